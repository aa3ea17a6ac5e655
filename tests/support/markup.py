"""HTML as a tree of elements, read once for every test that looks into a page."""
import html.parser

void = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Element:
    """`children` are elements and texts, `attributes` the first of each name ("" without a value); `line` counts from 1, `start` and
    `end` are the characters of the page between which it stands."""
    __slots__ = "tag", "attributes", "children", "line", "start", "end"

    def __init__(self, tag, attributes, line, start):
        self.tag, self.line, self.start, self.end = tag, line, start, start
        self.attributes = {name: value or "" for name, value in reversed(attributes)}
        self.children = []

    def __iter__(self):
        """This element and all inside it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child

    def all(self, *tags):
        return [element for element in self if element.tag in tags]

    def first(self, tag):
        return next((element for element in self if element.tag == tag), None)

    def texts(self, without=()):
        """Its words, piece by piece, but those of elements called as in `without`."""
        for child in self.children:
            if isinstance(child, str): yield child
            elif child.tag not in without: yield from child.texts(without)

    def text(self, without=()):
        return "".join(self.texts(without))

    def attribute(self, name):
        return self.attributes.get(name, "")


class Reader(html.parser.HTMLParser):
    """`faults`: what a strict reader would refuse."""

    def __init__(self, page):
        super().__init__()
        self.page, self.lines = page, [0]
        for line in page.split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)
        self.faults, self.open = [], [Element("", [], 1, 0)]
        self.feed(page)
        self.close()
        self.faults += [f"<{element.tag}> of line {element.line} is never closed" for element in self.open[1:]]
        for element in self.open:
            element.end = len(page)

    def at(self):
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_startendtag(self, tag, attributes):
        element = Element(tag, attributes, self.getpos()[0], self.at())
        element.end = element.start + len(self.get_starttag_text())
        self.open[-1].children.append(element)

    def handle_starttag(self, tag, attributes):
        self.handle_startendtag(tag, attributes)
        if tag not in void:
            self.open.append(self.open[-1].children[-1])

    def handle_endtag(self, tag):
        if all(element.tag != tag for element in self.open):
            self.faults.append(f"</{tag}> closes nothing")
            return
        while (element := self.open.pop()).tag != tag:
            self.faults.append(f"<{element.tag}> of line {element.line} is never closed")
            element.end = self.at()
        element.end = self.page.find(">", self.at()) + 1

    def handle_data(self, words):
        self.open[-1].children.append(words)

    def handle_comment(self, words):
        self.faults.append(f"a comment: {words}")

    def handle_pi(self, words):
        self.faults.append(f"an instruction: {words}")


def tree_of(page):
    """The whole page; its element has no tag."""
    return Reader(page).open[0]


def strictly(page):
    """The tree, and what is wrong with the page."""
    reader = Reader(page)
    return reader.open[0], reader.faults
