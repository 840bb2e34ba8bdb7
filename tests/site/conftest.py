"""The real site, built strictly once for each worker, served at 127.0.0.1 and opened in a real Chromium."""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from windows import context

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def build(root: Path, site: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """`mkdocs build --strict` of the project at `root` into `site`."""
    return subprocess.run(
        [str(Path(sys.executable).parent / "mkdocs"), "build", "--strict", "--site-dir", str(site)],
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    folder = tmp_path_factory.mktemp("site")
    built = build(ROOT, folder)
    assert built.returncode == 0, built.stderr
    return folder


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A folder served at 127.0.0.1: its address, with a slash at the end."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served, with a slash at the end."""
    with serving(site) as served:
        yield served


@pytest.fixture(scope="session")
def mirror(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same site below a path of another server, as a mirror or an intranet has it."""
    folder = tmp_path_factory.mktemp("mirror")
    (folder / "intern").mkdir()
    (folder / "intern" / "metoder").symlink_to(site)
    with serving(folder) as served:
        yield f"{served}intern/metoder/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium that talks to nobody but the pages it is given."""
    executable = next(filter(None, map(shutil.which, BROWSERS)))
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", *quiet])
        yield chromium
        chromium.close()


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    """A page in a window of a desk's width."""
    window = context(browser)
    yield window.new_page()
    window.close()
