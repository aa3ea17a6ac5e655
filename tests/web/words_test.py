"""Servers, pages and a memory that say everything they can to do harm: every report is read by a strict reader of its language, as the
first run tells it, as a later one remembers it, and from a database that already holds raw bytes.

    words_test.py CSA THEME
"""
import json, os, pathlib, re, socketserver, sqlite3, subprocess, sys, tempfile, threading, urllib.parse

import strict
from expectations import expect, finish

csa, theme = (pathlib.Path(word).resolve() for word in sys.argv[1:])
ESC = b"\x1b[31mred\x1b]0;owned\x07"
HOSTILE = [
    ESC, b"\xff\xfe\xc3( \xe2\x82", b"\xc2\x9b31m\xc2\x85line\xc2\x90", "\u202egnp.exe\u2066 \u200bzero\ufeff \U000e0061tag".encode(), "\u2028\u2029\ufffe\uffff".encode(),
    b"<script>alert(1)</script>\"'><img src=x onerror=y>", b"&lt;b&gt; &#27; ]]> <!-- -->", b"[link](https://evil.example) ![i](x) *em* `code` ~~s~~ | cell \\| # $x$",
    b"www.evil.example https://evil.example a@evil.example @everyone", b"=cmd|' /C calc'!A0", b"@SUM(1)", b"+1+cmd", b"\",\"=1", b"%0A::error file=x::y", b"::error::z",
    b"b" * 3000, "é".encode() * 900 + b"\xc3", b"\x7f\x01\x02\x03\x08\x0c tab\tend", b"1. list", b"- list", b"\\\";} $x {", b"END:VEVENT;X=1,2",
]


class Hostile(socketserver.StreamRequestHandler):
    """/WHAT/NUMBER: the hostile words as reason, header, title and destination of an answer."""

    def handle(self):
        request = self.rfile.readline()
        while self.rfile.readline().strip(): pass
        method, path = request.split()[:2]
        what, _, number = path.decode().strip("/").partition("/")
        words = HOSTILE[int(number)] if number.isdigit() and int(number) < len(HOSTILE) else b"?"
        if what == "astray": self.say(302, words, b"ftp://" + words)
        elif what == "broken": self.say(302, words, b"http://[" + words)
        elif what == "away": self.say(301, words, b"/gone/" + number.encode() + b"?" + words)
        elif what == "changing" and method == b"HEAD": self.say(405, words)
        elif what == "changing":
            self.server.seen[path] = self.server.seen.get(path, 0) + 1
            self.say(302, words, f"http://127.0.0.{2 + self.server.seen[path] % 2}:{self.server.server_address[1]}/titled/{number}/{self.server.seen[path]}".encode())
        elif what == "titled": self.say(200, words, body=b"<title>" + words + path + b"</title>" + path)
        elif what == "status": self.say(int(number), ESC)
        else: self.say(404, words)

    def say(self, status, reason, location=b"", body=b""):
        line = re.sub(rb"[\r\n]", b" ", reason)
        lines = [b"HTTP/1.1 %d %s" % (status, line), b"Content-Type: text/html; charset=" + line, b"X-Words: " + line, b"Retry-After: " + line[:20], b"Connection: close"]
        if location: lines.append(b"Location: " + location)
        self.wfile.write(b"\r\n".join(lines) + b"\r\n\r\n" + body)


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True
    seen = {}


def check(what, read, *arguments):
    """What the strict reader has read; nothing if it complains."""
    found, complaint = None, ""
    try: found = read(*arguments)
    except strict.Complaint as said: complaint = str(said.args)[:3000]
    expect(f"{what} is read strictly", not complaint, complaint)
    return found


def run(folder, *words):
    done = subprocess.run([csa, *words], cwd=folder, capture_output=True, timeout=600)
    expect(f"csa {words[0]} ends well", done.returncode in (0, 1), words, done.returncode, done.stderr[-2000:])
    check(f"{words[0]}: standard error", strict.text, done.stderr)
    return done.stdout


READERS = {"report.sarif": strict.sarif, "report.xml": strict.junit, "report.csv": strict.csv_rows, "report.md": strict.markdown, "report.html": strict.html_page,
           "report.json": strict.code_climate}


def look(folder, what, *options):
    """A check in every form; the results as JSON."""
    reports = [word for name in READERS for word in ("--report", str(folder / name))]
    out = run(folder, "check", *options, *reports, "--format", "json")
    results = (check(f"{what}: JSON", strict.json_of, out) or {"results": []})["results"]
    worth = sum(1 for result in results if result["status"] != "ok" and result["code"])
    for name, reader in READERS.items():
        read = check(f"{what}: {name}", reader, (folder / name).read_bytes())
        if isinstance(read, list): expect(f"{what}: {name} has every result", len(read) == worth, len(read), worth)
    return results


def asked_again(folder, what, *options):
    """In the two forms that standard output has besides."""
    check(f"{what}: text", strict.lines, run(folder, "check", *options))
    check(f"{what}: annotations", strict.annotations, run(folder, "check", *options, "--annotations"))


def write(folder, path, data):
    target = os.path.join(os.fsencode(folder), path if isinstance(path, bytes) else path.encode())
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target, "wb") as file: file.write(data if isinstance(data, bytes) else data.encode())


def lay_out_portal(folder, port):
    names = ["astray", "broken", "away", "changing", "other"]
    links = [f"http://127.0.0.2:{port}/{name}/{number}" for name in names for number in range(len(HOSTILE))]
    links += [f"http://127.0.0.2:{port}/status/{status}" for status in (301, 401, 403, 410, 451, 500, 999)]
    write(folder, "content/site.yaml", "title: \"Test \\\"<b>\\\" =1\"\nmailbox: team@example.org\n"
          "link_policy: {confirm_runs: 1, confirm_hours: 0, fresh_hours: 0, stable_runs: 1, allow_private: [127.0.0.2, 127.0.0.3]}\n")
    write(folder, "content/index.md", "---\ntitle: Home\n---\n\n" + "".join(f"- [Link {number}]({link})\n" for number, link in enumerate(links)))
    write(folder, "content/partners/index.md", "---\ntitle: Partners\nlists: partners\n---\n")
    write(folder, "content/partners/police.md", "---\ntitle: Police\nsummary: x\nchanged: 2026-11-22\nsources: []\nrole: x\ntype: statutory\nhosts: [127.0.0.2]\n"
          "contact: {mailbox: web@b.example}\n---\n")


def poison(folder):
    """As an older program, or somebody else, may have left the memory."""
    with sqlite3.connect(folder / "memory.sqlite") as state:
        state.text_factory = bytes
        raw = "CAST(? AS TEXT)"
        rows = state.execute("SELECT rowid, link FROM visit").fetchall()
        for number, (row, link) in enumerate(rows):
            words = HOSTILE[number % len(HOSTILE)]
            state.execute(f"UPDATE visit SET title = {raw}, detail = {raw}, final_url = {raw} WHERE rowid = ?", (words, words, b"http://x.example/" + words, row))
        for number, key in enumerate(state.execute("SELECT link, number FROM stretch").fetchall()):
            words = HOSTILE[number % len(HOSTILE)]
            state.execute(f"UPDATE stretch SET title = {raw}, detail = {raw}, final_url = {raw} WHERE link = {raw} AND number = ?",
                          (words, words, b"http://x.example/" + words, *key))
        for number, words in enumerate(HOSTILE):
            link = words if number % 2 else b"https://raw.example/" + words
            state.execute("INSERT INTO visit SELECT CAST(? AS TEXT), run, at, ms, status, problem, CAST(? AS TEXT), title, detail, page_read, counts, 0 FROM visit LIMIT 1", (link, words))


def portal(folder, port):
    lay_out_portal(folder, port)
    common = ["--theme", theme, "--today", "2026-11-27", "--state", "memory.sqlite"]
    (folder / "letters").mkdir()
    web = ["--external", "--pace", "0", "--per-host", "16", "--timeout", "20", "--letters", "letters"]
    for turn in ("first run", "second run", "third run"):
        results = look(folder, turn, *common, *web)
        codes = {result["code"] for result in results}
        hoped = {"bad-redirect", "not-found"} | ({"site-changed"} if turn != "first run" else set())
        expect(f"{turn}: everything is said", hoped <= codes, hoped - codes)
        letters = list((folder / "letters").iterdir())
        expect(f"{turn}: there is one letter", len(letters) == 1, letters)
        for letter in letters: check(f"{turn}: {letter.name}", strict.message, letter.read_bytes())
        if turn == "second run": poison(folder)
    asked_again(folder, "portal", *common, *web)
    remembered(folder, common, "from what the runs left")
    poison(folder)
    remembered(folder, common, "from raw bytes")
    check("daily", strict.lines, run(folder, "daily", *common))
    check("health.json", strict.json_of, (folder / "health.json").read_bytes()) if (folder / "health.json").exists() else None


def remembered(folder, common, what):
    check(f"status, {what}", strict.lines, run(folder, "status", *common))
    check(f"status in JSON, {what}", strict.json_of, run(folder, "status", *common, "--format", "json"))
    check(f"relink, {what}", strict.lines, run(folder, "relink", *common))
    run(folder, "build", *common)
    for page in (folder / "public").rglob("*.html"): check(f"{page.name}, {what}", strict.text, page.read_bytes())


def tree_of_others(folder):
    """Names of files, link texts and addresses of a website that somebody else made."""
    links = []
    for number, words in enumerate(HOSTILE):
        name = re.sub(r"[/\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\u200b\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]", "_", words.decode(errors="replace"))[:50]
        write(folder, f"tree/{name}.html", b"<a href=\"missing/" + words.replace(b'"', b"&quot;") + b"\">" + words + b"</a>")
        links.append(b"<a href='missing%d" % number + words.replace(b"'", b"") + b"'>" + words + b"</a><a href=\"javascript:" + words.replace(b'"', b"") + b"\">x</a>"
                     b"<a href=\"mailto:" + words.replace(b'"', b"") + b"\">y</a><a href='#&#27;" + urllib.parse.quote(words).encode() + b"'>z</a><img alt='" + words.replace(b"'", b"") + b"'>")
    write(folder, "tree/index.html", b"<title>" + b"".join(HOSTILE) + b"</title>" + b"\n".join(links))
    write(folder, "tree/sheet.css", b"".join(b"a { background: url('" + words.replace(b"'", b"") + b"') }\n" for words in HOSTILE))
    write(folder, "tree/read.md", b"# Read\n\n" + b"\n".join(b"- [" + words.replace(b"]", b"") + b"](missing%d.md)" % number for number, words in enumerate(HOSTILE)))
    for what in ("tree", "tree/index.html", "tree/read.md"):
        results = look(folder, what, what, "--all")
        expect(f"{what} has results", len(results) >= 2, results)
        asked_again(folder, what, what, "--all")
    for number, name in enumerate(os.listdir(os.fsencode(folder / "tree"))):
        if name.endswith(b".html"): look(folder, f"file {number}", os.fsdecode(b"tree/" + name))
    for number, words in enumerate(HOSTILE[:3]):
        write(folder, b"odd%d/" % number + words.replace(b"/", b"_") + b".html", b"x")
        check(f"odd name {number}", strict.lines, run(folder, "check", f"odd{number}"))
    for words in HOSTILE:
        quoted = urllib.parse.quote(words[:200])
        check("url", strict.lines, run(folder, "url", "https://a.example/", f"/x?{quoted}#{quoted}"))


def main():
    with Server(("0.0.0.0", 0), Hostile) as server, tempfile.TemporaryDirectory() as name:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        folder = pathlib.Path(name)
        for part in ("portal", "others"): (folder / part).mkdir()
        tree_of_others(folder / "others")
        portal(folder / "portal", server.server_address[1])
        server.shutdown()
    finish(f"{len(HOSTILE)} kinds of hostile words stay words in every report")


main()
