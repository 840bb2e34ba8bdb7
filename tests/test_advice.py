"""What would make a record better although nothing in it is wrong: texts that are hard to read, or old."""

import datetime
from pathlib import Path

import pytest

from small import SMALL, folder_with
from smorgasbord.advice import advice
from smorgasbord.catalogue import assemble
from smorgasbord.folder import read_folder
from smorgasbord.languages import Language

REVIEWED = datetime.date(2026, 11, 22)
"""When everything in the small catalogue was reviewed."""
METHOD = """\
name: {sv: A, en: A}
summary: {sv: Vi går ut., en: We go out.}
kind: gruppinsats
level: grupp
documentation_level: namnd
reviewed: 2026-11-22
"""
HARD = "Integrationsfrämjande arbetsmarknadsinriktade kompetenshöjande utbildningsinsatser."
"""Four words, all of them long: 4 + 100."""


def told(root: Path, changes: dict[str, str], today: datetime.date = REVIEWED, language: Language = "sv") -> list[str]:
    """The advice on the files that were changed, as a terminal shows it."""
    found = advice(read_folder(folder_with(root, changes)), today)
    return [each.told(language) for each in found if each.place.path in changes]


# --- hard to read -----------------------------------------------------------------------------------------------


def test_a_summary_that_is_hard_to_read_is_told_in_both_languages(tmp_path: Path) -> None:
    changes = {"methods/a.yml": METHOD.replace("Vi går ut.", HARD)}
    assert told(tmp_path, changes) == [
        "methods/a.yml:2:15: summary.sv: LIX är 104; sikta under 45 med kortare meningar och vanligare ord"
    ]
    assert told(tmp_path, changes, language="en") == [
        "methods/a.yml:2:15: summary.sv: LIX is 104; aim below 45 with shorter sentences and commoner words"
    ]


def test_each_language_is_judged_by_itself_at_its_own_place(tmp_path: Path) -> None:
    english = METHOD.replace("We go out.", "Participants receive comprehensive individualised support.")
    (line,) = told(tmp_path, {"methods/a.yml": english})
    assert line.startswith("methods/a.yml:2:31: summary.en: LIX är 105;")


def test_an_easy_summary_must_be_easier(tmp_path: Path) -> None:
    """Ten words in a sentence, two of them long: 30, which a summary may have and an easy one may not."""
    text = "Deltagarna går ut med sin handledare varje dag hela veckan."
    ordinary = {"methods/a.yml": METHOD.replace("Vi går ut.", text)}
    assert told(tmp_path / "1", ordinary) == []
    easy = {"methods/a.yml": METHOD + f"summary_easy: {{sv: {text}}}\n"}
    assert told(tmp_path / "2", easy) == [
        "methods/a.yml:7:20: summary_easy.sv: LIX är 30; sikta under 30 med kortare meningar och vanligare ord"
    ]


def sentence_of(words: int, long_words: int) -> str:
    """A sentence of so many words, some of them long."""
    return " ".join(["arbetar"] * long_words + ["ute"] * (words - long_words)) + "."


@pytest.mark.parametrize(
    ("words", "long_words", "said"),
    [(20, 5, ["LIX är 45"]), (8, 3, ["LIX är 46"]), (19, 4, []), (20, 4, [])],
)
def test_advice_begins_at_the_limit_and_the_number_told_is_never_below_what_was_counted(
    words: int, long_words: int, said: list[str], tmp_path: Path
) -> None:
    """Twenty words with five long ones are exactly 45, and eight with three are 45.5."""
    found = told(tmp_path, {"methods/a.yml": METHOD.replace("Vi går ut.", sentence_of(words, long_words))})
    assert [line.partition("summary.sv: ")[2].partition(";")[0] for line in found] == said


def test_marks_and_addresses_of_links_make_no_text_harder(tmp_path: Path) -> None:
    text = "Vi går **ut** [hit](https://integrationsverket.example/arbetsmarknadsutbildningar)."
    assert told(tmp_path, {"methods/a.yml": METHOD.replace("Vi går ut.", f'"{text}"')}) == []


@pytest.mark.parametrize("name", ["projects/norr.yml", "sources/handboken.yml", "methods/halsoskola.yml"])
def test_every_kind_of_record_with_a_summary_is_read(name: str, tmp_path: Path) -> None:
    text = (SMALL / name).read_text(encoding="utf-8")
    start = text.index("summary: {sv: ") + len("summary: {sv: ")
    changes = {name: text[:start] + HARD + text[text.index(", en:", start) :]}
    assert any("summary.sv: LIX är 104" in line for line in told(tmp_path, changes))


# --- old --------------------------------------------------------------------------------------------------------

LAST_DAY = datetime.date(2028, 11, 22)


def test_a_record_is_old_from_the_day_after_it_should_have_been_read_again(tmp_path: Path) -> None:
    changes = {"methods/a.yml": METHOD}
    assert told(tmp_path, changes, LAST_DAY) == []
    assert told(tmp_path, changes, LAST_DAY + datetime.timedelta(days=1)) == [
        "methods/a.yml:6:11: reviewed: granskades senast 2026-11-22; "
        "läs om texten och källorna, rätta och ändra datumet"
    ]


def test_the_advice_on_an_old_record_is_given_in_english_too(tmp_path: Path) -> None:
    assert told(tmp_path, {"methods/a.yml": METHOD}, LAST_DAY + datetime.timedelta(days=1), "en") == [
        "methods/a.yml:6:11: reviewed: was last reviewed on 2026-11-22; "
        "read the text and its sources again, mend it and change the date"
    ]


def test_a_source_is_as_old_as_our_reading_of_it(tmp_path: Path) -> None:
    source = (SMALL / "sources" / "slutrapporten.yml").read_text(encoding="utf-8")
    found = told(tmp_path, {"sources/slutrapporten.yml": source}, LAST_DAY + datetime.timedelta(days=1))
    assert [line.split(" ")[:2] for line in found if "granskades" in line] == [
        ["sources/slutrapporten.yml:6:10:", "read_on:"]
    ]


# --- together ---------------------------------------------------------------------------------------------------


def test_advice_is_told_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    changes = {
        "projects/b.yml": "",
        "methods/b.yml": METHOD.replace("Vi går ut.", HARD).replace("name: {sv: A", "name: {sv: B"),
        "methods/a.yml": "reviewed: 2026-11-22\n"
        + METHOD.replace("Vi går ut.", HARD).replace("reviewed: 2026-11-22\n", ""),
    }
    found = told(tmp_path, changes, LAST_DAY + datetime.timedelta(days=1))
    assert [line.split(" ")[0] for line in found] == [
        "methods/a.yml:1:11:",
        "methods/a.yml:3:15:",
        "methods/b.yml:2:15:",
        "methods/b.yml:6:11:",
    ]


def test_a_record_that_cannot_be_read_has_no_advice(tmp_path: Path) -> None:
    assert (
        told(tmp_path, {"methods/a.yml": METHOD.replace("kind: gruppinsats\n", "").replace("Vi går ut.", HARD)}) == []
    )


def test_advice_stops_nothing(tmp_path: Path) -> None:
    folder = read_folder(folder_with(tmp_path, {"methods/a.yml": METHOD.replace("Vi går ut.", HARD)}))
    catalogue, problems = assemble(folder)
    assert advice(folder, LAST_DAY + datetime.timedelta(days=1))
    assert problems == []
    assert catalogue is not None
