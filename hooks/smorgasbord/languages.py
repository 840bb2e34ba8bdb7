"""The two languages of the catalogue."""

from typing import Literal

Language = Literal["sv", "en"]

LANGUAGES: tuple[Language, ...] = ("sv", "en")
ORIGINAL: Language = "sv"
"""The language every text exists in; the other may be missing."""
