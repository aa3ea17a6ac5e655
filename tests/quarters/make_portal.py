"""A made-up portal of twelve quarters, 2023/24 Q1 to 2025/26 Q4: what a team will have after three years.

`python3 make_portal.py FOLDER` writes its content over what `csa init` lays out; `--old-keys` leaves out the keys that say how figures are
judged. The same numbers each time. What happens in it, so that a test can ask for it:

- violence-with-injury rises by half from 2025/26 Q1 (a step), vehicle-crime falls by 4% a quarter (a trend);
- anti-social-behaviour varies far more than chance (overdispersed); all others, but for what people do about them, are chance alone;
- hate-incidents are counted in another way from 1 October 2024 (a break); vehicle-crime has no figure for 2024/25 Q2 (a missing quarter);
- shoplifting of 2024/25 Q3 is revised in the paper after, the last hate-incidents are provisional;
- robbery is rare: in districts most of its quarters are below 5.
"""
import argparse, datetime, json, math, pathlib, random

changed = "2026-06-01"
county, region = "madeshire", "middle-counties"
districts = {"northam": 101_000, "easton": 94_000, "weston": 118_000, "southam": 57_000, "midvale": 186_000, "hillford": 93_000, "rivermead": 51_000}
populations = {**districts, county: sum(districts.values()), region: 4_800_000}
quarters = [(year, quarter) for year in (2023, 2024, 2025) for quarter in (1, 2, 3, 4)]
outcomes = ["Less crime", "Less anti-social behaviour", "Victims are safe"]
headlines = ["burglary", "violence-with-injury", "vehicle-crime", "robbery", "burglary-rate", "anti-social-behaviour", "feel-safe", "marac-repeat", "hate-incidents", "reoffending"]

# id: title, unit, polarity, measures, family, threshold, outcome, mean of the county in a quarter, or what a percentage is of
indicators = {
    "burglary": ("Burglary", "count", "low-good", "events", "acquisitive", 5, 0, None),
    "residential-burglary": ("Residential burglary", "count", "low-good", "events", "acquisitive", 5, 0, 520),
    "business-burglary": ("Business burglary", "count", "low-good", "events", "acquisitive", 5, 0, 190),
    "vehicle-crime": ("Vehicle crime", "count", "low-good", "events", "acquisitive", 5, 0, 1100),
    "shoplifting": ("Shoplifting", "count", "low-good", "events", "acquisitive", 5, 0, 800),
    "robbery": ("Robbery", "count", "low-good", "events", "violence", 5, 0, 21),
    "violence-with-injury": ("Violence with injury", "count", "low-good", "events", "violence", 5, 0, 900),
    "criminal-damage": ("Criminal damage", "count", "low-good", "events", "damage", 5, 0, 1200),
    "anti-social-behaviour": ("Anti-social behaviour", "count", "low-good", "events", "anti-social", 5, 1, 2200),
    "hate-incidents": ("Hate incidents", "count", "neutral", "events", "hate", 5, 2, 210),
    "burglary-rate": ("Residential burglary rate", "rate-per-1000", "low-good", "events", "acquisitive", 5, 0, None),
    "marac-repeat": ("Repeat MARAC cases", "percent", "low-good", "proportion", "marac", 2, 2, (0.36, 110)),
    "reoffending": ("Young people who reoffend", "percent", "low-good", "proportion", "reoffending", 2, 2, (0.31, 160)),
    "feel-safe": ("Feel safe after dark", "percent", "high-good", "survey", "survey", 2, 1, (0.84, 420)),
    "satisfied-with-response": ("Satisfied with the response to anti-social behaviour", "percent", "high-good", "survey", "survey", 2, 1, (0.61, None)),
    "youth-sessions": ("Youth sessions held", "count", "neutral", "activity", "youth", 5, 1, 240),
    "grants": ("Community safety grants made", "pounds", "neutral", "money", "grants", 5, 0, 61_000),
    "place-in-group": ("Total crime: place among similar counties", "rank", "low-good", "rank", "rank", 1, 0, 15),
    "crimes-per-victim": ("Crimes for each victim", "ratio", "low-good", "ratio", "ratio", 5, 2, 1.31),
    "days-to-assessment": ("Average days to a first assessment", "average", "low-good", "average", "days", 5, 2, 8.4),
}
by_district = ("residential-burglary", "business-burglary", "burglary", "vehicle-crime", "shoplifting", "robbery", "violence-with-injury", "criminal-damage", "anti-social-behaviour", "hate-incidents")
new_keys = ("measures", "family")


class Chance:
    """Uses `random()` alone, which gives the same numbers in every version of Python."""

    def __init__(self, seed):
        self.uniform = random.Random(seed).random

    def normal(self):
        return math.sqrt(-2 * math.log(1 - self.uniform())) * math.cos(2 * math.pi * self.uniform())

    def poisson(self, mean):
        if mean > 60:
            return max(0, round(mean + math.sqrt(mean) * self.normal()))
        count, product, least = 0, self.uniform(), math.exp(-mean)
        while product > least:
            count, product = count + 1, product * self.uniform()
        return count

    def binomial(self, share, of):
        return sum(self.uniform() < share for _ in range(of))


def days_of(year, quarter):
    start = datetime.date(year + (quarter == 4), (4, 7, 10, 1)[quarter - 1], 1)
    after = datetime.date(start.year + (start.month == 10), (start.month + 2) % 12 + 1, 1)
    return start, after - datetime.timedelta(days=1)


def name_of(year, quarter):
    return f"{year}-{(year + 1) % 100}-q{quarter}"


def label_of(year, quarter):
    return f"Q{quarter} {year}/{(year + 1) % 100}"


def meeting_of(year, quarter):
    """A Friday about two months after the quarter."""
    day = days_of(year, quarter)[1] + datetime.timedelta(days=60)
    return day + datetime.timedelta(days=(4 - day.weekday()) % 7)


def quarter_period(year, quarter):
    start, end = days_of(year, quarter)
    return {"start": start.isoformat(), "end": end.isoformat(), "kind": "quarter", "label": label_of(year, quarter)}


def year_to(year, quarter):
    start, end = days_of(*quarters[quarters.index((year, quarter)) - 3])[0], days_of(year, quarter)[1]
    return {"start": start.isoformat(), "end": end.isoformat(), "kind": "rolling-12-months", "label": f"12 months to {label_of(year, quarter)}"}


def happened(chance):
    """{(indicator, area, quarter): count} of what is counted in districts."""
    counts = {}
    for indicator in by_district:
        mean = indicators[indicator][7]
        for at, quarter in enumerate(quarters):
            surge = math.exp(0.22 * chance.normal()) if indicator == "anti-social-behaviour" else 1
            for district, people in districts.items():
                if indicator == "burglary":
                    counts[indicator, district, quarter] = sum(counts[part, district, quarter] for part in ("residential-burglary", "business-burglary"))
                    continue
                here = mean * people / populations[county] * surge
                here *= 1.5 if indicator == "violence-with-injury" and quarter[0] == 2025 else 1
                here *= 0.96 ** at if indicator == "vehicle-crime" else 1
                here *= 1.35 if indicator == "hate-incidents" and quarter >= (2024, 3) else 1
                counts[indicator, district, quarter] = chance.poisson(here)
            counts[indicator, county, quarter] = sum(counts[indicator, district, quarter] for district in districts)
    return counts


def printed(now, before, indicator):
    """As the paper puts it beside the same quarter a year before."""
    if not before:
        return {}
    change = now - before
    percent = round(100 * change / before, 1)
    worse = change > 0 if indicators[indicator][2] == "low-good" else change < 0
    size = "level" if abs(percent) < 3 else "up" if change > 0 else "down"
    told = {"previous": before, "change": round(change, 2), "change_percent": percent, "arrow": size}
    if indicators[indicator][2] != "neutral":
        told["rag"] = "amber" if size == "level" else "red" if worse else "green"
    return told


def observations(chance, counts, quarter, shown_before):
    period, at = quarter_period(*quarter), quarters.index(quarter)
    year_before = (quarter[0] - 1, quarter[1])
    found = []

    def add(indicator, area, value, **more):
        before = shown_before.get((indicator, area, year_before))
        shown_before[indicator, area, quarter] = value
        one = {"indicator": indicator, "area": area, "value": value, "paragraph": str(list(indicators).index(indicator) + 4), **more}
        is_broken = indicator == "hate-incidents" and (2024, 3) <= quarter < (2025, 3)
        if area == county and before and indicators[indicator][1] not in ("rank", "pounds") and not is_broken:
            one["printed"] = printed(value, before, indicator)
        found.append(one)

    for indicator in by_district:
        if indicator == "vehicle-crime" and quarter == (2024, 2):
            continue
        mark = {"status": ["p"]} if indicator == "hate-incidents" and quarter == quarters[-1] else {}
        for area in (county, *districts):
            add(indicator, area, counts[indicator, area, quarter], **mark)
    if quarter == (2024, 4):
        was = counts["shoplifting", county, (2024, 3)]
        shown_before["shoplifting", county, (2024, 3)] = was + 37
        found.append({"indicator": "shoplifting", "area": county, "value": was + 37, "was": was, "status": ["r"], "period": quarter_period(2024, 3), "paragraph": "30"})
    if at >= 3:
        for area in (county, *districts):
            count = sum(counts["residential-burglary", area, one] for one in quarters[at - 3:at + 1])
            add("burglary-rate", area, round(1000 * count / populations[area], 2), count=count, denominator=populations[area], period=year_to(*quarter))
        count = chance.poisson(3.1 * populations[region] / 1000)
        add("burglary-rate", region, round(1000 * count / populations[region], 2), count=count, denominator=populations[region], period=year_to(*quarter))
    for indicator in ("marac-repeat", "reoffending", "feel-safe"):
        share, of = indicators[indicator][7]
        count = chance.binomial(share, of)
        add(indicator, county, round(100 * count / of, 1), count=count, denominator=of)
    add("satisfied-with-response", county, round(61 + 2.5 * chance.normal()))
    add("youth-sessions", county, chance.poisson(240))
    add("grants", county, 500 * round(122 + 20 * chance.normal()))
    add("place-in-group", county, 5 + int(chance.uniform() * 4), denominator=15)
    add("crimes-per-victim", county, round(1.31 + 0.03 * chance.normal(), 2))
    add("days-to-assessment", county, round(8.4 + 0.6 * chance.normal(), 1))
    return found


def front_matter(facts, text):
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items()]  # JSON is YAML
    return "---\n" + "\n".join(lines) + f"\n---\n\n{text}\n"


def common(title, summary):
    return {"title": title, "summary": summary, "changed": changed, "sources": [{"pack": pack_of(quarters[0]), "paper": paper_of(quarters[0])}]}


def pack_of(quarter):
    return f"madeshire-{meeting_of(*quarter).isoformat()}"


def paper_of(quarter):
    return f"Performance report, {label_of(*quarter)}"


def site(old_keys):
    facts = {"title": "Madeshire Community Safety Agreement", "organisation": "Madeshire Community Safety Board", "area": county, "board": "madeshire-board",
             "address": "https://madeshire.example/", "description": "A made-up portal, for tests.", "language": "en-GB",
             "notice": "Made up by a program for tests: Madeshire does not exist, and no figure here is real.",
             "reporting": [{"when": "In an emergency", "band": "Emergency", "phone": "999"}, {"when": "Not an emergency", "band": "Not urgent", "phone": "101"}],
             "outcomes": outcomes, "headlines": headlines, "stale_figures_months": 6, "overdue_action_days": 90, "withdrawn": []}
    if old_keys:
        del facts["headlines"]
    return "\n".join(f"{key}: {json.dumps(value)}" for key, value in facts.items()) + "\n"


def indicator(id, old_keys):
    title, unit, polarity, measures, family, threshold, outcome, _ = indicators[id]
    decimals = {"rate-per-1000": 2, "ratio": 2, "average": 1, "percent": 1}.get(unit, 0)
    facts = {**common(title, f"{title} in Madeshire, made up."), "unit": unit, "polarity": polarity, "measures": measures, "family": family,
             "source_system": "A program", "frequency": "quarterly", "decimals": decimals, "smallest_area": "district", "suppress_below": 5, "threshold": threshold,
             "priorities": ["less-harm"], "outcome": outcomes[outcome]}
    if id == "burglary":
        facts["parts"] = ["residential-burglary", "business-burglary"]
    if id == "hate-incidents":
        facts["breaks"] = [{"from": "2024-10-01", "why": "Online reports are counted from October 2024"}]
    if old_keys:
        for key in new_keys:
            del facts[key]
    return front_matter(facts, "Made up by a program.")


def meeting(quarter):
    day = meeting_of(*quarter)
    facts = {**common(f"Board meeting, {day.day} {day:%B %Y}", f"The report on {label_of(*quarter)}."), "board": "madeshire-board", "board_name": "Madeshire Community Safety Board",
             "pack": pack_of(quarter), "pack_title": f"Board papers, {day.day} {day:%B %Y}", "papers": [{"item": "4", "title": paper_of(quarter)}]}
    facts["sources"] = [{"pack": pack_of(quarter), "paper": paper_of(quarter)}]
    if quarter == quarters[0]:
        facts["decisions"] = [{"minute": "5", "title": "The priority was approved", "text": ["The Board approved it."], "about": ["priority:less-harm"]}]
    return front_matter(facts, "Made up by a program.")


def snapshot(quarter, seen):
    day = meeting_of(*quarter)
    return json.dumps({"title": f"Figures of {label_of(*quarter)}", "summary": "Made up by a program.", "changed": changed, "meeting": day.isoformat(), "pack": pack_of(quarter),
                       "paper": paper_of(quarter), "period": quarter_period(*quarter), "observations": seen}, indent=1) + "\n"


def area(id, type, within=None):
    facts = {**common(id.replace("-", " ").title(), "Made up by a program."), "type": type}
    if within:
        facts["within"] = within
    return front_matter(facts, "Made up by a program.")


def portal(old_keys):
    """{path: text}"""
    chance = Chance(20261128)
    counts, shown_before = happened(chance), {}
    files = {"site.yaml": site(old_keys), f"areas/{county}.md": area(county, "county", region), f"areas/{region}.md": area(region, "region")}
    for district in districts:
        files[f"areas/{district}.md"] = area(district, "district", county)
    files["partners/madeshire-board.md"] = front_matter({**common("Madeshire Community Safety Board", "The board of a made-up county."), "role": "Agrees the priorities.", "type": "board"}, "Made up by a program.")
    files["priorities/less-harm.md"] = front_matter({**common("Less harm", "The made-up priority of all these figures."), "body": "madeshire-board", "wording": "Less harm.",
                                                     "approval": {"meeting": meeting_of(*quarters[0]).isoformat(), "minute": "5"}, "order": 1, "areas": [county],
                                                     "indicators": list(indicators)}, "Made up by a program.")
    files.update({f"indicators/{id}.md": indicator(id, old_keys) for id in indicators})
    for quarter in quarters:
        files[f"meetings/{meeting_of(*quarter).isoformat()}.md"] = meeting(quarter)
        files[f"snapshots/{name_of(*quarter)}.json"] = snapshot(quarter, observations(chance, counts, quarter, shown_before))
    return files


def write(content, old_keys=False):
    for path, text in portal(old_keys).items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text)


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--old-keys", action="store_true")
    given = options.parse_args()
    write(given.folder, given.old_keys)
