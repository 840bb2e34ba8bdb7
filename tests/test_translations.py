"""What is missing in English, and what has grown older than its Swedish original.

Missing English is seen in the files alone. What is older is asked of a real git repository.
"""

from pathlib import Path

import pytest

from small import folder_with
from smorgasbord.folder import read_folder
from smorgasbord.history import line_times
from smorgasbord.languages import Language
from smorgasbord.translations import translation_gaps
from versions import commit

START = "name: {sv: A, en: A}\n"
END = "kind: gruppinsats\nlevel: grupp\ndocumentation_level: namnd\nreviewed: 2026-11-22\n"
SUMMARY = "summary:\n  sv: Vi går ut.\n  en: We go out.\n"
OLDER_SV = "svenskan har ändrats efter engelskan; stäm av den engelska texten"
OLDER_EN = "the Swedish was changed after the English; check the English text against it"


def method(*fields: str) -> str:
    """The text of a method's file with these fields in its middle."""
    return START + "".join(fields) + END


def told(root: Path, language: Language = "sv") -> list[str]:
    """What is missing or older in English, as a terminal shows it."""
    return [gap.told(language) for gap in translation_gaps(root, read_folder(root), line_times)]


def in_two_versions(root: Path, name: str, before: str, after: str) -> Path:
    """The small catalogue with a file that was written in January and changed in February."""
    commit(folder_with(root, {name: before}), "2026-01-01")
    commit(folder_with(root, {name: after}), "2026-02-01")
    return root


# --- missing ----------------------------------------------------------------------------------------------------


def test_a_catalogue_in_which_all_is_translated_has_no_gaps(tmp_path: Path) -> None:
    assert told(folder_with(tmp_path, {"methods/a.yml": method(SUMMARY)})) == []


def test_every_text_without_english_is_told_at_its_place(tmp_path: Path) -> None:
    root = folder_with(tmp_path, {"methods/a.yml": method("summary: {sv: Vi går ut.}\n", "unknown: [{sv: Priset.}]\n")})
    assert told(root) == [
        "methods/a.yml:2:10: summary: saknas på engelska",
        "methods/a.yml:3:11: unknown: saknas på engelska",
    ]
    assert told(root, "en")[0] == "methods/a.yml:2:10: summary: is missing in English"


def test_a_term_of_a_list_is_told_under_its_id(tmp_path: Path) -> None:
    terms = "sfi:\n  name: {sv: sfi, en: sfi}\n  definition: {sv: Kurs i svenska.}\n"
    assert told(folder_with(tmp_path, {"vocabularies/glossary.yml": terms})) == [
        "vocabularies/glossary.yml:3:15: sfi.definition: saknas på engelska"
    ]


def test_other_words_for_a_thing_are_no_translations_of_each_other(tmp_path: Path) -> None:
    root = folder_with(tmp_path, {"methods/a.yml": method(SUMMARY, "also_known_as: {sv: [Utegrupp]}\n")})
    assert told(root) == []


def test_a_record_that_cannot_be_read_is_left_to_the_check(tmp_path: Path) -> None:
    root = folder_with(tmp_path, {"methods/a.yml": "name: {sv: A}\n", "methods/b.yml": "name: {sv: [}\n"})
    assert told(root) == []


@pytest.mark.parametrize("name", ["om.md", "om/index.md"])
def test_a_page_of_prose_without_an_english_one_beside_it_is_told(name: str, tmp_path: Path) -> None:
    root = folder_with(tmp_path, {f"docs/{name}": "Text.\n"})
    english = name.replace(".md", ".en.md")
    assert told(root) == [f"docs/{name}:1:1: sidan saknas på engelska; skriv docs/{english}"]
    assert told(root, "en") == [f"docs/{name}:1:1: the page is missing in English; write docs/{english}"]
    assert told(folder_with(root, {f"docs/{english}": "Text.\n"})) == []


# --- older ------------------------------------------------------------------------------------------------------


def test_english_is_older_when_only_the_swedish_was_changed_since(tmp_path: Path) -> None:
    after = SUMMARY.replace("Vi går ut.", "Vi går in.")
    root = in_two_versions(tmp_path, "methods/a.yml", method(SUMMARY), method(after))
    assert told(root) == [f"methods/a.yml:4:7: summary: {OLDER_SV}"]
    assert told(root, "en") == [f"methods/a.yml:4:7: summary: {OLDER_EN}"]


@pytest.mark.parametrize(
    "after",
    [
        "# Om att gå ut.\n" + SUMMARY,
        SUMMARY.replace("Vi går ut.", "Vi går in.").replace("We go out.", "We go in."),
        SUMMARY.replace("We go out.", "We step out."),
        SUMMARY.replace("Vi går ut.", "Vi går  ut.").replace("We go out.", "We go out.  # still true"),
    ],
    ids=["neither", "both", "the English", "a remark that it still holds"],
)
def test_english_that_was_changed_as_late_as_the_swedish_is_not_older(after: str, tmp_path: Path) -> None:
    root = in_two_versions(tmp_path, "methods/a.yml", method(SUMMARY), method(after))
    assert told(root) == []


def test_what_is_not_committed_yet_counts_as_changed_now(tmp_path: Path) -> None:
    commit(folder_with(tmp_path, {"methods/a.yml": method(SUMMARY)}), "2026-01-01")
    root = folder_with(tmp_path, {"methods/a.yml": method(SUMMARY.replace("Vi går ut.", "Vi går in."))})
    assert told(root) == [f"methods/a.yml:4:7: summary: {OLDER_SV}"]


def test_a_change_to_a_neighbour_makes_no_text_older(tmp_path: Path) -> None:
    easy = "summary_easy:\n  sv: Ut.\n  en: Out.\n"
    root = in_two_versions(
        tmp_path, "methods/a.yml", method(SUMMARY, easy), method(SUMMARY, easy.replace("sv: Ut.", "sv: Ut nu."))
    )
    assert told(root) == [f"methods/a.yml:7:7: summary_easy: {OLDER_SV}"]


def test_a_text_of_several_lines_is_changed_when_any_of_them_is(tmp_path: Path) -> None:
    long = "summary:\n  sv: >\n    Vi går ut.\n    Vi äter.\n  en: >\n    We go out.\n    We eat.\n"
    root = in_two_versions(tmp_path, "methods/a.yml", method(long), method(long.replace("Vi äter.", "Vi lagar mat.")))
    assert told(root) == [f"methods/a.yml:6:7: summary: {OLDER_SV}"]


def test_english_of_several_lines_is_as_new_as_the_newest_of_them(tmp_path: Path) -> None:
    long = "summary:\n  sv: Vi går ut och äter.\n  en: >\n    We go out.\n    We eat.\n"
    after = long.replace("äter.", "lagar mat.").replace("We eat.", "We cook.")
    assert told(in_two_versions(tmp_path, "methods/a.yml", method(long), method(after))) == []


def test_a_text_in_a_list_is_followed_too(tmp_path: Path) -> None:
    unknown = "unknown:\n  - sv: Priset.\n    en: The price.\n  - sv: Tiden.\n    en: The time.\n"
    root = in_two_versions(
        tmp_path,
        "methods/a.yml",
        method(SUMMARY, unknown),
        method(SUMMARY, unknown.replace("Priset.", "Priset i dag.")),
    )
    assert told(root) == [f"methods/a.yml:7:9: unknown: {OLDER_SV}"]


def test_a_term_of_a_list_is_followed_too(tmp_path: Path) -> None:
    terms = "sfi:\n  name: {sv: sfi, en: sfi}\n  definition:\n    sv: Kurs.\n    en: A course.\n"
    after = terms.replace("sv: Kurs.", "sv: Kurs i svenska.")
    root = in_two_versions(tmp_path, "vocabularies/glossary.yml", terms, after)
    assert told(root) == [f"vocabularies/glossary.yml:5:9: sfi.definition: {OLDER_SV}"]


def test_two_languages_on_one_line_are_as_old_as_each_other(tmp_path: Path) -> None:
    line = "summary: {sv: Vi går ut., en: We go out.}\n"
    root = in_two_versions(tmp_path, "methods/a.yml", method(line), method(line.replace("ut.", "in.")))
    assert told(root) == []


def test_an_english_page_that_has_fallen_behind_is_told_with_what_to_check_it_against(tmp_path: Path) -> None:
    folder_with(tmp_path, {"docs/om.en.md": "Words.\n"})
    root = in_two_versions(tmp_path, "docs/om.md", "Ord.\n", "Andra ord.\n")
    assert told(root) == ["docs/om.en.md:1:1: docs/om.md har ändrats efter den här sidan; stäm av den engelska texten"]
    assert told(root, "en") == [
        "docs/om.en.md:1:1: docs/om.md was changed after this page; check the English text against it"
    ]


def test_two_pages_that_were_written_together_are_as_old_as_each_other(tmp_path: Path) -> None:
    commit(folder_with(tmp_path, {"docs/om.md": "Ord.\n", "docs/om.en.md": "Words.\n"}), "2026-01-01")
    assert told(tmp_path) == []


def test_an_english_page_that_was_changed_last_is_not_behind(tmp_path: Path) -> None:
    folder_with(tmp_path, {"docs/om.md": "Ord.\n"})
    assert told(in_two_versions(tmp_path, "docs/om.en.md", "Words.\n", "Other words.\n")) == []


# --- without a history ------------------------------------------------------------------------------------------


def test_where_git_has_no_history_only_what_is_missing_is_told(tmp_path: Path) -> None:
    without_english = method("summary: {sv: Vi går ut.}\n")
    folder_with(tmp_path, {"docs/om.md": "Ord.\n", "docs/om.en.md": "Words.\n"})
    root = folder_with(tmp_path, {"methods/a.yml": without_english, "methods/b.yml": method(SUMMARY)})
    assert told(root) == ["methods/a.yml:2:10: summary: saknas på engelska"]


def test_a_new_file_beside_a_history_is_as_new_in_both_languages(tmp_path: Path) -> None:
    commit(folder_with(tmp_path), "2026-01-01")
    assert told(folder_with(tmp_path, {"methods/a.yml": method(SUMMARY)})) == []


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old-mac"])
def test_it_does_not_matter_how_an_editor_ends_its_lines(line_end: str, tmp_path: Path) -> None:
    root = folder_with(tmp_path, {"methods/a.yml": method(SUMMARY)})
    path = root / "methods" / "a.yml"
    path.write_bytes(path.read_bytes().replace(b"\n", line_end.encode()))
    commit(root, "2026-01-01")
    assert told(root) == []


def test_gaps_are_told_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    files = {"methods/b.yml": "B", "methods/a.yml": "A"}
    changes = {name: f"name: {{sv: {word}}}\nsummary: {{sv: Ut.}}\n{END}" for name, word in files.items()}
    lines = told(folder_with(tmp_path, changes | {"docs/om.md": "Ord.\n"}))
    assert [line.split(" ")[0] for line in lines] == [
        "docs/om.md:1:1:",
        "methods/a.yml:1:7:",
        "methods/a.yml:2:10:",
        "methods/b.yml:1:7:",
        "methods/b.yml:2:10:",
    ]
