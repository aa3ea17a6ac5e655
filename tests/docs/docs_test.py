"""What the documents of the project name is there: files, links, decisions.

    docs_test.py GENERATOR
"""
import pathlib, re, sys

generator = pathlib.Path(sys.argv[1])
root = generator.parent
decisions = sorted((generator / "decisions").glob("2*.md"))
living = [generator / "ARCHITECTURE.md", *sorted((generator / "notes").glob("*.md")), root / ".github/CONTRIBUTING.md"]
documents = [*living, *decisions, generator / "decisions/README.md", root / "README.md"]
parts = ["Choice", "Reason", "Cost", "What would change our mind"]
invented = re.compile(r"campaign|NAME")  # in examples of what will be added
made = ("build/", "public/")


def links_to_nothing(document):
    for link in re.findall(r"\]\(([^)#]+)[^)]*\)", document.read_text()):
        if "://" not in link and not (document.parent / link).exists():
            yield f"links to {link}"


def is_there(path):
    """Below the root or generator/, as it is written or without its ending."""
    return any(any(base.glob(path.rstrip("/") + ending)) for base in (root, generator) for ending in ("", ".hpp", ".cpp"))


def files_that_are_not_there(document):
    for path in re.findall(r"`([a-z]+(?:/[\w.*-]+)+/?)`", document.read_text()):
        if not path.startswith(made) and not invented.search(path) and not is_there(path):
            yield f"names {path}"


def missing_parts(decision):
    text = decision.read_text()
    if not re.fullmatch(r"\d{4}-\d\d-\d\d-[a-z-]+\.md", decision.name): yield "its name is no day and short name"
    if re.findall(r"^\*\*(.+?)\.\*\* ", text, re.M) != parts or not text.startswith("# "): yield f"has to have a title and {', '.join(parts)}"
    if (generator / "decisions/README.md").read_text().count(f"({decision.name})") != 1: yield "does not stand once in decisions/README.md"


missing = [document for document in documents if not document.exists()]
found = [f"{document}: is not there" for document in missing]
if not missing:
    found += [f"{document.relative_to(root)}: {wrong}" for look, those in
              ((links_to_nothing, documents), (files_that_are_not_there, living), (missing_parts, decisions)) for document in those for wrong in look(document)]
print("\n".join(found) if found else f"{len(documents)} documents name what is there")
sys.exit(1 if found or not decisions else 0)
