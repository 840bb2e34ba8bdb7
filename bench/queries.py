"""The queries and their right answers, as the files of tests/cases/queries/ have them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

from smorgasbord.languages import Language

FOLDER = Path(__file__).parents[1] / "tests" / "cases" / "queries"
Half = Literal["report", "tune"]
HALVES: tuple[Half, ...] = ("report", "tune")
"""The half that nothing was set by, and the half that the search was tuned on."""


@dataclass(frozen=True)
class Query:
    """What somebody types, and the ids of the records that answer it."""

    text: str
    right: frozenset[str]


def queries(language: Language, half: Half) -> Sequence[Query]:
    """The queries of one language and half, in the order of their files."""
    found = []
    for path in sorted(FOLDER.glob(f"{language}-{half}*.yml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            found.append(Query(str(case["q"]), frozenset(case["right"])))
    return found
