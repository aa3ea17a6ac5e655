"""Breaks every link that a person wrote, each with a name of its own, and looks whether each finding tells the place where it was written.

Links in texts are broken twice: with ids that are refused when the content is read, and with addresses that are missed in the finished pages.
Then the literal addresses of the templates. Addresses of data (references) lead to the web: they must stand where the report says.
"""
import json, re, subprocess

import pytest

import portal
from expectations import none

link = re.compile(rb"\]\(([^()\s<>]+)\)")
literal = re.compile(rb' (?:href|src|action)="(\{\{\{base\}\}\}[a-z][^"{]*|#[a-z][^"{]*)"')

# Forms of links that other content may lack; "@" stands before each, where a finding must point, and is taken out.
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


@pytest.fixture
def run(csa, theme, work):
    portal.lay_out(csa, work)
    portal.copy_theme(theme, work / "theme")

    def run(*words):
        done = subprocess.run([csa, *words, "--theme", "theme", "--today", portal.today, "--quiet"], cwd=work, capture_output=True, text=True, timeout=600)
        assert done.returncode in (0, 1), f"csa {words[0]} ended with {done.returncode}: {done.stderr}"
        return done

    return run


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
    raise AssertionError(f"no bracket opens the link at byte {close}")


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
    """Number of each link → where its finding must point."""
    expected = {}
    for path in sorted((work / "content").rglob("*.md")):
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


def check(expected, pattern, errors):
    """Every broken link has a finding, and each finding about it names the place."""
    found = {}
    for where, number in re.findall(pattern, errors, re.M):
        found.setdefault(int(number), set()).add(where)
    none((f"link {number} stands at {where}, found at {found.get(number)}" for number, where in expected.items() if found.get(number) != {where}),
         errors[:2000])


texts = {
    "ids": ("term:broken-{}", r'^(.*): error \[unknown-term\]: no term has the id "broken-(\d+)"'),
    "addresses": ("/gone-{}/", r'^(.*): error \[file-missing\]: "/gone-(\d+)/"'),
}


@pytest.mark.parametrize("form, pattern", texts.values(), ids=texts)
def test_links_in_texts_are_found_where_they_were_written(run, work, form, pattern):
    expected = break_texts(work, form)
    assert len(expected) >= 20
    check(expected, pattern, run("build").stderr)


def test_links_of_templates_are_found_where_they_were_written(run, work):
    expected = break_templates(work)
    assert len(expected) >= 8
    check(expected, r'^(.*): error \[(?:file|fragment)-missing\]: "[^"]*gone-(\d+)/?"', run("build").stderr)


def test_every_form_of_link_is_found_where_it_was_written(run, work):
    expected, text = set(), ""
    for line_number, line in enumerate(re.sub(r"@(\d)", r"/gone-\1/", FORMS).split("\n"), 1):
        while found := re.search(r"@(?=[\[!])", line):
            line = line[:found.start()] + line[found.end():]
            expected.add(f"content/forms.md:{line_number}:{len(line[:found.start()].encode()) + 1}")
        text += line + "\n"
    (work / "content/forms.md").write_text(text)
    errors = run("build").stderr
    assert set(re.findall(r'^(content/forms.md:\d+:\d+): error \[file-missing\]', errors, re.M)) == expected, errors


def test_addresses_of_data_stand_where_the_report_says(run, work):
    report = json.loads(run("check", "--all", "--format", "json").stdout)
    assert "results" in report, report
    results = [result for result in report["results"] if result["source"] and result["source"]["file"].endswith(".yaml")
               and result["url"].startswith("http") and not result["url"].startswith("https://community-safety.example")]
    lines = {result["url"]: (work / result["source"]["file"]).read_text().split("\n")[result["source"]["line"] - 1][result["source"]["column"] - 1:]
             for result in results}
    assert set(lines) == set(re.findall(r"address: (https:\S+)", (work / "content/references/national.yaml").read_text()))
    assert not {url: line for url, line in lines.items() if not line.strip("\"'").startswith(url)}
