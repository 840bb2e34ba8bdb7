"""The methods of a project's page: each once, with all that the project's sources say of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from smorgasbord.catalogue import Catalogue
from smorgasbord.pages.claims import linked
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import DoubtTold, Link, Mark
from smorgasbord.records import Project
from smorgasbord.records.project import Use


@dataclass(frozen=True)
class Answer:
    """What one source says to one question about a method as it was used here."""

    words: Markup
    mark: Mark
    planned: bool


@dataclass(frozen=True)
class UsedMethod:
    """A method that the project used or planned, with all that its sources say of it here."""

    method: Link
    kind: Link
    summary: str
    local_names: Sequence[Markup]
    planned: bool
    named_only: bool
    places: Sequence[Link]
    extents: Sequence[str]
    accounts: Sequence[tuple[str, Sequence[Answer]]]
    notes: Sequence[Markup]
    marks: Sequence[Mark]
    doubts: Sequence[DoubtTold]


def used_methods(catalogue: Catalogue, project: Project, teller: Teller) -> list[UsedMethod]:
    """The project's methods, each once, in the order in which its file names them."""
    return [used_method(catalogue, uses, teller) for uses in by_method(enumerate(project.uses))]


def shared_methods(catalogue: Catalogue, parent: Project, teller: Teller) -> list[UsedMethod]:
    """What the whole project says that every sub-project did, with the whole project's doubts about it."""
    of_parent = Teller(catalogue, teller.language, teller.address, parent, teller.cited, teller.doubts)
    every = [(number, use) for number, use in enumerate(parent.uses) if use.extent == "every-sub-project"]
    return [used_method(catalogue, uses, of_parent) for uses in by_method(every)]


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
        places=teller.concepts(dict.fromkeys(place for _, use in uses for place in use.places)),
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
            answers.setdefault(label, []).append(Answer(words, teller.mark(use), teller.planned(use)))
    return list(answers.items())


def answers_of(use: Use, teller: Teller) -> Iterator[tuple[str, Markup]]:
    """What one source says of a use, each with the question that it answers."""
    for item, text in use.items().items():
        yield teller.say(f"tidier-{item}"), teller.prose(text)
    if use.roles:
        yield teller.say("method-roles"), linked(teller.concepts(use.roles))
    if use.actors:
        yield (
            teller.say("use-actors-planned" if teller.planned(use) else "use-actors"),
            linked(teller.concepts(use.actors)),
        )
    if use.result:
        yield teller.say("use-result"), teller.prose(use.result)
