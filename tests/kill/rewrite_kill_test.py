"""Kills `csa fmt --write` and `csa relink --write`, at random moments and at each step by which a file is replaced.

    rewrite_kill_test.py CSA THEME [KILLS]

After every SIGKILL each file of the content holds its old bytes or its new ones, nothing else can be seen there, and the site that is
built then has nothing of ours in it. The next run removes what the killed one left, but no file of anybody else.
"""
import collections, fcntl, os, pathlib, random, signal, sqlite3, subprocess, sys, tempfile, time
import faults
from snapshot import snapshot

from expectations import expect, finish

csa, theme = (os.path.abspath(word) for word in sys.argv[1:3])
kills = int(sys.argv[3]) if len(sys.argv) > 3 else 200
fast = "/dev/shm"
today = "2019-12-06"
pages = 150
strangers = (".csa-draft-mine", ".csa-notes", ".page.md.csa-AbCdEf", ".csa-draft-0123456789abcdeF", ".page-1.md.swp")


def command(*words):
    return [csa, *words, "--theme", theme, "--today", today, "--quiet"]


def run(folder, *words):
    done = subprocess.run(command(*words), cwd=folder, capture_output=True, text=True, timeout=600)
    return done.returncode, done.stdout, done.stderr


class Case:
    """A content, and the command that rewrites every page of it."""

    def __init__(self, name, folder, words, front, text):
        self.name, self.folder, self.words = name, folder, words
        self.content = folder / "content"
        self.content.mkdir(parents=True)
        (self.content / "site.yaml").write_text("title: Site\nlink_policy: {confirm_runs: 3, confirm_hours: 72}\n")
        for number in range(pages):
            page = self.content / f"part-{number % 3}" / f"page-{number}.md"
            page.parent.mkdir(exist_ok=True)
            page.write_text(f"---\n{front.format(number)}---\n\n{text} " + "Words. " * 200 + "\n")
        (self.content / "index.md").write_text("---\ntitle: Home\n---\n")
        for stranger in strangers:
            (self.content / "part-1" / stranger).write_text("not ours")
        self.remember()
        self.before = snapshot(self.content)
        begin = time.monotonic()
        status, said, complaint = run(folder, *words)
        assert status == 0, said + complaint
        self.longest = 1.1 * (time.monotonic() - begin)
        self.after = snapshot(self.content)
        changed = sum(self.before[path] != self.after[path] for path in self.before)
        assert self.before.keys() == self.after.keys() and changed == pages, changed
        self.put_back()

    def remember(self):
        """Five visits found the old address moved."""
        (self.folder / "site").mkdir()
        (self.folder / "site/index.html").write_text("<!DOCTYPE html><title>Nothing to ask</title>")
        run(self.folder, "check", "site", "--external", "--state", ".csa/links.sqlite")
        with sqlite3.connect(self.folder / ".csa/links.sqlite") as state:
            for past in range(5):
                state.execute("INSERT INTO visit VALUES ('https://a.example/old', ?, ?, 9, 0, 'moved', 'https://a.example/new', '', '', 0, 1, 0)",
                              (100 - past, 1575633600 - (past + 1) * 86400))

    def put_back(self):
        for path, data in self.before.items():
            if data is not None and (self.content / path).read_bytes() != data:
                (self.content / path).write_bytes(data)

    def left(self):
        return sorted(set(snapshot(self.content)) - set(self.before))

    def is_whole(self):
        """How many files are new; the rest is old, and what else there is has a hidden name."""
        found = snapshot(self.content)
        torn = [path for path in self.before if found.get(path) not in (self.before[path], self.after[path])]
        expect(f"{self.name}: every file is old or new", not torn, torn)
        seen = [path for path in self.left() if not os.path.basename(path).startswith(".csa-draft-")]
        expect(f"{self.name}: nothing else can be seen", not seen, seen)
        return sum(found[path] != self.before[path] for path in self.before)

    def builds(self):
        status, out, err = run(self.folder, "build")
        expect(f"{self.name}: the next build works", status == 0, out, err)
        ours = [path for path in snapshot(self.folder / "public") if "csa-" in path and path != ".csa-site"]
        expect(f"{self.name}: nothing of ours is published", not ours, ours)

    def cleans_up(self):
        status, _, err = run(self.folder, *self.words)
        expect(f"{self.name}: the next run ends the work", status == 0 and snapshot(self.content) == self.after, err, self.left())


def kill_once(case):
    process = subprocess.Popen(command(*case.words), cwd=case.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(random.uniform(0, case.longest))
    process.send_signal(signal.SIGKILL)
    process.wait()


def kills_at_random(case):
    seen = collections.Counter()
    for number in range(kills):
        kill_once(case)
        new = case.is_whole()
        seen["midway" if 0 < new < pages else "old" if new == 0 else "new"] += 1
        left = case.left()
        if left or number % 20 == 0:
            case.builds()
        if left or new == pages or number % 20 == 0:
            case.cleans_up()
            case.put_back()
        seen["left"] += bool(left)
    print(f"{case.name}: {kills} kills; {dict(seen)}")
    expect(f"{case.name}: the kills fell on all moments", kills < 100 or seen["midway"] > kills // 20, seen)


def kills_at_each_step(case):
    """Where unnamed files are to be had, and where they are not."""
    for without in ([], [faults.no_unnamed_files]):
        for call in ("write", "fchmod", "fsync", "linkat", "renameat"):
            above = {"argument": 0, "above": 2} if call == "write" else {}
            done = faults.run(command(*case.words), [*without, faults.fault(call, **above)], cwd=case.folder)
            expected = call != "linkat" or not without
            expect(f"{case.name}: {call} ends it", (done.returncode == -signal.SIGSYS) == expected, done.returncode, done.stderr)
            case.is_whole()
            if call == "renameat":
                expect(f"{case.name}: a hidden file is left at {call}", len(case.left()) == 1, case.left())
            case.builds()
            case.cleans_up()
            case.put_back()


def spares_the_living(case):
    """A draft whose process lives is locked by it."""
    living = case.content / "part-2" / ".csa-draft-00000000000000aa"
    with open(living, "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        run(case.folder, *case.words)
        expect(f"{case.name}: a living process keeps its draft", living.exists())
    run(case.folder, *case.words)
    expect(f"{case.name}: a dead one does not", not living.exists())
    linked = case.content / "part-2" / ".csa-draft-00000000000000bb"
    linked.symlink_to(case.content / "index.md")
    run(case.folder, *case.words)
    expect(f"{case.name}: a link of such a name is left alone", linked.is_symlink() and (case.content / "index.md").exists())
    linked.unlink()


def main():
    random.seed(20191206)
    with tempfile.TemporaryDirectory(dir=fast if os.access(fast, os.W_OK) else None) as name:
        folder = pathlib.Path(name)
        for case in (Case("fmt", folder / "fmt", ("fmt", "--write"), "summary: S\ntitle: Page {0}\n", ""),
                     Case("relink", folder / "relink", ("relink", "--write"), "title: Page {0}\nsummary: S\n", "[Old](https://a.example/old).")):
            kills_at_random(case)
            kills_at_each_step(case)
            spares_the_living(case)
    finish("killed rewrites")


main()
