"""Counts what the papers hold on the finished site: each thing of the lists stands where it belongs.

    papers_test.py SITE
"""
import datetime, re, sys

import built_site
from built_site import plain
from lists import blocks_with, day_of, pages_at, rows, small_blocks_with


def names_pack(page, pack):
    """The page is that of the pack's meeting, or names the pack as a source."""
    meeting = f"/governance/meetings/{day_of[pack]}/"
    return page.address == meeting or any(link.endswith(meeting) for link in page.links)


def spoken(day):
    return datetime.date.fromisoformat(day).strftime("%-d %B %Y").casefold()


def has_resolution(pages, row):
    minute = re.search(r"\d+", row["paragraph"]).group()
    rows_of = [block for page in pages_at(pages, row["page"]) for block in blocks_with(page, row["words"], {"tr"})]
    return any(re.match(rf"{minute}\b", block) for block in rows_of)


def has_log_row(pages, row):
    """On the log's own page and on the page of the meeting whose papers hold the log."""
    wanted = [spoken(row["opened"]) if row["opened"] else "", row["status"] or "not stated"]
    number = re.compile(rf"(?<!\w){row['number']}(?!\w)")
    def stands(address):
        found = [block for page in pages_at(pages, address) for block in blocks_with(page, row["words"], {"tr"})]
        return any(all(word in block for word in wanted) and number.search(block[:30]) for block in found)
    return stands("/governance/action-log/") and stands(f"/governance/meetings/{row['meeting']}/")


def has_term(pages, row):
    term = re.compile(rf"(?<!\w){re.escape(plain(row['abbreviation']))}s?(?!\w)")
    for page in pages_at(pages, row["page"]):
        for (tag, _), block, after in zip(page.blocks, page.words, page.words[1:]):
            if tag == "dt" and term.search(block) and plain(row["words"]) in f"{block} {after}":
                return True
    return False


def pages_with_words(pages, row):
    return [page for page in pages_at(pages, row["page"]) if small_blocks_with(page, row["words"])]


def has_words_with_source(pages, row):
    return any(names_pack(page, row["pack"]) for page in pages_with_words(pages, row))


def main():
    pages, missing = built_site.read(sys.argv[1]), []
    found_by = {"resolutions": has_resolution, "log": has_log_row, "abbreviations": has_term, "actions": has_words_with_source,
                "addresses": has_words_with_source, "organisations": pages_with_words, "calendar": pages_with_words,
                "requirements": pages_with_words, "prose_figures": has_words_with_source}
    for name, found in found_by.items():
        listed = rows(name)
        lacking = [row for row in listed if not found(pages, row)]
        missing += [f"{name}: not found: {' | '.join(value for value in row.values() if value)}" for row in lacking]
        print(f"{name}: {len(listed) - len(lacking)} of {len(listed)}")
    if missing:
        sys.exit("\n".join(missing))


main()
