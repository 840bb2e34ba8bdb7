"""What each page is about, in the words of schema.org, for search engines and other programs (JSON-LD 1.1).

Every page has one block. It says no more than the page does: what is disputed or was only planned is left out.
"""

from collections.abc import Sequence

from smorgasbord.catalogue import Catalogue
from smorgasbord.exports.datasets import LANDING
from smorgasbord.languages import Language
from smorgasbord.linked_data.data import data_catalogue
from smorgasbord.linked_data.lists import listed
from smorgasbord.linked_data.nodes import Node, breadcrumbs, script, web_page, website
from smorgasbord.linked_data.records import Describer
from smorgasbord.linked_data.trails import trail
from smorgasbord.pages import Page
from smorgasbord.pages.page import language_root
from smorgasbord.records import Method, Project
from smorgasbord.site import TEXT_LICENCE, Site

__all__ = ["of_page", "of_prose", "script"]
COLLECTIONS = frozenset({"list", "terms", "find", "glossary", "pathways"})
"""The families of pages that gather things."""


def of_page(page: Page, catalogue: Catalogue, site: Site) -> Sequence[Node]:
    """A page of the catalogue, and what it is about."""
    describer = Describer(page, catalogue, site)
    start = website(site, page.language) if page.family == "start" else None
    entity = start or describer.record() or listed(page, site)
    dated = page.record if isinstance(page.record, Method | Project) else None
    whole = web_page(
        site,
        page.path,
        page.language,
        "CollectionPage" if page.family in COLLECTIONS else "WebPage",
        name=page.title.text,
        description=page.description,
        license=TEXT_LICENCE,
        dateModified=dated.reviewed.isoformat() if dated else None,
        isBasedOn=describer.sources(),
        breadcrumb=breadcrumbs(trail(page, catalogue, site)) if page.address else None,
        mainEntity={"@id": entity["@id"]} if entity else None,
    )
    return [whole, entity] if entity else [whole]


def of_prose(
    site: Site, path: str, language: Language, title: str, description: str, way: Sequence[tuple[str, str]]
) -> Sequence[Node]:
    """A page of prose. `way` is the names and paths of the pages above it, the start first."""
    about = data_catalogue(site, language) if path == language_root(language) + LANDING else None
    whole = web_page(
        site,
        path,
        language,
        name=title,
        description=description,
        license=TEXT_LICENCE,
        breadcrumb=breadcrumbs([*((name, site.address(above)) for name, above in way), (title, site.address(path))]),
        mainEntity={"@id": about["@id"]} if about else None,
    )
    return [whole, about] if about else [whole]
