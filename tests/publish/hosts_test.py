"""The finished site under a real nginx and a real Apache with the configuration that csa makes: headers, redirects, compression, caching;
and the rules of Mozilla's HTTP Observatory (https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring).

    hosts_test.py CSA THEME
"""
import gzip, http.client, os, pathlib, re, subprocess, sys, tempfile
from urllib.parse import quote, unquote

import observatory, web
from expectations import expect, finish

csa, theme = (os.path.abspath(word) for word in sys.argv[1:])
content = {
    "site.yaml": "title: Test\naddress: https://portal.example/\n",
    "index.md": "---\ntitle: Home\naliases: [/start, /alt/café/, /old.html, \"/an%20old page/\", \"/page.asp?id=12&part=3\"]\n---\n\n" + "Many words that gzip can make small. " * 60,
    "404.md": "---\ntitle: Not here\n---\n",
    "report.md": "---\ntitle: Report\n---\n",
    "data/figures.csv": "a,b\n1,2\n",
}
# Names of files whose signs mean something to a host: nothing of them may become syntax.
signs = ["pay$nosuch", "$1 $csa_cache ${HOME}", "a;b {c}", "}; return 200 owned; {", 'say "so"', "it's", "50% %41 %{ENV:PATH}", "star * :splat", "[x] (y) | &1", "caf\u00e9 \u2764"]
content.update({f"pages/{name}.md": f"---\ntitle: Signs {number}\naliases: [/signs/{number}/]\n---\n" for number, name in enumerate(signs)})
redirects = {"/start": "/", "/start/": "/", "/alt/caf%C3%A9/": "/", "/old.html": "/", "/an%20old%20page/": "/", "/page.asp?id=12&part=3": "/"}
redirects.update({f"/signs/{number}/": f"/pages/{quote(name, safe='')}/" for number, name in enumerate(signs)})


def ask(port, path, method="GET", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


# The best in each test of the Observatory for a site without cookies, preloading by browsers and scripts from elsewhere.
BEST = [("csp-implemented-with-no-unsafe-default-src-none", 10), ("cookies-not-found", 0),
        ("cross-origin-resource-sharing-not-implemented", 0), ("redirection-to-https", 0),
        ("referrer-policy-private", 5), ("hsts-implemented-max-age-at-least-six-months", 0),
        ("sri-not-implemented-but-all-scripts-loaded-from-secure-origin", 0), ("x-content-type-options-nosniff", 0),
        ("x-frame-options-implemented-via-csp", 5), ("cross-origin-resource-policy-same-origin", 10)]


def without_encryption():
    """Where nginx sends those who ask without encryption, by the line that the README gives for it."""
    line = re.search(r"return 301 https:[^;]*;", (pathlib.Path(__file__).parents[2] / "README.md").read_text())[0]
    with web.serving(".", inside=line) as address:
        status, headers, _ = ask(int(address.rsplit(":", 1)[1].strip("/")), "/")
    return headers.get("location") if status == 301 else None


def rules_bite():
    bare = observatory.results({}, "", "host", None)
    expect("a site without any header gets what the tables say", observatory.score(bare) == 100 - 25 - 20 - 20 - 5 - 20, *bare)


def look_at(host, port, site):
    status, headers, body = ask(port, "/")
    expect(f"{host}: the home page is served", status == 200 and body == (site / "index.html").read_bytes(), status)
    results = observatory.results(headers, body.decode(), "127.0.0.1", without_encryption())
    expect(f"{host}: the best result in every test of the Observatory", results == BEST, *results)
    expect(f"{host}: which is A+ with 130 points", observatory.score(results) == 130, observatory.score(results))
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
    for path in ("/nowhere/", "/assets/gone.css", "/page.asp", "/page.asp?id=12"):
        status, sent, body = ask(port, path)
        expect(f"{host}: {path} is not there, in our words, with our headers",
               status == 404 and body == (site / "404.html").read_bytes() and sent.get("cache-control") == "no-cache" and "content-security-policy" in sent, status, sent)
    for path, to in redirects.items():
        status, sent, _ = ask(port, path)
        expect(f"{host}: {path} has moved for good", (status, unquote(re.sub(r"^http://[^/]*", "", sent.get("location", "")))) == (301, unquote(to)), status, sent)
        expect(f"{host}: and says so with our headers", sent.get("x-content-type-options") == "nosniff", sent)
        expect(f"{host}: {to} is there", ask(port, to)[0] == 200)


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
MODULES = "mpm_event authz_core dir mime headers deflate filter alias setenvif rewrite".split()


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
        expect(f"_redirects holds {path}", f"{path.replace('?', ' ').replace('&', ' ')} {to} 301" in (site / "_redirects").read_text().splitlines())


with tempfile.TemporaryDirectory() as name:
    os.chmod(name, 0o755)
    folder = pathlib.Path(name)
    for path, words in content.items():
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_text(words)
    common = ["--content", folder / "content", "--theme", theme, "--today", "2026-11-22"]
    web.must([csa, "build", *common, "--out", folder / "public"])
    host_files_of_others(folder / "public")
    rules_bite()
    inside = f"root {folder}/public;\n" + web.must([csa, "nginx", *common])
    with web.serving(folder / "public", inside=inside) as address:
        port = int(address.rsplit(":", 1)[1].strip("/"))
        look_at("nginx", port, folder / "public")
        for hidden in ("/_headers", "/.htaccess", "/.csa-site"):
            expect(f"nginx: {hidden} is nobody's business", ask(port, hidden)[0] == 404)
    with web.started(apache, folder / "public") as port:
        look_at("apache", port, folder / "public")
finish("both hosts answer as they should")
