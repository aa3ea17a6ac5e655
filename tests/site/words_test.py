"""Readers see dates as "6 December 2019", never as 2019-12-06, outside tables, code and addresses."""
import re

import pages
from expectations import none

iso_date = re.compile(r"(?<![\w/.-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w/-])")
apart = {"script", "style", "table", "pre", "code"}
spoken = ("alt", "aria-label", "title")


def words_of(element):
    """(line, text) of every text that readers see or hear."""
    yield from ((element.line, element.attribute(name)) for name in spoken)
    if element.tag == "meta" and (element.attribute("name") or element.attribute("property")).endswith(("description", "title")):
        yield element.line, element.attribute("content")
    for child in element.children:
        if isinstance(child, str): yield element.line, child
        elif child.tag not in apart: yield from words_of(child)


def test_dates_are_written_for_readers(site):
    wrong, silent = [], []
    for path, _, tree in pages.read(site):
        words = [(line, text.strip()) for line, text in words_of(tree) if text.strip()]
        wrong += [f"{path}:{line}: {text[:120]}" for line, text in words if iso_date.search(text)]
        silent += [path] if len(words) < 3 else []
    none(silent, "pages whose words were not read:")
    none(wrong)


def test_a_date_for_programs_would_be_found():
    assert iso_date.search("on 2019-12-06.") and not iso_date.search("/meetings/2019-12-06/") and not iso_date.search("lscsb-2019-12-06")
