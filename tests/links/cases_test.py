"""Small sites with the verdict of every link in them: cases_test.py CSA [FILE OR WORDS OF A CASE...]

A file of cases begins with the pages that all its cases share. Then, for each case:

    # what the case shows                      its name
    $ --base /sub/                             options for the checker, if any
    > b/index.html as utf-16-le                a page; "as" names an encoding of Python, or is
                                               "escapes": \\x00 for a byte. Text before the first ">" is index.html
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

    def files(self):
        """path -> (bytes, encoding)"""
        files = {}
        for page, lines in self.pages.items():
            path, _, encoding = page.partition(" as ")
            text = "\n".join(lines).rstrip("\n")
            if encoding == "escapes":
                text, encoding = text.encode("latin-1").decode("unicode_escape"), "latin-1"
            files[path] = text.encode(encoding or "utf-8"), encoding or "utf-8"
        return files


def read_cases(path):
    cases = [Case("")]
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# "):
            cases.append(Case(line[2:], cases[0].pages))
        else:
            cases[-1].read(line)
    return cases[1:]


def shown(address):
    """As reports show it: on one line, without control characters."""
    return re.sub(r"[\x00-\x1f\x7f]", "\ufffd", re.sub(r"[\t\r\n]", " ", address)) if isinstance(address, str) else address


def misplaced(result, files):
    """The address does not stand where the checker says: columns count bytes of UTF-8, else characters. Addresses with escapes are passed over."""
    data, encoding = files[result["page"]]
    counts_bytes = encoding.startswith("utf-8")
    lines = data.decode("latin-1" if counts_bytes else encoding).split("\n")
    url = result["url"].encode().decode("latin-1") if counts_bytes else result["url"]
    rest = "\n".join(lines[result["line"] - 1:])[result["column"] - 1:]
    if rest[:1] in tuple("[!<") and not result["page"].endswith((".html", ".svg", ".css")):
        return url.replace("%5C", "\\") not in rest.split("\n")[0]  # a link of Markdown begins at its bracket
    there = rest[:len(url)]
    return shown(there) != url and not re.search(r"[&\\\0]", there)


def found(result):
    return [result["code"] or result["status"], result["url"], result["target"]]


def problems(case, folder):
    files = case.files()
    for path, (data, _) in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    run = subprocess.run([csa, "check", folder, "--all", "--format", "json", *case.options], capture_output=True, timeout=600)
    if run.returncode not in (0, 1):
        return [f"exit status {run.returncode}: {run.stderr.decode()}"]
    report = json.loads(run.stdout)
    results = report["results"]
    out = [f"expected {' '.join(map(str, wanted))}, found {' '.join(map(str, got))}"
           for wanted, got in zip(case.expected, map(found, results)) if list(map(shown, wanted)) != got[:len(wanted)]]
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
