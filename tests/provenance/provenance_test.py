"""Breaks every link of a content folder, each with an id of its own, and looks whether each finding names the place of its link.

    provenance_test.py CSA CONTENT THEME
"""
import pathlib, re, shutil, subprocess, sys, tempfile

csa, content, theme = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
link = re.compile(rb"\]\(([^()\s<>]+)\)")


def prose_of(data):
    """Where the text begins, behind the facts."""
    end = data.find(b"\n---\n", 4) if data.startswith(b"---\n") else -1
    return end + 5 if end >= 0 else 0


def opening(data, close):
    """The byte of the bracket that the bracket at `close` ends, or of the "!" before it."""
    depth = 0
    for at in range(close, -1, -1):
        if data[at:at + 1] not in (b"[", b"]") or data[at - 1:at] == b"\\":
            continue
        depth += 1 if data[at:at + 1] == b"]" else -1
        if depth == 0:
            return at - 1 if data[at - 1:at] == b"!" else at
    sys.exit(f"no bracket opens the link at byte {close}")


def place(data, at):
    return data.count(b"\n", 0, at) + 1, at - (data.rfind(b"\n", 0, at) + 1) + 1


def break_links(path, shown, expected):
    data = path.read_bytes()
    broken, last = bytearray(), 0
    for found in link.finditer(data):
        fence = len(re.findall(rb"^```", data[:found.start()], re.M)) % 2
        if found.start() < prose_of(data) or fence:
            continue
        broken += data[last:found.start(1)] + f"term:broken-{len(expected)}".encode()
        last = found.end(1)
        line, column = place(bytes(broken), opening(broken, broken.rfind(b"](")))
        expected[f"broken-{len(expected)}"] = f"{shown}:{line}:{column}"
    path.write_bytes(bytes(broken) + data[last:])


def main():
    expected = {}
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        shutil.copytree(content, work / "content")
        for path in sorted((work / "content").rglob("*.md")):
            if path.name != "README.md":
                break_links(path, path.relative_to(work), expected)
        done = subprocess.run([csa, "build", "--theme", theme, "--quiet"], cwd=work, capture_output=True, text=True, timeout=60)
        found = {}
        for where, name in re.findall(r'^(.*): error \[unknown-term\]: no term has the id "(broken-\d+)"', done.stderr, re.M):
            found[name] = where
    wrong = [f"{name}: expected {where}, found {found.get(name)}" for name, where in expected.items() if found.get(name) != where]
    print("\n".join(wrong + [f"{len(expected)} links, {len(wrong)} findings in the wrong place"]))
    sys.exit(1 if wrong or len(expected) < 20 else 0)


main()
