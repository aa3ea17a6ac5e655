"""5,000 addresses on 49 loopback hosts, none slow: csa, the bare floor and linkinator in turn, side by side.

    web.py CSA WEB_FLOOR [LINKINATOR] [ROUNDS]       LINKINATOR: tests/node_modules/.bin/linkinator
"""
import pathlib, socket, statistics, subprocess, sys, tempfile, time

csa, floor = sys.argv[1:3]
linkinator = sys.argv[3] if len(sys.argv) > 3 else None
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 5
hosts, addresses, pace = 49, 5000, "20"


def start_nginx(folder):
    with socket.socket() as free:
        free.bind(("127.0.0.2", 0))
        port = free.getsockname()[1]
    listens = " ".join(f"listen 127.0.0.{2 + host}:{port};" for host in range(hosts))
    temp = " ".join(f"{kind}_temp_path {folder};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "conf").write_text(f"daemon off; pid {folder}/pid; error_log {folder}/errors; events {{ worker_connections 4096; }}\n"
                                 f"http {{ access_log off; default_type text/html; {temp} keepalive_requests 100000;\n"
                                 f"server {{ {listens} location ~ ^/p/[0-9]+$ {{ return 200 '<p>fine'; }} location / {{ return 404; }} }} }}")
    running = subprocess.Popen(["nginx", "-p", folder, "-c", folder / "conf"])
    while True:
        try: socket.create_connection(("127.0.0.2", port)).close()
        except OSError: time.sleep(0.02)
        else: return running, port


def seconds(command):
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    nginx, port = start_nginx(folder)
    links = [f"http://127.0.0.{2 + number % hosts}:{port}/p/{number}" for number in range(addresses)]
    (folder / "addresses").write_text("\n".join(links) + "\n")
    (folder / "tree").mkdir()
    (folder / "tree/index.html").write_text("".join(f"<a href={link}>x</a>\n" for link in links))
    allowed = [word for host in range(hosts) for word in ("--allow-host", f"127.0.0.{2 + host}")]
    commands = {"floor": [floor, folder / "addresses"], "csa": [csa, "check", folder / "tree", "--external", "--pace", "0", "--per-host", "6", *allowed]}
    if linkinator: commands["linkinator"] = [linkinator, folder / "tree", "--recurse", "--silent"]
    took = {what: [] for what in commands}
    for _ in range(rounds):
        for what, command in commands.items(): took[what].append(seconds(command))
    paced = [pace if word == "0" else word for word in commands["csa"]]
    least = (addresses // hosts) * int(pace) / 1000
    slowest = statistics.median(seconds(paced) for _ in range(rounds))
    nginx.terminate()
    print(f"paced        {slowest:.3f} s   {slowest / least:.2f} times the least that {pace} ms between two requests to a host allow")
    for what, times in took.items():
        ratios = [time / base for time, base in zip(times, took["floor"])]
        print(f"{what:12} {statistics.median(times):.3f} s   {statistics.median(ratios):.2f} times the floor")
