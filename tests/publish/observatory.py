"""The ten tests of Mozilla's HTTP Observatory with their points, for an answer's headers and page, as published at
https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring. Bonuses count once penalties leave 90 points.
"""
import re

broad = {"ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"}
inline = {"'unsafe-inline'", "data:"}


def policy_of(headers):
    parts = [part.split() for part in headers.get("content-security-policy", "").split(";") if part.strip()]
    return {name.lower(): set(sources) for name, *sources in parts}


def insecure(sources):
    return any(source.startswith(("http:", "ftp:")) for source in sources)


def content_security_policy(headers):
    policy = policy_of(headers)
    script, style, objects, image, media = (policy.get(name, policy.get("default-src", {"*"})) for name in
                                            ("script-src", "style-src", "object-src", "img-src", "media-src"))
    active = set().union(script, *(sources for name, sources in policy.items() if name not in ("img-src", "media-src")))
    results = [
        ("csp-not-implemented", -25, not policy),
        ("csp-header-invalid", -25, "'strict-dynamic'" in script and not re.search("'(nonce|sha)", " ".join(script))),
        ("csp-implemented-with-unsafe-inline", -20, script & (broad | inline) or objects & broad),
        ("csp-implemented-with-insecure-scheme", -20, insecure(active)),
        ("csp-implemented-with-unsafe-eval", -10, "'unsafe-eval'" in script | style),
        ("csp-implemented-with-insecure-scheme-in-passive-content-only", -10, insecure(image | media)),
        ("csp-implemented-with-unsafe-inline-in-style-src-only", 0, style & (broad | inline)),
        ("csp-implemented-with-no-unsafe-default-src-none", 10, policy.get("default-src") == {"'none'"}),
    ]
    return next(((result, points) for result, points, applies in results if applies), ("csp-implemented-with-no-unsafe", 5))


def cookies(headers):
    """A static site has none to judge further."""
    return ("cookies-without-secure-flag", -20) if "set-cookie" in headers else ("cookies-not-found", 0)


def resource_sharing(headers):
    allowed = headers.get("access-control-allow-origin")
    if allowed == "*":
        return "cross-origin-resource-sharing-implemented-with-public-access", 0
    if headers.get("access-control-allow-credentials") == "true":
        return "cross-origin-resource-sharing-implemented-with-universal-access", -50
    return f"cross-origin-resource-sharing-{'implemented-with-restricted-access' if allowed else 'not-implemented'}", 0


def redirection(host, to):
    """`to`: where the host sends those who ask without encryption."""
    if not to:
        return "redirection-missing", -20
    if not to.startswith("https://"):
        return "redirection-not-to-https", -20
    return ("redirection-to-https", 0) if to.startswith(f"https://{host}/") else ("redirection-off-host-from-http", -5)


def referrer_policy(headers):
    last = headers.get("referrer-policy", "").split(",")[-1].strip()
    if not last:
        return "referrer-policy-not-implemented", 0
    if last in ("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"):
        return "referrer-policy-private", 5
    known = ("origin", "origin-when-cross-origin", "unsafe-url", "no-referrer-when-downgrade")
    return ("referrer-policy-unsafe" if last in known else "referrer-policy-header-invalid"), -5


def strict_transport_security(headers):
    header = headers.get("strict-transport-security")
    age = re.search(r"max-age=(\d+)", header or "")
    if not age:
        return ("hsts-header-invalid" if header else "hsts-not-implemented"), -20
    if int(age[1]) < 15768000:
        return "hsts-implemented-max-age-less-than-six-months", -10
    return "hsts-implemented-max-age-at-least-six-months", 0


def subresource_integrity(page):
    scripts = re.findall(r"<script\b[^>]*\ssrc=\"[^\"]*\"[^>]*>", page)
    outside = [tag for tag in scripts if re.search(r"\ssrc=\"(https?:)?//", tag)]
    checked = [tag for tag in scripts if " integrity=" in tag]
    unsafe = [tag for tag in outside if not re.search(r"\ssrc=\"https://", tag)]
    if set(unsafe) - set(checked):
        return "sri-not-implemented-and-external-scripts-not-loaded-securely", -50
    if unsafe:
        return "sri-implemented-but-external-scripts-not-loaded-securely", -20
    if set(outside) - set(checked):
        return "sri-not-implemented-but-external-scripts-loaded-securely", -5
    if checked:
        return "sri-implemented-and-all-scripts-loaded-securely", 5
    return f"sri-not-implemented-but-{'all-scripts-loaded-from-secure-origin' if scripts else 'no-scripts-loaded'}", 0


def content_type_options(headers):
    header = headers.get("x-content-type-options")
    if header == "nosniff":
        return "x-content-type-options-nosniff", 0
    return ("x-content-type-options-header-invalid" if header else "x-content-type-options-not-implemented"), -5


def frame_options(headers):
    header = headers.get("x-frame-options", "").lower()
    if "frame-ancestors" in policy_of(headers):
        return "x-frame-options-implemented-via-csp", 5
    if header in ("deny", "sameorigin") or header.startswith("allow-from"):
        return "x-frame-options-sameorigin-or-deny", 0
    return ("x-frame-options-header-invalid" if header else "x-frame-options-not-implemented"), -20


def resource_policy(headers):
    header = headers.get("cross-origin-resource-policy")
    points = {None: 0, "cross-origin": 0, "same-site": 10, "same-origin": 10}.get(header, -5)
    return f"cross-origin-resource-policy-{header or 'not-implemented'}", points


def results(headers, page, host, redirected_to):
    """The result of each test and its points, in the order of the published tables."""
    return [content_security_policy(headers), cookies(headers), resource_sharing(headers), redirection(host, redirected_to),
            referrer_policy(headers), strict_transport_security(headers), subresource_integrity(page),
            content_type_options(headers), frame_options(headers), resource_policy(headers)]


def score(results):
    points = [points for _, points in results]
    base = 100 + sum(point for point in points if point < 0)
    return max(0, base + (sum(point for point in points if point > 0) if base >= 90 else 0))
