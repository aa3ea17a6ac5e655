"""head_test.py SITE: what every page says of itself to search engines and other programs is there, its own, and true of the site."""
import collections, html.parser, json, os, struct, sys, urllib.parse
import web

needed = {  # properties that have to be there with words in them
    "BreadcrumbList": {"itemListElement"}, "ListItem": {"position", "name", "item"}, "Dataset": {"name", "description", "publisher", "distribution"},
    "DataDownload": {"contentUrl", "encodingFormat"}, "Event": {"name", "startDate", "url"}, "GovernmentOrganization": {"name", "url"},
    "Organization": {"name"}, "Place": {"name"}, "AdministrativeArea": {"name", "description", "url"}, "CreativeWork": {"name", "description", "url"},
}


class Head(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.meta, self.links, self.title, self.json, self.inside = {}, [], "", [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "meta":
            self.meta[values.get("name") or values.get("property") or values.get("http-equiv")] = values.get("content")
        if tag == "link":
            self.links.append(values)
        self.inside = tag if tag == "title" and not self.title else "json" if values.get("type") == "application/ld+json" else None

    def handle_endtag(self, tag):
        self.inside = None

    def handle_data(self, data):
        if self.inside == "title":
            self.title += data
        if self.inside == "json":
            self.json.append(json.loads(data))

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
        self.root, self.pages, self.kinds = root, {}, collections.Counter()
        for folder, _, names in os.walk(root):
            for path in (os.path.relpath(os.path.join(folder, name), root) for name in names if name.endswith(".html")):
                with open(os.path.join(root, path), encoding="utf-8") as file:
                    head = Head(file.read())
                if "refresh" not in head.meta:
                    self.pages[path] = head
        self.host = self.pages["index.html"].canonical()

    def file_of(self, address):
        path = urllib.parse.unquote(urllib.parse.urlsplit(address).path).lstrip("/")
        return os.path.join(self.root, path + "index.html" if path.endswith("/") or not path else path)

    def holds(self, address):
        return str(address).startswith(self.host) and os.path.isfile(self.file_of(address))

    def head_troubles(self, path, head):
        if not head.title.strip(): yield "has no title"
        if not (head.meta.get("description") or "").strip(): yield "has no description"
        if path != "404.html" and self.file_of(head.canonical()) != os.path.join(self.root, path): yield f"has the canonical address {head.canonical()!r}"
        if head.meta.get("og:url") != head.canonical(): yield "is shared under another address than its own"
        if not self.holds(head.meta.get("og:image")): yield "has no picture for those who share it"
        for link in head.links:
            if link.get("rel") == "alternate" and not self.holds(urllib.parse.urljoin(head.canonical(), link["href"])):
                yield f"names a feed or translation that is not there: {link['href']}"

    def data_troubles(self, head):
        for thing in things_in(head.json):
            kind = thing.get("@type")
            self.kinds[kind] += 1
            for name in needed.get(kind, {"a type that is known here"}):
                if not thing.get(name): yield f"describes a {kind} without {name}"
            for name in ("url", "item", "contentUrl"):
                if name in thing and not self.holds(thing[name]): yield f"describes a {kind} with an address that is not there: {thing[name]}"
            if kind == "BreadcrumbList" and [one["position"] for one in thing["itemListElement"]] != list(range(1, len(thing["itemListElement"]) + 1)):
                yield "counts the pages above it wrongly"

    def troubles(self):
        for path, head in sorted(self.pages.items()):
            for trouble in (*self.head_troubles(path, head), *self.data_troubles(head)):
                yield f"{path} {trouble}"
        for what, of in (("title", lambda head: head.title), ("description", lambda head: head.meta.get("description"))):
            for words, count in collections.Counter(map(of, self.pages.values())).items():
                if count > 1: yield f"{count} pages have the {what} {words!r}"
        missing = {"BreadcrumbList", "Dataset", "Event", "GovernmentOrganization"} - self.kinds.keys()
        if missing: yield f"no page describes {sorted(missing)}"
        with open(self.file_of(self.pages["index.html"].meta["og:image"]), "rb") as file:
            if struct.unpack(">8s8xII", file.read(24)) != (b"\x89PNG\r\n\x1a\n", 1200, 630): yield "the picture for those who share a page is no PNG of 1200 by 630"


site = Site(sys.argv[1])
found = list(site.troubles())
if found:
    web.fail(f"{len(found)} troubles", *found[:60])
print(f"{len(site.pages)} pages, {dict(site.kinds)}")
