"""Every page says where it comes from and when it last changed.

    sources_test.py SITE
"""
import re, sys

import built_site

# Pages about the site itself, as news may be, and lists of pages that name their own sources.
about_the_site = re.compile(r"/(404\.html|accessibility/|data/|search/|updates/([^/]+/)?|performance/snapshots/)")
last_change = re.compile(r"last changed: \d{1,2} [a-z]+ 20\d\d")


def lacks(page):
    said = " ".join(page.words[-1:])
    if not last_change.search(said) and page.address not in ("/404.html", "/performance/snapshots/"):
        yield "its last change"
    packs = [link for link in page.links if re.search(r"/governance/meetings/\d{4}-\d\d-\d\d/$", link)]
    if not about_the_site.fullmatch(page.address) and not ("where this comes from:" in said and packs):
        yield "its source"


def main():
    pages = built_site.read(sys.argv[1])
    lacking = [f"{address} does not say {what}" for address, page in sorted(pages.items()) for what in lacks(page)]
    print(f"{len(pages)} pages")
    if lacking or len(pages) < 200:
        sys.exit("\n".join(lacking) or "too few pages")


main()
