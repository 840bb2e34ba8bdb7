"""The real site, built strictly once, served at 127.0.0.1 and opened in a real Chromium."""

import fcntl
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

from web_servers import nginx
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
    """The folder of the built site; beside it lies what servers need. Pages at localhost may show the embeds.

    It is built once for all workers: the first to come builds, and the others wait.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder = shared / "build" / "site"
    with (shared / "building").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not folder.exists():
            built = build(ROOT, shared / "build" / "new", EMBED_HOSTS="http://localhost:*")
            assert built.returncode == 0, built.stderr
            (shared / "build" / "new").rename(folder)
    return folder


@contextmanager
def serving(folder: Path, **headers: str) -> Iterator[str]:
    """A folder served at 127.0.0.1: its address, with a slash at the end.

    Headers of its own are written with underscores: `Content_Security_Policy="default-src 'none'"`.
    """

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            super().end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served, with a slash at the end."""
    with serving(site) as served:
        yield served


@pytest.fixture(scope="session")
def shipped(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same site at a real nginx with the rules that the build ships."""
    with nginx(site, site.parent / "deploy" / "nginx.conf", tmp_path_factory.mktemp("nginx")) as served:
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
