"""Styles and scripts may be kept by a browser for ever: what changes has another address."""

from pathlib import Path

from smorgasbord import assets


def theme(root: Path, **files: str) -> Path:
    """A theme with these files in assets/js/."""
    (root / "assets" / "js").mkdir(parents=True)
    for name, text in files.items():
        (root / "assets" / "js" / f"{name}.js").write_text(text, encoding="utf-8")
    return root


def test_the_same_files_have_the_same_address_wherever_they_lie(tmp_path: Path) -> None:
    one, other = theme(tmp_path / "one", find="1", tray="2"), theme(tmp_path / "other", tray="2", find="1")
    assert assets.folder(one) == assets.folder(other)


def test_a_change_of_one_file_gives_all_a_new_address(tmp_path: Path) -> None:
    before, after = theme(tmp_path / "before", find="1"), theme(tmp_path / "after", find="2")
    assert assets.folder(before) != assets.folder(after)


def test_a_file_that_only_changes_its_name_has_a_new_address(tmp_path: Path) -> None:
    before, after = theme(tmp_path / "before", find="1"), theme(tmp_path / "after", seek="1")
    assert assets.folder(before) != assets.folder(after)


def test_what_is_not_ours_stays_where_it_is() -> None:
    assert assets.address("assets/stylesheets/main.57a0d79d.min.css", "assets/1f/") == (
        "assets/stylesheets/main.57a0d79d.min.css"
    )
    assert assets.address("metoder/index.html", "assets/1f/") == "metoder/index.html"
