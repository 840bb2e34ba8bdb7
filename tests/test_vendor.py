"""Others' code in the repository is what its table says that it is: file, version, licence, origin and checksum."""

import hashlib
from pathlib import Path

import pytest

VENDOR = Path(__file__).parent.parent / "overrides" / "assets" / "vendor"
COLUMNS = ("file", "version", "licence", "package", "path in the package", "sha256")
TABLE = [
    tuple(cell.strip() for cell in line.strip("|").split("|"))
    for line in (VENDOR / "README.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ")
]
ROWS = TABLE[1:]
"""The table's rows below its heading."""


def test_the_table_has_the_columns_that_it_is_read_by() -> None:
    assert TABLE[0] == COLUMNS
    assert {len(row) for row in ROWS} == {len(COLUMNS)}


def test_every_file_is_in_the_table_and_nothing_else_is() -> None:
    assert sorted(row[0] for row in ROWS) == sorted(path.name for path in VENDOR.iterdir() if path.name != "README.md")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_file_is_as_it_was_published(row: tuple[str, ...]) -> None:
    file, version, *_, checksum = row
    assert hashlib.sha256((VENDOR / file).read_bytes()).hexdigest() == checksum
    assert version in file


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_script_has_the_text_of_its_licence_beside_it(row: tuple[str, ...]) -> None:
    _, version, licence, package, *_ = row
    texts = {each[0] for each in ROWS if each[1:4] == (version, licence, package) and each[0].endswith("LICENSE.txt")}
    assert licence
    assert texts
