"""A catalogue small enough to hold in the head, tests/small, and ways to change a file or two of it."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from smorgasbord.catalogue import Catalogue, assemble
from smorgasbord.folder import Folder, read_folder
from smorgasbord.problems import Problem

SMALL = Path(__file__).parent / "small"
BARE = """
name: {sv: Projekt Norr, en: Project North}
summary: {sv: Ett projekt i norr., en: A project in the north.}
project_phase: genomforande
project_status: avslutat
reviewed: 2026-11-22
"""
"""The small catalogue's project with nothing but what every project must have."""


def folder_with(root: Path, changes: Mapping[str, str] | None = None) -> Path:
    """A copy of the small catalogue below `root`, with files written over or added."""
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    for name, text in (changes or {}).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def read(root: Path, changes: Mapping[str, str] | None = None) -> tuple[Folder, Catalogue | None, list[Problem]]:
    """The small catalogue with changes: what was read, the catalogue, and every problem in order."""
    folder = read_folder(folder_with(root, changes))
    catalogue, problems = assemble(folder)
    return folder, catalogue, problems


def catalogue_with(root: Path, changes: Mapping[str, str] | None = None) -> Catalogue:
    """The small catalogue with changes that are right."""
    _, catalogue, problems = read(root, changes)
    assert catalogue is not None, [problem.told("en") for problem in problems]
    assert not problems, [problem.told("en") for problem in problems]
    return catalogue


def norr(fields: str) -> dict[str, str]:
    """The small catalogue's project with these fields and nothing more."""
    return {"projects/norr.yml": BARE + fields}
