"""contract_test.py CSA THEME CONTENT…: every name that the contract promises to templates is given, and filled somewhere.

THEME's templates are made to ask for everything that `csa schema --templates` names, and pages are made with them from the contents.
A name that a page does not give refuses the build; one that none of them ever fills is not needed. The portal fills nearly all;
contract/content has an example of what it does not.
"""
import pathlib, re, shutil, subprocess, sys, tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from expectations import expect, finish

csa, theme, *contents = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
# What no content fills: an index for search is there after the pages, what is known of links is remembered, not written.
elsewhere = {"search.searchable", "links.register.rows.checked", "links.register.rows.since"}


def split(names):
    """The names of a notation such as "{body} rows[title date?(iso long)]", each with what stands in its brackets."""
    found, depth, begin = [], 0, 0
    for at, sign in enumerate(names + " "):
        depth += sign in "([" and 1 or sign in ")]" and -1 or 0
        if sign == " " and depth == 0:
            found.append(names[begin:at])
            begin = at + 1
    return [re.fullmatch(r"(#?)(\{?)(\w+)\}?(\??)([(\[]?)(.*?)[)\]]?", name, re.S).groups() for name in found if name]


def asked(names, path, known):
    """Template text that leaves a mark with its value for each of the names, in an attribute, where no other text is looked at.

    The names of a shape are filled if they are in one of the templates that are given it.
    """
    text = ""
    for is_flag, ready, name, optional, bracket, inside in split(names):
        own = f"{path}.{name}"
        if ready and name not in addresses:
            continue
        known.add(own)
        if is_flag or bracket:
            text += "{{#%s}}<i title=\"%s=1\"></i>%s{{/%s}}" % (name, own, asked(*shape_of(inside, own), known) if bracket else "", name)
        else:
            value = ("{{{%s}}}" if ready else "{{%s}}") % name
            mark = f'<i title="{own}={value}"></i>'
            text += "{{#%s}}%s{{/%s}}" % (name, mark, name) if optional else mark
    return text


def shape_of(inside, own):
    """The names in the brackets of `own`, and how they are called: by their shape, if they have one."""
    return (shapes[inside], inside.strip("<>")) if inside in shapes else (inside, own)


addresses = {"base", "href", "canonical", "feed_url", "style_url", "script_url", "icon_url", "og_image", "quick_exit", "nearest_script"}
table = subprocess.run([csa, "schema", "--templates"], capture_output=True, text=True, timeout=600).stdout
rows = re.findall(r"(?m)^\| `(\w+)` \| [^|]+ \| (.+) \|$", table)
shapes = {shape: " ".join(re.findall(r"`([^`]+)`", names)) for shape, names in re.findall(r"(?m)^\| `(<\w+>)` \| (.+) \|$", table)}
expect("the contract is printed", len(rows) > 20 and len(shapes) > 5, table)
known, filled = set(), set()
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    shutil.copytree(theme, folder / "theme")
    for asset in ("script.js", "favicon.svg", "og.png", "nearest.js"):
        (folder / "theme/static" / asset).write_text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>" if asset.endswith("svg") else "//")
    for template, names in rows:
        path = folder / f"theme/templates/{template}.mustache"
        with path.open("a") as file:
            file.write(asked(" ".join(re.findall(r"`([^`]+)`", names)), template, known))
    for one in contents:
        out = folder / "public" / str(contents.index(one))
        done = subprocess.run([csa, "build", "--content", one, "--theme", folder / "theme", "--out", out, "--today", "2026-11-28"],
                              capture_output=True, text=True, timeout=600)
        expect(f"{one} gives its templates what the contract says", done.returncode == 0, done.stdout[-2000:], done.stderr[-2000:])
        for page in out.rglob("*.html"):
            filled |= {own for own, value in re.findall(r'<i title="([\w.]+)=([^"]*)"', page.read_text()) if value}
never = sorted(known - filled - elsewhere)
expect("every name is filled on some page", not never, *never)
finish("the contract with themes")
