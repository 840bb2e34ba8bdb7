"""The same records as ordinary pages of an ordinary MkDocs and Material site, and what its own search answers."""

import html
import json
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.chromium import window
from bench.progress import each, say
from bench.quality import Ranking
from bench.queries import Query
from bench.serving import serving
from bench.sites import ROOT, WORK, built
from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import Language
from smorgasbord.pages import every_page
from smorgasbord.rendering import Renderer
from smorgasbord.search.entries import entries
from smorgasbord.site import Site

SITE = Site("")
SETTINGS = """\
site_name: Smörgåsbordet
site_url: ""
theme: {{name: material, language: {language}, font: false}}
plugins: [search: {{lang: {language}}}]
"""
FIELD = "[data-md-component=search-query]"
RECORDS = """
() => [...document.querySelectorAll(".md-search-result__item")].map((item) => {
  const { pathname } = new URL(item.querySelector("a.md-search-result__link").href);
  return pathname.replace(/^\\/|\\/$/g, "");
})
"""


class Ordinary(HTMLParser):
    """A page's content as the content of an ordinary page.

    What Material has in its frame is left out, and what is hidden from those who listen, since it is said twice; and
    every heading gets an id, as Markdown gives it one, because Material's search cuts a page at headings with ids.
    """

    LEFT_OUT = frozenset({"nav", "button", "script", "template", "h1"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.kept: list[str] = []
        self.left_out = ""
        self.depth = 0
        self.headings = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        text = self.get_starttag_text() or ""
        given = dict(attrs)
        if self.left_out:
            self.depth += tag == self.left_out
        elif tag in self.LEFT_OUT or given.get("aria-hidden") == "true":
            self.left_out, self.depth = tag, 1
        elif tag in {"h2", "h3", "h4", "h5", "h6"} and "id" not in given:
            self.headings += 1
            self.kept.append(text.replace(f"<{tag}", f'<{tag} id="_{self.headings}"', 1))
        else:
            self.kept.append(text)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.keep(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if self.left_out:
            self.depth -= tag == self.left_out
            self.left_out = self.left_out if self.depth else ""
        else:
            self.kept.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.keep(data)

    def handle_entityref(self, name: str) -> None:
        self.keep(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.keep(f"&#{name};")

    def keep(self, text: str) -> None:
        if not self.left_out:
            self.kept.append(text)


def ordinary(content: str) -> str:
    """The content of an ordinary page, without blank lines, which Markdown would take for the end of the HTML."""
    parser = Ordinary()
    parser.feed(content)
    parser.close()
    return "\n".join(line for line in "".join(parser.kept).splitlines() if line.strip())


def pages(catalogue: Catalogue, language: Language, *, with_words: bool) -> Iterator[tuple[str, str]]:
    """Every method and project as a Markdown file: its path, and its text.

    `with_words` adds the record's search words as a last paragraph; the site's pages do not show them.
    """
    renderer = Renderer(ROOT / "overrides" / "catalogue")
    asked = {entry.id: entry.asked for entry in entries(catalogue, [], language)}
    for page in every_page(catalogue, language):
        if (id := page.address.rstrip("/")) in asked:
            title = page.title.text
            words = f"<p>{html.escape(asked[id])}</p>\n" if with_words and asked[id] else ""
            body = f"<div>\n{ordinary(renderer.render(page, SITE))}\n{words}</div>"
            front = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n"
            yield f"{id}.md", f'{front}<h1 id="_0">{html.escape(title)}</h1>\n\n{body}\n'


def site(catalogue: Catalogue, language: Language, *, with_words: bool) -> Path:
    """The folder of the built Material site of one language."""
    root = WORK / f"material-{language}{'-words' if with_words else ''}"
    start = {"index.md": "---\ntitle: Smörgåsbordet\nsearch: {exclude: true}\n---\n# Smörgåsbordet\n"}
    for path, text in (start | dict(pages(catalogue, language, with_words=with_words))).items():
        (root / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / path).write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text(SETTINGS.format(language=language), encoding="utf-8")
    return built(root, root / "site")


def settings(language: Language) -> dict[str, object]:
    """The settings of the search as the site was built with them."""
    index = WORK / f"material-{language}" / "site" / "search" / "search_index.json"
    return dict(json.loads(index.read_text(encoding="utf-8"))["config"])


def answers(
    catalogue: Catalogue, browser: Browser, language: Language, asked: Sequence[Query], *, with_words: bool = False
) -> list[Ranking]:
    """The ids of the records in the order of Material's results, for every query."""
    what = f"Material{' + search words' if with_words else ''}, {language}"
    say(f"{what}: building")
    folder = site(catalogue, language, with_words=with_words)
    with serving(folder) as served, window(browser, "observe-material.js") as page:
        page.goto(served.address)
        page.locator(FIELD).click()
        page.wait_for_function("bench.ready")
        return [answer(page, query.text) for query in each(asked, what)]


def answer(page: Page, text: str) -> list[str]:
    """What the search box answers: its text is put there at once, and the last key is what makes Material ask.

    Material asks nothing when the text is the same as before.
    """
    before = page.evaluate("bench.asked")
    if page.locator(FIELD).input_value() != text:
        page.locator(FIELD).fill("")
        page.keyboard.insert_text(text)
        page.keyboard.press("End")
        page.wait_for_function("before => bench.asked > before && bench.answered === bench.asked", arg=before)
    return list(dict.fromkeys(page.evaluate(RECORDS)))
