"""A project's page: what it wanted, what it cost, what was done and what came of it, with every doubt in its place."""

from pathlib import Path

import pytest

from site_pages import Element, drawn_page, words
from small import BARE, SMALL, catalogue_with, norr
from smorgasbord.languages import Language
from smorgasbord.pages.project_page import ProjectContent, project_page

PART = """
name: {sv: Norr i Umeå, en: North in Umeå}
summary: {sv: Ett delprojekt., en: A sub-project.}
parent: norr
project_phase: delprojekt
project_status: avslutat
reviewed: 2026-11-22
"""
NORR = (SMALL / "projects" / "norr.yml").read_text(encoding="utf-8")


def content(
    root: Path, changes: dict[str, str] | None = None, identity: str = "norr", language: Language = "sv"
) -> ProjectContent:
    """What a project's page shows."""
    catalogue = catalogue_with(root, changes)
    told = project_page(catalogue, catalogue.projects[identity], language).content
    assert isinstance(told, ProjectContent)
    return told


def drawn(
    root: Path, changes: dict[str, str] | None = None, identity: str = "norr", language: Language = "sv"
) -> Element:
    """A project's page as a browser finds it."""
    catalogue = catalogue_with(root, changes)
    return drawn_page(project_page(catalogue, catalogue.projects[identity], language))


def section(page: Element, heading: str) -> Element:
    """The part of the page under a heading's anchor."""
    return page.find("section", aria_labelledby=heading)[0]


def claims(page: Element) -> dict[str, str]:
    """The claims of the page and the source of each, without what the source mark says."""
    found = {}
    for claim in page.find(class_="claim", data_source=None):
        (told,) = claim.find(class_="claim__words")
        marks = told.find("span", class_="source-mark")
        said = told.text[: -len(marks[0].text)]
        found[" ".join(said.split())] = claim.attributes["data-source"]
    return found


def flagged(page: Element) -> list[str]:
    """What stands in elements that are flagged as doubtful."""
    return [words(element) for element in page.find(data_flag=None)]


# --- claims -----------------------------------------------------------------------------------------------------

EVERYTHING = """
project_number: {value: 2017/00308, source: ansokan}
programme_period: {programme_period: 2014-2020, source: ansokan}
programme_area: {value: "2", name: {sv: Ökade övergångar}, source: ansokan}
specific_objective: {value: "2.3", source: ansokan}
intervention_type: {value: "109", source: ansokan}
region: {region: sydsverige, source: ansokan}
period: {start: 2017-12, end: 2021-03-31, source: slutrapporten}
budget_sek: {value: 6 870 477, source: slutrapporten}
esf_support_sek: {value: 3 435 238, source: slutrapporten}
other_funding: {value: 3 435 239, funder: {sv: nämnden}, source: slutrapporten}
union_cofinancing_rate: {percent: "46,7", source: ansokan}
participants_planned: {value: 480, source: ansokan}
participants: {value: 105, of: {sv: alla som kom}, of_whom: {women: 80, men: 20}, source: slutrapporten}
participant_profile: {sv: Kvinnorna var 42 år., source: slutrapporten}
actors: {role: projektagare, actors: [umea-kommun, skr], source: slutrapporten}
staff: {roles: halsopedagog, source: slutrapporten}
places: {places: umea, source: slutrapporten}
target_groups: {target_groups: nyanlanda, wording: {sv: nya i Sverige}, source: slutrapporten}
needs: {needs: [smarta], wording: {sv: ont i ryggen}, source: slutrapporten}
horizontal_principles: {principles: jamstalldhet, source: slutrapporten}
background: {sv: Många mådde dåligt., source: slutrapporten}
aims: {sv: Fler skulle få arbete., source: ansokan}
approach: {sv: Man möttes varje vecka., source: slutrapporten}
horizontal_work: {sv: Kvinnor fick ta med barn., source: slutrapporten}
planned_outputs: {sv: En handledning., source: ansokan}
outcomes:
  - {measure: arbete, count: 21, of: 105, percent: 20, by_sex: {women: 21, men: 17}, source: slutrapporten}
  - {measure: arbete, what: {sv: började studera}, target_percent: 15, source: slutrapporten}
results: {sv: Deltagarna sov bättre., source: slutrapporten}
lessons: {sv: Det tog tid., source: slutrapporten}
documentation: {sv: En film., source: slutrapporten}
contact: {actor: umea-kommun, mailbox: info@umea.example, link: https://umea.example/, source: slutrapporten}
"""


PLANNED = """
2017/00308; 2014–2020; 2 Ökade övergångar; 2.3; 109; Sydsverige; 46,7 procent; 480; Fler skulle få arbete.;
En handledning.
"""
REPORTED = """
december 2017 – 2021-03-31; 6 870 477 kronor; 3 435 238 kronor; nämnden: 3 435 239 kronor;
105 (alla som kom). 80 procent av dem var kvinnor och 20 procent män.; Kvinnorna var 42 år.; Umeå kommun, SKR;
hälsopedagog; Umeå; nyanlända – nya i Sverige; smärta – ont i ryggen; jämställdhet; Många mådde dåligt.;
Man möttes varje vecka.; Kvinnor fick ta med barn.; 21 av 105, 20 procent; Målet var 15 procent.;
Deltagarna sov bättre.; Det tog tid.; En film.; Umeå kommun, info@umea.example, webbsida
"""


@pytest.mark.parametrize(("source", "said"), [("ansokan", PLANNED), ("slutrapporten", REPORTED)])
def test_every_claim_of_the_file_is_on_the_page_with_its_source(source: str, said: str, tmp_path: Path) -> None:
    told = claims(drawn(tmp_path, norr(EVERYTHING)))
    wanted = {" ".join(each.split()) for each in said.split(";")}
    assert wanted == {each for each, named in told.items() if named == source}


def test_a_target_is_told_beside_its_outcome(tmp_path: Path) -> None:
    outcome = "outcomes: {measure: arbete, percent: 20, target_percent: 15, source: slutrapporten}"
    (told,) = content(tmp_path, norr(outcome)).outcomes
    assert told.told.words.replace("\u00a0", " ") == "20 procent"
    assert told.target.replace("\u00a0", " ") == "Målet var 15 procent."


def test_shares_by_sex_are_drawn_and_written(tmp_path: Path) -> None:
    outcome = content(tmp_path, norr(EVERYTHING)).outcomes[0]
    assert [(bar.label, bar.words.replace("\u00a0", " ")) for bar in outcome.bars] == [
        ("Alla", "20 procent"),
        ("Kvinnor", "21 procent"),
        ("Män", "17 procent"),
    ]


def test_a_claim_shows_our_note_and_the_place_in_the_source(tmp_path: Path) -> None:
    lesson = "lessons: {sv: Det tog tid., note: {sv: Sidan är gammal.}, locator: {sv: Sidan 4}, source: handboken}"
    told = section(drawn(tmp_path, norr(lesson)), "lessons")
    assert "Sidan är gammal." in [words(note) for note in told.find("p", class_="note")]
    assert "Sidan 4" in told.find("a", data_source="handboken")[0].attributes["aria-label"]


@pytest.mark.parametrize(
    "field",
    [
        "esf_support_sek: {value: 500 000, source: slutrapporten}",
        "other_funding: {value: 500 000, funder: {sv: nämnden}, source: slutrapporten}",
    ],
)
def test_money_is_shown_although_no_source_gives_the_whole_budget(field: str, tmp_path: Path) -> None:
    assert [told for told in claims(drawn(tmp_path, norr(field))) if "500 000 kronor" in told]


# --- what was only planned, and what is missing -----------------------------------------------------------------


def test_a_plan_is_marked_wherever_it_is_told(tmp_path: Path) -> None:
    fields = """
aims: {sv: Fler skulle få arbete., status: planned, source: slutrapporten}
outcomes: {measure: arbete, target_percent: 15, status: planned, source: ansokan}
uses: {method: halsoskola, status: planned, source: ansokan}
"""
    page = drawn(tmp_path, norr(fields))
    for part in (section(page, "aims"), page.find("div", class_="outcome")[0], page.find("li", class_="used")[0]):
        assert [words(mark) for mark in part.find("span", class_="planned")] == ["planerat"]


def test_what_was_done_is_not_marked_as_planned(tmp_path: Path) -> None:
    assert drawn(tmp_path).find("span", class_="planned") == []


def test_a_plan_is_not_told_as_done_because_another_source_tells_of_the_same_method(tmp_path: Path) -> None:
    fields = """
uses:
  - {method: halsoskola, status: planned, source: ansokan, why: {sv: Deltagarna skulle må bättre.}}
  - {method: halsoskola, source: slutrapporten, procedures: {sv: Deltagarna lagade mat.}}
"""
    (used,) = drawn(tmp_path, norr(fields)).find("li", class_="used")
    (planned,) = [each for each in used.find(data_source="ansokan") if "skulle må bättre" in each.text]
    (done,) = [each for each in used.find(data_source="slutrapporten") if "lagade mat" in each.text]
    assert "planerat" in words(planned)
    assert "planerat" not in words(done)


def test_a_project_without_figures_says_so(tmp_path: Path) -> None:
    gaps = [words(gap) for gap in drawn(tmp_path, norr("")).find("p", class_="gap")]
    assert "Ingen källa som vi har läst ger siffror om pengar, deltagare eller resultat." in gaps


def test_a_project_with_money_but_no_outcomes_says_so(tmp_path: Path) -> None:
    gaps = [words(gap) for gap in drawn(tmp_path, norr("budget_sek: {value: 1, source: ansokan}")).find(class_="gap")]
    assert gaps == ["Ingen källa som vi har läst ger resultat i siffror för det här projektet."]


def test_a_project_with_figures_shows_no_gap(tmp_path: Path) -> None:
    assert drawn(tmp_path).find(class_="gap") == []


def test_a_figure_by_sex_stands_with_its_source(tmp_path: Path) -> None:
    fields = """
outcomes:
  - {measure: arbete, percent: 20, by_sex: {women: 21, men: 15}, target_percent: 25, source: slutrapporten}
"""
    (claim,) = section(drawn(tmp_path, norr(fields)), "i-siffror").find(class_="claim", data_source="slutrapporten")
    assert "21 procent" in words(claim).replace("\u00a0", " ")
    assert "Målet var 25 procent." in words(claim).replace("\u00a0", " ")


def test_a_project_with_sub_projects_says_that_no_figures_are_known_for_the_whole(tmp_path: Path) -> None:
    gaps = [words(gap) for gap in drawn(tmp_path, FAMILY).find("p", class_="gap")]
    assert gaps == ["Ingen källa som vi har läst ger resultat i siffror för projektet som helhet."]


# --- doubts -----------------------------------------------------------------------------------------------------


def test_a_doubtful_figure_stands_in_a_flagged_element_together_with_its_sentence(tmp_path: Path) -> None:
    outcome = "outcomes: {measure: arbete, percent: 20, by_sex: {women: 19, men: 15}, source: slutrapporten}"
    told = flagged(drawn(tmp_path, norr(outcome)))
    assert told
    for each in told:
        assert "20 procent" in each.replace("\u00a0", " ")
        assert "En helhet kan inte ligga över båda sina delar." in each


def test_sources_that_differ_are_flagged_together(tmp_path: Path) -> None:
    numbers = "participants_planned: [{value: 480, source: ansokan}, {value: 400, source: slutrapporten}]"
    (told,) = flagged(drawn(tmp_path, norr(numbers)))
    assert told.startswith("480")
    assert "400" in told
    assert "Källorna skiljer sig åt: 480 (ESF-rådet) och 400 (Umeå kommun)." in told


def test_a_figure_without_doubt_is_not_flagged(tmp_path: Path) -> None:
    fields = """
budget_sek: {value: 1 000 000, source: slutrapporten}
participants: {value: 50, source: slutrapporten}
"""
    assert flagged(drawn(tmp_path, norr(fields))) == []


DOUBTFUL = """
period: [{start: 2018, source: ansokan}, {start: 2019, source: slutrapporten}]
budget_sek: {value: 1 000 000, source: slutrapporten}
esf_support_sek: {value: 600 000, source: slutrapporten}
union_cofinancing_rate: {percent: 50, source: slutrapporten}
participants: {value: 105, of_whom: {women: 80, men: 10}, source: slutrapporten}
actors: {role: projektagare, actors: umea-kommun, doubt: {sv: Ägaren är osäker.}, source: slutrapporten}
lessons: {sv: Det tog tid., doubt: {sv: En källa säger det.}, source: slutrapporten}
uses: {method: halsoskola, doubt: {sv: Bara namnet.}, source: slutrapporten}
outcomes: {measure: arbete, count: 38, of: 94, percent: 40, source: slutrapporten}
doubts:
  - {sv: Sidan är gammal.}
  - {about: outcomes, sv: Målet är inte känt.}
  - {about: uses, sv: Listan kan ha luckor.}
  - {about: actors, sv: Listorna skiljer sig åt.}
"""


def test_every_doubt_is_told_once_in_its_place_and_once_in_the_list_that_leads_there(tmp_path: Path) -> None:
    page = drawn(tmp_path, norr(DOUBTFUL))
    items = section(page, "att-tanka-pa").find("li")
    listed = {link.attributes["href"]: words(item) for item in items for link in item.find("a", href=None)}
    told = {f"#{place.attributes['id']}": words(place) for place in page.find("p", class_="doubt")}
    assert listed.keys() == told.keys()
    assert all(listed[anchor].endswith(words) for anchor, words in told.items())
    assert len(set(told.values())) == len(told) == 11


def test_a_doubt_about_the_whole_page_stands_in_the_list_itself(tmp_path: Path) -> None:
    mind = section(drawn(tmp_path, norr(DOUBTFUL)), "att-tanka-pa")
    assert [words(item) for item in mind.find("li") if not item.find("a")] == ["Sidan är gammal."]


def test_the_list_of_doubts_says_what_each_is_about(tmp_path: Path) -> None:
    items = [words(item) for item in section(drawn(tmp_path, norr(DOUBTFUL)), "att-tanka-pa").find("li")]
    assert "Hälsoskola: Bara namnet." in items
    assert "Lärdomar: En källa säger det." in items
    assert [item for item in items if item.startswith("Arbete: ") and "Skillnaden på 11" in item]


def test_a_doubt_names_the_source_that_it_rests_on(tmp_path: Path) -> None:
    page = drawn(tmp_path, norr("doubts: {source: handboken, sv: Jobben finns inte längre.}"))
    (item,) = section(page, "att-tanka-pa").find("li")
    assert item.find("a", data_source="handboken")
    assert section(page, "kallor").find("li", data_source="handboken")


@pytest.mark.parametrize(
    ("doubt", "place"),
    [
        ("Ägaren är osäker.", "vilka"),
        ("Listorna skiljer sig åt.", "vilka"),
        ("En källa säger det.", "lessons"),
        ("Bara namnet.", "metoder"),
        ("Listan kan ha luckor.", "metoder"),
        ("Målet är inte känt.", "i-siffror"),
        ("Skillnaden på 11 förklaras inte.", "i-siffror"),
        ("nämns ingen finansiär.", "i-siffror"),
        ("Källan förklarar inte skillnaden.", "i-siffror"),
        ("blir tillsammans 90, inte 100.", "i-siffror"),
        ("Källorna skiljer sig åt om starten", "alla-falt"),
    ],
)
def test_each_doubt_stands_in_the_section_that_it_is_about(doubt: str, place: str, tmp_path: Path) -> None:
    assert doubt in words(section(drawn(tmp_path, norr(DOUBTFUL)), place))


def test_what_figures_show_comes_first_and_more_than_five_doubts_are_folded(tmp_path: Path) -> None:
    mind = section(drawn(tmp_path, norr(DOUBTFUL)), "att-tanka-pa")
    (folded,) = mind.find("details")
    assert words(folded.find("summary")[0]) == "7 till"
    assert not [item for item in mind.find("li")[:5] if "osäker" in item.text or "gammal" in item.text]


def test_a_page_without_doubts_has_no_list_of_them(tmp_path: Path) -> None:
    assert drawn(tmp_path, norr("budget_sek: {value: 1, source: ansokan}")).find(id="att-tanka-pa") == []


# --- drawings ---------------------------------------------------------------------------------------------------

FUNDED = """
budget_sek: {value: 38 600 000, precision: rounded, source: slutrapporten}
esf_support_sek: {value: 18 100 000, precision: rounded, source: slutrapporten}
other_funding: {value: 13 500 000, precision: rounded, funder: {sv: nämnden}, source: slutrapporten}
"""


def test_money_is_drawn_with_its_parts_and_the_part_that_nobody_accounts_for(tmp_path: Path) -> None:
    (bar,) = content(tmp_path, norr(FUNDED)).money_bars
    assert [(piece.label, piece.words.replace("\u00a0", " ")) for piece in bar.pieces] == [
        ("ESF-stöd", "18,1 miljoner kronor"),
        ("nämnden", "13,5 miljoner kronor"),
        ("Ingen angiven finansiär", "7,0 miljoner kronor"),
    ]
    assert sum(piece.width for piece in bar.pieces) == pytest.approx(100, abs=0.05)


def test_the_drawing_says_in_words_what_it_shows(tmp_path: Path) -> None:
    (figure,) = drawn(tmp_path, norr(FUNDED)).find("figure", class_="money")
    (drawing,) = figure.find("svg", role="img")
    assert "ESF-stöd: 18,1 miljoner kronor" in drawing.attributes["aria-label"].replace("\u00a0", " ")
    assert "Ingen angiven finansiär: 7,0 miljoner kronor" in words(figure).replace("\u00a0", " ")
    assert figure.attributes["data-source"] == "slutrapporten"


@pytest.mark.parametrize("support", [0, 500])
def test_a_budget_of_nothing_is_shown_without_a_drawing(support: int, tmp_path: Path) -> None:
    fields = f"""
budget_sek: {{value: 0, source: slutrapporten}}
esf_support_sek: {{value: {support}, source: slutrapporten}}
"""
    page = drawn(tmp_path, norr(fields))
    assert "0 kronor" in claims(page)
    assert page.find("figure", class_="money") == []


def test_parts_that_are_more_than_the_budget_are_not_drawn_but_doubted(tmp_path: Path) -> None:
    fields = """
budget_sek: {value: 100 000, source: slutrapporten}
esf_support_sek: {value: 200 000, source: slutrapporten}
"""
    page = drawn(tmp_path, norr(fields))
    assert page.find("figure", class_="money") == []
    assert "mer än budgeten på 100 000 kronor" in " ".join(flagged(page)).replace("\u00a0", " ")


# --- projects and their parts -----------------------------------------------------------------------------------

WHOLE = """
period: {start: 2017-12, end: 2021-03, source: slutrapporten}
uses:
  - method: halsoskola
    extent: every-sub-project
    source: slutrapporten
    procedures: {sv: Alla lagade mat.}
    doubt: {sv: Källan är skriven i förväg.}
  - {method: kartlaggning, extent: place-not-stated, source: slutrapporten}
"""
FAMILY = {
    "projects/norr.yml": BARE + WHOLE,
    "projects/norr-umea.yml": PART
    + """
period: {start: 2018-04-01, end: 2020-12-31, source: slutrapporten}
uses: {method: kartlaggning, source: slutrapporten}
""",
}


def test_a_sub_project_shows_what_every_sub_project_did_apart_from_what_it_did_itself(tmp_path: Path) -> None:
    told = content(tmp_path, FAMILY, "norr-umea")
    assert [use.method.words for use in told.methods] == ["Kartläggning"]
    assert [use.method.words for use in told.shared_methods] == ["Hälsoskola"]
    page = words(section(drawn(tmp_path, FAMILY, "norr-umea"), "metoder"))
    assert page.index("Erbjöds enligt källan i samtliga delprojekt") < page.index("Alla lagade mat.")


def test_what_is_doubtful_about_every_sub_project_is_said_on_each_of_their_pages(tmp_path: Path) -> None:
    page = drawn(tmp_path, FAMILY, "norr-umea")
    assert [told for told in flagged(page) if "Alla lagade mat." in told and "skriven i förväg" in told]


def test_the_whole_project_tells_of_what_it_did_everywhere_once(tmp_path: Path) -> None:
    told = content(tmp_path, FAMILY)
    assert [use.method.words for use in told.methods] == ["Hälsoskola", "Kartläggning"]
    assert list(told.shared_methods) == []
    assert [list(use.extents) for use in told.methods] == [["Samtliga delprojekt"], ["Källan säger inte var"]]


def test_a_project_and_its_parts_lead_to_each_other(tmp_path: Path) -> None:
    whole, part = content(tmp_path, FAMILY), content(tmp_path, FAMILY, "norr-umea")
    assert [(child.words, child.href) for child in whole.children] == [("Norr i Umeå", "../../projekt/norr-umea/")]
    assert part.parent is not None
    assert (part.parent.words, part.parent.href) == ("Projekt Norr", "../../projekt/norr/")


def test_a_family_stands_on_one_line_of_time_with_its_dates_in_words(tmp_path: Path) -> None:
    line = content(tmp_path, FAMILY, "norr-umea").timeline
    assert line is not None
    assert [(row.project.words, row.words, row.own) for row in line.rows] == [
        ("Projekt Norr", "december 2017 – mars 2021", False),
        ("Norr i Umeå", "2018-04-01 – 2020-12-31", True),
    ]
    assert all(row.start >= 0 and row.start + row.width <= 100 for row in line.rows)


def test_a_project_by_itself_has_no_line_of_time(tmp_path: Path) -> None:
    assert content(tmp_path).timeline is None


def test_a_sub_project_is_owned_by_its_local_owner(tmp_path: Path) -> None:
    role = "lokal-projektagare:\n  name: {sv: lokal projektägare}\n"
    roles = (SMALL / "vocabularies" / "actor-roles.yml").read_text(encoding="utf-8")
    actors = """
actors:
  - {role: projektagare, actors: skr, source: slutrapporten}
  - {role: lokal-projektagare, actors: umea-kommun, source: slutrapporten}
"""
    changes = {"vocabularies/actor-roles.yml": roles + role, "projects/norr-umea.yml": PART + actors}
    assert [owner.words for owner in content(tmp_path, changes, "norr-umea").owners] == ["Umeå kommun"]


# --- methods ----------------------------------------------------------------------------------------------------


def test_a_method_that_several_sources_tell_of_is_shown_once_with_each_answer_by_its_source(tmp_path: Path) -> None:
    fields = """
uses:
  - {method: halsoskola, source: slutrapporten, procedures: {sv: Deltagarna lagade mat.}}
  - {method: halsoskola, source: handboken, procedures: {sv: Deltagarna promenerade.}, note: {sv: Vår tolkning.}}
"""
    (used,) = drawn(tmp_path, norr(fields)).find("li", class_="used")
    assert words(used).count("Vad gör man?") == 1
    assert words(used).count("Vår tolkning.") == 1
    answers = {each.attributes["data-source"]: words(each) for each in used.find(class_="claim")}
    assert answers["slutrapporten"].startswith("Deltagarna lagade mat.")
    assert answers["handboken"].startswith("Deltagarna promenerade.")


def test_a_method_that_is_only_named_says_so_and_keeps_our_note(tmp_path: Path) -> None:
    fields = "uses: {method: halsoskola, source: slutrapporten, note: {sv: Vår tolkning.}}"
    (used,) = drawn(tmp_path, norr(fields)).find("li", class_="used")
    assert "nämnd, inte beskriven" in words(used)
    assert "Vår tolkning." in words(used)


@pytest.mark.parametrize(
    ("fields", "heading"),
    [
        ("uses: {method: halsoskola, status: planned, source: ansokan}", "Vad man planerade"),
        ("uses: {method: halsoskola, source: slutrapporten}", "Vad man gjorde"),
        (
            "uses: [{method: halsoskola, status: planned, source: ansokan}, {method: kartlaggning, source: handboken}]",
            "Vad man gjorde",
        ),
    ],
)
def test_the_section_of_methods_says_whether_anything_was_done(fields: str, heading: str, tmp_path: Path) -> None:
    assert words(drawn(tmp_path, norr(fields)).find("h2", id="metoder")[0]) == heading


def test_what_every_sub_project_did_does_not_stand_under_what_was_planned(tmp_path: Path) -> None:
    planned = "uses: {method: kartlaggning, status: planned, source: ansokan}"
    family = {**FAMILY, "projects/norr-umea.yml": PART + planned}
    assert words(drawn(tmp_path, family, "norr-umea").find("h2", id="metoder")[0]) == "Vad man gjorde"


# --- the page as a whole ----------------------------------------------------------------------------------------


def test_source_numbers_first_appear_in_order_from_the_top_of_the_page(tmp_path: Path) -> None:
    fields = """
budget_sek: {value: 1 000 000, source: ansokan}
background: {sv: Många mådde dåligt., source: handboken}
outcomes: {measure: arbete, percent: 20, source: slutrapporten}
"""
    page = drawn(tmp_path, norr(fields))
    numbers = [int(words(mark.find("a")[0])) for mark in page.find("span", class_="source-mark")]
    assert list(dict.fromkeys(numbers)) == [1, 2, 3]


def test_every_source_that_the_page_names_is_listed_at_its_end(tmp_path: Path) -> None:
    page = drawn(tmp_path, norr(EVERYTHING))
    listed = [each.attributes["data-source"] for each in section(page, "kallor").find("li", data_source=None)]
    named = {each.attributes["data-source"] for each in page.find("a", data_source=None)}
    assert set(listed) == named == {"slutrapporten", "ansokan"}


def test_the_english_page_falls_back_to_swedish_and_marks_it(tmp_path: Path) -> None:
    page = drawn(tmp_path, norr("lessons: {sv: Det tog tid., source: slutrapporten}"), language="en")
    assert [words(each) for each in section(page, "lessons").find("div", lang="sv")] == ["Det tog tid."]
    assert "Lessons" in words(section(page, "lessons"))


def test_a_mailbox_and_a_page_to_turn_to_are_links(tmp_path: Path) -> None:
    links = {link.attributes["href"] for link in drawn(tmp_path, norr(EVERYTHING)).find("a", href=None)}
    assert {"mailto:info@umea.example", "https://umea.example/"} <= links


@pytest.mark.parametrize(
    ("repository", "edit"),
    [("https://git.example/bord", ""), ("https://git.example.org/bord", "https://git.example.org/bord/edit/main/")],
)
def test_the_page_says_in_which_file_it_stands_and_leads_there_once_the_address_is_known(
    repository: str, edit: str, tmp_path: Path
) -> None:
    catalogue = catalogue_with(tmp_path)
    page = drawn_page(project_page(catalogue, catalogue.projects["norr"], "sv"), repository=repository)
    colophon = section(page, "om-sidan")
    assert "projects/norr.yml" in words(colophon)
    assert bool(colophon.find("a", href=f"{edit}projects/norr.yml")) is bool(edit)


@pytest.mark.parametrize("field", ["budget_sek: {value: 100000,", 'period: {start: "2018-01-01",'])
@pytest.mark.parametrize(("source", "planned"), [("ansokan", True), ("slutrapporten", False)])
def test_money_and_time_from_a_plan_are_marked_as_planned(
    field: str, source: str, planned: bool, tmp_path: Path
) -> None:
    page = drawn(tmp_path, norr(f"{field} source: {source}}}"))
    (claim,) = [each for each in page.find("div", class_="claim") if each.find("div", class_="claim__words")]
    assert bool(claim.find("span", class_="planned")) is planned
