"""The register: everything by every name it goes by, from A to Ö, as at the back of a book.

It stands where the search would for those who have no scripts, or no network.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from smorgasbord import figures
from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import Language
from smorgasbord.pages.glossary_page import initial
from smorgasbord.pages.page import REGISTER, Page, address_of, has_page
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import Link
from smorgasbord.records import Concept, Method, Project
from smorgasbord.records.words import Terms, Text, Words
from smorgasbord.spelling import alphabetical, fold


@dataclass(frozen=True)
class Target:
    """What a name leads to, and what kind of thing that is. `record` is a method's or project's stable name."""

    link: Link
    kind: str
    record: str = ""


@dataclass(frozen=True)
class Entry:
    """A name, with what is called so, and what to see under a name of its own."""

    name: Markup
    named: Sequence[Target]
    see: Sequence[Target]


@dataclass(frozen=True)
class RegisterContent:
    """All that the register shows: its entries under their letters."""

    lead: str
    letters: Sequence[tuple[str, Sequence[Entry]]]


@dataclass(frozen=True)
class Name:
    """A name of something: its own, or another one that people use."""

    words: Words
    target: Target
    own: bool


def register_page(catalogue: Catalogue, language: Language) -> Page:
    """The register in one language."""
    teller = Teller(catalogue, language, REGISTER)
    letters = by_letter(every_name(catalogue, teller), teller)
    number = sum(len(entries) for _, entries in letters)
    return Page(
        address=REGISTER,
        family="register",
        language=language,
        title=Words(teller.say("register-title"), language),
        description=teller.say("register-description"),
        content=RegisterContent(
            lead=teller.say("register-lead", n=figures.whole(number, language)),
            letters=letters,
        ),
    )


# --- names --------------------------------------------------------------------------------------------------------


def every_name(catalogue: Catalogue, teller: Teller) -> Iterator[Name]:
    """Every name of every method, project and term. Words that are only searched for are none."""
    for method in catalogue.methods.values():
        used = [each.use.local_name for each in catalogue.uses.get(method.id, ()) if each.use.local_name]
        yield from names(method, method.also_known_as, used, teller)
    for project in catalogue.projects.values():
        yield from names(project, project.also_known_as, (), teller)
    for by_id in catalogue.concepts.values():
        for concept in by_id.values():
            yield from names(concept, concept.synonyms, (), teller)


def names(record: Method | Project | Concept, others: Terms, local: Iterable[Text], teller: Teller) -> Iterator[Name]:
    """A record's own name, the others that it goes by, and those that projects gave it where they used it."""
    stable = "" if isinstance(record, Concept) else address_of(record).rstrip("/")
    target = Target(teller.link(record), kind_of(record, teller), stable)
    yield Name(record.name.told(teller.language), target, own=True)
    for words in (
        *(Words(other, teller.language) for other in others.told(teller.language)),
        *(text.told(teller.language) for text in local),
    ):
        yield Name(words, target, own=False)


def kind_of(record: Method | Project | Concept, teller: Teller) -> str:
    """What something is, in a word that stands after its name."""
    if isinstance(record, Method):
        return teller.say("register-method")
    if isinstance(record, Project):
        return teller.say("register-project")
    apart = has_page(record) or record.vocabulary == "glossary"
    return teller.say(f"register-{record.vocabulary}" if apart else f"{record.vocabulary}-one")


# --- the alphabet -------------------------------------------------------------------------------------------------


def by_letter(named: Iterable[Name], teller: Teller) -> list[tuple[str, list[Entry]]]:
    """The names as entries under their letters. Names that differ in capitals or signs only are one entry."""

    def place(name: Name) -> list[tuple[int, str]]:
        return in_order(name.words.text, teller.language)

    ordered = sorted(named, key=lambda name: (place(name), not name.own))
    alike = [list(found) for _, found in groupby(ordered, place)]
    letters = groupby(alike, lambda found: letter_of(found[0].words.text, teller.language))
    return [(letter, [entry(found, teller) for found in below]) for letter, below in letters]


def in_order(text: str, language: Language) -> list[tuple[int, str]]:
    """The key by which names are sorted: å is a letter of its own to Swedes, and an a to the English."""
    return alphabetical(text) if language == "sv" else [(-1, letter) for letter in fold(text)]


def letter_of(text: str, language: Language) -> str:
    """The letter that people look under; all that begins with a figure stands together.

    >>> letter_of("ändring", "sv"), letter_of("Ängelholm", "en"), letter_of("2014–2020", "sv")
    ('Ä', 'A', '0–9')
    """
    letter = initial(text) if language == "sv" else fold(text)[:1].upper() or text[0]
    return "0–9" if letter.isdigit() else letter


def entry(found: Sequence[Name], teller: Teller) -> Entry:
    """Names that are written alike, as one entry that leads to each thing once."""
    own = dict.fromkeys(name.target for name in found if name.own)
    every = dict.fromkeys(name.target for name in found)
    return Entry(teller.marked_up(found[0].words), list(own), [target for target in every if target not in own])
