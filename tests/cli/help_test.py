"""help_test.py CSA MANUAL: help, manual pages and completions, by the programs that read them."""
import os, pathlib, re, subprocess, sys, tempfile

from expectations import expect, finish

csa, manual = (os.path.abspath(argument) for argument in sys.argv[1:])


def answer(*words):
    return subprocess.run(words, capture_output=True, text=True, timeout=600)


def options_of(command):
    """As the program itself reads them."""
    lines = [line.strip() for line in answer(csa, command, "--help").stdout.splitlines()]
    return {name for line in lines if line.startswith("-") for name in re.findall(r"(?:^|,)(--?[a-z][a-z-]*)", line.split()[0])}


def completed(script, *words):
    """What bash offers for the last of `words`."""
    ask = f'source {script}; COMP_WORDS=({" ".join(repr(word) for word in words)}); COMP_CWORD={len(words) - 1}; _csa; printf "%s\\n" "${{COMPREPLY[@]}}"'
    done = answer("bash", "--norc", "-c", ask)
    expect("bash reads the completion", done.returncode == 0 and not done.stderr, done.stderr)
    return done.stdout.split()


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    made = answer(manual, csa, name)
    expect("the manual is made", made.returncode == 0, made.stderr)
    commands = sorted(page.stem.removeprefix("csa-") for page in (folder / "man").glob("csa-*.1"))
    known = re.findall(r"(?m)^  ([a-z]+) {2,}", answer(csa, "--help").stdout.partition("Subcommands:")[2])
    expect("every command has a page", commands == sorted(known) and "build" in known, commands, known)
    for page in (folder / "man").iterdir():
        done = answer("groff", "-man", "-ww", "-K", "utf8", "-T", "utf8", str(page))
        expect(f"{page.name} is read without a warning", not done.stderr and done.stdout, done.stderr)
        expect(f"{page.name} says more than its options", ".SH EXAMPLES" in page.read_text() and ".PP" in page.read_text())
    for command in commands:
        text = answer(csa, "help", command).stdout
        page = (folder / f"man/csa-{command}.1").read_text().replace("\\-", "-")
        options = options_of(command)
        expect(f"csa {command} has options", "--help" in options, options)
        for option in options:
            expect(f"csa help {command} knows {option}", re.search(rf"(?m)^  .*{option}\b", text), text)
            expect(f"the page of {command} knows {option}", re.search(rf"(?m)^\\fB.*{option}\b", page), page)
        expect(f"no line of csa help {command} is too long", all(len(line) <= 80 for line in text.splitlines()), text)
    script = folder / "completions/csa"
    expect("bash completes a command", completed(script, "csa", "rel") == ["relink"])
    expect("and an option", completed(script, "csa", "relink", "--wr") == ["--write"])
    expect("of that command alone", completed(script, "csa", "build", "--wr") == [])
    expect("what is no option is left to bash", completed(script, "csa", "build", "con") == [])
    for name in ("_csa", "csa.fish"):
        expect(f"{name} holds every command", all(command in (folder / "completions" / name).read_text() for command in commands))
done = answer(csa, "help", "biuld")
expect("a misspelt command is put right", done.returncode == 2 and 'did you mean "build"' in done.stderr, done.stderr)
expect("the version names the commit", re.fullmatch(r"csa \d+\.\d+\.\d+ \(.+\)\n", answer(csa, "--version").stdout))
finish()
