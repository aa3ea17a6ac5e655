"""preview_bench.py CSA THEME CONTENT [PAGES]: milliseconds from a saved file to the new page in the browser's hands, the median of many.

CONTENT is copied and filled up with plain pages until there are PAGES of Markdown."""
import contextlib, http.client, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time, urllib.parse

csa, theme, content = (os.path.abspath(argument) for argument in sys.argv[1:4])
rounds = 30


def fill(folder, wanted):
    there = sum(1 for _ in folder.rglob("*.md"))
    (folder / "more").mkdir()
    for number in range(wanted - there):
        words = f"A paragraph of page {number} with a [link](/more/{number // 2}/).\n\n" * 20
        (folder / f"more/{number}.md").write_text(f"---\ntitle: Page {number}\n---\n\n{words}")


def seconds_to_see(port, base, file, words):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    with contextlib.closing(connection):
        connection.request("GET", base)
        version = connection.getresponse().read().decode().split('data-version="')[1].split('"')[0]
        connection.request("GET", f"{base}.csa/events?seen={version}")
        events = connection.getresponse()
        start = time.monotonic()
        file.write_text(words)
        while not events.readline().startswith(b"data: "):
            pass
        again = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        with contextlib.closing(again):
            again.request("GET", base)
            assert words.split()[-1] in again.getresponse().read().decode()
        return time.monotonic() - start


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name) / "content"
    shutil.copytree(content, folder)
    if len(sys.argv) > 4:
        fill(folder, int(sys.argv[4]))
    command = [csa, "serve", "--port", "0", "--content", folder, "--theme", theme, "--quiet"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        url = urllib.parse.urlsplit(process.stdout.readline().strip())
        home = folder / "index.md"
        before = home.read_text()
        times = [1000 * seconds_to_see(url.port, url.path, home, f"{before}\nSeen{number}\n") for number in range(rounds)]
        pages = sum(1 for _ in folder.rglob("*.md"))
        print(f"{pages} pages: median {statistics.median(times):.0f} ms, best {min(times):.0f}, worst {max(times):.0f}")
    finally:
        process.terminate()
        process.wait()
