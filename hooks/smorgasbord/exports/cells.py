"""Rows → CSV (RFC 4180), as programs read it and as a Swedish Excel opens it, with nothing in it that would be run."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

Cell = str | int | Decimal | None

FORMULA = frozenset("=+-@＝＋－＠")
"""What a formula can begin with, in both widths (OWASP, CSV Injection)."""
QUOTES = frozenset("\"'“”„‘’«»`´")


@dataclass(frozen=True)
class Form:
    """A way to write a table: what its file's name ends in, what stands between cells, and how numbers are written."""

    ending: str
    separator: str
    opening: str
    decimal_sign: str


FORMS = (
    Form(".csv", separator=",", opening="", decimal_sign="."),
    Form("-excel.csv", separator=";", opening="\ufeff", decimal_sign=","),
)
"""For programs, and for a Swedish Excel, which needs a byte order mark to know that it is UTF-8."""


def written(rows: Iterable[Sequence[Cell]], form: Form) -> bytes:
    """A table in one of its forms."""
    text = io.StringIO()
    table = csv.writer(text, delimiter=form.separator, lineterminator="\r\n")
    table.writerows([cell_text(cell, form) for cell in row] for row in rows)
    return (form.opening + text.getvalue()).encode()


def cell_text(cell: Cell, form: Form) -> str:
    """A cell as it is written. A number is ours, and stays one; words are others', and stay words."""
    if isinstance(cell, int | Decimal):
        return f"{cell:f}".replace(".", form.decimal_sign) if isinstance(cell, Decimal) else str(cell)
    return guarded(" ".join(cell.split())) if cell else ""


def guarded(text: str) -> str:
    """Words that a spreadsheet would take for a formula, with an apostrophe before them, which makes them words.

    What a spreadsheet may drop before it looks, such as spaces, quotation marks and what no one sees, is looked past.

    >>> guarded('=HYPERLINK("x")'), guarded("12 – 14 veckor")
    ('\\'=HYPERLINK("x")', '12 – 14 veckor')
    """
    first = next((character for character in text if not looked_past(character)), "")
    return f"'{text}" if first in FORMULA else text


def looked_past(character: str) -> bool:
    return character.isspace() or character in QUOTES or unicodedata.category(character).startswith("C")
