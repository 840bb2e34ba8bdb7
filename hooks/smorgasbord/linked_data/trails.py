"""Where a page of the catalogue stands: the way to it from the start, as the page itself shows it."""

from smorgasbord import interface
from smorgasbord.catalogue import Catalogue
from smorgasbord.pages import Page
from smorgasbord.pages.page import CONCEPT_FOLDERS, FOLDERS, address_of, concept_address, language_root
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.records.words import Text
from smorgasbord.site import Site
from smorgasbord.vocabularies import VOCABULARIES

KINDS = {vocabulary.name: vocabulary.kind for vocabulary in VOCABULARIES}
LISTS: dict[type, str] = {Method: "methods", Project: "projects", Source: "sources"}
"""What the lists of records are called in the words of the interface; those of concepts go by their vocabulary."""


def trail(page: Page, catalogue: Catalogue, site: Site) -> list[tuple[str, str]]:
    """The names and whole addresses of the pages on the way, the page itself last."""

    def step(name: str, address: str) -> tuple[str, str]:
        return name, site.address(language_root(page.language) + address)

    way = [step(interface.say("start", page.language), "")]
    if page.record is not None:
        way.append(step(*list_of(page, page.record)))
        if above := parent(page.record, catalogue):
            name, address = above
            way.append(step(name.told(page.language).text, address))
    return [*way, step(page.title.text, page.address)]


def list_of(page: Page, record: Method | Project | Source | Concept) -> tuple[str, str]:
    """The list that a record stands in."""
    if isinstance(record, Concept):
        return interface.say(record.vocabulary, page.language), f"{CONCEPT_FOLDERS[record.vocabulary]}/"
    return interface.say(LISTS[type(record)], page.language), f"{FOLDERS[type(record)]}/"


def parent(record: Method | Project | Source | Concept, catalogue: Catalogue) -> tuple[Text, str] | None:
    """The record that a sub-project or a narrower concept belongs under."""
    if isinstance(record, Project) and record.parent:
        above = catalogue.projects[record.parent]
        return above.name, address_of(above)
    if isinstance(record, Concept) and record.broader:
        broader = catalogue.concepts[KINDS[record.vocabulary]][record.broader]
        return broader.name, concept_address(broader)
    return None
