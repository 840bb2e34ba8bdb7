"""What a page that lists things is about: the things that it shows, in its order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from smorgasbord.linked_data.nodes import Node
from smorgasbord.pages import Page
from smorgasbord.pages.find_page import FindContent
from smorgasbord.pages.glossary_page import GlossaryContent
from smorgasbord.pages.list_pages import Group, ListContent, Term, TermsContent
from smorgasbord.pages.page import GLOSSARY, language_root
from smorgasbord.site import Site


def listed(page: Page, site: Site) -> Node | None:
    """The list of a page that shows one."""
    match page.content:
        case ListContent(groups=groups) | FindContent(groups=groups):
            return item_list(page, site, names_of_items(groups))
        case TermsContent(terms=terms):
            return term_set(page, site, {f"{each.record}/": each.link.words.striptags() for each in every(terms)})
        case GlossaryContent(letters=letters):
            entries = (entry for _, found in letters for entry in found)
            return term_set(page, site, {f"{GLOSSARY}#{each.anchor}": each.name.striptags() for each in entries})
    return None


def names_of_items(groups: Iterable[Group]) -> Mapping[str, str]:
    """The records of a list, each once, by the address of its page."""
    return {f"{item.record}/": item.link.words.striptags() for group in groups for item in group.items}


def every(terms: Sequence[Term]) -> Iterator[Term]:
    """Terms with those below them."""
    for term in terms:
        yield term
        yield from every(term.below)


def item_list(page: Page, site: Site, names: Mapping[str, str]) -> Node:
    """Records by their pages in the page's language."""
    root = language_root(page.language)
    return {
        "@type": "ItemList",
        "@id": f"{site.address(page.path)}#list",
        "numberOfItems": len(names),
        "itemListElement": [
            {"@type": "ListItem", "position": number, "url": site.address(root + address), "name": name}
            for number, (address, name) in enumerate(names.items(), start=1)
        ],
    }


def term_set(page: Page, site: Site, names: Mapping[str, str]) -> Node:
    """Terms by what they are known by in every language; so is the list of them."""
    return {
        "@type": "DefinedTermSet",
        "@id": site.address(page.address),
        "name": page.title.text,
        "url": site.address(page.path),
        "hasDefinedTerm": [
            {"@type": "DefinedTerm", "@id": site.address(address), "name": name} for address, name in names.items()
        ],
    }
