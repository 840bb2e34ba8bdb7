"""Everything that a reader's browser needs in order to search and narrow the list, as one JSON object a language."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.pages.facets import FACETS, Facet
from smorgasbord.pages.page import concept_address
from smorgasbord.records import Concept
from smorgasbord.search.entries import Entry, Term
from smorgasbord.search.javascript import JavaScript
from smorgasbord.site import LICENCES


def search_data(catalogue: Catalogue, entries: Sequence[Entry], language: Language, modules: Path) -> dict[str, Any]:
    """What is written for one language: its terms, its records, and the index of their words.

    `modules` is the folder with the browser's search modules, of which index-file.js makes the index.
    """
    terms = [(kind, concept) for kind, by_id in catalogue.concepts.items() for concept in by_id.values()]
    numbers = {(kind, concept.id): number for number, (kind, concept) in enumerate(terms)}
    javascript = JavaScript(modules / "index-file.js")
    fields = ("name", "also", "asked", "summary", "text", "around", "other")
    texts = [{field: getattr(entry, field) for field in fields} for entry in entries]
    return {
        "license": LICENCES,
        "language": language,
        "facets": [facet_told(facet) for facet in FACETS],
        "concepts": [concept_told(kind, concept, numbers, language) for kind, concept in terms],
        "records": [record_told(entry, numbers) for entry in entries],
        "index": javascript.call("build", texts, language),
    }


def facet_told(facet: Facet) -> dict[str, Any]:
    """A facet: its name, and what its options are."""
    told = {"name": facet.name, "vocabulary": facet.vocabulary, "top": facet.top, "values": facet.values}
    return {key: value for key, value in told.items() if value or value is False}


def concept_told(kind: str, concept: Concept, numbers: dict[Term, int], language: Language) -> dict[str, Any]:
    """A term: its name, its words in both languages, and where it leads."""
    told: dict[str, Any] = {
        "id": f"{concept.vocabulary}/{concept.id}",
        "name": concept.name.told(language).text,
        "address": concept_address(concept),
        "words": {each: words_of(concept, each, everyday=each == language) for each in LANGUAGES},
    }
    if concept.broader:
        told["broader"] = numbers[kind, concept.broader]
    return told


def words_of(concept: Concept, language: Language, *, everyday: bool) -> list[str]:
    """What a reader may call a term in one language, its name first; everyday words only in the page's language."""
    name = concept.name.told(language).text
    typed = concept.search_words.told(language) if everyday else ()
    return list(dict.fromkeys((name, *concept.synonyms.told(language), *typed)))


def record_told(entry: Entry, numbers: dict[Term, int]) -> dict[str, Any]:
    """A record or page: what a hit shows of it, and its terms by their numbers."""
    told: dict[str, Any] = {
        "id": entry.id,
        "kind": entry.kind,
        "name": entry.name,
        "summary": entry.summary,
        "bears": [numbers[term] for term in entry.bears],
        "mentions": [numbers[term] for term in entry.mentions],
        "needed": [numbers[term] for term in entry.needed],
        "places": entry.places,
        "answered": entry.answered,
        "outcome": entry.has_outcome,
        "against": entry.against,
    }
    return {key: value for key, value in told.items() if value or key in ("summary", "answered")}


def written(data: dict[str, Any]) -> str:
    """The data as it is sent."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
