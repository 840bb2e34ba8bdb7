"""How hard a text is to read."""

import re

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
SENTENCE_END = re.compile(r"[.!?:][)”\"’»]*(?:\s|$)")
LONG = 6
"""A word of more letters than this counts as long."""


def lix(text: str) -> float:
    """The readability index of a text: words a sentence, plus long words in per cent of all words.

    Below 30 is very easy, 30 to 40 easy, 40 to 50 ordinary, above 50 hard (C.-H. Björnsson, Läsbarhet, 1968). A
    text without words is as easy as can be: 0. Words after the last full stop are a sentence too.

    >>> lix("Du möter en grupp. Ni pratar om hälsa.")
    4.0
    """
    words = WORD.findall(text)
    if not words:
        return 0.0
    sentences = sum(bool(WORD.search(piece)) for piece in SENTENCE_END.split(text))
    return len(words) / sentences + 100 * sum(len(word) > LONG for word in words) / len(words)
