"""Builds every scenario with the real program and compares what it says and makes with what is written down.

    run_scenarios.py CSA KINDS_HPP [SCENARIO...]        UPDATE_GOLDEN=1 rewrites what is written down

A scenario is a folder beside this file (or a function of made_inputs.py, for what cannot be kept as files):
    content/       what is built
    theme/         the theme, if not the one beside this file
    before/        another content, built into the same folder first
    args           further arguments of `csa build`
    findings.txt   what it must print, exactly; without errors in it the build must succeed
    expected/      the site it must make, byte for byte, no file more or less
    never.txt      words that no file of the site may hold, one a line
"""
import contextlib, difflib, inspect, os, pathlib, re, shutil, subprocess, sys, tempfile

import made_inputs

here = pathlib.Path(__file__).resolve().parent
csa, kinds_hpp = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
update = bool(os.environ.get("UPDATE_GOLDEN"))
longest_seconds = 60


def is_scenario(folder):
    return folder.is_dir() and folder.name not in ("theme", "__pycache__")


def strangers(scenarios):
    """What no scenario reads: misspelt files, and functions of made_inputs.py without a folder."""
    read = {"content", "theme", "before", "args", "findings.txt", "expected", "never.txt"}
    names = {scenario.name for scenario in scenarios}
    made = {name.replace("_", "-") for name, thing in vars(made_inputs).items()
            if inspect.isfunction(thing) and [*inspect.signature(thing).parameters] == ["work", "stack"]}
    files = [path for scenario in scenarios for path in scenario.iterdir() if path.name not in read]
    return [str(path.relative_to(here)) for path in files] + sorted(made - names)


def files_of(root):
    """Path -> bytes, without the marker by which the program knows its folder."""
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


def build(work, content, args, run=subprocess.run):
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


def compare_text(what, expected_file, found, wrong):
    expected = expected_file.read_text() if expected_file.exists() else ""
    if found == expected:
        return
    if update:
        expected_file.write_text(found)
        return
    wrong.append(f"{what} differ\n{difference(expected, found)}")


def compare_site(expected_folder, public, wrong):
    found = files_of(public) if public.is_dir() else {}
    found = {path: data for path, data in found.items() if not path.startswith("pagefind/")}  # where this machine has it for all
    expected = files_of(expected_folder)
    if found == expected:
        return
    if update:
        shutil.rmtree(expected_folder)
        for path, data in found.items():
            (expected_folder / path).parent.mkdir(parents=True, exist_ok=True)
            (expected_folder / path).write_bytes(data)
        return
    for path in sorted(expected.keys() | found.keys()):
        if path not in found: wrong.append(f"not made: {path}")
        elif path not in expected: wrong.append(f"left over: {path}")
        elif expected[path] != found[path]: wrong.append(f"{path} differs\n{difference(expected[path].decode(), found[path].decode())}")


def run_scenario(scenario):
    wrong = []
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        work = pathlib.Path(folder)
        lay_out(scenario, work)
        made = getattr(made_inputs, scenario.name.replace("-", "_"), None)
        run = (made(work, stack) if made else None) or subprocess.run
        args = (scenario / "args").read_text().split() if (scenario / "args").exists() else []
        public = work / "public"
        if (work / "before").exists():
            status, said = build(work, "before", args)
            if status != 0:
                return [f"the first build failed:\n{said}"]
        before = files_of(public) if public.is_dir() else None
        status, said = build(work, "content", args, run)
        compare_text("findings", scenario / "findings.txt", said, wrong)
        if status != status_for(said):
            wrong.append(f"the exit status is {status}, the findings ask for {status_for(said)}")
        after = files_of(public) if public.is_dir() else None
        if status != 0 and after != before:
            wrong.append("the build was refused, but the folder changed")
        if (scenario / "expected").is_dir():
            compare_site(scenario / "expected", public, wrong)
        if (scenario / "never.txt").exists():
            if not after:
                wrong.append("there is no site that could hold the words of never.txt")
            for words in (scenario / "never.txt").read_text().splitlines():
                wrong += [f"{path} holds \"{words}\"" for path, data in (after or {}).items() if words.encode() in data or words in path]
    return wrong


def kinds_without_scenario():
    codes = re.findall(r'\{Kind::\w+, "([a-z0-9-]+)"', kinds_hpp.read_text())
    seen = set()
    for findings in here.glob("*/findings.txt"):
        seen.update(re.findall(r": (?:error|warning) \[([a-z0-9-]+)\]", findings.read_text()))
    assert len(codes) > 20, f"{kinds_hpp} is not read as it should be"
    return sorted(set(codes) - seen)


def main():
    wanted = sys.argv[3:]
    scenarios = [folder for folder in sorted(here.iterdir()) if is_scenario(folder) and (not wanted or folder.name in wanted)]
    failed = skipped = 0
    for scenario in scenarios:
        try:
            wrong = run_scenario(scenario)
        except made_inputs.CannotMake as reason:
            skipped += 1
            print(f"{scenario.name}: skipped, {reason}")
            continue
        except subprocess.TimeoutExpired:
            wrong = [f"the build took more than {longest_seconds} seconds"]
        failed += bool(wrong)
        for message in wrong:
            print(f"{scenario.name}: {message}")
    for name in set(wanted) - {scenario.name for scenario in scenarios}:
        failed += 1
        print(f"there is no scenario {name}")
    if not wanted:
        for problem in [f"no scenario makes the finding [{code}]" for code in kinds_without_scenario()] + [
                f"no scenario reads {name}" for name in strangers(scenarios)]:
            failed += 1
            print(problem)
    print(f"{len(scenarios)} scenarios, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed or len(scenarios) <= skipped else 0)


main()
