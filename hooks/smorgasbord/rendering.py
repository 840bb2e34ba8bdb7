"""Page → HTML: the templates of overrides/catalogue, with everything escaped that is not already marked up."""

import json
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from smorgasbord import interface
from smorgasbord.embeds.framed import Embed
from smorgasbord.pages import Page
from smorgasbord.pages.page import relative
from smorgasbord.pages.sheets import Sheet
from smorgasbord.site import LICENCES, Site


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

    def sheet(self, sheet: Sheet) -> str:
        """A method's sheet as JSON: words as they are, and each row as HTML of our own making."""

        def say(key: str, **values: object) -> str:
            return interface.say(key, sheet.language, **values)

        def count(key: str, number: int) -> str:
            return interface.count(key, number, sheet.language)

        draw_icon: Any = self.environment.globals["icon"]
        draw: Any = self.environment.get_template("sheet.html").module
        drawn = {
            "license": LICENCES,
            "id": sheet.id,
            "name": sheet.name.text,
            "address": sheet.address,
            "kind": sheet.kind.text,
            "icon": draw_icon(sheet.icon),
            "summary": sheet.summary.text,
            "languages": {"name": sheet.name.language, "kind": sheet.kind.language, "summary": sheet.summary.language},
            "needs": [words.text for words in sheet.needs],
            "target_groups": [words.text for words in sheet.target_groups],
            "rows": [
                {
                    "key": row.key,
                    "group": say(f"sheet-{row.group}"),
                    "label": row.label,
                    "gap": row.gap,
                    "same": row.same,
                    "terms": {term.id: term.link.words.striptags() for term in row.terms},
                    "html": " ".join(str(draw.row(row, say, count)).split()),
                }
                for row in sheet.rows
            ],
        }
        return json.dumps(drawn, ensure_ascii=False, indent=1) + "\n"

    def embed(self, embed: Embed, site: Site, assets: str) -> str:
        """A page in a frame, whole. `assets` is the folder of the site's styles and scripts."""
        template = self.environment.get_template("embed.html")
        return template.render(
            embed=embed,
            page=embed.page,
            site=site,
            assets=assets,
            say=lambda key: interface.say(key, embed.page.language),
        )

    def render(self, page: Page, site: Site) -> str:
        """The page's content as HTML."""
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
