#!/usr/bin/env python3
"""Measures `csa build` against Hugo and against the floor, in turn, on the same pages. Prints medians, ratios and peak memory.

    compare.py [PAGES] [ROUNDS]        10,000 pages, 5 rounds; needs Debian's hugo; works in /dev/shm

The floor (floor.cpp) reads, parses with cmark-gfm and writes, and nothing else: no templates, no links, no checks. Every round runs each command once, so a
ratio compares neighbours in time; a run during which others used more than a tenth of the machine is marked with '*'.
"""
import os, shutil, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TICKS = os.sysconf("SC_CLK_TCK")


def busy():
    with open("/proc/stat") as file: return sum(int(v) for v in file.readline().split()[1:4]) / TICKS


def run(command):
    """Seconds, CPU seconds, peak MiB of the largest process, and whether the machine was disturbed."""
    before, begin = busy(), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    if status: sys.exit(f"{' '.join(command)} failed:\n{errors.decode()}")
    own = usage.ru_utime + usage.ru_stime
    return wall, own, usage.ru_maxrss / 1024, busy() - before - own > .1 * wall * os.cpu_count()


def csa_build(folder):
    return [f"{ROOT}/build/csa", "build", "--quiet", "--content", f"{folder}/csa/content", "--theme", f"{HERE}/theme", "--out", f"{folder}/site"]


def floor_build(folder): return [f"{ROOT}/build/tests/floor", f"{folder}/csa/content", f"{folder}/floor-site"]


def main():
    pages, rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10000, int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        subprocess.run([sys.executable, f"{HERE}/corpus.py", folder, str(pages)], check=True)
        csa, floor = csa_build(folder), floor_build(folder)
        hugo = ["hugo", "--quiet", "-s", f"{folder}/hugo", "-d", f"{folder}/hugo-site"]
        steps = [("floor", floor, "floor-site"), ("csa", csa, "site"), ("csa again", csa, None), ("hugo", hugo, "hugo-site"), ("hugo again", hugo, None)]
        results = {name: [] for name, _, _ in steps}
        for number in range(rounds + 1):
            for name, command, fresh in steps:
                if fresh: shutil.rmtree(f"{folder}/{fresh}", ignore_errors=True)
                result = run(command)
                if number: results[name].append(result)
        report(pages, results)


def report(pages, results):
    print(f"{pages} pages, {len(results['csa'])} rounds in turn; medians (least to most)")
    for name, runs in results.items():
        walls, cpus = [r[0] for r in runs], [r[1] for r in runs]
        print(f"{name:10} {statistics.median(walls):7.3f} s ({min(walls):.3f} to {max(walls):.3f})  CPU {statistics.median(cpus):7.3f} s  peak {max(r[2] for r in runs):5.0f} MiB"
              f"  {statistics.median(walls) / pages * 1e6:6.1f} us a page  {'*' * sum(r[3] for r in runs)}")
    for name, other in (("csa", "floor"), ("hugo", "csa"), ("hugo again", "csa again")):
        for label, index in (("wall", 0), ("CPU", 1)):
            ratios = [a[index] / b[index] for a, b in zip(results[name], results[other])]
            print(f"{name} / {other}, {label}: {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")


if __name__ == "__main__": main()
