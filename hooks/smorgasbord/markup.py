"""HTML, element by element: some are changed or taken out, and all else stays as it is, to the letter."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

PIECE = re.compile(
    r"<!--.*?-->"
    r"|(?P<tag><(?:(?P<raw>script|style)(?![\w-])|(?P<name>[a-z][\w-]*))(?:\"[^\"]*+\"|'[^']*+'|[^>\"']++)*+>)"
    r"(?P<content>(?(raw).*?</(?P=raw)\s*>))"
    r"|</(?P<end>[a-z][\w-]*)[^>]*>"
    r"|[^<]+"
    r"|<",
    re.DOTALL | re.IGNORECASE,
)
"""HTML in pieces of which none is lost. A script or a style is one piece: what looks like tags in it is none."""
ATTRIBUTE = re.compile(r"""(?<=[\s"'/])([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])


@dataclass(frozen=True)
class Tag:
    """The tag that an element begins with.

    >>> Tag("a", '<a href="x/?q=1&amp;r=2" hidden>').attributes
    {'href': 'x/?q=1&r=2', 'hidden': ''}
    """

    name: str
    written: str

    @cached_property
    def attributes(self) -> dict[str, str]:
        """The tag's attributes as they are meant; one without a value has an empty one."""
        return {found[1].lower(): html.unescape(value(found)) for found in ATTRIBUTE.finditer(self.written)}

    def having(self, name: str, given: str) -> str:
        """The tag with another value for an attribute that it has.

        >>> Tag("a", "<a class=way href='x'>").having("href", "y&z")
        '<a class=way href="y&amp;z">'
        """
        start, end = next(found.span() for found in ATTRIBUTE.finditer(self.written) if found[1].lower() == name)
        return f'{self.written[:start]}{name}="{html.escape(given)}"{self.written[end:]}'


def value(attribute: re.Match[str]) -> str:
    return attribute[2] or attribute[3] or attribute[4] or ""


@dataclass(frozen=True)
class Fate:
    """What becomes of an element: what is written for its first tag, and whether what it holds and its last tag are."""

    first: str
    within: bool = True
    last: bool = True


GONE = Fate("", within=False, last=False)
"""The element is taken out, with all that it holds."""
OPENED = Fate("", last=False)
"""What the element holds stays, without it."""


def tags(text: str) -> Iterator[Tag]:
    """The first tag of every element, in order."""
    for piece in PIECE.finditer(text):
        if piece["tag"]:
            yield tag_of(piece)


def tag_of(piece: re.Match[str]) -> Tag:
    return Tag((piece["raw"] or piece["name"]).lower(), piece["tag"])


def rewritten(text: str, fate_of: Callable[[Tag], Fate]) -> str:
    """The HTML with every element as its fate is. What stands in an element that is gone is not asked about."""
    written: list[str] = []
    around = [("", Fate(""))]
    for piece in PIECE.finditer(text):
        _, outer = around[-1]
        if piece["tag"]:
            tag = tag_of(piece)
            fate = fate_of(tag) if outer.within else GONE
            written.append(fate.first + (piece["content"] if fate.within else ""))
            if not (piece["raw"] or tag.name in VOID or tag.written.endswith("/>")):
                around.append((tag.name, fate))
        elif piece["end"]:
            written.append(piece[0] if ended(around, piece["end"].lower()).last else "")
        elif outer.within:
            written.append(piece[0])
    return "".join(written)


def ended(around: list[tuple[str, Fate]], name: str) -> Fate:
    """Leave an element, and whatever in it needed no end of its own. A stray end shares the fate of what it is in."""
    for depth in range(len(around) - 1, 0, -1):
        if around[depth][0] == name:
            _, fate = around[depth]
            del around[depth:]
            return fate
    return around[-1][1]
