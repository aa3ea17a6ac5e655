"""A built site as a reader meets it: the blocks of each page (rows, items, paragraphs) as plain text, its links and its sources."""
import html.parser, os, re

blocks = {"tr", "li", "p", "dt", "dd", "h1", "h2", "h3", "h4", "figcaption", "caption", "div", "section"}
void = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


def plain(words):
    """Words as they are compared: no matter of case, of the kind of quotation marks, of "and" or "&", of hyphens or spaces."""
    words = re.sub(r"[‘’`]", "'", re.sub(r"[“”]", '"', words)).replace("&", "and")
    return re.sub(r"[\s‐‑–—-]+", " ", words).strip().casefold()


class Page(html.parser.HTMLParser):
    """`blocks`: (element, text) of everything in <main>, inner ones first; `title`: the heading; `about`: the part on sources."""

    def __init__(self, address, text):
        super().__init__()
        self.address, self.blocks, self.links, self.ids, self.elements = address, [], [], set(), set()
        self.stack, self.texts, self.main, self.redirect = [], [], False, False
        self.feed(text)
        self.words = [plain(words) for _, words in self.blocks]

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.main |= tag == "main"
        self.redirect |= tag == "meta" and values.get("http-equiv", "").lower() == "refresh"
        if not self.main:
            return
        self.elements.add(tag)
        self.ids.add(values.get("id"))
        self.links += [values["href"]] if tag == "a" and "href" in values else []
        if tag not in void:
            self.stack.append((tag, len(self.texts)))

    def handle_endtag(self, tag):
        if not self.main or tag in void:
            return
        while self.stack:
            opened, start = self.stack.pop()
            if opened in blocks or opened == "main":
                self.blocks.append((opened, " ".join("".join(self.texts[start:]).split())))
                self.texts.append(" ")
            if opened == tag:
                break
        self.main &= tag != "main"

    def handle_data(self, data):
        if self.main:
            self.texts.append(data)

    def all_text(self):
        return self.blocks[-1][1]


def read(site):
    """Address → Page, of all pages that are not moved."""
    pages = {}
    for folder, _, names in os.walk(site):
        for name in (name for name in names if name.endswith(".html")):
            path = os.path.relpath(os.path.join(folder, name), site)
            address = "/" + re.sub(r"(^|/)index\.html$", r"\1", path)
            with open(os.path.join(site, path), encoding="utf-8") as file:
                page = Page(address, file.read())
            if not page.redirect:
                pages[address] = page
    return pages
