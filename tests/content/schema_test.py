"""Every snapshot fits the published schema, and what the schema refuses the program refuses too.

    schema_test.py CSA CONTENT THEME
"""
import copy, json, pathlib, shutil, subprocess, sys, tempfile

import jsonschema

csa, content, theme = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
schema = json.loads((content / "schemas" / "snapshot.schema.json").read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)


def observation(snapshot):
    return snapshot["observations"][0]


def printed(snapshot):
    return observation(snapshot).setdefault("printed", {})


mistakes = {
    "an unknown key": lambda s: s.update(papre="?"),
    "an unknown key of an observation": lambda s: observation(s).update(vlaue=1),
    "an unknown key of what is printed": lambda s: printed(s).update(prevoius=1),
    "no observation's indicator": lambda s: observation(s).pop("indicator"),
    "no observation's area": lambda s: observation(s).pop("area"),
    "no meeting": lambda s: s.pop("meeting"),
    "no pack": lambda s: s.pop("pack"),
    "no paper": lambda s: s.pop("paper"),
    "no period": lambda s: s.pop("period"),
    "no title": lambda s: s.pop("title"),
    "a value in words": lambda s: observation(s).update(value="many"),
    "an unknown unit": lambda s: observation(s).update(unit="per-thou"),
    "an unknown status": lambda s: observation(s).update(status=["maybe"]),
    "an unknown kind of period": lambda s: s["period"].update(kind="a while"),
    "a day that is no date": lambda s: s["period"].update(end="March 2015"),
    "an unknown rating": lambda s: printed(s).update(rag="blue"),
    "an unknown arrow": lambda s: printed(s).update(arrow="sideways"),
    "words that say no direction": lambda s: printed(s).update(said="hardly"),
    "a comparison with no area": lambda s: printed(s).update(benchmarks=[{"said": "up"}]),
    "a change in words": lambda s: printed(s).update(change_percent="a bit"),
}


def built_with(work, path, snapshot):
    """The ended build of the content, with this snapshot in place of the one at `path`."""
    (work / "content" / "snapshots" / path.name).write_text(json.dumps(snapshot), encoding="utf-8")
    command = [csa, "build", "--quiet", "--content", "content", "--theme", theme, "--out", "public"]
    return subprocess.run(command, cwd=work, capture_output=True, text=True, timeout=60)


def main():
    paths = sorted((content / "snapshots").glob("*.json"))
    wrong = [f"{path.name}: {error.json_path}: {error.message}" for path in paths
             for error in validator.iter_errors(json.loads(path.read_text(encoding="utf-8")))]
    right = json.loads(paths[0].read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        shutil.copytree(content, work / "content")
        for name, make in mistakes.items():
            snapshot = copy.deepcopy(right)
            make(snapshot)
            if validator.is_valid(snapshot):
                wrong.append(f"the schema accepts {name}")
            ended = built_with(work, paths[0], snapshot)
            if ended.returncode != 1 or f"content/snapshots/{paths[0].name}:" not in ended.stderr + ended.stdout:
                wrong.append(f"the program accepts {name}: exit {ended.returncode}")
        if built_with(work, paths[0], right).returncode:
            wrong.append("the program refuses a right snapshot")
    if wrong:
        sys.exit("\n".join(wrong))


main()
