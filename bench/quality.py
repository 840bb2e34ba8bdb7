"""Query → ranked records, asked of the built site; and ranked records → how often the right ones come first."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from playwright.sync_api import Browser

from bench.chromium import answered, window
from bench.progress import each
from bench.queries import Query
from smorgasbord.languages import Language
from smorgasbord.pages.page import FIND, language_root

RECORDS = "() => [...document.querySelectorAll('[data-results] [data-record]')].map((hit) => hit.dataset.record)"
CERTAINTY = 1.96
"""How many standard deviations hold 95 of 100 cases."""

Ranking = Sequence[str]
"""The ids of the records that a search shows, in its order."""


def answers(browser: Browser, address: str, language: Language, asked: Sequence[Query]) -> list[Ranking]:
    """What the page on which everything is found shows for each query, two queries at a time in two windows."""
    found = f"{address}{language_root(language)}{FIND}?q="
    rankings = []
    pairs = [asked[place : place + 2] for place in range(0, len(asked), 2)]
    with window(browser) as one, window(browser) as other:
        for pair in each(pairs, f"This site, {language}, pairs of queries"):
            opened = list(zip((one, other), pair, strict=False))
            for page, query in opened:
                page.goto(found + quote(query.text), wait_until="commit")
            for page, _ in opened:
                answered(page)
                rankings.append(page.evaluate(RECORDS))
    return rankings


@dataclass(frozen=True)
class Share:
    """How many of all, and between which shares the truth lies, were these a sample of many more (Wilson, 95 %).

    >>> str(Share(41, 50))
    '82 % (69–90)'
    """

    hit: int
    of: int

    def __str__(self) -> str:
        share, spread = self.hit / self.of, CERTAINTY**2 / self.of
        middle = (share + spread / 2) / (1 + spread)
        reach = math.sqrt(share * (1 - share) * spread + spread**2 / 4) / (1 + spread)
        low, high = max(0.0, middle - reach), middle + reach
        return f"{100 * share:.0f} % ({100 * low:.0f}–{100 * high:.0f})"


@dataclass(frozen=True)
class Quality:
    """How well a search answered some queries."""

    first: Share
    """A right record stands first."""
    three: Share
    """A right record is among the first three."""
    none: Share
    """Nothing was found at all."""


def quality(asked: Sequence[Query], rankings: Sequence[Ranking]) -> Quality:
    """The shares of the queries that were answered well, and not at all."""

    def share(hits: Sequence[bool]) -> Share:
        return Share(sum(hits), len(hits))

    pairs = list(zip(asked, rankings, strict=True))
    return Quality(
        first=share([bool(query.right & set(ranking[:1])) for query, ranking in pairs]),
        three=share([bool(query.right & set(ranking[:3])) for query, ranking in pairs]),
        none=share([not ranking for _, ranking in pairs]),
    )


def only(asked: Sequence[Query], one: Sequence[Ranking], other: Sequence[Ranking]) -> int:
    """How many queries have a right record first in one search and not in the other."""

    def right(query: Query, ranking: Ranking) -> bool:
        return bool(query.right & set(ranking[:1]))

    triples = zip(asked, one, other, strict=True)
    return sum(right(query, mine) and not right(query, theirs) for query, mine, theirs in triples)
