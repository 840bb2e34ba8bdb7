"""What would make a record better although nothing in it is wrong: texts that are hard to read, or old."""

import datetime
from collections.abc import Iterator
from math import ceil

from smorgasbord.age import review_by
from smorgasbord.folder import Folder, Reading
from smorgasbord.languages import LANGUAGES
from smorgasbord.problems import Problem
from smorgasbord.prose import plain
from smorgasbord.readability import lix
from smorgasbord.records.words import Text

LIX_BELOW = {"summary": 45, "summary_easy": 30}
REVIEWED = ("reviewed", "read_on")


def advice(folder: Folder, today: datetime.date) -> list[Problem]:
    """Everything worth a second look, in order. None of it stops a build."""
    return sorted(each for reading in folder.readings for each in (*hard_to_read(reading), *old(reading, today)))


def hard_to_read(reading: Reading) -> Iterator[Problem]:
    """Summaries above the LIX that a case worker reads at a glance, or a beginner in Swedish at all."""
    for name, limit in LIX_BELOW.items():
        text = getattr(reading.record, name, None)
        for language in LANGUAGES if isinstance(text, Text) else ():
            found = lix(plain(getattr(text, language) or ""))
            if found >= limit:
                where = (name, language)
                values = {"lix": ceil(found), "limit": limit}
                yield Problem(reading.place(where), reading.field(where), "hard-to-read", values)


def old(reading: Reading, today: datetime.date) -> Iterator[Problem]:
    """Records that nobody has looked at for longer than a text may go unread."""
    for name in REVIEWED:
        reviewed = getattr(reading.record, name, None)
        if isinstance(reviewed, datetime.date) and review_by(reviewed) < today:
            yield Problem(reading.place((name,)), name, "old", {"date": reviewed.isoformat()})
