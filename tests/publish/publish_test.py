"""publish_test.py CSA THEME: the site is published for real: to a folder under nginx while somebody reads, over SFTP and WebDAV with connections
that are cut at random moments.
"""
import contextlib, json, os, pathlib, random, shutil, subprocess, sys, tempfile, threading, urllib.request
import servers, web

csa, theme = (pathlib.Path(word).resolve() for word in sys.argv[1:])
cuts = 50
wrong = []


def expect(what, holds, *shown):
    if not holds:
        wrong.append(what)
        print(f"not so: {what}", *shown, sep="\n  ")


class Site:
    """A small site of a partnership, and a folder for what is made from it."""

    def __init__(self, folder, targets, count=12):
        self.folder, self.env = pathlib.Path(folder), dict(os.environ)
        shutil.copytree(theme, self.folder / "theme", ignore=shutil.ignore_patterns("node_modules"))
        self.address, self.targets = "http://127.0.0.1:1/", targets
        self.write({f"pages/{number}.md": f"---\ntitle: Page {number}\n---\n\n" for number in range(count)})
        self.say("one")

    def write(self, files):
        for path, words in files.items():
            (self.folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / "content" / path).write_text(words)

    def say(self, word):
        """Every page has the word."""
        self.write({"site.yaml": f"title: Test\nnotice: Version {word} stands here.\naddress: {self.address}\npublish:\n{self.targets}",
                    "index.md": f"---\ntitle: Home\n---\n\n{word}\n"})

    def csa(self, *words):
        command = [csa, *words, "--content", "content", "--theme", "theme", "--today", "2026-11-22"]
        return subprocess.run(command, cwd=self.folder, env=self.env, capture_output=True, text=True, timeout=120)

    def publish(self, *words):
        """Asking the host afterwards fails here unless nginx is there: nobody serves what goes elsewhere."""
        return self.csa("publish", *words)

    def built(self):
        done = self.csa("build")
        assert done.returncode == 0, done.stderr
        return tree(self.folder / "public")


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in pathlib.Path(folder).rglob("*")
            if path.is_file() and not path.name.startswith(".csa-")}


class Reader(threading.Thread):
    """Asks for pages in a loop, as fast as they come."""

    def __init__(self, address):
        super().__init__(daemon=True)
        self.address, self.seen, self.errors, self.ended = address, [], [], False

    def run(self):
        number = 0
        while not self.ended:
            path = f"pages/{number % 12}/index.html"
            number += 1
            try:
                with urllib.request.urlopen(self.address + path, timeout=20) as answer:
                    self.seen.append((path, answer.read()))
            except OSError as error:
                self.errors.append(f"{path}: {error}")


def folder_while_somebody_reads(name):
    site = Site(name, "  - {name: live, folder: srv, keep: 3, compressed: true}\n")
    srv = site.folder / "srv"
    (srv / "releases").mkdir(parents=True)
    with web.serving(srv, inside=f"root {srv}/current; gzip_static on;") as address:
        site.address = address
        site.say("one")
        versions = [site.built()]
        first = site.publish("live")
        expect("the first release is served", first.returncode == 0, first.stderr)
        reader = Reader(address)
        reader.start()
        for word in ("two", "three", "four", "five"):
            site.say(word)
            versions.append(site.built())
            done = site.publish("live")
            expect(f"version {word} is published, and the host shows it", done.returncode == 0, done.stderr)
            with urllib.request.urlopen(address, timeout=20) as home:
                expect("at once", home.read() == versions[-1]["index.html"])
        back = site.publish("live", "--rollback")
        with urllib.request.urlopen(address, timeout=20) as home:
            expect("a rollback serves the release before", back.returncode == 0 and home.read() == versions[-2]["index.html"], back.stderr)
        reader.ended = True
        reader.join(timeout=30)
    expect("no request met an error", not reader.errors, *reader.errors[:3])
    mixed = [path for path, body in reader.seen if body not in [version[path] for version in versions]]
    expect("every page is of one version", reader.seen and not mixed, len(reader.seen), mixed[:3])
    releases = sorted(path.name for path in (srv / "releases").iterdir())
    expect("old releases are gone", releases == ["000003", "000004", "000005"], releases)
    last = srv / "releases/000005"
    packed = [path for path in tree(last) if path.endswith((".gz", ".br"))]
    expect("pages have small copies", {"index.html.gz", "index.html.br"} <= set(packed), packed)
    same = {path: body for path, body in tree(last).items() if path not in packed}
    expect("a release is the site, byte for byte", same == versions[-1], sorted(same.keys() ^ versions[-1].keys()))


def old_assets_stay_once(name):
    site = Site(name, "  - {name: live, folder: srv}\n")
    style = site.folder / "theme/static/style.css"
    current = site.folder / "srv/current"
    site.publish("live")
    before = {path for path in tree(current) if path.startswith("assets/style.")}
    style.write_bytes(style.read_bytes() + b"\np { color: black }")
    site.publish("live")
    after = {path for path in tree(current) if path.startswith("assets/style.")}
    expect("readers of an old page still find its style sheet", before < after and len(after) == 2, before, after)
    site.say("two")
    site.publish("live")
    expect("until the next time", {path for path in tree(current) if path.startswith("assets/style.")} == after - before)
    again = site.publish("live")
    expect("nothing changed is nothing done", "nothing changed" in again.stderr and len(list((site.folder / "srv/releases").iterdir())) == 3, again.stderr)


def refusals(name):
    site = Site(name, "  - {name: live, folder: srv, may_vanish: 20}\n")
    site.publish("live")
    before = os.readlink(site.folder / "srv/current")

    def refused(what, status, words, *arguments):
        done = site.publish(*(arguments or ["live"]))
        expect(what, done.returncode == status and words in done.stderr and os.readlink(site.folder / "srv/current") == before, done.returncode, done.stderr)

    refused("a target that nobody named", 2, 'did you mean "live"', "life")
    site.write({"pages/3.md": "---\ntitle: 3\n---\n\n[Nowhere](/nowhere/)\n"})
    refused("a site with a dead link", 1, "file-missing")
    (site.folder / "content/pages/3.md").unlink()
    refused("an address that vanishes", 1, "address-vanished")
    site.write({"pages/4.md": "---\ntitle: 4\naliases: [/pages/3/]\n---\n"})
    shown = site.publish("live", "--dry-run")
    expect("an alias makes it good, and a dry run shows the difference", shown.returncode == 0 and "changed  pages/3/index.html" in shown.stdout, shown.stdout, shown.stderr)
    for number in range(5, 12):
        site.write({f"pages/{number}.md": f"---\ntitle: {number}\nexpires: 2026-11-01\n---\n"})
    refused("more pages that vanish than the target allows", 1, "pages would vanish")
    answer = json.loads(site.publish("live", "--dry-run", "--format", "json").stdout or "{}") if not wrong else {}
    expect("and not in a dry run either", not answer, answer)


def what_others_keep_there(name):
    site = Site(name, "  - {name: live, folder: srv, keep: 1}\n  - {name: root, folder: /}\n  - {name: inside, folder: content/x}\n")
    releases, current = site.folder / "srv/releases", site.folder / "srv/current"
    for path in ("2019-photos/a.jpg", "2024/b.jpg", "000007/c.jpg"):
        (releases / path).parent.mkdir(parents=True)
        (releases / path).write_text("theirs")
    for word in ("one", "two"):
        site.say(word)
        site.publish("live")
    theirs = sorted(path.name for path in releases.rglob("*.jpg"))
    expect("other people's folders stay", theirs == ["a.jpg", "b.jpg", "c.jpg"] and len(list(releases.iterdir())) == 4, list(releases.iterdir()))
    for target in ("root", "inside"):
        done = site.publish(target)
        expect(f"{target}: what a build reads, and the root, are no place for releases", done.returncode == 3 and "help:" in done.stderr, done.stderr)
    current.unlink()
    current.write_text("precious")
    done = site.publish("live")
    expect("a file in the link's place stays", done.returncode == 3 and current.read_text() == "precious", done.stderr)


def remote(site, settings, path):
    config = site.folder / "rclone.conf"
    config.write_text("[web]\n" + "".join(f"{key} = {value}\n" for key, value in settings.items()))
    site.env |= {"RCLONE_CONFIG": str(config), "RCLONE_RETRIES": "1", "RCLONE_LOW_LEVEL_RETRIES": "1", "RCLONE_CONTIMEOUT": "10s"}
    site.targets = f"  - {{name: far, remote: \"web:{path}\", may_vanish: 100}}\n"


def sent(done):
    """The host that shows it is missing in these tests; everything else went well."""
    return done.returncode == 0 or "does not show what was published" in done.stderr


def far_away(name, kind, server, times):
    root = pathlib.Path(name) / "host"
    root.mkdir()
    site = Site(name, "", count=6)
    with server(root) as (proxy, settings, path):
        remote(site, settings, path)
        site.say("one")
        expect(f"{kind}: a dry run sends nothing", site.publish("far", "--dry-run").returncode == 0 and not tree(root))
        first = site.publish("far")
        expect(f"{kind}: what stands there is the site", sent(first) and tree(root) == site.built(), first.stderr)
        (root / "theirs.txt").write_text("kept")
        site.write({"pages/0.md": "---\ntitle: Page 0\n---\n\nChanged.\n", "pages/new.md": "---\ntitle: New\n---\n"})
        site.write({"pages/3.md": "---\ntitle: Page 3\naliases: [/pages/3/more/]\n---\n", "pages/4.md": "---\ntitle: Page 4\nexpires: 2026-11-01\n---\n"})
        times_before = {path: os.stat(root / path).st_mtime_ns for path in tree(root)}
        second = site.publish("far")
        made = site.built()
        expect(f"{kind}: it follows a change, and leaves alone what is not ours", sent(second) and tree(root) == made | {"theirs.txt": b"kept"}, second.stderr,
               sorted(tree(root).keys() ^ made.keys()))
        same = [path for path in ("pages/5/index.html", "robots.txt") if path in times_before]
        expect(f"{kind}: what is the same does not travel", len(same) == 2 and all(os.stat(root / path).st_mtime_ns == times_before[path] for path in same))
        (root / "pages/5/index.html").write_bytes(b"spoilt")
        expect(f"{kind}: what was spoilt there is sent again", sent(site.publish("far")) and tree(root) == made | {"theirs.txt": b"kept"})
        cut_at_random(kind, site, root, proxy, times)


def cut_at_random(kind, site, root, proxy, times):
    dice = random.Random(7)
    proxy.allow(None)
    site.say("whole")
    sent(site.publish("far"))
    whole = proxy.passed
    done = 0
    while done < times:
        before = tree(root)
        site.say(f"after cut {done}")
        after = site.built() | {"theirs.txt": b"kept"}
        for _ in range(5):
            proxy.allow(dice.randrange(whole))
            ended = site.publish("far")
            done += proxy.is_cut()
            expect(f"{kind}: a cut is the world's failure, in words", ended.returncode == 3 and "help:" in ended.stderr or sent(ended), ended.returncode, ended.stderr)
            now = tree(root)
            torn = [path for path in now if now[path] not in (before.get(path), after.get(path))]
            expect(f"{kind}: a cut leaves every page, and none torn but those under way", before.keys() & after.keys() <= now.keys() and len(torn) <= 4, torn)
        proxy.allow(None)
        last = site.publish("far")
        expect(f"{kind}: the next run completes it", sent(last) and tree(root) == after, last.stderr)
    print(f"{kind}: {done} cuts in a run of {whole} bytes")


for test in (folder_while_somebody_reads, old_assets_stay_once, refusals, what_others_keep_there,
             lambda name: far_away(name, "SFTP", servers.sftp, cuts // 2), lambda name: far_away(name, "WebDAV", servers.webdav, cuts - cuts // 2)):
    with tempfile.TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        test(name)
print("\n".join(wrong) or "published as it should be")
sys.exit(1 if wrong else 0)
