"""Records → words: texts, links, source marks and doubts, as one page in one language tells them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from smorgasbord import figures, interface, prose
from smorgasbord.catalogue import Catalogue
from smorgasbord.document import Location
from smorgasbord.doubts import Doubt, doubts_of
from smorgasbord.languages import Language
from smorgasbord.pages.page import address_of, concept_address, relative
from smorgasbord.pages.told import ClaimTold, DoubtTold, Link, Mark
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.claims import Claim, Record
from smorgasbord.records.ids import Reference
from smorgasbord.records.project import Outcome, Use
from smorgasbord.records.words import Label, Text, Words


@dataclass
class Teller:
    """Tells the records of one page in one language, and keeps count of sources and doubts as it goes.

    Sources are numbered in the order in which the page first names them. What is shown where is for the page's
    own module to say.
    """

    catalogue: Catalogue
    language: Language
    address: str
    record: Method | Project | Source | None = None
    cited: dict[str, int] = field(default_factory=dict)
    doubts: list[DoubtTold] = field(default_factory=list)
    pending: list[Doubt] = field(default_factory=list)
    anchors: str = "doubt"
    """What the anchors of doubts begin with, so that several records can stand on one page."""

    def __post_init__(self) -> None:
        if self.record is not None:
            self.pending = doubts_of(self.catalogue, self.record)

    def bearing(self, methods: int, projects: int) -> str:
        """How many methods and projects bear a concept."""
        counts = [self.count("n-methods", methods)] if methods else []
        counts += [self.count("n-projects", projects)] if projects else []
        return ", ".join(counts) or self.say("nothing-yet")

    # --- words ---

    def say(self, key: str, **values: object) -> str:
        """A word or sentence of the interface."""
        return interface.say(key, self.language, **values)

    def count(self, key: str, number: int) -> str:
        return interface.count(key, number, self.language)

    def label(self, model: type[Record], name: str) -> str:
        """What a field is called: the label that stands beside its type."""
        label = next(each for each in model.model_fields[name].metadata if isinstance(each, Label))
        return label.en if self.language == "en" else label.sv

    def marked_up(self, words: Words) -> Markup:
        """Words, with their language said where it is not the page's."""
        if words.language == self.language:
            return prose.inline(words.text)
        return Markup('<span lang="{}">{}</span>').format(words.language, words.text)

    def text(self, text: Text) -> Markup:
        """A text of one line."""
        return self.marked_up(text.told(self.language))

    def plain(self, text: Text) -> str:
        """A text for places that take no markup."""
        return prose.plain(text.told(self.language).text)

    def prose(self, text: Text) -> Markup:
        """A text of one or more paragraphs."""
        told = text.told(self.language)
        html = prose.to_html(told.text)
        return html if told.language == self.language else Markup('<div lang="{}">{}</div>').format("sv", html)

    # --- links ---

    def href(self, address: str) -> str:
        """The link from this page to another in the same language."""
        return relative(address, self.address)

    def link(self, record: Method | Project | Source | Concept, note: str = "") -> Link:
        """A record's name, leading to its page or its place in the glossary."""
        address = concept_address(record) if isinstance(record, Concept) else address_of(record)
        return Link(self.text(record.name), self.href(address), note)

    def concept(self, reference: Reference) -> Link:
        return self.link(self.catalogue.concept(reference))

    def concepts(self, references: Iterable[Reference]) -> list[Link]:
        return [self.concept(reference) for reference in references]

    # --- claims ---

    def mark(self, claim: Claim) -> Mark:
        """The sign for a claim's source; the source gets its number when it is first named."""
        return self.source_mark(claim.source, claim.locator)

    def source_mark(self, identity: str, locator: Text | None = None) -> Mark:
        source = self.catalogue.sources[identity]
        number = self.cited.setdefault(identity, len(self.cited) + 1)
        return Mark(
            number=number,
            source=identity,
            href=self.href(f"kallor/{identity}/"),
            publisher=source.publisher,
            title=self.marked_up(Words(source.title, source.title_language)),
            dates=self.source_dates(source),
            locator=self.text(locator) if locator else None,
        )

    def source_dates(self, source: Source) -> str:
        """When a source was published and when it was read."""
        read = self.say("read-on", date=source.read_on.isoformat())
        if source.published is None:
            return read
        return f"{self.say('published-on', date=figures.date(source.published, self.language))}, {read}"

    def planned(self, claim: Claim) -> bool:
        """Whether a claim tells of something that was only meant to happen."""
        if claim.status is not None:
            return claim.status == "planned"
        return self.catalogue.sources[claim.source].covers == "plan"

    def claim(self, words: Markup, claim: Claim, location: Location, *, planned: bool | None = None) -> ClaimTold:
        """A claim in the given words, with its source and its doubts."""
        return ClaimTold(
            words=words,
            mark=self.mark(claim),
            planned=claim.status == "planned" if planned is None else planned,
            note=self.text(claim.note) if claim.note else None,
            doubts=self.doubts_at(location),
        )

    def doubts_at(self, location: Location) -> list[DoubtTold]:
        """The doubts about one place in the record; each is told once on a page."""
        here = [doubt for doubt in self.pending if doubt.location == location]
        self.pending = [doubt for doubt in self.pending if doubt.location != location]
        told = []
        for doubt in here:
            anchor = f"{self.anchors}-{len(self.doubts) + 1}"
            mark = self.source_mark(doubt.source) if doubt.source else None
            told.append(DoubtTold(anchor, self.text(doubt.words), self.about(location), mark, doubt.code != "written"))
            self.doubts.append(told[-1])
        return told

    def about(self, location: Location) -> str:
        """What stands at a place in the page's record, in a word or two; nothing for the record as a whole."""
        if not location or self.record is None:
            return ""
        values = getattr(self.record, str(location[0]))
        match values[location[1]] if len(location) > 1 and isinstance(location[1], int) else None:
            case Outcome() as outcome:
                return self.plain(self.catalogue.concept(outcome.measure).name)
            case Use() as use:
                return self.plain(self.catalogue.methods[use.method].name)
            case _:
                return self.label(type(self.record), str(location[0]))

    def doubts_left(self) -> list[DoubtTold]:
        """The doubts that found no place of their own: they are about the record as a whole."""
        locations = dict.fromkeys(doubt.location for doubt in self.pending)
        return [told for location in locations for told in self.doubts_at(location)]

    def all_doubts(self) -> list[DoubtTold]:
        """Every doubt of the page: what figures show first, then what authors wrote, each in the page's order."""
        return sorted(self.doubts, key=lambda doubt: not doubt.computed)

    def sources(self) -> list[tuple[Mark, Source]]:
        """The sources that the page has named, in the order of their numbers."""
        return [(self.source_mark(identity), self.catalogue.sources[identity]) for identity in self.cited]
