"""What no text in a record may hold: unsafe links, HTML, and data about persons."""

import re
from collections.abc import Iterator

from smorgasbord.document import Location, Value
from smorgasbord.spelling import fold

Finding = tuple[Location, str, str]
"""Where in the document, the problem's code, and the words that were found."""

# Each expression takes time in proportion to the text, however odd the text is.
MARKDOWN_LINK = re.compile(
    r"\]\(\s*<?((?:[^()<>\s]|\([^()\s]*\))*)|^[ \t]*\[[^\[\]]+\]:\s*<?(\S+)|<([a-zA-Z][\w+.-]*:[^<>\s]*)>",
    re.MULTILINE,
)
SCRIPT_ADDRESS = re.compile(
    r"\b(?:javascript|vbscript)\s*:\s*\S*|\bdata:[\w.+-]+/[\w.+-]+[;,]\S*|\bfile:/\S*", re.IGNORECASE
)
SAFE_ADDRESS = re.compile(r"https://\S+\.\S+|mailto:\S+@\S+")
HTML = re.compile(r"<(?![a-zA-Z][\w+.-]*:)[a-zA-Z/!?][^>]*>?")
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
WEB_ADDRESS = re.compile(r"https?://\S+")
PHONE = re.compile(r"(?<![\w/.-])(?:\+46\s?(?:\(0\)\s?)?|0)[1-9]\d{0,2}(?:[\s-]?\d{2,4}){2,3}(?![\w-])")
PERSONAL_NUMBER = re.compile(r"(?<!\d)(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01])[-+]\d{4}(?!\d)")
SUSPECT = re.compile(r"[\d<@:\[\]]")
"""What each of the expressions above needs at least. Most texts have none of it, and need not be searched further."""
FUNCTIONS = frozenset(
    {"info", "kontakt", "contact", "registrator", "diarium", "kansli", "post", "support", "projekt", "project"}
    | {"kommun", "kommunen", "region"}
)
"""Words that a functional mailbox may consist of, beside the words of the record's own name."""


def findings(value: Value, own: frozenset[str] = frozenset(), location: Location = ()) -> Iterator[Finding]:
    """Everything in a document's texts that must not be published.

    `own` is the words that the record's own mailbox may have (see `own_words`).
    """
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from findings(inner, own, (*location, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from findings(inner, own, (*location, number))
    elif value is not None:
        yield from ((location, code, found) for code, found in text_findings(value, own))


def own_words(identity: str) -> frozenset[str]:
    """The words of a record's id, which its own mailbox may have.

    >>> sorted(own_words("hallbar-etablering"))
    ['etablering', 'hallbar']
    """
    return frozenset(identity.split("-"))


def text_findings(text: str, own: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """What is wrong in one text, as code and words.

    >>> list(text_findings("[läs](javascript:alert(1))"))
    [('unsafe-link', 'javascript:alert(1)')]
    """
    if not SUSPECT.search(text):
        return
    addresses = [next(filter(None, match.groups()), "") for match in MARKDOWN_LINK.finditer(text)]
    scripts = [match[0] for match in SCRIPT_ADDRESS.finditer(text)]
    unsafe = [address for address in addresses if not SAFE_ADDRESS.fullmatch(address)]
    yield from (("unsafe-link", address) for address in unsafe or scripts)
    if tag := HTML.search(text):
        yield "html", tag[0]
    yield from (("personal-email", match[0]) for match in EMAIL.finditer(text) if is_personal(match[0], own))
    yield from (("personal-number", "") for _ in PERSONAL_NUMBER.finditer(text))
    other_numbers = PERSONAL_NUMBER.sub(" ", WEB_ADDRESS.sub(" ", text))
    yield from (("phone-number", match[0]) for match in PHONE.finditer(other_numbers))


def is_personal(address: str, own: frozenset[str]) -> bool:
    """Whether an e-mail address may belong to a person.

    A functional mailbox is known by its words: those of the record's own name, or of FUNCTIONS.

    >>> is_personal("fornamn.efternamn@kommun.example", frozenset())
    True
    >>> is_personal("info@kommun.example", frozenset())
    False
    """
    words = set(fold(address.split("@")[0]).split())
    return not words <= own | FUNCTIONS
