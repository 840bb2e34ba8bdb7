"""A source: a document that claims rest on."""

from typing import Annotated, Literal

from smorgasbord.records.claims import Record, Remark
from smorgasbord.records.ids import ProjectId, SourceKindId
from smorgasbord.records.values import Date, Link, PartialDate
from smorgasbord.records.words import Label, Sentence, Several, Summary


class Source(Record):
    """A page, report or study. Its name is what we call it; its title is what its publisher calls it."""

    title: Annotated[Sentence, Label("Titel", "Title", "Som utgivaren skriver den.")]
    title_language: Annotated[
        Literal["sv", "en", "da", "de", "fi", "no"], Label("Titelns språk", "Language of the title")
    ] = "sv"
    publisher: Annotated[Sentence, Label("Utgivare", "Publisher")]
    published: Annotated[PartialDate | None, Label("Utgiven", "Published")] = None
    address: Annotated[Link | None, Label("Adress", "Address")] = None
    archived_address: Annotated[Link | None, Label("Arkiverad adress", "Archived address")] = None
    read_on: Annotated[Date, Label("Läst", "Read on")]
    read_as: Annotated[
        Literal["whole", "excerpt", "quoted"],
        Label("Vad vi har läst", "What we have read", "Hela texten, ett utdrag, eller bara hur andra återger den."),
    ]
    kind: Annotated[SourceKindId, Label("Slags källa", "Kind of source")]
    covers: Annotated[
        Literal["plan", "mid-way", "retrospective", "general"],
        Label("Skriven", "Written", "Före, under eller efter det som den berättar om; eller allmän kunskap."),
    ]
    about: Annotated[Several[ProjectId], Label("Handlar om projektet", "About the project")] = ()
    summary: Annotated[Summary, Label("Vad det är", "What it is")]
    doubts: Annotated[Several[Remark], Label("Att tänka på", "To bear in mind")] = ()
