"""From what the checker remembers to mended content: status, relink, the register of links and alternates on the site.

    mending_test.py CSA THEME
"""
import json, pathlib, re, sqlite3, subprocess, sys, tempfile

import markup
from expectations import expect, finish

csa, theme = (pathlib.Path(word).resolve() for word in sys.argv[1:])
today, day = "2026-11-22", 86400
noon = 1795348800  # of that day
common = "summary: x\n  changed: 2026-11-22\n  sources: []\n  publisher: police\n  type: website\n  status: in-use\n"

content = {
    "site.yaml": "title: Test\nmailbox: team@example.org\nlink_policy: {confirm_runs: 3, confirm_hours: 72, target_days: 10}\n",
    "index.md": "---\ntitle: Home\n---\n\nThe [old page](https://a.example/old#part) moved, [twice said](https://a.example/old#part); [this](https://fine.example/) is well.\n",
    "partners/index.md": "---\ntitle: Partners\nlists: partners\n---\n",
    "partners/police.md": "---\ntitle: Police\nsummary: x\nchanged: 2026-11-22\nsources: []\nrole: x\ntype: statutory\nhosts: [b.example]\ncontact: {mailbox: web@b.example}\n---\n",
    "references/index.md": "---\ntitle: References\nlists: references\n---\n",
    "references/all.yaml": f"""- id: broken
  title: Broken
  address: "https://b.example/gone"
  alternate: https://c.example/instead
  {common}- id: moving
  title: Moving
  address: https://d.example/old/
  planned_move: {{to: https://d.example/new/, from: 2026-11-20}}
  {common}- id: later
  title: Later
  address: https://e.example/old/
  planned_move: {{to: https://e.example/new/, from: 2026-12-01}}
  {common}""",
    "governance/links.md": "---\ntitle: Links\nlists: links\n---\n\n[This](https://left.example/) is known.\n",
    "exceptions.yaml": "- {address: https://left.example/, reason: x, owner: police, expires: 2026-12-24}\n",
}

#          link, problem, where redirects ended, visits, days between first and last
memory = [
    ("https://a.example/old", "moved", "https://a.example/new", 3), ("https://a.example/old#part", "moved", "https://a.example/new", 3),
    ("https://fine.example/", "", "", 5), ("https://b.example/gone", "not-found", "", 5), ("https://c.example/instead", "", "", 5),
    ("https://d.example/old/", "not-found", "", 2), ("https://d.example/new/", "", "", 2), ("https://e.example/old/", "", "", 5),
    ("https://left.example/", "not-found", "", 5),
]

diff = """--- a/content/index.md
+++ b/content/index.md
@@ -2,4 +2,4 @@
 title: Home
 ---
 
-The [old page](https://a.example/old#part) moved, [twice said](https://a.example/old#part); [this](https://fine.example/) is well.
+The [old page](https://a.example/new#part) moved, [twice said](https://a.example/new#part); [this](https://fine.example/) is well.
--- a/content/references/all.yaml
+++ b/content/references/all.yaml
@@ -1,6 +1,6 @@
 - id: broken
   title: Broken
-  address: "https://b.example/gone"
+  address: "https://c.example/instead"
   alternate: https://c.example/instead
   summary: x
   changed: 2026-11-22
@@ -10,7 +10,7 @@
   status: in-use
 - id: moving
   title: Moving
-  address: https://d.example/old/
+  address: https://d.example/new/
   planned_move: {to: https://d.example/new/, from: 2026-11-20}
   summary: x
   changed: 2026-11-22
"""


def run(folder, *words):
    done = subprocess.run([csa, *words, "--theme", theme, "--today", today], cwd=folder, capture_output=True, text=True, timeout=600)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def lay_out(folder):
    for path, text in content.items():
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_text(text)
    page = folder / "page.html"
    page.write_text("<!DOCTYPE html><title>Nothing to ask</title>")
    run(folder, "check", page, "--external", "--state", ".csa/links.sqlite")  # makes the memory
    with sqlite3.connect(folder / ".csa/links.sqlite") as state:
        for link, problem, final, visits in memory:
            for past in reversed(range(visits)):
                state.execute("INSERT INTO visit VALUES (?, ?, ?, 9, 0, ?, ?, '', '', 0, 1, 0)", (link, 100 - past, noon - (past + 1) * day, problem, final))


# Where redirects ended, said by servers that mean harm: what may be written of it, as a browser reads the address; None if nothing.
hostile = {
    "/x)[Pay-here](https://evil.example/": "/x)[Pay-here](https://evil.example/",
    "/x\"'><script>alert(1)</script>": "/x%22'%3E%3Cscript%3Ealert(1)%3C/script%3E",
    "/x\r\n\r\n# Heading\n\n[Pay](https://evil.example/)": "/x#%20Heading[Pay](https://evil.example/)",
    "/x`<b>`": "/x%60%3Cb%3E%60",
    "/?q=`a`|b&copy;&#41;": "/?q=`a`|b&copy;&#41;",
    "/\u202egpj.exe": "/%E2%80%AEgpj.exe",
    "/x \\ y": "/x%20/%20y",
    "/: #[], {}": "/:%20#[],%20{}",
    "/" + "x" * 5000: None, "javascript:alert(1)": None, "https://team:secret@evil.example/": "https://evil.example/", "http://169.254.169.254/": None,
    "http://localhost/": None, "data:text/html,x": None, "https://": None,
}
# "LINK" is the address of a link; the same address stands elsewhere, too.
forms = """---
title: Home
---

Before `OLD` and [inline](LINK "OLD"), ![picture](<LINK>)
and <LINK>, LINK and [defined].

| a | b |
|---|---|
| `\\|` | [cell](LINK) |

[defined]: LINK
[defined]: OLD

    OLD

<!-- [c](OLD) -->
"""
links_of_forms = forms.count("LINK")


class Links:
    """The addresses in the main part of a page, and its headings."""

    def __init__(self, page):
        main = markup.tree_of(page).first("main")
        found = [element.attribute(name) for element in main for name in ("href", "src")]
        self.addresses = [address for address in found if address.startswith("http") or "evil" in address]
        self.headings = len(main.all("h2", "h3", "script"))


def in_page(address):
    """As an author's text puts it into a page: no sign is left that no address may hold."""
    return re.sub(r"[\[\]{}|`^]", lambda sign: f"%{ord(sign[0]):02X}", address)


def mends_hostile(folder):
    """Every form of link, in Markdown and in YAML, whose server says something hostile: exactly the links change, or nothing."""
    yaml = "".join(f"""- id: r{n}
  title: R{n}
  address: {quote}https://m{n}.example/{quote}
  {common}""" for n in range(len(hostile)) for quote in [("", "'", '"')[n % 3]])
    pages = {f"p{n}.md": forms.replace("OLD", f"https://m{n}.example/").replace("\n", "\r\n" if n % 2 else "\n") for n in range(len(hostile))}
    for path, text in pages.items(): (folder / "content" / path).write_bytes(text.replace("LINK", f"https://m{path[1:-3]}.example/").encode())
    (folder / "content/references/all.yaml").write_text(yaml)
    with sqlite3.connect(folder / ".csa/links.sqlite") as state:
        state.execute("DELETE FROM visit")
        for n, final in enumerate(hostile):
            final = f"https://m{n}.example{final}" if final.startswith("/") else final
            for past in range(3):
                state.execute("INSERT INTO visit VALUES (?, ?, ?, 9, 0, 'moved', ?, '', '', 0, 1, 0)", (f"https://m{n}.example/", 100 + past, noon - (3 - past) * day, final))
    shown = run(folder, "relink")
    same("shown and written", shown, run(folder, "relink", "--write"))
    run(folder, "build")
    references = Links((folder / "public/references/index.html").read_text()).addresses
    for n, meant in enumerate(hostile.values()):
        old, path = f"https://m{n}.example/", f"p{n}.md"
        new = (meant if meant.startswith("https:") else old + meant[1:]) if meant else old
        page = Links((folder / f"public/p{n}/index.html").read_text())
        same(f"links of {new[:60]}", ([in_page(new)] * links_of_forms, 0), (page.addresses, page.headings))
        expect(f"the references lead to {new[:60]}", new in references, references)
        everything_else = re.escape(pages[path]).replace("LINK", r"\S+")
        written = (folder / "content" / path).read_bytes().decode()
        expect(f"nothing but its links changed in {path}", re.fullmatch(everything_else, written), written)


def same(what, expected, found):
    expect(f"{what} as expected", expected == found, f"expected\n{expected}", f"found\n{found}")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        lay_out(folder)
        links = {link["url"]: link for link in json.loads(run(folder, "status", "--format", "json"))["links"]}
        same("status", {"https://b.example/gone": "not-found", "https://d.example/old/": "moved-as-planned", "https://e.example/old/": "move-planned"},
                {url: link["code"] for url, link in links.items()})
        same("days broken", (5, "police"), (links["https://b.example/gone"]["days_broken"], links["https://b.example/gone"]["owner"]))

        run(folder, "build")
        register = (folder / "public/governance/links/index.html").read_text()
        for words in ("Broken", "since 17 November 2026", "Works, but has moved", "Has moved", "Left alone on purpose"): expect(f"the register says \"{words}\"", words in register)
        references = (folder / "public/references/index.html").read_text()
        for words in ("https://c.example/instead", "has been broken since 17 November 2026"): expect(f"the references say \"{words}\"", words in references)

        before = {path: (folder / "content" / path).read_text() for path in content}
        same("relink", diff, run(folder, "relink"))
        same("content after a look", content, before)
        run(folder, "relink", "--write")
        after = {path: (folder / "content" / path).read_text() for path in content}
        same("files changed", ["index.md", "references/all.yaml"], [path for path in content if after[path] != before[path]])
        subprocess.run(["git", "apply", "-R"], cwd=folder, input=diff, text=True)  # the diff is exactly what was done
        same("content after taking the diff back", content, {path: (folder / "content" / path).read_text() for path in content})
        mends_hostile(folder)
    finish("mended as remembered")


main()
