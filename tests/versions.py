"""A git repository whose versions are as old as a test wants them to be."""

import datetime
import os
import subprocess
from pathlib import Path


def commit(root: Path, day: str) -> None:
    """Make a version of everything below `root`, on a day such as "2026-01-31"; the first makes the repository.

    The author's day is another, as it is when somebody's old work is taken in later.
    """
    settings = {name: text for name, text in os.environ.items() if not name.startswith("GIT_")}
    settings |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for who, when in (("AUTHOR", "2001-02-03"), ("COMMITTER", day)):
        settings |= {f"GIT_{who}_NAME": "A", f"GIT_{who}_EMAIL": "a@umea.example", f"GIT_{who}_DATE": f"{when}T12:00Z"}
    for words in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", day]):
        subprocess.run(["git", *words], cwd=root, env=settings, check=True, capture_output=True)


def noon(day: str) -> int:
    """The second of that day when `commit` makes its versions."""
    return int(datetime.datetime.fromisoformat(f"{day}T12:00:00+00:00").timestamp())
