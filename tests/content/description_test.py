"""What is made from the descriptions of kinds is up to date, fits the content, and refuses what the program refuses.

    description_test.py CSA CONTENT THEME

The schemas in CONTENT/schemas, the tables of keys in CONTENT/README.md and the table of templates in the README beside THEME are what
`csa schema` prints; UPDATE_GOLDEN=1 writes them.
"""
import copy, json, os, pathlib, re, subprocess, sys, tempfile

import jsonschema, yaml

from expectations import expect, finish

csa, content, theme = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
update = os.environ.get("UPDATE_GOLDEN")


class Loader(yaml.SafeLoader):
    """As YAML 1.2 and editors read it: days are texts, and only true and false are truth values."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in forms if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
    for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), "tf")


def answer(*words, **options):
    return subprocess.run([csa, *words], capture_output=True, text=True, timeout=600, **options)


def facts_of(path):
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix == ".md":
        text = text.split("---\n")[1] if text.startswith("---\n") else "{}"
    return json.loads(text) if path.suffix == ".json" else yaml.load(text, Loader) or ({} if path.suffix == ".md" else [])


def files_of(kind, pattern):
    """Those of a kind's folder; a folder's index.md is a page, as everything in no folder of a kind is."""
    if kind == "page":
        return [path for path in content.rglob("*.md") if path.name == "index.md" and path.parent.name != "agreement"]
    return [path for path in content.glob(pattern) if path.name not in ("README.md", "index.md") or path.parent.name == "agreement"]


by_hand = {  # right files of the kinds that `csa new` does not write
    "exceptions": [{"address": "https://a.example/", "reason": "R", "owner": "a", "expires": "2027-01-01"}],
    "known": [{"rule": "vague-link", "place": "index.md", "reason": "R", "who": "A team", "day": "2026-11-22", "fingerprint": "0123456789abcdef"}],
    "noted": [{"snapshot": "2026-27-q1", "figures": "0123456789abcdef"}],
}


def right_file(kind, pattern):
    """Where a right file of the kind lies below the content, and its facts."""
    if kind in by_hand:
        return pattern, by_hand[kind]
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "content").mkdir()
        (root / "content/site.yaml").write_text("title: T\n")
        done = answer("new", kind, "2027-01-08", "--today", "2026-11-27", cwd=root)
        path = root / (f"content/{pattern}" if kind == "term" else done.stdout.strip())
        if kind == "term":
            path.write_text(done.stdout)
        return str(path.relative_to(root / "content")), facts_of(path)


def read_back(path, text):
    """What the program says of a content of this one file."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "content/site.yaml").write_text("title: T\n")
        (root / "content" / path).write_text(text)
        return answer("build", "--theme", theme, "--format", "json", cwd=root).stdout


def written(path, facts):
    data = json.dumps(facts)
    return f"---\n{data}\n---\n" if path.endswith(".md") else data


def unsaid(kind, schema, right, path):
    """Mistakes that both have to refuse, each with the code of its finding."""
    item = schema.get("items", schema)
    yield "an unknown key", {**right, "unheard": "of"}, "unknown-key"
    for key in item.get("required", []):
        if kind != "snapshot" or key != "observations":
            yield f"no {key}", {name: value for name, value in right.items() if name != key}, "missing-key"
    for key, value in item["properties"].items():
        if "enum" in value:
            yield f"an unknown word for {key}", {**right, key: "unheard-of"}, "bad-value"
        elif value.get("type") == "boolean":
            yield f"a word for {key}", {**right, key: "perhaps"}, "bad-value"
        elif value.get("type") in ("integer", "number"):
            yield f"a word for {key}", {**right, key: "many"}, "bad-value"
        elif "[0-9]{4}" in value.get("pattern", "") and key != "meeting":
            yield f"no day for {key}", {**right, key: "soon"}, "bad-date"
        elif value.get("type") in ("array", "object"):
            yield f"a text for {key}", {**right, key: "one"}, "wrong-type"


listed = dict(line.split(maxsplit=1) for line in answer("schema").stdout.splitlines())
expect("every kind is listed", {"agreement", "snapshot", "term", "page", "exceptions", "site"} <= set(listed), listed)
for kind, pattern in listed.items():
    printed = answer("schema", kind).stdout
    path = content / "schemas" / f"{kind}.schema.json"
    if update:
        path.write_text(printed)
    expect(f"{path.name} is what csa schema {kind} prints", path.exists() and path.read_text() == printed, "UPDATE_GOLDEN=1 writes it")
    schema = json.loads(printed)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for file in files_of(kind, pattern):
        for error in validator.iter_errors(facts_of(file)):
            expect(f"{file.relative_to(content)} fits the schema", False, error.json_path, error.message)
    if kind in ("site", "page"):
        continue
    below, right = right_file(kind, pattern)
    is_list = isinstance(right, list)
    expect(f"a right {kind} fits the schema", validator.is_valid(right), *validator.iter_errors(right))
    for name, mistake, code in unsaid(kind, schema, copy.deepcopy(right[0] if is_list else right), below):
        whole = [mistake] if is_list else mistake
        expect(f"the schema of a {kind} refuses {name}", not validator.is_valid(whole))
        found = read_back(below, written(below, whole))
        expect(f"and so does the program: {kind}, {name}", f'"{code}"' in found, found[-600:])
done = answer("schema", "prioritty")
expect("a misspelt kind is put right", done.returncode == 2 and 'did you mean "priority"' in done.stderr, done.stderr)

for guide, what, option in ((content / "README.md", "keys", "--guide"), (theme.parent / "README.md", "templates", "--templates")):
    begin, end = f"<!-- {what}: printed by csa schema {option} -->\n", f"<!-- {what} end -->\n"
    before, _, rest = guide.read_text().partition(begin)
    whole = before + begin + answer("schema", option).stdout + end + rest.partition(end)[2]
    if update:
        guide.write_text(whole)
    expect(f"{guide.parent.name}/README.md holds the table of {what}", guide.read_text() == whole, "UPDATE_GOLDEN=1 writes it")

# A new file of every kind fits its schema, and so it does with each of the keys that it leaves to be added.
with tempfile.TemporaryDirectory() as folder:
    root = pathlib.Path(folder)
    (root / "content").mkdir()
    (root / "content/site.yaml").write_text("title: T\n")
    for kind, pattern in listed.items():
        if kind in ("exceptions", "noted", "known", "site"):
            continue
        done = answer("new", kind, "2027-01-08", "--today", "2026-11-27", cwd=root)
        expect(f"csa new {kind} answers", done.returncode == 0, done.stderr)
        path = root / done.stdout.strip()
        text = done.stdout if kind == "term" else path.read_text()
        schema = json.loads(answer("schema", kind).stdout)
        validator = jsonschema.Draft202012Validator(schema)
        suffix = "" if kind == "term" else path.suffix
        source = root / f"tried{suffix or '.yaml'}"
        known = schema.get("items", schema)["properties"]
        lines = text.splitlines(keepends=True)
        tries = {"as it is": text}
        for number, line in enumerate(lines):
            if added := re.match(r"^( *)# ([a-z_]+): ", line):
                tries[added[2]] = "".join(lines[:number] + [added[1] + line[len(added[1]) + 2:]] + lines[number + 1:])
        for name, tried in tries.items():
            source.write_text(tried)
            for error in validator.iter_errors(facts_of(source)):
                expect(f"a new {kind} fits its schema, {name}", False, error.json_path, error.message, tried)
        if suffix != ".json":
            missing = set(known) - {match for match in re.findall(r"(?m)^[ -]*(?:# )?([a-z_]+):", text)} - {"section"}
            expect(f"a new {kind} names every key", not missing, missing)


def facts(title, more, sources="[{pack: board-2026-09-18, paper: Strategy}]"):
    return f"---\ntitle: {title}\nsummary: S\nchanged: 2026-11-22\nsources: {sources}\n{more}---\n\nSome words.\n"


held = {
    "site.yaml": "title: T\n",
    "areas/here.md": facts("Here", "type: district\n"),
    "indicators/crime.md": facts("Crime", "unit: count\n"),
    "meetings/2026-09-18.md": facts("Meeting", "board: board\nboard_name: Board\npack: board-2026-09-18\n"
                                               "papers: [{item: \"7\", title: Strategy}]\n"),
    "partners/board.md": facts("Board", "role: R\ntype: board\n"),
}
period = {"start": "2026-04-01", "end": "2026-06-30", "kind": "quarter", "label": "2026/27 Q1"}
figure = {"indicator": "crime", "area": "here", "value": 5, "unit": "rank", "count": 3, "denominator": 9, "paragraph": "7", "status": ["r"],
          "was": 6, "caveats": ["Some are late."], "printed": {"previous": 6, "said": "down", "rag": "red", "words": "\"fell\""},
          "period": {"start": "2026-05-01", "end": "2026-05-31", "kind": "part-year", "label": "May \"26\""}}
snapshot = {"title": "T", "summary": "S", "changed": "2026-11-22", "meeting": "2026-09-18", "pack": "board-2026-09-18", "paper": "Strategy",
            "period": period, "observations": [{"indicator": "crime", "area": "here", "value": 5}, figure]}
placeholders = {"One plain sentence for lists and search engines.": "What it is about.", "Title of the paper": "Strategy",
                "What is known instead of the minute.": "No minute is held.", "Write the text here.": "Some words."}


def filled_in(text):
    """As an editor leaves it who puts in no more than is asked for, and takes out the line that makes it a draft."""
    for words, by in placeholders.items():
        text = text.replace(words, by)
    return re.sub(r'(?m)^[ ]*"?draft"?: true.*\n', "", text)


# What is written for an editor is taken by schema and program once it is filled in; a snapshot takes its figures from the last one.
for kind in listed:
    if kind in ("exceptions", "noted", "known", "site"):
        continue
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for path, text in {**held, "snapshots/2026-27-q1.json": json.dumps(snapshot)}.items():
            (root / "content" / path).parent.mkdir(parents=True, exist_ok=True)
            (root / "content" / path).write_text(text)
        name = {"meeting": "2026-10-09", "snapshot": "2026-27-q2"}.get(kind, "something-new")
        done = answer("new", kind, name, "--today", "2026-11-27", cwd=root)
        path = root / ("content/glossary.yaml" if kind == "term" else done.stdout.strip())
        path.write_text(filled_in(done.stdout if kind == "term" else path.read_text()))
        schema = json.loads(answer("schema", kind).stdout)
        for error in jsonschema.Draft202012Validator(schema).iter_errors(facts_of(path)):
            expect(f"a new {kind} that is filled in fits its schema", False, error.json_path, error.message, path.read_text())
        built = answer("build", "--theme", theme, "--today", "2026-11-27", "--format", "json", cwd=root)
        wrong = [found for found in json.loads(built.stdout)["findings"] if found["file"].startswith("content/")]  # the theme wants more pages
        expect(f"the program finds nothing wrong with a new {kind} that is filled in", not wrong, wrong, path.read_text())
        if kind == "snapshot":
            units = [seen.get("unit") for seen in facts_of(path)["observations"]]
            expect("a new snapshot asks for the figures of the last one", units == [None, "rank"], path.read_text())
finish("kinds and their schemas")
