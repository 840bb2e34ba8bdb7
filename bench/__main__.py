"""`make bench`: builds the site, asks it and Material the same, weighs it, fills it, and writes RESULTS.md."""

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Browser

from bench import machine, material, quality, report, scale, sites, weight
from bench.chromium import chromium
from bench.progress import say
from bench.quality import Ranking
from bench.queries import HALVES, Half, Query, queries
from bench.report import Compared, Results
from bench.serving import serving
from bench.typing_speed import typed
from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import LANGUAGES, Language

RESULTS = Path(__file__).parent / "RESULTS.md"
TYPED = 15
"""Every so manieth Swedish query is typed with the real records."""


def main() -> None:
    load, *_ = os.getloadavg()
    shutil.rmtree(sites.WORK, ignore_errors=True)
    say("Building the site")
    catalogue = sites.read()
    site = sites.built(sites.ROOT, sites.WORK / "site", "--strict")
    with chromium() as browser:
        results = measured(catalogue, site, browser, load)
    RESULTS.write_text(report.written(results), encoding="utf-8")
    say(f"Written: {RESULTS}")


def measured(catalogue: Catalogue, site: Path, browser: Browser, load: float) -> Results:
    """Everything, one thing after another, so that nothing slows another down."""
    swedish = [query.text for half in HALVES for query in queries("sv", half)]
    fetched = weight.files(site, browser)
    with serving(site, scale.with_script()) as served:
        opened = scale.opened(browser, served)
        answering = scale.answering(browser, served, swedish)
        typing = typed(browser, served.address, swedish[::TYPED], "Typing, real records", waiting=True)
        at_scale = scale.scale(catalogue, site, browser, swedish)
        compared = comparisons(catalogue, browser, served.address)
    return Results(
        machine=machine.told(browser, load),
        records=len(catalogue.methods) + len(catalogue.projects),
        quality=compared,
        settings={language: material.settings(language) for language in LANGUAGES},
        fetched=fetched,
        answering=answering,
        typing=typing,
        opened=opened,
        scale=at_scale,
    )


def comparisons(catalogue: Catalogue, browser: Browser, address: str) -> Mapping[tuple[Half, Language], Compared]:
    """The same queries to this site and to Material, by half and language."""
    found = {}
    for language in LANGUAGES:
        halves = {half: queries(language, half) for half in HALVES}
        asked = [query for half in HALVES for query in halves[half]]
        searches = [
            quality.answers(browser, address, language, asked),
            material.answers(catalogue, browser, language, asked),
            material.answers(catalogue, browser, language, asked, with_words=True),
        ]
        for half, mine in halves.items():
            start = next(number for number, query in enumerate(asked) if query is mine[0])
            here, there, words = [rankings[start : start + len(mine)] for rankings in searches]
            found[half, language] = Compared(
                qualities=[quality.quality(mine, rankings) for rankings in (here, there, words)],
                only_here=quality.only(mine, here, there),
                only_there=quality.only(mine, there, here),
                only_there_words=quality.only(mine, words, here),
            )
        keep(language, asked, searches)
    return found


def keep(language: Language, asked: Sequence[Query], searches: Sequence[Sequence[Ranking]]) -> None:
    """Every query with what each search answered, for who wants to look."""
    kept = [(query.text, sorted(query.right), *ranked) for query, *ranked in zip(asked, *searches, strict=True)]
    text = json.dumps(kept, ensure_ascii=False, indent=1)
    (sites.WORK / f"answers-{language}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
