"""daily_test.py CSA THEME: the run of every day tells only news, keeps itself from running twice, and follows the day in Great Britain."""
import contextlib, functools, http.server, json, os, pathlib, socket, sqlite3, subprocess, sys, tempfile, threading, time

from expectations import expect, finish

csa, theme = (os.path.abspath(word) for word in sys.argv[1:])


class Host(http.server.BaseHTTPRequestHandler):
    """One page, which is there, or not, or does not answer until it is told to."""
    status, held, asked, requests = 200, threading.Event(), threading.Event(), 0

    def do_HEAD(self):
        type(self).requests += 1
        type(self).asked.set()
        type(self).held.wait(60)
        self.send_response(type(self).status)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(b"<!DOCTYPE html><title>Bins</title><p>We empty the bins on Monday and on no other day of the week.")

    do_GET = do_HEAD

    def log_message(self, *_):
        pass


def start(folder, *words, env=None):
    return subprocess.Popen([csa, *words, "--theme", theme], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **(env or {})})


def run(folder, *words, env=None):
    process = start(folder, *words, env=env)
    out, err = process.communicate(timeout=600)
    return process.returncode, out, err


def news(folder, link, srv):
    today = ["--today", "2026-11-22"]

    def tells(what, *words):
        status, out, err = run(folder, "daily", "live", "--quiet", *today)
        expect(what, status == 0 and (all(word in out for word in words) if words else not out), status, out, err)

    (srv / "releases").mkdir(parents=True)
    tells("a first run in which all is well says nothing")
    health = json.loads((folder / ".csa/health.json").read_text())
    expect("but writes down that it went well", health["version"] == 1 and health["broken"] == 0 and health["last_good_run"].endswith("Z"), health)
    expect("and publishes", (srv / "current/index.html").exists())
    Host.status = 404
    tells("a link that broke is news", "1 links to other sites broke", "broken       " + link)
    expect("which the register of links shows", "Broken" in (srv / "current/governance/links/index.html").read_text())
    tells("one that is still broken is none")
    Host.status = 200
    tells("one that works again is", "works again  " + link)
    site = folder / "content/site.yaml"
    asking = site.read_text()
    site.write_text(asking.replace("fresh_hours: 0", "fresh_hours: 24"))
    tells("a run that need not ask tells no news twice")
    site.write_text(asking)

    last = run(folder, "status", "--today", "2026-12-30", "--format", "json")[1]
    expect("status says that nobody asked for long", json.loads(last)["check"]["overdue"], last)
    words = run(folder, "status", "--today", "2026-12-30")[1]
    expect("in words, with advice", "links to other sites were last checked on" in words and "is the timer running?" in words, words)


def a_clock_that_was_wrong(folder):
    """Visits that are dated years from now are no knowledge: their links are asked for again, and nothing was asked lately."""
    site = folder / "content/site.yaml"
    asking = site.read_text()
    site.write_text(asking.replace("fresh_hours: 0", "fresh_hours: 24"))
    Host.requests = 0
    run(folder, "daily", "--today", "2026-11-22")
    expect("what was asked just now is fresh", Host.requests == 0, Host.requests)
    with contextlib.closing(sqlite3.connect(folder / ".csa/links.sqlite")) as memory:
        for table in ("visit", "stretch"): memory.execute(f"UPDATE {table} SET at = at + 10 * 365 * 86400")
        memory.commit()
    for words in (["status", "--format", "json"], ["status", "--format", "json", "--today", "2026-11-22"]):
        check = json.loads(run(folder, *words)[1])["check"]
        expect("status knows of no check", check == {"last": None, "overdue": True}, check)
    register = run(folder, "build", "--today", "2026-11-22")
    expect("and neither does the register of links", "2036" not in (folder / "public/governance/links/index.html").read_text(), register)
    run(folder, "daily", "--today", "2026-11-22")
    expect("what is dated years from now is asked again", Host.requests > 0)
    expect("and then known", json.loads(run(folder, "status", "--format", "json")[1])["check"]["last"] is not None)
    site.write_text(asking)


def time_is_over(folder):
    """A run that takes too long leaves the rest for the next one, says so, and publishes all the same."""
    page, site = folder / "content/index.md", folder / "content/site.yaml"
    whole, asking = page.read_text(), site.read_text()
    with serving(Slow) as slow:
        page.write_text("---\ntitle: Home\n---\n\n" + " ".join(f"[{number}](http://127.0.0.1:{slow.server_port}/{number})" for number in range(20)) + " Late news.\n")
        site.write_text(asking.replace("fresh_hours: 0", "fresh_hours: 0, run_minutes: 1"))
        status, out, err = run(folder, "daily", "live", "--today", "2026-11-22")
    page.write_text(whole)
    site.write_text(asking)
    expect("a run that takes too long says so, with advice", "were not checked this time" in err and "run_minutes" in err, status, out, err)
    expect("calls nothing broken that it had no time for", out.count("\n  broken") < 20, out)
    expect("and publishes", status == 0 and "Late news" in (folder / "srv/current/index.html").read_text(), status, out, err)
    expect("health.json counts them", json.loads((folder / ".csa/health.json").read_text())["left_out"] > 0)


class Slow(http.server.BaseHTTPRequestHandler):
    """Answers when nobody listens any more."""

    def do_HEAD(self):
        time.sleep(15)
        self.send_response(404)
        self.end_headers()

    do_GET = do_HEAD

    def log_message(self, *_):
        pass


def cut_off(folder):
    """With our own network down, nobody else's links have failed, and the run is none that health.json may count as good."""
    health = folder / ".csa/health.json"
    before = health.read_text()
    with socket.socket() as taken:  # bound and not listening: nobody answers
        taken.bind(("127.0.0.1", 0))
        dead = " ".join(f"[{host}](http://127.0.0.{host}:{taken.getsockname()[1]}/)" for host in (2, 3))
        page = folder / "content/index.md"
        whole = page.read_text()
        page.write_text(f"---\ntitle: Home\n---\n\nTwo sites: {dead}.\n")
        status, out, err = run(folder, "daily", "--today", "2026-11-22")
        page.write_text(whole)
    expect("a network that is down is no news, and is named", status == 0 and not out and "network seems to have been down" in err, status, out, err)
    expect("and no good run", health.read_text() == before)


def alone(folder):
    Host.held.clear()
    Host.asked.clear()
    first = start(folder, "daily", "--today", "2026-11-22")
    expect("the first run is under way", Host.asked.wait(60))
    status, _, err = run(folder, "daily", "--today", "2026-11-22")
    expect("a second run gives way at once, with advice", status == 3 and "help:" in err, status, err)
    Host.held.set()
    first.communicate(timeout=600)
    expect("and does not disturb the first", first.returncode == 0)


def british_day(folder):
    (folder / "content/summer.md").write_text("---\ntitle: Summer\npublish_from: 2026-07-01\nexpires: 2026-07-02\n---\n")
    for epoch, shown in {"1782860399": False, "1782860400": True, "1782946799": True, "1782946800": False}.items():
        for zone in ("UTC", "Pacific/Kiritimati"):
            status, _, err = run(folder, "build", env={"SOURCE_DATE_EPOCH": epoch, "TZ": zone})
            there = (folder / "public/summer/index.html").exists()
            expect(f"at {epoch} a page of 1 July is {'there' if shown else 'hidden'}, in {zone}", status == 0 and there == shown, status, err)


class Published(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def serving(handler):
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


Host.held.set()
with tempfile.TemporaryDirectory() as name, serving(Host) as server, serving(functools.partial(Published, directory=name + "/srv/current")) as own:
    folder = pathlib.Path(name)
    link = f"http://127.0.0.1:{server.server_port}/bins"
    for path, words in {
        "site.yaml": f"title: Test\naddress: http://127.0.0.1:{own.server_port}/\npublish: [{{name: live, folder: srv}}]\n"
                     "link_policy: {confirm_runs: 1, confirm_hours: 0, gone_runs: 1, fresh_hours: 0, allow_private: [127.0.0.1, 127.0.0.2, 127.0.0.3]}\n",
        "index.md": f"---\ntitle: Home\n---\n\n[When the bins are emptied]({link}).\n",
        "governance/links.md": "---\ntitle: Links\nlists: links\n---\n",
    }.items():
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_text(words)
    news(folder, link, folder / "srv")
    a_clock_that_was_wrong(folder)
    time_is_over(folder)
    cut_off(folder)
    alone(folder)
    british_day(folder)
finish("only news is told")
