"""A catalogue of the size that the search is made for: entries made up from the real ones, the same every time.

A made-up entry is a real one in which half of the words are exchanged for others, drawn as often as they stand in the
real texts; now and then for a word that no real text has, put together from two, since more records have more words.
"""

import dataclasses
import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

from smorgasbord.search.entries import Entry, Term

T = TypeVar("T")
SEED = 20_261
EXCHANGED = 0.5
COINED = 0.025
"""The share of the exchanged words that are new. With it 10,000 records have some 80,000 different words, a little
more than the 70,000 of real texts that go on having new words as fast as from a half of them to all (Heaps' law)."""
KEPT_TERMS = 0.5
WORD = re.compile(r"[^\W\d_]{3,}")


class Deck(Generic[T]):
    """Things to draw from, each as often as it was put in."""

    def __init__(self, things: Iterable[T], chance: random.Random) -> None:
        counts = Counter(things)
        self.things = list(counts)
        self.sums = list(accumulate(counts.values()))
        self.chance = chance
        self.drawn: list[T] = []

    def draw(self) -> T:
        """One of the things. A thousand are drawn at a time, which is much faster."""
        if not self.drawn:
            self.drawn = self.chance.choices(self.things, cum_weights=self.sums, k=1000)
        return self.drawn.pop()


class Forge:
    """Makes entries from real ones."""

    def __init__(self, real: Sequence[Entry]) -> None:
        self.real = [entry for entry in real if entry.kind != "page"]
        self.chance = random.Random(SEED)
        texts = [text for entry in self.real for text in (entry.name, entry.summary, entry.text)]
        words: list[str] = [word.lower() for text in texts for word in WORD.findall(text)]
        self.words = Deck(words, self.chance)
        self.long = sorted({word for word in words if 4 <= len(word) <= 9})
        self.terms = Deck([term for entry in self.real for term in entry.bears], self.chance)

    def word(self) -> str:
        """A word of the real texts, or a new one."""
        if self.chance.random() < COINED:
            return self.coined()
        return self.words.draw()

    def coined(self) -> str:
        return "".join(self.chance.sample(self.long, 2))

    def mixed(self, text: str) -> str:
        """A text as long as the one given, with half of its words exchanged."""
        return WORD.sub(lambda found: self.word() if self.chance.random() < EXCHANGED else found[0], text)

    def bearing(self, terms: Sequence[Term]) -> list[Term]:
        """As many terms as the real entry bears, half of them its own."""
        kept = [term for term in terms if self.chance.random() < KEPT_TERMS]
        drawn = [self.terms.draw() for _ in range(len(terms) - len(kept))]
        return list(dict.fromkeys([*kept, *drawn]))

    def entry(self, number: int) -> Entry:
        """One made-up entry. Its name has a word of its own, as names have."""
        real = self.chance.choice(self.real)
        bears = self.bearing(real.bears)
        return dataclasses.replace(
            real,
            id=f"{real.id}-{number}",
            name=f"{self.mixed(real.name)} {self.coined()}",
            also=self.mixed(real.also),
            asked=self.mixed(real.asked),
            summary=self.mixed(real.summary),
            text=self.mixed(real.text),
            around=self.mixed(real.around),
            other=self.mixed(real.other),
            bears=bears,
            mentions=[term for term in real.mentions if term not in bears],
        )


def made_up(real: Sequence[Entry], many: int) -> list[Entry]:
    """Many entries made up from the real ones."""
    forge = Forge(real)
    return [forge.entry(number) for number in range(many)]


def different_words(made: Sequence[Entry]) -> set[str]:
    """The words of the entries' texts, in small letters."""
    told = ("name", "also", "asked", "summary", "text", "around")
    texts = (getattr(entry, field) for entry in made for field in told)
    return {word.lower() for text in texts for word in WORD.findall(text)}
