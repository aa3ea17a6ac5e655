"""The data to download, as programs that know nothing of the generator read it: CSV as its metadata says, and the workbook by the
guidance on accessible spreadsheets."""
import collections, csv, datetime, json, re, xml.etree.ElementTree as ElementTree, zipfile

import pytest

from expectations import none

number = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?")


def is_of(datatype, cell):
    """A cell as CSV on the Web reads it; an empty one is null."""
    if not cell or datatype == "string":
        return True
    if datatype == "number":
        return bool(number.fullmatch(cell))
    return datatype == "date" and bool(re.fullmatch(r"\d{4}-\d\d-\d\d", cell)) and bool(datetime.date.fromisoformat(cell))


def troubles_of(table):
    metadata = json.loads(table.with_name(table.name + "-metadata.json").read_text())
    columns = metadata["tableSchema"]["columns"]
    data = table.read_bytes()
    rows = list(csv.reader(data.decode().splitlines(keepends=True), strict=True))
    if data.startswith(b"\xef\xbb\xbf"): yield f"{table} begins with a byte order mark"
    if metadata["url"] != table.name: yield f"{table}: the metadata is of {metadata['url']}"
    if metadata["@context"][0] != "http://www.w3.org/ns/csvw": yield f"{table}: the metadata is no CSVW"
    if rows[0] != [column["titles"] for column in columns]: yield f"{table}: the titles are not the first row"
    if len({column["name"] for column in columns}) != len(columns): yield f"{table}: two columns have one name"
    for line, row in enumerate(rows[1:], 2):
        if len(row) != len(columns): yield f"{table}:{line}: {len(row)} cells for {len(columns)} columns"
        yield from (f"{table}:{line}: \"{cell}\" is no {column['datatype']}" for column, cell in zip(columns, row) if not is_of(column["datatype"], cell))


def test_every_table_is_what_its_metadata_says(site):
    tables = list((site / "data").rglob("*.csv"))
    assert len(tables) > 100
    none(trouble for table in tables for trouble in troubles_of(table))


def test_figures_have_names_and_codes_beside_ids(site):
    rows = list(csv.DictReader((site / "data/figures.csv").read_text().splitlines()))
    none(row for row in rows if not row["indicator_name"] or not row["area_name"] or not row["paper"])
    codes = {row["area"]: row["area_ons_code"] for row in rows}
    assert re.fullmatch(r"E\d{8}", codes["charnwood"])


class Workbook:
    """By the standard library alone."""
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.parts = {name: ElementTree.fromstring(self.zip.read(name)) for name in self.zip.namelist()}
        book = self.parts["xl/workbook.xml"]
        targets = {relation.get("Id"): "xl/" + relation.get("Target") for relation in self.parts["xl/_rels/workbook.xml.rels"]}
        self.sheets = {sheet.get("name"): self.parts[targets[sheet.get(self.relation + "id")]] for sheet in book.iter(self.main + "sheet")}
        self.names = [name.text for name in book.iter(self.main + "definedName")]

    def rows(self, sheet):
        return [[(cell.get("r"), "".join(cell.itertext())) for cell in row.iter(self.main + "c")] for row in self.sheets[sheet].iter(self.main + "row")]

    def tables(self):
        return {name: part for name, part in self.parts.items() if name.startswith("xl/tables/")}


@pytest.fixture(scope="module")
def workbook(site):
    return Workbook(site / "data/all-data.xlsx")


def test_the_workbook_has_a_cover_contents_notes_and_a_sheet_for_each_table(workbook):
    names = list(workbook.sheets)
    assert names[:3] == ["Cover", "Contents", "Notes"] and {"All figures", "Partners"} <= set(names)
    listed = [row[0][1] for row in workbook.rows("Contents")][3:]
    assert listed == names[2:]
    none(f"{name} begins with no title" for name in names if not workbook.rows(name)[0][0][1])


def test_no_cell_is_merged_empty_hidden_or_a_formula(workbook):
    for name, sheet in workbook.sheets.items():
        rows = workbook.rows(name)
        none(f"{name}: {at} is empty" for row in rows for at, words in row if not words.strip())
        widths = collections.Counter(len(row) for row in rows)
        assert set(widths) <= {1, max(widths)}, f"{name} has rows of {widths} cells"
        none(f"{name} has a {part}" for part in ("mergeCell", "f", "pane", "autoFilter") if next(sheet.iter(Workbook.main + part), None) is not None)
        none(f"{name} hides something" for element in sheet.iter() if element.get("hidden"))


def test_each_table_is_marked_with_its_heading(workbook):
    tables = workbook.tables()
    assert len(tables) == len(workbook.sheets) - 1
    for part, table in tables.items():
        sheet = list(workbook.sheets)[int(re.search(r"\d+", part)[0]) - 1]
        rows = workbook.rows(sheet)
        first, last = table.get("ref").split(":")
        heading = next(row for row in rows if row[0][0] == first)
        assert [words for _, words in heading] == [column.get("name") for column in table.iter(Workbook.main + "tableColumn")]
        assert last == rows[-1][-1][0]
        assert re.fullmatch(r"[A-Za-z_]\w*", table.get("displayName"))
        assert f"'{sheet}'!${first[1:]}:${first[1:]}" in workbook.names
    assert len({table.get("displayName") for table in tables.values()}) == len(tables)


def test_the_workbook_holds_every_figure_and_hides_the_same(site, workbook):
    rows = list(csv.DictReader((site / "data/figures.csv").read_text().splitlines()))
    sheet = workbook.rows("All figures")
    start = next(at for at, row in enumerate(sheet) if row[0][1] == "Indicator")
    heading = [words for _, words in sheet[start]]
    values = [row[heading.index("Value")][1] for row in sheet[start + 1:]]
    assert len(values) == len(rows) > 500
    for value, row in zip(values, rows):
        assert value == (row["value"] or "[c]" if "[c]" in row["status"] else row["value"] or "[x]"), row


def test_the_page_leads_to_the_workbook_and_names_the_terms(site):
    page = (site / "data/index.html").read_text()
    assert 'all-data.xlsx"' in page and 'about-the-data/#use-the-data"' in page
    data = [json.loads(script) for script in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)]
    dataset = next(one for one in data if one["@type"] == "Dataset")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", dataset["temporalCoverage"])
    assert dataset["spatialCoverage"]["name"] == "Leicestershire"
    assert dataset["license"].endswith("/about-the-data/#use-the-data")
    assert [one["contentUrl"].rpartition(".")[2] for one in dataset["distribution"]] == ["csv", "json", "xlsx"]
