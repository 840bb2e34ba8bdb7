"""A source's page: what it is, where it lies, and every claim that rests on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from smorgasbord import figures
from smorgasbord.catalogue import Catalogue, Resting
from smorgasbord.doubts import Doubt, doubts_of
from smorgasbord.languages import Language
from smorgasbord.pages.claims import claim_in_words, linked
from smorgasbord.pages.outcomes import in_words
from smorgasbord.pages.page import Page, address_of
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import DoubtTold, Link, Reviewed
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.claims import Claim, Remark
from smorgasbord.records.concept import Definition
from smorgasbord.records.method import Account, Evidence, Relation
from smorgasbord.records.pathway import Pathway
from smorgasbord.records.project import Involvement, Outcome, Use
from smorgasbord.records.words import Words


@dataclass(frozen=True)
class Rest:
    """One claim that rests on the source: the field it stands in, what it says, and what makes it less than certain."""

    label: Markup
    words: Markup
    locator: Markup | None = None
    planned: bool = False
    note: Markup | None = None
    doubts: Sequence[Markup] = ()


@dataclass(frozen=True)
class SourceContent:
    """All that a source's page shows."""

    source: Source
    title: Markup
    summary: Markup
    kind: Link
    covers: str
    covers_help: str
    read_as: str
    published: str
    about: Sequence[Link]
    records: Sequence[tuple[Link, Mapping[Markup, Sequence[Rest]]]]
    pages: int
    doubts: Sequence[DoubtTold]
    all_doubts: Sequence[DoubtTold]
    reviewed: Reviewed


def source_page(catalogue: Catalogue, source: Source, language: Language) -> Page:
    """The page of one source in one language."""
    address = address_of(source)
    teller = Teller(catalogue, language, address, source)
    resting = catalogue.resting.get(source.id, ())
    records = sorted(
        {id(each.record): each.record for each in resting}.values(), key=lambda record: isinstance(record, Method)
    )
    return Page(
        address=address,
        family="source",
        language=language,
        title=source.name.told(language),
        description=teller.plain(source.summary),
        record=source,
        content=SourceContent(
            source=source,
            title=teller.marked_up(Words(source.title, source.title_language)),
            summary=teller.text(source.summary),
            kind=teller.concept(source.kind),
            covers=teller.say(f"covers-{source.covers}"),
            covers_help=teller.say(f"covers-{source.covers}-help"),
            read_as=teller.say(f"read-as-{source.read_as}"),
            published=figures.date(source.published, language) if source.published else "",
            about=[teller.link(catalogue.projects[project]) for project in source.about],
            records=[
                (teller.link(record), by_label(record, [each for each in resting if each.record is record], teller))
                for record in records
            ],
            pages=len(records),
            doubts=teller.doubts_left(),
            all_doubts=teller.all_doubts(),
            reviewed=Reviewed.told(source.read_on),
        ),
        file=f"sources/{source.id}.yml",
    )


def by_label(
    record: Method | Project | Concept, resting: Sequence[Resting], teller: Teller
) -> Mapping[Markup, Sequence[Rest]]:
    """What rests on the source in one record, under the fields in which it stands."""
    doubts = doubts_of(teller.catalogue, record) if isinstance(record, Method | Project) else []
    found: dict[Markup, list[Rest]] = {}
    for each in resting:
        here = [doubt for doubt in doubts if doubt.location == each.location]
        told = list(rests(each, teller))
        if len(told) == 1:
            told = [replace(told[0], doubts=told_as(here, teller))]
        elif here:
            told.append(Rest(doubted(each, teller), Markup(), doubts=told_as(here, teller)))
        for rest in told:
            found.setdefault(rest.label, []).append(rest)
    for field in dict.fromkeys(str(each.location[0]) for each in resting):
        here = [doubt for doubt in doubts if doubt.location == (field,)]
        if here:
            label = escape(f"{teller.label(type(record), field)}: {teller.say('section-doubts')}")
            found.setdefault(label, []).append(Rest(label, Markup(), doubts=told_as(here, teller)))
    return found


def told_as(doubts: Sequence[Doubt], teller: Teller) -> list[Markup]:
    return [teller.text(doubt.words) for doubt in doubts]


def doubted(each: Resting, teller: Teller) -> Markup:
    """What a doubt about a claim that answers several questions stands under."""
    told = escape(teller.say("section-doubts"))
    if not isinstance(each.claim, Use):
        return told
    return Markup("{}: {}").format(teller.catalogue.methods[each.claim.method].name.told(teller.language).text, told)


def rests(each: Resting, teller: Teller) -> Iterator[Rest]:
    """A claim in words; an account gives one for each question that it answers."""
    claim = each.claim
    if isinstance(claim, Relation):
        other = teller.link(teller.catalogue.methods[claim.method])
        yield Rest(escape(teller.say(f"relation-{each.location[1]}")), linked([other]))
        return
    if isinstance(claim, Definition):
        yield Rest(escape(teller.say("definition")), teller.prose(claim))
        return
    if isinstance(claim, Remark):
        yield Rest(escape(teller.say("section-doubts")), teller.prose(claim))
        return
    locator = teller.text(claim.locator) if claim.locator else None
    note = teller.text(claim.note) if claim.note else None
    planned = teller.planned(claim) if isinstance(claim, Use | Outcome | Pathway) else claim.status == "planned"
    told = [Rest(label, words, locator, planned) for label, words in labelled(claim, str(each.location[0]), teller)]
    yield from [*told[:-1], replace(told[-1], note=note)]


def labelled(claim: Claim, field: str, teller: Teller) -> Iterator[tuple[Markup, Markup]]:
    """What a claim says, under what it is called."""
    label = escape(teller.label(Project, field)) if field in Project.model_fields else Markup()
    match claim:
        case Use():
            method = teller.link(teller.catalogue.methods[claim.method])
            lead = f"{method.words.striptags()}: "
            if not claim.items() and not claim.result:
                yield escape(teller.say("used-method")), linked([method])
            if claim.result:
                yield escape(lead + teller.say("use-result")), teller.prose(claim.result)
            yield from answers(claim, lead, teller)
        case Account():
            yield from answers(claim, "", teller)
        case Evidence():
            yield escape(teller.say("section-evidence")), teller.prose(claim)
        case Outcome():
            measure = teller.text(claim.what) if claim.what else teller.concept(claim.measure).words
            yield label, Markup("{}: {}").format(measure, in_words(claim, teller))
        case Pathway():
            yield escape(teller.say("pathways-one")), teller.text(claim.name)
        case Involvement():
            yield teller.concept(claim.role).words, linked(teller.concepts(claim.actors))
        case _:
            yield label, claim_in_words(claim, teller)


def answers(account: Account, lead: str, teller: Teller) -> Iterator[tuple[Markup, Markup]]:
    """What the source tells of a method, one by one under the questions that it answers."""
    for item, text in account.items().items():
        yield escape(lead + teller.say(f"tidier-{item}")), teller.prose(text)
