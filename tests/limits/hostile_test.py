"""Builds and checks texts that somebody wrote to fill the memory or to keep the program busy, at two sizes.

    hostile_test.py CSA [NAME...]        names of texts; all if none is given

Each must end, with a page or with findings in words, within 300 MB. The larger size is just below what a text may have: what takes
quadratic time for it takes longer than the limit for hanging.
"""
import concurrent.futures, os, pathlib, subprocess, sys, tempfile

import hostile_texts

csa = pathlib.Path(sys.argv[1]).resolve()
largest = 300  # MB
hanging = 300  # seconds
sizes = (400_000, 4_000_000)


def measured(command, work):
    """Its status, what it said, and the most memory that it held, in MB."""
    with open(work / "said", "wb") as said:
        process = subprocess.Popen(command, cwd=work, stdout=said, stderr=subprocess.STDOUT)
        ends = concurrent.futures.ThreadPoolExecutor(1)
        done = ends.submit(os.wait4, process.pid, 0)
        try:
            _, status, usage = done.result(hanging)
        except concurrent.futures.TimeoutError:
            process.kill()
            done.result()
            return None, "", 0
    said = (work / "said").read_text("utf-8", "backslashreplace")
    return os.waitstatus_to_exitcode(status), said, usage.ru_maxrss // 1024


def wrong(run):
    name, way = run
    for size in sizes:
        with tempfile.TemporaryDirectory() as work:
            status, said, memory = measured([csa, *way(size, pathlib.Path(work))], pathlib.Path(work))
        print(f"{name}, {size} bytes: {memory} MB, {said.strip()[:200]!r}", flush=True)
        if status is None: return f"{name}, {size} bytes: has not ended after {hanging} s"
        if status not in (0, 1): return f"{name}, {size} bytes: status {status}, {said[-300:]}"
        if not said.strip(): return f"{name}, {size} bytes: ends without a word"
        if memory > largest: return f"{name}, {size} bytes: {memory} MB"
    return None


def main():
    chosen = [run for run in hostile_texts.ways() if not sys.argv[2:] or run[0] in sys.argv[2:]]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        faults = [fault for fault in pool.map(wrong, chosen) if fault]
    for fault in faults:
        print("FAULT:", fault)
    print(f"{len(chosen)} texts, {len(faults)} faults")
    return 1 if faults or not chosen else 0


sys.exit(main())
