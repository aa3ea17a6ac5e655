"""What the published schema of a snapshot refuses, the program refuses too."""
import json, subprocess

import jsonschema, pytest

import portal

paper = "content/snapshots/2025-26-q4.json"


def observation(snapshot):
    return snapshot["observations"][0]


def printed(snapshot):
    return observation(snapshot)["printed"]


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


@pytest.fixture(scope="module")
def validator(csa):
    printed = subprocess.run([csa, "schema", "snapshot"], capture_output=True, text=True, timeout=600).stdout
    assert printed, "csa schema snapshot prints nothing"
    jsonschema.Draft202012Validator.check_schema(json.loads(printed))
    return jsonschema.Draft202012Validator(json.loads(printed))


@pytest.fixture
def build(csa, theme, work):
    """Builds a small portal with the snapshot changed; gives the snapshot and the ended build."""
    portal.lay_out(csa, work)

    def build(change):
        snapshot = json.loads((work / paper).read_text())
        change(snapshot)
        (work / paper).write_text(json.dumps(snapshot))
        command = [csa, "build", "--quiet", "--theme", theme, "--today", portal.today]
        return snapshot, subprocess.run(command, cwd=work, capture_output=True, text=True, timeout=600)

    return build


@pytest.mark.parametrize("change", mistakes.values(), ids=mistakes)
def test_schema_and_program_refuse(validator, build, change):
    snapshot, done = build(change)
    assert not validator.is_valid(snapshot)
    assert done.returncode == 1 and f"{paper}:" in done.stderr, done.stderr


def test_schema_and_program_accept_a_right_snapshot(validator, build):
    snapshot, done = build(lambda snapshot: None)
    assert list(validator.iter_errors(snapshot)) == []
    assert done.returncode == 0, done.stderr
