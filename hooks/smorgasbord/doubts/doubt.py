"""A doubt, and the sentences that doubts are told in."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeVar

import yaml

from smorgasbord import figures
from smorgasbord.catalogue import Catalogue
from smorgasbord.document import Location
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.records import Source
from smorgasbord.records.claims import Claim
from smorgasbord.records.words import Text

C = TypeVar("C", bound=Claim)


@dataclass(frozen=True)
class Doubt:
    """One thing that does not add up, at one place in a record, in a sentence in both languages."""

    location: Location
    code: str
    words: Text
    source: str | None = None
    """The source that it rests on, where it rests on another than the claim's own."""


def worded(location: Location, code: str, values: Callable[[Language], Mapping[str, object]]) -> Doubt:
    """A doubt in the words of wording/doubts.yml, with its gaps filled in each language."""
    said = {language: sentences()[code][language].format(**values(language)) for language in LANGUAGES}
    return Doubt(location, code, Text(sv=said["sv"], en=said["en"]))


@cache
def sentences() -> Mapping[str, Mapping[Language, str]]:
    """The sentences of wording/doubts.yml, by code and language."""
    text = files("smorgasbord").joinpath("wording/doubts.yml").read_text(encoding="utf-8")
    found: Mapping[str, Mapping[Language, str]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return found


def by_source(
    catalogue: Catalogue, claims: Sequence[C], shown: Callable[[C, Language], str], language: Language
) -> str:
    """What each source says, as in «december 2017 (SKR) och 2017-12-18 (Svenska ESF-rådet)».

    Two sources of one publisher are told apart by their years.
    """
    sources = {claim.source: catalogue.sources[claim.source] for claim in claims}
    publishers = Counter(source.publisher for source in sources.values())

    def who(source: Source) -> str:
        if publishers[source.publisher] > 1 and source.published:
            return f"{source.publisher} {source.published.first.year}"
        return source.publisher

    return figures.listed([f"{shown(claim, language)} ({who(sources[claim.source])})" for claim in claims], language)


def publisher(catalogue: Catalogue, claim: Claim) -> str:
    """Who says so."""
    return catalogue.sources[claim.source].publisher
