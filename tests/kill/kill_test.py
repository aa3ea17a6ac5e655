"""Kills a program that replaces a site, at random moments, and looks at what stands then.

    kill_test.py SWAP_SITES [KILLS]

After every SIGKILL the folder must be site A or site B, byte for byte, with the user's own dot-file.
"""
import collections, os, random, signal, subprocess, sys, tempfile, time
from snapshot import snapshot

fast = "/dev/shm"
swap_sites, kills = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200


def make(out, which):
    subprocess.run([swap_sites, out, which], check=True, timeout=600)
    return snapshot(out)


def kill_once(out, first, delay):
    """True if the kill came in the midst of a replacement."""
    process = subprocess.Popen([swap_sites, out, first, "forever"], stderr=subprocess.PIPE)
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    message = process.communicate(timeout=600)[1].decode()
    if process.returncode != -signal.SIGKILL:
        sys.exit(f"the program ended by itself: {message}")
    return os.path.exists(os.path.join(os.path.dirname(out), ".public.new"))


def main():
    random.seed(20191206)
    seen = collections.Counter()
    with tempfile.TemporaryDirectory(dir=fast if os.access(fast, os.W_OK) else None) as folder:
        out = os.path.join(folder, "public")
        os.mkdir(out)
        with open(os.path.join(out, ".gitignore"), "w") as file:
            file.write("*\n")
        sites = {name: make(out, name) for name in "AB"}
        begin = time.monotonic()
        make(out, "A")
        longest = 1.5 * (time.monotonic() - begin)
        now = "A"
        assert sites["A"] != sites["B"] and ".gitignore" in sites["A"]
        for i in range(kills):
            seen["midway"] += kill_once(out, "B" if now == "A" else "A", random.uniform(0, longest))
            found, before = snapshot(out), now
            now = next((name for name in sites if found == sites[name]), None)
            if not now:
                sys.exit(f"kill {i}: neither A nor B: {len(found)} entries, {sorted(set(found) ^ set(sites['A']))[:5]}")
            seen["old" if now == before else "new"] += 1
        make(out, "A" if now == "B" else "B")
        beside = sorted(os.listdir(folder))
        if beside != ["public"]:
            sys.exit(f"left beside the site: {beside}")
    print(f"{kills} kills: the old site stood {seen['old']} times, the new {seen['new']}; {seen['midway']} came midway")
    if kills >= 100 and min(seen["old"], seen["new"], seen["midway"]) < kills // 20:
        sys.exit("the kills did not fall on all moments")


main()
