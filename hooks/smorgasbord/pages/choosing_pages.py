"""The two pages where a reader gathers methods: the tray, and the comparison. What stands on them, the reader chooses.

The build gives them every method by name and the words that their scripts say; the scripts fetch the sheets.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from smorgasbord import interface
from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import Language
from smorgasbord.pages.page import COMPARE, TRAY, Page
from smorgasbord.pages.telling import Teller
from smorgasbord.records.words import Words
from smorgasbord.spelling import alphabetical


@dataclass(frozen=True)
class ChoosingContent:
    """What a page where methods are gathered has before anything is chosen."""

    lead: str
    methods: Sequence[tuple[str, Words]]
    """Every method's id and name, in alphabetical order."""
    words: Mapping[str, str]
    """What the page's script says, by key; gaps in braces are its to fill."""


def choosing_pages(catalogue: Catalogue, language: Language) -> Iterator[Page]:
    """The comparison and the tray, in one language."""
    for family, address in (("compare", COMPARE), ("tray", TRAY)):
        teller = Teller(catalogue, language, address)
        yield Page(
            address=address,
            family=family,
            language=language,
            title=Words(teller.say(f"{family}-title"), language),
            description=teller.say(f"{family}-description"),
            content=ChoosingContent(
                lead=teller.say(f"{family}-lead"),
                methods=by_name(catalogue, language),
                words=interface.starting_with("choosing-js-", language)
                | interface.starting_with(f"{family}-js-", language),
            ),
        )


def by_name(catalogue: Catalogue, language: Language) -> list[tuple[str, Words]]:
    named = [(method.id, method.name.told(language)) for method in catalogue.methods.values()]
    return sorted(named, key=lambda each: alphabetical(each[1].text))
