"""What is wrong in the data, as values that know their place and word themselves in both languages."""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

import yaml

from smorgasbord.languages import Language
from smorgasbord.spelling import fold

Words = Mapping[str, Mapping[Language, str]]
TYPED = {"given", "key", "said"}
"""Values that are somebody else's words, and may be of any length."""


@dataclass(frozen=True, order=True)
class Place:
    """Where in a file something stands. Lines and columns count from 1, as editors do."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{visible(self.path)}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that an author must mend.

    `code` names a sentence in wording/problems.yml; `values` fill its gaps. A value that is itself a pair of
    words, such as the name of a kind, is given as a code from the same file.

    >>> Problem(Place("methods/a.yml", 2, 9), "needs", "unknown-id", {"kind": "need", "given": "smärtor",
    ...         "guess": "smarta"}).told("sv")
    'methods/a.yml:2:9: needs: det finns inget behov «smärtor»; menade du «smarta»?'
    """

    place: Place
    field: str
    code: str
    values: Mapping[str, object] = dataclasses.field(default_factory=dict, compare=False)

    def told(self, language: Language) -> str:
        """The problem as one line: path, line, column, field and what is wrong."""
        lead = f"{self.place}: {one_line(self.field)}: " if self.field else f"{self.place}: "
        return lead + self.sentence(language)

    def sentence(self, language: Language) -> str:
        """What is wrong, and what was probably meant, without the place."""
        words = problem_words()
        values = {name: one_line(value) for name, value in self.values.items() if value is not None}
        values |= {name: shortened(values[name]) for name in TYPED & values.keys()}
        if "kind" in values:
            values["kind"] = words[f"no-{values['kind']}"][language]
        if "wanted" in values:
            values["wanted"] = words[f"want-{values['wanted']}"][language]
        guess = values.get("guess")
        hint = words["guess"][language].format(guess=guess) if guess else ""
        return words[self.code][language].format(**values) + hint


def one_line(value: object) -> str:
    """A value as it can stand in a message: on one line, and with nothing invisible in it."""
    return visible(" ".join(str(value).split()))


def visible(text: str) -> str:
    """The text with every character that cannot be seen or printed written as its number."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def shortened(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"


def nearest(given: str, known: Iterable[str] | Mapping[str, str]) -> str | None:
    """What was probably meant by `given`, or None when nothing is near.

    `known` is the allowed words, or a mapping from what people may write to the allowed word.
    """
    meanings = known if isinstance(known, Mapping) else {word: word for word in known}
    folded = {fold(word): meaning for word, meaning in meanings.items()}
    found = get_close_matches(fold(given), folded, n=1, cutoff=0.72)
    return folded[found[0]] if found else None


@cache
def problem_words() -> Words:
    """The sentences of wording/problems.yml, by code and language."""
    text = files("smorgasbord").joinpath("wording/problems.yml").read_text(encoding="utf-8")
    words: Words = yaml.load(text, Loader=yaml.CSafeLoader)
    return words
