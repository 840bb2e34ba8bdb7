"""The words of the interface, in both languages."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from smorgasbord.languages import Language


@cache
def words() -> Mapping[str, Mapping[Language, str]]:
    """The sentences of wording/interface.yml, by key and language."""
    text = files("smorgasbord").joinpath("wording/interface.yml").read_text(encoding="utf-8")
    found: Mapping[str, Mapping[Language, str]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return found


def say(key: str, language: Language, **values: object) -> str:
    """A word or sentence of the interface, with its gaps filled.

    >>> say("methods", "sv")
    'Metoder'
    """
    said = words()[key][language]
    return said.format(**values) if values else said


def starting_with(prefix: str, language: Language) -> dict[str, str]:
    """The words whose keys begin with a prefix, without it: those that a script of the site fills in."""
    return {key.removeprefix(prefix): said[language] for key, said in words().items() if key.startswith(prefix)}


def count(key: str, number: int, language: Language) -> str:
    """A number of things, in the singular or the plural.

    >>> count("n-methods", 1, "sv"), count("n-methods", 2, "sv")
    ('1 metod', '2 metoder')
    """
    return say(f"{key}-one" if number == 1 else f"{key}-many", language, n=number)
