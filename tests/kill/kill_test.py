"""Kills a program that replaces a site, at random moments, and looks at what stands then.

    kill_test.py SWAP_SITES [KILLS]

After every SIGKILL the folder must be site A or site B, byte for byte, with the user's own dot-file.
"""
import collections, os, random, signal, subprocess, sys, tempfile, time

swap_sites, kills = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200


def snapshot(root):
    """Path -> bytes of everything below root; a folder has None."""
    found = {}
    for folder, folders, files in os.walk(root):
        for name in folders:
            found[os.path.relpath(os.path.join(folder, name), root)] = None
        for name in files:
            with open(os.path.join(folder, name), "rb") as file:
                found[os.path.relpath(os.path.join(folder, name), root)] = file.read()
    return found


def make(out, which):
    subprocess.run([swap_sites, out, which], check=True, timeout=20)
    return snapshot(out)


def kill_once(out, delay):
    """True if the kill came in the midst of a replacement."""
    process = subprocess.Popen([swap_sites, out, "forever"], stderr=subprocess.PIPE)
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    message = process.communicate(timeout=20)[1].decode()
    if process.returncode != -signal.SIGKILL:
        sys.exit(f"the program ended by itself: {message}")
    return os.path.exists(os.path.join(os.path.dirname(out), ".public.new"))


def main():
    random.seed(20191206)
    seen = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "public")
        os.mkdir(out)
        with open(os.path.join(out, ".gitignore"), "w") as file:
            file.write("*\n")
        sites = {name: make(out, name) for name in "AB"}
        assert sites["A"] != sites["B"] and ".gitignore" in sites["A"]
        for i in range(kills):
            seen["midway"] += kill_once(out, random.uniform(0.002, 0.05))
            now = snapshot(out)
            standing = [name for name in sites if now == sites[name]]
            if not standing:
                sys.exit(f"kill {i}: neither A nor B: {len(now)} entries, {sorted(set(now) ^ set(sites['A']))[:5]}")
            seen[standing[0]] += 1
        make(out, "A")
        beside = sorted(os.listdir(folder))
        if beside != ["public"]:
            sys.exit(f"left beside the site: {beside}")
    print(f"{kills} kills: A stood {seen['A']} times, B {seen['B']} times; {seen['midway']} came midway")
    if kills >= 100 and min(seen["A"], seen["B"], seen["midway"]) < kills // 20:
        sys.exit("the kills did not fall on all moments")


main()
