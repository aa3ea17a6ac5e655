"""theme_test.py CSA CONTENT THEME OUT USUAL: the content in OUT with a theme that shares nothing with USUAL, the portal's.

It has the same findings and pages, no class of the portal's theme, and "On this page" where the portal has it.
"""
import html.parser, json, pathlib, re, subprocess, sys, tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from expectations import expect, finish

csa, content, theme, out, usual = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])


class Page(html.parser.HTMLParser):
    """What "On this page" leads to, and every class."""

    def __init__(self, text):
        super().__init__()
        self.contents, self.classes, self.inside = [], set(), False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.classes |= set(values.get("class", "").split())
        if tag == "nav":
            self.inside = values.get("aria-label") == "On this page"
        if tag == "a" and self.inside:
            self.contents.append(values["href"])

    def handle_endtag(self, tag):
        if tag == "nav":
            self.inside = False


def pages_of(folder):
    return {str(path.relative_to(folder)): Page(path.read_text()) for path in folder.rglob("*.html")}


def built(theme, out):
    """Its findings, each in one line, and its pages."""
    done = subprocess.run([csa, "build", "--content", content, "--theme", theme, "--out", out, "--format", "json"],
                          capture_output=True, text=True, timeout=600)
    expect(f"the content builds with {theme.name}", done.returncode == 0, done.stdout[-2000:], done.stderr[-2000:])
    return {json.dumps(finding) for finding in json.loads(done.stdout)["findings"]}, pages_of(out)


with tempfile.TemporaryDirectory() as folder:
    usual_findings, there = built(usual, pathlib.Path(folder) / "public")
findings, here = built(theme, out)
expect("what is found depends on no theme", findings == usual_findings, *(findings ^ usual_findings))
expect("both themes have the same pages", set(here) == set(there), set(here) ^ set(there))
for path, page in here.items():
    expect(f"{path} has no class of the portal's theme", not any(re.match("govuk-|csa-(?!chart|spark)", one) for one in page.classes),
           page.classes)
    expect(f"{path} has \"On this page\" as in the portal", bool(page.contents) == bool(there[path].contents), page.contents, there[path].contents)
expect("there are pages with it", sum(bool(page.contents) for page in here.values()) > 100)
finish("another theme")
