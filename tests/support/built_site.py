"""A built site as a reader meets it: the blocks of each page (rows, items, paragraphs) as plain text, its links, its sources."""
import re

import pages

blocks = {"tr", "li", "p", "dt", "dd", "h1", "h2", "h3", "h4", "figcaption", "caption", "div", "section"}


def plain(words):
    """Words as they are compared: no matter of case, of the kind of quotation marks, of "and" or "&", of hyphens or spaces."""
    words = re.sub(r"[‘’`]", "'", re.sub(r"[“”]", '"', words)).replace("&", "and")
    return re.sub(r"[\s‐‑–—-]+", " ", words).strip().casefold()


class Page:
    """`blocks`: (element, text) of everything in <main>, inner ones first; `words`: their texts as they are compared; `apart`:
    whether each belongs to the table of contents, the related pages or the part about the page; `links`: addresses."""

    def __init__(self, address, tree):
        self.address, self.blocks, self.apart = address, [], []
        main = tree.first("main")
        if main:
            self.take(main, False)
        self.links = [link.attributes["href"] for link in (main.all("a") if main else []) if "href" in link.attributes]
        self.words = [plain(words) for _, words in self.blocks]

    def take(self, element, apart):
        """The words of the element, after its blocks have been noted."""
        apart = apart or element.tag == "nav" or element.attribute("class") in ("csa-about", "csa-print")
        text = "".join(child if isinstance(child, str) else self.take(child, apart) for child in element.children)
        if element.tag not in blocks and element.tag != "main":
            return text
        self.blocks.append((element.tag, " ".join(text.split())))
        self.apart.append(apart)
        return f" {text} "

    def sources(self):
        """The papers that the page names as its own sources."""
        about = [text for (tag, text), apart in zip(self.blocks, self.apart) if apart and tag == "li"]
        return [text for text in about if re.search(r"papers, \d", text)]


def read(site):
    """Address → Page, of all pages that are not moved."""
    found = {}
    for path, _, tree in pages.read(site):
        if not pages.is_redirect(tree):
            found[pages.address_of(path)] = Page(pages.address_of(path), tree)
    return found
