"""Built pages as their readers' programs see them: elements, links and words."""

from dataclasses import dataclass, field, replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from smorgasbord.pages import Page
from smorgasbord.rendering import Renderer
from smorgasbord.site import Site

RENDERER = Renderer(Path(__file__).parent.parent / "overrides" / "catalogue")
SITE = Site("https://smorgasbordet.example/")
"""What the settings say of a site whose repository has no address yet."""
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Element:
    """An element with its attributes, and all the text inside it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    inside: list["Element"] = field(default_factory=list)

    def find(self, tag: str = "", **wanted: str | None) -> list["Element"]:
        """The elements inside with this tag and these attributes; None means with any value.

        Attributes are written with underscores: `data_flag=None`.
        """
        names = {name.rstrip("_").replace("_", "-"): value for name, value in wanted.items()}
        return [
            element
            for element in self.inside
            if (not tag or element.tag == tag)
            and all(name in element.attributes for name in names)
            and all(value is None or element.attributes[name] == value for name, value in names.items())
        ]


class Reader(HTMLParser):
    """Reads HTML into elements; every element knows all that is inside it, at any depth."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        for parent in self.open:
            parent.inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in [element.tag for element in self.open]:
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def elements(html: str) -> Element:
    """What stands in some HTML."""
    reader = Reader()
    reader.feed(html)
    return reader.root


def drawn_page(page: Page, **settings: str) -> Element:
    """A page of the catalogue as a browser finds it, on a site with other settings than usual."""
    return elements(RENDERER.render(page, replace(SITE, **settings)))


@cache
def page(path: Path) -> Element:
    """A page's elements."""
    return elements(path.read_text(encoding="utf-8"))


def words(element: Element) -> str:
    """An element's text with plain single spaces."""
    return " ".join(element.text.split())


def every_page(site: Path) -> dict[str, Element]:
    """Every page of the site by its address, such as "en/metoder/halsoskola/"."""
    paths = sorted(site.rglob("*.html"))
    return {path.relative_to(site).as_posix().removesuffix("index.html"): page(path) for path in paths}
