"""What data the site gives away: the datasets, and the files in which each can be had."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.pages.page import language_root
from smorgasbord.records import Method, Project

CATALOGUE = "dcat.rdf"
"""The file that describes them. A dataset's own address is a place in it, such as dcat.rdf#metoder."""
LANDING = "oppna-data/"
"""The page about them, below its language's root."""
"""The licences of LICENSE-DATA. A file that holds texts is under the second, which asks for more."""


@dataclass(frozen=True)
class Download:
    """A file with the whole of a dataset in it.

    `kind` is its form in the words of the interface, `schema` the specification that it follows: an address, or a
    path of the site.
    """

    path: str
    media_type: str
    kind: str
    schema: str = ""
    languages: Sequence[Language] = LANGUAGES

    @property
    def anchor(self) -> str:
        """Its place in the catalogue: en/feed.xml is en-feed-xml."""
        return self.path.replace("/", "-").replace(".", "-")


@dataclass(frozen=True)
class Dataset:
    """Data that belong together. Its title, description and keywords stand among the words of the interface.

    Themes are those of the European data portals (http://publications.europa.eu/resource/authority/data-theme).
    """

    name: str
    anchor: str
    themes: Sequence[str]
    downloads: Sequence[Download]
    holds: Sequence[type[Method] | type[Project]] = ()
    """The kinds of record that it is made of, where they say when they were reviewed."""

    @property
    def schemas(self) -> Sequence[str]:
        """The site's own schemas that its files follow."""
        return [file.schema for file in self.downloads if file.schema.startswith("api/")]

    def modified(self, catalogue: Catalogue) -> datetime.date | None:
        """The day when one of its records was last read through against its sources."""
        return last_reviewed(record for record in dated(catalogue) if isinstance(record, tuple(self.holds)))


def as_json(kind: str) -> Download:
    return Download(f"api/v1/{kind}.json", "application/json", "json", f"api/v1/schema/{kind}.json")


def as_tables(name: str) -> Iterator[Download]:
    """A table in each language, for programs and for a spreadsheet."""
    for language in LANGUAGES:
        path, schema = f"{language_root(language)}{name}", "https://www.rfc-editor.org/rfc/rfc4180"
        yield Download(f"{path}.csv", "text/csv", "csv", schema, (language,))
        yield Download(f"{path}-excel.csv", "text/csv", "csv-excel", languages=(language,))


def as_feeds() -> Iterator[Download]:
    """The feed of everything in each language, in both forms."""
    atom, json_feed = "https://www.rfc-editor.org/rfc/rfc4287", "https://www.jsonfeed.org/version/1.1/"
    for language in LANGUAGES:
        path = f"{language_root(language)}feed"
        yield Download(f"{path}.xml", "application/atom+xml", "atom", atom, (language,))
        yield Download(f"{path}.json", "application/feed+json", "json-feed", json_feed, (language,))


SKOS = "http://www.w3.org/2004/02/skos/core"
DATASETS = (
    Dataset("methods", "metoder", ("SOCI", "EDUC", "HEAL"), (as_json("methods"), *as_tables("metoder")), (Method,)),
    Dataset("projects", "projekt", ("SOCI", "EDUC", "HEAL"), (as_json("projects"), *as_tables("projekt")), (Project,)),
    Dataset("claims", "uppgifter", ("SOCI",), tuple(as_tables("uppgifter")), (Method, Project)),
    Dataset("sources", "kallor", ("SOCI",), (as_json("sources"),)),
    Dataset(
        "vocabularies",
        "listor",
        ("SOCI", "EDUC", "HEAL"),
        (
            as_json("concepts"),
            Download("skos.ttl", "text/turtle", "turtle", SKOS),
            Download("skos.rdf", "application/rdf+xml", "rdf", SKOS),
        ),
    ),
    Dataset("latest", "senaste", ("SOCI",), tuple(as_feeds()), (Method, Project)),
    Dataset(
        "everything",
        "allt",
        ("SOCI", "EDUC", "HEAL"),
        (Download("smorgasbordet.zip", "application/zip", "zip"),),
        (Method, Project),
    ),
)


def dated(catalogue: Catalogue) -> list[Method | Project]:
    """The records that say when they were reviewed."""
    return [*catalogue.methods.values(), *catalogue.projects.values()]


def last_reviewed(records: Iterable[Method | Project]) -> datetime.date | None:
    """The latest day on which one of the records was reviewed; None where there is no record."""
    return max((record.reviewed for record in records), default=None)
