"""A project's page: what it wanted, what it cost, what was done and what came of it, with every doubt in its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from smorgasbord import figures
from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import Language
from smorgasbord.pages.drawings import MoneyBar, TimeLine, money_bars, period_in_words, time_line
from smorgasbord.pages.outcomes import OutcomeTold, composition, outcome_told
from smorgasbord.pages.page import Page, address_of
from smorgasbord.pages.telling import ClaimTold, DoubtTold, FieldTold, Link, Mark, Teller
from smorgasbord.records import Project, Source
from smorgasbord.records.base import Claim, Label, Statement
from smorgasbord.records.project import (
    Amount,
    Contact,
    EsfRegion,
    Funding,
    Headcount,
    NeedNamed,
    Period,
    PlaceNamed,
    PrincipleNamed,
    ProgrammePeriod,
    Rate,
    Staffing,
    TargetGroupNamed,
    Use,
    Value,
)

FACTS = (
    "project_number",
    "programme_period",
    "programme_area",
    "specific_objective",
    "intervention_type",
    "region",
    "period",
    "budget_sek",
    "esf_support_sek",
    "other_funding",
    "union_cofinancing_rate",
    "participants_planned",
    "participants",
    "places",
    "target_groups",
    "needs",
    "horizontal_principles",
    "staff",
    "contact",
)
"""The project bank's fields, in the order of the page's table."""
STORY = (
    "background",
    "aims",
    "approach",
    "horizontal_work",
    "participant_profile",
    "planned_outputs",
    "results",
    "lessons",
    "documentation",
)
"""The sections that consist of statements."""


@dataclass(frozen=True)
class Answer:
    """What one source says to one question about a method as it was used here."""

    words: Markup
    mark: Mark


@dataclass(frozen=True)
class UsedMethod:
    """A method that the project used or planned, with all that its sources say of it here."""

    method: Link
    kind: Link
    summary: str
    local_names: Sequence[Markup]
    planned: bool
    named_only: bool
    extents: Sequence[str]
    accounts: Sequence[tuple[str, Sequence[Answer]]]
    notes: Sequence[Markup]
    marks: Sequence[Mark]
    doubts: Sequence[DoubtTold]


@dataclass(frozen=True)
class ProjectContent:
    """All that a project's page shows."""

    project: Project
    also_known_as: Sequence[str]
    summary: Markup
    summary_easy: Markup | None
    phase: Link
    status: Link
    parent: Link | None
    children: Sequence[Link]
    owners: Sequence[Link]
    places: Sequence[Link]
    periods: Sequence[str]
    money: Sequence[MoneyBar]
    timeline: TimeLine | None
    outcomes: Sequence[OutcomeTold]
    story: dict[str, FieldTold]
    methods: Sequence[UsedMethod]
    shared_methods: Sequence[UsedMethod]
    actors: Sequence[tuple[Link, Sequence[tuple[Sequence[Link], ClaimTold]]]]
    actor_doubts: Sequence[DoubtTold]
    method_doubts: Sequence[DoubtTold]
    outcome_doubts: Sequence[DoubtTold]
    facts: Sequence[FieldTold]
    figures: dict[str, FieldTold]
    doubts: Sequence[DoubtTold]
    all_doubts: Sequence[DoubtTold]
    sources: Sequence[tuple[Mark, Source]]
    reviewed: str


def project_page(catalogue: Catalogue, project: Project, language: Language) -> Page:
    """The page of one project in one language."""
    address = address_of(project)
    teller = Teller(catalogue, language, address, project)
    return Page(
        address=address,
        family="project",
        language=language,
        title=project.name.told(language).text,
        description=teller.plain(project.summary),
        content=content(catalogue, project, teller),
        file=f"projects/{project.id}.yml",
    )


def content(catalogue: Catalogue, project: Project, teller: Teller) -> ProjectContent:
    doubts = teller.doubts_at(())
    outcome_doubts = teller.doubts_at(("outcomes",))
    outcomes = [outcome_told(outcome, number, teller) for number, outcome in enumerate(project.outcomes)]
    story = {name: field_told(project, name, teller) for name in STORY if getattr(project, name)}
    methods = used_methods(catalogue, project, teller)
    facts = [field_told(project, name, teller) for name in FACTS if getattr(project, name)]
    parent = catalogue.projects[project.parent] if project.parent else None
    actor_doubts = teller.doubts_at(("actors",))
    actors = actors_by_role(project, teller)
    return ProjectContent(
        project=project,
        also_known_as=project.also_known_as.told(teller.language),
        summary=teller.text(project.summary),
        summary_easy=teller.text(project.summary_easy) if project.summary_easy else None,
        phase=teller.concept(project.project_phase),
        status=teller.concept(project.project_status),
        parent=teller.link(parent) if parent else None,
        children=[teller.link(child) for child in catalogue.children.get(project.id, ())],
        owners=owners(project, teller),
        places=teller.concepts(dict.fromkeys(place for named in project.places for place in named.places)),
        periods=list(dict.fromkeys(period_in_words(period, teller) for period in project.period[:1])),
        money=money_bars(project, teller),
        timeline=time_line(catalogue, project, teller),
        outcomes=outcomes,
        story=story,
        methods=methods,
        shared_methods=shared_methods(catalogue, parent, teller) if parent else [],
        actors=actors,
        actor_doubts=actor_doubts,
        method_doubts=teller.doubts_at(("uses",)),
        outcome_doubts=outcome_doubts,
        facts=facts,
        figures={field.name: field for field in facts},
        doubts=[*doubts, *teller.doubts_left()],
        all_doubts=teller.all_doubts(),
        sources=teller.sources(),
        reviewed=project.reviewed.isoformat(),
    )


def owners(project: Project, teller: Teller) -> list[Link]:
    """Who owned the project: the local owner for a sub-project."""
    for role in ("lokal-projektagare", "projektagare"):
        named = [actor for part in project.actors if part.role == role for actor in part.actors]
        if named:
            return teller.concepts(dict.fromkeys(named))
    return []


def actors_by_role(project: Project, teller: Teller) -> list[tuple[Link, Sequence[tuple[Sequence[Link], ClaimTold]]]]:
    """The organisations, under the part that they had, in the order of the list of parts."""
    roles = sorted({part.role for part in project.actors}, key=lambda role: teller.catalogue.concept(role).order)
    return [
        (
            teller.concept(role),
            [
                (teller.concepts(part.actors), teller.claim(Markup(), part, ("actors", number)))
                for number, part in enumerate(project.actors)
                if part.role == role
            ],
        )
        for role in roles
    ]


# --- fields -----------------------------------------------------------------------------------------------------


def field_told(project: Project, name: str, teller: Teller) -> FieldTold:
    """A field of the project with its claims, each in words."""
    label = field_label(name, teller.language)
    claims = [
        teller.claim(claim_in_words(claim, teller), claim, (name, number))
        for number, claim in enumerate(getattr(project, name))
    ]
    return FieldTold(name, label, claims, teller.doubts_at((name,)))


def field_label(name: str, language: Language) -> str:
    """What a field is called: the label that stands beside its type."""
    label = next(each for each in Project.model_fields[name].metadata if isinstance(each, Label))
    return label.en if language == "en" else label.sv


def claim_in_words(claim: Claim, teller: Teller) -> Markup:
    """What a claim says, as its own kind of value is written."""
    language = teller.language
    match claim:
        case Statement():
            return teller.prose(claim)
        case Value():
            return (
                Markup("{} {}").format(claim.value, teller.text(claim.name))
                if claim.name
                else Markup("{}").format(claim.value)
            )
        case Funding():
            return Markup("{}: {}").format(teller.text(claim.funder), figures.money(claim, language))
        case Amount():
            return Markup("{}").format(figures.money(claim, language))
        case Rate():
            return Markup("{}").format(figures.percent(claim.percent, language))
        case Period():
            return Markup("{}").format(period_in_words(claim, teller))
        case Headcount():
            return headcount_in_words(claim, teller)
        case ProgrammePeriod():
            return linked([teller.concept(claim.programme_period)])
        case EsfRegion():
            return linked([teller.concept(claim.region)])
        case PlaceNamed():
            return linked(teller.concepts(claim.places))
        case TargetGroupNamed():
            return linked(teller.concepts(claim.target_groups), teller.text(claim.wording) if claim.wording else None)
        case NeedNamed():
            return linked(teller.concepts(claim.needs), teller.text(claim.wording) if claim.wording else None)
        case PrincipleNamed():
            return linked(teller.concepts(claim.principles))
        case Staffing():
            return linked(teller.concepts(claim.roles))
        case Contact():
            return contact_in_words(claim, teller)
        case _:
            raise TypeError(type(claim))


def headcount_in_words(claim: Headcount, teller: Teller) -> Markup:
    said = Markup("{}").format(figures.whole(claim.value, teller.language))
    if claim.of:
        said += Markup(" ({})").format(teller.text(claim.of))
    if claim.of_whom:
        said += Markup(". {}").format(composition(claim.of_whom, teller))
    return said


def contact_in_words(claim: Contact, teller: Teller) -> Markup:
    said = linked([teller.concept(claim.actor)])
    if claim.mailbox:
        said += Markup(', <a href="mailto:{0}">{0}</a>').format(claim.mailbox)
    if claim.link:
        said += Markup(', <a href="{}" rel="noopener">{}</a>').format(claim.link, teller.say("web-page"))
    return said


def linked(links: Sequence[Link], wording: Markup | None = None) -> Markup:
    """Names in a row, each leading to its page."""
    names = [Markup('<a href="{}">{}</a>').format(link.href, link.words) if link.href else link.words for link in links]
    said = Markup(", ").join(names)
    return said + Markup(" – {}").format(wording) if wording else said


# --- methods ----------------------------------------------------------------------------------------------------


def used_methods(catalogue: Catalogue, project: Project, teller: Teller) -> list[UsedMethod]:
    """The project's methods, each once, in the order in which its file names them."""
    return [used_method(catalogue, uses, teller) for uses in by_method(enumerate(project.uses))]


def shared_methods(catalogue: Catalogue, parent: Project, teller: Teller) -> list[UsedMethod]:
    """What the whole project says that every sub-project did."""
    every = ((-1, use) for use in parent.uses if use.extent == "every-sub-project")
    return [used_method(catalogue, uses, teller) for uses in by_method(every)]


def by_method(numbered: Iterable[tuple[int, Use]]) -> list[list[tuple[int, Use]]]:
    groups: dict[str, list[tuple[int, Use]]] = {}
    for number, use in numbered:
        groups.setdefault(use.method, []).append((number, use))
    return list(groups.values())


def used_method(catalogue: Catalogue, uses: Sequence[tuple[int, Use]], teller: Teller) -> UsedMethod:
    method = catalogue.methods[uses[0][1].method]
    return UsedMethod(
        method=teller.link(method),
        kind=teller.concept(method.kind),
        summary=teller.plain(method.summary),
        local_names=[teller.text(use.local_name) for _, use in uses if use.local_name],
        planned=all(teller.planned(use) for _, use in uses),
        named_only=all(use.named_only for _, use in uses),
        extents=list(dict.fromkeys(teller.say(f"extent-{use.extent}") for _, use in uses if use.extent)),
        accounts=accounts_told([use for _, use in uses], teller),
        notes=[teller.text(use.note) for _, use in uses if use.note],
        marks=list({mark.number: mark for mark in (teller.mark(use) for _, use in uses)}.values()),
        doubts=[doubt for number, _ in uses for doubt in teller.doubts_at(("uses", number))],
    )


def accounts_told(uses: Sequence[Use], teller: Teller) -> list[tuple[str, Sequence[Answer]]]:
    """What the sources say of a use, under the questions that they answer; each answer with its source."""
    answers: dict[str, list[Answer]] = {}
    for use in uses:
        for label, words in answers_of(use, teller):
            answers.setdefault(label, []).append(Answer(words, teller.mark(use)))
    return list(answers.items())


def answers_of(use: Use, teller: Teller) -> Iterator[tuple[str, Markup]]:
    """What one source says of a use, each with the question that it answers."""
    for item, text in use.items().items():
        yield teller.say(f"tidier-{item}"), teller.prose(text)
    if use.roles:
        yield teller.say("method-roles"), linked(teller.concepts(use.roles))
    if use.actors:
        yield teller.say("use-actors"), linked(teller.concepts(use.actors))
    if use.result:
        yield teller.say("use-result"), teller.prose(use.result)
