"""Folder → what every file of a catalogue says, and what is wrong with the files themselves."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from small import folder_with
from smorgasbord.catalogue import assemble
from smorgasbord.document import MAX_BYTES
from smorgasbord.folder import read_folder
from smorgasbord.records import Concept
from smorgasbord.vocabularies import VOCABULARIES

METHOD = """\
name: {sv: A}
summary: {sv: B.}
kind: gruppinsats
level: grupp
documentation_level: namnd
reviewed: 2026-11-22
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small catalogue on disk, in which nothing is wrong."""
    return folder_with(tmp_path)


@pytest.fixture
def open_root() -> Iterator[Path]:
    """The same in a folder that every user of the machine can reach."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o711)
        yield folder_with(Path(name) / "catalogue")


def told(root: Path) -> list[str]:
    """Everything that is wrong in the catalogue on disk, as a terminal shows it."""
    _, problems = assemble(read_folder(root))
    return [problem.told("en") for problem in problems]


# --- what is read -------------------------------------------------------------------------------------------------


def test_every_file_is_read(root: Path) -> None:
    folder = read_folder(root)
    assert folder.problems == []
    assert folder.files == len(list(root.rglob("*.yml")))


def test_a_record_is_known_by_its_files_name(root: Path) -> None:
    methods = {reading.id for reading in read_folder(root).readings if reading.kind == "method"}
    assert methods == {"halsoskola", "kartlaggning"}


def test_the_terms_of_a_list_keep_the_order_of_their_file(root: Path) -> None:
    concepts = [reading.record for reading in read_folder(root).readings if reading.kind == "phase"]
    assert [(concept.id, concept.order) for concept in concepts if isinstance(concept, Concept)] == [
        ("kartlagga", 0),
        ("halsa", 1),
    ]


def test_a_part_of_a_record_knows_its_line_also_within_a_list_of_terms(root: Path) -> None:
    (stress,) = (reading for reading in read_folder(root).readings if (reading.kind, reading.id) == ("need", "stress"))
    assert str(stress.place(("name", "sv"))) == "vocabularies/needs.yml:6:14"
    assert stress.field(("name", "sv")) == "stress.name.sv"


def test_a_list_may_be_empty(root: Path) -> None:
    (root / "vocabularies" / "roles.yml").write_text("{}\n", encoding="utf-8")
    assert told(root) == []


@pytest.mark.parametrize("name", [".a.yml", ".a.yml.swp", ".DS_Store", ".gitkeep"])
def test_the_hidden_files_of_editors_and_systems_are_passed_over(root: Path, name: str) -> None:
    (root / "methods" / name).write_text("inte: YAML: alls", encoding="utf-8")
    assert told(root) == []


def test_a_pipe_is_no_file_and_is_not_waited_for(root: Path) -> None:
    os.mkfifo(root / "methods" / "a.yml")
    assert told(root) == []


# --- what is wrong with the files ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.yaml", "a.YML", "a.yml~", "a.txt", "a", "README.md", "a.yml.orig"])
def test_a_record_file_ends_in_yml(root: Path, name: str) -> None:
    (root / "methods" / name).write_text(METHOD, encoding="utf-8")
    assert told(root) == [f"methods/{name}:1:1: the file's name must end in .yml"]


@pytest.mark.parametrize(
    "stem", ["Halsa", "hälsa", "ha\u0308lsa", "min metod", "min_metod", "-a", "a-", "a--b", "a.b", "a'b"]
)
def test_a_file_name_is_an_address_too(root: Path, stem: str) -> None:
    (root / "methods" / f"{stem}.yml").write_text(METHOD, encoding="utf-8")
    (line,) = told(root)
    assert line.startswith(f"methods/{stem}.yml:1:1: the file name becomes the record's id")


@pytest.mark.parametrize("raw", [b"a\nb.yml", b"\xff.yml", b"a\x1b[2J.yml", "a\u202eb.yml".encode()])
def test_a_file_name_of_odd_bytes_is_told_in_characters_that_can_be_seen(root: Path, raw: bytes) -> None:
    (root / "methods" / os.fsdecode(raw)).write_text(METHOD, encoding="utf-8")
    (line,) = told(root)
    assert line.isprintable()
    assert "the file name becomes the record's id" in line


def test_a_link_to_another_file_is_not_followed(root: Path) -> None:
    (root / "secret.yml").write_text("hemligt", encoding="utf-8")
    (root / "methods" / "a.yml").symlink_to(root / "secret.yml")
    (root / "methods" / "b.yml").symlink_to(root / "nowhere.yml")
    assert told(root) == [
        "methods/a.yml:1:1: is a link to another file; put the file itself here",
        "methods/b.yml:1:1: is a link to another file; put the file itself here",
    ]


@pytest.mark.parametrize("target", ["secret.yml", "nowhere.yml"])
def test_a_list_that_is_a_link_is_told_once_and_nothing_of_what_it_leads_to(root: Path, target: str) -> None:
    (root / "secret.yml").write_text("hemligt", encoding="utf-8")
    (root / "vocabularies" / "needs.yml").unlink()
    (root / "vocabularies" / "needs.yml").symlink_to(root / target)
    assert told(root) == ["vocabularies/needs.yml:1:1: is a link to another file; put the file itself here"]


@pytest.mark.skipif(os.name != "posix", reason="needs a file that this user may not read")
def test_a_file_that_may_not_be_read_is_told_and_the_others_are_read(open_root: Path) -> None:
    forbidden = open_root / "methods" / "a.yml"
    forbidden.write_text(METHOD, encoding="utf-8")
    forbidden.chmod(0o000)
    user = os.geteuid()
    try:
        if user == 0:  # root may read everything
            os.seteuid(65534)
        lines = told(open_root)
    finally:
        os.seteuid(user)
    assert lines == ["methods/a.yml:1:1: the file cannot be read: Permission denied"]


def test_an_enormous_file_is_not_even_opened(root: Path) -> None:
    with (root / "methods" / "a.yml").open("wb") as file:
        file.truncate(10**12)
    assert told(root) == [f"methods/a.yml:1:1: the file is 1000000000000 bytes; it may be at most {MAX_BYTES}"]


# --- lists of terms -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("vocabulary", [vocabulary.name for vocabulary in VOCABULARIES])
def test_a_list_that_is_missing_is_told_once_and_not_for_every_term(root: Path, vocabulary: str) -> None:
    (root / "vocabularies" / f"{vocabulary}.yml").unlink()
    assert told(root) == [f"vocabularies/{vocabulary}.yml:1:1: the list is missing"]


@pytest.mark.parametrize("text", ["", "- smarta\n", "smarta: [\n"])
def test_a_list_that_cannot_be_read_is_told_once_and_not_for_every_term(root: Path, text: str) -> None:
    (root / "vocabularies" / "needs.yml").write_text(text, encoding="utf-8")
    (line,) = told(root)
    assert line.startswith("vocabularies/needs.yml:1:"), line


def test_an_empty_folder_lacks_every_list(tmp_path: Path) -> None:
    assert len(told(tmp_path)) == len(VOCABULARIES)


def test_a_list_that_nobody_knows_is_told_with_the_one_that_was_meant(root: Path) -> None:
    (root / "vocabularies" / "behov.yml").write_text("{}\n", encoding="utf-8")
    (root / "vocabularies" / "place.yml").write_text("{}\n", encoding="utf-8")
    assert told(root) == [
        "vocabularies/behov.yml:1:1: there is no list called “behov”",
        "vocabularies/place.yml:1:1: there is no list called “place”; did you mean “places”?",
    ]


@pytest.mark.parametrize("entry", ["oro: oro", "oro: [a]", "oro:", "oro: {}"])
def test_a_term_has_at_least_a_name(root: Path, entry: str) -> None:
    with (root / "vocabularies" / "needs.yml").open("a", encoding="utf-8") as file:
        file.write(entry + "\n")
    (line,) = told(root)
    assert line.endswith("oro.name: is missing; add the name, {sv: …, en: …}")


@pytest.mark.parametrize("identity", ["Oro", "värk", "va\u0308rk", "ont i ryggen", "~", "''", "<<"])
def test_the_id_of_a_term_is_an_address_too(root: Path, identity: str) -> None:
    with (root / "vocabularies" / "needs.yml").open("a", encoding="utf-8") as file:
        file.write(f"{identity}: {{name: {{sv: oro}}}}\n")
    (line,) = told(root)
    assert line.startswith("vocabularies/needs.yml:8:1: an id may only have a–z, 0–9 and hyphens")


def test_a_number_may_be_the_id_of_a_term(root: Path) -> None:
    with (root / "vocabularies" / "programme-periods.yml").open("a", encoding="utf-8") as file:
        file.write("2021: {name: {sv: '2021'}}\n")
    assert told(root) == []


@pytest.mark.parametrize("name", ["id", "order", "vocabulary"])
def test_what_the_place_of_a_term_says_is_not_said_again(root: Path, name: str) -> None:
    with (root / "vocabularies" / "needs.yml").open("a", encoding="utf-8") as file:
        file.write(f"oro:\n  name: {{sv: oro}}\n  {name}: 1\n")
    (line,) = told(root)
    assert line == (
        f"vocabularies/needs.yml:10:3: oro: “{name}” already follows from the file's name or the place in the file; "
        "remove the field"
    )
