"""A method's sheet: the same questions for every method, told with the words, sources and doubts of its page."""

import json
from pathlib import Path
from typing import Any

import pytest

from site_pages import RENDERER, Element, elements, words
from small import SMALL, catalogue_with
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.pages.sheet_rows import Row
from smorgasbord.pages.sheets import Sheet, every_sheet, sheet

HALSOSKOLA = (SMALL / "methods" / "halsoskola.yml").read_text(encoding="utf-8")
NORR = (SMALL / "projects" / "norr.yml").read_text(encoding="utf-8")
KEYS = [
    *("needs", "target_groups", "phases", "why", "provider", "when_and_how_much", "cost", "parties", "how", "where"),
    *("materials", "procedures", "tailoring", "tried", "results", "modifications", "how_well", "evidence"),
    *("documentation", "unknown", "sources"),
]


def changed(method: str = "", description: str = "", uses: str = "", project: str = "") -> dict[str, str]:
    """The small catalogue's files with something added to the health school, its description, and its uses."""
    described = HALSOSKOLA.replace("  - source: handboken", f"  - source: handboken{description}")
    return {
        "methods/halsoskola.yml": f"{described}\n{method}",
        "projects/norr.yml": NORR.replace("\nreviewed:", f"\n{uses}\nreviewed:") + f"\n{project}",
    }


def told(
    root: Path, changes: dict[str, str] | None = None, identity: str = "halsoskola", language: Language = "sv"
) -> Sheet:
    """A method's sheet."""
    catalogue = catalogue_with(root, changes)
    return sheet(catalogue, catalogue.methods[identity], language)


def row(of: Sheet, key: str) -> Row:
    """One row of a sheet."""
    return next(each for each in of.rows if each.key == key)


def written(of: Sheet) -> dict[str, Any]:
    """A sheet as a browser gets it."""
    found: dict[str, Any] = json.loads(RENDERER.sheet(of))
    return found


def drawn(of: Sheet, key: str) -> Element:
    """One row of a sheet as a browser finds it."""
    return elements(next(each["html"] for each in written(of)["rows"] if each["key"] == key))


# --- the same for every method ----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_method_has_the_same_questions_in_the_order_in_which_one_chooses(
    language: Language, tmp_path: Path
) -> None:
    for each in every_sheet(catalogue_with(tmp_path), language):
        assert [row.key for row in each.rows] == KEYS


def test_rows_of_a_group_stand_together(tmp_path: Path) -> None:
    groups = [each.group for each in told(tmp_path).rows]
    assert groups == sorted(groups, key=groups.index)


def test_a_sheet_is_written_in_each_language_beside_the_page_that_compares(tmp_path: Path) -> None:
    assert told(tmp_path).path == "jamfor/halsoskola.json"
    assert told(tmp_path / "en", language="en").path == "en/jamfor/halsoskola.json"


def test_a_sheet_has_no_address_of_its_own_site(tmp_path: Path) -> None:
    """It is read under whatever address a mirror or an intranet has."""
    html = " ".join(each["html"] for each in written(told(tmp_path))["rows"])
    links = [link.attributes["href"] for link in elements(html).find("a")]
    assert links
    assert [link for link in links if not link.startswith("../")] == []
    assert written(told(tmp_path / "again"))["address"] == "../metoder/halsoskola/"


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    assert RENDERER.sheet(told(tmp_path / "a")) == RENDERER.sheet(told(tmp_path / "b"))


def test_what_is_downloaded_stands_as_plain_words(tmp_path: Path) -> None:
    found = written(told(tmp_path))
    assert (found["name"], found["kind"], found["summary"]) == (
        "Hälsoskola",
        "gruppinsats",
        "Träffar om hälsa i grupp.",
    )
    assert (found["needs"], found["target_groups"]) == (["smärta", "stress"], ["nyanlända"])


def test_a_name_that_falls_back_to_swedish_says_so(tmp_path: Path) -> None:
    method = HALSOSKOLA.replace(", en: Health school", "")
    found = written(told(tmp_path, {"methods/halsoskola.yml": method}, language="en"))
    assert (found["name"], found["languages"]["name"]) == ("Hälsoskola", "sv")
    assert found["languages"]["summary"] == "en"


# --- what sources say, and what they do not ---------------------------------------------------------------------


def test_every_answer_carries_its_source_and_tells_projects_from_others(tmp_path: Path) -> None:
    description = "\n    procedures: {sv: Träffarna följer en pärm.}"
    html = drawn(told(tmp_path, changed(description=description)), "procedures")
    claims = {each.attributes["data-source"]: words(each) for each in html.find("div", class_="claim")}
    assert list(claims) == ["slutrapporten", "handboken"]
    assert "lagade mat" in claims["slutrapporten"]
    assert [words(who) for who in html.find("p", class_="answer__who")] == ["Umeå", "Regionen"]


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("provider", "Ingen källa säger vem som gör det."),
        ("cost", "Ingen källa säger vad den kostar."),
        ("parties", "Ingen källa säger vilka parter som måste vara med."),
        ("results", "Ingen källa säger vad som kom av det i projekten."),
        ("evidence", "Vi har inte hittat någon studie av metoden."),
    ],
)
def test_what_no_source_says_is_a_gap_in_words(key: str, said: str, tmp_path: Path) -> None:
    assert row(told(tmp_path), key).gap
    assert [words(gap) for gap in drawn(told(tmp_path / "drawn"), key).find("p", class_="gap")] == [said]


def test_a_description_of_something_near_is_shown_and_the_gap_stays(tmp_path: Path) -> None:
    near = "\n    instead: {sv: patientskolor}\n    why: {sv: Kunskap ger trygghet.}"
    found = told(tmp_path, changed(description=near))
    assert row(found, "why").gap
    assert "Kunskap ger trygghet." in words(drawn(found, "why"))
    assert "Ingen källa säger vad tanken var." in words(drawn(found, "why"))


def test_a_plan_is_told_as_a_plan(tmp_path: Path) -> None:
    use = "  - {method: halsoskola, source: ansokan, status: planned, why: {sv: Bättre hälsa.}}"
    html = drawn(told(tmp_path, changed(uses=use)), "why")
    assert [words(mark) for mark in html.find("span", class_="planned")] == ["planerat"]


def test_a_method_that_was_only_planned_was_not_tried(tmp_path: Path) -> None:
    use = "  - {method: kartlaggning, source: ansokan, status: planned, places: umea}"
    found = told(tmp_path, changed(uses=use), "kartlaggning")
    assert not row(found, "tried").terms
    assert words(drawn(found, "tried").find("span", class_="planned")[0]) == "planerat"
    assert "Ingen projektkälla säger att den har prövats" in words(drawn(found, "tried"))


def test_a_band_that_several_sources_give_stands_once_with_all_of_them(tmp_path: Path) -> None:
    use = "  - {method: halsoskola, source: slutrapporten, time_band: nagra-veckor}"
    found = told(tmp_path, changed(description="\n    time_band: nagra-veckor", uses=use))
    (term,) = row(found, "when_and_how_much").terms
    assert [mark.source for mark in term.marks] == ["slutrapporten", "handboken"]


def test_a_result_stands_with_its_figure_and_its_doubt(tmp_path: Path) -> None:
    outcome = "outcomes: {measure: arbete, method: halsoskola, count: 10, of: 50, percent: 36, source: slutrapporten}"
    project = "\n".join(line for line in NORR.splitlines() if not line.startswith("outcomes:"))
    found = told(tmp_path, {"projects/norr.yml": f"{project}\n{outcome}\n"})
    html = drawn(found, "results")
    assert "10 av 50" in words(html)
    assert [each for each in html.find("div", class_="claim") if "data-flag" in each.attributes]


def test_what_studies_found_says_its_direction_whom_it_is_about_and_its_doubt(tmp_path: Path) -> None:
    evidence = """
evidence:
  - source: handboken
    sv: De sov bättre.
    design: controlled-study
    direction: supports
    population: {sv: flyktingar i Malmö}
    comparison: {sv: vanlig vård}
    doubt: {sv: Bara 20 personer.}
"""
    said = words(drawn(told(tmp_path, changed(evidence)), "evidence"))
    for each in ("Talar för", "Kontrollerad studie", "sov bättre", "flyktingar i Malmö", "vanlig vård", "Bara 20"):
        assert each in said


def test_doubts_and_what_is_not_known_close_the_sheet_before_its_sources(tmp_path: Path) -> None:
    doubtful = "doubts: {sv: Handboken är gammal.}\nunknown: {sv: Hur många som slutar i förtid.}"
    said = words(drawn(told(tmp_path, changed(doubtful)), "unknown"))
    assert "Handboken är gammal." in said
    assert "Hur många som slutar i förtid." in said


def test_doubts_of_two_sheets_can_stand_on_one_page(tmp_path: Path) -> None:
    doubtful = "doubts: {sv: Handboken är gammal.}"
    (doubt,) = drawn(told(tmp_path, changed(doubtful)), "unknown").find("p", id=None)
    assert doubt.attributes["id"].startswith("halsoskola-")


def test_sources_are_numbered_in_the_order_of_the_sheet_and_listed(tmp_path: Path) -> None:
    found = written(told(tmp_path))
    html = elements(" ".join(each["html"] for each in found["rows"]))
    numbers = [int(words(mark.find("a")[0])) for mark in html.find("span", class_="source-mark")]
    assert list(dict.fromkeys(numbers)) == sorted(set(numbers))
    listed = {int(item.attributes["value"]): item.attributes["data-source"] for item in html.find("li", value=None)}
    assert listed == {1: "handboken", 2: "slutrapporten"}


def test_many_answers_are_folded_on_the_screen_and_counted_on_paper(tmp_path: Path) -> None:
    uses = "\n".join(
        f"  - {{method: halsoskola, source: slutrapporten, procedures: {{sv: Steg {number}.}}}}" for number in range(3)
    )
    html = drawn(told(tmp_path, changed(uses=uses)), "procedures")
    (fold,) = html.find("details")
    assert words(fold.find("summary")[0]) == "2 till"
    assert len(html.find("div", class_="claim")) == 4
    assert words(html.find("p", class_="rest-on-paper")[0]) == "3 till på metodens sida"


# --- what methods are compared by -------------------------------------------------------------------------------


def test_the_same_terms_in_another_order_are_the_same(tmp_path: Path) -> None:
    turned = HALSOSKOLA.replace("[smarta, stress]", "[stress, smarta]")
    one, other = told(tmp_path / "a"), told(tmp_path / "b", {"methods/halsoskola.yml": turned})
    assert row(one, "needs").same == row(other, "needs").same != ""


def test_a_gap_is_the_same_as_no_answer(tmp_path: Path) -> None:
    assert row(told(tmp_path), "materials").same == ""


def test_other_words_are_not_the_same(tmp_path: Path) -> None:
    one, other = told(tmp_path / "a"), told(tmp_path / "b", changed(description="\n    procedures: {sv: Annat.}"))
    assert row(one, "procedures").same != row(other, "procedures").same
