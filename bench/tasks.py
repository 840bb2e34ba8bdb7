"""What the main thread of a page did while something happened, as the browser's own trace has it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page

CATEGORIES = ["disabled-by-default-devtools.timeline", "__metadata"]


@dataclass(frozen=True)
class Task:
    """One task of the main thread, in milliseconds."""

    lasted: float
    """By the clock, whatever else the machine did meanwhile."""
    worked: float
    """How long a processor worked at it."""


@dataclass
class Tasks:
    """The tasks of some time."""

    done: list[Task] = field(default_factory=list)


@contextmanager
def traced(browser: Browser, page: Page) -> Iterator[Tasks]:
    """Trace the page; the tasks are there when it is over."""
    browser.start_tracing(page=page, categories=CATEGORIES)
    tasks = Tasks()
    yield tasks
    events = json.loads(browser.stop_tracing())["traceEvents"]
    named = [event for event in events if event["name"] == "thread_name"]
    main = {(event["pid"], event["tid"]) for event in named if event["args"]["name"] == "CrRendererMain"}
    tasks.done = [
        Task(event["dur"] / 1000, event.get("tdur", 0) / 1000)
        for event in events
        if event["name"] == "RunTask" and "dur" in event and (event["pid"], event["tid"]) in main
    ]
