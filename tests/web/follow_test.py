"""A published site followed as its host serves it: `csa check http://…`, against a host on loopback.

    follow_test.py CSA
"""
import http.server, json, pathlib, subprocess, sys, tempfile, threading

from expectations import expect, finish

csa = pathlib.Path(sys.argv[1]).resolve()


def page(*links, head="", body=""):
    shown = "".join(f'<p><a href="{link}">x</a></p>' for link in links)
    return f"<!DOCTYPE html><html lang=en><head><title>t</title>{head}</head><body>{shown}{body}</body></html>"


html, css, script = "text/html; charset=utf-8", "text/css", "text/javascript"
#       path, status, type or Location, body
site = {
    "/": (200, html, page("a/", "gone", "moved", "loop1", "a/#here", "a/#nowhere", "moved#here", "q?page=2", "outside", "mailto:a@b@c", "htp://x/",
                          "report.pdf", "list.csv", "old.html", "away", "to-part", "hidden", "http://elsewhere.example/x", "#/route", "app#/x",
                          "a/?n=1#here", "%7Euser/", "fault", "login", "back",
                          head='<link rel=stylesheet href="s.css"><link rel=stylesheet href="lost.css"><script src="s.js"></script>'
                               '<script src="lost.js"></script>', body='<img src="p.png" alt=""><img src="lost.png" alt="">')),
    "/a/": (200, html, page("../", "b", "#here", "../a", body='<h2 id="here">h</h2>')),
    "/a/b": (200, "TEXT/HTML", page("c.html")),
    "/a/c.html": (200, "text/plain", page("never-read")),
    "/q?page=2": (200, html, page("q?page=3")), "/q?page=3": (404, html, "no"),
    "/a/?n=1": (200, html, page()),
    "/~user/": (200, html, page()), "/%7Euser/": (200, html, page()),
    "/gone": (404, html, page("never-read")), "/moved": (301, "/a/", ""), "/a": (308, "/a/", ""), "/back": (302, "/", ""),
    "/loop1": (302, "/loop2", ""), "/loop2": (302, "/loop1", ""), "/away": (301, "http://elsewhere.example/y", ""),
    "/to-part": (301, "/a/#gone", ""), "/app": (200, html, page()),
    "/s.css": (200, css, "p { background: url(in-style.png) }"), "/in-style.png": (404, html, ""),
    "/lost.css": (200, html, page()), "/s.js": (200, script, ""), "/lost.js": (200, html, page()),
    "/p.png": (200, "image/png", "x"), "/lost.png": (200, html, page()),
    "/report.pdf": (200, html, page()), "/list.csv": (200, "text/csv", "a"), "/old.html": (200, html, "the old text"),
    "/hidden": (200, html, page("never-read")), "/robots.txt": (200, "text/plain", "User-agent: *\nDisallow: /hidden\n"),
    "/outside": (200, html, page("below")), "/below": (404, html, ""),
    "/fault": (500, html, ""), "/login": (403, html, ""),
    "/many/": (200, html, page(*[f"r{number}" for number in range(12)])),
    **{f"/many/r{number}": (301, f"/many/lost{number}", "") for number in range(12)},
}
asked = []


class Host(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, with_body):
        asked.append(self.path)
        trap = self.path.startswith("/trap/")
        status, said, body = (200, html, page(self.path[6:] + "1")) if trap else site.get(self.path, (404, html, "unknown"))
        body = body.encode()
        self.send_response(status)
        self.send_header("Location" if 300 < status < 400 else "Content-Type", said)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def do_GET(self): self.answer(True)
    def do_HEAD(self): self.answer(False)
    def log_message(self, *words): pass


host = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host)
threading.Thread(target=host.serve_forever, daemon=True).start()
root = f"http://127.0.0.1:{host.server_port}"


def follow(*words, at="/"):
    """The results by where they lead and what is wrong, and the whole answer."""
    asked.clear()
    done = subprocess.run([csa, "check", root + at, "--pace", "0", "--timeout", "10", "--format", "json", *words], capture_output=True, text=True,
                          timeout=600)
    answer = json.loads(done.stdout) if done.stdout else {}
    found = {((one["target"] or "").removeprefix(root), one["code"]) for one in answer.get("results", []) if one["status"] != "ok"}
    return found, answer, done


def test_every_kind():
    found, answer, done = follow()
    wanted = {("/gone", "not-found"), ("/moved", "moved"), ("/moved#here", "moved"), ("/a", "moved"), ("/back", "redirected"),
              ("/loop1", "redirect-loop"), ("/a/#nowhere", "fragment-missing"), ("/a/?n=1#here", "fragment-missing"), ("/q?page=3", "not-found"),
              ("/a/c.html", "served-wrong"), ("/report.pdf", "served-wrong"), ("/lost.css", "served-wrong"), ("/lost.js", "served-wrong"),
              ("/lost.png", "served-wrong"), ("/in-style.png", "not-found"), ("/away", "moved"), ("/to-part", "fragment-missing"),
              ("/hidden", "robots-txt"), ("/below", "not-found"), ("/fault", "server-error"), ("/login", "forbidden")}
    by_themselves = {pair for pair in found if pair[1] in ("bad-address", "bad-scheme", "unknown-scheme")}
    expect("what is wrong is found, and nothing else", found - by_themselves == wanted, "missing:", wanted - found, "too much:",
           found - by_themselves - wanted)
    expect("an address that no host need be asked for is judged as well", any("a@b@c" in target for target, code in by_themselves), found)
    expect("it ends with status 1", done.returncode == 1, done)
    place = next(one for one in answer["results"] if one["target"].endswith("/q?page=3"))
    expect("a result names the page and the place in it", place["page"] == root + "/q?page=2" and place["line"] == 1 and place["column"] > 40, place)
    expect("every address is asked once, but for what HEAD does not settle",
           all(asked.count(path) == 1 for path in ("/", "/a/", "/a/b", "/q?page=2")), asked)
    expect("no page of another kind is read", "/never-read" not in asked and "/a/never-read" not in asked, asked)


def test_limits():
    found, answer, done = follow("--most-addresses", "50", at="/trap/1")
    expect("a site without end is left at the limit, with words", len(asked) <= 52 and "raise --most-addresses" in done.stdout and done.returncode == 1,
           len(asked), done.stdout[-600:])


def test_limit_behind_redirects():
    """Of 14 addresses one page, its 12 links and one place to which they lead: the others are not called fine."""
    found, answer, done = follow("--most-addresses", "14", at="/many/")
    expect("one is asked, and is missing", {code for target, code in found} == {"not-found", "unreadable-file"}, found)
    expect("the others are counted", "nothing is known of 11 addresses" in done.stdout and done.returncode == 1, done.stdout[-700:])


def test_robots():
    found, answer, done = follow("--ignore-robots")
    expect("what robots.txt forbids is asked if that is wanted", ("/hidden", "robots-txt") not in found and ("/never-read", "not-found") in found, found)


def test_folder():
    """Pages of the folder are read; of the rest of the host it is only seen whether it is there."""
    found, answer, done = follow(at="/a/")
    expect("a folder is followed by itself", {("/a/c.html", "served-wrong"), ("/a", "moved")} == found and "/gone" not in asked, found, asked)


def test_published(folder):
    for path, (status, said, body) in site.items():
        if status == 200 and "?" not in path and not path.startswith("/%"):
            file = folder / (path[1:] + ("index.html" if path.endswith("/") else ""))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(body)
    (folder / "old.html").write_text("the new text")
    (folder / "late").mkdir()
    (folder / "late/index.html").write_text(page())
    (folder / "_headers").write_text("/*\n  X: y\n")
    found, answer, done = follow("--compare", str(folder))
    expect("an old page on the host is told", ("/old.html", "not-as-published") in found, found)
    expect("a page that the host lacks is told, though no link leads there", ("/late/", "not-found") in found, found)
    expect("all else is as published", not [pair for pair in found if pair[1] == "not-as-published" and pair[0] != "/old.html"], found)


def test_words():
    for words, wanted in (["--pace", "1"], "--external"), (["--compare", "."], "the address of a site"):
        done = subprocess.run([csa, "check", ".", *words], capture_output=True, text=True, timeout=600)
        expect(f"{words[0]} without an address is refused", done.returncode == 2 and wanted in done.stderr + done.stdout, done)
    done = subprocess.run([csa, "check", "http://127.0.0.1:1/", "--timeout", "5"], capture_output=True, text=True, timeout=600)
    expect("a host that does not answer is no fine site", done.returncode == 1 and "takes no connection" in done.stdout, done)
    for at in "/gone", "/login", "/s.js", "/away":
        found, answer, done = follow(at=at)
        expect(f"a site that begins at {at} is no fine one", done.returncode == 1 and answer["results"], done)


test_every_kind()
test_limits()
test_limit_behind_redirects()
test_robots()
test_folder()
with tempfile.TemporaryDirectory() as folder:
    test_published(pathlib.Path(folder))
test_words()
finish("a site followed")
