"""The finished site under a real nginx and a real Apache with the configuration that csa makes: headers, redirects, compression, caching;
and the rules of Mozilla's HTTP Observatory (https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring).

    hosts_test.py CSA THEME
"""
import contextlib, gzip, http.client, json, os, pathlib, re, subprocess, sys, tempfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../site"))
import web

csa, theme = (os.path.abspath(word) for word in sys.argv[1:])
content = {
    "site.yaml": "title: Test\naddress: https://portal.example/\n",
    "index.md": "---\ntitle: Home\naliases: [/start, /alt/café/, /old.html]\n---\n\n" + "Many words that gzip can make small. " * 60,
    "404.md": "---\ntitle: Not here\n---\n",
    "report.md": "---\ntitle: Report\n---\n",
    "data/figures.csv": "a,b\n1,2\n",
}
redirects = {"/start": "/", "/start/": "/", "/alt/caf%C3%A9/": "/", "/old.html": "/"}
wrong = []


def expect(what, holds, *shown):
    if not holds:
        wrong.append(what)
        print(f"not so: {what}", *shown, sep="\n  ")


def ask(port, path, method="GET", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


# What Observatory gives points for, as (test, points, whether the answer and the policy earn them): of each test the best result that a
# site without cookies can have and the worst that this test tells apart.
def observatory(headers, page):
    policy = {part.split()[0]: part.split()[1:] for part in headers.get("content-security-policy", "").split(";") if part.strip()}
    unsafe = {"'unsafe-inline'", "'unsafe-eval'", "data:", "https:", "http:", "*"}
    scripts = re.findall(r"<script[^>]*\ssrc=\"([^\"]*)", page)
    age = re.search(r"max-age=(\d+)", headers.get("strict-transport-security", ""))
    return [
        ("csp-not-implemented", -25, not policy),
        ("csp-implemented-with-unsafe-inline", -20, bool(unsafe & set(policy.get("script-src", policy.get("default-src", ["*"]))))),
        ("csp-implemented-with-no-unsafe-default-src-none", 10,
         policy.get("default-src") == ["'none'"] and not unsafe & {source for sources in policy.values() for source in sources}),
        ("cookies-without-secure-flag", -20, "set-cookie" in headers),
        ("cross-origin-resource-sharing-implemented-with-universal-access", -50, headers.get("access-control-allow-origin") == "*"),
        ("referrer-policy-private", 5, headers.get("referrer-policy") in ("no-referrer", "same-origin", "strict-origin")),
        ("hsts-not-implemented", -20, not age), ("hsts-max-age-less-than-six-months", -10, bool(age) and int(age[1]) < 15768000),
        ("sri-not-implemented-and-external-scripts-not-loaded-securely", -50, any(not src.startswith("/") or src.startswith("//") for src in scripts)),
        ("x-content-type-options-not-implemented", -5, headers.get("x-content-type-options") != "nosniff"),
        ("x-frame-options-not-implemented", -20, "frame-ancestors" not in policy and headers.get("x-frame-options") != "DENY"),
        ("x-frame-options-implemented-via-csp", 5, policy.get("frame-ancestors") == ["'none'"]),
        ("cross-origin-resource-policy-implemented-with-same-origin", 10, headers.get("cross-origin-resource-policy") == "same-origin"),
    ]


def grade(rules):
    """Bonuses count once the penalties leave 90."""
    earned = [points for _, points, applies in rules if applies]
    score = 100 + sum(points for points in earned if points < 0)
    return score + sum(points for points in earned if points > 0) if score >= 90 else score


def look_at(host, port, site):
    status, headers, body = ask(port, "/")
    expect(f"{host}: the home page is served", status == 200 and body == (site / "index.html").read_bytes(), status)
    rules = observatory(headers, body.decode())
    expect(f"{host}: A+ of the Observatory", grade(rules) >= 100, grade(rules), *rules)
    expect(f"{host}: every bonus, and no penalty", all(applies == (points > 0) for _, points, applies in rules), *rules)
    for name in ("permissions-policy", "cross-origin-opener-policy"):
        expect(f"{host}: {name} is sent", name in headers, headers)
    for path, kind in {"/": "text/html", "/data/figures.csv": "text/csv", "/feed.xml": "xml", "/robots.txt": "text/plain"}.items():
        _, sent, _ = ask(port, path)
        expect(f"{host}: {path} is {kind}", kind in sent.get("content-type", ""), sent)
        expect(f"{host}: {path} is asked for again", sent.get("cache-control") == "no-cache" and "etag" in sent, sent)
        status, again, _ = ask(port, path, If_None_Match=sent.get("etag", "none"))
        expect(f"{host}: {path} is not sent twice", status == 304 and "content-security-policy" in again, status, again)
    style = next((site / "assets").glob("style.*.css")).name
    _, sent, plain = ask(port, "/assets/" + style)
    expect(f"{host}: what has a fingerprint is kept for a year", sent.get("cache-control") == "public, max-age=31536000, immutable" and sent.get("x-content-type-options") == "nosniff", sent)
    _, sent, packed = ask(port, "/assets/" + style, Accept_Encoding="gzip")
    expect(f"{host}: a style sheet travels compressed", sent.get("content-encoding") == "gzip" and gzip.decompress(packed) == plain, sent)
    expect(f"{host}: and caches know that there are two forms", "accept-encoding" in sent.get("vary", "").lower(), sent)
    for path in ("/nowhere/", "/assets/gone.css"):
        status, sent, body = ask(port, path)
        expect(f"{host}: {path} is not there, in our words, with our headers",
               status == 404 and body == (site / "404.html").read_bytes() and sent.get("cache-control") == "no-cache" and "content-security-policy" in sent, status, sent)
    for path, to in redirects.items():
        status, sent, _ = ask(port, path)
        expect(f"{host}: {path} has moved for good", (status, re.sub(r"^http://[^/]*", "", sent.get("location", ""))) == (301, to), status, sent)
        expect(f"{host}: and says so with our headers", sent.get("x-content-type-options") == "nosniff", sent)


APACHE = """
ServerRoot {folder}
ServerName localhost
PidFile {folder}/pid
Listen 127.0.0.1:{port}
{modules}
{user}
TypesConfig /etc/mime.types
ErrorLog {folder}/errors
DocumentRoot {site}
<Directory {site}>
  AllowOverride All
  Require all granted
</Directory>
"""
MODULES = "mpm_event authz_core dir mime headers deflate filter alias setenvif".split()


def apache(folder, site, port):
    with open(folder + "/apache.conf", "w") as file:
        file.write(APACHE.format(folder=folder, site=site, port=port, user="User www-data\nGroup www-data" if os.geteuid() == 0 else "",
                                 modules="\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in MODULES)))
    return subprocess.Popen(["/usr/sbin/apache2", "-f", folder + "/apache.conf", "-DFOREGROUND"], stdin=subprocess.DEVNULL)


def host_files_of_others(site):
    """As Netlify and Cloudflare Pages read them."""
    lines = (site / "_headers").read_text().splitlines()
    expect("_headers has rules for all and for what is kept", [line for line in lines if line and line[0] != " "] == ["/*", "/assets/*"], *lines)
    expect("_headers names each header once", len(lines) == len(set(lines)), *lines)
    for path, to in redirects.items():
        expect(f"_redirects holds {path}", f"{path} {to} 301" in (site / "_redirects").read_text().splitlines())


with tempfile.TemporaryDirectory() as name:
    os.chmod(name, 0o755)
    folder = pathlib.Path(name)
    for path, words in content.items():
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_text(words)
    common = ["--content", folder / "content", "--theme", theme, "--today", "2026-11-22"]
    web.must([csa, "build", *common, "--out", folder / "public"])
    host_files_of_others(folder / "public")
    inside = f"root {folder}/public;\n" + web.must([csa, "nginx", *common])
    with web.serving(folder / "public", inside=inside) as address:
        port = int(address.rsplit(":", 1)[1].strip("/"))
        look_at("nginx", port, folder / "public")
        for hidden in ("/_headers", "/.htaccess", "/.csa-site"):
            expect(f"nginx: {hidden} is nobody's business", ask(port, hidden)[0] == 404)
    with web.started(apache, folder / "public") as port:
        look_at("apache", port, folder / "public")
print("\n".join(wrong) or "both hosts answer as they should")
sys.exit(1 if wrong else 0)
