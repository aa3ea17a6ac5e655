"""Promised addresses exist, all pages are near the home page, ids are unique, no mark of GOV.UK is used."""
import collections, re, urllib.parse

import pytest

import pages
from expectations import none

# An address that was published never changes: lines may be added here, never taken away.
promised = """
/ /agreement/ /agreement/2015-16/ /priorities/ /priorities/asb/ /priorities/reoffending/ /priorities/vulnerable-victims/
/priorities/prevent-terrorism/ /areas/ /areas/blaby/ /areas/charnwood/ /areas/harborough/ /areas/hinckley-and-bosworth/
/areas/melton/ /areas/north-west-leicestershire/ /areas/oadby-and-wigston/ /areas/leicestershire/ /areas/llr/ /partners/
/partners/leicestershire-police/ /partners/lscsb/ /plans/ /plans/hate-action-plan-2018-21/ /plans/prevent/ /performance/
/performance/violence-with-injury/ /performance/snapshots/2014-15-q4/ /performance/snapshots/2019-20-q2/
/performance/snapshots/2019-20-q3/ /performance/snapshots/2020-21-q3/ /references/ /toolkits/ /police-and-crime-plan/
/report/ /feedback/ /governance/ /governance/action-log/ /governance/meetings/ /governance/meetings/2019-12-06/
/governance/links/ /calendar/ /calendar.ics /updates/ /feed.xml /glossary/ /about-the-data/ /accessibility/ /search/
/priorities/asb/feed.xml /areas/charnwood/feed.xml /calendar/meetings.ics /calendar/campaigns.ics /.well-known/security.txt
/data/ /data/2020-21-q3.csv /data/2020-21-q3.csv-metadata.json /data/2020-21-q3.json /sitemap.xml /robots.txt /404.html
""".split()
most_clicks = 3
# Pages may speak of a crest or a crown (court); what makes the look may not. licences.txt and README may name them.
marks_of_gov_uk = {
    (".css", ".js", ".svg", ".woff", ".woff2"): re.compile(rb"gds[- ]transport|\bnta[-_]|logotype|crest|crown", re.I),
    (".html",): re.compile(rb"gds[- ]transport|logotype-crown|govuk-logotype", re.I),
}


class Page:
    def __init__(self, path, tree):
        self.path, self.redirect = path, pages.is_redirect(tree)
        self.links = [link.attribute("href") for link in tree.all("a") if link.attribute("href")]
        self.ids = collections.Counter(element.attributes["id"] for element in tree if "id" in element.attributes)

    def targets(self):
        """Files of this site to which the page links."""
        for href in self.links:
            parts = urllib.parse.urlsplit(urllib.parse.urljoin("http://site/" + self.path, href))
            if parts.netloc == "site":
                yield pages.file_of(urllib.parse.unquote(parts.path))


@pytest.fixture(scope="module")
def all_pages(site):
    return {path: Page(path, tree) for path, _, tree in pages.read(site)}


@pytest.mark.parametrize("address", promised)
def test_a_promised_address_is_there(site, address):
    assert (site / pages.file_of(address)).is_file()


def test_every_page_is_near_the_home_page(all_pages):
    clicks, at_hand = {"index.html": 0}, ["index.html"]
    while at_hand:
        path = at_hand.pop(0)
        near = [target for target in all_pages[path].targets() if target in all_pages and target not in clicks]
        clicks.update(dict.fromkeys(near, clicks[path] + 1))
        at_hand += dict.fromkeys(near)
    wanted = [path for path, page in all_pages.items() if path != "404.html" and not page.redirect]
    none((f"{path}: {clicks.get(path, 'never')}" for path in wanted if clicks.get(path, most_clicks + 1) > most_clicks),
         "clicks from the home page")


def test_ids_are_unique(all_pages):
    none(f"{path}#{id} is there {times} times" for path, page in all_pages.items() for id, times in page.ids.items() if times > 1)


def test_no_mark_of_gov_uk_is_used(site):
    """No crown, font or logotype."""
    seen = collections.Counter()
    for endings, marks in marks_of_gov_uk.items():
        for path in (path for path in site.rglob("*") if path.suffix in endings):
            seen[path.suffix] += 1
            assert not set(marks.findall(path.read_bytes())), path
    assert seen[".html"] and seen[".css"], "no page or no style sheet was looked at"
