"""Counts the figures of the papers in the content, passage by passage, and finds each on the finished site with its source.

    figures_test.py CONTENT SITE

passages.tsv lists every passage of five packs of papers that prints figures on crime, harm, services or the money for them.
A figure is a value, a count, an earlier value, a change, a place in a group, or the whole that a percentage is taken of,
even where the paper prints that whole elsewhere; what a passage repeats counts once, what another passage of the paper has
already printed does not count again. Not figures: limits and targets, dates, ages, numbers of staff, training sessions,
meetings, posters and posts. `repeats` names the passage whose figures this one prints again. Withheld on purpose are ten
percentages of very few people (the issues brought to Qwell, in the Victim First report). "Appendix" of June 2015 is printed
again with the agreement 2015/16.
"""
import json, pathlib, re, sys

import built_site
from built_site import plain
from lists import rows


class Figures:
    """The observations of one snapshot. Numbers are texts, with the digits that the paper has."""

    def __init__(self, path):
        paper = json.loads(path.read_text(encoding="utf-8"), parse_float=str, parse_int=str)
        self.id, self.pack, self.paper, self.all = path.stem, paper["pack"], paper["paper"], paper["observations"]

    def in_passage(self, paragraph):
        """What stands in a passage; after a semicolon come other places that speak of it."""
        return [one for one in self.all if one["paragraph"].split(";")[0] == paragraph]

    def is_printed_apart(self, previous, one):
        same = [other for other in self.all if (other["indicator"], other["area"]) == (one["indicator"], one["area"])]
        return any(other["value"] == previous for other in same if other is not one)

    def numbers_of(self, one):
        printed = one.get("printed", {})
        if "c" in one.get("status", []):
            return ["withheld"]
        numbers = [one["value"], one.get("count"), printed.get("change"), printed.get("change_percent")]
        if not self.is_printed_apart(printed.get("previous"), one):
            numbers.append(printed.get("previous"))
        return [number for number in numbers if number is not None]

    def count(self, paragraph):
        passage = self.in_passage(paragraph)
        wholes = {one.get("denominator") for one in passage if one.get("unit") != "rank"}
        apart = wholes - {None, *(one["value"] for one in passage)}
        return sum(len(self.numbers_of(one)) for one in passage) + len(apart)


def titles(folder):
    """Id → title of every file of a kind."""
    found = {path.stem: re.search(r'^title: "?(.*?)"?$', path.read_text(encoding="utf-8"), re.M) for path in folder.glob("*.md")}
    return {id: plain(title[1].replace('\\"', '"')) for id, title in found.items() if title}


def has_number(block, number):
    return re.search(rf"(?<![\d.]){re.escape(number.lstrip('-'))}(?!\d|\.\d)", re.sub(r"(?<=\d),(?=\d)", "", block))


def shown(one):
    """What the site shows of an observation: numbers and words."""
    printed = one.get("printed", {})
    if "c" in one.get("status", []):
        return [], ["too small to show"]
    if one["value"] is None:
        numbers, words = [], ["not printed"]
    else:
        numbers, words = [one["value"], one.get("count"), one.get("denominator")], []
    numbers += [printed.get(key) for key in ("previous", "change", "change_percent")]
    return [number for number in numbers if number], words


def stands(one, page, names):
    """In a row of the paper's page, under the names of indicator and area, with the place in the paper."""
    numbers, words = shown(one)
    words += [names["indicators"][one["indicator"]], names["areas"][one["area"]], plain(one["paragraph"])]
    rows_ = [block for (tag, _), block in zip(page.blocks, page.words) if tag == "tr"]
    return any(all(word in row for word in words) and all(has_number(row, number) for number in numbers) for row in rows_)


def wrong_passages(snapshots, passages):
    known = {(row["pack"], row["paper"], row["paragraph"]): row for row in passages}
    packs = {row["pack"] for row in passages}
    by_paper = {(one.pack, one.paper): one for one in snapshots}
    for place, row in known.items():
        found = by_paper[place[:2]].count(row["paragraph"]) if place[:2] in by_paper else 0
        wanted = 0 if row["repeats"] else int(row["figures"])
        if found != wanted:
            yield f"{' | '.join(place)}: the paper prints {wanted} figures, the content has {found}"
        if row["repeats"] and (row["pack"], *row["repeats"].split(" | ")) not in known:
            yield f"{' | '.join(place)}: repeats a passage that is not listed: {row['repeats']}"
    for one in snapshots:
        for paragraph in sorted({figure["paragraph"].split(";")[0] for figure in one.all}):
            if one.pack in packs and (one.pack, one.paper, paragraph) not in known and one.count(paragraph):
                yield f"{one.id}: figures of a passage that is not listed: {paragraph}"


def missing_on_site(snapshots, content, site):
    pages = built_site.read(site)
    names = {kind: titles(content / kind) for kind in ("indicators", "areas")}
    for one in snapshots:
        page = pages[f"/performance/snapshots/{one.id}/"]
        for figure in one.all:
            if not stands(figure, page, names):
                what = " | ".join(str(figure[key]) for key in ("indicator", "area", "value", "paragraph"))
                yield f"{page.address}: not found: {what}"


def main():
    content, site = pathlib.Path(sys.argv[1]), sys.argv[2]
    snapshots, passages = [Figures(path) for path in sorted((content / "snapshots").glob("*.json"))], rows("passages")
    wrong = [*wrong_passages(snapshots, passages), *missing_on_site(snapshots, content, site)]
    print(f"{len(passages)} passages, {sum(int(row['figures']) for row in passages if not row['repeats'])} figures, "
          f"{sum(len(one.all) for one in snapshots)} observations in {len(snapshots)} papers")
    if wrong:
        sys.exit("\n".join(wrong))


main()
