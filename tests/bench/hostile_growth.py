"""How the work for each hostile text grows with its size, in instructions, which no other load on the machine changes.

    hostile_growth.py CSA [NAME...]      names of texts; all if none is given. Needs valgrind.

Prints the instructions at each size, less those for the smallest text, and by what the last doubling multiplied them: 2 is linear,
2.1 is n log n at these sizes, 4 is quadratic. Ends with 1 if any is above 2.3.
"""
import concurrent.futures, os, pathlib, re, subprocess, sys, tempfile

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parent / "limits"))
import hostile_texts

csa = pathlib.Path(sys.argv[1]).resolve()
sizes = (1_000, 100_000, 200_000, 400_000)
most = 2.3
valgrind = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]


def instructions(way, size):
    with tempfile.TemporaryDirectory() as work:
        run = subprocess.run([*valgrind, csa, *way(size, pathlib.Path(work))], cwd=work, capture_output=True, text=True, errors="replace",
                             env={**os.environ, "TBB_NUM_THREADS": "1"})
    found = re.search(r"I\s+refs:\s+([\d,]+)", run.stderr)
    if not found: sys.exit(run.stderr)
    return int(found[1].replace(",", ""))


def growth(name, way):
    base, *counts = (instructions(way, size) for size in sizes)
    work = [max(count - base, 1) for count in counts]
    small = work[-1] < base // 10  # refused at sight
    factor = work[-1] / work[-2]
    print(f"{name}: {', '.join(f'{count / 1e6:.0f}' for count in work)} million, {'no more to do' if small else f'{factor:.2f}'}", flush=True)
    return None if small or factor <= most else name


def main():
    chosen = [run for run in hostile_texts.ways() if not sys.argv[2:] or run[0] in sys.argv[2:]]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        faults = [fault for fault in pool.map(lambda run: growth(*run), chosen) if fault]
    print(f"{len(chosen)} texts, {len(faults)} above {most}: {', '.join(faults)}")
    return 1 if faults or not chosen else 0


sys.exit(main())
