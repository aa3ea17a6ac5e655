"""Inputs that cannot be kept as files: links, long lines, deep nesting, a full disk. Each function lays them out in the folder `work`;
what it puts on `stack` is undone when the scenario is over. It may give a function to be used instead of subprocess.run."""
import fcntl, os, subprocess


class CannotMake(Exception):
    """This machine does not allow what the scenario needs."""


def page(work, name, text):
    path = work / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


def link_out_of_content(work, stack):
    (work / "secret.md").write_text("# Secret\n")
    (work / "content" / "secret.md").symlink_to("../secret.md")
    (work / "content" / "gone.md").symlink_to("nowhere.md")
    (work / "content" / "loop").symlink_to(".")
    os.mkfifo(work / "content" / "pipe.md")


def file_names(work, stack):
    page(work, os.fsdecode(b"caf\xe9.md"), "# Latin-1\n")
    page(work, "new\nline.md", "# New line\n")


def unreadable_file(work, stack):
    page(work, "locked.md", "# Locked\n")
    os.chmod(work / "content" / "locked.md", 0)
    return as_nobody(work)


def unwritable_out(work, stack):
    return as_nobody(work, writable=False)


def as_nobody(work, writable=True):
    """Root may do everything: the program runs as another user."""
    if os.geteuid() != 0:
        work.chmod(0o755 if writable else 0o555)
        return None
    nobody = 65534
    if writable:
        os.chown(work, nobody, nobody)
    work.chmod(0o755)
    return lambda *args, **options: subprocess.run(*args, **options, user=nobody, group=nobody, extra_groups=[])


def full_disk(work, stack):
    """A file system of one page, in a name space of its own."""
    page(work, "large.md", "# Large\n\n" + "words " * 100000)
    (work / "small").mkdir()
    mount = "mount -t tmpfs -o size=64k small small && exec \"$@\""

    def run(command, **options):
        command = ["unshare", "--map-root-user", "--mount", "sh", "-c", mount, "sh", *command]
        return subprocess.run(command, **options)

    if run(["true"], cwd=work, capture_output=True).returncode != 0:
        raise CannotMake("name spaces are not allowed here")
    return run


def out_is_not_ours(work, stack):
    (work / "mine").mkdir()
    (work / "mine" / "letter.txt").write_text("dear me\n")


def two_builds_at_once(work, stack):
    lock = stack.enter_context(open(work / ".public.lock", "w"))
    fcntl.flock(lock, fcntl.LOCK_EX)


def other_content_folder(work, stack):
    (work / "deep/down").mkdir(parents=True)
    (work / "content").rename(work / "deep/down/content")


def yaml_bomb(work, stack):
    levels = "".join(f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(9))
    page(work, "bomb.md", f"---\ntitle: Bomb\na: &a [lol]\n{levels}---\n\nText.\n")
    page(work, "lists.md", "---\ntitle: " + "[" * 10000 + "\n---\n\nText.\n")
    page(work, "maps.md", "---\ntitle: " + "{a: " * 10000 + "\n---\n\nText.\n")
    page(work, "indented.md", "---\n" + "".join(" " * i + "a:\n" for i in range(1000)) + "---\n\nText.\n")


def json_bomb(work, stack):
    page(work, "snapshots/lists.json", "[" * 100000)
    page(work, "snapshots/maps.json", '{"a":' * 100000)


def long_lines(work, stack):
    million = 1 << 20
    page(work, "words.md", "# Words\n\n" + "word " * (million // 5) + "\n")
    page(work, "value.md", "---\ntitle: Value\nsummary: " + "x" * million + "\n---\n\nText.\n")
    page(work, "quoted.md", "---\ntitle: Quoted\nsummary: \"" + "x: y" * (million // 4) + "\"\n---\n\nText.\n")
    page(work, "key.md", "---\n" + "k" * million + ": value\n---\n\nText.\n")
    page(work, "title.md", "# " + "t" * million + "\n\nText.\n")
    page(work, "link.md", "# Link\n\n[to](https://example.org/" + "a" * million + ")\n")
    page(work, "gone.md", "# Gone\n\n[to](" + "b" * million + ".md)\n")
    page(work, "scheme.md", "# Scheme\n\n[to](" + "c" * million + ":x)\n")
    page(work, "rows.md", "# Rows\n\n|" + "a|" * 65535 + "\n|" + "-|" * 65535 + "\n")


def deep_nesting(work, stack):
    deep = 10000
    page(work, "quotes.md", "# Quotes\n\nText.\n\n" + ">" * deep + " deep\n")
    page(work, "lists.md", "# Lists\n\n" + "- " * deep + "deep\n")
    page(work, "indented.md", "# Indented\n\n" + "".join("  " * i + "- level\n" for i in range(1000)))


def nesting_that_is_flat(work, stack):
    """Brackets and stars that a reader may write, or a cat on the keyboard: slow parsers take quadratic time for them."""
    many = 100000
    page(work, "brackets.md", "# Brackets\n\n" + "[" * many + "\n")
    page(work, "closed.md", "# Closed\n\n" + "[" * many + "]" * many + "\n")
    page(work, "links.md", "# Links\n\n" + "[a](" * many + "\n")
    page(work, "stars.md", "# Stars\n\n" + "*a **a " * many + "\n")
    page(work, "underlines.md", "# Underlines\n\n" + "_a" * many + "\n")
    page(work, "ticks.md", "# Ticks\n\n" + "".join("e" + "`" * i for i in range(1, 400)) + "\n")
    page(work, "images.md", "# Images\n\n" + "![" * 2000 + "\n")
    page(work, "tildes.md", "# Tildes\n\n" + "a~b " * many + "\n")
    page(work, "mails.md", "# Mails\n\n" + "a@b" * 20000 + "\n")
    page(work, "angles.md", "# Angles\n\n" + "<" * many + "\n")
    page(work, "headings.md", "# Headings\n\n" + "".join(f"## Part {i}\n\n" for i in range(10000)))
