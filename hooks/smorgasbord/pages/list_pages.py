"""The lists: methods along the phases, projects with their parts, sources, and the terms of each vocabulary."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from smorgasbord import figures
from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import Language
from smorgasbord.pages.concept_page import PAGED, bearers
from smorgasbord.pages.items import Item, method_item, project_item
from smorgasbord.pages.page import Page
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import Link
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.words import Words
from smorgasbord.spelling import alphabetical
from smorgasbord.vocabularies import Vocabulary


@dataclass(frozen=True)
class Group:
    """Items under a heading that says what they have in common."""

    anchor: str
    heading: Markup
    help: Markup
    items: Sequence[Item]
    in_rows: bool = False
    """Whether the items are so many that each gets a row instead of a card."""


@dataclass(frozen=True)
class ListContent:
    """A list of records in groups."""

    lead: str
    groups: Sequence[Group]


@dataclass(frozen=True)
class Term:
    """A term of a vocabulary, with how much bears it and the terms below it."""

    record: str
    link: Link
    definition: Markup
    count: str
    below: Sequence["Term"]


@dataclass(frozen=True)
class TermsContent:
    """A list of terms."""

    lead: str
    numbered: bool
    terms: Sequence[Term]


def list_pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """Every list, in one language."""
    yield methods_page(catalogue, language)
    yield projects_page(catalogue, language)
    yield sources_page(catalogue, language)
    for vocabulary in PAGED:
        yield terms_page(catalogue, vocabulary, language)


def methods_page(catalogue: Catalogue, language: Language) -> Page:
    """All methods, each under the first phase that it belongs to."""
    teller = Teller(catalogue, language, "metoder/")
    lead = teller.say("methods-lead", n=len(catalogue.methods))
    return page("metoder/", "methods", teller, ListContent(lead, methods_by_phase(catalogue, teller)))


def methods_by_phase(catalogue: Catalogue, teller: Teller) -> list[Group]:
    """Every method once, in the groups of their first phases."""
    groups = []
    for phase in sorted(catalogue.concepts["phase"].values(), key=lambda phase: phase.order):
        methods = [method for method in catalogue.methods.values() if method.phases[:1] == (phase.id,)]
        groups.append(method_group(catalogue, phase.id, teller.link(phase).words, phase, methods, teller))
    loose = [method for method in catalogue.methods.values() if not method.phases]
    groups.append(method_group(catalogue, "ovriga", escape(teller.say("no-phase")), None, loose, teller))
    return [group for group in groups if group.items]


def method_group(
    catalogue: Catalogue, anchor: str, heading: Markup, phase: Concept | None, methods: Sequence[Method], teller: Teller
) -> Group:
    ordered = sorted(methods, key=lambda method: alphabetical(method.name.told(teller.language).text))
    about = teller.text(phase.definition) if phase and phase.definition else Markup()
    return Group(anchor, heading, about, [method_item(catalogue, method, teller) for method in ordered])


def projects_page(catalogue: Catalogue, language: Language) -> Page:
    """All projects, latest first, sub-projects under their project."""
    teller = Teller(catalogue, language, "projekt/")
    lead = teller.say("projects-lead", n=len(catalogue.projects))
    return page("projekt/", "projects", teller, ListContent(lead, projects_by_project(catalogue, teller)))


def projects_by_project(catalogue: Catalogue, teller: Teller) -> list[Group]:
    """Every project with its sub-projects, the latest first."""
    tops = [project for project in catalogue.projects.values() if project.parent is None]
    tops.sort(key=first_start, reverse=True)
    return [
        Group(
            anchor=top.id,
            heading=teller.link(top).words,
            help=Markup(),
            items=[project_item(catalogue, project, teller) for project in (top, *catalogue.children.get(top.id, ()))],
        )
        for top in tops
    ]


def first_start(project: Project) -> str:
    """When a project began according to the first source that says so; nothing sorts before everything."""
    return next((period.start.text for period in project.period if period.start), "")


def sources_page(catalogue: Catalogue, language: Language) -> Page:
    """All sources: those about the projects, then those about methods elsewhere, kind by kind."""
    teller = Teller(catalogue, language, "kallor/")
    sources = sorted(catalogue.sources.values(), key=lambda source: alphabetical(source.name.told(language).text))
    heading, about = escape(teller.say("sources-projects")), escape(teller.say("sources-projects-help"))
    own = [source_item(catalogue, source, teller) for source in sources if source.about]
    groups = [Group("projects", heading, about, own)]
    for kind in catalogue.concepts["source-kind"].values():
        found = [source for source in sources if not source.about and source.kind == kind.id]
        items = [source_item(catalogue, source, teller) for source in found]
        definition = teller.text(kind.definition) if kind.definition else Markup()
        groups.append(Group(kind.id, teller.text(kind.name), definition, items, in_rows=True))
    lead = teller.say("sources-lead", n=len(sources))
    return page("kallor/", "sources", teller, ListContent(lead, [group for group in groups if group.items]))


def source_item(catalogue: Catalogue, source: Source, teller: Teller) -> Item:
    records = {id(each.record) for each in catalogue.resting.get(source.id, ())}
    dates = [figures.date(source.published, teller.language)] if source.published else []
    covers = [teller.say(f"covers-{source.covers}")] if source.covers != "general" else []
    return Item(
        record=f"kallor/{source.id}",
        link=teller.link(source),
        kind=teller.concept(source.kind).words,
        icon="source",
        summary=teller.text(source.summary),
        fits=(),
        places_label="",
        places=[],
        facts=[*dates, *covers, teller.count("n-uses", len(records))],
    )


def terms_page(catalogue: Catalogue, vocabulary: Vocabulary, language: Language) -> Page:
    """All terms of a vocabulary, narrower ones under their broader."""
    teller = Teller(catalogue, language, f"{vocabulary.folder}/")
    tops = [concept for concept in catalogue.concepts[vocabulary.kind].values() if not concept.broader]
    in_order = vocabulary.name in ("phases", "needs", "target-groups")
    if not in_order:
        tops.sort(key=lambda concept: alphabetical(concept.name.told(language).text))
    terms = [term(catalogue, vocabulary, concept, teller) for concept in tops]
    lead = teller.say(f"{vocabulary.name}-lead")
    numbered = vocabulary.name == "phases"
    return page(f"{vocabulary.folder}/", vocabulary.name, teller, TermsContent(lead, numbered, terms), "terms")


def term(catalogue: Catalogue, vocabulary: Vocabulary, concept: Concept, teller: Teller) -> Term:
    bearing = bearers(catalogue, vocabulary.kind, concept.id)
    methods = sum(isinstance(record, Method) for record in bearing)
    link = teller.link(concept)
    below = catalogue.narrower.get((vocabulary.kind, concept.id), ())
    return Term(
        record=f"{vocabulary.folder}/{concept.id}",
        link=link,
        definition=teller.text(concept.definition) if concept.definition else Markup(),
        count=teller.bearing(methods, len(bearing) - methods),
        below=[term(catalogue, vocabulary, each, teller) for each in below],
    )


def page(address: str, key: str, teller: Teller, content: object, family: str = "list") -> Page:
    return Page(
        address=address,
        family=family,
        language=teller.language,
        title=Words(teller.say(key), teller.language),
        description=teller.say(f"{key}-description"),
        content=content,
    )
