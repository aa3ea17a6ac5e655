"""manifest_test.py CSA THEME: whatever stands in the files that say what was published, publishing goes on, and touches nothing that is not its own."""
import json, os, pathlib, tempfile
from expectations import expect, finish
from publishing import Site, tree

names = (".csa-manifest-a.json", ".csa-manifest-b.json")
deep = 1_000_000
fine = {"sha256": "a" * 64, "size": 6}


def manifest(files=None, number=99, **more):
    return json.dumps({"version": 1, "number": number, "files": files if files is not None else {"theirs.txt": fine}, **more})


spoilt = {
    "a million brackets": '{"version":1,"number":99,"files":' + "[" * deep + "]" * deep + "}",
    "a million brackets without end": "[" * deep,
    "a file nested without end": '{"version":1,"number":99,"files":{"a":' + '{"a":' * deep + "1" + "}" * deep + "}}",
    "a list": "[]",
    "a number as a sum": manifest({"theirs.txt": {"sha256": 7, "size": 6}}),
    "text as a size": manifest({"theirs.txt": {"sha256": "a" * 64, "size": "6"}}),
    "less than nothing": manifest({"theirs.txt": {"sha256": "a" * 64, "size": -1}}),
    "a list of files": manifest([1, 2]),
    "the greatest number": manifest(number=2**64 - 1),
    "a number that is none": '{"version":1,"number":1e999,"files":{}}',
    "broken UTF-8": '{"version":1,"number":99,"files":{"\udcff":{"sha256":"","size":6}}}',
    "a path upward": manifest({"assets/../../theirs.txt": {**fine, "outgoing": False}}),
    "an absolute path": manifest({"/etc/hostname": fine}),
    "a backslash": manifest({"assets\\..\\theirs.txt": fine}),
    "two lines as one path": manifest({"x\ntheirs.txt": fine}),
    "a path twice": '{"version":1,"number":99,"files":{"theirs.txt":{"sha256":"","size":6},"theirs.txt":{"sha256":"","size":6}}}',
    "something else": "<!DOCTYPE html><title>Not found</title>",
}


def write(path, text):
    path.write_bytes(text.encode("utf-8", "surrogateescape"))


def far_site(name):
    """Published through rclone to a folder of this machine."""
    place = pathlib.Path(name) / "place"
    site = Site(pathlib.Path(name) / "site", f"  - {{name: far, remote: \"web:{place}\", may_vanish: 100}}\n", count=3)
    (site.folder / "rclone.conf").write_text("[web]\ntype = local\n")
    site.env |= {"RCLONE_CONFIG": str(site.folder / "rclone.conf")}
    (pathlib.Path(name) / "theirs.txt").write_text("theirs")
    return site, place


def one_of_two(site, place):
    """The other one says what stands there: only what changed is sent, and what is gone is deleted."""
    for what, text in spoilt.items():
        site.say(what)
        numbers = {name: json.loads((place / name).read_text())["number"] for name in names}
        write(place / min(numbers, key=numbers.get), text)
        before = (place / "robots.txt").stat().st_mtime_ns
        done = site.publish("far")
        expect(f"{what}: the other one is used", "cannot be read" not in done.stderr and "Traceback" not in done.stderr, done.stderr[-500:])
        expect(f"{what}: the site is published", tree(place) == site.built() | {"theirs.txt": b"theirs"}, done.returncode, done.stderr[-500:])
        expect(f"{what}: what is the same does not travel", (place / "robots.txt").stat().st_mtime_ns == before)


def both(site, place):
    stale = place / "pages/once/index.html"
    for what, text in spoilt.items():
        site.say("again " + what)
        for name in names:
            write(place / name, text)
        stale.parent.mkdir(exist_ok=True)
        stale.write_text("who knows")
        done = site.publish("far")
        expect(f"{what}, twice: it is said, with advice", "cannot be read" in done.stderr and "help:" in done.stderr, done.stderr[-500:])
        made = site.built() | {"theirs.txt": b"theirs", "pages/once/index.html": b"who knows"}
        expect(f"{what}, twice: all of the site stands there, and what nobody knows stays", tree(place) == made, done.stderr[-500:], sorted(tree(place).keys() ^ made.keys()))
        expect(f"{what}, twice: it is written down anew", all("cannot be read" not in site.publish("far").stderr for _ in "2"))


def releases(name):
    """A folder of releases has one; a file that it names is copied from release to release."""
    site = Site(pathlib.Path(name) / "site", "  - {name: live, folder: srv}\n", count=3)
    outside = site.folder / "srv/theirs.txt"
    site.publish("live")
    outside.write_text("theirs")
    for what, text in spoilt.items():
        site.say(what)
        write(site.folder / "srv/current/.csa-manifest.json", text)
        done = site.publish("live")
        expect(f"{what}, in a folder: it is said, with advice", "cannot be read" in done.stderr and "help:" in done.stderr, done.stderr[-500:])
        expect(f"{what}, in a folder: the site is published", tree(site.folder / "srv/current") == site.built(), done.stderr[-500:])
        expect(f"{what}, in a folder: nothing outside is touched", outside.read_text() == "theirs" and sorted(os.listdir(site.folder / "srv")) == [".current.lock", "current", "releases", "theirs.txt"]
               or sorted(os.listdir(site.folder / "srv")) == ["current", "releases", "theirs.txt"], os.listdir(site.folder / "srv"))


with tempfile.TemporaryDirectory() as name:
    site, place = far_site(name)
    site.publish("far")
    (place / "theirs.txt").write_text("theirs")
    site.say("two")
    site.publish("far")
    one_of_two(site, place)
    both(site, place)
with tempfile.TemporaryDirectory() as name:
    releases(name)
finish("publishing goes on, whatever was written down")
