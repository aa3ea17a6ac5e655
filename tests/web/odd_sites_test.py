"""A quarter of daily checks of sites that look odd to a program: those that work are never called broken, and none that died is missed.

    odd_sites_test.py CSA

Each kind of site has an address on loopback of its own. A day passes by moving what the checker remembers a day into the past.
"""
import asyncio, gzip, json, os, pathlib, random, sqlite3, sys, tempfile

from expectations import expect, finish
from faulty_server import Server, reply

csa = pathlib.Path(sys.argv[1]).resolve()
days = 90
confirmed = 4  # days from the first failure to the word "broken": three runs over 72 hours
read_again = 7  # a page whose HEAD says that all is well is read once a week
chance = random.Random(16)

LONG = " ".join(f"word{number}" for number in range(300))
MENU = "<a href=/bins>Bins</a> <a href=/parking>Parking</a> <a href=/schools>Schools</a>"
PAGE = f"<!doctype html><title>Plan</title>{MENU}<h1 id=plan>Plan</h1><p>The plan of our partnership, as the Board agreed it in spring."
HOME = f"<!doctype html><title>Council</title>{MENU}<p>Welcome to our council: bins, parking, schools, libraries and more."
SORRY = "<!doctype html><title>Sorry</title><p>We looked everywhere for that page but it is not here any more, please try our search."
SOLD = "<!doctype html><title>name</title><h1>This domain is for sale</h1><p>Make an offer today, or ask for a lease of the name."
APP = "<!doctype html><title>App</title><div id=root></div><script src=/app.js></script>"
LOGIN = "<!doctype html><title>Sign in</title><form><input name=user><input type=password name=pass></form>"
link = "/docs/plan.html"


class Request:
    def __init__(self, method, target, head):
        self.method, self.path, self.query = method, target.partition("?")[0], target.partition("?")[2]
        lines = head.split("\r\n")[1:]
        self.headers = {name.lower(): value.strip() for name, colon, value in (line.partition(":") for line in lines) if colon}

    @property
    def cookie(self): return self.headers.get("cookie", "")


class Site(Server):
    """`answers` gives (status, body, headers) for a request, or None to close the connection. From the day `dies` on, `dead` answers."""

    def __init__(self, address, name, answers, wanted=link, dead=None, dies=days):
        super().__init__(address)
        self.name, self.answers, self.wanted, self.dead, self.dies = name, answers, wanted, dead, dies
        self.latest = confirmed + read_again * (name.rpartition(" then ")[2] in seen_by_reading)
        self.outages = set(chance.sample(range(5, days), 2)) if not dead else set()

    def today_begins(self):
        if self.dead is nobody and today == self.dies: self.listening.close()

    async def start(self):
        self.listening = await asyncio.start_server(self.serve, self.address, 0)
        self.port = self.listening.sockets[0].getsockname()[1]
        return self

    async def answer(self, reader, writer):
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        method, target = head.split(" ")[:2]
        request = Request(method, target, head)
        if today in self.outages: return await reply(writer, method, 503, "<p>closed today", ["Retry-After: 0"])
        answer = (self.dead if today >= self.dies else self.answers)(request)
        if not answer: return False
        status, body, *headers = answer
        return await reply(writer, method, status, body, headers)


def known(pages, missing=(404, "<p>no such page")):
    return lambda request: pages.get(request.path, missing)


def plain(body, *headers):
    """A page like others, on a site like others."""
    return known({link: (200, body, *headers), "/": (200, HOME)})


def always(*answer): return lambda request: answer
def html(encoding): return f"Content-Type: text/html; charset={encoding}"


def refuses(status, *headers):
    return lambda request: (status, "<p>Not for programs.", *headers) if request.path == link else (404, "")


def negotiated(request):
    accept, language = request.headers.get("accept", ""), request.headers.get("accept-language")
    return (200, PAGE) if request.path == link and "text/html" in accept and language else (404 if language else 406, "{}")


def head_lies(status):
    return lambda request: (status, "") if request.method == "HEAD" else plain(PAGE)(request)


def head_closes(request): return None if request.method == "HEAD" else plain(PAGE)(request)


def head_goes(to):
    return lambda request: (302, "", f"Location: {to}") if request.method == "HEAD" and request.path == link else \
        known({link: (200, PAGE), "/": (200, HOME), "/login": (200, LOGIN)})(request)


def wall(request):
    return (200, "<title>Cookies</title><p>May we use cookies?") if request.path == "/consent" else (302, "", "Location: /consent")


def members(request):
    if request.path == "/": return 200, HOME
    return (200, LOGIN) if request.path == "/account/login" else (302, "", f"Location: /account/login?next={request.path}")


def members_in_place(request): return (200, HOME) if request.path == "/" else (200, LOGIN)


def to_itself(request):
    if request.path != link: return 404, ""
    return (200, PAGE) if "seen=1" in request.cookie else (301, "", f"Location: {link}", "Set-Cookie: seen=1; PATH=/; HttpOnly")


def session(request):
    if request.path == link: return 302, "", "Location: /view", "set-cookie: s=2 ;path=/"
    return (200, PAGE) if request.path == "/view" and request.cookie == "s=2" else (404, "")


def chain(request):
    step = int(request.path[2:]) if request.path.startswith("/c") and request.path[2:].isdigit() else 0 if request.path == link else None
    return (404, "") if step is None else (200, PAGE) if step == 20 else (302, "", f"Location: /c{step + 1}")


def bytes_in_location(request):
    if request.path == link: return 301, "", "Location: /pl\u00e4n"
    return (200, PAGE) if request.path in ("/pl%C3%A4n", "/pl%E4n") else (404, "")


def campaign(request):
    return (200, HOME) if request.path == "/" and not request.query else (301, "", "Location: /") if request.path == "/" else (404, "")


def shows_sorry(request): return {link: (200, PAGE), "/": (200, HOME)}.get(request.path, (200, SORRY))


def nobody(request): return None
def head_knows_nothing(request): return (200, "") if request.method == "HEAD" else (404, "<p>gone")


working = {
    "refuses by 400": refuses(400), "by 403": refuses(403), "by 405": refuses(405), "by 406": refuses(406), "by 418": refuses(418), "by 421": refuses(421),
    "by 444": refuses(444), "by 451": refuses(451), "by 456": refuses(456), "by 999": refuses(999), "by 666": refuses(666),
    "is busy for ever": refuses(429, "Retry-After: 99999999999999999999"), "is busy till then": refuses(429, "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT"),
    "answers those who ask as browsers": negotiated, "HEAD 404": head_lies(404), "HEAD 403": head_lies(403), "HEAD 405": head_lies(405), "HEAD closes": head_closes,
    "consent for everything": wall, "members alone": members, "members, in place": members_in_place, "to itself for a cookie": to_itself, "a session": session,
    "twenty redirects": chain, "308 without an address": known({link: (308, PAGE), "/": (200, HOME)}), "bytes in Location": bytes_in_location,
    "an application": always(200, APP), "an application beside a home": known({"/": (200, HOME)}, (200, APP)), "HEAD goes home": head_goes("/"),
    "HEAD goes to sign in": head_goes("/login"), "named twice": plain(gzip.compress(PAGE.encode()), "Content-Encoding: gzip", "Content-Encoding: gzip"), "shows a page for everything": shows_sorry,
    "challenge": refuses(503, "cf-mitigated: challenge", "Retry-After: 0"),
    "challenge with 200": plain("<title>Pardon Our Interruption</title><p>You may be a robot."),
    "guarded": plain(PAGE + "<script src=/cdn-cgi/challenge-platform/scripts/jsd/main.js></script><script src=/_Incapsula_Resource?x></script>"),
    "quotes a market": plain("<title>Scam</title><p>Letters that say \"this domain is for sale\" are a scam. Never make an offer."),
    "writes about names": plain(f"<title>Names</title><h2>This domain is for sale</h2><p>Make an offer. {LONG}"),
    "news of names": plain(f"<title>News</title>{MENU}<p>This domain is for sale. Buy now, says a letter that went round."),
    "quotes a challenge": plain(f"<title>Just a moment...</title>{MENU}<p>A song."),
    "a sponsor": plain("<title>Club</title><p>Our club.<script src=https://www.sheridan.com/dan.com.js></script>"),
    "unknown coding": plain(PAGE, "Content-Encoding: utf-8"), "two members": plain(gzip.compress(PAGE.encode()) + gzip.compress(b"<p>more"), "Content-Encoding: gzip"),
    "junk behind": plain(gzip.compress(PAGE.encode()) + bytes(50), "Content-Encoding: gzip"),
}
with_fragments = {  # what the link asks for
    "latin": ("#caf%C3%A9", plain("<p id=caf\u00e9>".encode("latin-1"), html("ISO-8859-1"))),
    "late meta": ("#%C4%8D", plain(b"<!--" + b"x" * 1100 + b"--><meta charset=nonsense><meta charset=iso-8859-2><p id=\xe8>")),
    "wide": ("#x", plain("\ufeff<p id=x>".encode("utf-16-be"))), "zstd": ("#x", plain(b"\x28\xb5\x2f\xfd\x04\x58\x01\x02\x03", "Content-Encoding: zstd")),
    "route": ("#/x", plain(APP)), "fingertips": ("#page/1/gid/1", plain(APP)), "brought by script": ("#x", plain(APP)),
    "named by a redirect": ("#old", known({link: (301, "", "Location: /new#plan"), "/new": (200, PAGE)})),
    "an empty name": ("#old", known({link: (301, "", "Location: /new#"), "/new": (200, PAGE)})),
}
deaths = {
    "404": always(404, "<p>gone"), "410": always(410, "<p>gone"), "HEAD knows nothing": head_knows_nothing, "nobody listens": nobody,
    "faulty": always(503, "<p>trouble", "Retry-After: 0"), "sorry with 200": lambda request: (200, HOME if request.path == "/" else SORRY),
    "leads home": lambda request: (200, HOME) if request.path == "/" else (301, "", "Location: /"), "sold": always(200, SOLD),
    "sold to a market": always(200, "<title>x</title><script src=https://img.sedoparking.com/x.js></script>"),
    "refreshed": always(200, "<meta http-equiv=refresh content='0; url=https://www.hugedomains.com/x'>"),
    "lander": always(200, "<script>window.onload=function(){window.location.href=\"/lander\"}</script>"),
    "all to one page": lambda request: (200, HOME) if request.path == "/" else (200, SORRY) if request.path == "/sorry" else (302, "", "Location: /sorry"),
    "circle": lambda request: (302, "", f"Location: {'/b' if request.path == link else link}") if request.path in (link, "/b") else (404, ""),
}

seen_by_reading = {"HEAD knows nothing", "sold", "sold to a market", "lander", "refreshed"}


def all_sites():
    address = (f"127.0.{16 + number // 200}.{1 + number % 200}" for number in range(1000))
    for name, answers in working.items(): yield Site(next(address), name, answers)
    for name, (fragment, answers) in with_fragments.items(): yield Site(next(address), name, answers, link + fragment)
    yield Site(next(address), "a campaign", campaign, "/?utm_source=csa")
    lively = {"plain": plain(PAGE), "as browsers": negotiated, "HEAD 405": head_lies(405), "session": session}
    for name, dead in deaths.items():
        for kind, answers in lively.items():
            if name == "404" or kind in ("plain", "as browsers"):
                yield Site(next(address), f"{kind}, then {name}", answers, dead=dead, dies=chance.randrange(days - read_again - 2 * confirmed))
    yield Site(next(address), "refuses, then 404", refuses(403), dead=always(404, ""), dies=40)


async def check(folder, sites):
    allowed = [word for site in sites for word in ("--allow-host", site.address)]
    running = await asyncio.create_subprocess_exec(
        csa, "check", folder / "tree", "--external", "--all", "--format", "json", "--quiet", "--state", folder / "state.sqlite", "--pace", "0", *allowed,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    out, err = await asyncio.wait_for(running.communicate(), 120)
    assert running.returncode in (0, 1), err.decode()
    return {result["url"]: result for result in json.loads(out)["results"]}


def a_day_passes(folder):
    with sqlite3.connect(folder / "state.sqlite") as state:
        state.execute("UPDATE run SET began = began - 86400, ended = ended - 86400")
        state.execute("UPDATE visit SET at = at - 86400")
        state.execute("UPDATE stretch SET at = at - 86400, first = first - 86400, page_read = page_read - 86400")


def look(site, result):
    told = f"{result['status']} [{result['code']}] {result['message']}"
    if today < site.dies: expect(f"{site.name}: not broken on day {today}", result["status"] != "broken", told)
    if today == site.dies + site.latest: expect(f"{site.name}: broken {site.latest} days after it died", result["status"] == "broken", told)
    if "#" in site.wanted:
        expect(f"{site.name}: no id is missed on day {today}", result["code"] != "fragment-missing", told)


async def main():
    global today
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        sites = [await site.start() for site in all_sites()]
        (folder / "tree").mkdir()
        (folder / "tree/index.html").write_text("".join(f'<a href="{site.root}{site.wanted}">x</a>\n' for site in sites))
        for today in range(days):
            for site in sites: site.today_begins()
            results = await check(folder, sites)
            for site in sites: look(site, results[site.root + site.wanted])
            a_day_passes(folder)
        faults = [fault for site in sites for fault in site.failures]
        expect("the servers did not fail by themselves", not faults, *faults[:3])
        return len(sites), sum(site.dead is not None for site in sites)


today = 0
count, dead = asyncio.run(main())
finish(f"{days} days of {count} sites, {dead} of which died")
