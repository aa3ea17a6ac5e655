"""What tests under pytest are given: the program, a theme, the content, the built site, a folder to work in.

By hand, with what `./test.sh` has built: `python3 -m pytest tests/sites/scenarios_test.py -k vanished`
"""
import pathlib, tempfile

import pytest

root = pathlib.Path(__file__).resolve().parents[1]
given = {  # option and fixture: what it is when nobody says otherwise
    "csa": root / "build/csa",
    "theme": root / "themes/leicestershire",
    "content": root / "content",
    "site": root / "build/tests/site/public",
}


def pytest_addoption(parser):
    for name, usual in given.items():
        parser.addoption(f"--{name}", type=lambda word: pathlib.Path(word).resolve(), default=usual)


def as_fixture(name):
    return pytest.fixture(scope="session", name=name)(lambda request: request.config.getoption(name))


csa, theme, content, site = map(as_fixture, given)


@pytest.fixture
def work():
    """An empty folder that other users may enter: some tests run the program as one."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder)
        path.chmod(0o755)
        yield path
