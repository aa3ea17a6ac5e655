"""init_test.py CSA THEME GENERATOR: a new partnership's portal builds without a finding, and nothing in it or in the program is Leicestershire's."""
import pathlib, re, shutil, subprocess, sys, tempfile, zipfile

from expectations import expect, finish

csa, theme, generator = (pathlib.Path(word).resolve() for word in sys.argv[1:])

one_county = "leicester|charnwood|lscsb|melton|harborough|rutland"


def run(folder, *words):
    done = subprocess.run([csa, *words], cwd=folder, capture_output=True, text=True, timeout=600)
    return done.returncode, done.stdout, done.stderr


def words_of(path):
    """Of a workbook, those of all its parts."""
    if path.suffix != ".xlsx": return path.read_text()
    with zipfile.ZipFile(path) as parts: return "".join(parts.read(part).decode() for part in parts.namelist())


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    status, out, err = run(folder, "init", "county", "--today", "2026-11-22")
    expect("init says where to begin", status == 0 and out == "county/content/site.yaml\n", status, out, err)
    status, _, err = run(folder, "init", "county")
    expect("it never writes over what is there", status == 3 and "holds files already" in err, status, err)
    (folder / "half/content").mkdir(parents=True)
    (folder / "half/content/report.md").write_text("ours")
    status, _, err = run(folder, "init", "half")
    expect("nor among it", status == 3 and "name another folder" in err and len(list((folder / "half/content").iterdir())) == 1, status, err)
    status, out, err = run(folder / "county", "fmt", "--check")
    expect("the facts are in order", status == 0 and not out, out, err)
    status, out, err = run(folder / "county", "build", "--theme", theme, "--today", "2026-11-22", "--quiet")
    expect("the portal builds without a finding", status == 0 and not err, status, err)
    status, out, err = run(folder / "county", "new", "priority", "knife-crime")
    status, out, err = run(folder / "county", "build", "--theme", theme, "--today", "2026-11-22")
    expect("and with a first priority in it", status == 0, status, err)
    for address in ("report", "partners/police", "areas/our-area", "governance/links", "search", "glossary"):
        expect(f"it has /{address}/", (folder / "county/public" / address / "index.html").exists())
    for path in (folder / "county").rglob("*"):
        if path.is_file() and path.suffix not in (".png", ".gz", ".br", ".ico", ".woff2") and "pagefind" not in path.parts:
            expect(f"{path.name} does not speak of Leicestershire", not re.search(one_county, words_of(path), re.I), path)
    expect("nor does the picture for shared links", not re.search(one_county, (theme / "og.svg").read_text(), re.I))
    # The theme is what its folder says: another one's words stand on the pages.
    shutil.copytree(theme, folder / "county/themes/ours", ignore=shutil.ignore_patterns("node_modules"))
    words = folder / "county/themes/ours/words.txt"
    words.write_text(words.read_text().replace("partner board: A board", "partner board: An executive").replace("partners board: Boards", "partners board: Executives"))
    (folder / "county/content/partners/our-board.md").write_text((folder / "county/content/partners/police.md").read_text().replace("type: statutory", "type: board"))
    status, _, err = run(folder / "county", "build", "--today", "2026-11-22")
    expect("without --theme, the first theme in themes/ is taken", status == 0, status, err)
    pages = [folder / "county/public/partners" / name / "index.html" for name in ("", "our-board")]
    expect("its words name the kinds of partners", ">Executives<" in pages[0].read_text() and "An executive" in pages[1].read_text())
    words.write_text("boards: X\nboard: \n" + words.read_text())
    status, _, err = run(folder / "county", "build", "--today", "2026-11-22")
    for said in ('words.txt:1:1: error [template-name]: "boards" is no name of words', 'words.txt:2:1: error [template-name]: "board" has no words'):
        expect("words of unknown names and names without words are refused", status == 1 and f"themes/ours/{said}" in err, said, err)
    words.write_text("board: B\nboard: C\n")
    status, _, err = run(folder / "county", "build", "--today", "2026-11-22")
    for said in ('words.txt:2:1: error [template-name]: "board" appears twice', 'words.txt: error [template-name]: there are no words for "area beat"'):
        expect("and so are those that are given twice or not at all", status == 1 and f"themes/ours/{said}" in err, said, err)
# Where the program speaks to its users. Help on keys that are called `board`, `paper` and `pack` may use these words.
sources = list(generator.rglob("*.[ch]pp"))
expect("the program's sources are looked at", len(sources) > 100, generator)
for path in sources:
    text = re.sub(r"//.*", "", path.read_text())
    for words in re.findall(r'"((?:\\.|[^"\\])*)"', text):
        expect(f"{path.name} does not speak of one county", not re.search(one_county, words, re.I), words)
    room = path.relative_to(generator).parts[0]
    if room in ("model", "content") or path.stem == "theme_words":
        continue
    for words in re.findall(r'"((?:\\.|[^"\\])*)"', re.sub(r'word\("[^"]*"\)', "", text)):
        without_keys = re.sub(r'\\"\w+\\"', "", words)
        said = " " in words and re.search(r"\b(count(y|ies)|districts?|boroughs?|boards?|papers?)\b", without_keys, re.I)
        expect(f"{path.name} leaves what boards, papers and areas are called to the theme", not said, words)
finish("a portal for anyone")
