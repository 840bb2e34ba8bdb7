"""The rows of a method's sheet, in the order in which one chooses: for whom, what it takes, what came of it, what is
known and what is not. They tell what the method's page tells, with the same words, sources and doubts, in less space.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from smorgasbord.catalogue import Catalogue
from smorgasbord.pages.items import accounts_of
from smorgasbord.pages.method_page import EvidenceTold, band, evidence_told, tried_in
from smorgasbord.pages.questions import Answer, question
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import DoubtTold, Mark, Term
from smorgasbord.pages.uses import UseTold, by_project, use_told
from smorgasbord.records import Method, Source
from smorgasbord.records.ids import Reference
from smorgasbord.records.method import TIDIER_ITEMS, Account, TidierItem


@dataclass(frozen=True)
class Row:
    """One question with whatever answers it, or with the words for its gap.

    `group` gathers rows under a heading. `same` is equal for two methods only when they say the same: it is what
    differences are found by, and empty for a gap.
    """

    key: str
    group: str
    label: str
    same: str = ""
    terms: Sequence[Term] = ()
    answers: Sequence[Answer] = ()
    gaps: Sequence[Markup] = ()
    told: Sequence[Markup] = ()
    uses: Sequence[UseTold] = ()
    evidence: Sequence[EvidenceTold] = ()
    doubts: Sequence[DoubtTold] = ()
    sources: Sequence[tuple[Mark, Source]] = ()

    @property
    def gap(self) -> bool:
        """Whether no source says anything here."""
        return not self.same


def rows(catalogue: Catalogue, method: Method, teller: Teller) -> list[Row]:
    """Every row, told from the first to the last, so that sources are numbered in that order."""
    sheet = Rows(catalogue, method, teller)
    return [
        sheet.terms("needs", "whom", method.needs),
        sheet.terms("target_groups", "whom", method.target_groups),
        sheet.terms("phases", "whom", method.phases),
        sheet.question("why", "why"),
        sheet.question("provider", "takes", sheet.plain(method.roles)),
        sheet.question("when_and_how_much", "takes", sheet.band("time_band")),
        sheet.row("cost", "takes", teller.say("method-cost_band"), sheet.band("cost_band")),
        sheet.terms("parties", "takes", method.parties),
        sheet.question("how", "takes", sheet.plain(method.delivery)),
        sheet.question("where", "takes"),
        sheet.question("materials", "takes"),
        sheet.question("procedures", "done"),
        sheet.question("tailoring", "done"),
        sheet.tried(),
        sheet.results(),
        sheet.question("modifications", "came"),
        sheet.question("how_well", "came"),
        sheet.evidence(),
        sheet.documentation(),
        sheet.unknown(),
        sheet.sources(),
    ]


@dataclass
class Rows:
    """What the rows of one sheet are made from."""

    catalogue: Catalogue
    method: Method
    teller: Teller
    accounts: Sequence[Account] = field(init=False)
    answered: int = 0

    def __post_init__(self) -> None:
        self.of = self.catalogue.uses.get(self.method.id, ())
        self.accounts = accounts_of(self.method, self.of)
        self.told_uses: list[UseTold] = []

    def row(self, key: str, group: str, label: str, terms: Sequence[Term] = (), answers: Sequence[Answer] = ()) -> Row:
        """A row of terms and answers, or of the words for its gap."""
        said = [*sorted(term.id for term in terms), *(answer.told.words.striptags() for answer in answers)]
        gaps = [] if said else [escape(self.teller.say(f"gap-{key}"))]
        return Row(key, group, label, " · ".join(said), terms, answers, gaps)

    def plain(self, references: Sequence[Reference]) -> list[Term]:
        return [Term(each, self.teller.concept(each)) for each in references]

    def terms(self, key: str, group: str, references: Sequence[Reference]) -> Row:
        return self.row(key, group, self.teller.say(f"method-{key}"), self.plain(references))

    def band(self, name: str) -> list[Term]:
        return band(self.accounts, name, self.teller)

    def question(self, item: TidierItem, group: str, terms: Sequence[Term] = ()) -> Row:
        """One of TIDieR's questions. What is only known of something near the method leaves the gap open."""
        told = question(self.catalogue, self.method, self.of, item, self.teller)
        self.answered += told.answered
        row = self.row(item, group, told.label, terms, [*told.in_projects, *told.elsewhere])
        usual = [] if told.answered or terms else [escape(self.teller.say(f"gap-{item}"))]
        same = row.same if told.answered or terms else ""
        return Row(item, group, row.label, same, row.terms, row.answers, told.unknown or usual)

    def tried(self) -> Row:
        """Where a source says that it was used, and each project's use of it."""
        self.told_uses = [use_told(self.catalogue, self.method, group, self.teller) for group in by_project(self.of)]
        places = tried_in(self.of, self.teller)
        tried = any(not self.teller.planned(each.use) for each in self.of)
        nowhere = self.teller.say("place-unknown" if tried else "not-tried")
        label = self.teller.say("tried-in")
        same = self.method.id if self.told_uses else ""
        names = [Term(str(place.words), place) for place in places]
        return Row("tried", "tried", label, same, names, (), [] if places else [escape(nowhere)], uses=self.told_uses)

    def results(self) -> Row:
        """What the projects say came of it, in words and figures."""
        uses = [use for use in self.told_uses if use.results or use.outcomes]
        gaps = [] if uses else [escape(self.teller.say("gap-results"))]
        label = self.teller.say("use-result")
        return Row("results", "came", label, self.method.id if uses else "", gaps=gaps, uses=uses)

    def evidence(self) -> Row:
        """What outside bodies and studies found."""
        evidence = list(evidence_told(self.method, self.teller))
        gaps = [] if evidence else [escape(self.teller.say("gap-evidence"))]
        label = self.teller.say("sheet-evidence")
        return Row("evidence", "known", label, self.method.id if evidence else "", gaps=gaps, evidence=evidence)

    def documentation(self) -> Row:
        """How well the projects describe it, and how many of the ten questions have an answer."""
        level = self.method.documentation_level
        words = self.teller.say("sheet-answered", n=self.answered, of=len(TIDIER_ITEMS))
        label = self.teller.say("documentation")
        same = f"{level} {self.answered}"
        return Row("documentation", "known", label, same, self.plain([level]), told=[escape(words)])

    def unknown(self) -> Row:
        """What no source says of the method as a whole, and what to bear in mind."""
        gaps = [self.teller.text(gap) for gap in self.method.unknown if gap.item is None]
        doubts = self.teller.doubts_left()
        label = self.teller.say("section-unknown")
        told = [] if gaps or doubts else [escape(self.teller.say("sheet-nothing-noted"))]
        same = self.method.id if gaps or doubts else "-"
        return Row("unknown", "unknown", label, same, gaps=gaps, told=told, doubts=doubts)

    def sources(self) -> Row:
        """The sources that the sheet has named, in the order of their numbers."""
        sources = self.teller.sources()
        gaps = [] if sources else [escape(self.teller.say("gap-sources"))]
        same = self.method.id if sources else ""
        return Row("sources", "sources", self.teller.say("sources"), same, gaps=gaps, sources=sources)
