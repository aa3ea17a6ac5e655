"""What `csa status` calls overdue stands on the page about it: the same things in the same order, the oldest first."""
import datetime, json, subprocess

import pytest

import built_site, portal


@pytest.fixture
def run(csa, theme, work):
    portal.lay_out(csa, work)

    def run(*words):
        done = subprocess.run([csa, *words, "--theme", theme, "--today", portal.today], cwd=work, capture_output=True, text=True, timeout=600)
        assert done.returncode == 0, f"csa {words[0]} ended with {done.returncode}: {done.stderr}"
        return done.stdout

    return run


def row_of(due):
    day = datetime.date.fromisoformat(due["due"])
    return built_site.plain(f"{day:%-d %B %Y} {due['what']} {due['kind']} {due['title'] or 'Rules of the agreement'}")


def test_the_page_shows_what_is_overdue_oldest_first(run, work):
    overdue = json.loads(run("status", "--format", "json"))["overdue"]
    days = [due["due"] for due in overdue]
    assert days == sorted(days) and {"2026-07-24", "2026-10-31"} <= set(days), overdue
    run("build")
    page = built_site.read(work / "public")["/governance/due/"]
    assert [words for (tag, _), words in zip(page.blocks, page.words) if tag == "tr"][1:] == [row_of(due) for due in overdue]
