"""Catalogue → pages: what each page shows, in one language."""

from collections.abc import Iterator

from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import Language
from smorgasbord.pages.choosing_pages import choosing_pages
from smorgasbord.pages.concept_page import PAGED, concept_page
from smorgasbord.pages.embedding_page import embedding_page
from smorgasbord.pages.find_page import find_page
from smorgasbord.pages.glossary_page import glossary_page
from smorgasbord.pages.list_pages import list_pages
from smorgasbord.pages.method_page import method_page
from smorgasbord.pages.page import Page
from smorgasbord.pages.pathways import pathways_page
from smorgasbord.pages.project_page import project_page
from smorgasbord.pages.register_page import register_page
from smorgasbord.pages.source_page import source_page
from smorgasbord.pages.start_page import start_page

__all__ = ["Page", "every_page"]


def every_page(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """Every page of the catalogue in one language, one at a time."""
    yield start_page(catalogue, language)
    yield from list_pages(catalogue, language)
    yield find_page(catalogue, language)
    yield pathways_page(catalogue, language)
    yield glossary_page(catalogue, language)
    yield register_page(catalogue, language)
    yield from choosing_pages(catalogue, language)
    yield embedding_page(catalogue, language)
    for method in catalogue.methods.values():
        yield method_page(catalogue, method, language)
    for project in catalogue.projects.values():
        yield project_page(catalogue, project, language)
    for source in catalogue.sources.values():
        yield source_page(catalogue, source, language)
    for vocabulary in PAGED:
        for concept in catalogue.concepts[vocabulary.kind].values():
            yield concept_page(catalogue, vocabulary, concept, language)
