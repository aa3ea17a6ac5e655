"""Picks statements of the built site at random, each with its page and sources, for a fresh reader to hold against the papers.

    statements.py SITE --seed 2026 --count 40
"""
import argparse, random, re

import built_site

fewest_words = 6
lists_of_files_and_pages = ("/data/", "/search/")


def is_statement(tag, text):
    """A row, an item or a paragraph that names a number, a day, a body or the words of a paper."""
    says_something = re.search(r'\d|"|“|\b(Board|Council|Police|partnership|Charnwood|Leicestershire)\b', text)
    return tag in ("tr", "li", "p", "dd") and says_something and len(text.split()) >= fewest_words


def statements(pages):
    """Once each, though an item stands in its row and a paragraph in its item."""
    seen = set()
    for page in (page for address, page in sorted(pages.items()) if address not in lists_of_files_and_pages):
        for (tag, text), apart in zip(page.blocks, page.apart):
            if not apart and is_statement(tag, text) and text not in seen:
                seen.add(text)
                yield page, text


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=40)
    options = parser.parse_args()
    found = list(statements(built_site.read(options.site)))
    picked = random.Random(options.seed).sample(found, min(options.count, len(found)))
    for number, (page, text) in enumerate(picked, 1):
        print(f"{number}. {page.address}\n   {text}\n   Sources of the page: {'; '.join(page.sources()) or 'in the statement'}\n")
    print(f"{len(picked)} of {len(found)} statements, seed {options.seed}")


main()
