"""A built site as a reader meets it: the blocks of each page (rows, items, paragraphs) as plain text, its links, its sources."""
import html.parser, os, re

block_tags = {"tr", "li", "p", "dt", "dd", "h1", "h2", "h3", "h4", "figcaption", "caption", "div", "section"}
void_tags = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


def plain(words):
    """Words as they are compared: no matter of case, of the kind of quotation marks, of "and" or "&", of hyphens or spaces."""
    words = re.sub(r"[‘’`]", "'", re.sub(r"[“”]", '"', words)).replace("&", "and")
    return re.sub(r"[\s‐‑–—-]+", " ", words).strip().casefold()


class Page(html.parser.HTMLParser):
    """`blocks`: (element, text) of everything in <main>, inner ones first; `words`: their texts as they are compared; `apart`:
    whether each belongs to the table of contents, the related pages or the part about the page; `links`: addresses."""

    def __init__(self, address, text):
        super().__init__()
        self.address, self.blocks, self.apart, self.links = address, [], [], []
        self.stack, self.texts, self.main, self.redirect = [], [], False, False
        self.feed(text)
        self.words = [plain(words) for _, words in self.blocks]

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.main |= tag == "main"
        self.redirect |= tag == "meta" and values.get("http-equiv", "").lower() == "refresh"
        if not self.main:
            return
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag in block_tags:
            self.texts.append(" ")
        if tag not in void_tags:
            apart = tag == "nav" or values.get("class") in ("csa-about", "csa-print") or bool(self.stack and self.stack[-1][2])
            self.stack.append((tag, len(self.texts), apart))

    def handle_endtag(self, tag):
        if not self.main or tag in void_tags:
            return
        while self.stack:
            opened, start, apart = self.stack.pop()
            if opened in block_tags or opened == "main":
                self.blocks.append((opened, " ".join("".join(self.texts[start:]).split())))
                self.apart.append(apart)
                self.texts.append(" ")
            if opened == tag:
                break
        self.main &= tag != "main"

    def handle_data(self, data):
        if self.main:
            self.texts.append(data)

    def sources(self):
        """The papers that the page names as its own sources."""
        about = [text for (tag, text), apart in zip(self.blocks, self.apart) if apart and tag == "li"]
        return [text for text in about if re.search(r"papers, \d", text)]


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
