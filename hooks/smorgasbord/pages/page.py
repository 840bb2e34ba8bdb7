"""What a page is, and where it stands."""

from dataclasses import dataclass

from smorgasbord.languages import LANGUAGES, ORIGINAL, Language
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.words import Words
from smorgasbord.vocabularies import VOCABULARIES

FOLDERS: dict[type, str] = {Method: "metoder", Project: "projekt", Source: "kallor"}
PATHWAYS = "vagar/"
GLOSSARY = "ordlista/"
REGISTER = "register/"
FIND = "smorgasbord/"
COMPARE = "jamfor/"
TRAY = "bricka/"
EMBEDDING = "badda-in/"
EMBED = "embed/"
"""Below which pages stand once more without the site around them, for frames."""
ALONE = (PATHWAYS, GLOSSARY, REGISTER, FIND, COMPARE, TRAY, EMBEDDING)
"""Addresses of pages that have none below them."""
CONCEPT_FOLDERS = {vocabulary.name: vocabulary.folder for vocabulary in VOCABULARIES}


@dataclass(frozen=True)
class Page:
    """One page, in one language: all that it shows, and nothing of how.

    `address` is the path below the language's root, such as "metoder/halsoskola/"; `family` names the shell it
    is poured into and the template that draws it; `content` is the template's own kind of object.
    """

    address: str
    family: str
    language: Language
    title: Words
    description: str
    content: object
    record: Method | Project | Source | Concept | None = None
    """The record that the page is about, where it is about one."""
    file: str | None = None
    """The file of the repository that holds the record, for those who want to mend it."""

    @property
    def path(self) -> str:
        """The page's path below the site's root."""
        return language_root(self.language) + self.address


def language_root(language: Language) -> str:
    """Swedish stands at the root, English under en/."""
    return "" if language == ORIGINAL else f"{language}/"


def other_languages(language: Language) -> tuple[Language, ...]:
    return tuple(other for other in LANGUAGES if other != language)


def address_of(record: Method | Project | Source) -> str:
    """A record's address below its language's root."""
    return f"{FOLDERS[type(record)]}/{record.id}/"


def concept_address(concept: Concept) -> str:
    """A concept's address below its language's root: a page of its own, or its place in the glossary."""
    folder = CONCEPT_FOLDERS[concept.vocabulary]
    return f"{folder}/{concept.id}/" if folder else f"{GLOSSARY}#{concept_anchor(concept)}"


def has_page(concept: Concept) -> bool:
    return CONCEPT_FOLDERS[concept.vocabulary] is not None


def concept_anchor(concept: Concept) -> str:
    """Where in the glossary a concept stands. The list's name keeps apart terms of two lists with the same id."""
    return f"{concept.vocabulary}-{concept.id}"


def relative(target: str, origin: str) -> str:
    """The link from one address to another in the same language.

    >>> relative("kallor/skr/", "metoder/halsoskola/")
    '../../kallor/skr/'
    """
    return "../" * origin.count("/") + target or "./"
