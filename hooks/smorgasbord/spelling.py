"""Letters as people type them: without capitals, accents, hyphens or odd spaces."""

import unicodedata


def fold(text: str) -> str:
    """The text as it is compared, not as it is shown.

    >>> fold("Hälsoskola – nivå 1")
    'halsoskola niva 1'
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(kept.split())
