"""What is being done, said while it is done."""

import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
BEGAN = time.monotonic()


def say(words: str) -> None:
    print(f"{time.monotonic() - BEGAN:5.0f} s  {words}", flush=True)


def each(things: Iterable[T], what: str, steps: int = 4) -> Iterator[T]:
    """The things, one at a time, saying now and then how many are done."""
    items = list(things)
    told = {len(items) * step // steps for step in range(1, steps + 1)}
    for number, thing in enumerate(items, 1):
        yield thing
        if number in told:
            say(f"{what}: {number} of {len(items)}")
