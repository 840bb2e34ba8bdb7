"""The four kinds of record as other programs meet them: collections, their addresses and what they are called."""

from dataclasses import dataclass

from smorgasbord.exports.derived import DerivedConcept, DerivedMethod, DerivedProject, DerivedSource
from smorgasbord.exports.ids import TYPES, identity
from smorgasbord.exports.plain import Complete
from smorgasbord.pages.page import FOLDERS, GLOSSARY, address_of, concept_address
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.claims import Record
from smorgasbord.records.words import Label

API = "api/v1/"


@dataclass(frozen=True)
class Kind:
    """A kind of record: the models of what it holds and of what follows from it, and its collection's name.

    `page` is the Swedish page that lists them all.
    """

    name: str
    model: type[Record]
    derived: type[Complete]
    page: str
    label: Label

    @property
    def type(self) -> str:
        """What one of them is called, such as method."""
        return TYPES[self.model]

    @property
    def path(self) -> str:
        """Where the collection stands below the site's root."""
        return f"{API}{self.name}.json"


KINDS: tuple[Kind, ...] = (
    Kind(
        "methods",
        Method,
        DerivedMethod,
        f"{FOLDERS[Method]}/",
        Label(
            "Metoder",
            "Methods",
            "Metoder och arbetssätt som projekten använde, planerade eller lärde sig av.",
            "Methods and ways of working that the projects used, planned or learnt from.",
        ),
    ),
    Kind(
        "projects",
        Project,
        DerivedProject,
        f"{FOLDERS[Project]}/",
        Label(
            "Projekt",
            "Projects",
            "Projekt och delprojekt, med Svenska ESF-rådets fält och med vad källorna säger om dem.",
            "Projects and sub-projects, with the Swedish ESF Council's fields and what the sources say of them.",
        ),
    ),
    Kind(
        "sources",
        Source,
        DerivedSource,
        f"{FOLDERS[Source]}/",
        Label(
            "Källor",
            "Sources",
            "Dokumenten som uppgifterna vilar på, och vad som vilar på vart och ett.",
            "The documents that the claims rest on, and what rests on each.",
        ),
    ),
    Kind(
        "concepts",
        Concept,
        DerivedConcept,
        GLOSSARY,
        Label(
            "Begrepp",
            "Concepts",
            "Orden i alla listor: behov, målgrupper, faser, platser, aktörer, roller och de andra.",
            "The terms of every list: needs, target groups, phases, places, actors, roles and the others.",
        ),
    ),
)
BY_MODEL = {kind.model: kind for kind in KINDS}


def path_of(record: Method | Project | Source | Concept) -> str:
    """Where a record's own file stands below the site's root."""
    return f"{API}{BY_MODEL[type(record)].name}/{identity(record)}.json"


def schema_path(name: str) -> str:
    """Where the schema of a collection, or of the index, stands below the site's root."""
    return f"{API}schema/{name}.json"


def page_of(record: Method | Project | Source | Concept) -> str:
    """The Swedish page that shows a record, or its place in the glossary."""
    return concept_address(record) if isinstance(record, Concept) else address_of(record)
