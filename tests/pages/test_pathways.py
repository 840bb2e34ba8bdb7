"""The ways through the projects: in which order methods followed on each other, for a project, a method and all."""

from pathlib import Path

import pytest

from site_pages import Element, drawn_page, words
from small import SMALL, catalogue_with
from smorgasbord.languages import Language
from smorgasbord.pages.method_page import method_page
from smorgasbord.pages.pathways import PathwaysContent, pathways_page
from smorgasbord.pages.project_page import project_page

NORR = (SMALL / "projects" / "norr.yml").read_text(encoding="utf-8")
WAY = """
pathways:
  name: {sv: Från samtal till arbete, en: From talk to work}
  source: slutrapporten
  steps:
    - methods: kartlaggning
    - methods: [halsoskola, matkurs]
      what: {sv: Sida vid sida., en: Side by side.}
    - what: {sv: Några fick arbete., en: Some got work.}
"""
MATKURS = """
name: {sv: Matkurs}
summary: {sv: En kurs om mat.}
kind: gruppinsats
level: grupp
documentation_level: namnd
reviewed: 2026-11-22
"""
SODER = """
name: {sv: Projekt Söder, en: Project South}
summary: {sv: Ett projekt.}
project_phase: genomforande
project_status: avslutat
reviewed: 2026-11-22
"""


def norr(ways: str = WAY, more: dict[str, str] | None = None) -> dict[str, str]:
    """The small catalogue's files with ways through the project in the north."""
    return {"methods/matkurs.yml": MATKURS, "projects/norr.yml": NORR + ways} | (more or {})


def on_the_projects_page(root: Path, changes: dict[str, str], language: Language = "sv") -> Element:
    """The project's page as a browser finds it."""
    catalogue = catalogue_with(root, changes)
    return drawn_page(project_page(catalogue, catalogue.projects["norr"], language))


def on_the_methods_page(root: Path, method: str, changes: dict[str, str], language: Language = "sv") -> Element:
    """A method's page as a browser finds it."""
    catalogue = catalogue_with(root, changes)
    return drawn_page(method_page(catalogue, catalogue.methods[method], language))


def on_their_own_page(root: Path, changes: dict[str, str], language: Language = "sv") -> Element:
    """The page of all ways as a browser finds it."""
    return drawn_page(pathways_page(catalogue_with(root, changes), language))


def ways(page: Element) -> list[Element]:
    """The ways that a page tells."""
    return [each for each in page.find("section") if "pathway" in each.attributes.get("class", "").split()]


def steps(way: Element) -> list[Element]:
    """The steps of a way, in their order."""
    (ordered,) = way.find("ol")
    return ordered.find("li", class_="step")


def links(element: Element) -> list[tuple[str, str]]:
    """The links inside an element: their words, and where they lead."""
    return [(words(link), link.attributes["href"]) for link in element.find("a")]


# --- on every page ----------------------------------------------------------------------------------------------


def test_the_steps_stand_in_the_order_of_the_source(tmp_path: Path) -> None:
    (way,) = ways(on_the_projects_page(tmp_path, norr()))
    methods = [[name for name, _ in links(step)] for step in steps(way)]
    assert methods == [["Kartläggning"], ["Hälsoskola", "Matkurs"], []]
    told = [[words(each) for each in step.find("p", class_="step__what")] for step in steps(way)]
    assert told == [[], ["Sida vid sida."], ["Några fick arbete."]]


def test_methods_side_by_side_are_a_list_within_the_step_and_each_leads_to_its_page(tmp_path: Path) -> None:
    (way,) = ways(on_the_projects_page(tmp_path, norr()))
    _, together, _ = steps(way)
    (listed,) = together.find("ul")
    assert len(listed.find("li")) == 2
    assert links(listed) == [("Hälsoskola", "../../metoder/halsoskola/"), ("Matkurs", "../../metoder/matkurs/")]


def test_a_step_that_is_no_method_of_the_library_is_told_in_words_alone(tmp_path: Path) -> None:
    (way,) = ways(on_the_projects_page(tmp_path, norr()))
    assert links(steps(way)[2]) == []


def test_a_way_names_its_source_beside_its_name_and_for_other_programs(tmp_path: Path) -> None:
    (way,) = ways(on_the_projects_page(tmp_path, norr()))
    (name,) = way.find("h3")
    assert words(name).startswith("Från samtal till arbete")
    assert name.find("a", data_source="slutrapporten")
    assert way.attributes["data-source"] == "slutrapporten"


def test_what_we_remark_and_what_is_doubtful_stand_with_the_way(tmp_path: Path) -> None:
    remarks = "  note: {sv: Ordningen skiftade.}\n  doubt: {sv: Ett steg saknas.}\n"
    (way,) = ways(on_the_projects_page(tmp_path, norr(WAY + remarks)))
    assert "data-flag" in way.attributes
    assert [words(each) for each in way.find("p", class_="note")] == ["Ordningen skiftade."]
    assert [words(each) for each in way.find("p", class_="doubt")] == ["Ett steg saknas."]


def test_a_way_that_an_application_means_to_go_is_marked_as_planned(tmp_path: Path) -> None:
    planned = WAY.replace("source: slutrapporten", "source: ansokan\n  status: planned")
    for page in (on_the_projects_page(tmp_path / "1", norr(planned)), on_their_own_page(tmp_path / "2", norr(planned))):
        (way,) = ways(page)
        assert [words(each) for each in way.find("span", class_="planned")] == ["planerat"]
    (way,) = ways(on_the_projects_page(tmp_path / "3", norr()))
    assert way.find("span", class_="planned") == []


def test_an_english_page_tells_the_way_in_english_and_marks_what_is_swedish(tmp_path: Path) -> None:
    (way,) = ways(on_the_projects_page(tmp_path, norr(), "en"))
    assert "From talk to work" in words(way)
    assert "Side by side." in words(way)
    assert [words(each) for each in steps(way)[1].find("span", lang="sv")] == ["Matkurs"]


# --- on a project's page ----------------------------------------------------------------------------------------


def test_a_projects_page_has_a_section_with_its_ways_in_its_contents(tmp_path: Path) -> None:
    page = on_the_projects_page(tmp_path, norr())
    (section,) = page.find("section", aria_labelledby="vagen")
    assert len(ways(section)) == 1
    assert page.find("nav", class_="contents")[0].find("a", href="#vagen")
    assert ("Se alla vägar genom projekten", "../../vagar/") in links(section)


def test_a_project_without_a_way_says_nothing_of_any(tmp_path: Path) -> None:
    page = on_the_projects_page(tmp_path, {})
    assert page.find(id="vagen") == []
    assert page.find("a", href="#vagen") == []


def test_the_doubt_about_a_way_is_among_those_of_the_page_and_leads_to_it(tmp_path: Path) -> None:
    page = on_the_projects_page(tmp_path, norr(WAY + "  doubt: {sv: Ett steg saknas.}\n"))
    (mind,) = page.find("section", aria_labelledby="att-tanka-pa")
    ((told, target),) = links(mind)
    assert told == "Vägen genom projektet:"
    assert "Vägen genom projektet: Ett steg saknas." in words(mind)
    (way,) = ways(page)
    assert [each.attributes["id"] for each in way.find("p", class_="doubt")] == [target.removeprefix("#")]


# --- on a method's page -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("method", "number"), [("kartlaggning", 0), ("halsoskola", 1), ("matkurs", 1)])
def test_a_method_shows_the_whole_way_and_where_on_it_the_method_was(method: str, number: int, tmp_path: Path) -> None:
    (way,) = ways(on_the_methods_page(tmp_path, method, norr()))
    here = [step.attributes.get("aria-current") for step in steps(way)]
    assert here == [*[None] * number, "step", *[None] * (2 - number)]


def test_a_method_that_came_back_is_marked_at_both_its_steps_of_a_way_that_is_told_once(tmp_path: Path) -> None:
    again = "pathways: {name: {sv: A}, source: slutrapporten, steps: [%s]}\n"
    methods = ("kartlaggning", "halsoskola", "kartlaggning")
    there = again % ", ".join(f"{{methods: {method}}}" for method in methods)
    (way,) = ways(on_the_methods_page(tmp_path, "kartlaggning", norr(there)))
    assert ["aria-current" in step.attributes for step in steps(way)] == [True, False, True]


def test_no_step_is_here_on_a_page_that_is_no_methods(tmp_path: Path) -> None:
    for page in (on_the_projects_page(tmp_path / "1", norr()), on_their_own_page(tmp_path / "2", norr())):
        assert page.find("li", aria_current="step") == []


def test_a_method_says_through_which_project_the_way_led(tmp_path: Path) -> None:
    (way,) = ways(on_the_methods_page(tmp_path, "halsoskola", norr()))
    assert links(way.find("h3")[0])[0] == ("Projekt Norr", "../../projekt/norr/")
    assert words(way.find("h3")[0]).startswith("Projekt Norr: Från samtal till arbete")


def test_a_doubt_about_a_way_is_told_on_the_methods_page_too_but_is_not_a_doubt_about_the_method(
    tmp_path: Path,
) -> None:
    page = on_the_methods_page(tmp_path, "halsoskola", norr(WAY + "  doubt: {sv: Ett steg saknas.}\n"))
    (way,) = ways(page)
    assert [words(each) for each in way.find("p", class_="doubt")] == ["Ett steg saknas."]
    assert page.find("section", aria_labelledby="att-tanka-pa") == []


def test_a_method_on_no_way_shows_none(tmp_path: Path) -> None:
    assert ways(on_the_methods_page(tmp_path, "halsoskola", {})) == []


def test_a_method_that_hangs_together_with_nothing_but_a_way_has_that_section_all_the_same(tmp_path: Path) -> None:
    page = on_the_methods_page(tmp_path, "matkurs", norr())
    (section,) = page.find("section", aria_labelledby="hanger-ihop-med")
    assert len(ways(section)) == 1
    assert section.find("dl", class_="relations") == []
    assert page.find("nav", class_="contents")[0].find("a", href="#hanger-ihop-med")


# --- on a page of their own -------------------------------------------------------------------------------------


def part(parent: str, name: str) -> str:
    """A project with a way, as a part of another or none."""
    fields = SODER.replace("Projekt Söder", name) + (f"parent: {parent}\n" if parent else "")
    return f"{fields}pathways: {{name: {{sv: A}}, source: handboken, steps: {{methods: halsoskola}}}}\n"


def test_every_project_with_a_way_is_there_and_no_other(tmp_path: Path) -> None:
    more = {"projects/soder.yml": SODER, "projects/vaster.yml": part("", "Projekt Väster")}
    page = on_their_own_page(tmp_path, norr(more=more))
    assert [words(each) for each in page.find("h2")] == ["Projekt Norr", "Projekt Väster", "Källor"]
    assert [words(each) for each in page.find("nav", class_="contents")[0].find("li")] == [
        "Projekt Norr",
        "Projekt Väster",
    ]


def test_a_part_stands_after_its_own_project(tmp_path: Path) -> None:
    more = {
        "projects/del-av-soder.yml": part("soder", "Del av Söder"),
        "projects/del-av-norr.yml": part("norr", "Del av Norr"),
        "projects/soder.yml": part("", "Projekt Söder"),
    }
    content = pathways_page(catalogue_with(tmp_path, norr(more=more)), "sv").content
    assert isinstance(content, PathwaysContent)
    assert [anchor for anchor, _, _ in content.projects] == ["norr", "del-av-norr", "soder", "del-av-soder"]


def test_each_project_leads_to_its_page_and_can_be_led_to(tmp_path: Path) -> None:
    page = on_their_own_page(tmp_path, norr())
    (heading,) = page.find("h2", id="norr")
    assert links(heading) == [("Projekt Norr", "../projekt/norr/")]
    assert page.find("nav", class_="contents")[0].find("a", href="#norr")


def test_several_ways_through_a_project_keep_their_order(tmp_path: Path) -> None:
    two = "pathways:\n" + "".join(
        f"  - {{name: {{sv: {name}}}, source: slutrapporten, steps: {{methods: halsoskola}}}}\n"
        for name in ("Ungas väg", "Andras väg")
    )
    names = [words(way.find("h3")[0]) for way in ways(on_their_own_page(tmp_path, norr(two)))]
    assert [name.split("1")[0].strip() for name in names] == ["Ungas väg", "Andras väg"]


def test_the_page_says_that_the_order_is_no_advice(tmp_path: Path) -> None:
    assert "säger inget om vilken väg som är bäst." in words(on_their_own_page(tmp_path, norr()))
    assert "does not say which pathway is best." in words(on_their_own_page(tmp_path, norr(), "en"))
