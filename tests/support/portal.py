"""A small portal with something of each kind: what `csa init` writes, and on top of it what lies in portal_content/."""
import pathlib, shutil, subprocess

today = "2026-11-21"


def lay_out(csa, folder):
    """Makes `folder`/content."""
    done = subprocess.run([csa, "init", folder, "--today", today], capture_output=True, text=True, timeout=600)
    content = pathlib.Path(folder) / "content"
    assert done.returncode == 0 and (content / "site.yaml").exists(), f"csa init lays out no portal: {done.returncode} {done.stderr}"
    shutil.copytree(pathlib.Path(__file__).with_name("portal_content"), content, dirs_exist_ok=True)
    return content


def copy_theme(theme, folder):
    """A copy to be changed, with the search index of the theme itself: with an index the pages have a form."""
    shutil.copytree(theme, folder, ignore=shutil.ignore_patterns("node_modules"))
    (folder / "node_modules").symlink_to(theme / "node_modules")
