"""The archive: all the data in one file, the same bytes from the same records."""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from small import SMALL, catalogue_with
from smorgasbord.exports import every_file
from smorgasbord.exports.archive import archive
from smorgasbord.exports.file import File
from smorgasbord.site import Site

SITE = Site("https://smorgasbordet.example/")
FILES = [File("metoder.csv", b"Id\r\n"), File("api/v1/index.json", b"{}\n")]
EVERY_BYTE = """
import hashlib, sys
from pathlib import Path
from smorgasbord.catalogue import assemble
from smorgasbord.exports import every_file
from smorgasbord.folder import read_folder
from smorgasbord.site import Site
catalogue, _ = assemble(read_folder(Path(sys.argv[1])))
for file in every_file(catalogue, Site("https://smorgasbordet.example/")):
    print(file.path, hashlib.sha256(file.content).hexdigest())
"""


def opened(file: File) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(file.content))


@pytest.fixture
def files(tmp_path: Path) -> list[File]:
    return list(every_file(catalogue_with(tmp_path), SITE))


def test_it_has_every_other_file_under_one_folder(files: list[File]) -> None:
    *others, last = files
    assert last.path == "smorgasbordet.zip"
    packed = opened(last)
    assert packed.testzip() is None
    assert {name.removeprefix("smorgasbordet/") for name in packed.namelist()} == {
        "README.txt",
        *(file.path for file in others),
    }
    assert all(packed.read(f"smorgasbordet/{file.path}") == file.content for file in others)


def test_no_file_is_written_twice(files: list[File]) -> None:
    paths = [file.path for file in files]
    assert len(paths) == len(set(paths))


def test_it_says_in_both_languages_what_it_is_and_how_it_may_be_used() -> None:
    told = opened(archive(FILES, SITE)).read("smorgasbordet/README.txt").decode()
    for words in (
        "Smörgåsbordets öppna data",
        "Open data from Smörgåsbordet",
        "https://smorgasbordet.example/en/oppna-data/",
        "https://creativecommons.org/publicdomain/zero/1.0/",
        "https://creativecommons.org/licenses/by/4.0/",
    ):
        assert words in told


def test_the_order_in_which_files_come_and_the_day_of_the_build_leave_no_trace() -> None:
    assert archive(FILES, SITE) == archive(FILES[::-1], SITE)
    entries = opened(archive(FILES, SITE)).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {oct(entry.external_attr >> 16) for entry in entries} == {"0o100644"}


def test_two_processes_write_the_same_bytes() -> None:
    """Python shuffles its sets anew in each process: what is written in their order differs between builds."""
    command = [sys.executable, "-W", "error", "-c", EVERY_BYTE, str(SMALL)]
    variables = {"PYTHONPATH": os.pathsep.join(sys.path)}
    running = [
        subprocess.Popen(command, env=os.environ | variables | {"PYTHONHASHSEED": seed}, stdout=subprocess.PIPE)
        for seed in ("1", "2")
    ]
    first, second = (process.communicate()[0].decode().splitlines() for process in running)
    assert len(first) > 50
    assert [process.returncode for process in running] == [0, 0]
    assert first == second
