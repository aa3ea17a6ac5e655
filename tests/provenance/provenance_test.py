"""Breaks every link that a person wrote, each with a name of its own, and looks whether each finding tells the place where it was written.

    provenance_test.py CSA CONTENT THEME

Links in texts are broken twice: with ids that are refused when the content is read, and with addresses that are missed in the finished pages.
Then the literal addresses of the templates. Addresses of data (references) lead to the web: they must stand where the report says.
"""
import json, pathlib, re, shutil, subprocess, sys, tempfile

csa, content, theme = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
link = re.compile(rb"\]\(([^()\s<>]+)\)")
literal = re.compile(rb' (?:href|src|action)="(\{\{\{base\}\}\}[a-z][^"{]*|#[a-z][^"{]*)"')

# Forms of links that the content may lack today; "@" stands before each, where a finding must point, and is taken out.
FORMS = """---
title: Every form
---

@[in line](@1), @[by reference][r], @[r], @[r][] and @![a picture](@2) in a paragraph that
goes on @[in its second line](@3 "title").

| a | b |
|---|---|
| x | @[in a table](@4) |

- a list
  - in a list @[with a link](@5)

> quoted @[twice *over*](@6)[^1]

### @[In a heading](@7)

[^1]: A note @[in a footnote](@8).

[r]: /gone-r/
"""


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


def break_links(path, shown, form, expected):
    data = path.read_bytes()
    broken, last = bytearray(), 0
    for found in link.finditer(data):
        fence = len(re.findall(rb"^```", data[:found.start()], re.M)) % 2
        if found.start() < prose_of(data) or fence:
            continue
        broken += data[last:found.start(1)] + form.format(len(expected)).encode()
        last = found.end(1)
        line, column = place(bytes(broken), opening(broken, broken.rfind(b"](")))
        expected[len(expected)] = f"{shown}:{line}:{column}"
    path.write_bytes(bytes(broken) + data[last:])


def break_texts(work, form):
    expected = {}
    for path in sorted((work / "content").rglob("*.md")):
        if path.name != "README.md":
            break_links(path, path.relative_to(work), form, expected)
    return expected


def break_templates(work):
    expected = {}
    for path in sorted((work / "theme/templates").glob("*.mustache")):
        data, broken, last = path.read_bytes(), bytearray(), 0
        for found in literal.finditer(data):
            broken += data[last:found.start(1)]
            line, column = place(bytes(broken), len(broken))
            broken += (b"#gone-%d" if found[1].startswith(b"#") else b"{{{base}}}gone-%d/") % len(expected)
            expected[len(expected)] = f"{path.relative_to(work)}:{line}:{column}"
            last = found.end(1)
        path.write_bytes(bytes(broken) + data[last:])
    return expected


def run(work, *arguments):
    ended = subprocess.run([csa, *arguments, "--theme", "theme", "--quiet"], cwd=work, capture_output=True, text=True, timeout=120)
    return ended if ended.returncode in (0, 1) else sys.exit(f"csa {arguments[0]} ended with {ended.returncode}: {ended.stderr}")


def compare(name, expected, errors, pattern, least):
    """Every broken link has a finding, and each finding about it names the place."""
    found = {}
    for where, number in re.findall(pattern, errors, re.M):
        found.setdefault(int(number), set()).add(where)
    wrong = [f"{name} {number}: expected {where}, found {found.get(number)}" for number, where in expected.items() if found.get(number) != {where}]
    print("\n".join(wrong + [f"{name}: {len(expected)} links of at least {least}, {len(wrong)} findings missing or in the wrong place"]))
    return bool(wrong) or len(expected) < least


def in_copy(test):
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        shutil.copytree(content, work / "content")
        shutil.copytree(theme, work / "theme", ignore=shutil.ignore_patterns("node_modules"))
        (work / "theme/node_modules").symlink_to(theme / "node_modules")  # with the search index there is a form
        return test(work)


def typed(work):
    expected = break_texts(work, "term:broken-{}")
    return compare("ids in texts", expected, run(work, "build").stderr,
                   r'^(.*): error \[unknown-term\]: no term has the id "broken-(\d+)"', 20)


def addresses(work):
    expected = break_texts(work, "/gone-{}/")
    return compare("addresses in texts", expected, run(work, "build").stderr, r'^(.*): error \[file-missing\]: "/gone-(\d+)/"', 20)


def templates(work):
    expected = break_templates(work)
    return compare("templates", expected, run(work, "build").stderr, r'^(.*): error \[(?:file|fragment)-missing\]: "[^"]*gone-(\d+)/?"', 8)


def forms(work):
    expected, text = set(), ""
    for line_number, line in enumerate(re.sub(r"@(\d)", r"/gone-\1/", FORMS).split("\n"), 1):
        while found := re.search(r"@(?=[\[!])", line):
            line = line[:found.start()] + line[found.end():]
            expected.add(f"content/forms.md:{line_number}:{len(line[:found.start()].encode()) + 1}")
        text += line + "\n"
    (work / "content/forms.md").write_text(text)
    found = set(re.findall(r'^(content/forms.md:\d+:\d+): error \[file-missing\]', run(work, "build").stderr, re.M))
    print(f"forms: {len(expected)} links, missing {sorted(expected - found)}, besides {sorted(found - expected)}")
    return expected != found


def data(work):
    """Addresses of the web that come from data stand, as they are, where the report says."""
    report = json.loads(run(work, "check", "--all", "--format", "json").stdout)
    results = [result for result in report["results"] if result["source"] and result["source"]["file"].endswith(".yaml")
               and result["url"].startswith("http") and not result["url"].startswith("https://community-safety.example")]
    wrong = []
    for result in results:
        source = result["source"]
        line = (work / source["file"]).read_text().split("\n")[source["line"] - 1]
        if not line[source["column"] - 1:].strip("\"'").startswith(result["url"][:20]):
            wrong.append(f"{result['url']} does not stand at {source['file']}:{source['line']}:{source['column']}")
    print("\n".join(wrong + [f"data: {len(results)} addresses of at least 20, {len(wrong)} in the wrong place"]))
    return bool(wrong) or len(results) < 20


sys.exit(1 if sum(in_copy(test) for test in (typed, addresses, templates, forms, data)) else 0)
