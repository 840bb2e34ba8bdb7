"""A page that the theme rendered once, empty, into which every record of its kind is poured.

The theme costs milliseconds a page; pouring costs microseconds. The empty page stands under an id that is a
token, so that canonical address, language links and relative links come out right by themselves.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from markupsafe import escape

from smorgasbord.pages import Page

ID = "smorgasbord-shell-id"
TITLE = "smorgasbord-shell-title"
DESCRIPTION = "smorgasbord-shell-description"
CONTENT = "smorgasbord-shell-content"
TOKEN = re.compile("(" + "|".join((ID, TITLE, DESCRIPTION, CONTENT)) + ")")


@dataclass(frozen=True)
class Shell:
    """The theme's HTML round a kind of page, with tokens where the page's own words go."""

    html: str

    @cached_property
    def pieces(self) -> list[str]:
        """The HTML cut at its tokens: every second piece is a token."""
        return TOKEN.split(self.html)

    def pour(self, page: Page, content: str) -> str:
        """The whole page."""
        words = {
            ID: page.address.rstrip("/").rpartition("/")[2],
            TITLE: str(escape(page.title.text)),
            DESCRIPTION: str(escape(page.description)),
            CONTENT: content,
        }
        return "".join(words.get(piece, piece) for piece in self.pieces)


def shell_address(page: Page) -> str:
    """Under which address the page's shell stands: its own, or for a record the token's in the same folder."""
    folder, _, identity = page.address.rstrip("/").rpartition("/")
    return f"{folder}/{ID}/" if folder and identity else page.address
