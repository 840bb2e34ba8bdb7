"""A real Chromium without a window, and pages in it that write down what they do."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
HERE = Path(__file__).parent
READY = "[data-results][data-state=ready]"
"""The list of hits, when it shows the answer to the last state of the page."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser that the tests use, started as they start it."""
    executable = next(filter(None, map(shutil.which, NAMES)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", *QUIET])
        yield browser
        browser.close()


@contextmanager
def window(browser: Browser, script: str = "observe.js", *, phone: bool = False) -> Iterator[Page]:
    """A page with nothing kept from another, in which a script of this folder observes what happens."""
    size = {"width": 390, "height": 844} if phone else {"width": 1280, "height": 900}
    context = browser.new_context(viewport=size, is_mobile=phone, has_touch=phone)  # type: ignore[arg-type]
    context.add_init_script(path=HERE / script)
    page = context.new_page()
    page.set_default_timeout(120_000)
    yield page
    context.close()


def find(page: Page, address: str) -> None:
    """Open the page on which everything is found, and wait for its answer.

    The list is marked as ready in the page as it is sent; once the page has loaded, its scripts have marked it anew.
    """
    page.goto(address, wait_until="commit")
    answered(page)


def answered(page: Page) -> None:
    """Wait for the answer in a page that is being opened."""
    page.wait_for_load_state()
    page.wait_for_selector(READY, state="attached")
