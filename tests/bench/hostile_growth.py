"""How the work for each hostile text grows with its size, in instructions, which no other load on the machine changes.

    hostile_growth.py CSA [NAME...]      names of texts; all if none is given. Needs valgrind.

Prints the instructions at each size, less those for the smallest text, and by what the last doubling multiplied the steps from one size to
the next: 2 is linear, 2.1 is n log n at these sizes, 4 is quadratic. A text that takes less than 100 instructions for each byte is tried again
nine times as long. Ends with 1 if any is above 2.3.
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


def growth(name, way, scale=1):
    base, *counts = (instructions(way, size * scale) for size in sizes)
    work = [count - base for count in counts]
    small = work[-1] < base // 10  # refused at sight
    factor = (work[2] - work[1]) / max(work[1] - work[0], 1)
    print(f"{name}{f', {scale} times as long' if scale > 1 else ''}: {', '.join(f'{count / 1e6:.0f}' for count in work)} million, "
          f"{'no more to do' if small else f'{factor:.2f}'}", flush=True)
    if small or factor <= most: return None
    is_lost_in_the_rest = work[-1] < 100 * sizes[-1] and scale == 1
    return growth(name, way, 9) if is_lost_in_the_rest else name


def main():
    chosen = [run for run in hostile_texts.ways() if not sys.argv[2:] or run[0] in sys.argv[2:]]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        faults = [fault for fault in pool.map(lambda run: growth(*run), chosen) if fault]
    print(f"{len(chosen)} texts, {len(faults)} above {most}: {', '.join(faults)}")
    return 1 if faults or not chosen else 0


sys.exit(main())
