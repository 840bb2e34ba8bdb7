"""When each line of a file was last changed, asked of a real git repository."""

import subprocess
from pathlib import Path

import pytest

from smorgasbord.history import is_whole, line_times
from versions import commit, noon


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A file below a repository, with three lines that were written on the first of January."""
    path = tmp_path / "docs" / "om.md"
    path.parent.mkdir()
    path.write_text("Ett\nTvå\nTre\n", encoding="utf-8")
    commit(tmp_path, "2026-01-01")
    return path


def test_a_line_is_as_old_as_its_last_change_and_not_as_its_first_author(page: Path, tmp_path: Path) -> None:
    page.write_text("Ett\nTvå och en halv\nTre\n", encoding="utf-8")
    commit(tmp_path, "2026-02-01")
    assert line_times(page) == [noon("2026-01-01"), noon("2026-02-01"), noon("2026-01-01")]


def test_lines_that_move_keep_their_age(page: Path, tmp_path: Path) -> None:
    page.write_text("Noll\nEtt\nTvå\nTre\n", encoding="utf-8")
    commit(tmp_path, "2026-02-01")
    assert line_times(page) == [noon("2026-02-01"), *[noon("2026-01-01")] * 3]


def test_a_line_that_is_not_committed_is_newer_than_all_that_are(page: Path) -> None:
    page.write_text("Ett\nTvå\nTre!\n", encoding="utf-8")
    first, second, third = line_times(page) or []
    assert first == second == noon("2026-01-01") < third


def test_words_that_look_like_gits_own_answer_are_only_words(page: Path, tmp_path: Path) -> None:
    page.write_text("committer-time 5\ncommitter-time 6\n", encoding="utf-8")
    commit(tmp_path, "2026-02-01")
    assert line_times(page) == [noon("2026-02-01")] * 2


def test_a_last_line_without_an_end_is_a_line_too(page: Path, tmp_path: Path) -> None:
    page.write_text("Ett\nTvå\nTre\nFyra", encoding="utf-8")
    commit(tmp_path, "2026-02-01")
    assert len(line_times(page) or []) == 4


def test_an_empty_file_has_no_lines(page: Path, tmp_path: Path) -> None:
    page.write_text("", encoding="utf-8")
    commit(tmp_path, "2026-02-01")
    assert line_times(page) == []


@pytest.mark.parametrize("name", ["-p.md", "å ä ö.md", "a;b.md"])
def test_a_name_is_only_a_name(name: str, page: Path, tmp_path: Path) -> None:
    path = page.with_name(name)
    path.write_text("Ett\n", encoding="utf-8")
    commit(tmp_path, "2026-02-01")
    assert line_times(path) == [noon("2026-02-01")]


def test_a_file_that_git_does_not_know_has_no_history(page: Path) -> None:
    path = page.with_name("ny.md")
    path.write_text("Ett\n", encoding="utf-8")
    assert line_times(path) is None


def test_a_file_that_does_not_exist_has_no_history(page: Path) -> None:
    assert line_times(page.with_name("saknas.md")) is None
    assert line_times(page.parent / "saknas" / "om.md") is None


def test_a_folder_that_is_no_repository_has_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    path = tmp_path / "om.md"
    path.write_text("Ett\n", encoding="utf-8")
    assert line_times(path) is None


def test_without_git_there_is_no_history_and_no_crash(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(page.parent))
    assert line_times(page) is None


def test_a_history_is_whole_in_a_repository_and_not_in_a_shallow_clone_or_a_bare_folder(
    page: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    page.write_text("Ett\n", encoding="utf-8")
    commit(tmp_path, "2026-02-01")
    bare = tmp_path_factory.mktemp("elsewhere")
    shallow = bare / "shallow"
    subprocess.run(["git", "clone", "--quiet", "--depth", "1", tmp_path.as_uri(), shallow], check=True)
    assert is_whole(tmp_path)
    assert not is_whole(shallow)
    assert not is_whole(bare)
