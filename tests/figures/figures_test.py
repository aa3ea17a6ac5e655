"""What `csa figures` says of the papers' figures: the shape of its JSON, nothing forgotten, nothing that was hidden, contradictions
that the papers are known to hold.

    figures_test.py CSA CONTENT SMALL_NUMBERS
"""
import collections, json, pathlib, subprocess, sys

from expectations import expect, finish

csa, content, small_numbers = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]


def figures(folder, *arguments):
    command = [csa, "figures", "--content", str(folder), "--today", "2026-11-22", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    expect(f"{' '.join(command)} ends well", done.returncode == 0, done.returncode, done.stderr)
    return done.stdout


number, text = (int, float), str
shape = {
    "indicator": text, "area": text, "period": {"start": text, "end": text, "kind": text, "label": text}, "value": (number, None),
    "unit": text, "count": (number, None), "denominator": (number, None), "status": [text],
    "source": {"document": (text, None), "paper": (text, None), "paragraph": (text, None)},
    "printed": {"previous": (number, None), "change": (number, None), "change_percent": (number, None), "said": (text, None),
                "rag": (text, None), "arrow": (text, None), "comparison": (text, None), "words": (text, None)},
    "computed": {"change": (number, None), "p": (number, None), "interval": ([number], None), "direction": (text, None),
                 "judgement": text, "rank": (number, None)},
}


def fits(value, wanted):
    if wanted == number or wanted is text:
        return isinstance(value, wanted) and not isinstance(value, bool)
    if isinstance(wanted, dict):
        return isinstance(value, dict) and list(value) == list(wanted) and all(fits(value[key], wanted[key]) for key in wanted)
    if isinstance(wanted, list):
        return isinstance(value, list) and all(fits(item, wanted[0]) for item in value)
    return value is None or fits(value, wanted[0])


about_words = {"impossible-words", "wrong-period"}  # may be about the words of a paper alone


def check_shape(answer):
    expect("the top of the JSON is as agreed", list(answer) == ["version", "figures", "lint"] and answer["version"] == 1)
    for figure in answer["figures"]:
        expect("a figure has the agreed shape", fits(figure, shape), figure)
    for found in answer["lint"]:
        expect("a contradiction has the agreed shape", list(found) == ["code", "message", "figures"], found)
        expect("and points at figures", all(0 <= at < len(answer["figures"]) for at in found["figures"]), found)
    expect("few are about a paper's words alone", sum(not found["figures"] for found in answer["lint"]) <= len(answer["lint"]) / 4)


def check_meaning(answer):
    for figure in answer["figures"]:
        computed, about = figure["computed"], f"{figure['indicator']} {figure['area']} {figure['period']['label']}"
        if computed["interval"]:
            low, high = computed["interval"]
            expect(f"{about}: the interval holds the value", low <= figure["value"] <= high)
        if computed["p"] is None:
            expect(f"{about}: no arrow without a test", computed["direction"] in (None, "level"))
        if computed["judgement"] in ("better", "worse", "changed"):
            expect(f"{about}: not judged without a test", computed["p"] < 0.05 and computed["direction"] in ("up", "down"))


def check_all_there(answer):
    printed = [seen for file in content.glob("snapshots/*.json") for seen in json.loads(file.read_text())["observations"]]
    expect("all figures are there", len(printed) == len(answer["figures"]) > 100, len(answer["figures"]), len(printed))


def check_printed(answer):
    """What the content holds of the paper's own words and changes, figure by figure."""
    keys = ("change", "change_percent", "said", "words")
    hidden = sum("c" in figure["status"] for figure in answer["figures"])
    held = {key: sorted(str(seen["printed"][key]) for file in content.glob("snapshots/*.json") for seen in json.loads(file.read_text())["observations"]
                        if key in seen.get("printed", {})) for key in keys}
    for key in keys:
        given = sorted(str(figure["printed"][key]) for figure in answer["figures"] if figure["printed"][key] is not None)
        kept = float if key.startswith("change") else str
        lost = collections.Counter(map(kept, held[key])) - collections.Counter(map(kept, given))
        expect(f"the papers' {key} is given as printed, but for hidden figures",
               len(given) + lost.total() == len(held[key]) and lost.total() <= hidden, len(given), len(held[key]))


def check_known_contradictions(answer):
    messages = [found["message"] for found in answer["lint"]]
    expect("there are many contradictions", len(messages) >= 20, *messages)
    known = [('"185"', '"190"'), ('"0.81"', '"0.18"'), ("Number of hate crimes and incidents recorded", '"−33.2%"', "−33.5%"),
             ('"9,568"', '"9,601"'), ('"0.83"', "not for the year before"), ('"0.76"', '"0.81"'), ('"94.0%"', '"63%"'), ("849,000", "648,000"), ('"21.9"', '"12.41"'),
             ("−9.4%", "Domestic crimes and incidents and Domestic violence"), ("introduced in Q4 2019/20",), ("10-56",), ('"202/21"',),
             ('"47" and "25" is 36',), ("October 2022", '"place 15" and "place 13"', "October 2023")]
    for words in known:
        expect(f"a contradiction holds {words}", any(all(word in message for word in words) for message in messages))
    expect("no contradiction is about a rate called similar", not any('"0.75"' in message for message in messages))


def check_small_numbers():
    answer = json.loads(figures(small_numbers, "--format", "json"))
    check_shape(answer)
    hidden = [figure for figure in answer["figures"] if figure["status"] == ["c"]]
    expect("three figures are hidden", len(hidden) == 3, *hidden)
    for figure in hidden:
        given = [figure["value"], figure["count"], figure["denominator"], *figure["printed"].values(), *figure["computed"].values()]
        expect("nothing is left of a hidden figure", [x for x in given if x is not None] == ["not-comparable"], figure)
    expect("the text form says that a figure is too small to show", "too small to show" in figures(small_numbers))


answer = json.loads(figures(content, "--format", "json"))
check_shape(answer)
check_meaning(answer)
check_all_there(answer)
check_printed(answer)
check_known_contradictions(answer)
check_small_numbers()
finish(f"{len(answer['figures'])} figures, {len(answer['lint'])} contradictions")
