"""What every page says of itself to search engines and other programs is there, its own, and true of the site."""
import collections, json, pathlib, struct, urllib.parse

import pytest

import pages
from expectations import none

needed = {  # properties that have to be there with words in them
    "BreadcrumbList": {"itemListElement"}, "ListItem": {"position", "name", "item"}, "Dataset": {"name", "description", "publisher", "distribution"},
    "DataDownload": {"contentUrl", "encodingFormat"}, "Event": {"name", "startDate", "url"}, "GovernmentOrganization": {"name", "url"},
    "Organization": {"name"}, "Place": {"name"}, "AdministrativeArea": {"name", "description", "url"}, "CreativeWork": {"name", "description", "url"},
}


class Head:
    def __init__(self, tree):
        self.meta = {meta.attribute("name") or meta.attribute("property") or meta.attribute("http-equiv"): meta.attribute("content")
                     for meta in tree.all("meta")}
        self.links = [link.attributes for link in tree.all("link")]
        title = tree.first("title")
        self.title = title.text().strip() if title else ""
        self.data = [json.loads(script.text()) for script in tree.all("script") if script.attribute("type") == "application/ld+json"]

    def canonical(self):
        return next((link["href"] for link in self.links if link.get("rel") == "canonical"), "")


def things_in(value):
    """Every object of linked data, at any depth."""
    if isinstance(value, dict):
        yield value
    for inside in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from things_in(inside)


class Site:
    def __init__(self, root):
        self.root = root
        self.pages = {path: Head(tree) for path, _, tree in pages.read(root) if not pages.is_redirect(tree)}
        self.host = self.pages["index.html"].canonical()

    def file_of(self, address):
        path = urllib.parse.unquote(urllib.parse.urlsplit(address).path)
        return self.root / pages.file_of(path or "/")

    def holds(self, address):
        return str(address).startswith(self.host) and self.file_of(address).is_file()

    def things(self):
        """(path, object of linked data)"""
        return [(path, thing) for path, head in self.pages.items() for thing in things_in(head.data)]


@pytest.fixture(scope="module")
def whole(site):
    return Site(pathlib.Path(site))


def head_troubles(whole, path, head):
    if not head.title: yield "has no title"
    if not head.meta.get("description", "").strip(): yield "has no description"
    if path != "404.html" and whole.file_of(head.canonical()) != whole.root / path: yield f"has the canonical address {head.canonical()!r}"
    if head.meta.get("og:url") != head.canonical(): yield "is shared under another address than its own"
    if not whole.holds(head.meta.get("og:image")): yield "has no picture for those who share it"
    for link in head.links:
        if link.get("rel") == "alternate" and not whole.holds(urllib.parse.urljoin(head.canonical(), link["href"])):
            yield f"names a feed or translation that is not there: {link['href']}"


def test_every_page_says_what_and_where_it_is(whole):
    none(f"{path} {trouble}" for path, head in whole.pages.items() for trouble in head_troubles(whole, path, head))


def data_troubles(whole, thing):
    kind = thing.get("@type")
    for name in needed.get(kind, {"a type that is known here"}):
        if not thing.get(name): yield f"describes a {kind} without {name}"
    for name in ("url", "item", "contentUrl"):
        if name in thing and not whole.holds(thing[name]): yield f"describes a {kind} with an address that is not there: {thing[name]}"
    if kind == "BreadcrumbList" and [one["position"] for one in thing["itemListElement"]] != list(range(1, len(thing["itemListElement"]) + 1)):
        yield "counts the pages above it wrongly"


def test_linked_data_is_whole(whole):
    none(f"{path} {trouble}" for path, thing in whole.things() for trouble in data_troubles(whole, thing))


def test_linked_data_describes_what_the_site_has(whole):
    assert {"BreadcrumbList", "Dataset", "Event", "GovernmentOrganization"} <= {thing.get("@type") for _, thing in whole.things()}


@pytest.mark.parametrize("what", ["title", "description"])
def test_no_two_pages_are_called_the_same(whole, what):
    said = collections.Counter(head.title if what == "title" else head.meta.get("description") for head in whole.pages.values())
    assert not {words: count for words, count in said.items() if count > 1}


def test_the_picture_for_those_who_share_a_page_is_a_png_of_1200_by_630(whole):
    head = whole.file_of(whole.pages["index.html"].meta["og:image"]).read_bytes()[:24]
    assert struct.unpack(">8s8xII", head) == (b"\x89PNG\r\n\x1a\n", 1200, 630)
