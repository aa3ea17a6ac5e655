"""Builds every scenario with the real program and compares what it says and makes with what is written down.

A scenario is a folder beside this file (and a function of made_inputs.py, for what cannot be kept as files):
    README.md      what it shows, in one sentence
    content/       what is built
    theme/         the theme, if not the one beside this file
    before/        another content, built into the same folder first
    args           further arguments of `csa build`
    findings.txt   what it must print, exactly; without errors in it the build must succeed
    expected/      the site it must make, byte for byte, no file more or less
    never.txt      words that no file of the site may hold, one a line

UPDATE_GOLDEN=1 rewrites findings.txt and expected/.
"""
import contextlib, difflib, inspect, io, os, pathlib, re, shutil, subprocess, urllib.parse, zipfile

import pytest

import made_inputs
from expectations import none

here = pathlib.Path(__file__).resolve().parent
kinds_hpp = here.parents[1] / "generator/report/kinds.hpp"
scenarios = [folder for folder in sorted(here.iterdir()) if folder.is_dir() and folder.name not in ("theme", "__pycache__")]
update = bool(os.environ.get("UPDATE_GOLDEN"))
longest_seconds = 60


def files_of(root):
    """Path -> bytes, without the marker by which the program knows its folder; None if there is no folder."""
    if not root.is_dir():
        return None
    found = {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}
    found.pop(".csa-site", None)
    return found


def lay_out(scenario, work):
    for name in ("content", "before", "theme"):
        if (scenario / name).is_dir():
            shutil.copytree(scenario / name, work / name)
    if not (work / "theme").exists():
        shutil.copytree(here / "theme", work / "theme")


def one_full_disk(said):
    """Files are written side by side: which of them no longer fits depends on the moment."""
    return re.sub(r'cannot write "small/public/[^"]*": No space', 'cannot write "small/public/…": No space', said)


def build(csa, work, content, args, run=subprocess.run):
    usual = {"--content": content, "--theme": "theme", "--out": "public", "--today": "2026-11-22"}
    command = [csa, "build", "--quiet", *args, *(word for name in usual if name not in args for word in (name, usual[name]))]
    done = run(command, cwd=work, capture_output=True, timeout=longest_seconds)
    said = (done.stdout + done.stderr).decode("utf-8", "backslashreplace")
    return done.returncode, one_full_disk(said.replace(str(work), "WORK"))


def status_for(findings):
    if re.search(r"^csa: ", findings, re.M):
        return 3
    return 1 if re.search(r": error \[", findings) else 0


def difference(expected, found):
    return "\n".join(difflib.unified_diff(expected.splitlines(), found.splitlines(), "expected", "found", lineterm="", n=1))


def findings_differ(scenario, said):
    expected = scenario / "findings.txt"
    if update and (said or expected.exists()):
        expected.write_text(said)
    wanted = expected.read_text() if expected.exists() else ""
    if said != wanted:
        yield f"the findings differ\n{difference(wanted, said)}"


def rewrite(folder, files):
    shutil.rmtree(folder)
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def in_ascii(path):
    """The names of files in expected/, which every system and archive can hold: "caf%C3%A9" for "café"."""
    return "".join(sign if sign.isascii() else urllib.parse.quote(sign) for sign in path)


def site_differs(folder, made):
    found = {in_ascii(path): data for path, data in (made or {}).items()
             if not path.startswith("pagefind/")     # where this machine has it for all
             and not path.endswith(".xlsx")}         # each release of zlib packs it otherwise; site/data_test.py opens one
    if update and found:
        rewrite(folder, found)
    expected = files_of(folder)
    for path in sorted(expected.keys() | found.keys()):
        if path not in found: yield f"not made: {path}"
        elif path not in expected: yield f"left over: {path}"
        elif expected[path] != found[path]: yield f"{path} differs\n{difference(expected[path].decode(), found[path].decode())}"


def unpacked(site):
    """Workbooks as the files in them."""
    for path, data in site.items():
        if not path.endswith(".xlsx"):
            yield path, data
            continue
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            yield from ((f"{path}: {name}", parts.read(name)) for name in parts.namelist())


def holds_words(never, site):
    if not site:
        yield "there is no site that could hold the words of never.txt"
    for words in never.read_text().splitlines():
        yield from (f"{path} holds \"{words}\"" for path, data in unpacked(site or {}) if words.encode() in data or words in path)


def troubles(scenario, csa, work, stack):
    lay_out(scenario, work)
    made = getattr(made_inputs, scenario.name.replace("-", "_"), None)
    run = (made(work, stack) if made else None) or subprocess.run
    args = (scenario / "args").read_text().split() if (scenario / "args").exists() else []
    if (work / "before").exists():
        status, said = build(csa, work, "before", args)
        assert status == 0, f"the first build failed:\n{said}"
    before = files_of(work / "public")
    status, said = build(csa, work, "content", args, run)
    after = files_of(work / "public")
    yield from findings_differ(scenario, said)
    if status != status_for(said):
        yield f"the exit status is {status}, the findings ask for {status_for(said)}"
    if status != 0 and after != before:
        yield "the build was refused, but the folder changed"
    if (scenario / "expected").is_dir():
        yield from site_differs(scenario / "expected", after)
    if (scenario / "never.txt").exists():
        yield from holds_words(scenario / "never.txt", after)


@pytest.mark.parametrize("scenario", scenarios, ids=lambda folder: folder.name)
def test_scenario(scenario, csa, work):
    readme = scenario / "README.md"
    sentence = readme.read_text() if readme.exists() else ""
    assert re.fullmatch(r'["A-Z].*\.\n', sentence), f"{scenario.name}/README.md does not say in one sentence what the scenario shows"
    with contextlib.ExitStack() as stack:
        try:
            none(troubles(scenario, csa, work, stack), sentence)
        except made_inputs.CannotMake as reason:
            pytest.skip(str(reason))


def test_every_kind_of_finding_has_a_scenario():
    codes = re.findall(r'\{Kind::\w+, "([a-z0-9-]+)"', kinds_hpp.read_text())
    assert len(codes) > 20, f"{kinds_hpp} is not read as it should be"
    seen = {code for findings in here.glob("*/findings.txt")
            for code in re.findall(r": (?:error|warning) \[([a-z0-9-]+)\]", findings.read_text())}
    assert not set(codes) - seen


def test_every_file_belongs_to_a_scenario():
    """Misspelt files, and functions of made_inputs.py without a folder, would be read by nobody."""
    read = {"README.md", "content", "theme", "before", "args", "findings.txt", "expected", "never.txt"}
    assert not [path for scenario in scenarios for path in scenario.iterdir() if path.name not in read]
    made = {name.replace("_", "-") for name, thing in vars(made_inputs).items()
            if inspect.isfunction(thing) and [*inspect.signature(thing).parameters] == ["work", "stack"]}
    assert not made - {scenario.name for scenario in scenarios}
