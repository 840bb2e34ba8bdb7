"""Letters as people type and sort them."""

import unicodedata


def fold(text: str) -> str:
    """The text as it is compared, not as it is shown.

    >>> fold("Hälsoskola – nivå 1")
    'halsoskola niva 1'
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(kept.split())


def alphabetical(text: str) -> list[tuple[int, str]]:
    """The key by which Swedes sort: å, ä and ö are letters of their own, after z.

    >>> sorted(["Österåker", "Ale", "Årsta", "Zon", "Älvsbyn"], key=alphabetical)
    ['Ale', 'Zon', 'Årsta', 'Älvsbyn', 'Österåker']
    """
    letters = unicodedata.normalize("NFC", text).casefold()
    return [("åäö".find(letter), fold(letter)) for letter in letters]
