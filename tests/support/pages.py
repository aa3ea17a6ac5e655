"""The pages of a built site."""
import pathlib, re

import markup


def read(site):
    """(path below the site, its text, its tree) of every page, one after the other: all trees at once would take a gigabyte."""
    files = sorted(pathlib.Path(site).rglob("*.html"))
    assert files, f"{site} holds no page"
    for file in files:
        text = file.read_text(encoding="utf-8")
        yield str(file.relative_to(site)), text, markup.tree_of(text)


def address_of(path):
    """"/priorities/asb/" of "priorities/asb/index.html"."""
    return "/" + re.sub(r"(^|/)index\.html$", r"\1", path)


def file_of(address):
    return (address + "index.html" if address.endswith("/") else address).lstrip("/")


def is_redirect(tree):
    return any(meta.attribute("http-equiv").lower() == "refresh" for meta in tree.all("meta"))
