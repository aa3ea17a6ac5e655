"""init_test.py CSA THEME GENERATOR: a new partnership's portal builds without a finding, and nothing in it or in the program is Leicestershire's."""
import pathlib, re, subprocess, sys, tempfile

from expectations import expect, finish

csa, theme, generator = (pathlib.Path(word).resolve() for word in sys.argv[1:])


def run(folder, *words):
    done = subprocess.run([csa, *words], cwd=folder, capture_output=True, text=True, timeout=100)
    return done.returncode, done.stdout, done.stderr


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
        if path.is_file() and path.suffix in (".md", ".yaml", ".html"):
            expect(f"{path.name} does not speak of Leicestershire", not re.search("leicester|charnwood|lscsb", path.read_text(), re.I), path)
# Where the program speaks to its users: the theme's folder alone may be named there.
sources = list(generator.rglob("*.[ch]pp"))
expect("the program's sources are looked at", len(sources) > 100, generator)
for path in sources:
    for words in re.findall(r'"((?:\\.|[^"\\])*)"', re.sub(r"//.*", "", path.read_text())):
        expect(f"{path.name} does not speak of Leicestershire", not re.search("leicester|charnwood|lscsb", words.replace("themes/leicestershire", ""), re.I), words)
finish("a portal for anyone")
