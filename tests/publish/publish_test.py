"""publish_test.py CSA THEME: the site is published to a folder under nginx while somebody reads, and refused where it would do harm."""
import json, os, tempfile, threading, urllib.request, zipfile
from expectations import expect, finish
from publishing import Site, tree
import web


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
                with urllib.request.urlopen(self.address + path, timeout=120) as answer:
                    self.seen.append((path, answer.read()))
            except Exception as error:  # any other than an answer is an error: a thread that ends by one is not heard
                self.errors.append(f"{path}: {error!r}")


def folder_while_somebody_reads(name):
    site = Site(name, "  - {name: live, folder: srv, keep: 3, compressed: true}\n")
    srv = site.folder / "srv"
    (srv / "releases").mkdir(parents=True)
    nginx = site.csa("nginx").stdout.replace("# brotli_static", "brotli_static")
    with web.serving(srv, inside=f"root {srv}/current;\n{nginx}") as address:
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
            with urllib.request.urlopen(address, timeout=120) as home:
                expect("at once", home.read() == versions[-1]["index.html"])
        back = site.publish("live", "--rollback")
        with urllib.request.urlopen(address, timeout=120) as home:
            expect("a rollback serves the release before", back.returncode == 0 and home.read() == versions[-2]["index.html"], back.stderr)
        reader.ended = True
        reader.join(timeout=600)
        expect("the reader has ended", not reader.is_alive())
        for coding, ending in {"gzip": ".gz", "br": ".br"}.items():
            copy = (srv / f"current/index.html{ending}").read_bytes()
            with urllib.request.urlopen(urllib.request.Request(address, headers={"Accept-Encoding": coding}), timeout=120) as packed:
                expect(f"the {ending} copy is what travels", packed.read() == copy and packed.headers["Content-Encoding"] == coding)
                expect("and caches know that there is another", "Accept-Encoding" in packed.headers.get("Vary", ""), *packed.headers.items())
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
    answer = json.loads(site.publish("live", "--dry-run", "--format", "json").stdout or "{}")
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


def an_archive_to_hand_on(name):
    site = Site(name, "  - {name: hand, archive: out/site.zip}\n")
    archive = site.folder / "out/site.zip"
    archive.parent.mkdir()

    def files():
        with zipfile.ZipFile(archive) as packed:
            return {path: packed.read(path) for path in packed.namelist() if not path.startswith(".csa-")}

    for word in ("one", "two"):
        site.say(word)
        done = site.publish("hand")
        expect(f"version {word} is in the archive, byte for byte", done.returncode == 0 and files() == site.built(), done.stderr)
    bytes_before = archive.read_bytes()
    again = site.publish("hand")
    expect("nothing changed is nothing done", "nothing changed" in again.stderr and archive.read_bytes() == bytes_before, again.stderr)
    back = site.publish("hand", "--rollback")
    expect("an archive keeps nothing to go back to", back.returncode == 2 and "keeps no releases" in back.stderr, back.stderr)
    for theirs in (b"words", bytes_before[:-30]):
        archive.write_bytes(theirs)
        done = site.publish("hand")
        expect("a file that we did not write stays", done.returncode == 3 and archive.read_bytes() == theirs, done.stderr)


for test in (folder_while_somebody_reads, old_assets_stay_once, refusals, what_others_keep_there, an_archive_to_hand_on):
    with tempfile.TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        test(name)
finish("published as it should be")
