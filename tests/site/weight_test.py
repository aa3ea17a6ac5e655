"""weight_test.py SITE: what a reader on a slow line has to fetch, compressed, for every page, and from whom."""
import functools, gzip, html.parser, pathlib, re, sys, urllib.parse
import web

kilobyte = 1024
most_page, most_dashboard, most_style, most_script = 25, 40, 15, 15
most_first_view, most_requests = 80, 6
dashboards = ("performance/index.html",)
# Attributes by which a page makes a browser fetch something without being asked to.
fetched = {("link", "href"), ("script", "src"), ("img", "src"), ("source", "src"), ("iframe", "src"), ("object", "data"), ("video", "src"), ("audio", "src")}
fetching_relations = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
keeps_something = re.compile(r"document\.cookie|localStorage|sessionStorage|indexedDB|serviceWorker")


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.parts, self.inline_style = [], 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.inline_style += "style" in values or tag == "style"
        wanted = tag != "link" or fetching_relations & set(values.get("rel", "").split())
        if wanted:
            self.parts += [value for name, value in attributes if (tag, name) in fetched]


def main(site):
    root = pathlib.Path(site)

    @functools.cache
    def weight(path):
        return len(gzip.compress((root / path).read_bytes(), 6)) / kilobyte

    def looks(path):
        page = Page((root / path).read_text())
        most = most_dashboard if path in dashboards else most_page
        if weight(path) > most:
            yield f"weighs {weight(path):.1f} KB, and may {most}"
        if page.inline_style:
            yield "has a style of its own, which a strict policy refuses"
        parts = set()
        for address in page.parts:
            parsed = urllib.parse.urlsplit(address)
            if parsed.netloc or parsed.scheme:
                yield f"asks another host: {address}"
            else:
                parts.add(parsed.path.lstrip("/"))
        whole = weight(path) + sum(map(weight, parts))
        if whole > most_first_view or len(parts) + 1 > most_requests:
            yield f"needs {whole:.1f} KB in {len(parts) + 1} requests, and may {most_first_view} in {most_requests}"

    pages = sorted(str(path.relative_to(root)) for path in root.rglob("*.html"))
    troubles = [f"/{path} {trouble}" for path in pages for trouble in looks(path)]
    for ending, most in ((".css", most_style), (".js", most_script)):
        ours = [str(path.relative_to(root)) for path in (root / "assets").glob("*" + ending)]
        if not ours or (ending == ".css" and len(ours) > 1):
            troubles.append(f"{len(ours)} files {ending} are in assets/")
        if sum(map(weight, ours)) > most:
            troubles.append(f"files {ending} weigh {sum(map(weight, ours)):.1f} KB, and may {most}")
    for script in (root / "assets").glob("*.js"):
        if keeps_something.search(script.read_text()):
            troubles.append(f"{script.name} keeps something on the reader's machine")
    if len(pages) < 100 or troubles:
        web.fail(f"{len(pages)} pages", *troubles[:40])
    print(f"{len(pages)} pages, the heaviest {max(map(weight, pages)):.1f} KB")


main(sys.argv[1])
