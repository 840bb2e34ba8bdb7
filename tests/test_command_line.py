"""The command `smorgasbord`, run as people run it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from small import SMALL, folder_with
from versions import commit

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


ADVICE = ("Råd, som inte stoppar något:", "Advice, which stops nothing:")
"""What stands above the advice. Advice follows mistakes, comes before the count, and depends on the day."""
FILES = sum(path.is_file() for path in SMALL.rglob("*.yml"))


def check(
    root: Path, changes: Mapping[str, str] | None = None, language: str = "sv", *options: str
) -> tuple[int, list[str]]:
    """The exit code and the lines of a check of the small catalogue with changes, without the advice."""
    code, lines, _ = check_with_advice(root, changes, language, *options)
    return code, lines


def check_with_advice(
    root: Path, changes: Mapping[str, str] | None = None, language: str = "sv", *options: str
) -> tuple[int, list[str], list[str]]:
    """The exit code and the lines of a check of the small catalogue with changes, and the lines of advice."""
    answer = run("check", "--root", folder_with(root, changes), "--lang", language, *options)
    assert answer.stderr == ""
    *lines, count = answer.stdout.splitlines()
    start = next((number for number, line in enumerate(lines) if line in ADVICE), len(lines))
    return answer.returncode, [*lines[:start], count], lines[start + 1 :]


def test_a_catalogue_without_mistakes_is_one_line_and_success(tmp_path: Path) -> None:
    assert check(tmp_path) == (0, [f"Inga fel i {FILES} filer."])
    assert check(tmp_path, language="en") == (0, [f"No problems in {FILES} files."])


def test_a_mistake_is_one_line_and_failure(tmp_path: Path) -> None:
    changes = {"methods/a.yml": METHOD + "needs: smärtor\n"}
    assert check(tmp_path, changes) == (
        1,
        [
            "methods/a.yml:7:8: needs: det finns inget behov «smärtor»; menade du «smarta»?",
            f"1 fel i {FILES + 1} filer.",
        ],
    )
    assert check(tmp_path, changes, "en") == (
        1,
        [
            "methods/a.yml:7:8: needs: there is no need “smärtor”; did you mean “smarta”?",
            f"1 problem in {FILES + 1} files.",
        ],
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
    assert lines[-1] == f"{len(lines) - 1} fel i {FILES + 3} filer."


# --- advice and translations --------------------------------------------------------------------------------------

LONG_AGO = METHOD.replace("2026-11-22", "2001-12-24")
HARD = "Integrationsfrämjande arbetsmarknadsinriktade kompetenshöjande utbildningsinsatser."


def test_advice_is_told_and_stops_nothing(tmp_path: Path) -> None:
    changes = {"methods/a.yml": LONG_AGO.replace("B.", HARD)}
    code, lines, advice = check_with_advice(tmp_path, changes)
    assert (code, lines) == (0, [f"Inga fel i {FILES + 1} filer."])
    assert [line for line in advice if line.startswith("methods/a.yml")] == [
        "methods/a.yml:2:15: summary.sv: LIX är 104; sikta under 45 med kortare meningar och vanligare ord",
        "methods/a.yml:6:11: reviewed: granskades senast 2001-12-24; "
        "läs om texten och källorna, rätta och ändra datumet",
    ]


def test_advice_is_told_beside_what_is_wrong(tmp_path: Path) -> None:
    code, lines, advice = check_with_advice(tmp_path, {"methods/a.yml": LONG_AGO + "needs: smärtor\n"}, "en")
    assert code == 1
    assert lines == [
        "methods/a.yml:7:8: needs: there is no need “smärtor”; did you mean “smarta”?",
        f"1 problem in {FILES + 1} files.",
    ]
    assert (
        "methods/a.yml:6:11: reviewed: was last reviewed on 2001-12-24; "
        "read the text and its sources again, mend it and change the date"
    ) in advice


@pytest.mark.parametrize("reviewed", ["0001-01-01", "2024-02-29", "9999-12-31"])
def test_a_review_on_any_day_of_the_calendar_can_be_told(reviewed: str, tmp_path: Path) -> None:
    code, lines = check(tmp_path, {"methods/a.yml": METHOD.replace("2026-11-22", reviewed)})
    assert (code, lines) == (0, [f"Inga fel i {FILES + 1} filer."])


def test_what_is_not_translated_is_told_only_when_asked_for(tmp_path: Path) -> None:
    changes = {"methods/a.yml": METHOD.replace("{sv: B.}", "{sv: B., en: C.}"), "docs/om.md": "Text.\n"}
    assert check(tmp_path, changes) == (0, [f"Inga fel i {FILES + 1} filer."])
    commit(tmp_path, "2026-01-01")
    code, lines = check(tmp_path, changes, "sv", "--translations")
    assert (code, lines[:-1]) == (
        1,
        [
            "Engelska som saknas eller är äldre än svenskan:",
            "docs/om.md:1:1: sidan saknas på engelska; skriv docs/om.en.md",
            "methods/a.yml:1:7: name: saknas på engelska",
        ],
    )


def test_english_that_has_fallen_behind_is_told_from_the_history_of_the_files(tmp_path: Path) -> None:
    swedish, english = "summary:\n  sv: {}\n", "  en: A few meetings.\n"
    before, after = (
        METHOD.replace("name: {sv: A}", "name: {sv: A, en: A}").replace(
            "summary: {sv: B.}\n", swedish.format(words) + english
        )
        for words in ("Några träffar.", "Åtta träffar.")
    )
    commit(folder_with(tmp_path, {"methods/a.yml": before}), "2026-01-01")
    commit(folder_with(tmp_path, {"methods/a.yml": after}), "2026-02-01")
    assert check(tmp_path, {"methods/a.yml": after}, "en", "--translations") == (
        1,
        [
            "English missing or outdated:",
            "methods/a.yml:4:7: summary: the Swedish was changed after the English; check the English text against it",
            f"No problems in {FILES + 1} files. 1 English text to look at.",
        ],
    )


def test_a_catalogue_that_is_wholly_translated_is_told_in_one_line_then_too(tmp_path: Path) -> None:
    commit(folder_with(tmp_path), "2026-01-01")
    assert check(tmp_path, None, "en", "--translations") == (0, [f"No problems in {FILES} files."])


def test_without_a_history_it_is_said_that_the_age_of_english_is_not_known(tmp_path: Path) -> None:
    _, (note, _) = check(tmp_path, None, "sv", "--translations")
    assert note == "Mappen saknar hela sin git-historik, så om engelskan är äldre än svenskan går inte att säga."
    _, lines = check(tmp_path, None, "sv")
    assert note not in lines


# --- how it is asked ----------------------------------------------------------------------------------------------


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
    assert answer.stdout.splitlines()[-1] == f"No problems in {FILES} files."


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
    assert {"--root", "--lang", "--translations"} <= set(run("check", "--help").stdout.split())


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
    "lists-in-relations": "relations: {part_of: [[a], {method: [b]}, {method: {c: d}}], similar_to: {method: }}\n",
    "lists-in-claims": "descriptions: [[a], b, {source: [c]}, {source: {d: e}, why: f}]\nparent: [a]\n",
}


def test_whatever_stands_in_the_files_each_is_told_of_and_nothing_breaks(tmp_path: Path) -> None:
    names = [f"{folder}/{name}.yml" for folder in ("methods", "projects", "sources") for name in ODD]
    changes = {name: ODD[Path(name).stem] for name in names}
    code, lines = check(tmp_path, changes | {"vocabularies/needs.yml": ODD["everything-is-fields"]})
    assert code == 1
    assert {line.split(":")[0] for line in lines[:-1]} >= {*names, "vocabularies/needs.yml"}
