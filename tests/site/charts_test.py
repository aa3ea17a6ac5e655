"""What a chart shows stands in words too, charts are small, and so are the pages that hold them."""
import gzip, re

import pytest

import pages
from expectations import none

largest_chart = 8 * 1024
largest_page = {"performance/index.html": 40 * 1024}
largest_other_page = 25 * 1024
drawn_numbers = ("value", "gap")


def charts_of(tree):
    return [chart for chart in tree.all("svg") if chart.attribute("class") == "csa-chart"]


def has_name(chart):
    named = next((element for element in chart if "aria-labelledby" in element.attributes), None)
    names = {element.attribute("id") for element in chart.all("title", "desc")}
    return named and {named.attribute("aria-labelledby"), named.attribute("aria-describedby")} <= names


def figures_of(chart):
    return [number.text() for number in chart.all("text") if number.attribute("class") in drawn_numbers]


def stands_in(words, figure):
    return re.search(rf"(?<![\d.,]){re.escape(figure)}(?![\d]|[.,]\d)", words)


def troubles(text, tree):
    words = " ".join(" ".join(tree.texts(without=("svg",))).split())
    for number, chart in enumerate(charts_of(tree), 1):
        if chart.attribute("role") != "img" or not has_name(chart):
            yield f"chart {number} has no title and description"
        if (size := len(text[chart.start:chart.end].encode())) > largest_chart:
            yield f"chart {number} has {size} bytes"
        for figure in figures_of(chart):
            if not stands_in(words, figure):
                yield f'chart {number} shows "{figure}", the words of the page do not'


@pytest.fixture(scope="module")
def charted(site):
    """The pages that hold charts."""
    found = [(path, text, tree) for path, text, tree in pages.read(site) if charts_of(tree) or path in largest_page]
    assert any(charts_of(tree) for _, _, tree in found), "no page holds a chart"
    return found


def test_charts_are_small_and_said_in_words(charted):
    none(f"{path}: {trouble}" for path, text, tree in charted for trouble in troubles(text, tree))


def test_pages_with_charts_are_small(charted):
    sizes = {path: len(gzip.compress(text.encode())) for path, text, _ in charted}
    assert not {path: size for path, size in sizes.items() if size > largest_page.get(path, largest_other_page)}
