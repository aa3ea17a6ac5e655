"""cli_test.py CSA THEME: commands other than build: what they answer, their exit status, what they leave alone."""
import json, os, pathlib, shutil, subprocess, sys, tempfile

from expectations import expect, finish

csa, theme = (os.path.abspath(argument) for argument in sys.argv[1:])
facts = "summary: S\nchanged: 2026-11-22\nsources: []\n"
content = {
    "site.yaml": "title: Test\n",
    "index.md": "---\ntitle: Home\nsee: [partner:helpline]\n---\n\n"
                "The [helpline](partner:helpline), [again](/partners/helpline/).\n",
    "partners/helpline.md": f"---\ntitle: Helpline\n{facts}expires: 2026-12-31\nrole: R\ntype: board\n---\n",
    "partners/later.md": f"---\ntitle: Later\n{facts}expires: 2027-03-01\nrole: R\ntype: board\n---\n",
}


def run(folder, *words):
    done = subprocess.run([csa, *words], cwd=folder, capture_output=True, text=True, timeout=600)
    return done.returncode, done.stdout, done.stderr


def write(folder, files):
    for path, words in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(words)


def url_with_a_base_that_is_no_address(folder):
    status, out, err = run(folder, "url", "report/", "../x", "--format", "json")
    answer = json.loads(out)
    expect("the answer keeps its form", list(answer) == ["href", "error", "scheme", "host", "path", "query", "fragment"], out)
    expect("there is an error and no address", answer["href"] is None and answer["error"], out)
    advised = '"report/" is not a whole address' in err and "help:" in err
    expect("it is wrong usage, with advice", status == 2 and advised, status, err)
    status, out, _ = run(folder, "url", "https://a.example/b/", "../x", "--format", "json")
    expect("a right base is read", status == 0 and json.loads(out)["href"] == "https://a.example/x", status, out)
    status, out, err = run(folder, "url", "https://a.example/", "http://[", "--format", "json")
    expect("a wrong address is a finding and no wrong usage", status == 1 and json.loads(out)["error"] and not err, status, out)


def check_with_a_base_needs_a_folder(folder):
    status, _, err = run(folder, "check", "--base", "/csa/")
    expect("--base without a folder is wrong usage", status == 2 and "--base requires PATH" in err, status, err)


def new_needs_a_content_folder(folder):
    status, _, err = run(folder, "new", "priority", "asb")
    advised = '"content"' in err and "help:" in err
    expect("csa new without a content folder is refused with advice", status == 3 and advised, status, err)
    expect("and leaves nothing behind", not list(folder.iterdir()), *folder.iterdir())


def search_is_offered_only_with_an_index(folder):
    """With pagefind in the theme's own node_modules, as build.sh puts it; without it, as in the Debian package."""
    write(folder / "content", content | {"search.md": "---\ntitle: Search\nlists: a-z\n---\n"})
    shutil.copytree(theme, folder / "bare", ignore=shutil.ignore_patterns("node_modules"))
    page = folder / "public/search/index.html"
    status, _, err = run(folder, "build", "--theme", "bare")
    wanted = json.loads(pathlib.Path(theme, "package.json").read_text())["dependencies"]["@pagefind/linux-x64"]
    expect("without an index, the search page is the list alone", status == 0 and "<form" not in page.read_text() and "Helpline" in page.read_text(), err)
    expect("and the build says how to get one", f"no full-text search" in err and f"npm install --prefix /usr/local/share/csa @pagefind/linux-x64@{wanted}" in err, err)
    expect("unless it is told to be quiet", not run(folder, "build", "--theme", "bare", "--quiet")[2])
    status, _, err = run(folder, "build", "--theme", theme)
    expect("with an index, there is a form", status == 0 and "<form" in page.read_text() and (folder / "public/pagefind/pagefind.js").exists(), err)
    expect("and nothing to say", "full-text" not in err, err)
    (folder / "content/search.md").unlink()
    write(folder / "content", {"site.yaml": "title: Test\nwithdrawn: [{address: /search/, reason: none}]\n"})
    _, _, err = run(folder, "build", "--theme", "bare")
    expect("nor without a page for search", "full-text" not in err and "written" in err, err)


def fmt_orders_facts(folder):
    write(folder / "content", content)
    home = folder / "content/index.md"
    before = home.read_text().replace("title: Home\n", "").replace("helpline]\n", "helpline]\ntitle: Home\n")
    home.write_text(before)
    status, out, err = run(folder, "fmt")
    expect("what is out of order is shown and left", status == 0 and "+title: Home" in out and "1 files can be" in err and home.read_text() == before, out, err)
    expect("--check ends with status 1", run(folder, "fmt", "--check")[0] == 1)
    status, _, err = run(folder, "fmt", "--write")
    expect("--write puts it in order", status == 0 and home.read_text() == content["index.md"], err)
    expect("then there is nothing to do", run(folder, "fmt", "--check")[:2] == (0, ""))
    (folder / "content/loop.md").symlink_to("loop.md")
    status, _, err = run(folder, "fmt", "--check")
    expect("a file that cannot be read is not in order", status == 1 and "content/loop.md: error [unreadable-file]" in err, status, err)


def publishing_needs_to_know_where(folder):
    target = "publish: [{name: live, folder: srv}]\n"
    write(folder / "content", {"site.yaml": "title: Test\n" + target, "index.md": "---\ntitle: Home\n---\n\n[Away](https://portal.invalid/).\n"})
    for command in ("publish", "daily"):
        status, _, err = run(folder, command, "live", "--theme", theme)
        expect(f"{command} without an address is refused where it is missing", status == 1 and "content/site.yaml:1:1: error [missing-key]" in err, status, err)
        status, _, err = run(folder, command, "life", "--theme", theme)
        expect(f"{command} knows its target before anything is asked", status == 2 and 'did you mean "live"' in err and not (folder / ".csa/links.sqlite").exists(), status, err)
    write(folder / "content", {"site.yaml": "title: Test\naddress: http://127.0.0.1:1/\n" + target})
    status, _, err = run(folder, "publish", "live", "--theme", theme)
    expect("a host that does not answer is the world's failure", status == 3 and "cannot be asked" in err and (folder / "srv/current/index.html").exists(), status, err)


def status_foretells(folder):
    write(folder / "content", content)
    _, out, _ = run(folder, "status", "--theme", theme, "--today", "2026-11-22", "--format", "json")
    expiring = json.loads(out)["expiring"]
    expect("what expires within 60 days is foretold, and nothing else", [one["title"] for one in expiring] == ["Helpline"], out)
    expect("with its day", expiring[0]["expires"] == "2026-12-31" and expiring[0]["days_left"] == 39, out)
    places = [(one["file"], one["line"], one["column"]) for one in expiring[0]["linked_from"]]
    expect("and every place that leads to it",
           places == [("content/index.md", 3, 7), ("content/index.md", 6, 5), ("content/index.md", 6, 35)], places)
    _, out, _ = run(folder, "status", "--theme", theme, "--today", "2026-11-22")
    expect("in words", 'partner "Helpline" expires and is linked from 3 places' in out and "content/index.md:6:5" in out, out)


def check_of_a_foreign_folder(folder):
    write(folder / "site", {"index.html": '<!DOCTYPE html><title>T</title><p><a href="gone.html">Gone &amp; lost</a>'})
    status, out, _ = run(folder, "check", "site", "--format", "json")
    answer = json.loads(out)
    expect("the report has its fields", list(answer) == ["version", "root", "pages", "links", "broken", "results"], out)
    counted = [answer[key] for key in ("version", "root", "pages", "links", "broken")]
    expect("a broken link is a finding", status == 1 and counted == [1, "site", 1, 1, 1], out)
    result = answer["results"][0]
    expected = {"page": "index.html", "line": 1, "column": 44, "element": "a", "attribute": "href", "text": "Gone & lost",
                "url": "gone.html", "target": "gone.html", "status": "broken", "code": "file-missing",
                "message": result["message"], "help": result["help"], "source": None, "owner": None, "first_broken": None, "last_ok": None, "attempts": []}
    expect("each result has every field, in order; its source is null, since we did not build it",
           list(result.items()) == list(expected.items()), result, expected)
    expect("with a message and advice", result["message"] and result["help"], out)


def check_says_what_it_did_not_read(folder):
    gone = '<title>T</title><a href="gone.html">x</a>'
    write(folder / "site", {"a.html": gone, "b.rst": "x", "c.RST": "x", "robots.txt": "x", "d.png": "", "e.php": "<?php ?>" + gone, "f.PHP": gone, "g.shtml": gone, "G.HTM": gone})
    (folder / "site" / os.fsdecode(b"odd\xff.html")).write_text(gone)
    status, out, err = run(folder, "check", "site", "--format", "json")
    answer = json.loads(out)
    expect("every page is checked, whatever its ending", status == 1 and [answer["pages"], answer["broken"]] == [4, 4], out)
    expect("a name that is no UTF-8 is a result", answer["unread"] == 1 and any(one["code"] == "unreadable-file" for one in answer["results"]), out)
    expect("what is no page is counted by its ending", answer["not_checked"] == {".php": 1, ".rst": 2}, out)
    status, out, err = run(folder, "check", "site")
    expect("and in words", "site/b.rst:1:1: unchecked [not-read]" in out and "not checked: 1 .php, 2 .rst" in err, out, err)


def check_of_nothing_is_wrong_usage(folder):
    write(folder / "files", {"a.png": "", "b.TXT": "x", "c.txt": "x", "LICENSE": "x"})
    (folder / "empty").mkdir()
    for path, words in (("files", "it has 1 .png, 2 .txt, 1 without an ending"), ("empty", "it is empty"), ("files/b.TXT", "it has 1 .txt")):
        status, out, err = run(folder, "check", path)
        expect(f"{path}: nothing could be checked", status == 2 and not out and words in err and "help:" in err, status, out, err)
    write(folder / "styles", {"a.css": "a{background:url(no.png)}"})
    status, out, _ = run(folder, "check", "styles")
    expect("a style sheet is something", status == 1 and "file-missing" in out, out)


def check_of_markdown_has_its_places(folder):
    write(folder / "docs", {"a.md": "---\ntitle: T\n---\n\n# T\n\n- [x](no.md)\n- <a href=\"no.png\">y</a>\n", "d.md": "---\ndraft: yes\n---\n[x](no.md)\n"})
    status, out, _ = run(folder, "check", "docs", "--format", "json")
    answer = json.loads(out)
    places = [(one["page"], one["line"], one["column"], one["source"]) for one in answer["results"]]
    expect("each link stands where it was written", places == [
        ("a.md", 7, 3, {"file": "docs/a.md", "line": 7, "column": 3}), ("a.md", 8, 12, {"file": "docs/a.md", "line": 8, "column": 12})], places)
    expect("a draft is counted, not judged", status == 1 and answer["not_checked"] == {"drafts": 1}, out)
    status, out, _ = run(folder, "check", "docs/d.md")
    expect("and judged if it is named", status == 1 and "docs/d.md:4:1: broken" in out, out)


def check_of_what_we_build(folder):
    write(folder / "content", content | {"about.md": "---\ntitle: About\n---\n\nThis [leads nowhere](/gone/).\n"})
    _, out, _ = run(folder, "check", "--theme", theme, "--format", "json", "--today", "2026-11-22")
    result = json.loads(out)["results"][0]
    source = {"file": "content/about.md", "line": 5, "column": 6}
    expect("a link of our own pages has its source", result["source"] == source, out)


def known_counts_what_may_stay(folder):
    where = ("--theme", theme, "--today", "2026-11-22")
    write(folder / "content", content | {"about.md": "---\ntitle: About\n---\n\nA <b>tag</b>.\n"})
    status, _, err = run(folder, "build", *where)
    expect("a build with new warnings says what lets them stay", status == 0 and "2 warnings\n" in err and "csa known" in err, err)
    status, out, err = run(folder, "known", *where)
    expect("the lines are shown, to be filled in", status == 0 and out.count("- rule: raw-html\n  place: about.md\n  reason:\n  who:\n") == 2, out)
    expect("and nothing is written", "2 to add, 0 to take out" in err and not (folder / "content/known.yaml").exists(), err)
    says = ("--reason", "The tag: \"b\"", "--who", "Community safety team", "--until", "2027-01-01")
    expect("an end has to be later", run(folder, "known", *says[:-1], "2026-11-22", *where)[0] == 2)
    expect("nothing is written without a reason", run(folder, "known", "--write", *where)[0] == 2)
    status, _, err = run(folder, "known", "--write", *says, *where)
    expect("with one it is", status == 0 and "2 added, 0 taken out" in err, err)
    status, _, err = run(folder, "build", *where)
    expect("they are counted, once", status == 0 and err.startswith("2 known, 0 new\n") and "csa known" not in err, err)
    expect("and there is nothing left to do", run(folder, "known", *where)[1:] == ("", "content/known.yaml: nothing to change\n"))
    _, out, _ = run(folder, "build", "--format", "json", *where)
    expect("as JSON, too", json.loads(out) == {"version": 1, "known": 2, "findings": []}, out)
    (folder / "moved").mkdir()
    (folder / "content").rename(folder / "moved/text")
    _, _, err = run(folder / "moved", "build", "--content", str(folder / "moved/text"), "--out", "site", *where)
    expect("wherever the content lies", err.startswith("2 known, 0 new\n"), err)
    write(folder / "moved/text", {"about.md": "---\ntitle: About\n---\n\nA <b>tag.\n"})
    _, _, err = run(folder / "moved", "known", "--content", "text", "--out", "site", "--write", *says, *where)
    expect("what fits nothing is taken out", "0 added, 1 taken out" in err, err)
    status, _, err = run(folder / "moved", "build", "--content", "text", "--out", "site", "--theme", theme, "--today", "2027-01-01")
    expect("when the time is over the finding is back", "[raw-html]" in err and "it was known until 1 January 2027 (known.yaml:" in err, err)
    write(folder / "docs", {"index.md": "# Home\n\nA <b>tag</b>.\n"})
    status, _, err = run(folder, "known", "--content", "docs", *where)
    expect("without a portal nothing can be known", status == 1 and "site.yaml" in err, status, err)


for test in (url_with_a_base_that_is_no_address, check_with_a_base_needs_a_folder, new_needs_a_content_folder, search_is_offered_only_with_an_index,
             fmt_orders_facts, publishing_needs_to_know_where, status_foretells,
             check_of_a_foreign_folder, check_says_what_it_did_not_read, check_of_nothing_is_wrong_usage, check_of_markdown_has_its_places, check_of_what_we_build,
             known_counts_what_may_stay):
    with tempfile.TemporaryDirectory() as name:
        test(pathlib.Path(name))
finish()
