"""The page where a web editor chooses what to show in an intranet, sees it and copies the code.

The build gives it all that needs no script, examples of code, guides and a letter to the administrator, and the form
that embedding.js brings to life.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from markupsafe import Markup

from smorgasbord import interface
from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.pages.embedding_guides import READ, Guide, guides
from smorgasbord.pages.facets import FacetTold, Option, facets_told
from smorgasbord.pages.page import EMBED, EMBEDDING, FIND, Page, address_of, language_root
from smorgasbord.pages.telling import Teller
from smorgasbord.records.words import Words
from smorgasbord.site import Site

HEIGHT = 800
"""How high a frame is, in pixels, until somebody says otherwise; the same in embedding-state.js."""
FRAME = Markup(
    '<iframe src="{src}" title="{title}" width="100%" height="{height}" frameborder="0" loading="lazy" '
    'referrerpolicy="no-referrer"></iframe>'
)
"""A frame that asks nothing of the page around it; the same in embedding-code.js."""
NEED = "behov"
"""The facet of needs."""


@dataclass(frozen=True)
class Example:
    """A frame to copy as it is. `path` is what it shows, below the site's root."""

    heading: str
    path: str
    title: str

    def code(self, site: Site) -> str:
        """The example's HTML."""
        title = f"{self.title} – {site.name}"
        return str(FRAME.format(src=site.address(self.path), title=title, height=HEIGHT))


@dataclass(frozen=True)
class EmbeddingContent:
    """All that the page holds before any script has run."""

    examples: Sequence[Example]
    facets: Sequence[FacetTold]
    guides: Sequence[Guide]
    read: date
    """The day on which what the guides rest on was read."""
    words: Mapping[str, str]
    """What the page's scripts say, by key; gaps in braces are theirs to fill."""
    names: Mapping[Language, Mapping[str, str]]
    """What the list and the options of the facets are called, in the language of the frame and not of the page."""
    language: Language

    def letter(self, site: Site) -> str:
        """What the administrator of the system around the frame must know, ready to be sent."""
        parts = urlsplit(site.url)
        return interface.say(
            "embedding-js-letter",
            self.language,
            root=site.url,
            origin=f"{parts.scheme}://{parts.netloc}",
            host=parts.netloc,
        )


def embedding_page(catalogue: Catalogue, language: Language) -> Page:
    """The page in one language."""
    teller = Teller(catalogue, language, EMBEDDING)
    return Page(
        address=EMBEDDING,
        family="embedding",
        language=language,
        title=Words(teller.say("embedding-title"), language),
        description=teller.say("embedding-description"),
        content=EmbeddingContent(
            examples=list(examples(catalogue, teller)),
            facets=[folded(told) for told in facets_told(catalogue, teller)],
            guides=guides(language),
            read=READ,
            words=interface.starting_with("embedding-js-", language) | counts(language),
            names={each: names(catalogue, each) for each in LANGUAGES},
            language=language,
        ),
    )


def counts(language: Language) -> dict[str, str]:
    """The words that count hits on the page on which everything is found, for the same counts here."""
    return {f"n-{key}": words for key, words in interface.starting_with("hit-n-", language).items()}


def folded(told: FacetTold) -> FacetTold:
    """A facet whose options are shown when somebody asks for them."""
    return replace(told, facet=replace(told.facet, open=False))


def names(catalogue: Catalogue, language: Language) -> dict[str, str]:
    """What a frame with a list is called, and its options by facet and value, such as "behov=smarta"."""
    teller = Teller(catalogue, language, EMBEDDING)
    named = {"list": teller.say("embed-list"), "tray": teller.say("embedding-tray-name")}
    for told in facets_told(catalogue, teller):
        named |= {f"{told.facet.name}={option.value}": option.name for option in every_option(told.options)}
    return named


def every_option(options: Sequence[Option]) -> Iterator[Option]:
    """The options and those within them."""
    for option in options:
        yield option
        yield from every_option(option.within)


# --- examples -----------------------------------------------------------------------------------------------------


def examples(catalogue: Catalogue, teller: Teller) -> Iterator[Example]:
    """The whole list, what answers to the need that most answers to, and the method that was used most."""
    root, whole = language_root(teller.language) + EMBED, teller.say("embed-list")
    yield Example(teller.say("embedding-example-list"), root + FIND, whole)
    needs, methods = catalogue.concepts["need"].values(), catalogue.methods.values()
    need = max(needs, key=lambda each: len(catalogue.bearers.get(("need", each.id), ())), default=None)
    if need:
        name = teller.plain(need.name)
        heading = teller.say("embedding-example-need", name=name)
        yield Example(heading, f"{root}{FIND}?{NEED}={need.id}", f"{whole}: {name}")
    method = max(methods, key=lambda each: len(catalogue.uses.get(each.id, ())), default=None)
    if method:
        name = teller.plain(method.name)
        yield Example(teller.say("embedding-example-method", name=name), root + address_of(method), name)
