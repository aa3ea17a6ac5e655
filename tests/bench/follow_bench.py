#!/usr/bin/env python3
"""What following a published site costs: `csa check http://…` over 10,000 pages that nginx serves on loopback, beside bare libcurl that gets
the same addresses and throws the bytes away.

    follow_bench.py CSA FLOOR [FOLDER [ROUNDS [PAGES]]]      FOLDER (best in memory, /dev/shm) is made and removed

FLOOR: cmake --build --preset release --target web_floor. Prints seconds (median of the rounds, least), peak memory, and the ratio.
"""
import os, pathlib, shutil, sys, tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from check_bench import address, make, measure, show
import web

csa, floor = (os.path.abspath(path) for path in sys.argv[1:3])
parent = sys.argv[3] if len(sys.argv) > 3 else "/dev/shm"
rounds, pages = (int(sys.argv[at]) if len(sys.argv) > at else usual for at, usual in ((4, 5), (5, 10_000)))


def at_host(folder, port):
    return web.nginx(folder, port, f"root {tree}; keepalive_requests 100000;")


with tempfile.TemporaryDirectory(dir=parent) as holder:
    os.chmod(holder, 0o755)
    tree = pathlib.Path(holder, "site")
    tree.mkdir()
    make(tree, pages, 31)
    with web.started(at_host) as port:
        host = f"http://127.0.0.1:{port}"
        addresses = pathlib.Path(holder, "addresses")
        addresses.write_text("".join(f"{host}{path}\n" for path in ["/", "/style.css", *map(address, range(pages))]))
        ours, least = [], []
        for _ in range(rounds):
            least.append(measure([floor, addresses, "--get"]))
            ours.append(measure([csa, "check", host + "/", "--pace", "0", "--per-host", "6", "--quiet"]))
        print(f"{pages} pages, {rounds} rounds")
        ratio = show("csa", ours) / show("libcurl", least)
        print(f"  {ratio:.2f} times the least", flush=True)
