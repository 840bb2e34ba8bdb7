"""The questions by which a reader narrows the list of records, and the answers that each offers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from smorgasbord.catalogue import Catalogue
from smorgasbord.pages.telling import Teller
from smorgasbord.records import Concept
from smorgasbord.spelling import alphabetical
from smorgasbord.vocabularies import VOCABULARIES


@dataclass(frozen=True)
class Facet:
    """One question.

    `name` is what it is called in the page's address. Its options are the terms of `vocabulary`; of places, the
    counties are the terms with none above them, and `top` says which half the facet offers. A facet without a
    vocabulary has options that are computed from the record itself, in `values`.
    """

    name: str
    vocabulary: str = ""
    top: bool | None = None
    values: Sequence[str] = ()
    of: str = "all"
    """What it narrows: "methods", "projects" or "all"."""
    open: bool = False
    """Whether its options stand open from the start."""


FACETS: tuple[Facet, ...] = (
    Facet("behov", "needs", open=True),
    Facet("malgrupp", "target-groups", open=True),
    Facet("fas", "phases", of="methods", open=True),
    Facet("lan", "places", top=True, open=True),
    Facet("kommun", "places", top=False),
    Facet("typ", "kinds", of="methods"),
    Facet("niva", "levels", of="methods"),
    Facet("form", "deliveries", of="methods"),
    Facet("roll", "roles"),
    Facet("part", "actors", of="methods"),
    Facet("tid", "time-bands", of="methods"),
    Facet("kostnad", "cost-bands", of="methods"),
    Facet("beskriven", "documentation-levels", of="methods"),
    Facet("komplett", values=("8-10", "5-7", "0-4"), of="methods"),
    Facet("resultat", values=("ja", "nej")),
    Facet("visa", values=("metoder", "projekt")),
    Facet("period", "programme-periods", of="projects"),
    Facet("projektfas", "project-phases", of="projects"),
    Facet("status", "project-statuses", of="projects"),
    Facet("region", "esf-regions", of="projects"),
)
"""In the order in which a reader chooses."""

FACETED = frozenset(facet.vocabulary for facet in FACETS if facet.vocabulary)
KINDS = {vocabulary.name: vocabulary.kind for vocabulary in VOCABULARIES}


@dataclass(frozen=True)
class Option:
    """One answer to a facet's question: its value in the address, its name, and the answers within it."""

    value: str
    name: str
    within: Sequence["Option"] = ()


@dataclass(frozen=True)
class FacetTold:
    """A facet in words, with its options."""

    facet: Facet
    label: str
    options: Sequence[Option]


def facets_told(catalogue: Catalogue, teller: Teller) -> Iterator[FacetTold]:
    """Every facet that has something to choose, in one language."""
    for facet in FACETS:
        options = list(options_of(catalogue, facet, teller))
        if options:
            yield FacetTold(facet, teller.say(f"facet-{facet.name}"), options)


def options_of(catalogue: Catalogue, facet: Facet, teller: Teller) -> Iterator[Option]:
    """A facet's options: the terms that some record bears, or the computed values."""
    for value in facet.values:
        yield Option(value, teller.say(f"facet-{facet.name}-{value}"))
    if facet.vocabulary:
        kind = KINDS[facet.vocabulary]
        concepts = list(catalogue.concepts[kind].values())
        if facet.vocabulary in ("places", "actors", "roles"):
            concepts.sort(key=lambda concept: alphabetical(concept.name.told(teller.language).text))
        for concept in concepts:
            if facet.top is False and concept.broader and not catalogue.concepts[kind][concept.broader].broader:
                yield from option(catalogue, kind, concept, teller)
            elif facet.top is not False and not concept.broader:
                yield from option(catalogue, kind, concept, teller, deep=facet.top is None)


def option(catalogue: Catalogue, kind: str, concept: Concept, teller: Teller, *, deep: bool = True) -> Iterator[Option]:
    """A term as an option, if it or a term within it is borne by some record."""
    if any(catalogue.bearers.get((kind, identity)) for identity in catalogue.family(kind, concept.id)):
        below = catalogue.narrower.get((kind, concept.id), ()) if deep else ()
        within = [each for narrower in below for each in option(catalogue, kind, narrower, teller)]
        yield Option(concept.id, teller.plain(concept.name), within)
