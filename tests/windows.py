"""Windows of a real browser, and what a test asks of the page in one."""

from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

Scheme = Literal["light", "dark"]

LOOKS: tuple[tuple[str, int, Scheme], ...] = (("", 320, "light"), ("en/", 1280, "dark"))
"""Two windows that have nothing in common: language, width and colours. A fault seldom needs one of each."""

REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })"
"""A browser that does not let pages keep anything."""


def context(browser: Browser, width: int = 1280, scheme: Scheme = "light", *, scripts: bool = True) -> BrowserContext:
    """A window of its own, with nothing kept from another."""
    return browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts
    )


def faults(page: Page) -> list[tuple[str, str]]:
    """What axe finds, with every fold open: nothing, on a page that everybody can use."""
    page.locator("details").evaluate_all("folds => folds.forEach((fold) => { fold.open = true })")
    only = {"resultTypes": ["violations"]}  # to tell of all that is right takes as long as to look
    violations = Axe().run(page, options=only).response["violations"]
    return [(violation["id"], node["html"]) for violation in violations for node in violation["nodes"]]


def fits(page: Page) -> bool:
    """Whether the page can be read without scrolling sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


def complaints(page: Page) -> list[str]:
    """What the page will complain of from now on."""
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text))
    page.on("pageerror", lambda error: found.append(str(error)))
    return found
