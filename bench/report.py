"""All that one run measured → RESULTS.md."""

import json
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench import wording
from bench.machine import date
from bench.quality import Quality
from bench.queries import HALVES, Half
from bench.scale import MANY, TIMES, Answering, Scale
from bench.tables import Figure, figures, percentile, table
from bench.typing_speed import PACE, Typing
from bench.weight import PARTS, SEARCH, File, weight
from smorgasbord.languages import LANGUAGES, Language

NAMES = {"sv": "Swedish", "en": "English"}
SEARCHES = ("this site", "Material", "Material, given the search words")

BLOCKED = 50
"""A task that takes longer, in milliseconds, is one that a reader may feel."""


@dataclass(frozen=True)
class Compared:
    """What the searches made of the same queries."""

    qualities: Sequence[Quality]
    """By search, in the order of SEARCHES."""
    only_here: int
    """Queries with a right record first here and not in Material."""
    only_there: int
    only_there_words: int


@dataclass(frozen=True)
class Results:
    """All that one run measured."""

    machine: Mapping[str, str]
    records: int
    quality: Mapping[tuple[Half, Language], Compared]
    settings: Mapping[Language, Mapping[str, object]]
    """Material's own."""
    fetched: Sequence[File]
    opened: float
    answering: Answering
    typing: Typing
    scale: Scale


def written(results: Results) -> str:
    """The whole report."""
    return "\n\n".join(sections(results)) + "\n"


def sections(results: Results) -> Iterator[str]:
    """The report's parts, one after another."""
    yield "# The search, measured"
    yield wording.START.format(date=date(), records=results.records)
    yield table(("measured on", ""), list(results.machine.items()))
    yield "## Quality"
    yield from quality(results)
    yield "## Weight"
    yield from weighed(results.fetched)
    yield f"## Speed with the {results.records} real records"
    yield from real(results)
    yield f"## Size and speed with {MANY:,} made-up records"
    yield from scale(results.scale)
    yield "## What this cannot show"
    yield wording.CANNOT


def quality(results: Results) -> Iterator[str]:
    """How well the searches answer, side by side."""
    told = {NAMES[language]: json.dumps(found, ensure_ascii=False) for language, found in results.settings.items()}
    yield wording.QUALITY.format(settings="\n".join(f"- {language}: `{found}`" for language, found in told.items()))
    for half in HALVES:
        yield wording.HALVES[half]
        compared = {language: results.quality[half, language] for language in LANGUAGES}
        rows = [
            (
                f"{NAMES[language]} ({found.first.of} queries): {name}",
                str(found.first),
                str(found.three),
                str(found.none),
            )
            for language in LANGUAGES
            for name, found in zip(SEARCHES, compared[language].qualities, strict=True)
        ]
        head = ("language (queries): search", "a right record first", "among the first three", "no hit at all")
        yield table(head, rows)
        yield " ".join(only(language, compared[language]) for language in LANGUAGES)


def only(language: Language, compared: Compared) -> str:
    """How many queries one search answers and the other does not."""
    return wording.ONLY.format(
        language=NAMES[language],
        here=compared.only_here,
        there=compared.only_there,
        there_words=compared.only_there_words,
    )


def weighed(fetched: Sequence[File]) -> Iterator[str]:
    """What is fetched."""
    yield wording.WEIGHT
    yield figures(
        Figure("search and facets", weight(fetched, *SEARCH), "kB", bar=150, decimals=1),
        Figure("everything that is fetched", weight(fetched), "kB", decimals=1),
    )
    many = {part: sum(each.part == part for each in fetched) for part in PARTS}
    rows = [(part, str(many[part]), f"{weight(fetched, part):.1f}") for part in PARTS if many[part]]
    yield table(("of everything", "files", "kB"), rows)
    heaviest = sorted(fetched, key=lambda each: -each.size)[:8]
    yield "The heaviest, in kB: " + ", ".join(f"`{each.path}` {each.size / 1000:.1f}" for each in heaviest) + "."


def real(results: Results) -> Iterator[str]:
    """Speed with the real records."""
    typing, answering = results.typing, results.answering
    yield wording.REAL.format(keys=typing.keys, queries=typing.queries, whole=len(answering.whole))
    yield figures(
        Figure("from key to answer, median", statistics.median(typing.waits), "ms"),
        Figure("from key to answer, 95th percentile", percentile(typing.waits, 95), "ms", bar=100),
        Figure("from key to answer, longest", max(typing.waits), "ms", bar=100),
        *blocked(typing),
        Figure("from navigation to the first answer", results.opened, "ms"),
        *answered(answering),
    )


def scale(measured: Scale) -> Iterator[str]:
    """Size and speed with many records."""
    typing = measured.typing
    yield wording.SCALE.format(
        words=f"{measured.words:,}",
        real_words=f"{measured.real_words:,}",
        raw=f"{measured.raw / 1e6:.1f}",
        queries=typing.queries,
        pace=PACE,
        times=TIMES,
    )
    yield figures(
        Figure("`sok.json`, gzip -9", measured.size / 1e6, "MB", bar=2.5, decimals=2),
        Figure("time to build it", measured.built, "s", decimals=1),
        Figure("from navigation to the first answer", measured.opened, "ms"),
        *answered(measured.answering, bar=60),
        *blocked(typing),
        Figure("from a query's last key to its answer, median", statistics.median(typing.waits), "ms"),
        Figure("from a query's last key to its answer, longest", max(typing.waits), "ms"),
    )


def answered(answering: Answering, bar: float | None = None) -> Iterator[Figure]:
    """How long the worker takes."""
    whole, beginnings = answering.whole, answering.beginnings
    yield Figure("in the worker: JSON → objects", answering.parsing, "ms")
    yield Figure("in the worker: objects → an index to ask", answering.unpacking, "ms")
    yield Figure("in the worker: a query, median", statistics.median(whole), "ms", decimals=1)
    yield Figure("in the worker: a query, 95th percentile", percentile(whole, 95), "ms", bar=bar, decimals=1)
    yield Figure("in the worker: a query, longest", max(whole), "ms", decimals=1)
    what = f"in the worker: one of {len(beginnings):,} beginnings of queries, as while typing, 95th percentile"
    yield Figure(what, percentile(beginnings, 95), "ms", decimals=1)


def blocked(typing: Typing) -> Iterator[Figure]:
    """How long typing was kept waiting."""
    lasted, worked = [task.lasted for task in typing.tasks], [task.worked for task in typing.tasks]
    yield Figure("while typing: longest task of the main thread", max(lasted), "ms", bar=BLOCKED, decimals=1)
    yield Figure("while typing: the same in processor time", max(worked), "ms", bar=BLOCKED, decimals=1)
    yield Figure("while typing: tasks over 50 ms", sum(time > BLOCKED for time in lasted), bar=0)
    what = "while typing: longest handling of one event by the page's scripts"
    yield Figure(what, max(typing.handling, default=0), "ms", bar=BLOCKED, decimals=1)
