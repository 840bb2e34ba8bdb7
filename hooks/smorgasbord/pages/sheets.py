"""A method on one sheet, to compare, print and share: the same questions for every method, in the same order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import Language
from smorgasbord.pages.page import COMPARE, address_of, language_root
from smorgasbord.pages.sheet_rows import Row, rows
from smorgasbord.pages.telling import Teller
from smorgasbord.records import Method
from smorgasbord.records.ids import Reference
from smorgasbord.records.words import Words


@dataclass(frozen=True)
class Sheet:
    """One method, in one language: what it is called and is, and every row, whether a source fills it or not.

    Links and `address` are relative to the page that compares. The tray stands as deep, so they hold there too.
    Nothing here knows under which address the site is read: what needs it whole, such as a QR code, asks the browser.
    """

    id: str
    language: Language
    name: Words
    address: str
    kind: Words
    icon: str
    summary: Words
    needs: Sequence[Words]
    target_groups: Sequence[Words]
    rows: Sequence[Row]

    @property
    def path(self) -> str:
        """Where the sheet stands below the site's root."""
        return f"{language_root(self.language)}{COMPARE}{self.id}.json"


def every_sheet(catalogue: Catalogue, language: Language) -> Iterator[Sheet]:
    """The sheet of every method in one language, one at a time."""
    for method in catalogue.methods.values():
        yield sheet(catalogue, method, language)


def sheet(catalogue: Catalogue, method: Method, language: Language) -> Sheet:
    """The sheet of one method."""
    teller = Teller(catalogue, language, COMPARE, method, anchors=f"{method.id}-doubt")

    def names(references: Sequence[Reference]) -> list[Words]:
        return [catalogue.concept(each).name.told(language) for each in references]

    return Sheet(
        id=method.id,
        language=language,
        name=method.name.told(language),
        address=teller.href(address_of(method)),
        kind=names([method.kind])[0],
        icon=method.kind,
        summary=method.summary.told(language),
        needs=names(method.needs),
        target_groups=names(method.target_groups),
        rows=rows(catalogue, method, teller),
    )
