"""A project or sub-project: what it wanted, what it cost, who took part, what was done and what came of it."""

from typing import Annotated, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from smorgasbord.records.claims import Claim, Record, Remark, Statement
from smorgasbord.records.ids import (
    ActorId,
    ActorRoleId,
    DeliveryId,
    EsfRegionId,
    MeasureId,
    MethodId,
    NeedId,
    PlaceId,
    PrincipleId,
    ProgrammePeriodId,
    ProjectId,
    ProjectPhaseId,
    ProjectStatusId,
    RoleId,
    TargetGroupId,
)
from smorgasbord.records.method import Account
from smorgasbord.records.pathway import Pathway
from smorgasbord.records.values import Date, Link, PartialDate, Percent, Whole, Yes
from smorgasbord.records.words import Label, Part, SearchWords, Sentence, Several, Summary, Terms, Text


class Value(Claim):
    """A code or number as the source writes it, such as a project number."""

    value: Annotated[Sentence, Label("Värde", "Value")]
    name: Annotated[Text | None, Label("Namn", "Name")] = None


class ProgrammePeriod(Claim):
    """The ESF programme period a project belongs to. The same area number means different things in each."""

    programme_period: Annotated[ProgrammePeriodId, Label("Programperiod", "Programme period")]


class EsfRegion(Claim):
    """The region of the ESF Council. It is not a county."""

    region: Annotated[EsfRegionId, Label("Region", "Region")]


class Rate(Claim):
    """A share set by rule, in percent."""

    percent: Annotated[Percent, Label("Procent", "Per cent")]


class Period(Claim):
    """From when to when, as exactly as the source says."""

    start: Annotated[PartialDate | None, Label("Från", "From")] = None
    end: Annotated[PartialDate | None, Label("Till", "To")] = None

    @model_validator(mode="after")
    def says_something(self) -> "Period":
        """A period without a start and an end tells nothing."""
        if self.start is None and self.end is None:
            raise PydanticCustomError("period_without_dates", "a period needs a date")
        return self


class Amount(Claim):
    """Money, in whole kronor."""

    value: Annotated[Whole, Label("Kronor", "Kronor")]


class Funding(Amount):
    """Money from somebody other than the ESF."""

    funder: Annotated[Text, Label("Finansiär", "Funder")]


class BySex(Part):
    """Per cent of women and of men."""

    women: Annotated[Percent, Label("Kvinnor", "Women")]
    men: Annotated[Percent, Label("Män", "Men")]


class Headcount(Claim):
    """A number of people, and which people are counted."""

    value: Annotated[Whole, Label("Antal", "Number")]
    of: Annotated[Text | None, Label("Vilka som räknas", "Who is counted")] = None
    of_whom: Annotated[BySex | None, Label("Av dem, procent", "Of them, per cent")] = None


class Involvement(Claim):
    """Which organisations had which part in the project."""

    role: Annotated[ActorRoleId, Label("Del i projektet", "Part in the project")]
    actors: Annotated[Several[ActorId], Label("Aktörer", "Actors")]


class Staffing(Claim):
    """Which professional roles worked in the project."""

    roles: Annotated[Several[RoleId], Label("Yrkesroller", "Roles")]


class PlaceNamed(Claim):
    """Which places the project worked in."""

    places: Annotated[Several[PlaceId], Label("Platser", "Places")]


class TargetGroupNamed(Claim):
    """Whom the project was for."""

    target_groups: Annotated[Several[TargetGroupId], Label("Målgrupper", "Target groups")]
    wording: Annotated[Text | None, Label("Så avgränsad", "As delimited")] = None


class NeedNamed(Claim):
    """Which needs lay behind."""

    needs: Annotated[Several[NeedId], Label("Behov", "Needs")]
    wording: Annotated[Text | None, Label("Så beskrivna", "As described")] = None


class PrincipleNamed(Claim):
    """Which of the ESF's horizontal principles the source names."""

    principles: Annotated[Several[PrincipleId], Label("Horisontella principer", "Horizontal principles")]


class Outcome(Claim):
    """A result or a target, with what it is a share of."""

    measure: Annotated[MeasureId, Label("Mått", "Measure")]
    what: Annotated[Text | None, Label("Vad som räknas", "What is counted")] = None
    count: Annotated[Whole | None, Label("Antal", "Number")] = None
    of: Annotated[Whole | None, Label("Av", "Out of")] = None
    percent: Annotated[Percent | None, Label("Procent", "Per cent")] = None
    by_sex: Annotated[
        BySex | None, Label("Bland kvinnor och bland män", "Among women and among men", "Procent av varje kön.")
    ] = None
    of_whom: Annotated[BySex | None, Label("Av dem", "Of them", "Hur de räknade fördelar sig; summan ska bli 100.")] = (
        None
    )
    target_percent: Annotated[Percent | None, Label("Mål, procent", "Target, per cent")] = None
    everyone: Annotated[Yes | None, Label("Gäller alla", "Applies to all")] = None
    method: Annotated[MethodId | None, Label("Metod", "Method")] = None

    @model_validator(mode="after")
    def says_something(self) -> "Outcome":
        """An outcome without a figure is a statement, and belongs under results."""
        if self.count is None and self.percent is None and self.target_percent is None and self.everyone is None:
            raise PydanticCustomError("outcome_without_figure", "an outcome needs a figure")
        return self


class Use(Account):
    """A method as one project used it, told by one source. Several sources give several uses of the same method."""

    method: Annotated[MethodId, Label("Metod", "Method")]
    places: Annotated[Several[PlaceId], Label("Platser", "Places")] = ()
    extent: Annotated[Literal["every-sub-project", "place-not-stated"] | None, Label("Omfattning", "Extent")] = None
    local_name: Annotated[Text | None, Label("Lokalt namn", "Local name")] = None
    roles: Annotated[Several[RoleId], Label("Yrkesroller", "Roles")] = ()
    actors: Annotated[Several[ActorId], Label("Aktörer", "Actors")] = ()
    delivery: Annotated[Several[DeliveryId], Label("Genomförande", "Delivery")] = ()
    result: Annotated[Text | None, Label("Vad som kom av det", "What came of it")] = None

    @property
    def named_only(self) -> bool:
        """Whether the source gives the method's name and nothing more."""
        return not (self.items() or self.result or self.roles or self.actors)


class Contact(Claim):
    """Where to turn: an organisation, a page or a functional mailbox, never a person."""

    actor: Annotated[ActorId, Label("Organisation", "Organisation")]
    mailbox: Annotated[Sentence | None, Label("Funktionsbrevlåda", "Functional mailbox")] = None
    link: Annotated[Link | None, Label("Länk", "Link")] = None


class Project(Record):
    """A project under the terms of the ESF project bank, or one of its sub-projects."""

    also_known_as: Annotated[Terms, Label("Kallas också", "Also called")] = Terms()
    search_words: SearchWords = Terms()
    summary: Annotated[Summary, Label("Sammanfattning", "Summary", "Vad projektet ville, på två meningar.")]
    summary_easy: Annotated[Text | None, Label("Lättläst", "Easy to read")] = None
    parent: Annotated[ProjectId | None, Label("Del av projektet", "Part of the project")] = None
    project_phase: Annotated[ProjectPhaseId, Label("Projektfas", "Project phase")]
    project_status: Annotated[
        ProjectStatusId, Label("Status", "Status", "Hur långt projektet hade kommit enligt det vi har läst.")
    ]
    project_number: Annotated[Several[Value], Label("Projektnummer", "Project number")] = ()
    programme_period: Annotated[Several[ProgrammePeriod], Label("Programperiod", "Programme period")] = ()
    programme_area: Annotated[Several[Value], Label("Programområde", "Programme area")] = ()
    specific_objective: Annotated[Several[Value], Label("Specifikt mål", "Specific objective")] = ()
    intervention_type: Annotated[Several[Value], Label("Interventionstyp", "Intervention type")] = ()
    region: Annotated[Several[EsfRegion], Label("ESF-region", "ESF region")] = ()
    period: Annotated[Several[Period], Label("Projektperiod", "Project period")] = ()
    budget_sek: Annotated[Several[Amount], Label("Total projektbudget", "Total project budget")] = ()
    esf_support_sek: Annotated[Several[Amount], Label("Beviljat ESF-stöd", "ESF support granted")] = ()
    other_funding: Annotated[Several[Funding], Label("Medfinansiering", "Co-financing")] = ()
    union_cofinancing_rate: Annotated[
        Several[Rate], Label("Unionens medfinansieringsgrad", "The Union's co-financing rate")
    ] = ()
    participants_planned: Annotated[
        Several[Headcount], Label("Planerat antal deltagare", "Planned number of participants")
    ] = ()
    participants: Annotated[Several[Headcount], Label("Deltagare", "Participants")] = ()
    participant_profile: Annotated[Several[Statement], Label("Vilka deltog", "Who took part")] = ()
    actors: Annotated[Several[Involvement], Label("Aktörer", "Actors")] = ()
    staff: Annotated[Several[Staffing], Label("Yrkesroller i projektet", "Roles in the project")] = ()
    places: Annotated[Several[PlaceNamed], Label("Platser", "Places")] = ()
    target_groups: Annotated[Several[TargetGroupNamed], Label("Målgrupper", "Target groups")] = ()
    needs: Annotated[Several[NeedNamed], Label("Behov", "Needs")] = ()
    horizontal_principles: Annotated[
        Several[PrincipleNamed], Label("Horisontella principer", "Horizontal principles")
    ] = ()
    background: Annotated[Several[Statement], Label("Bakgrund", "Background")] = ()
    aims: Annotated[Several[Statement], Label("Syfte och mål", "Aims")] = ()
    approach: Annotated[Several[Statement], Label("Så arbetade man", "How the work was done")] = ()
    horizontal_work: Annotated[Several[Statement], Label("Arbete med principerna", "Work on the principles")] = ()
    planned_outputs: Annotated[Several[Statement], Label("Skulle leda fram till", "Was to produce")] = ()
    uses: Annotated[Several[Use], Label("Metoder", "Methods")] = ()
    pathways: Annotated[
        Several[Pathway], Label("Vägen genom projektet", "The way through the project", "Stegen i den ordning de togs.")
    ] = ()
    outcomes: Annotated[Several[Outcome], Label("Resultat i siffror", "Outcomes in figures")] = ()
    results: Annotated[Several[Statement], Label("Andra resultat", "Other results")] = ()
    lessons: Annotated[Several[Statement], Label("Lärdomar", "Lessons")] = ()
    documentation: Annotated[Several[Statement], Label("Dokumentation", "Documentation")] = ()
    contact: Annotated[Several[Contact], Label("Kontakt", "Contact")] = ()
    doubts: Annotated[Several[Remark], Label("Att tänka på", "To bear in mind")] = ()
    reviewed: Annotated[Date, Label("Senast granskad", "Last reviewed")]
