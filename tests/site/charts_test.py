"""charts_test.py SITE: what a chart shows stands in words too, charts are small, and so are the pages that hold them."""
import gzip, html.parser, os, re, sys
import web

largest_chart = 8 * 1024
largest_page = {"performance/index.html": 40 * 1024}
largest_other_page = 25 * 1024
drawn_numbers = ("value", "gap")


class Page(html.parser.HTMLParser):
    """The words of a page outside its charts, and the charts with their figures."""

    def __init__(self, text):
        super().__init__()
        self.text, self.words, self.charts, self.figure = text, [], [], None
        self.starts = [0]
        for line in text.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.depth = 0
        self.feed(text)

    def at(self):
        line, column = self.getpos()
        return self.starts[line - 1] + column

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "svg":
            if self.depth == 0 and values.get("class") == "csa-chart":
                self.charts.append({"from": self.at(), "role": values.get("role"), "figures": [], "names": {}})
            self.depth += 1
        if self.depth and self.charts and tag == "text" and values.get("class") in drawn_numbers:
            self.figure = ""
        if self.depth and self.charts and tag in ("title", "desc") and "id" in values:
            self.charts[-1]["names"][values["id"]] = True
        if self.depth and "aria-labelledby" in values:
            self.charts[-1]["labels"] = [values["aria-labelledby"], values["aria-describedby"]]

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        if tag == "text" and self.figure is not None:
            self.charts[-1]["figures"].append(self.figure)
            self.figure = None
        if tag == "svg":
            self.depth -= 1
            if self.depth == 0 and self.charts and "size" not in self.charts[-1]:
                self.charts[-1]["size"] = len(self.text[self.charts[-1]["from"] : self.at()].encode())

    def handle_data(self, data):
        if self.figure is not None:
            self.figure += data
        if self.depth == 0:
            self.words.append(data)


def pages_of(site):
    for folder, _, names in sorted(os.walk(site)):
        for name in sorted(names):
            if name.endswith(".html"):
                path = os.path.join(folder, name)
                with open(path, encoding="utf-8") as file:
                    yield os.path.relpath(path, site), file.read()


def troubles_of(path, text):
    page = Page(text)
    words = " ".join(" ".join(page.words).split())
    for number, chart in enumerate(page.charts, 1):
        if chart["role"] != "img" or not all(label in chart["names"] for label in chart.get("labels", [""])):
            yield f"{path}: chart {number} has no title and description"
        if chart["size"] > largest_chart:
            yield f"{path}: chart {number} has {chart['size']} bytes"
        for figure in chart["figures"]:
            if not re.search(rf"(?<![\d.,]){re.escape(figure)}(?![\d]|[.,]\d)", words):
                yield f'{path}: chart {number} shows "{figure}", the words of the page do not'
    if page.charts or path in largest_page:
        size = len(gzip.compress(text.encode()))
        if size > largest_page.get(path, largest_other_page):
            yield f"{path} has {size} bytes compressed"
    counted.append(len(page.charts))


counted = []
found = [trouble for path, text in pages_of(sys.argv[1]) for trouble in troubles_of(path, text)]
if sum(counted) == 0:
    found.append("no page holds a chart")
print(f"{sum(counted)} charts on {sum(1 for count in counted if count)} pages")
if found:
    web.fail(*found)
