"""The index of the data: every collection with its schema, every other file, and what will stay as it is."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from smorgasbord import interface
from smorgasbord.catalogue import Catalogue
from smorgasbord.exports.api import records_of, text
from smorgasbord.exports.datasets import CATALOGUE, DATASETS, LANDING, Download
from smorgasbord.exports.file import File
from smorgasbord.exports.kinds import API, KINDS, Kind, schema_path
from smorgasbord.exports.objects import LICENSES, Address, Head, begun
from smorgasbord.exports.plain import Complete, fields
from smorgasbord.languages import Language
from smorgasbord.records.words import Label, Text
from smorgasbord.site import Site

PATH = f"{API}index.json"


class CollectionListed(Complete):
    """A collection: where it stands, how much is in it, and what describes it."""

    id: Annotated[str, Label("Id", "Id")]
    name: Annotated[Text, Label("Namn", "Name")]
    count: Annotated[int, Label("Antal poster", "Number of records")]
    data: Annotated[Address, Label("Data", "Data")]
    described_by: Annotated[Address, Label("Schema", "Schema", "JSON Schema 2020-12.", "JSON Schema 2020-12.")]


class FileListed(Complete):
    """Another file with the same data."""

    path: Annotated[str, Label("Sökväg", "Path", "Under webbplatsens adress.", "Below the address of the site.")]
    data: Annotated[Address, Label("Adress", "Address")]
    media_type: Annotated[str, Label("Medietyp", "Media type")]
    languages: Annotated[tuple[Language, ...], Label("Språk", "Languages")]
    name: Annotated[Text, Label("Vad det är", "What it is")]


class Index(Complete):
    """What the index says beside what every object begins with."""

    LABEL: ClassVar = Label(
        "Index",
        "Index",
        "Vad som finns: samlingar, scheman och andra filer. Börja här.",
        "What there is: collections, schemas and other files. Start here.",
    )

    version: Annotated[Literal["v1"], Label("Version", "Version")]
    promise: Annotated[Text, Label("Det vi lovar", "What we promise")]
    collections: Annotated[tuple[CollectionListed, ...], Label("Samlingar", "Collections")]
    files: Annotated[tuple[FileListed, ...], Label("Andra filer", "Other files")]


def index_file(catalogue: Catalogue, site: Site) -> File:
    """The index of the whole site."""
    head = Head(
        id="index",
        type="index",
        url=site.address(LANDING),
        data=site.address(PATH),
        name=say("dcat-title"),
        license=LICENSES,
    )
    index = Index(
        version="v1",
        promise=say("data-promise"),
        collections=tuple(collection_listed(catalogue, site, kind) for kind in KINDS),
        files=tuple(files_listed(site)),
    )
    return File(PATH, text(begun(catalogue, site, "index", head) | fields(catalogue, index)))


def say(key: str) -> Text:
    """A sentence of the interface in both languages."""
    return Text(sv=interface.say(key, "sv"), en=interface.say(key, "en"))


def collection_listed(catalogue: Catalogue, site: Site, kind: Kind) -> CollectionListed:
    return CollectionListed(
        id=kind.name,
        name=Text(sv=kind.label.sv, en=kind.label.en),
        count=len(records_of(catalogue, kind)),
        data=site.address(kind.path),
        described_by=site.address(schema_path(kind.name)),
    )


def files_listed(site: Site) -> Iterator[FileListed]:
    """The files that hold the same data in other forms, and the one that describes them for data portals."""
    yield file_listed(site, Download(CATALOGUE, "application/rdf+xml", ""), say("dcat-title"), Text(sv="DCAT-AP-SE"))
    for dataset in DATASETS:
        for download in dataset.downloads:
            if not download.path.startswith(API):
                yield file_listed(site, download, say(f"dcat-{dataset.name}"), say(f"dcat-as-{download.kind}"))


def file_listed(site: Site, download: Download, data: Text, form: Text) -> FileListed:
    """A file: which data it has, and in which form."""
    return FileListed(
        path=download.path,
        data=site.address(download.path),
        media_type=download.media_type,
        languages=tuple(download.languages),
        name=Text(sv=f"{data.sv}: {form.sv}", en=f"{data.told('en').text}: {form.told('en').text}"),
    )
