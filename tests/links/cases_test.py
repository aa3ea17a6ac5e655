"""Small sites with the verdict of every link in them: cases_test.py CSA [FILE OR WORDS OF A CASE...]

A file of cases begins with the pages that all its cases share. Then, for each case:

    # what the case shows                      its name
    $ --base /sub/                             options for the checker, if any
    > b/index.html as utf-16-le                a page; "as" names an encoding of Python. Text before the first ">" is index.html
    <a href="c/">
    = ok c/ c/index.html                       each link in order: verdict or code of the finding, address, target (if given)

Addresses with spaces are JSON strings. "= nothing" says that there is no link. Every address must also stand at the line and column reported.
"""
import json, pathlib, re, subprocess, sys, tempfile

csa = pathlib.Path(sys.argv[1]).resolve()
cases = pathlib.Path(__file__).parent / "cases"
word = re.compile(r'"(?:[^"\\]|\\.)*"|\S+')


class Case:
    def __init__(self, name, pages=()):
        self.name, self.options, self.expected = name, [], None
        self.pages, self.page = dict(pages), None

    def read(self, line):
        if line.startswith("$ "):
            self.options = line[2:].split()
        elif line.startswith("> "):
            self.open(line[2:])
        elif line.startswith("= "):
            self.expected = self.expected or []
            if line != "= nothing":
                self.expected.append([json.loads(part) if part[0] == '"' else part for part in word.findall(line[2:])])
        elif line or self.page:
            self.page or self.open("index.html")
            self.pages[self.page].append(line)

    def open(self, page):
        self.page = page
        self.pages[page] = []

    def bytes_by_path(self):
        files = {}
        for page, lines in self.pages.items():
            path, _, encoding = page.partition(" as ")
            files[path] = "\n".join(lines).rstrip("\n").encode("utf-8" if not encoding else encoding)
        return files


def read_cases(path):
    cases = [Case("")]
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# "):
            cases.append(Case(line[2:], cases[0].pages))
        else:
            cases[-1].read(line)
    return cases[1:]


def misplaced(result, files):
    """The address does not stand where the checker says; only if it stands in the page as it is."""
    data, url = files[result["page"]], result["url"].encode()
    if not url or url not in data:
        return False
    lines = data.split(b"\n")
    return not b"\n".join(lines[result["line"] - 1:])[result["column"] - 1:].startswith(url)


def found(result):
    return [result["code"] or result["status"], result["url"], result["target"]]


def problems(case, folder):
    files = case.bytes_by_path()
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    run = subprocess.run([csa, "check", folder, "--all", "--format", "json", *case.options], capture_output=True, timeout=20)
    if run.returncode not in (0, 1):
        return [f"exit status {run.returncode}: {run.stderr.decode()}"]
    report = json.loads(run.stdout)
    results = report["results"]
    out = [f"expected {' '.join(map(str, wanted))}, found {' '.join(map(str, got))}"
           for wanted, got in zip(case.expected, map(found, results)) if wanted != got[:len(wanted)]]
    if len(results) != len(case.expected):
        out.append(f"expected {len(case.expected)} links, found {len(results)}: {[found(result) for result in results]}")
    out += [f"{result['url']} does not stand at {result['line']}:{result['column']}" for result in results if misplaced(result, files)]
    if run.returncode != (report["broken"] > 0):
        out.append(f"exit status {run.returncode} with {report['broken']} broken links")
    return out


def main():
    number = failed = 0
    for path in sorted(cases.glob("*.txt")):
        for case in read_cases(path):
            if not all(wanted in f"{path.name} {case.name}" for wanted in sys.argv[2:]):
                continue
            if case.expected is None:
                sys.exit(f"{path.name}: \"{case.name}\" expects nothing in particular")
            number += 1
            with tempfile.TemporaryDirectory() as folder:
                wrong = problems(case, pathlib.Path(folder))
            failed += bool(wrong)
            for problem in wrong:
                print(f"{path.name}: {case.name}: {problem}")
    print(f"{number} cases, {failed} failed")
    sys.exit(1 if failed or number == 0 else 0)


main()
