"""A concept: a term of one of the vocabularies, such as a need, a place or a role."""

from typing import Annotated

from pydantic import Field

from smorgasbord.records.claims import Record
from smorgasbord.records.ids import SourceId
from smorgasbord.records.values import PartialDate
from smorgasbord.records.words import Label, Part, SearchWords, Sentence, Terms, Text


class Code(Part):
    """The concept's code in a standard, kept as text: 0180 keeps its first zero."""

    standard: Annotated[Sentence, Label("Standard", "Standard")]
    code: Annotated[Sentence, Label("Kod", "Code")]


class Definition(Text):
    """What a term means here. A definition that states a fact names its source; one in our own words has none."""

    source: Annotated[SourceId | None, Label("Källa", "Source", "Id för källan som betydelsen kommer från.")] = None


class Concept(Record):
    """One term. Its name is its preferred label; synonyms are what people say and type instead."""

    vocabulary: Annotated[str, Label("Lista", "List")]
    synonyms: Annotated[Terms, Label("Andra ord", "Other words")] = Terms()
    search_words: SearchWords = Terms()
    definition: Annotated[Definition | None, Label("Vad det betyder", "What it means")] = None
    broader: Annotated[str | None, Label("Ingår i", "Broader term")] = None
    codes: Annotated[tuple[Code, ...], Label("Koder", "Codes")] = ()
    order: Annotated[int, Field(ge=0), Label("Ordning", "Order")] = 0
    start: Annotated[PartialDate | None, Label("Från", "From")] = None
    end: Annotated[PartialDate | None, Label("Till", "To")] = None
