"""words_test.py SITE: readers see dates as "6 December 2019", never as 2019-12-06, outside tables, code and addresses."""
import html.parser, os, re, sys
import web

iso_date = re.compile(r"(?<![\w/.-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w/-])")
apart = {"script", "style", "table", "pre", "code"}
spoken = ("alt", "aria-label", "title")


class Words(html.parser.HTMLParser):
    """Every text of a page that its readers see or hear, with its line."""
    def __init__(self, text):
        super().__init__()
        self.open_apart, self.found = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found += [(self.getpos()[0], value) for name, value in attributes if name in spoken and value]
        values = dict(attributes)
        if tag == "meta" and values.get("name", values.get("property", "")).endswith(("description", "title")):
            self.found.append((self.getpos()[0], values.get("content", "")))
        if tag in apart:
            self.open_apart.append(tag)

    def handle_endtag(self, tag):
        if tag in self.open_apart:
            while self.open_apart.pop() != tag:
                pass

    def handle_data(self, data):
        if not self.open_apart:
            self.found.append((self.getpos()[0], data))


def main():
    site, troubles, texts = sys.argv[1], [], 0
    for folder, _, names in os.walk(site):
        for path in (os.path.join(folder, name) for name in sorted(names) if name.endswith(".html")):
            with open(path, encoding="utf-8") as file:
                words = Words(file.read())
            texts += len(words.found)
            troubles += [f"{os.path.relpath(path, site)}:{line}: {text.strip()[:120]}" for line, text in words.found if iso_date.search(text)]
    if texts < 10000:
        web.fail(f"only {texts} texts were read")
    if troubles:
        web.fail(f"{len(troubles)} dates are not written for readers", *troubles[:40])


main()
