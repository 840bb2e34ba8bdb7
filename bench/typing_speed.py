"""What a reader notices while typing on the page on which everything is found."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page

from bench.chromium import find, window
from bench.progress import each
from bench.tasks import Task, traced
from smorgasbord.pages.page import FIND

FIELD = "form[data-search] input[name=q]"
PACE = 100
"""Milliseconds from key to key, as a fast typist has it."""
ANSWERED = "() => bench.answered() !== undefined"
WAITED = "() => bench.answered() - bench.inputs.at(-1)"
AT_REST = "() => new Promise((rest) => requestIdleCallback(() => setTimeout(rest, 50)))"
"""Events are told of a little after they have been handled."""


@dataclass
class Typing:
    """What happened while some queries were typed, in milliseconds."""

    queries: int = 0
    keys: int = 0
    waits: list[float] = field(default_factory=list)
    """From a key, or from the last key of each query, until its answer stood in the page."""
    tasks: list[Task] = field(default_factory=list)
    """Everything that the page's main thread did."""
    handling: list[float] = field(default_factory=list)
    """How long the page's own code took for an event that took 16 ms or more until the screen showed it."""


def typed(browser: Browser, address: str, asked: Sequence[str], what: str, *, waiting: bool) -> Typing:
    """Type each query, letter by letter: waiting for every answer, or at a typist's pace without waiting."""
    typing = Typing()
    with window(browser) as page:
        find(page, f"{address}{FIND}")
        for text in each(asked, what):
            start(page)
            with traced(browser, page) as tasks:
                for letter in text:
                    page.keyboard.type(letter)
                    if waiting:
                        typing.waits.append(waited(page))
                    else:
                        page.wait_for_timeout(PACE)
                if not waiting:
                    typing.waits.append(waited(page))
                page.evaluate(AT_REST)
            typing.queries += 1
            typing.keys += len(text)
            typing.tasks += tasks.done
            typing.handling += page.evaluate("bench.events")
    return typing


def waited(page: Page) -> float:
    """How long the answer to the last key took."""
    page.wait_for_function(ANSWERED)
    return float(page.evaluate(WAITED))


def start(page: Page) -> None:
    """An empty field with the cursor in it, at rest, and nothing written down."""
    page.locator(FIELD).fill("")
    page.locator(FIELD).focus()
    page.wait_for_function(ANSWERED)
    page.evaluate(AT_REST)
    page.evaluate("() => { for (const list of ['states', 'inputs', 'events']) bench[list].length = 0 }")
