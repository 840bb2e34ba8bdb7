"""Descriptions of the search, by which a browser can search Smörgåsbordet from its own field (OpenSearch 1.1)."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from smorgasbord import interface
from smorgasbord.exports.feeds import rights
from smorgasbord.exports.file import File
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.pages.page import FIND, language_root
from smorgasbord.site import Site

NAMES: dict[Language, str] = {"sv": "Smörgåsbordet", "en": "Smörgåsbordet EN"}
"""What browsers show: 16 characters at most."""


def opensearch(site: Site) -> Iterator[File]:
    """The search of each language."""
    for language in LANGUAGES:
        path = f"{language_root(language)}opensearch.xml"
        yield File(path, description(site, path, language).encode())


def description(site: Site, path: str, language: Language) -> str:
    """How one language is searched: {searchTerms} is what the reader typed."""
    search = f"{site.address(language_root(language) + FIND)}?q={{searchTerms}}"
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
        f"<ShortName>{escape(NAMES[language])}</ShortName>",
        f"<Description>{escape(interface.say('find-description', language))}</Description>",
        f'<Url type="text/html" rel="results" template={quoteattr(search)}/>',
        f'<Url type="application/opensearchdescription+xml" rel="self" template={quoteattr(site.address(path))}/>',
        f'<Image width="16" height="16" type="image/svg+xml">{escape(site.address("assets/favicon.svg"))}</Image>',
        f"<Attribution>{escape(rights(language))}</Attribution>",
        "<SyndicationRight>open</SyndicationRight>",
        f"<Language>{language}</Language>",
        "<InputEncoding>UTF-8</InputEncoding>",
        "<OutputEncoding>UTF-8</OutputEncoding>",
        "</OpenSearchDescription>",
    )
    return "\n".join(lines) + "\n"
