#!/usr/bin/env python3
"""Measures how the cost of a page grows with the number of pages: `csa build` and the floor, in turn. Prints medians and peak memory.

    growth.py [ROUNDS] [PAGES...]      3 rounds of 100, 1,000, 10,000 and 100,000 pages; works in /dev/shm, where the last take 2.5 GB

A run during which others used more than a tenth of the machine is marked with '*', as in compare.py.
"""
import shutil, statistics, subprocess, sys, tempfile

from compare import HERE, csa_build, floor_build, run


def measure(pages, rounds):
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        subprocess.run([sys.executable, f"{HERE}/corpus.py", folder, str(pages)], check=True)
        steps = [("floor", floor_build(folder), "floor-site"), ("csa", csa_build(folder), "site"), ("csa again", csa_build(folder), None)]
        results = {name: [] for name, _, _ in steps}
        for _ in range(rounds):
            for name, command, fresh in steps:
                if fresh: shutil.rmtree(f"{folder}/{fresh}", ignore_errors=True)
                results[name].append(run(command))
    return results


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    for pages in [int(word) for word in sys.argv[2:]] or [100, 1000, 10000, 100000]:
        for name, runs in measure(pages, rounds).items():
            wall, cpu = (statistics.median(run[index] for run in runs) for index in (0, 1))
            print(f"{pages:6} pages  {name:9}  {wall / pages * 1e6:7.1f} us a page  CPU {cpu / pages * 1e6:7.1f} us a page"
                  f"  peak {max(run[2] for run in runs):5.0f} MiB  {'*' * sum(run[3] for run in runs)}", flush=True)


main()
