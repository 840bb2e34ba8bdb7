"""A method: what it is, for whom, how it is done, how it hangs together with others, and what is known of it."""

from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator

from smorgasbord.records.claims import Claim, Record, Remark
from smorgasbord.records.ids import (
    ActorId,
    CostBandId,
    DeliveryId,
    DocumentationLevelId,
    KindId,
    LevelId,
    MethodId,
    NeedId,
    PhaseId,
    RoleId,
    SourceId,
    TargetGroupId,
    TimeBandId,
)
from smorgasbord.records.values import Date
from smorgasbord.records.words import Label, Part, SearchWords, Several, Summary, Terms, Text

TidierItem = Literal[
    "why",
    "materials",
    "procedures",
    "provider",
    "how",
    "where",
    "when_and_how_much",
    "tailoring",
    "modifications",
    "how_well",
]
TIDIER_ITEMS: tuple[TidierItem, ...] = get_args(TidierItem)
"""The items of TIDieR after the name (Hoffmann and others, BMJ 2014;348:g1687), in its order."""


class Account(Claim):
    """How a method is done, as one source tells it, under the items of TIDieR. What it does not say stays empty."""

    why: Annotated[Text | None, Label("Varför", "Why", "Tanken eller målet bakom metoden.")] = None
    materials: Annotated[Text | None, Label("Material", "Materials", "Vad som används.")] = None
    procedures: Annotated[Text | None, Label("Så går det till", "What is done", "Stegen och innehållet.")] = None
    provider: Annotated[Text | None, Label("Vem gör det", "Who does it", "Yrken och kunskaper.")] = None
    how: Annotated[Text | None, Label("I vilken form", "In what form", "Enskilt, i grupp, på distans.")] = None
    where: Annotated[Text | None, Label("Var", "Where", "Slags plats och vad som krävs av den.")] = None
    when_and_how_much: Annotated[
        Text | None, Label("När och hur mycket", "When and how much", "Antal träffar, längd, gruppens storlek.")
    ] = None
    tailoring: Annotated[Text | None, Label("Anpassning till personen", "Tailoring to the person")] = None
    modifications: Annotated[Text | None, Label("Ändringar under tiden", "Changes along the way")] = None
    how_well: Annotated[Text | None, Label("Hur det följdes", "How well it was carried out")] = None

    time_band: Annotated[
        TimeBandId | None, Label("Hur lång tid", "How long", "Hur länge en person eller grupp är med, enligt källan.")
    ] = None
    cost_band: Annotated[
        CostBandId | None, Label("Kostnad", "Cost", "Vilket slags pengar det kräver, enligt källan.")
    ] = None

    def items(self) -> dict[TidierItem, Text]:
        """The items that this source says something about, in TIDieR's order."""
        said = {item: getattr(self, item) for item in TIDIER_ITEMS}
        return {item: text for item, text in said.items() if text is not None}


class Description(Account):
    """How a source outside the projects describes the method, or something near it."""

    instead: Annotated[
        Text | None,
        Label(
            "Beskriver i stället",
            "Describes instead",
            "Det närliggande som källan beskriver, om den inte beskriver metoden själv. Räknas då inte som svar.",
        ),
    ] = None


class Relation(Part):
    """A link to another method. With a source it is what the source says; without, our own judgement."""

    method: Annotated[MethodId, Label("Metod", "Method")]
    note: Annotated[Text | None, Label("Hur de hänger ihop", "How they hang together")] = None
    source: Annotated[SourceId | None, Label("Källa", "Source")] = None

    @staticmethod
    def short(given: object) -> object:
        """Let a relation be written as the other method's id alone."""
        return {"method": given} if isinstance(given, str) else given


Related = Several[Annotated[Relation, BeforeValidator(Relation.short)]]


class Relations(Part):
    """How a method hangs together with others. Each is written in one file and shown on both pages.

    In which order methods are done is not theirs to say: it differs between projects, and stands in their pathways.
    """

    part_of: Annotated[Related, Label("Ingår i", "Part of")] = ()
    combines_with: Annotated[Related, Label("Görs tillsammans med", "Done together with")] = ()
    similar_to: Annotated[Related, Label("Liknar", "Similar to")] = ()
    variant_of: Annotated[Related, Label("Är en form av", "A form of")] = ()
    not_same_as: Annotated[Related, Label("Är inte samma sak som", "Not the same as")] = ()


class Evidence(Claim, Text):
    """What an outside body or study found. We cite findings and make no ratings."""

    design: Annotated[
        Literal["description", "evaluation", "study", "controlled-study", "review"],
        Label("Slags kunskap", "Kind of knowledge"),
    ]
    direction: Annotated[
        Literal["supports", "no-difference", "mixed", "against", "not-tested"], Label("Riktning", "Direction")
    ]
    population: Annotated[Text, Label("Vilka som undersöktes", "Who was studied")]
    comparison: Annotated[Text | None, Label("Jämfört med", "Compared with")] = None


class Unknown(Text):
    """What no source says, in words. An item without words is shown as a gap all the same."""

    item: Annotated[TidierItem | None, Label("Gäller", "About")] = None


class Method(Record):
    """A method, way of working or structure that a project used, planned or learnt of."""

    also_known_as: Annotated[Terms, Label("Kallas också", "Also called")] = Terms()
    search_words: SearchWords = Terms()
    summary: Annotated[Summary, Label("Sammanfattning", "Summary", "Högst 300 tecken.")]
    summary_easy: Annotated[Text | None, Label("Lättläst", "Easy to read", "Korta meningar, vanliga ord.")] = None
    kind: Annotated[KindId, Label("Slag", "Kind")]
    level: Annotated[Several[LevelId], Label("Nivå", "Level")]
    phases: Annotated[Several[PhaseId], Label("Faser", "Phases")] = ()
    needs: Annotated[Several[NeedId], Label("Behov", "Needs")] = ()
    target_groups: Annotated[Several[TargetGroupId], Label("Målgrupper", "Target groups")] = ()
    delivery: Annotated[Several[DeliveryId], Label("Genomförande", "Delivery")] = ()
    roles: Annotated[Several[RoleId], Label("Yrkesroller", "Roles")] = ()
    parties: Annotated[Several[ActorId], Label("Parter som behöver vara med", "Parties that must take part")] = ()
    documentation_level: Annotated[
        DocumentationLevelId, Label("Hur väl beskriven", "How well described", "Vad projektens egna källor ger.")
    ]
    relations: Annotated[Relations, Label("Hänger ihop med", "How it hangs together")] = Relations()
    descriptions: Annotated[
        Several[Description],
        Label("Beskrivningar", "Descriptions", "Vad källor utanför projekten säger; projektens egna står i projektet."),
    ] = ()
    evidence: Annotated[Several[Evidence], Label("Vad man vet", "What is known")] = ()
    unknown: Annotated[Several[Unknown], Label("Det vi inte vet", "What we do not know")] = ()
    doubts: Annotated[Several[Remark], Label("Att tänka på", "To bear in mind")] = ()
    reviewed: Annotated[Date, Label("Senast granskad", "Last reviewed")]
