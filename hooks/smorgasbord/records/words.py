"""Words in two languages, what a field is called, and the base of everything that stands in a record."""

from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from smorgasbord.languages import ORIGINAL, Language

T = TypeVar("T")


@dataclass(frozen=True)
class Label:
    """What a field is called on pages and in forms, and what belongs in it, in both languages.

    It stands beside the field's type, so that checks, pages, forms and the reference of the fields say the same.
    """

    sv: str
    en: str
    help_sv: str = ""
    help_en: str = ""


class Part(BaseModel):
    """Anything that stands in a record. Unknown fields are refused; nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


@dataclass(frozen=True)
class Words:
    """A text as it is shown: the words, and the language that they are in."""

    text: str
    language: str


Sentence = Annotated[str, Field(min_length=1)]


class Text(Part):
    """A text in Swedish and, where somebody has written it, in English.

    >>> Text(sv="hälsoskola").told("en")
    Words(text='hälsoskola', language='sv')
    """

    sv: Annotated[Sentence, Label("Svenska", "Swedish")]
    en: Annotated[Sentence | None, Label("Engelska", "English")] = None

    def told(self, language: Language) -> Words:
        """The words in that language, or in Swedish where they are missing."""
        if language == "en" and self.en is not None:
            return Words(self.en, "en")
        return Words(self.sv, ORIGINAL)


class Summary(Text):
    """A text of at most 300 characters a language."""

    sv: Annotated[str, Field(min_length=1, max_length=300), Label("Svenska", "Swedish")]
    en: Annotated[Annotated[str, Field(min_length=1, max_length=300)] | None, Label("Engelska", "English")] = None


class Terms(Part):
    """Other words for the same thing, as people really say and type them, by language."""

    sv: Annotated["Several[Sentence]", Label("På svenska", "In Swedish")] = ()
    en: Annotated["Several[Sentence]", Label("På engelska", "In English")] = ()

    def told(self, language: Language) -> tuple[str, ...]:
        """The terms of one language."""
        return self.en if language == "en" else self.sv


def as_several(given: Any) -> Any:
    """Let one thing stand without the brackets or the dash of a list of one."""
    return [given] if isinstance(given, str | dict) else given


Several = Annotated[tuple[T, ...], BeforeValidator(as_several)]
"""One or more; a single one needs no list."""

SearchWords = Annotated[
    Terms,
    Label(
        "Ord som leder hit",
        "Words that lead here",
        "Vad folk skriver i sökfältet när de menar detta. Visas inte på sidan.",
        "What people type in the search field when they mean this. Not shown on the page.",
    ),
]
"""What SKOS calls hidden labels: words that find a record without being names for it."""
