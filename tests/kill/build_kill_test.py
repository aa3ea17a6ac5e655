"""Kills `csa build` at random moments, and looks at what stands then.

    build_kill_test.py CSA THEME [KILLS]

Each build replaces the site of one content by that of another. After every SIGKILL one of the two must stand, byte for byte.
"""
import collections, os, random, signal, subprocess, sys, tempfile, time
from snapshot import snapshot

fast = "/dev/shm"
csa, theme, kills = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 200


def write_content(folder, name):
    """A third of the pages is the same in both, a third differs, a third has an address of its own, withdrawn in the other."""
    other = "b" if name == "A" else "a"
    withdrawn = (f"  - {{address: /part-{i % 10}/page-{i}{other}/, reason: a page of the other}}\n" for i in range(2, 120, 3))
    os.mkdir(folder)
    with open(f"{folder}/site.yaml", "w") as file:
        file.write("title: Site\nwithdrawn:\n" + "".join(withdrawn))
    for i in range(120):
        own = "" if i % 3 == 0 else name
        path = os.path.join(folder, f"part-{i % 10}", f"page-{i}{own.lower() if i % 3 == 2 else ''}.md")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(f"# Page {i}\n\n" + f"Words of {own or 'both'}. " * 100)


def command(folder, name):
    return [csa, "build", "--quiet", "--content", f"{folder}/{name}", "--theme", theme, "--out", f"{folder}/public",
            "--today", "2019-12-06"]


def make(folder, name):
    begin = time.monotonic()
    ended = subprocess.run(command(folder, name), timeout=600, capture_output=True, text=True)
    if ended.returncode:
        sys.exit(f"the build of {name} ended with {ended.returncode}: {ended.stderr}")
    return time.monotonic() - begin


def kill_once(folder, name, delay):
    """True if the kill came before the build had ended."""
    process = subprocess.Popen(command(folder, name), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    message = process.communicate(timeout=600)[1].decode()
    if process.returncode not in (0, -signal.SIGKILL):
        sys.exit(f"the build ended by itself with {process.returncode}: {message}")
    return process.returncode != 0


def main():
    random.seed(20191206)
    seen = collections.Counter()
    with tempfile.TemporaryDirectory(dir=fast if os.access(fast, os.W_OK) else None) as folder:
        sites, longest = {}, 0
        for name in "AB":
            write_content(f"{folder}/{name}", name)
            make(folder, name)
            sites[name] = snapshot(f"{folder}/public")
        longest = 1.1 * max(make(folder, name) for name in "BABA")
        assert sites["A"] != sites["B"]
        now = "A"
        for i in range(kills):
            seen["killed"] += kill_once(folder, "B" if now == "A" else "A", random.uniform(0, longest))
            found, before = snapshot(f"{folder}/public"), now
            now = next((name for name in sites if found == sites[name]), None)
            if not now:
                sys.exit(f"kill {i}: neither site: {len(found)} entries, {sorted(set(found) ^ set(sites[before]))[:5]}")
            seen["old" if now == before else "new"] += 1
        make(folder, "A" if now == "B" else "B")
        beside = sorted(set(os.listdir(folder)) - {"A", "B"})
        if beside != ["public"]:
            sys.exit(f"left beside the site: {beside}")
    print(f"{kills} kills, {seen['killed']} of them before the end: the old site stood {seen['old']} times, the new {seen['new']}")
    if kills >= 100 and min(seen["old"], seen["new"], seen["killed"]) < kills // 20:
        sys.exit("the kills did not fall on all moments")


main()
