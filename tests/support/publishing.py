"""What the tests of publishing share: a small portal to be changed and published, and what a folder holds."""
import os, pathlib, shutil, subprocess, sys

csa, theme = (pathlib.Path(word).resolve() for word in sys.argv[1:3])


class Site:
    """A small site of a partnership, and a folder for what is made from it."""

    def __init__(self, folder, targets, count=12):
        self.folder, self.env = pathlib.Path(folder), dict(os.environ)
        shutil.copytree(theme, self.folder / "theme", ignore=shutil.ignore_patterns("node_modules"))
        self.address, self.targets = "http://127.0.0.1:1/", targets
        self.write({f"pages/{number}.md": f"---\ntitle: Page {number}\n---\n\n" for number in range(count)})
        self.say("one")

    def write(self, files):
        for path, words in files.items():
            (self.folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / "content" / path).write_text(words)

    def say(self, word):
        """Every page has the word."""
        settings = f"title: Test\nnotice: Version {word} stands here.\naddress: {self.address}\npublish:\n{self.targets}"
        self.write({"site.yaml": settings, "index.md": f"---\ntitle: Home\n---\n\n{word}\n"})

    def csa(self, *words):
        command = [csa, *words, "--content", "content", "--theme", "theme", "--today", "2026-11-22"]
        return subprocess.run(command, cwd=self.folder, env=self.env, capture_output=True, text=True, timeout=600)

    def publish(self, *words):
        return self.csa("publish", *words)

    def built(self):
        done = self.csa("build")
        assert done.returncode == 0, done.stderr
        return tree(self.folder / "public")


def tree(folder, ending=""):
    """The bytes of all files whose names have the ending, by their paths without it; not what the program keeps for itself."""
    files = (path for path in pathlib.Path(folder).rglob("*" + ending) if path.is_file() and not path.name.startswith(".csa-"))
    return {str(path.relative_to(folder)).removesuffix(ending): path.read_bytes() for path in files}
