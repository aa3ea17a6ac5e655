"""remote_test.py CSA THEME NPM: the site is published over SFTP, WebDAV and S3, with connections cut at random moments."""
import concurrent.futures, functools, os, pathlib, random, sys, tempfile
from expectations import expect, finish
from publishing import Site
import servers, web

npm = os.path.abspath(sys.argv[3])
for setting in [name for name in os.environ if name.startswith("AWS_")]:
    del os.environ[setting]  # rclone would follow it
prose = "What stands on a page takes some time to travel.\n" * 200


def page(title, facts="", words=""):
    return f"---\ntitle: {title}\n{facts}---\n\n{words}\n\n{prose}"


def far_site(name, place):
    """A site for the place. rclone does not try again, and opens no connection only to list folders side by side."""
    site = Site(name, f"  - {{name: far, remote: \"web:{place.path}\", may_vanish: 100}}\n", count=6)
    config = site.folder / "rclone.conf"
    config.write_text("[web]\n" + "".join(f"{key} = {value}\n" for key, value in place.settings.items()))
    site.env |= {"RCLONE_CONFIG": str(config), "RCLONE_RETRIES": "1", "RCLONE_LOW_LEVEL_RETRIES": "1", "RCLONE_CONTIMEOUT": "10s",
                 "RCLONE_CHECKERS": "1"}
    site.address = place.address
    site.say("one")
    return site


def follows(kind, site, place):
    expect(f"{kind}: a dry run sends nothing", site.publish("far", "--dry-run").returncode == 0 and not place.tree())
    first = site.publish("far")
    expect(f"{kind}: what stands there is the site", first.returncode == 0 and place.tree() == site.built(), first.stderr)
    (site.folder / "theirs").write_text("kept")
    web.must(["rclone", "copyto", site.folder / "theirs", f"web:{place.path}/theirs.txt"], env=site.env)
    site.write({"pages/0.md": page("Page 0", words="Changed."), "pages/new.md": page("New"),
                "pages/3.md": page("Page 3", "aliases: [/pages/3/more/]\n"),
                "pages/4.md": page("Page 4", "expires: 2026-11-01\n")})
    theirs = place.file("theirs.txt").parent / "uploads"
    theirs.mkdir(exist_ok=True)
    times_before = {path: os.stat(place.file(path)).st_mtime_ns for path in place.tree()}
    second = site.publish("far")
    made = site.built() | {"theirs.txt": b"kept"}
    expect(f"{kind}: it follows a change, and leaves alone what is not ours", second.returncode == 0 and place.tree() == made,
           second.stderr, sorted(place.tree().keys() ^ made.keys()))
    if kind != "S3":  # which knows no folders
        expect(f"{kind}: a folder that it emptied goes, an empty one of others stays", theirs.is_dir() and not place.file("pages/4").exists())
    same = [path for path in ("pages/5/index.html", "robots.txt") if path in times_before]
    expect(f"{kind}: what is the same does not travel",
           len(same) == 2 and all(os.stat(place.file(path)).st_mtime_ns == times_before[path] for path in same))
    place.file("pages/5/index.html").write_bytes(b"spoilt")
    third = site.publish("far")
    expect(f"{kind}: what was spoilt there is sent again", third.returncode == 0 and place.tree() == made, third.stderr)


def turn(site, number):
    """One page changes, one is new, and the new one of the turn before is gone."""
    site.write({"pages/0.md": page("Page 0", words=f"Turn {number}."), f"pages/turn-{number}.md": page(f"Turn {number}"),
                f"pages/turn-{number - 1}.md": page("Gone", "expires: 2026-11-01\n")})


def cut_at_random(kind, site, place, times):
    dice, proxy = random.Random(7), place.proxy
    proxy.allow(None)
    turn(site, 0)
    site.publish("far")
    whole, done, number = proxy.passed, 0, 0
    while done < times:
        before, number = place.tree(), number + 1
        turn(site, number)
        after = site.built() | {"theirs.txt": b"kept"}
        torn_before = set()
        for _ in range(5):
            proxy.allow(dice.randrange(whole))
            ended = site.publish("far")
            done += proxy.is_cut()
            expect(f"{kind}: a cut is the world's failure, in words",
                   ended.returncode == 3 and "help:" in ended.stderr or ended.returncode == 0, ended.returncode, ended.stderr)
            now = place.tree()
            torn = {path for path in now if now[path] not in (before.get(path), after.get(path))}
            expect(f"{kind}: a cut leaves every page, and tears none but those under way",
                   before.keys() & after.keys() <= now.keys() and len(torn - torn_before) <= 4, torn, torn_before)
            torn_before = torn
        proxy.allow(None)
        last = site.publish("far")
        expect(f"{kind}: the next run completes it", last.returncode == 0 and place.tree() == after, last.stderr)
    print(f"{kind}: {done} cuts in runs of {whole} bytes")


def far_away(kind, server, times):
    with tempfile.TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        root = pathlib.Path(name) / "host"
        root.mkdir()
        with server(root) as place:
            site = far_site(name, place)
            follows(kind, site, place)
            cut_at_random(kind, site, place, times)


# rclone mostly waits after a cut: longer from file to file, up to two seconds. So the three wait side by side.
with concurrent.futures.ThreadPoolExecutor() as threads:
    for ended in [threads.submit(far_away, *test) for test in
                  (("SFTP", servers.sftp, 25), ("WebDAV", servers.webdav, 10), ("S3", functools.partial(servers.s3, npm), 50))]:
        ended.result()
finish("published far away as it should be")
