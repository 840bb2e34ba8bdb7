"""What the page of a record is about: a method, a project, a source or a concept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from smorgasbord import prose
from smorgasbord.catalogue import Catalogue
from smorgasbord.doubts import doubts_of
from smorgasbord.exports.skos import address, scheme_address
from smorgasbord.exports.status import status
from smorgasbord.linked_data.dates import settled
from smorgasbord.linked_data.nodes import Node, filled
from smorgasbord.linked_data.trails import list_of
from smorgasbord.pages import Page
from smorgasbord.pages.method_page import MethodContent
from smorgasbord.pages.page import address_of
from smorgasbord.pages.project_page import ProjectContent
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.claims import Record
from smorgasbord.records.ids import ActorId
from smorgasbord.records.words import Text
from smorgasbord.site import TEXT_LICENCE, Site
from smorgasbord.vocabularies import VOCABULARIES

FUNDER = "finansiar"
"""The part of those who paid, in the list of parts in a project."""
WORKS = {
    "forskningsartikel": "ScholarlyArticle",
    "lagtext": "Legislation",
    "myndighetssida": "WebPage",
    "nyhet": "NewsArticle",
    "organisationssida": "WebPage",
    "projektbank": "WebPage",
    "projektsida": "WebPage",
    "rapport": "Report",
    "vardsida": "WebPage",
}
"""What schema.org calls a kind of source. A kind that is not here is a work like any other."""


@dataclass(frozen=True)
class Describer:
    """Describes the record of a page in the page's language.

    A record is known by the address of its Swedish page, whichever language it is described in.
    """

    page: Page
    catalogue: Catalogue
    site: Site

    def record(self) -> Node | None:
        """What the page is about, where it is about a record."""
        match self.page.record:
            case Method() as method:
                return filled(self.called(method) | self.method(method))
            case Project() as project:
                return filled(self.called(project) | self.project(project))
            case Source() as source:
                return filled(self.source(source))
            case Concept() as concept:
                return filled(self.concept(concept))
        return None

    def called(self, record: Method | Project) -> Node:
        """What a method or a project is called, and what it is in a sentence."""
        return {
            "@id": self.known_as(record),
            "url": self.site.address(self.page.path),
            "name": self.name(record),
            "alternateName": record.also_known_as.told(self.page.language),
            "description": self.plain(record.summary),
        }

    def method(self, method: Method) -> Node:
        """A method as our work about it. It is no HowTo: in which steps it is done no record says."""
        terms = [*method.phases, *method.needs, *method.target_groups]
        return {
            "@type": "CreativeWork",
            "additionalType": self.known_as(self.catalogue.concept(method.kind)),
            "about": [self.term(self.catalogue.concept(each)) for each in terms],
            "inLanguage": self.page.language,
            "license": TEXT_LICENCE,
            "dateModified": method.reviewed.isoformat(),
            "isBasedOn": self.sources(),
            "isPartOf": {"@id": f"{self.site.url}#website"},
        }

    def project(self, project: Project) -> Node:
        """A project. Who only planned to pay, and dates that sources differ on, are left out."""
        parent = self.catalogue.projects[project.parent] if project.parent else None
        start, end = (settled(self.catalogue, project, each) for each in ("start", "end"))
        return {
            "@type": "Project",
            "foundingDate": str(start or ""),
            "dissolutionDate": str(end or ""),
            "parentOrganization": self.project_in_short(parent) if parent else None,
            "subOrganization": [self.project_in_short(each) for each in self.catalogue.children.get(project.id, ())],
            "funder": [self.organisation(actor) for actor in funders(self.catalogue, project)],
        }

    def source(self, source: Source) -> Node:
        """A document of somebody else's. Our licence does not cover it."""
        return {
            "@type": WORKS.get(source.kind, "CreativeWork"),
            "@id": self.known_as(source),
            "name": source.title,
            "publisher": {"@type": "Organization", "name": source.publisher},
            "datePublished": str(source.published or ""),
            "url": source.address,
            "archivedAt": source.archived_address,
            "about": [self.project_in_short(self.catalogue.projects[each]) for each in source.about],
        }

    def concept(self, concept: Concept) -> Node:
        """A term, with the list that it belongs to."""
        vocabulary = next(each for each in VOCABULARIES if each.name == concept.vocabulary)
        name, _ = list_of(self.page, concept)
        return self.term(concept) | {
            "url": self.site.address(self.page.path),
            "alternateName": concept.synonyms.told(self.page.language),
            "description": self.plain(concept.definition) if concept.definition else "",
            "identifier": [
                {"@type": "PropertyValue", "propertyID": code.standard, "value": code.code} for code in concept.codes
            ],
            "inDefinedTermSet": {
                "@type": "DefinedTermSet",
                "@id": str(scheme_address(vocabulary, self.site)),
                "name": name,
            },
        }

    # --- what they are made of ---

    def known_as(self, record: Method | Project | Source | Concept) -> str:
        """What a record is known by in every language."""
        if isinstance(record, Concept):
            return str(address(record, self.site))
        return self.site.address(address_of(record))

    def name(self, record: Record) -> str:
        return record.name.told(self.page.language).text

    def plain(self, text: Text) -> str:
        return prose.plain(text.told(self.page.language).text)

    def term(self, concept: Concept) -> Node:
        return {"@type": "DefinedTerm", "@id": self.known_as(concept), "name": self.name(concept)}

    def project_in_short(self, project: Project) -> Node:
        return {"@type": "Project", "@id": self.known_as(project), "name": self.name(project)}

    def organisation(self, actor: ActorId) -> Node:
        concept = self.catalogue.concept(actor)
        return {"@type": "Organization", "name": self.name(concept), "mainEntityOfPage": self.known_as(concept)}

    def sources(self) -> Sequence[Node]:
        """The sources that the page names, in its order."""
        content = self.page.content
        cited = content.sources if isinstance(content, MethodContent | ProjectContent) else ()
        return [{"@id": self.known_as(source)} for _, source in cited]


def funders(catalogue: Catalogue, project: Project) -> Iterable[ActorId]:
    """Who paid for a project, as far as a source tells it afterwards and nothing is in doubt about it."""
    doubted = {doubt.location for doubt in doubts_of(catalogue, project)}
    told = [
        claim
        for number, claim in enumerate(project.actors)
        if claim.role == FUNDER
        and status(catalogue, claim, "actors") == "reported"
        and not doubted & {("actors",), ("actors", number)}
    ]
    return dict.fromkeys(actor for claim in told for actor in claim.actors)
