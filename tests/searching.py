"""The browser's own search, asked without a browser: the same modules, run by V8."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import Language
from smorgasbord.search.data import search_data, written
from smorgasbord.search.entries import ProsePage, entries
from smorgasbord.search.javascript import JavaScript

SCRIPTS = Path(__file__).parent.parent / "overrides" / "assets" / "js"
MODULES = SCRIPTS / "search"
NOTHING_CHOSEN = {"q": "", "chosen": {}, "order": "relevans", "way": "", "roles": [], "parties": [], "count": 20}


class Search:
    """The search of one catalogue in one language."""

    def __init__(self, catalogue: Catalogue, language: Language = "sv", pages: Sequence[ProsePage] = ()) -> None:
        data = search_data(catalogue, entries(catalogue, pages, language), language, MODULES)
        self.javascript = JavaScript(MODULES / "answer.js")
        self.javascript.run(f"const answerer = new Answerer({written(data)})")

    def answer(self, q: str = "", **state: Any) -> Any:
        """The answer to a query and what is chosen: see `Answerer.answer` in search/answer.js."""
        return self.javascript.call("answerer.answer", NOTHING_CHOSEN | {"q": q} | state)

    def found(self, q: str = "", **state: Any) -> list[str]:
        """The records that answer, best first."""
        return [hit["id"] for hit in self.answer(q, **state)["hits"]]

    def hit(self, record: str, q: str = "", **state: Any) -> Any:
        """One of the hits, as its card shows it."""
        return next(hit for hit in self.answer(q, **state)["hits"] if hit["id"] == record)
