"""The examples for build servers hold lines that work: those of `csa` are run over a small portal, others are ones we know.

    ci_test.py CSA THEME PROJECT
"""
import os, pathlib, re, subprocess, sys, tempfile

import web
from expectations import expect, finish
from ci_lines import lines_of

csa, theme, project = (pathlib.Path(word).resolve() for word in sys.argv[1:])
examples = sorted((project / "generator/packaging/ci").glob("*.yml"))
known = re.compile(r"apt-get update|apt-get install -y --no-install-recommends (\./csa_\*\.deb|[a-z0-9-]+)( [a-z0-9-]+)*|\./test\.sh|\./build\.sh --package")


def new_portal(folder, address):
    """One page without links to other sites, and a target that is served at the address."""
    for path in ("content", "themes", "srv/releases"):
        (folder / path).mkdir(parents=True)
    (folder / "themes/leicestershire").symlink_to(theme)
    (folder / "content/site.yaml").write_text(f"title: Test\naddress: {address}\npublish: [{{name: live, folder: srv}}]\n")
    (folder / "content/index.md").write_text("---\ntitle: Home\n---\n\nWords.\n")


def run_lines(example):
    with tempfile.TemporaryDirectory() as name, web.serving(name + "/portal/srv/current") as address:
        folder = pathlib.Path(name) / "portal"
        new_portal(folder, address)
        for line in lines_of(example):
            if not line.startswith("csa "):
                expect(f"{example.name}: we know \"{line}\"", known.fullmatch(line))
                continue
            done = subprocess.run(["sh", "-ec", line], cwd=folder, capture_output=True, text=True, timeout=600,
                                  env=os.environ | {"PATH": f"{csa.parent}:{os.environ['PATH']}"})
            expect(f"{example.name}: \"{line}\" ends well", done.returncode == 0, done.stdout, done.stderr)
        if "portal" in example.name:
            expect(f"{example.name}: the portal is published", (folder / "srv/current/index.html").exists())


expect("there are examples for the project and for a portal, on both kinds of server",
       [path.name for path in examples] == [f"{host}-{what}.yml" for host in ("github", "gitlab") for what in ("portal", "project")], *examples)
for example in examples:
    run_lines(example)
for what in ("portal", "project"):
    hosts = [{line for line in lines_of(path) if not line.startswith("apt-get")} for path in examples if what in path.name]
    expect(f"both examples for a {what} run the same", hosts and all(lines == hosts[0] for lines in hosts), *hosts)
words = " ".join(path.read_text() for path in examples if "project" in path.name)
expect("the project is tested on both releases", all(str(release) in words for release in (12, 13)))
finish(f"{len(examples)} examples hold")
