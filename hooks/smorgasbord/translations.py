"""What is missing in English, and what has grown older than its Swedish original.

Lists of other words for a thing are no translations of each other, and are left out.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from pathlib import Path

from smorgasbord.document import Document, Location
from smorgasbord.folder import Folder, Reading
from smorgasbord.problems import Place, Problem
from smorgasbord.records.claims import parts
from smorgasbord.records.words import Text

LineTimes = Callable[[Path], list[int] | None]
"""Gives the time of the last change of each line of a file, or None where it is not known."""


def translation_gaps(root: Path, folder: Folder, line_times: LineTimes) -> list[Problem]:
    """Every text of the records and every page of prose whose English is missing or older than its Swedish.

    A text is older when its Swedish lines have been changed since its English ones were. English that still holds
    is cleared by any change to its line, such as a comment at its end.
    """
    known: dict[str, list[int] | None] = {}

    def times(path: str) -> list[int] | None:
        if path not in known:
            known[path] = line_times(root / path)
        return known[path]

    records = [gap for reading in folder.readings for gap in gaps_in(reading, times)]
    return sorted([*records, *gaps_in_prose(root, times)])


def gaps_in(reading: Reading, times: Callable[[str], list[int] | None]) -> Iterator[Problem]:
    """What one record lacks in English."""
    for location, value in parts(reading.record):
        if isinstance(value, Text):
            code = (
                "without-english" if value.en is None else "old-english" if is_older(reading, location, times) else ""
            )
            if code:
                yield Problem(reading.place((*location, "en")), reading.field(location), code)


def is_older(reading: Reading, location: Location, times: Callable[[str], list[int] | None]) -> bool:
    """Whether the English of a text was last changed before the Swedish was."""
    document = reading.document
    swedish, english = (lines(document, (*reading.below, *location, language)) for language in ("sv", "en"))
    changed = times(document.path) if swedish != english else None
    return changed is not None and max(changed[english], default=0) < max(changed[swedish], default=0)


def lines(document: Document, location: Location) -> slice:
    """The lines of the file on which a field stands: from its name to the next field's, or to the end."""
    steps = document.standing(location)
    start = document.key_place(steps).line
    starts = sorted(place.line for place in document.keys.values())
    after = bisect_right(starts, start)
    return slice(start - 1, starts[after] - 1 if after < len(starts) else None)


def gaps_in_prose(root: Path, times: Callable[[str], list[int] | None]) -> Iterator[Problem]:
    """The pages of prose without an English one beside them, and those whose English has fallen behind."""
    for page in sorted((root / "docs").rglob("*.md")):
        if page.name.endswith(".en.md"):
            continue
        english = page.with_name(f"{page.stem}.en.md")
        path, path_en = (each.relative_to(root).as_posix() for each in (page, english))
        if not english.exists():
            yield Problem(Place(path), "", "page-without-english", {"file": path_en})
        elif (changed := times(path)) and (changed_en := times(path_en)) and max(changed_en) < max(changed):
            yield Problem(Place(path_en), "", "old-english-page", {"file": path})
