"""The pieces that every description is made of, and how they are written into a page."""

import json
from collections.abc import Sequence

from smorgasbord import interface
from smorgasbord.languages import Language
from smorgasbord.pages.page import FIND, language_root
from smorgasbord.site import Site

Node = dict[str, object]
"""A thing with its properties, in the words of schema.org."""
UNSAFE = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
"""What could end the element that the block stands in, or a line of it, as JSON may write it instead."""


def script(nodes: Sequence[Node]) -> str:
    """The block as it stands in a page. No text in it can lead out of it."""
    whole = {"@context": "https://schema.org", "@graph": nodes}
    graph = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return f'<script type="application/ld+json">{graph.translate(UNSAFE)}</script>'


def filled(node: Node) -> Node:
    """A node without what is not known."""
    return {name: value for name, value in node.items() if value not in (None, "", [], ())}


def web_page(site: Site, path: str, language: Language, kind: str = "WebPage", **properties: object) -> Node:
    """A page of the site; `path` is below the site's root."""
    url = site.address(path)
    own: Node = {
        "@type": kind,
        "@id": f"{url}#webpage",
        "url": url,
        "inLanguage": language,
        "isPartOf": {"@type": "WebSite", "@id": f"{site.url}#website", "name": site.name, "url": site.url},
    }
    return filled(own | properties)


def website(site: Site, language: Language) -> Node:
    """The site as a whole, and how to search it."""
    target = f"{site.address(language_root(language) + FIND)}?q={{q}}"
    return {
        "@type": "WebSite",
        "@id": f"{site.url}#website",
        "name": site.name,
        "url": site.url,
        "description": interface.say("site-description", language),
        "inLanguage": ["sv", "en"],
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": target},
            "query-input": "required name=q",
        },
    }


def breadcrumbs(trail: Sequence[tuple[str, str]]) -> Node:
    """The way to a page from the start, as names and whole addresses."""
    steps = [
        {"@type": "ListItem", "position": number, "name": name, "item": url}
        for number, (name, url) in enumerate(trail, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}
