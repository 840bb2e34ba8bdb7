"""Methods and projects as rows of tables. In a project's every claim stands with its source, none chosen or added."""

from collections.abc import Iterable, Iterator, Sequence

from smorgasbord.catalogue import UseOf
from smorgasbord.doubts import Doubt
from smorgasbord.exports.cells import Cell
from smorgasbord.exports.claim_words import source_name, sourced
from smorgasbord.exports.kinds import path_of
from smorgasbord.exports.resting import resting
from smorgasbord.pages.items import accounts_of, answered_items
from smorgasbord.pages.method_page import band, tried_in
from smorgasbord.pages.page import address_of, language_root
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import Term
from smorgasbord.pages.uses import by_project
from smorgasbord.records import Method, Project
from smorgasbord.records.ids import Reference
from smorgasbord.records.project import Use
from smorgasbord.site import Site

Row = dict[str, Cell]
"""A row's cells by the names of their columns."""

METHOD_TERMS = ("kind", "level", "needs", "target_groups", "phases", "delivery", "roles", "parties")
PROJECT_CLAIMS = (
    *("project_number", "programme_period", "programme_area", "specific_objective", "intervention_type", "region"),
    *("period", "budget_sek", "esf_support_sek", "other_funding", "union_cofinancing_rate"),
    *("participants_planned", "participants", "actors", "places", "target_groups", "needs", "horizontal_principles"),
    *("uses", "outcomes"),
)
BEGINNING = ("id", "name", "also_known_as", "summary")
ENDING = ("flags", "sources", "reviewed", "address", "data", "licence")
METHOD_COLUMNS = (
    *BEGINNING,
    *METHOD_TERMS,
    *("time_band", "cost_band", "tried_in", "projects", "evidence", "documentation_level", "answered", "unknown"),
    *ENDING,
)
PROJECT_COLUMNS = (*BEGINNING, "parent", "project_phase", "project_status", *PROJECT_CLAIMS, *ENDING)


def method_row(method: Method, doubts: Sequence[Doubt], teller: Teller, site: Site) -> Row:
    """A method: what it is, for whom, what it takes, where it was tried, what is known of it and what is not."""
    uses = teller.catalogue.uses.get(method.id, ())
    accounts = accounts_of(method, uses)
    return {
        **begun(method, teller),
        **{name: terms(getattr(method, name), teller) for name in METHOD_TERMS},
        "time_band": terms_by_source(band(accounts, "time_band", teller), teller),
        "cost_band": terms_by_source(band(accounts, "cost_band", teller), teller),
        "tried_in": "; ".join(place.words.striptags() for place in tried_in(uses, teller)),
        "projects": "; ".join(projects(uses, teller)),
        "evidence": several(sourced(evidence, "evidence", teller) for evidence in method.evidence),
        "documentation_level": terms(method.documentation_level, teller),
        "answered": len(answered_items(method, uses)),
        "unknown": several(teller.plain(unknown) for unknown in method.unknown),
        **ended(method, [each.use for each in uses], doubts, teller, site),
    }


def project_row(project: Project, doubts: Sequence[Doubt], teller: Teller, site: Site) -> Row:
    """A project: the project bank's fields, what was done and what came of it, source by source."""
    parent = teller.catalogue.projects[project.parent] if project.parent else None
    return {
        **begun(project, teller),
        "parent": teller.plain(parent.name) if parent else "",
        "project_phase": terms(project.project_phase, teller),
        "project_status": terms(project.project_status, teller),
        **{name: several(sourced(claim, name, teller) for claim in getattr(project, name)) for name in PROJECT_CLAIMS},
        **ended(project, (), doubts, teller, site),
    }


def begun(record: Method | Project, teller: Teller) -> Row:
    """What both begin with."""
    return {
        "id": record.id,
        "name": teller.plain(record.name),
        "also_known_as": "; ".join(record.also_known_as.told(teller.language)),
        "summary": teller.plain(record.summary),
    }


def ended(record: Method | Project, uses: Iterable[Use], doubts: Sequence[Doubt], teller: Teller, site: Site) -> Row:
    """What both end with. `uses` are claims of others that the row was made from too."""
    cited = dict.fromkeys(str(claim.source) for claim in (*(each.claim for each in resting(record)), *uses))
    return {
        "flags": several(flagged(record, doubt, teller) for doubt in doubts),
        "sources": "; ".join(source_name(source, teller) for source in cited),
        "reviewed": record.reviewed.isoformat(),
        "address": site.address(language_root(teller.language) + address_of(record)),
        "data": site.address(path_of(record)),
        "licence": teller.say("table-licence-text"),
    }


def flagged(record: Method | Project, doubt: Doubt, teller: Teller) -> str:
    """A doubt, with the field that it is about."""
    field = f"{teller.label(type(record), str(doubt.location[0]))}: " if doubt.location else ""
    return field + teller.plain(doubt.words)


def projects(uses: Sequence[UseOf], teller: Teller) -> Iterator[str]:
    """The projects that used a method, and those that only planned to."""
    for group in by_project(uses):
        planned = f" ({teller.say('planned')})" if all(teller.planned(each.use) for each in group) else ""
        yield teller.plain(group[0].project.name) + planned


def terms(given: Reference | Sequence[Reference], teller: Teller) -> str:
    """The names of terms."""
    references = [given] if isinstance(given, Reference) else given
    return "; ".join(concept.words.striptags() for concept in teller.concepts(references))


def terms_by_source(found: Sequence[Term], teller: Teller) -> str:
    """The names of terms, each with the sources that say so."""
    return several(
        f"{term.link.words.striptags()} ({'; '.join(source_name(mark.source, teller) for mark in term.marks)})"
        for term in found
    )


def several(words: Iterable[str]) -> str:
    """Sentences or claims side by side; each may have commas and semicolons of its own."""
    return " | ".join(words)
