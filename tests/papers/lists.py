"""The lists of what the papers hold (*.tsv beside this file): one thing a line, under names of columns. Words are key words of
the papers, parted by " … "; `page` is where they belong: an address, or with an asterisk any page whose address begins so."""
import csv, pathlib

from built_site import plain

day_of = {
    "lscsb-2015-06-18": "2015-06-18",
    "lscsb-2019-12-06": "2019-12-06",
    "lscsb-2020-03-20": "2020-03-20",
    "lscsb-2021-03-19": "2021-03-19",
    "charnwood-csp-2024-01-18": "2024-01-18",
}


def rows(name):
    with open(pathlib.Path(__file__).with_name(name + ".tsv"), encoding="utf-8") as file:
        found = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    if not found or any(None in (*row, *row.values()) for row in found):
        raise ValueError(f"{name}.tsv holds no row, or one that is too short or too long")
    return found


def parts(words):
    found = [plain(part) for part in words.split("…") if part.strip()]
    if not found:
        raise ValueError("no words to look for: they would stand everywhere")
    return found


def pages_at(pages, address):
    wanted = address.rstrip("*")
    return [page for at, page in sorted(pages.items()) if (at.startswith(wanted) if address.endswith("*") else at == wanted)]


def blocks_with(page, words, tags=None):
    """The blocks of a page, as they are compared, that hold all parts of the words."""
    wanted = parts(words)
    blocks = [block for (tag, _), block in zip(page.blocks, page.words) if not tags or tag in tags]
    return [block for block in blocks if all(part in block for part in wanted)]


def small_blocks_with(page, words):
    """As above, but neither the whole page nor the parts about it: one row, item, paragraph or heading."""
    return blocks_with(page, words, {"tr", "li", "p", "dt", "dd", "h1", "h2", "h3", "h4"})
