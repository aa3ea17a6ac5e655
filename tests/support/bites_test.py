"""Every test program fails, and says why, when the program under test is a dud, or the site that it looks at is empty.

    bites_test.py CTEST BUILD DUDS PROGRAM... in FOLDER...      each PROGRAM and FOLDER is replaced in the commands of all tests of BUILD

DUDS are names of the table below, with commas between them. Tests that are the program under test itself have nothing to be replaced.
"""
import concurrent.futures, json, os, pathlib, signal, subprocess, sys, tempfile

from expectations import expect, finish

duds = {  # what each does, as a script of sh
    "idle": "exit 0",
    "refusing": "exit 1",
    "babbling": "echo babble; echo babble >&2; exit 0",
    "crashing": "kill -SEGV $$",
}
ctest, build = sys.argv[1:3]
wanted, programs, folders = sys.argv[3].split(","), sys.argv[4:sys.argv.index("in")], sys.argv[sys.argv.index("in") + 1:]
patience = 300


def registered():
    told = subprocess.run([ctest, "--test-dir", build, "--show-only=json-v1"], capture_output=True, text=True, check=True).stdout
    return [test for test in json.loads(told)["tests"] if "command" in test and __file__ not in test["command"]]


def environment(test):
    pairs = next((one["value"] for one in test["properties"] if one["name"] == "ENVIRONMENT"), [])
    return os.environ | dict(pair.split("=", 1) for pair in pairs)


def with_dud(test, folder, dud):
    """The command of the test, with a dud instead of each program and an empty folder instead of each folder; none if nothing is
    replaced, or if the test is the program itself, which would fill the folder."""
    program = folder / dud
    if not program.exists():
        program.write_text(f"#!/bin/sh\n{duds[dud]}\n")
        program.chmod(0o755)
    (folder / "empty").mkdir(exist_ok=True)
    first, *words = test["command"]
    made = [str(program if word in programs else folder / "empty" if word in folders else word) for word in words]
    return [first, *made] if made != words and first not in programs else None


def bites(test, command):
    started = subprocess.Popen(command, env=environment(test), text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, start_new_session=True)
    try:
        said = started.communicate(timeout=patience)[0].strip()
    except subprocess.TimeoutExpired:
        os.killpg(started.pid, signal.SIGKILL)
        return False, f"no end after {patience} seconds: {started.communicate()[0][-600:]}"
    return started.returncode != 0 and bool(said), f"exit {started.returncode}: {said[-600:]}"


with tempfile.TemporaryDirectory() as name, concurrent.futures.ThreadPoolExecutor(2) as threads:
    os.chmod(name, 0o755)  # some tests run the program as another user
    tried = {(test["name"], dud): threads.submit(bites, test, command)
             for dud in wanted for test in registered() if (command := with_dud(test, pathlib.Path(name), dud))}
    for (test, dud), ended in tried.items():
        bitten, said = ended.result()
        expect(f"{test} fails with a reason when all is {dud}", bitten, said)
        if os.environ.get("CSA_SHOW"):
            print(f"{test} ({dud}) {'bites' if bitten else 'DOES NOT'}: {said.splitlines()[-1] if said else ''}", flush=True)
finish("tests bite")
