"""Page → HTML: the templates of overrides/catalogue, with everything escaped that is not already marked up."""

from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from smorgasbord import interface
from smorgasbord.pages import Page
from smorgasbord.pages.page import relative


class Renderer:
    """Draws the content of catalogue pages. What surrounds it, header and footer, is the shell's."""

    def __init__(self, templates: Path) -> None:
        self.environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.do"],
        )
        self.environment.filters["capital"] = capital
        self.environment.globals["icon"] = partial(icon, templates / "icons", {})

    def render(self, page: Page, site: dict[str, Any]) -> str:
        """The page's content as HTML. `site` is what the settings say of the site: its addresses."""
        template = self.environment.get_template(f"{page.family}.html")
        return template.render(
            page=page,
            content=page.content,
            site=site,
            language=page.language,
            say=lambda key, **values: interface.say(key, page.language, **values),
            count=lambda key, number: interface.count(key, number, page.language),
            href=lambda address: relative(address, page.address),
        )


def capital(words: Markup | str) -> Markup | str:
    """Words with a capital first letter, for a term that stands by itself."""
    tag, end, rest = words.partition(">") if words.startswith("<") else ("", "", words)
    return tag + end + rest[:1].upper() + rest[1:]


def icon(folder: Path, known: dict[str, Markup], name: str) -> Markup:
    """A drawing that says nothing which the words beside it do not say."""
    if name not in known:
        path = folder / f"{name}.svg"
        drawing = path if path.is_file() else folder / "method.svg"
        known[name] = Markup(drawing.read_text(encoding="utf-8").strip())  # noqa: S704 - our own files
    return known[name]
