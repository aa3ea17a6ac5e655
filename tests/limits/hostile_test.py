"""Builds and checks texts that somebody wrote to fill the memory or to keep the program busy, at two sizes.

    hostile_test.py CSA [NAME...]        names of texts; all if none is given

Each must end, with a page or with findings in words, within 300 MB. The larger size is just below what a text may have: what takes
quadratic time for it takes longer than the limit for hanging.
"""
import concurrent.futures, os, pathlib, subprocess, sys, tempfile

here = pathlib.Path(__file__).resolve().parent
csa = pathlib.Path(sys.argv[1]).resolve()
theme = here.parent / "sites" / "theme"
largest = 300  # MB
hanging = 300  # seconds
sizes = (400_000, 4_000_000)


def repeated(piece):
    return lambda size: piece * (size // len(piece.encode()))


def numbered(form):
    """Pieces that differ."""
    return lambda size: "".join(form.format(number) for number in range(size // len(form.format(size))))


def two(first, second):
    """One piece as often as fits into half the size, then the other."""
    return lambda size: repeated(first)(size // 2) + repeated(second)(size // 2)


prose = {
    "mailboxes": repeated("a@b.c "),
    "mailboxes in one word": repeated("+a@b.c"),
    "mailboxes without an end": repeated("a@b"),
    "persons' mailboxes": repeated("j.smith@gmail.com\n"),
    "mobile numbers": repeated("07700 900123\n"),
    "mailboxes in nested stars": two("*a@b.c ", " a@b.c*"),
    "brackets": repeated("["),
    "brackets with stars": repeated("_["),
    "brackets, closed": two("[", "]"),
    "links in open pictures": repeated("![[](a)"),
    "links in many open pictures": two("![[^", "](a) []()"),
    "links": repeated("[](a)"),
    "links with titles over lines": repeated('[](a\n"t") '),
    "links whose words stand elsewhere": repeated("https://a.b/?c&amp;d "),
    "a long address used often": lambda size: "[a]: " + "x" * (size // 2) + "\n\n" + "[a]" * (size // 6),
    "stars": repeated("*a **a "),
    "tags": repeated("a <b> "),
    "tags in lines": repeated("a <b>\n"),
    "instructions": repeated("a <?"),
    "declarations": repeated("a <!A "),
    "sections": repeated("a <![CDATA["),
    "back-ticks": lambda size: "".join("e" + "`" * number for number in range(1, int((2 * size) ** 0.5))),
    "quotes": repeated(">"),
    "list items": repeated("- a\n"),
    "cells that are missing": lambda size: "|" + "a|" * 900 + "\n|" + "-|" * 900 + "\n" + "a\n" * (size // 2),
    "tables below a long heading": lambda size: "## " + "x" * (size // 2) + "\n\n" + "a|b\n-|-\n\n" * (size // 18),
    "links in a cell": lambda size: "a|b\n-|-\n" + "[](a)" * (size // 5) + "|\n",
    "headings": repeated("# a\n"),
    "footnotes": numbered("[^{0}]\n\n[^{0}]: a\n\n"),
    "definitions": numbered("[{}]: a\n"),
    "bad schemes": repeated("[](x:y)"),
    "invisible characters": repeated("\u200c"),
    "quotation marks": repeated('"'),
    "one word": repeated("a"),
}

facts = {
    "keys": numbered("k{}: v\n"),
    "keys of letters": lambda size: "".join("".join(chr(97 + int(digit)) for digit in str(number)) + ": v\n"
                                            for number in range(size // 10)),
    "lists in lists": repeated("- "),
    "values": lambda size: "a: [" + "b," * (size // 2) + "]\n",
    "comments": lambda size: "a:\n" + "- b #c\n" * (size // 7),
    "open brackets": lambda size: "a: " + "[" * size + "\n",
    "a long value": lambda size: "title: " + "x" * size + "\n",
}

data = {
    "numbers": lambda size: "[" + "1," * (size // 2) + "1]",
    "keys": lambda size: "{" + ",".join(f'"{number}":1' for number in range(size // 11)) + "}",
    "brackets": repeated("["),
}

pages = {
    "links to nowhere": repeated('<a href="a">'),
    "links to no id": numbered('<a href="#x{0}" id="{0}">'),
    "links to no text": numbered('<a href="#:~:text=x{}">'),
    "attributes": lambda size: "<a " + "".join(f"b{number} " for number in range(size // 9)) + ">",
    "tags without an end": repeated("<a href='"),
    "elements": repeated("<b>"),
    "pictures within drawings": repeated("<svg><desc>"),
    "candidates": lambda size: '<img srcset="' + "a 1x," * (size // 5) + '">',
    "comments": repeated("<!--"),
    "references": repeated("&amp"),
    "imports": lambda size: "<style>" + "@import 'a';" * (size // 12) + "</style>",
    "open addresses": lambda size: "<style>" + "url(" * (size // 4) + "</style>",
    "a picture in its address": lambda size: '<img src="data:image/png;base64,' + "A" * size + '">',
    "scripts within comments": lambda size: "<script>" + "<!--<script>" * (size // 12),
}


def measured(command, work):
    """Its status, what it said, and the most memory that it held, in MB."""
    with open(work / "said", "wb") as said:
        process = subprocess.Popen(command, cwd=work, stdout=said, stderr=subprocess.STDOUT)
        ends = concurrent.futures.ThreadPoolExecutor(1)
        done = ends.submit(os.wait4, process.pid, 0)
        try:
            _, status, usage = done.result(hanging)
        except concurrent.futures.TimeoutError:
            process.kill()
            done.result()
            return None, "", 0
    said = (work / "said").read_text("utf-8", "backslashreplace")
    return os.waitstatus_to_exitcode(status), said, usage.ru_maxrss // 1024


def build(files, work):
    for name, text in files.items():
        path = work / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    command = [csa, "build", "--content", "content", "--theme", theme, "--out", "public", "--today", "2026-11-22"]
    return measured(command, work)


def check(page, work):
    (work / "site").mkdir()
    (work / "site" / "index.html").write_text(page, "utf-8")
    return measured([csa, "check", "site"], work)


site = {"site.yaml": "title: Site\naddress: https://a.example/\n"}


def in_facts(text):
    return "---\n" + text + "---\n\nText.\n"


def ways():
    """Name of a text -> function that lays it out at a size, runs the program in a folder and gives what was measured."""
    for name, text in prose.items():
        yield f"prose: {name}", lambda size, work, text=text: build({"page.md": "# Page\n\n" + text(size) + "\n", **site}, work)
    for name, text in facts.items():
        yield f"facts: {name}", lambda size, work, text=text: build({"page.md": in_facts(text(size)), **site}, work)
    for name, text in data.items():
        yield f"data: {name}", lambda size, work, text=text: build({"snapshots/a.json": text(size), **site}, work)
    for name, text in pages.items():
        yield f"page: {name}", lambda size, work, text=text: check(text(size), work)
    yield "folders", lambda size, work: build({"a/" * (size // 20000) + "page.md": "# Page\n"}, work)
    yield "too large", lambda size, work: build({"page.md": "a " * (2 * size)}, work)


def wrong(run):
    name, way = run
    for size in sizes:
        with tempfile.TemporaryDirectory() as work:
            status, said, memory = way(size, pathlib.Path(work))
        print(f"{name}, {size} bytes: {memory} MB, {said.strip()[:200]!r}", flush=True)
        if status is None: return f"{name}, {size} bytes: has not ended after {hanging} s"
        refused = status == 3 and "divide it" in said  # a page of half a million links
        if status not in (0, 1) and not refused: return f"{name}, {size} bytes: status {status}, {said[-300:]}"
        if memory > largest: return f"{name}, {size} bytes: {memory} MB"
    return None


def main():
    chosen = [run for run in ways() if not sys.argv[2:] or run[0] in sys.argv[2:]]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        faults = [fault for fault in pool.map(wrong, chosen) if fault]
    for fault in faults:
        print("FAULT:", fault)
    print(f"{len(chosen)} texts, {len(faults)} faults")
    return 1 if faults or not chosen else 0


sys.exit(main())
