"""The search with 10,000 records: how big its data, how long to build it, to load it, to answer."""

import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from bench.chromium import HERE, find, window
from bench.progress import say
from bench.serving import Served, serving
from bench.sites import MODULES
from bench.synthetic import different_words, made_up
from bench.typing_speed import Typing, typed
from bench.weight import QUERY, compressed
from smorgasbord import assets
from smorgasbord.catalogue import Catalogue
from smorgasbord.pages.page import FIND
from smorgasbord.search.data import search_data, written
from smorgasbord.search.entries import entries

MANY = 10_000
DATA = f"/{FIND}sok.json"
PAGE = "/bench/index.html"
SCRIPT = "/bench/time-answers.js"
TIMES = 3
"""How often the page is opened anew; the middle time counts."""
BEGINNINGS = 15
"""Of every so manieth query all beginnings are asked, too, as while it is typed."""
TYPED = 25
"""Every so manieth query is typed."""
ASK = f"""
(given) => new Promise((resolve, reject) => {{
  const worker = new Worker("{SCRIPT}", {{ type: "module" }});
  worker.addEventListener("message", ({{ data }}) => {{ worker.terminate(); resolve(data); }});
  worker.addEventListener("error", ({{ message }}) => reject(new Error(message)));
  worker.postMessage(given);
}})
"""


@dataclass(frozen=True)
class Answering:
    """How fast the search is in its worker, in milliseconds."""

    parsing: float
    """JSON → objects."""
    unpacking: float
    """Objects → an index that can be asked."""
    whole: Sequence[float]
    """Each query, as it stands."""
    beginnings: Sequence[float]
    """Every beginning of some of them, as while they are typed."""


@dataclass(frozen=True)
class Scale:
    """What was measured with many records. Sizes in bytes, times in milliseconds unless they say otherwise."""

    records: int
    words: int
    """How many different words their texts have."""
    real_words: int
    """The same of the real records."""
    raw: int
    size: int
    """After gzip -9."""
    built: float
    """Seconds."""
    opened: float
    """From navigation until the first answer stands in the page."""
    answering: Answering
    typing: Typing


def scale(catalogue: Catalogue, site: Path, browser: Browser, asked: Sequence[str]) -> Scale:
    """Make the records up, put their data in the place of the real, and measure."""
    say(f"Scale: making up {MANY} records")
    real = entries(catalogue, [], "sv")
    made = made_up(real, MANY)
    say("Scale: building their data")
    start = time.perf_counter()
    body = written(search_data(catalogue, made, "sv", MODULES)).encode()
    built = time.perf_counter() - start
    with serving(site, with_script() | {DATA: body}) as served:
        return Scale(
            records=len(made),
            words=len(different_words(made)),
            real_words=len(different_words(real)),
            raw=len(body),
            size=compressed(body),
            built=built,
            opened=opened(browser, served),
            answering=answering(browser, served, asked),
            typing=typed(browser, served.address, asked[::TYPED], f"Typing, {MANY} records", waiting=False),
        )


def with_script() -> dict[str, bytes]:
    """The bench's own page and script, for a server that has the site."""
    script = (HERE / "time-answers.js").read_text(encoding="utf-8")
    return {
        PAGE: b"<!doctype html><html lang=en><title>bench</title>",
        SCRIPT: script.replace("/assets/", f"/{assets.folder(MODULES.parents[2])}").encode(),
    }


def opened(browser: Browser, served: Served) -> float:
    """How long it takes from navigation until the first answer stands in the page, in a browser that was never here."""
    times = []
    for _ in range(TIMES):
        with window(browser, phone=True) as page:
            find(page, f"{served.address}{FIND}?q={QUERY}")
            times.append(float(page.evaluate("bench.answered()")))
    return statistics.median(times)


def answering(browser: Browser, served: Served, asked: Sequence[str]) -> Answering:
    """Time the Answerer in a worker, with the data that is served."""
    say(f"Timing {len(asked)} queries in a worker")
    starts = [text[:end] for text in asked[::BEGINNINGS] for end in range(1, len(text) + 1)]
    with window(browser) as page:
        page.goto(f"{served.address}{PAGE[1:]}")
        told = page.evaluate(ASK, {"address": DATA, "lists": [list(asked), starts]})
    return Answering(told["parsing"], told["unpacking"], *told["times"])
