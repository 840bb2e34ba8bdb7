"""What a build leaves behind: the last good site when it fails, the same bytes when it is run again."""

import filecmp
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BROKEN = """\
name: {en: Broken}
summary: {sv: "Läs [mer](javascript:alert(1)).", en: Read more.}
kind: gruppinsats
kind: utbildning
level: grupp
needs: [smärtor]
documentation_level: namnd
relations: {similar_to: [halsoskolan]}
unknown:
  - {sv: Fråga anna.andersson@kommun.example, en: Ask}
reviewed: 2026-11-22
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project, with the same virtual environment."""
    names = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in names.splitlines():
        if not name.startswith("tests/"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / ".venv").symlink_to(Path(sys.executable).parents[1])
    return tmp_path


def make_build(copy: Path) -> subprocess.CompletedProcess[str]:
    """`make build` in the copy; -o spares it the set-up, which the tests themselves have done."""
    return subprocess.run(
        ["make", "-o", ".venv/.ready-site", "build"],
        cwd=copy,
        env=os.environ | {"SOURCE_DATE_EPOCH": "0"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_mistake_is_told_on_its_line_nothing_is_built_and_the_last_site_stands(copy: Path) -> None:
    (copy / "site").mkdir()
    (copy / "site" / "index.html").write_text("the last good site")
    (copy / "methods" / "trasig.yml").write_text(BROKEN, encoding="utf-8")
    built = make_build(copy)
    said = built.stdout + built.stderr
    assert built.returncode != 0
    assert "Traceback" not in said
    assert said.splitlines()[-8:-2] == [
        "methods/trasig.yml:1:7: name.sv: saknas; lägg till texten på svenska",
        "methods/trasig.yml:2:15: summary.sv: länken «javascript:alert(1)» är inte tillåten; "
        "länkar ska börja med https:// eller mailto:",
        "methods/trasig.yml:4:1: «kind» finns redan på rad 3; slå ihop de två eller ta bort den ena",
        "methods/trasig.yml:6:9: needs: det finns inget behov «smärtor»; menade du «smarta»?",
        "methods/trasig.yml:8:26: relations.similar_to: det finns ingen metod «halsoskolan»; menade du «halsoskola»?",
        "methods/trasig.yml:10:10: unknown[0].sv: «anna.andersson@kommun.example» ser ut som en persons e-postadress; "
        "skriv organisationen eller en funktionsbrevlåda i stället",
    ]
    assert re.fullmatch(r"6 fel i \d+ filer. Inget är byggt; den förra webbplatsen ligger kvar.", said.splitlines()[-2])
    assert (copy / "site" / "index.html").read_text() == "the last good site"


def test_a_link_from_prose_to_an_unknown_record_is_told_with_file_and_line(copy: Path) -> None:
    page = copy / "docs" / "om" / "kontakt.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nSe [skolan][halsoskolan].\n", encoding="utf-8")
    built = make_build(copy)
    line = len(page.read_text(encoding="utf-8").splitlines())
    assert built.returncode != 0
    assert f"docs/om/kontakt.md:{line}:13: det finns ingen post «halsoskolan»; menade du «halsoskola»?" in built.stderr


def test_the_same_input_gives_the_same_bytes(copy: Path) -> None:
    first, second = copy / "first", copy / "second"
    for target in (first, second):
        assert make_build(copy).returncode == 0
        (copy / "site").rename(target)
    differing = [
        path.relative_to(first)
        for path in first.rglob("*")
        if path.is_file() and not filecmp.cmp(path, second / path.relative_to(first), shallow=False)
    ]
    assert differing == []
    assert len(list(first.rglob("*"))) == len(list(second.rglob("*")))


def test_dirty_builds_are_refused_in_plain_words(copy: Path) -> None:
    mkdocs = Path(sys.executable).parent / "mkdocs"
    built = subprocess.run(
        [mkdocs, "build", "--dirty", "--site-dir", "elsewhere"], cwd=copy, capture_output=True, text=True, check=False
    )
    assert built.returncode != 0
    assert "--dirty går inte" in built.stderr
    assert "Traceback" not in built.stderr
