"""Figures → RESULTS.md."""

import json
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from smorgasbord.languages import LANGUAGES, Language

from bench.machine import date
from bench.quality import Quality
from bench.queries import HALVES, Half
from bench.scale import MANY, TIMES, Answering, Scale
from bench.typing_speed import PACE, Typing
from bench.weight import PARTS, SEARCH, File, weight

NAMES = {"sv": "Swedish", "en": "English"}
SEARCHES = ("this site", "Material", "Material, given the search words")
HALF_TOLD = {
    "report": "The half that was put aside. Nothing was set by it.",
    "tune": "The half that the search was tuned on, so that it flatters this site. It is here for comparison only.",
}


@dataclass(frozen=True)
class Compared:
    """What some searches made of the same queries."""

    qualities: Sequence[Quality]
    """By search, in the order of SEARCHES."""
    only_here: int
    """Queries with a right record first here and not in Material."""
    only_there: int


@dataclass(frozen=True)
class Results:
    """All that one run measured."""

    machine: Mapping[str, str]
    records: int
    quality: Mapping[tuple[Half, Language], Compared]
    material_settings: Mapping[Language, Mapping[str, object]]
    fetched: Sequence[File]
    answering: Answering
    """With the real records."""
    typing: Typing
    opened: float
    scale: Scale


@dataclass(frozen=True)
class Figure:
    """Something measured, with the bar that it should stay under, if there is one."""

    what: str
    value: float
    unit: str
    bar: float | None = None
    decimals: int = 0

    def row(self) -> Sequence[str]:
        """As a row of a table."""
        value = f"{self.value:.{self.decimals}f} {self.unit}"
        if self.bar is None:
            return (self.what, value, "–", "–")
        return (
            self.what,
            value,
            f"{self.bar:g} {self.unit}",
            "holds" if self.value <= self.bar else "**does not hold**",
        )


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown; the figures stand to the right."""
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def figures(*given: Figure) -> str:
    return table(("", "measured", "bar", ""), [figure.row() for figure in given])


def percentile(times: Sequence[float], percent: int) -> float:
    """The time that so many percent of all do not exceed."""
    return sorted(times)[max(0, -(-len(times) * percent // 100) - 1)]


def written(results: Results) -> str:
    """The whole report."""
    return "\n\n".join(part for part in sections(results)) + "\n"


def sections(results: Results) -> Iterator[str]:
    """The report's parts, one after another."""
    yield "# Search: how well, how light, how fast"
    yield (
        "Written by `make bench` in one run; change it there. "
        f"Date: {date()} (of the last commit). Records: {results.records} methods and projects."
    )
    yield table(("measured on", ""), list(results.machine.items()))
    yield "## How well"
    yield from well(results)
    yield "## How light"
    yield from light(results)
    yield "## How fast, with the real records"
    yield from fast(results)
    yield f"## How fast, with {MANY} records"
    yield from at_scale(results.scale)
    yield "## What this cannot show"
    yield CANNOT


def well(results: Results) -> Iterator[str]:
    """Quality, search beside search."""
    yield HOW_WELL.format(
        settings="; ".join(
            f"{NAMES[language]} `{json.dumps(found, ensure_ascii=False)}`"
            for language, found in results.material_settings.items()
        )
    )
    for half in HALVES:
        yield f"### `*-{half}*.yml`\n\n{HALF_TOLD[half]}"
        rows = []
        for language in LANGUAGES:
            compared = results.quality[half, language]
            for name, found in zip(SEARCHES, compared.qualities, strict=True):
                rows.append(
                    (
                        f"{NAMES[language]}, {found.first.of} queries: {name}",
                        *map(str, (found.first, found.three, found.none)),
                    )
                )
        yield table(("", "a right record first", "among the first three", "no hit at all"), rows)
        yield " ".join(
            f"{NAMES[language]}: a right record first only here for {compared.only_here} queries, only in Material for {compared.only_there}."
            for language in LANGUAGES
            for compared in [results.quality[half, language]]
        )


def light(results: Results) -> Iterator[str]:
    """What is fetched."""
    fetched = results.fetched
    yield HOW_LIGHT
    yield figures(
        Figure("search and facets: scripts, others' code and data", weight(fetched, *SEARCH), "kB", 150, 1),
        Figure("everything that is fetched", weight(fetched), "kB", None, 1),
    )
    rows = [
        (part, str(sum(each.part == part for each in fetched)), f"{weight(fetched, part):.1f}")
        for part in PARTS
        if weight(fetched, part)
    ]
    yield table(("of this", "files", "kB"), rows)
    heaviest = sorted(fetched, key=lambda each: -each.size)[:8]
    yield "The heaviest: " + ", ".join(f"`{each.path}` {each.size / 1000:.1f}" for each in heaviest) + "."


def fast(results: Results) -> Iterator[str]:
    """Speed at the real size."""
    typing, answering = results.typing, results.answering
    yield f"{typing.keys} keys of {typing.queries} queries, each typed after the answer to the one before stood in the page."
    yield figures(
        Figure("from key to answer, median", statistics.median(typing.waits), "ms"),
        Figure("from key to answer, 95th percentile", percentile(typing.waits, 95), "ms", 100),
        Figure("from key to answer, longest", max(typing.waits), "ms", 100),
        *blocked(typing),
        Figure("a query in the worker, median", statistics.median(answering.whole), "ms", None, 1),
        Figure("a query in the worker, 95th percentile", percentile(answering.whole, 95), "ms", None, 1),
        Figure("from navigation to the first answer", results.opened, "ms"),
    )


def blocked(typing: Typing) -> Sequence[Figure]:
    """How long typing was kept waiting."""
    return (
        Figure(
            "longest task of the main thread while typing (0: none over 50 ms)", max(typing.tasks, default=0), "ms", 50
        ),
        Figure("tasks over 50 ms", len(typing.tasks), "", 0),
        Figure("longest handling of one event by the page's scripts", max(typing.handling, default=0), "ms", 50, 1),
    )


def at_scale(scale: Scale) -> Iterator[str]:
    """Speed and size with many records."""
    answering, typing = scale.answering, scale.typing
    yield HOW_MANY.format(
        words=scale.words,
        queries=typing.queries,
        keys=typing.keys,
        pace=PACE,
        times=TIMES,
        raw=f"{scale.raw / 1e6:.1f}",
    )
    yield figures(
        Figure("sok.json, gzip -9", scale.size / 1e6, "MB", 2.5, 2),
        Figure("time to build it", scale.built, "s", None, 1),
        Figure("from navigation to the first answer", scale.opened / 1000, "s", None, 2),
        Figure("of this, JSON to objects", answering.parsing, "ms"),
        Figure("of this, objects to an index", answering.unpacking, "ms"),
        Figure(
            f"a query in the worker ({len(answering.whole)} queries), median",
            statistics.median(answering.whole),
            "ms",
            None,
            1,
        ),
        Figure("a query in the worker, 95th percentile", percentile(answering.whole, 95), "ms", 60, 1),
        Figure("a query in the worker, longest", max(answering.whole), "ms", None, 1),
        Figure(
            f"a beginning of a query ({len(answering.beginnings)}), 95th percentile",
            percentile(answering.beginnings, 95),
            "ms",
            None,
            1,
        ),
        Figure("from a query's last key to its answer, median", statistics.median(typing.waits), "ms"),
        Figure("from a query's last key to its answer, longest", max(typing.waits), "ms"),
        *blocked(typing),
    )


HOW_WELL = """\
The same queries to each search, and the same right records. *This site* is asked by its address
(`/smorgasbord/?q=…`) and read by the order of `data-record` in the list of hits. *Material* is a site of its own for each
language, made with MkDocs and Material and none of this project's theme, hooks or scripts: every method and project
is an ordinary page with the same content, drawn by the same templates, without breadcrumbs, buttons and tables of contents;
each heading has an id, by which Material's search cuts a page into parts. Its search is asked in its own search box: the
whole query is put into the box at once, then a key is pressed, and the links of the list that its own bundle draws are
read in order; several parts of a page count once. Its settings are its defaults for the language, as they stand in the
index that it built: {settings}. *Given the search words*: the same, and each page has one more paragraph with the
record's `search_words`, which this site searches and its pages do not show.

In brackets: between which shares the truth lies with 95 % certainty, were the queries drawn at random from many more."""

HOW_LIGHT = f"""\
Every file that a phone which was never here asks for until the first answer stands in the page, each
compressed with `gzip -9`, in kB of 1,000 bytes. The bar is for {", ".join(f"*{part}*" for part in SEARCH)}."""

HOW_MANY = """\
Records made up from the real ones, the same every time: half of the words exchanged for others, drawn as often as they
stand in the real texts, some of them new ({words} different words in all), and half of the terms exchanged. Their
sok.json ({raw} MB uncompressed) is served in place of the real one. The queries are all the Swedish ones. Typed are {queries} of them,
{keys} letters, one every {pace} ms whether or not an answer has come. The time from navigation is the middle one of {times}."""

CANNOT = """\
- **Whether real readers find what they need.** The queries and their right answers were written by people close to the
  project, who know what the catalogue has; nobody's real searches have been seen. More than one record is right for many
  queries, and how right is not told apart.
- **How it will be with other records.** The vocabularies' search words were written with these records in mind, and by
  people who had read the half for tuning. A record that somebody adds next year has only what its author thinks of.
- **That Material's search is worse in general.** It knows the words of the pages and nothing of the vocabularies; it is
  used here as it comes. With other settings (boosts, tags, stemming) and texts written for it, it would do better.
  It searches as one types; here each query is asked once, whole.
- **Small differences.** Fifty or a hundred queries: see the brackets.
- **Whether the hits are good among 10,000 real records.** The made-up ones are for size and speed; their texts mean nothing, their
  terms are spread evenly, and real texts repeat themselves more. The page around them has the real catalogue's facets and list.
- **A slow phone.** One machine, a browser without a window, files from the same machine: no radio, no slow processor, no
  memory that runs short. An answer counts as shown when the page has been changed, a frame or so before the screen is.
- **What a server does.** gzip -9 is counted; with Brotli less is sent, with no compression much more.
- **Tasks under 50 ms.** The browser tells of no others; so 0 means that none was longer."""
