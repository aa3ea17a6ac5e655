"""check_test.py CSA: what `csa check` leaves alone, what hosts lead on, and what settings and secrets it takes along to the web."""
import base64, contextlib, http.server, json, os, pathlib, socket, subprocess, sys, tempfile, threading

from expectations import expect, finish

csa = os.path.abspath(sys.argv[1])


class Server:
    """Answers on loopback by `answer(path, headers) -> (status, headers)`, and remembers what was asked."""

    def __init__(self, answer, address="127.0.0.2"):
        asked = self.asked = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                asked.append((self.command, self.path, dict(self.headers)))
                status, headers = answer(self.path, self.headers)
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()

            do_HEAD = do_GET

            def log_message(self, *_):
                pass

        class Listening(http.server.ThreadingHTTPServer):
            address_family = socket.AF_INET6 if ":" in address else socket.AF_INET

        self.server = Listening((address, 0), Handler)
        self.port = self.server.server_port
        self.root = f"http://{f'[{address}]' if ':' in address else address}:{self.port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


def run(folder, *words, said="", **env):
    done = subprocess.run([csa, "check", *words], cwd=folder, capture_output=True, text=True, timeout=600, input=said, env={**os.environ, **env})
    return done.returncode, done.stdout, done.stderr


def statuses(out):
    return {result["url"]: result["status"] for result in json.loads(out)["results"]}


def page(*links):
    return "<!DOCTYPE html><title>T</title>" + "\n".join(f'<a href="{link}">x</a>' for link in links)


def write(folder, files):
    for path, words in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(words)


def links_that_are_left_alone(folder):
    write(folder / "site", {"index.html": page("gone.html", "old/a.html", "old/b.html") +
                            '<a DATA-csa-ignore rel=x href="kept.html">x</a><a rel="nofollow" href="followed.html">x</a><p data-csa-ignore><a href="inside.html">x</a>'})
    status, out, _ = run(folder, "site", "--format", "json")
    expect("the attribute is a reason, rel is none", status == 1 and set(statuses(out)) == {"gone.html", "old/a.html", "old/b.html", "followed.html", "inside.html"}, out)
    status, out, err = run(folder, "site", "--format", "json", "--ignore", "old/*", "--ignore", "gone", "--ignore", "followed.html", "--ignore", "inside")
    expect("patterns leave links alone", (status, statuses(out), err) == (0, {}, ""), out, err)
    status, _, err = run(folder, "site", "--ignore", "gnoe", "--quiet")
    expect("a pattern that fits nothing is told", status == 1 and '--ignore "gnoe" fits no link' in err, err)


def redirects_of_hosts(folder):
    links = ["/old/", "/blog/a.html", "/blog/none.html", "/apache", "/sub/rule.html", "/nginx/", "/elsewhere/", "/gone/", "/twice/"]
    write(folder / "site", {
        "index.html": page(*links), "new/index.html": page(), "news/a.html": page(), "sub/new.html": page(),
        "_redirects": "/old/ /new/ 301\n/blog/* /news/:splat 301\n/elsewhere/ https://a.example/ 301\n/gone/ /404.html 404\n/twice/ /old/ 301\n",
        ".htaccess": 'Redirect 301 "/apache" "/new/"\n', "sub/.htaccess": "RewriteRule ^rule\\.html$ new.html [R=301,L]\n"})
    write(folder, {"nginx.conf": "location = /nginx/ { return 301 /new/; }\n"})
    _, out, _ = run(folder, "site", "--format", "json", "--nginx", "nginx.conf", "--all")
    found = statuses(out)
    expected = dict.fromkeys(links, "ok") | {"/blog/none.html": "broken", "/gone/": "broken", "/elsewhere/": "unchecked"}
    expect("what the host leads on is judged where it arrives", found == expected, found)
    _, out, _ = run(folder, "site", "--format", "json")
    expect("only what is broken or to be asked is told", statuses(out) == {"/blog/none.html": "broken", "/gone/": "broken", "/elsewhere/": "unchecked", "/nginx/": "broken"}, out)


def one_row_for_a_target(folder):
    write(folder / "site", {f"{name}.html": f'<!DOCTYPE html><title>T</title><script src="/js/gone.js"></script><a href="{name}-none.html">x</a>' for name in "abc"})
    status, out, _ = run(folder, "site", "--by-target", "--quiet")
    expect("a missing script is one row with its places", status == 1 and out.startswith("js/gone.js: broken [file-missing], 3 places, first site/a.html:1:"), out)
    _, out, _ = run(folder, "site", "--by-target", "--format", "json")
    rows = [(row["target"], row["places"]) for row in json.loads(out)["targets"]]
    expect("also for programs", rows == [("js/gone.js", 3), ("a-none.html", 1), ("b-none.html", 1), ("c-none.html", 1)], rows)


def addresses_on_standard_input(folder):
    server = Server(lambda path, _: (200 if path == "/ok" else 404, {}))
    said = f"# a list\n{server.root}/ok\n\n  {server.root}/none\nwww.example.org/x\nmailto:team@example.org\n"
    status, out, err = run(folder, "-", "--external", "--allow-host", "127.0.0.2", "--pace", "0", "--format", "json", "--all", said=said)
    found = [(result["line"], result["column"], result["status"], result["code"]) for result in json.loads(out)["results"]]
    expect("each address is a result at its line", found == [(2, 1, "ok", None), (4, 3, "unsure", "not-found"), (5, 1, "broken", "bad-address"), (6, 1, "ok", None)], out, err)
    expect("with the address to write", "https://www.example.org/x" in out and status == 1, out)


def secrets_for_one_host(folder):
    right = "Basic " + base64.b64encode(b"editor:pass word").decode()
    first = Server(lambda path, headers: (302, {"Location": f"{second.root}/"}) if path == "/on" else (200 if headers.get("Authorization") == right else 401, {}))
    second = Server(lambda path, headers: (200, {}), "127.0.0.3")
    write(folder / "site", {"index.html": page(f"{first.root}/a", f"{first.root}/on", f"{second.root}/b")})
    allow = ("--allow-host", "127.0.0.2", "--allow-host", "127.0.0.3", "--pace", "0", "--external", "--format", "json", "--all")
    status, out, err = run(folder, "site", *allow, CSA_LOGINS="127.0.0.2 editor:pass word\n", CSA_HEADERS="\n127.0.0.2 X-Key: 1:2\n")
    expect("the host that asks for it gets it", statuses(out)[f"{first.root}/a"] == "ok" and all(one[2].get("X-Key") == "1:2" for one in first.asked), out, err)
    expect("no other host does, redirected to or not", second.asked and not any({"Authorization", "X-Key"} & set(one[2]) for one in second.asked), second.asked)
    expect("it is never shown", "pass word" not in out + err and right not in out + err, out, err)
    status, _, err = run(folder, "site", CSA_LOGINS="127.0.0.2")
    expect("a line that is none is refused", status == 3 and "HOST USER:PASSWORD" in err, status, err)


def settings_for_a_folder_as_found(folder):
    server = Server(lambda path, _: (403, {}))
    write(folder / "site", {"index.html": page(f"{server.root}/a", f"{server.root}/left/b", "https://left.example/")})
    write(folder, {"content/site.yaml": "title: T\nlink_policy:\n  allow_private: [127.0.0.2]\n  statuses: [{status: 403, means: works, host: 127.0.0.2}]\n",
                   "content/index.md": "---\ntitle: H\n---\n\nText.\n",
                   "content/partners/p.md": "---\ntitle: P\nsummary: S\nchanged: 2026-11-22\nsources: []\nrole: R\ntype: board\nhosts: [127.0.0.2]\n---\n",
                   "content/exceptions.yaml": f'- {{address: "{server.root.upper()}/left/*", reason: R, owner: p, expires: 2099-01-01}}\n'
                                              '- {address: "https://LEFT.example", reason: R, owner: p, expires: 2099-01-01}\n'
                                              '- {address: "https://left.exmaple/", reason: R, owner: p, expires: 2099-01-01}\n'})
    status, out, err = run(folder, "site", "--external", "--pace", "0", "--content", "content", "--format", "json", "--all")
    results = {result["url"]: (result["status"], result["owner"]) for result in json.loads(out)["results"]}
    expected = {f"{server.root}/a": ("ok", "p"), f"{server.root}/left/b": ("excluded", "p"), "https://left.example/": ("excluded", None)}
    expect("policy, exceptions and owners count", results == expected and status == 0, results, err)
    expect("what is excepted is not asked", {one[1] for one in server.asked} & {"/left/b"} == set(), server.asked)
    expect("an exception that concerns nothing is told, with the nearest link", 'exceptions.yaml:3:3: warning [matches-nothing]' in err and '"https://left.example/"' in err, err)
    status, _, err = run(folder, "site", "--content", "site")
    expect("a folder without settings is refused", status == 1 and "site.yaml" in err, err)


def hosts_that_are_allowed_by_name(folder):
    six = None
    with contextlib.suppress(OSError):
        six = Server(lambda path, _: (200, {}), "::1")
    server = Server(lambda path, _: (200, {}), "127.0.0.1")
    links = [f"http://www.site.localhost:{server.port}/ok", f"http://bücher.site.localhost:{server.port}/ok"] + ([f"{six.root}/ok"] if six else [])
    write(folder / "site", {"index.html": page(*links)})
    usual = ("site", "--external", "--pace", "0", "--format", "json", "--all", "--allow-host")
    for allowed, link in (("WWW.Site.LocalHost", links[0]), ("bücher.site.localhost", links[1]), ("::1", links[-1]), ("[::1]", links[-1]), ("*.site.localhost", links[0])):
        if ":" in allowed and not six:
            continue
        _, out, err = run(folder, *usual, allowed)
        expect(f"{allowed} allows {link}", statuses(out)[link] == "ok" and "no link leads to" not in err, out, err)
    _, _, err = run(folder, *usual, "www.sight.localhost")
    expect("one that no link leads to is told, with the nearest", 'no link leads to "www.sight.localhost"' in err and '"www.site.localhost"' in err, err)
    status, _, err = run(folder, *usual, "www.site.localhost:80")
    expect("what is no host is refused", status == 2 and "write www.site.localhost" in err, status, err)


def what_was_found_lately_is_not_asked_again(folder):
    server = Server(lambda path, _: (200, {}))
    write(folder / "site", {"index.html": page(f"{server.root}/a")})
    usual = ("site", "--external", "--pace", "0", "--allow-host", "127.0.0.2", "--state", "links.db")
    run(folder, *usual)
    first = len(server.asked)
    run(folder, *usual, "--max-age", "2d")
    expect("within its age it is not", first > 0 and len(server.asked) == first, server.asked)
    run(folder, *usual, "--max-age", "0")
    expect("with no age it is", len(server.asked) > first, server.asked)
    status, _, err = run(folder, *usual, "--max-age", "soon")
    expect("what is no time is refused", status == 2 and "36h" in err, err)


def chains_of_redirects_are_shown(folder):
    ways = {"/a": "/b", "/b": "/c", "/x": "/c"}
    server = Server(lambda path, _: (301, {"Location": ways[path]}) if path in ways else (200, {}))
    write(folder / "site", {"index.html": page(f"{server.root}/a", f"{server.root}/x")})
    _, out, _ = run(folder, "site", "--external", "--pace", "0", "--allow-host", "127.0.0.2")
    expect("every station is named", f'has moved for good to "{server.root}/c", by way of "{server.root}/b"' in out, out)
    expect("a single step has none", f'"{server.root}/x" has moved for good to "{server.root}/c"\n' in out, out)


for test in (links_that_are_left_alone, redirects_of_hosts, one_row_for_a_target, addresses_on_standard_input, secrets_for_one_host, settings_for_a_folder_as_found,
             hosts_that_are_allowed_by_name, what_was_found_lately_is_not_asked_again, chains_of_redirects_are_shown):
    with tempfile.TemporaryDirectory() as folder:
        test(pathlib.Path(folder))
finish()
