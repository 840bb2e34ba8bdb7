"""Words of the glossary, linked where a page first uses them."""

import re
from collections import defaultdict
from collections.abc import Iterator

from markupsafe import escape

from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import Language
from smorgasbord.pages import Page
from smorgasbord.pages.page import concept_address, relative
from smorgasbord.records import Concept

PIECE = re.compile(
    r"<!--.*?-->"
    r"""|<(?P<end>/?)(?P<tag>[a-zA-Z][\w-]*)(?P<attributes>(?:"[^"]*"|'[^']*'|[^>"'])*)>"""
    r"|(?P<text>[^<]+)"
    r"|<",
    re.DOTALL,
)
"""HTML in pieces of which none is lost: comments, tags, texts, and a sign that begins no tag."""
WORD = re.compile(r"(?<![\w&#-])\w[\w-]*")
"""A word, whole. What follows & or &# is the name of a character."""
LEFT_ALONE = re.compile("a|button|caption|cite|code|dt|h[1-6]|nav|summary|svg|th|time")
"""Elements whose text is a name, a label or a link already."""
NAMES = re.compile(
    r'class="[^"]*\b(?:kind|card__\w+|used__kind|use__state|outcome__measure|aka|source-mark|answers__where|answer__who'
    r"|evidence__direction|cite|sources)\b"
)
HIDDEN = re.compile(r"\bhidden\b")
"""What a reader may never see takes no link from the place where they first meet the word."""
VOID = frozenset({"br", "hr", "img", "input", "wbr"})
ENDINGS = {
    "sv": ("", "s", "n", "en", "et", "t", "r", "er", "ar", "or", "na", "erna", "arna", "orna", "ens", "ets", "ernas"),
    "en": ("", "s", "’s", "'s", "es"),
}
"""What may follow a term in a text: the definite form, the plural and the genitive."""


class Explainer:
    """The terms of the glossary in one language, ready to be found in a page's text.

    >>> first_word("ESF-rådet"), first_word("eget ansvar")
    ('esf-rådet', 'eget')
    """

    def __init__(self, catalogue: Catalogue, language: Language) -> None:
        self.language = language
        self.forms: dict[str, list[tuple[re.Pattern[str], Concept]]] = defaultdict(list)
        terms = [
            (term, concept)
            for concept in catalogue.concepts["term"].values()
            for term in (concept.name.told(language).text, *concept.synonyms.told(language))
        ]
        for term, concept in sorted(terms, key=lambda each: -len(each[0])):
            pattern = as_written(term, language)
            for word in dict.fromkeys(first_word(term + ending) for ending in ENDINGS[language]):
                self.forms[word].append((pattern, concept))

    def explained(self, html: str, page: Page) -> str:
        """The page's HTML, with a link to the glossary from the first place where each term stands.

        What is a link, a heading or a label is left as it is, and so are texts in another language.
        """
        told: set[str] = set()
        within: list[tuple[str, bool]] = [("", False)]
        pieces = []
        for piece in PIECE.finditer(html):
            left_alone = within[-1][1]
            pieces.append(self.linked(piece[0], page, told) if piece["text"] and not left_alone else piece[0])
            tag, attributes = (piece["tag"] or "").lower(), piece["attributes"] or ""
            if piece["end"]:
                close(within, tag)
            elif tag and tag not in VOID and not attributes.endswith("/"):
                within.append((tag, left_alone or self.leaves_alone(tag, attributes)))
        return "".join(pieces)

    def leaves_alone(self, tag: str, attributes: str) -> bool:
        """Whether what stands in an element is no running text in the page's language."""
        foreign = ' lang="' in attributes and f' lang="{self.language}"' not in attributes
        named = NAMES.search(attributes) or HIDDEN.search(attributes)
        return LEFT_ALONE.fullmatch(tag) is not None or foreign or named is not None

    def linked(self, text: str, page: Page, told: set[str]) -> str:
        """A text with the terms that the page has not yet told of turned into links."""
        pieces, end = [], 0
        for start, stop, concept in self.found(text):
            if concept.id not in told:
                told.add(concept.id)
                address = relative(concept_address(concept), page.address)
                pieces += [text[end:start], f'<a class="term-link" href="{address}">{text[start:stop]}</a>']
                end = stop
        return "".join([*pieces, text[end:]])

    def found(self, text: str) -> Iterator[tuple[int, int, Concept]]:
        """Where terms stand in a text: the longest at each place, and none inside another."""
        end = 0
        for word in WORD.finditer(text):
            for pattern, concept in self.forms.get(word[0].casefold(), ()):
                written = pattern.match(text, word.start())
                if written and word.start() >= end:
                    end = written.end()
                    yield word.start(), end, concept
                    break


def close(within: list[tuple[str, bool]], tag: str) -> None:
    """Leave an element, and whatever inside it needed no end of its own; a stray end leaves nothing."""
    for depth in range(len(within) - 1, 0, -1):
        if within[depth][0] == tag:
            del within[depth:]
            return


def first_word(term: str) -> str:
    """The word of a term that a text is searched for first."""
    word = WORD.search(term)
    return word[0].casefold() if word else ""


def as_written(term: str, language: Language) -> re.Pattern[str]:
    """A term as HTML may have it: with any ending, across lines, and not as the beginning of a longer word.

    SIP is not sip: a term with capitals inside is an abbreviation.
    """
    words = r"\s+".join(re.escape(escape(word)) for word in term.split())
    endings = "|".join(re.escape(ending) for ending in sorted(ENDINGS[language], key=len, reverse=True))
    return re.compile(rf"{words}(?:{endings})(?![\w-])", 0 if term[1:2].isupper() else re.IGNORECASE)
