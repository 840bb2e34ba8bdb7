"""The command `smorgasbord`, run as people run it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from small import folder_with

COMMAND = Path(sys.executable).parent / "smorgasbord"
METHOD = """\
name: {sv: A}
summary: {sv: B.}
kind: gruppinsats
level: grupp
documentation_level: namnd
reviewed: 2026-11-22
"""


def run(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """What the command answers, in a terminal of no particular language. Nothing it says may be a traceback."""
    terminal = {name: text for name, text in os.environ.items() if not name.startswith(("LANG", "LC_"))}
    answer = subprocess.run(
        [COMMAND, *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=terminal | {"PYTHONUTF8": "1"} | environment,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in answer.stdout + answer.stderr
    return answer


def check(root: Path, changes: Mapping[str, str] | None = None, language: str = "sv") -> tuple[int, list[str]]:
    """The exit code and the lines of a check of the small catalogue with changes."""
    answer = run("check", "--root", folder_with(root, changes), "--lang", language)
    assert answer.stderr == ""
    return answer.returncode, answer.stdout.splitlines()


def test_a_catalogue_without_mistakes_is_one_line_and_success(tmp_path: Path) -> None:
    assert check(tmp_path) == (0, ["Inga fel i 24 filer."])
    assert check(tmp_path, language="en") == (0, ["No problems in 24 files."])


def test_a_mistake_is_one_line_and_failure(tmp_path: Path) -> None:
    changes = {"methods/a.yml": METHOD + "needs: smärtor\n"}
    assert check(tmp_path, changes) == (
        1,
        ["methods/a.yml:7:8: needs: det finns inget behov «smärtor»; menade du «smarta»?", "1 fel i 25 filer."],
    )
    assert check(tmp_path, changes, "en") == (
        1,
        ["methods/a.yml:7:8: needs: there is no need “smärtor”; did you mean “smarta”?", "1 problem in 25 files."],
    )


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    code, lines = check(
        tmp_path,
        {
            "methods/a.yml": METHOD + "needs: x\nroles: y\nsummary_easy: text\n",
            "methods/b.yml": "name: {sv: [}\n",
            "methods/c.yaml": METHOD,
            "projects/norr.yml": "",
            "sources/s.yml": "title: T\nread_on: i går\n",
            "vocabularies/oro.yml": "a: b\n",
        },
    )
    assert code == 1
    assert {line.split(":")[0] for line in lines[:-1]} == {
        "methods/a.yml",
        "methods/b.yml",
        "methods/c.yaml",
        "projects/norr.yml",
        "sources/s.yml",
        "vocabularies/oro.yml",
    }
    assert lines[-1] == f"{len(lines) - 1} fel i 27 filer."


def test_the_language_is_the_terminals_unless_another_is_asked_for(tmp_path: Path) -> None:
    root = folder_with(tmp_path)
    assert "Inga fel" in run("check", "--root", root).stdout
    assert "Inga fel" in run("check", "--root", root, LANG="sv_SE.UTF-8").stdout
    assert "No problems" in run("check", "--root", root, LANG="en_GB.UTF-8").stdout
    assert "Inga fel" in run("check", "--root", root, "--lang", "sv", LANG="en_GB.UTF-8").stdout


def test_the_catalogue_is_where_one_stands_unless_another_is_asked_for(tmp_path: Path) -> None:
    folder_with(tmp_path)
    answer = subprocess.run(
        [COMMAND, "check", "--lang", "en"], capture_output=True, text=True, cwd=tmp_path, check=True
    )
    assert answer.stdout == "No problems in 24 files.\n"


@pytest.mark.parametrize(("language", "said"), [("sv", "Det finns ingen mapp"), ("en", "There is no folder")])
def test_a_folder_that_does_not_exist_is_said_in_one_line(tmp_path: Path, language: str, said: str) -> None:
    answer = run("check", "--root", tmp_path / "nowhere", "--lang", language)
    assert (answer.returncode, answer.stdout) == (2, f"{said} {tmp_path / 'nowhere'}\n")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(METHOD, encoding="utf-8")
    assert run("check", "--root", tmp_path / "a.yml").returncode == 2


@pytest.mark.parametrize("words", [[], ["chek"], ["check", "--lang", "de"], ["check", "--rot", "."], ["check", "a"]])
def test_what_the_command_does_not_know_is_answered_with_how_to_use_it(words: list[str]) -> None:
    answer = run(*words)
    assert answer.returncode == 2
    assert "usage: smorgasbord" in answer.stderr


def test_help_names_every_word_that_can_be_said() -> None:
    assert "check" in run("--help").stdout
    assert {"--root", "--lang"} <= set(run("check", "--help").stdout.split())


def test_a_terminal_without_swedish_letters_is_told_all_the_same(tmp_path: Path) -> None:
    root = folder_with(tmp_path, {"methods/a.yml": METHOD + "needs: smärtor\n"})
    answer = run("check", "--root", root, "--lang", "sv", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert answer.returncode == 1
    assert r"methods/a.yml:7:8: needs: det finns inget behov \xabsm\xe4rtor\xbb" in answer.stdout


def test_a_reader_who_has_seen_enough_may_leave(tmp_path: Path) -> None:
    root = folder_with(tmp_path, {"methods/a.yml": METHOD + "".join(f"k{number}: a\n" for number in range(20_000))})
    with subprocess.Popen(
        [COMMAND, "check", "--root", root], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as command:
        assert command.stdout is not None
        assert command.stderr is not None
        assert command.stdout.readline().startswith(b"methods/a.yml:7:1: ")
        command.stdout.close()
        assert command.stderr.read() == b""


ODD = {
    "nul": "name: {sv: \0}\n",
    "enormous": "a" * 1_000_000,
    "deep": "a: " + "[" * 100_000,
    "wide": "needs: [" + "smarta, " * 20_000 + "]\n",
    "many-keys": "".join(f"k{number}: a\n" for number in range(2_000)),
    "long-text": "name: {sv: " + "a" * 4_900 + "}\nsummary: {sv: " + "a@" * 2_000 + "}\n",
    "long-number": "name: {sv: A}\nread_on: " + "9" * 4_900 + "\npublished: " + "9" * 4_900 + "\n",
    "merge": "<<: *a\n",
    "objects": "a: !!python/object/apply:os.system [ls]\n",
    "fields-as-key": "? {a: b}\n: c\n",
    "null-key": "~: a\n: b\n",
    "everything-is-a-list": "".join(
        f"{name}: [[a]]\n" for name in ("name", "summary", "kind", "needs", "reviewed", "id")
    ),
    "everything-is-fields": "".join(
        f"{name}: {{a: b}}\n" for name in ("name", "summary", "kind", "needs", "reviewed", "id")
    ),
    "lists-in-relations": "relations: {precedes: [[a], {method: [b]}, {method: {c: d}}], part_of: {method: }}\n",
    "lists-in-claims": "descriptions: [[a], b, {source: [c]}, {source: {d: e}, why: f}]\nparent: [a]\n",
}


def test_whatever_stands_in_the_files_each_is_told_of_and_nothing_breaks(tmp_path: Path) -> None:
    names = [f"{folder}/{name}.yml" for folder in ("methods", "projects", "sources") for name in ODD]
    changes = {name: ODD[Path(name).stem] for name in names}
    code, lines = check(tmp_path, changes | {"vocabularies/needs.yml": ODD["everything-is-fields"]})
    assert code == 1
    assert {line.split(":")[0] for line in lines[:-1]} >= {*names, "vocabularies/needs.yml"}
