"""clerk_test.py CSA THEME: a day of whoever keeps the portal, step by step, with what each step took."""
import contextlib, os, pathlib, re, subprocess, sys, tempfile, time, urllib.error, urllib.request

import portal, web
from expectations import expect, finish

csa, theme = (pathlib.Path(word).resolve() for word in sys.argv[1:])
patience = 60
before, after = "where it is worst.", "where it is worst, every day."
table = ("indicator,area,period_start,period_end,period_kind,value\n"
         "police-asb,our-area,2025-07-01,2026-06-30,rolling-12-months,14.2\n")
page, snapshot = "priorities/asb/", "performance/snapshots/2026-27-q1/"
common = ["--theme", "theme", "--today", portal.today]


def edit(path, old, new):
    words = path.read_text()
    expect(f"\"{old}\" is there to be changed", words.count(old) == 1, path)
    path.write_text(words.replace(old, new))


def read(url):
    """The page; nothing if it is not there."""
    try:
        with urllib.request.urlopen(url, timeout=patience) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError:
        return None


@contextlib.contextmanager
def preview(folder):
    process = subprocess.Popen([csa, "serve", "--port", "0", "--quiet", *common], cwd=folder, text=True, stdout=subprocess.PIPE)
    try:
        yield process.stdout.readline().strip() or web.fail("csa serve names no address")
    finally:
        process.kill()
        process.wait()


def shows(url, wanted):
    end = time.monotonic() + patience
    while not wanted(read(url) or "") and time.monotonic() < end:
        time.sleep(0.02)
    return wanted(read(url) or "")


class Day:
    """The folder of the portal, the preview that stays open, and the site that residents see."""

    def __init__(self, folder, seen, live):
        self.folder, self.content, self.seen, self.live = folder, folder / "content", seen, live

    def csa(self, *words):
        return web.run([csa, *words, *common], cwd=self.folder)

    def changes_a_sentence(self):
        edit(self.content / "priorities/asb.md", before, after)
        expect("the preview shows the new sentence", shows(self.seen + page, lambda html: after in html))

    def adds_a_snapshot(self):
        (self.folder / "figures.csv").write_text(table)
        done = self.csa("import", "figures.csv", "2026-27-q1")
        expect("a table becomes a snapshot", done.returncode == 0, done.stderr)
        written = self.content / "snapshots/2026-27-q1.json"
        edit(written, "One plain sentence for lists and search engines.", "The figures of the last quarter.")
        edit(written, "Title of the paper", "Performance 2026/27 - Quarter 1")
        edit(written, '  "draft": true,\n', "")
        expect("the preview shows its figures", shows(self.seen + snapshot, lambda html: "14.2" in html))

    def mistypes_an_id(self):
        edit(self.content / "priorities/asb.md", "partners: [police,", "partners: [polcie,")
        expect("the preview keeps the last good page under the mistake",
               shows(self.seen + page, lambda html: 'role="alert"' in html and "priorities/asb.md:" in html and after in html))

    def reads_the_message(self):
        done = self.csa("publish", "live")
        expect("nothing is published with a mistake", done.returncode == 1 and after not in read(self.live + page))
        said = (r'content/priorities/asb\.md:\d+:\d+: error \[unknown-partner\]: .*"polcie"\n'
                r'  help: did you mean "police"\?')
        expect("the message says where it is and what was meant", re.search(said, done.stderr), done.stderr)

    def mends_it(self):
        edit(self.content / "priorities/asb.md", "polcie", "police")
        expect("the mistake leaves the preview", shows(self.seen + page, lambda html: html and 'role="alert"' not in html))

    def publishes(self):
        done = self.csa("publish", "live")
        expect("the site is published, and its host shows it", done.returncode == 0, done.stderr)
        expect("residents read the new sentence", after in read(self.live + page))
        expect("and the new figures", "14.2" in (read(self.live + snapshot) or ""))

    def rolls_back(self):
        done = self.csa("publish", "live", "--rollback")
        expect("residents read the old sentence again", done.returncode == 0 and after not in read(self.live + page), done.stderr)
        expect("and the new figures are gone", read(self.live + snapshot) is None)


with tempfile.TemporaryDirectory() as name:
    os.chmod(name, 0o755)
    folder = pathlib.Path(name)
    (folder / "srv/releases").mkdir(parents=True)
    portal.lay_out(csa, folder)
    portal.copy_theme(theme, folder / "theme")
    with web.serving(folder / "srv", inside=f"root {folder}/srv/current;") as live:
        settings = folder / "content/site.yaml"
        settings.write_text(re.sub(r"(?m)^address: .*$", f"address: {live}\npublish: [{{name: live, folder: srv}}]",
                                   settings.read_text()))
        web.must([csa, "publish", "live", *common], cwd=folder)
        with preview(folder) as seen:
            day = Day(folder, seen, live)
            for step in (day.changes_a_sentence, day.adds_a_snapshot, day.mistypes_an_id, day.reads_the_message, day.mends_it,
                         day.publishes, day.rolls_back):
                start = time.monotonic()
                step()
                print(f"{step.__name__.replace('_', ' '):20} {time.monotonic() - start:6.2f} s")
finish("a day's work is done")
