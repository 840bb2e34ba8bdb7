"""A page of the catalogue as it stands in a frame: without what belongs to the site around it, its links led out.

A link in a frame would open the linked page in the frame. Every link but those within the page therefore opens a
page of its own.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import escape

from smorgasbord import interface
from smorgasbord.languages import Language
from smorgasbord.pages import Page
from smorgasbord.pages.page import EMBED, FIND, language_root, relative
from smorgasbord.records.words import Words
from smorgasbord.site import Site

FRAMED = frozenset({"method", "project"})
"""The families of pages that stand in frames as they are."""
AROUND = re.compile(r"<!--site-->.*?<!--/site-->\s*", re.DOTALL)
"""What the templates mark as belonging to the site around a record: the way here, what to choose, how to cite."""
LINK = re.compile(r"""<a (?P<before>(?:[^">]|"[^"]*")*?)href="(?P<href>[^"]*)\"""")


@dataclass(frozen=True)
class Embed:
    """A page in a frame. `content` is its HTML, and `address` where it stands below its language's root."""

    page: Page
    content: str

    @property
    def address(self) -> str:
        return EMBED + self.page.address

    @property
    def path(self) -> str:
        """The embed's path below the site's root."""
        return language_root(self.page.language) + self.address

    @property
    def full(self) -> str:
        """The link to the page with the site around it."""
        return relative(self.page.address, self.address)

    @property
    def root(self) -> str:
        """The link to the site's root."""
        return "../" * self.path.count("/")


@dataclass(frozen=True)
class Missing(Embed):
    """What stands in a frame whose page does not exist, at whatever address: its links begin at the server's root.

    `server_path` is where on its server the site lies, such as "/" or "/intern/metoder/".
    """

    server_path: str

    @property
    def path(self) -> str:
        return f"{language_root(self.page.language)}{EMBED}404.html"

    @property
    def full(self) -> str:
        return self.server_path + self.page.path

    @property
    def root(self) -> str:
        return self.server_path


def missing(language: Language, site: Site) -> Missing:
    """The frame that says so, in one language."""
    title = Words(interface.say("embed-missing", language), language)
    page = Page(address=FIND, family="listing", language=language, title=title, description=title.text, content=None)
    words = escape(interface.say("embed-missing-help", language))
    return Missing(page, f"<h1>{escape(title.text)}</h1>\n<p>{words}</p>", urlsplit(site.url).path)


def framed(page: Page, drawn: str) -> Embed:
    """A page that was drawn for the site, as an embed."""
    return Embed(page, led_out(AROUND.sub("", drawn), lambda href: from_frame(href, page.address)))


def led_out(html: str, moved: Callable[[str], str]) -> str:
    """The HTML with every link but those within the page opening a page of its own.

    >>> led_out('<a class="x" href="../y/">Y</a> <a href="#z">Z</a>', lambda href: "../" + href)
    '<a class="x" href="../../y/" target="_blank" rel="noopener">Y</a> <a href="#z">Z</a>'
    """

    def out(link: re.Match[str]) -> str:
        href = link["href"]
        if href.startswith("#"):
            return link[0]
        return f'<a {link["before"]}href="{moved(href)}" target="_blank" rel="noopener"'

    return re.sub(r'" rel="noopener" rel="noopener"', '" rel="noopener"', LINK.sub(out, html))


def from_frame(href: str, address: str) -> str:
    """A link of the page at an address, as it reads from the page's embed, one folder further in.

    >>> from_frame("../../behov/smarta/", "metoder/halsoskola/"), from_frame("https://www.scb.se/", "metoder/")
    ('../../../behov/smarta/', 'https://www.scb.se/')
    """
    if re.match(r"[a-z][a-z0-9+.-]*:|/", href):
        return href
    up = "../" * address.count("/")
    return f"../{href}" if href.startswith(up) else relative(address, EMBED + address) + href.removeprefix("./")
