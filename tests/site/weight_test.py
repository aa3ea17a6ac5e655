"""What a reader on a slow line has to fetch, compressed, for every page, and from whom."""
import functools, gzip, re, urllib.parse

import pytest

import pages
from expectations import none

kilobyte = 1024
most_page, most_dashboard, most_style, most_script = 25, 40, 15, 15
most_first_view, most_requests = 80, 6
dashboards = ("performance/index.html",)
# Attributes by which a page makes a browser fetch something without being asked to.
fetched = {"link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src", "object": "data", "video": "src", "audio": "src"}
fetching_relations = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
keeps_something = re.compile(r"document\.cookie|localStorage|sessionStorage|indexedDB|serviceWorker")


@functools.cache
def weight(path):
    return len(gzip.compress(path.read_bytes(), 6)) / kilobyte


def fetched_by(tree):
    """What the page makes a browser fetch."""
    for element in tree.all(*fetched):
        if element.tag != "link" or fetching_relations & set(element.attribute("rel").split()):
            if address := element.attribute(fetched[element.tag]):
                yield urllib.parse.urlsplit(address)


def troubles(site, path, tree):
    own, most = weight(site / path), most_dashboard if path in dashboards else most_page
    if own > most:
        yield f"weighs {own:.1f} KB, and may {most}"
    if any("style" in element.attributes or element.tag == "style" for element in tree):
        yield "has a style of its own, which a strict policy refuses"
    parts = list(fetched_by(tree))
    yield from (f"asks another host: {part.geturl()}" for part in parts if part.netloc or part.scheme)
    files = {part.path.lstrip("/") for part in parts if not (part.netloc or part.scheme)}
    whole = own + sum(weight(site / file) for file in files)
    if whole > most_first_view or len(files) + 1 > most_requests:
        yield f"needs {whole:.1f} KB in {len(files) + 1} requests, and may {most_first_view} in {most_requests}"


def test_pages_are_light(site):
    none(f"/{path} {trouble}" for path, _, tree in pages.read(site) for trouble in troubles(site, path, tree))


@pytest.mark.parametrize("ending, most", [(".css", most_style), (".js", most_script)])
def test_assets_are_light(site, ending, most):
    ours = list((site / "assets").glob("*" + ending))
    assert ours and (ending != ".css" or len(ours) == 1), f"{len(ours)} files {ending} are in assets/"
    assert sum(map(weight, ours)) <= most, f"KB of {ending}"


def test_scripts_keep_nothing_on_the_readers_machine(site):
    scripts = list((site / "assets").glob("*.js"))
    assert scripts and not [script for script in scripts if keeps_something.search(script.read_text())]
