"""What other programs get beside a record's own data: what follows from its place among the others.

Each is a model with labels, as records are, so that `schemas` can say what stands in them.
"""

from typing import Annotated, Literal

from pydantic import Field

from smorgasbord.exports.plain import Complete
from smorgasbord.records.ids import MethodId, ProjectId, SourceId
from smorgasbord.records.method import Related, Relations, TidierItem
from smorgasbord.records.project import Use
from smorgasbord.records.words import Label, Text

ConceptId = Annotated[
    str, Field(pattern=r"^[a-z-]+/[a-z0-9]+(-[a-z0-9]+)*$", json_schema_extra={"x-refers-to": "concepts"})
]
Pointer = Annotated[str, Field(pattern=r"^(/[a-z0-9_]+)*$")]


class Flag(Complete):
    """Something that a reader must know before trusting what it points at."""

    at: Annotated[
        Pointer,
        Label(
            "Var",
            "Where",
            "JSON-pekare (RFC 6901) till det i den här posten som flaggan gäller. Tom när den gäller hela posten eller "
            "ett fält som ingen källa säger något om. Skiljer sig källorna åt pekar den på listan med deras uppgifter.",
            "JSON pointer (RFC 6901) to what in this record the flag is about. Empty when it is about the whole record "
            "or a field that no source fills. Where sources differ it points at the list of what they say.",
        ),
    ]
    field: Annotated[str | None, Label("Fält", "Field", "Fältet som den gäller.", "The field that it is about.")] = None
    code: Annotated[
        str,
        Label(
            "Slag",
            "Kind",
            "written: skriven av oss. Alla andra har räknats fram ur uppgifterna, till exempel conflict och share. "
            "Nya slag kan komma.",
            "written: written by us. All others were worked out from the claims, such as conflict and share. "
            "New kinds may come.",
        ),
    ]
    words: Annotated[Text, Label("I ord", "In words", "Meningen som läsaren ser.", "The sentence that readers see.")]
    source: Annotated[
        SourceId | None,
        Label("Källa", "Source", "Om den vilar på en egen källa.", "Where it rests on a source of its own."),
    ] = None


class ProjectUse(Use):
    """A use of the method, told by one source of a project. `places` is where it holds for."""

    project: Annotated[ProjectId, Label("Projekt", "Project")]
    at: Annotated[
        Pointer,
        Label(
            "Var i projektet",
            "Where in the project",
            "JSON-pekare till samma uppgift i projektets post.",
            "JSON pointer to the same claim in the project's record.",
        ),
    ]


class BothWays(Relations):
    """A method's relations: those its own file names, and after them those that other methods name with it."""

    has_part: Annotated[Related, Label("Här ingår", "Contains")] = ()
    has_variant: Annotated[Related, Label("Finns också som", "Also exists as")] = ()


class Answered(Complete):
    """How much of TIDieR's ten items some source answers."""

    n: Annotated[int, Label("Antal med svar", "Number answered")]
    of: Annotated[int, Label("Av", "Out of")]
    items: Annotated[tuple[TidierItem, ...], Label("Frågor med svar", "Items answered")]


class Bearers(Complete):
    """The records that name a concept."""

    methods: Annotated[tuple[MethodId, ...], Label("Metoder", "Methods")]
    projects: Annotated[tuple[ProjectId, ...], Label("Projekt", "Projects")]


class ClaimAt(Complete):
    """A claim that rests on a source: in which record, and where in it."""

    type: Annotated[Literal["method", "project", "concept"], Label("Slag av post", "Kind of record")]
    record: Annotated[str, Label("Post", "Record", "Postens id.", "The record's id.")]
    at: Annotated[
        Pointer, Label("Var", "Where", "JSON-pekare till uppgiften i den posten.", "JSON pointer to it in that record.")
    ]


Flags = Annotated[
    tuple[Flag, ...],
    Label(
        "Att tänka på",
        "To bear in mind",
        "Det som är osäkert, skiljer sig mellan källor eller inte går ihop. Uppgifterna själva är inte ändrade.",
        "What is uncertain, differs between sources or does not add up. The claims themselves are left as they are.",
    ),
]


class DerivedMethod(Complete):
    """What follows of a method."""

    relations: Annotated[
        BothWays,
        Label(
            "Hänger ihop med",
            "How it hangs together",
            "Från båda hållen. Har ett samband ingen källa är det vår egen bedömning.",
            "From both ends. A relation without a source is our own judgement.",
        ),
    ]
    uses: Annotated[
        tuple[ProjectUse, ...],
        Label(
            "Så gjorde projekten",
            "What the projects did",
            "En post för varje källa till varje projekt som använde eller planerade metoden. places är platserna som "
            "det gäller.",
            "One for each source of each project that used or planned the method. places is where it holds.",
        ),
    ]
    answered: Annotated[
        Answered,
        Label(
            "Hur komplett beskrivningen är",
            "How complete the description is",
            "Hur många av TIDieR:s tio frågor som någon källa svarar på.",
            "How many of TIDieR's ten items some source answers.",
        ),
    ]
    flags: Flags


class DerivedProject(Complete):
    """What follows of a project."""

    children: Annotated[tuple[ProjectId, ...], Label("Delprojekt", "Sub-projects")]
    flags: Flags


class DerivedSource(Complete):
    """What follows of a source."""

    claims: Annotated[
        tuple[ClaimAt, ...],
        Label("Det som vilar på källan", "What rests on the source", "Varje uppgift för sig.", "Claim by claim."),
    ]
    flags: Flags


class DerivedConcept(Complete):
    """What follows of a concept."""

    broader: Annotated[ConceptId | None, Label("Ingår i", "Broader term")] = None
    narrower: Annotated[tuple[ConceptId, ...], Label("Här ingår", "Narrower terms")]
    bearers: Annotated[
        Bearers,
        Label(
            "Hör hit",
            "What bears it",
            "De som nämner just det här begreppet. De som nämner ett snävare begrepp står där. En metod hör också dit "
            "där ett projekt använde den.",
            "Those that name this very concept. Those that name a narrower one stand there. A method also bears what a "
            "project says of its use of it.",
        ),
    ]
