"""What `csa status` calls overdue stands on the page about it: the same things in the same order, the oldest first.

    status_test.py CSA CONTENT THEME
"""
import datetime, json, pathlib, subprocess, sys, tempfile

import built_site

csa, content, theme = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
today = "2026-11-21"


def run(*command):
    ended = subprocess.run([csa, *command, "--content", content, "--theme", theme, "--today", today],
                           capture_output=True, text=True, timeout=60)
    return ended.stdout if ended.returncode == 0 else sys.exit(f"csa {command[0]} ended with {ended.returncode}: {ended.stderr}")


def row_of(due):
    day = datetime.date.fromisoformat(due["due"])
    return built_site.plain(f"{day:%-d %B %Y} {due['what']} {due['kind']} {due['title'] or 'Rules of the agreement'}")


def main():
    overdue = json.loads(run("status", "--format", "json"))["overdue"]
    with tempfile.TemporaryDirectory() as site:
        run("build", "--out", site + "/public")
        page = built_site.read(site + "/public")["/governance/due/"]
    shown = [words for (tag, _), words in zip(page.blocks, page.words) if tag == "tr"][1:]
    expected = [row_of(due) for due in overdue]
    if [due["due"] for due in overdue] != sorted(due["due"] for due in overdue):
        sys.exit("csa status does not begin with the oldest")
    if len(expected) < 50 or shown != expected:
        sys.exit("\n".join([f"{len(expected)} overdue, {len(shown)} shown; they differ:"] +
                           [f"status: {a}\npage:   {b}" for a, b in zip(expected, shown) if a != b]))
    print(f"{len(shown)} overdue things, the same on the page")


main()
