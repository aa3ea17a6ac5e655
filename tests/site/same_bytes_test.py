"""same_bytes_test.py CSA CONTENT THEME: the same bytes, whatever the folder, locale, time zone or number of threads."""
import hashlib, os, shutil, sys, tempfile
import web

csa, content, theme = sys.argv[1:]
just_before_midnight = "1795391990"  # 22 November 2026, 23:59:50 UTC


def digests(site):
    found = {}
    for folder, _, names in os.walk(site):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                found[os.path.relpath(os.path.join(folder, name), site)] = hashlib.sha256(file.read()).hexdigest()
    return found


def built(out, before=(), env=None, cwd=None, content=content, theme=theme):
    command = [*before, csa, "build", "--content", content, "--theme", theme, "--out", out]
    web.must(command, cwd=cwd, env={"SOURCE_DATE_EPOCH": just_before_midnight, **(env or {})})
    return digests(out)


with tempfile.TemporaryDirectory() as folder:
    elsewhere = os.path.join(folder, "a place with spaces")
    shutil.copytree(content, elsewhere + "/other-words", copy_function=shutil.copyfile)
    shutil.copytree(theme, elsewhere + "/look", ignore=shutil.ignore_patterns("node_modules"), copy_function=shutil.copyfile)
    os.symlink(os.path.join(os.path.abspath(theme), "node_modules"), elsewhere + "/look/node_modules")
    first = built(folder + "/first")
    if len(first) < 100:
        web.fail(f"only {len(first)} files were built")
    others = {
        "once more over the same folder": built(folder + "/first"),
        "in the POSIX locale, far to the east": built(folder + "/east", env={"LC_ALL": "C", "TZ": "Pacific/Kiritimati"}),
        "in a UTF-8 locale, far to the west": built(folder + "/west", env={"LC_ALL": "C.UTF-8", "TZ": "Pacific/Pago_Pago"}),
        "on one processor": built(folder + "/one", before=("taskset", "-c", str(min(os.sched_getaffinity(0))))),
        "copied, under other names": built(elsewhere + "/out", cwd=elsewhere, content="other-words", theme="look"),
    }
    for how, other in others.items():
        differing = sorted(path for path in first.keys() | other.keys() if first.get(path) != other.get(path))
        if differing:
            web.fail(f"built {how}, {len(differing)} files differ:", *differing[:20])
print(f"{len(first)} files, {len(others)} ways to build them, the same bytes")
