"""What a page says of itself to systems that show others' pages: oEmbed (https://oembed.com/), as plain files.

A record that stands in a frame is given as one; a term as the list of what bears it; a source as a link.
"""

import json
from typing import Any

from smorgasbord.embeds.framed import FRAMED
from smorgasbord.pages import Page
from smorgasbord.pages.embedding_page import FRAME, HEIGHT
from smorgasbord.pages.facets import FACETS
from smorgasbord.pages.page import EMBED, FIND, language_root
from smorgasbord.records import Concept
from smorgasbord.site import TEXT_LICENCE, Site

WIDTH = 720
"""How wide a frame is, in pixels, for systems that ask: oEmbed wants a whole number."""
DAY = 86_400


def oembed(page: Page, site: Site) -> str:
    """The answer for one page, as JSON."""
    told: dict[str, Any] = {
        "version": "1.0",
        "type": "link",
        "title": page.title.text,
        "provider_name": site.name,
        "provider_url": site.url,
        "cache_age": DAY,
        "license": TEXT_LICENCE,
    }
    shown = embedded(page)
    if shown:
        src = site.address(language_root(page.language) + EMBED + shown)
        title = f"{page.title.text} – {site.name}"
        frame = FRAME.format(src=src, title=title, height=HEIGHT)
        told |= {"type": "rich", "html": str(frame), "width": WIDTH, "height": HEIGHT}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def embedded(page: Page) -> str:
    """The embed that shows what a page is about, below the embeds' folder, or nothing where there is none."""
    if page.family in FRAMED:
        return page.address
    if isinstance(page.record, Concept):
        facet = facet_of(page.record)
        return f"{FIND}?{facet}={page.record.id}" if facet else ""
    return ""


def facet_of(concept: Concept) -> str:
    """The facet by which a list is narrowed to what bears a term: for a place its county's or its municipality's."""
    is_top = concept.broader is None
    found = (facet.name for facet in FACETS if facet.vocabulary == concept.vocabulary and facet.top in (None, is_top))
    return next(found, "")
