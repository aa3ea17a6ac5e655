"""System calls that fail, full disks, closed streams, pipes in the place of files: each is told, and what stood before stands after.

    faults_test.py CSA THEME
"""
import errno, os, pathlib, resource, shutil, socket, subprocess, sys, tempfile
import faults
from faults import fault
from snapshot import snapshot

from expectations import expect, finish

csa, theme = (os.path.abspath(word) for word in sys.argv[1:])
content = {
    "site.yaml": "title: Site\n",
    "index.md": "---\nsummary: S\ntitle: Home\n---\n\n" + "Words. " * 2000 + "\n",
    "a/page.md": "---\nsummary: S\ntitle: Page\n---\n\n" + "More. " * 2000 + "\n",
}


def command(*words):
    return [csa, *words, "--theme", theme, "--today", "2019-12-06"]


def project(folder):
    for path, text in content.items():
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_text(text)
    built = subprocess.run(command("build"), cwd=folder, capture_output=True, text=True, timeout=600)
    assert built.returncode == 0, built.stderr
    (folder / "content/a/page.md").write_text(content["a/page.md"].replace("More", "Other"))
    return folder


def leaves_all_as_it_was(folder, what, words, told, done, before, advice="help: "):
    expect(f"{what} ends with a message", done.returncode in (1, 3) and told in done.stderr and advice in done.stderr, done.returncode, done.stderr)
    after = snapshot(folder)
    expect(f"{what} changes and leaves nothing", after == before, sorted(path for path in {*before, *after} if before.get(path) != after.get(path)))


def failing_calls(folder):
    before = snapshot(folder)
    above = {"argument": 0, "above": 2}
    full, broken = "No space left on device", "Input/output error"
    for words, faulty, told in (
        (("fmt", "--write"), fault("write", errno.ENOSPC, **above), full),
        (("fmt", "--write"), fault("write", errno.EDQUOT, **above), "Disk quota exceeded"),
        (("fmt", "--write"), fault("fsync", errno.EIO), broken),
        (("fmt", "--write"), fault("fchmod", errno.EPERM), "Operation not permitted"),
        (("fmt", "--write"), fault("renameat", errno.EXDEV), "link"),
        (("fmt", "--write"), fault("linkat", errno.EMLINK), "Too many links"),
        (("fmt", "--write"), fault("pread64", errno.EIO, argument=2, above=10000), broken),
        (("new", "page", "fresh"), fault("write", errno.ENOSPC, **above), full),
        (("new", "page", "fresh"), fault("fsync", errno.EIO), broken),
        (("init", "county"), fault("write", errno.ENOSPC, **above), full),
        (("build",), fault("write", errno.ENOSPC, **above), full),
        (("build",), fault("mkdirat", errno.EDQUOT), "Disk quota exceeded"),
        (("build",), fault("renameat2", errno.EINVAL), "cannot be replaced in one step"),
        (("build",), fault("pread64", errno.EIO, argument=2, above=10000), broken),
        (("build",), fault("getdents64", errno.EIO), broken),
        (("build",), fault("flock", errno.ENOLCK), "No locks available"),
        (("check", "--report", "links.csv"), fault("fsync", errno.EIO), broken),
    ):
        for without in ([], [faults.no_unnamed_files]):
            if without and (words[0] == "build" or faulty == fault("linkat", errno.EMLINK)):
                continue
            done = faults.run(command(*words), [*without, faulty], cwd=folder)
            shutil.rmtree(folder / "county", ignore_errors=True)  # the empty folder above
            leaves_all_as_it_was(folder, f"{' '.join(words)}: {told}{' without unnamed files' * bool(without)}", words, told, done, before)


def limits(folder):
    before = snapshot(folder)

    def with_limit(kind, value, *words):
        return subprocess.run(command(*words), cwd=folder, capture_output=True, text=True, timeout=600,
                              preexec_fn=lambda: resource.setrlimit(kind, (value, value)))
    for words in (("fmt", "--write"), ("build",), ("check", "--report", "links.csv", "--all")):
        done = with_limit(resource.RLIMIT_FSIZE, 10, *words)
        leaves_all_as_it_was(folder, f"{words[0]} beyond the allowed size", words, "File too large", done, before, "ulimit -f")
    for words in (("build",), ("fmt", "--write"), ("init", "county")):
        done = with_limit(resource.RLIMIT_NOFILE, 4, *words)  # one beside the streams
        shutil.rmtree(folder / "county", ignore_errors=True)
        expect(f"{words[0]} with too few files says so", done.returncode in (1, 3) and "Too many open files" in done.stderr and "ulimit -n" in done.stderr,
               done.returncode, done.stderr)
    expect("and leaves all as it was", snapshot(folder) == before)


def streams(folder):
    for words in (("fmt",), ("figures", "--format", "json"), ("status", "--format", "json"), ("help", "build"), ("check", "--format", "json")):
        with open("/dev/full", "w") as full:
            done = subprocess.run(command(*words)[:1 + len(words)] if words[0] == "help" else command(*words), cwd=folder, stdout=full,
                                  stderr=subprocess.PIPE, text=True, timeout=600)
        expect(f"{words[0]} to a full disk says so", done.returncode == 3 and "No space left" in done.stderr, done.returncode, done.stderr)
    def build(redirections, out):
        return subprocess.run(["sh", "-c", f'exec "$@" {redirections}', "sh", *command("build", "--out", out)], cwd=folder, timeout=600)
    build("", "open")
    for number, closed in enumerate(("<&-", ">&-", "2>&-", "<&- >&-", "<&- >&- 2>&-")):
        done = build(closed, f"closed-{number}")
        expect(f"with {closed} the site is the same", done.returncode == 0 and snapshot(folder / f"closed-{number}") == snapshot(folder / "open"), done.returncode)
    for path in folder.iterdir():
        if path.name == "open" or path.name.startswith("closed-"):
            shutil.rmtree(path)


def no_files(folder):
    """Nothing may wait for who never comes."""
    os.mkfifo(folder / "pipe.csv")
    (folder / "loop.csv").symlink_to("loop.csv")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(folder / "socket.csv"))
    for name, told in (("pipe.csv", "Is a pipe, a socket or a device"), ("socket.csv", "Is a pipe, a socket or a device"), ("content", "Is a directory"),
                       ("loop.csv", "symbolic links"), ("/dev/zero", "Is a pipe, a socket or a device"), ("none.csv", "No such file"), ("site.yaml/x", "")):
        done = subprocess.run(command("import", name, "2019-20-q1"), cwd=folder, capture_output=True, text=True, timeout=600)
        expect(f"import refuses {name}", done.returncode == 3 and told in done.stderr and "help: " in done.stderr, done.returncode, done.stderr)
    for place in ("content/pipe.md", "content/a/pipe.png"):
        os.mkfifo(folder / place)
        done = subprocess.run(command("build"), cwd=folder, capture_output=True, text=True, timeout=600)
        expect(f"a pipe at {place} is refused", done.returncode == 1 and "is a pipe" in done.stderr, done.returncode, done.stderr)
        (folder / place).unlink()
    for name in ("pipe.csv", "loop.csv", "socket.csv"):
        (folder / name).unlink()


def leftovers_elsewhere(folder):
    """What `csa publish` makes ready for another program, too, goes with the next run."""
    (folder / "target").mkdir()
    (folder / "temporary").mkdir()
    (folder / "content/site.yaml").write_text("title: Site\naddress: https://example.org/\npublish:\n  - {name: there, remote: \":local:" + str(folder / "target") + "\"}\n")
    environment = os.environ | {"TMPDIR": str(folder / "temporary")}
    left = folder / "temporary/.csa-draft-0123456789abcdef"
    (left / "a").mkdir(parents=True)
    (left / "a/index.html").write_text("left")
    mine = folder / "temporary/csa-0123456789ab"
    mine.mkdir()
    done = subprocess.run(command("publish", "there"), cwd=folder, capture_output=True, text=True, timeout=600, env=environment)
    expect("publishing sends the site", "new, 0 changed" in done.stdout + done.stderr and "what was sent is in place" in done.stderr, done.stdout, done.stderr)  # nobody answers at its address
    expect("temporary files of a dead process are gone, nobody else's", os.listdir(folder / "temporary") == [mine.name], os.listdir(folder / "temporary"))
    expect("none of ours is published", not [path for path in snapshot(folder / "target") if "draft" in path])


with tempfile.TemporaryDirectory() as name:
    for test in (failing_calls, limits, streams, no_files, leftovers_elsewhere):
        test(project(pathlib.Path(name) / test.__name__))
finish("failing calls")
