"""Texts that somebody wrote to fill the memory or to keep the program busy: each gives itself at a size, in bytes."""
import pathlib

theme = pathlib.Path(__file__).resolve().parent.parent / "sites" / "theme"
site = {"site.yaml": "title: Site\naddress: https://a.example/\n"}


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


def in_facts(text):
    return "---\n" + text + "---\n\nText.\n"


def laid_out(files, work):
    """Writes the files below a content folder; gives the arguments that build it."""
    for name, text in files.items():
        path = work / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return ["build", "--content", "content", "--theme", theme, "--out", "public", "--today", "2026-11-22"]


def page_of(text, work):
    """Writes the page into a folder; gives the arguments that check it."""
    (work / "site").mkdir()
    (work / "site" / "index.html").write_text(text, "utf-8")
    return ["check", "site"]


def ways():
    """Name of a text -> function that lays it out at a size in a folder and gives the arguments of csa."""
    for name, text in prose.items():
        yield f"prose: {name}", lambda size, work, text=text: laid_out({"page.md": "# Page\n\n" + text(size) + "\n", **site}, work)
    for name, text in facts.items():
        yield f"facts: {name}", lambda size, work, text=text: laid_out({"page.md": in_facts(text(size)), **site}, work)
    for name, text in data.items():
        yield f"data: {name}", lambda size, work, text=text: laid_out({"snapshots/a.json": text(size), **site}, work)
    for name, text in pages.items():
        yield f"page: {name}", lambda size, work, text=text: page_of(text(size), work)
    yield "folders", lambda size, work: laid_out({"a/" * (size // 20000) + "page.md": "# Page\n"}, work)
    yield "too large", lambda size, work: laid_out({"page.md": "a " * (2 * size)}, work)
