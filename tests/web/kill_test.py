"""Kills `csa check --external` again and again: no finished visit is lost, and none is made twice.

    kill_test.py CSA

Documents are asked for once each. With one question at a time, the question for one says that the visit before it was finished and written down.
"""
import asyncio, pathlib, random, sqlite3, sys, tempfile

from faulty_server import Server

csa = pathlib.Path(sys.argv[1]).resolve()
kills, links = 200, 4000


async def run(folder, random_moments):
    """One run that is killed when the server has heard some more questions; or whole, without a moment."""
    running = await asyncio.create_subprocess_exec(
        csa, "check", folder / "tree", "--external", "--quiet", "--state", folder / "state.sqlite", "--pace", "0", "--per-host", "1",
        "--allow-host", "127.0.0.4", stdout=asyncio.subprocess.DEVNULL)
    server.on_request = lambda: random_moments and server.connections and later(running, *random_moments)
    return await asyncio.wait_for(running.wait(), 120)


def later(running, questions, seconds):
    if server.asked_before + questions > len(server.requests): return
    server.on_request = lambda: None
    asyncio.get_running_loop().call_later(seconds, lambda: running.returncode is None and running.kill())


def remembered(folder):
    """The links in the memory; the database must be whole."""
    with sqlite3.connect(folder / "state.sqlite") as state:
        assert state.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [row[0] for row in state.execute("SELECT link FROM visit")]


async def main():
    global server
    server = await Server("127.0.0.4").start()
    chance = random.Random(1)
    killed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "tree").mkdir()
        (folder / "tree/index.html").write_text("".join(f'<a href="{server.root}/pdf/{number}">x</a>' for number in range(links)))
        for _ in range(kills):
            server.asked_before = len(server.requests)
            killed += await run(folder, (chance.randrange(2, 9), chance.random() / 500)) == -9
            finished = [server.root + path for method, path, _ in server.requests[server.asked_before:] if path.startswith("/pdf/")][:-1]
            lost = set(finished) - set(remembered(folder))
            assert not lost, f"finished and forgotten: {lost}"
        assert await run(folder, None) == 0
        known = remembered(folder)
    asked = [path for method, path, _ in server.requests if path.startswith("/pdf/")]
    assert sorted(known) == sorted(f"{server.root}/pdf/{number}" for number in range(links)), "not every link is remembered just once"
    assert not server.failures, server.failures
    assert killed > kills * 0.9, f"only {killed} kills came in time"
    assert len(asked) <= links + killed, f"{len(asked)} questions for {links} links"
    print(f"{killed} kills, {links} links, {len(asked)} questions, nothing lost")


asyncio.run(main())
