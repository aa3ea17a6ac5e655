"""pages_test.py SITE: promised addresses exist, all pages are near the home page, ids are unique, no mark of GOV.UK is used."""
import html.parser, os, re, sys, urllib.parse
import web

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


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.links, self.ids, self.redirect = [], [], False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and values.get("href"):
            self.links.append(values["href"])
        self.redirect |= tag == "meta" and values.get("http-equiv", "").lower() == "refresh"


def files_of(site):
    return sorted(os.path.relpath(os.path.join(folder, name), site) for folder, _, names in os.walk(site) for name in names)


def file_of(address):
    return (address + "index.html" if address.endswith("/") else address).lstrip("/")


def targets(path, page):
    """Files of this site to which the page links."""
    for href in page.links:
        parts = urllib.parse.urlsplit(urllib.parse.urljoin("http://site/" + path, href))
        if parts.netloc == "site":
            yield file_of(urllib.parse.unquote(parts.path))


def clicks_from_home(pages):
    clicks, at_hand = {"index.html": 0}, ["index.html"]
    while at_hand:
        path = at_hand.pop(0)
        for target in targets(path, pages[path]):
            if target in pages and target not in clicks:
                clicks[target] = clicks[path] + 1
                at_hand.append(target)
    return clicks


def troubles(site):
    files = files_of(site)
    for address in promised:
        if file_of(address) not in files:
            yield f"the promised address {address} is not there"
    pages = {}
    for path in (path for path in files if path.endswith(".html")):
        with open(os.path.join(site, path), encoding="utf-8") as file:
            pages[path] = Page(file.read())
    clicks = clicks_from_home(pages)
    for path, page in pages.items():
        if path != "404.html" and not page.redirect and clicks.get(path, most_clicks + 1) > most_clicks:
            yield f"{path} is {clicks.get(path, 'never reached by')} clicks from the home page"
        for twice in sorted({one for one in page.ids if page.ids.count(one) > 1}):
            yield f'{path} has the id "{twice}" more than once'
    for endings, marks in marks_of_gov_uk.items():
        for path in (path for path in files if path.endswith(endings)):
            with open(os.path.join(site, path), "rb") as file:
                for mark in sorted(set(marks.findall(file.read()))):
                    yield f"{path} holds {mark.decode()!r}: no crown, font or logotype of GOV.UK may appear"
    print(f"{len(pages)} pages, at most {max(clicks.values())} clicks from the home page")


found = list(troubles(sys.argv[1]))
if found:
    web.fail(*found)
