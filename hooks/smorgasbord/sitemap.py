"""The map of the site for search engines: every page, with the same page in the other language."""

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from markupsafe import escape

from smorgasbord.languages import LANGUAGES
from smorgasbord.pages.page import language_root

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def written(site: str, addresses: Iterable[str]) -> str:
    """The sitemap of pages that exist in every language at the same address below its root."""
    root = site.rstrip("/") + "/"
    lines = []
    for address in sorted(addresses):
        versions = {language: f"{root}{language_root(language)}{address}" for language in LANGUAGES}
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href={quoteattr(url)}/>'
            for language, url in versions.items()
        )
        lines += [f"<url><loc>{escape(url)}</loc>{links}</url>\n" for url in versions.values()]
    return HEAD + "".join(lines) + "</urlset>\n"
