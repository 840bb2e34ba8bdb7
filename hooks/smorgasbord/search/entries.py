"""A record, or a page of prose, as the search sees it: its words, and the terms that it bears."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from smorgasbord.catalogue import Catalogue, UseOf
from smorgasbord.languages import Language
from smorgasbord.pages.facets import FACETED
from smorgasbord.pages.items import accounts_of, answered_items, method_item, project_item
from smorgasbord.pages.page import address_of, other_languages
from smorgasbord.pages.telling import Teller
from smorgasbord.records import Method, Project
from smorgasbord.records.claims import Statement, parts
from smorgasbord.records.ids import Reference
from smorgasbord.records.project import Outcome
from smorgasbord.records.words import Text
from smorgasbord.vocabularies import VOCABULARIES

FOUND_UNDER = {vocabulary.kind for vocabulary in VOCABULARIES if vocabulary.name in FACETED}
"""The kinds of term that a record can be found under."""

Term = tuple[str, str]
"""The kind and id of a concept, such as ("need", "smarta")."""


@dataclass(frozen=True)
class ProsePage:
    """A page of prose: its address below the language's root, its title, and its words."""

    address: str
    title: str
    text: str


@dataclass(frozen=True)
class Entry:
    """One thing that can be found.

    `id` is its address without the last slash, the stable name for other programs. `bears` are the terms that the
    record itself is under, narrowest first as its author wrote them; `mentions` are those that it only touches,
    such as a place where it was planned.
    """

    id: str
    kind: str
    name: str
    also: str
    asked: str
    """What people type when they mean it."""
    summary: str
    text: str
    around: str
    """What stands near it: what studies found, and what was described in its stead."""
    other: str
    """Its names in the other language, for who knows it by those."""
    bears: Sequence[Term] = ()
    mentions: Sequence[Term] = ()
    needed: Sequence[Term] = ()
    """The roles and parties that the method's own record says must take part."""
    places: Sequence[str] = ()
    answered: int = 0
    """How many of TIDieR's ten items have an answer."""
    has_outcome: bool = False
    """Whether some source reports a result, of the method or of the project. A target or a plan is none."""
    against: Sequence[str] = field(default_factory=tuple)
    """What to weigh before choosing it: codes of sentences, such as "evidence-against"."""


def entries(catalogue: Catalogue, pages: Iterable[ProsePage], language: Language) -> list[Entry]:
    """Everything that can be found in one language: methods, projects, then pages of prose."""
    teller = Teller(catalogue, language, "smorgasbord/")
    measured = {
        outcome.method
        for project in catalogue.projects.values()
        for outcome in project.outcomes
        if outcome.method and is_reported(outcome, teller)
    }
    found = [method_entry(catalogue, method, method.id in measured, teller) for method in catalogue.methods.values()]
    found += [project_entry(catalogue, project, teller) for project in catalogue.projects.values()]
    found += [Entry(page.address.rstrip("/"), "page", page.title, "", "", "", page.text, "", "") for page in pages]
    return found


def is_reported(outcome: Outcome, teller: Teller) -> bool:
    """Whether an outcome is one, and not a target or a plan."""
    figures = (outcome.count, outcome.percent, outcome.everyone)
    return not teller.planned(outcome) and any(figure is not None for figure in figures)


def method_entry(catalogue: Catalogue, method: Method, measured: bool, teller: Teller) -> Entry:
    """A method, with what the projects say of their uses of it.

    `measured` is whether some project counted what came of it.
    """
    uses = catalogue.uses.get(method.id, ())
    accounts = accounts_of(method, uses)
    done = [each for each in uses if not teller.planned(each.use)]
    local_names = [each.use.local_name for each in uses if each.use.local_name]
    bears = [
        *references(method, ("needs", "target_groups", "phases", "kind", "level", "delivery", "roles", "parties")),
        *references(method, ("documentation_level",)),
        *(term for each in done for term in references(each.use, ("delivery", "roles"))),
        *(("place", place) for each in done for place in each.places),
        *(term for account in accounts for term in references(account, ("time_band", "cost_band"))),
    ]
    mentions = [
        *(term for each in uses for term in references(each.use, ("delivery", "roles", "actors"))),
        *(("place", place) for each in uses for place in each.places),
    ]
    return Entry(
        id=address_of(method).rstrip("/"),
        kind="method",
        name=teller.plain(method.name),
        also=joined([*method.also_known_as.told(teller.language), *map(teller.plain, local_names)]),
        asked=joined(method.search_words.told(teller.language)),
        summary=teller.plain(method.summary),
        text=said([method.summary_easy, *texts(catalogue, method, uses, accounts)], teller),
        around=said(surroundings(catalogue, method), teller),
        other=names_elsewhere(method, teller),
        bears=unique(bears),
        mentions=[term for term in unique(mentions) if term not in bears],
        needed=unique(references(method, ("roles", "parties"))),
        places=[str(place) for place in method_item(catalogue, method, teller).places],
        answered=len(answered_items(method, uses)),
        has_outcome=measured or any(each.use.result for each in done),
        against=against(method, uses, done),
    )


def project_entry(catalogue: Catalogue, project: Project, teller: Teller) -> Entry:
    """A project, with all that its sources say of it."""
    bears = [
        *(term for named in project.needs for term in references(named, ("needs",))),
        *(term for named in project.target_groups for term in references(named, ("target_groups",))),
        *(term for named in project.places for term in references(named, ("places",))),
        *(term for named in project.staff for term in references(named, ("roles",))),
        *(term for named in project.programme_period for term in references(named, ("programme_period",))),
        *(term for named in project.region for term in references(named, ("region",))),
        *references(project, ("project_phase", "project_status")),
    ]
    mentions = [term for named in project.actors for term in references(named, ("actors",))]
    statements = [value for _, value in parts(project) if isinstance(value, Statement)]
    return Entry(
        id=address_of(project).rstrip("/"),
        kind="project",
        name=teller.plain(project.name),
        also=joined(project.also_known_as.told(teller.language)),
        asked=joined(project.search_words.told(teller.language)),
        summary=teller.plain(project.summary),
        text=said([project.summary_easy, *statements], teller),
        around="",
        other=names_elsewhere(project, teller),
        bears=unique(bears),
        mentions=[term for term in unique(mentions) if term not in bears],
        places=[str(place) for place in project_item(catalogue, project, teller).places],
        has_outcome=any(is_reported(outcome, teller) for outcome in project.outcomes)
        or any(not teller.planned(result) for result in project.results),
    )


def texts(catalogue: Catalogue, method: Method, uses: Sequence[UseOf], accounts: Iterable[object]) -> Iterator[Text]:
    """What sources say of the method itself, and the names of the projects that used it."""
    for account in accounts:
        yield from (value for _, value in parts(account) if isinstance(value, Text))
    for each in uses:
        yield each.project.name
    for near in catalogue.neighbours.get(method.id, ()):
        if near.relation != "not_same_as":
            yield near.method.name


def surroundings(catalogue: Catalogue, method: Method) -> Iterator[Text]:
    """What is told of something near the method, or found about it, and the names of the sources that do."""
    near = [description for description in method.descriptions if description.instead]
    for part in (*near, *method.evidence, *method.unknown, method.relations):
        yield from (value for _, value in parts(part) if isinstance(value, Text))
    for told in (*method.descriptions, *method.evidence):
        yield catalogue.sources[told.source].name


def against(method: Method, uses: Sequence[UseOf], done: Sequence[UseOf]) -> list[str]:
    """What a reader should weigh before choosing the method."""
    directions = {evidence.direction for evidence in method.evidence}
    found = [f"evidence-{direction}" for direction in ("against", "no-difference", "mixed") if direction in directions]
    found += ["only-planned"] if uses and not done else []
    found += ["only-named"] if method.documentation_level == "namnd" else []
    doubted = {doubt.about for doubt in method.doubts}
    return found + [f"doubt-{name}" for name in ("needs", "target_groups") if name in doubted]


def references(part: object, names: Iterable[str]) -> Iterator[Term]:
    """The terms that some fields of a record, or a part of one, lead to."""
    for name in names:
        for _, value in parts(getattr(part, name)):
            if isinstance(value, Reference) and value.kind in FOUND_UNDER:
                yield value.kind, str(value)


def names_elsewhere(record: Method | Project, teller: Teller) -> str:
    """What the record is called in the other language."""
    others = other_languages(teller.language)
    return joined(
        word
        for other in others
        for word in (
            record.name.told(other).text,
            *record.also_known_as.told(other),
        )
    )


def said(given: Iterable[Text | None], teller: Teller) -> str:
    return joined(teller.plain(text) for text in given if text)


def joined(words: Iterable[str]) -> str:
    return ". ".join(dict.fromkeys(words))


def unique(terms: Iterable[Term]) -> list[Term]:
    return list(dict.fromkeys(terms))
