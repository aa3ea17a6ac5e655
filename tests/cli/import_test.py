"""import_test.py CSA THEME: `csa import` on tables as Excel gives them, and the snapshots that it makes."""
import datetime, json, os, pathlib, subprocess, sys, tempfile, xml.sax.saxutils, zipfile

from expectations import expect, finish

csa, theme = (os.path.abspath(argument) for argument in sys.argv[1:])
facts = "summary: S\nchanged: 2026-11-22\nsources: []\n"


def run(folder, *words):
    done = subprocess.run([csa, *words], cwd=folder, capture_output=True, text=True, timeout=300)
    return done.returncode, done.stdout, done.stderr


def write(folder, files):
    for path, words in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(words)


figures_content = {
    "site.yaml": "title: Test\n",
    "report.md": "---\ntitle: Report\n---\n",
    "about-the-data.md": "---\ntitle: About the data\n---\n\n## How to cite\n\nName the paper.\n\n## How we judge\n\nBy rules.\n",
    "areas/county.md": f"---\ntitle: County\n{facts}type: county\nons_code: E10000018\n---\n",
    "areas/district.md": f"---\ntitle: District\n{facts}type: district\n---\n",
    "indicators/crime.md": f"---\ntitle: Crime\n{facts}unit: count\n---\n",
    "indicators/share.md": f"---\ntitle: Share\n{facts}unit: percent\ndecimals: 1\n---\n",
    "indicators/rate.md": f"---\ntitle: Rate\n{facts}unit: rate-per-1000\ndecimals: 1\n---\n",
    "meetings/2026-09-18.md": f"---\ntitle: M\n{facts}board: b\nboard_name: B\npack: p-1\nminutes: held\n---\n",
}
heading = "indicator,area,period_start,period_end,value,count,denominator,note\n"


def import_writes_a_snapshot_that_builds(folder):
    write(folder / "content", figures_content)
    row = 'crime,county,{}-04-01,{}-06-30,"1,234",,,"as ""printed"""\n'
    many = "".join(row.format(year, year) for year in range(1000, 10000)) * 22
    write(folder, {"figures.csv": heading + row.format(2026, 2026), "many.csv": heading + many})
    expect("the large table has 10 MB", len(many) > 10_000_000, len(many))
    status, out, err = run(folder, "import", "figures.csv", "2026-27-q1")
    written = folder / "content/snapshots/2026-27-q1.json"
    expect("the table becomes a snapshot, and its name is the answer", (status, out) == (0, "content/snapshots/2026-27-q1.json\n"), out, err)
    expect("for a meeting that is named, as it may be another", 'the meeting 2026-09-18 in the pack "p-1"' in err, err)
    figure = json.loads(written.read_text())["observations"]
    expect("with the figures of the table",
           figure == [{"indicator": "crime", "area": "county", "value": 1234, "caveats": ['as "printed"']}], figure)
    status, _, err = run(folder, "build", "--theme", theme)
    expect("that builds", status == 0, err)
    before = written.read_bytes()
    status, _, err = run(folder, "import", "figures.csv", "2026-27-q1")
    expect("a snapshot that is there is left alone", status == 3 and "exists already: content/snapshots/2026-27-q1.json" in err and
           "move that file away" in err and written.read_bytes() == before, status, err)
    status, _, err = run(folder, "import", "figures.cvs", "2026-27-q2")
    expect("a mistyped table is asked about by its name", status == 3 and 'cannot read "figures.cvs"' in err and "look at its name" in err, status, err)
    status, _, err = run(folder, "import", "many.csv", "many-2026", "--quiet")
    expect("10 MB of the same figures again and again are refused row by row, until nobody would read on",
           status == 1 and 4900 < err.count("appears here twice") <= 5_000 and "are left out" in err and not (folder / "content/snapshots/many-2026.json").exists(), err.count("appears here twice"), err[:300])


def import_refuses_row_by_row(folder):
    write(folder / "content", figures_content)
    write(folder, {"figures.csv": heading + "crmie,county,2026-04-01,2026-06-30,5,,,\ncrime,county,2026-04-01,2026-06-30,-5,,,\n"
                                            "crime,county,2026-06-30,2026-04-01,5,,,\ncrime,county,2026-04-01,2026-06-30,5,9,8,\n"})
    status, out, err = run(folder, "import", "figures.csv", "2026-27-q1")
    expect("a period backwards is refused", status == 1 and not out and "figures.csv:4:14: error [bad-value]" in err, err)
    write(folder, {"figures.csv": heading + "crmie,county,2026-04-01,2026-06-30,5,,,\ncrime,county,2026-04-01,2026-06-30,-5,,,\n"
                                            "crime,county,2026-07-01,2026-09-30,5,9,8,\n"})
    status, out, err = run(folder, "import", "figures.csv", "2026-27-q1")
    for words in ('figures.csv:2:1: error [unknown-indicator]: no indicator has the id or title "crmie"', 'did you mean', 'figures.csv:3:36: error [bad-figure]',
                  'figures.csv:4:36: error [bad-figure]', "nothing was written"):
        expect(f"a table with mistakes is refused: {words}", status == 1 and words in err, err)
    expect("and nothing is written", not (folder / "content/snapshots").exists())


def new_snapshot_takes_the_shape_of_the_last(folder):
    write(folder / "content", figures_content)
    write(folder, {"figures.csv": heading + "crime,county,2026-01-01,2026-03-31,5,,,\n"})
    run(folder, "import", "figures.csv", "2025-26-q4")
    status, _, err = run(folder, "new", "snapshot", "2026-27-q1")
    made = json.loads((folder / "content/snapshots/2026-27-q1.json").read_text())
    expect("a new snapshot holds the figures that the last one had, without values", status == 0 and made["observations"] ==
           [{"indicator": "crime", "area": "county", "value": None, "status": ["x"]}], made, err)
    expect("in the next period", made["period"]["start"] == "2026-04-01" and made["draft"], made)


space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
formats = {"date": 1, "percent": 2, "one decimal": 3, "month": 4}  # cellXfs below
styles = (f'<styleSheet xmlns="{space}"><numFmts><numFmt numFmtId="170" formatCode="0.0%"/><numFmt numFmtId="171" formatCode="0.0"/>'
          '<numFmt numFmtId="172" formatCode="mmm\\-yy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/>'
          '<xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>')


def column(number):
    return chr(ord("A") + number)


def cell_markup(at, value, strings):
    """A word, a number, a day, or (number, format)."""
    value, style = value if isinstance(value, tuple) else (value, "date" if isinstance(value, datetime.date) else None)
    s = f' s="{formats[style]}"' if style else ""
    if isinstance(value, datetime.date): value = (value - datetime.date(1899, 12, 30)).days
    if isinstance(value, (int, float)): return f'<c r="{at}"{s}><v>{value!r}</v></c>'
    strings.append(value)
    return f'<c r="{at}"{s} t="s"><v>{len(strings) - 1}</v></c>'


def sheet_markup(rows, strings, merged, hidden_row):
    markup = "".join(f'<row r="{number}"{" hidden=" + chr(34) + "1" + chr(34) if number == hidden_row else ""}>' + "".join(cell_markup(f"{column(i)}{number}", value, strings) for i, value in enumerate(row) if value is not None)
                     + "</row>" for number, row in enumerate(rows, 1))
    blocks = "".join(f'<mergeCell ref="{block}"/>' for block in merged)
    return f'<worksheet xmlns="{space}"><sheetData>{markup}</sheetData>' + (f"<mergeCells>{blocks}</mergeCells>" if blocks else "") + "</worksheet>"


def make_workbook(path, sheets, merged=(), hidden_row=None):
    """As Excel writes it: shared strings, styles, days as numbers."""
    strings, names = [], list(sheets)
    parts = {f"xl/worksheets/sheet{i}.xml": sheet_markup(sheets[name], strings, merged, hidden_row) for i, name in enumerate(names, 1)}
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{space}">' + "".join(f"<si><t>{xml.sax.saxutils.escape(words)}</t></si>" for words in strings) + "</sst>"
    parts["xl/styles.xml"] = styles
    parts["xl/workbook.xml"] = (f'<workbook xmlns="{space}" xmlns:r="{relation}"><sheets>' +
                                "".join(f'<sheet name="{name}" sheetId="{i}" r:id="rId{i}"/>' for i, name in enumerate(names, 1)) + "</sheets></workbook>")
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts["xl/_rels/workbook.xml.rels"] = (f'<Relationships xmlns="{package}">' +
                                           "".join(f'<Relationship Id="rId{i}" Type="{relation}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(names) + 1)) +
                                           f'<Relationship Id="s" Type="{relation}/sharedStrings" Target="sharedStrings.xml"/>'
                                           f'<Relationship Id="f" Type="{relation}/styles" Target="/xl/styles.xml"/></Relationships>')
    parts["_rels/.rels"] = f'<Relationships xmlns="{package}"><Relationship Id="a" Type="{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in parts.items(): archive.writestr(name, words)


def observations(folder, name):
    return json.loads((folder / f"content/snapshots/{name}.json").read_text())["observations"]


def a_workbook_as_excel_saves_it(folder):
    write(folder / "content", figures_content)
    first, last = datetime.date(2026, 4, 1), datetime.date(2026, 6, 30)
    make_workbook(folder / "figures.xlsx", {"Sheet1": [
        ["Crime in the county, 2026"], [], ["Indicator", "Area", "Start date", "End date", "Value", "Count", "Denominator"],
        ["Crime", "County", first, last, 1234], ["Share", "E10000018", first, last, (0.345, "percent"), 1380, 4000],
        ["crime", "district", first, last, "<5"], ["Rate", "county", first, last, (2.8499999999999996, "one decimal")], ["Rate", "District", first, last, ".."],
        ["Source: the police"]]}, merged=["A1:G1"])
    status, out, err = run(folder, "import", "figures.xlsx", "2026-27-q1")
    expect("a workbook becomes a snapshot", (status, out) == (0, "content/snapshots/2026-27-q1.json\n"), status, out, err)
    expect("with what its cells show: days, percentages, decimals, titles, hidden and unprinted numbers", observations(folder, "2026-27-q1") == [
        {"indicator": "crime", "area": "county", "value": 1234}, {"indicator": "share", "area": "county", "value": 34.5, "count": 1380, "denominator": 4000},
        {"indicator": "crime", "area": "district", "value": None, "status": ["c"]}, {"indicator": "rate", "area": "county", "value": 2.9},
        {"indicator": "rate", "area": "district", "value": None, "status": ["x"]}], observations(folder, "2026-27-q1"))
    expect("it says how many have no number", "1 hidden [c], 1 not printed [x]" in err, err)
    expect("and which row was passed over", "figures.xlsx:9:1: warning [lost-words]" in err and "(cell A9)" in err, err)
    status, _, err = run(folder, "build", "--theme", theme)
    expect("that builds", status == 0, err)


def a_wide_workbook_with_a_mapping_beside_it(folder):
    write(folder / "content", figures_content)
    write(folder, {"police.map.yaml": "sheet: Q1\ncolumns: {Type: indicator, Borough: area, Total: ignore}\nindicators: {All crime: crime}\nareas: {The county: county}\n"})
    make_workbook(folder / "police.xlsx", {"Notes": [["Some notes"]], "Q1": [
        ["Type", "Borough", (46113, "month"), "May 2026", "Total"], ["All crime", "The county", 1200, "1 300", 2500]]})
    status, _, err = run(folder, "import", "police.xlsx", "2026-27-q1", "--quiet")
    expect("periods across are read, by the mapping beside the table", status == 0, err)
    expect("each is a figure with its period", [(one["value"], one.get("period", {}).get("start")) for one in observations(folder, "2026-27-q1")] ==
           [(1200, None), (1300, "2026-05-01")], observations(folder, "2026-27-q1"))
    status, _, err = run(folder, "import", "police.xlsx", "2026-27-q2", "--sheet", "Q2")
    expect("a sheet that is not there is refused with those that are", status == 1 and 'no sheet "Q2"' in err and '"Notes", "Q1"' in err, err)
    (folder / "police.map.yaml").unlink()
    status, _, err = run(folder, "import", "police.xlsx", "2026-27-q2")
    expect("of several sheets none is guessed", status == 1 and '--sheet "Notes"' in err, err)
    status, _, err = run(folder, "import", "police.xlsx", "2026-27-q2", "--map", "other.yaml")
    expect("a mapping that is named has to be there", status == 3 and "other.yaml" in err, status, err)
    expect("and nothing is written", not (folder / "content/snapshots/2026-27-q2.json").exists())


def everything_that_is_wrong_is_told_at_once(folder):
    write(folder / "content", figures_content)
    make_workbook(folder / "figures.xlsx", {"Sheet1": [
        ["Indicator", "Area", "Period", "Value"], ["Crmie", "county", "Q1 2026/27", 5], ["crime", "county", "Q1", 5], ["crime", "county", "Q1 2026/27", "many"],
        ["crime", "county", "Q2 2026/27", -5], ["share", "county", "Q1 2026/27", 120]]})
    status, out, err = run(folder, "import", "figures.xlsx", "2026-27-q1")
    for words in ('figures.xlsx:2:1: error [unknown-indicator]: no indicator has the id or title "Crmie" (cell A2)', 'did you mean "Crime"?',
                  'figures.xlsx:3:3: error [bad-value]: "Q1" does not say which stretch of time is meant (cell C3)', "write it as Oct-Dec 2020",
                  'figures.xlsx:4:4: error [bad-value]: "many" is not a number (cell D4)', "figures.xlsx:5:4: error [bad-figure]", "is below zero (cell D5)",
                  "figures.xlsx:6:4: error [bad-figure]", "nothing was written"):
        expect(f"all that is wrong is told: {words}", status == 1 and not out and words in err, err)
    expect("and nothing is written", not (folder / "content/snapshots").exists())
    make_workbook(folder / "filtered.xlsx", {"Sheet1": [["Indicator", "Area", "Period", "Value"], ["crime", "county", "Q1 2026/27", 5], ["crime", "county", "Q2 2026/27", 6]]}, hidden_row=3)
    status, _, err = run(folder, "import", "filtered.xlsx", "2026-27-q1")
    expect("a row that a filter hides is neither taken nor left out", status == 1 and "is hidden (cell A3)" in err and "nothing was written" in err, err)
    (folder / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600)
    status, _, err = run(folder, "import", "old.xls", "2026-27-q1")
    expect("an old workbook is told how to save itself", status == 1 and "old.xls:1:1: error" in err and "(*.xlsx)" in err and "(cell" not in err, err)


def a_value_far_from_the_others_and_a_skipped_quarter_are_warned_of(folder):
    write(folder / "content", figures_content)
    table = "indicator,area,period,value\nrate,county,{0},{1}\ncrime,county,{0},{2}\nshare,county,{0},{3}\n"
    write(folder, {"q1.csv": table.format("Q1 2026/27", 2.8, 300, 34.5), "q3.csv": table.format("Q3 2026/27", 28, 310, 0.345)})
    status, _, err = run(folder, "import", "q1.csv", "2026-27-q1")
    expect("the first of a series is like nothing else", status == 0 and "warning" not in err, err)
    status, _, err = run(folder, "import", "q3.csv", "2026-27-q3")
    expect("28 for 2.8 is written, with a warning that says how far it is from what, and where", status == 0 and
           'q3.csv:2:24: warning [unlike-earlier]: "rate" in "county" is 28, 10 times the 2.8 held for April to June 2026 (content/snapshots/2026-27-q1.json:12)' in err and
           "decimal point" in err, err)
    expect("a share for a percentage, too", '"share" in "county" is 0.345, 1/100 of the 34.5' in err and "write a percentage as it is printed" in err, err)
    expect("310 after 300 is nothing to warn of", '"crime" in "county" is' not in err, err)
    expect("a skipped quarter is noticed, once for all figures", err.count("missing-quarter") == 1 and "a quarter is missing between April to June 2026" in err and
           "and 2 other figures" in err, err)


def years_of_every_kind_are_compared(folder):
    write(folder / "content", figures_content)
    table = "indicator,area,period,value\nrate,county,{},{}\n"
    write(folder, {"december.csv": table.format("12 months to December 2026", 2.8), "march.csv": table.format("2026/27", 28)})
    run(folder, "import", "december.csv", "2026-27-q3", "--quiet")
    _, _, err = run(folder, "import", "march.csv", "2026-27-q4")
    expect("a financial year is held against a rolling one", "28, 10 times the 2.8 held for 12 months to 31 December 2026" in err, err)


def our_own_download_can_be_imported(folder):
    write(folder / "content", figures_content)
    write(folder, {"figures.csv": heading + "crime,county,2026-04-01,2026-06-30,5,,,\n"})
    run(folder, "import", "figures.csv", "2026-27-q1", "--quiet")
    file = folder / "content/snapshots/2026-27-q1.json"
    made = json.loads(file.read_text())
    file.write_text(json.dumps({key: value for key, value in made.items() if key != "draft"} | {"summary": "S", "paper": "P"}))
    run(folder, "build", "--theme", theme, "--quiet")
    file.unlink()
    columns = ["status", "printed_previous", "printed_change", "printed_change_percent", "printed_comparison", "printed_arrow", "printed_rag", "snapshot",
               "indicator_name", "area_name", "area_ons_code", "paper", "caveats"]
    write(folder, {"own.map.yaml": "columns:\n" + "".join(f"  {column}: ignore\n" for column in columns) + "  unit: ignore\n"})
    status, _, err = run(folder, "import", "public/data/2026-27-q1.csv", "2026-27-q1", "--map", "own.map.yaml")
    expect("a table that we published is read again", status == 0 and observations(folder, "2026-27-q1")[0]["value"] == 5, err)


for test in (import_writes_a_snapshot_that_builds, import_refuses_row_by_row, new_snapshot_takes_the_shape_of_the_last, a_workbook_as_excel_saves_it,
             a_wide_workbook_with_a_mapping_beside_it, everything_that_is_wrong_is_told_at_once, a_value_far_from_the_others_and_a_skipped_quarter_are_warned_of,
             years_of_every_kind_are_compared, our_own_download_can_be_imported):
    with tempfile.TemporaryDirectory() as name:
        test(pathlib.Path(name))
finish()
