"""A method's page: what it is, for whom, how it is done, who did it, what is known and what is not."""

from pathlib import Path

import pytest

from site_pages import Element, drawn_page, words
from small import SMALL, catalogue_with
from smorgasbord.languages import Language
from smorgasbord.pages.method_page import MethodContent, method_page
from smorgasbord.pages.questions import Question

HALSOSKOLA = (SMALL / "methods" / "halsoskola.yml").read_text(encoding="utf-8")
KARTLAGGNING = (SMALL / "methods" / "kartlaggning.yml").read_text(encoding="utf-8")
NORR = (SMALL / "projects" / "norr.yml").read_text(encoding="utf-8")


def changed(method: str = "", project: str = "", uses: str = "") -> dict[str, str]:
    """The small catalogue's files with fields added to the health school, to the project, and to its uses."""
    return {
        "methods/halsoskola.yml": f"{HALSOSKOLA}\n{method}",
        "projects/norr.yml": NORR.replace("\nreviewed:", f"\n{uses}\nreviewed:") + f"\n{project}",
    }


def content(
    root: Path, changes: dict[str, str] | None = None, identity: str = "halsoskola", language: Language = "sv"
) -> MethodContent:
    """What a method's page shows."""
    catalogue = catalogue_with(root, changes)
    told = method_page(catalogue, catalogue.methods[identity], language).content
    assert isinstance(told, MethodContent)
    return told


def drawn(
    root: Path, changes: dict[str, str] | None = None, identity: str = "halsoskola", language: Language = "sv"
) -> Element:
    """A method's page as a browser finds it."""
    catalogue = catalogue_with(root, changes)
    return drawn_page(method_page(catalogue, catalogue.methods[identity], language))


def question(told: MethodContent, item: str) -> Question:
    """One of the ten questions."""
    return next(each for each in told.questions if each.item == item)


def section(page: Element, heading: str) -> Element:
    """The part of the page under a heading's anchor."""
    return page.find("section", aria_labelledby=heading)[0]


def gaps(page: Element) -> dict[str, str]:
    """The questions that no source answers, and what the page says instead."""
    return {
        words(gap.find("dt")[0]): words(gap.find("dd")[0]) for gap in section(page, "luckor").find("div", class_="gap")
    }


# --- how it is done ---------------------------------------------------------------------------------------------


def test_what_the_projects_did_is_kept_apart_from_how_others_describe_the_method(tmp_path: Path) -> None:
    told = content(tmp_path)
    done, written = question(told, "procedures"), question(told, "when_and_how_much")
    assert [answer.told.words for answer in done.in_projects] == ["<p>Deltagarna lagade mat.</p>"]
    assert [answer.told.words for answer in written.elsewhere] == ["<p>Åtta träffar.</p>"]
    assert not done.elsewhere
    assert not written.in_projects


def test_an_answer_says_where_it_was_done_or_who_wrote_it(tmp_path: Path) -> None:
    told = content(tmp_path)
    (done,), (written,) = question(told, "procedures").in_projects, question(told, "when_and_how_much").elsewhere
    assert (done.who.words, done.who.href) == ("Umeå", "../../projekt/norr/")
    assert (written.who.words, written.who.href) == ("Regionen", "../../kallor/handboken/")


def test_the_projects_come_first_and_each_side_stands_under_its_own_words(tmp_path: Path) -> None:
    description = "procedures: {sv: Träffarna följer en pärm.}"
    method = HALSOSKOLA.replace("  - source: handboken", f"  - source: handboken\n    {description}")
    page = drawn(tmp_path, {"methods/halsoskola.yml": method})
    told = words(section(page, "procedures"))
    order = [told.index(each) for each in ("I projekten", "lagade mat", "På andra håll", "följer en pärm")]
    assert order == sorted(order)


def test_every_answer_carries_its_source(tmp_path: Path) -> None:
    how = section(drawn(tmp_path), "sa-gar-det-till")
    sources = {words(claim): claim.attributes["data-source"] for claim in how.find("div", data_source=None)}
    assert [source for told, source in sources.items() if "lagade mat" in told] == ["slutrapporten"]
    assert [source for told, source in sources.items() if "Åtta träffar" in told] == ["handboken"]


def test_a_question_that_no_source_answers_is_shown_as_a_gap(tmp_path: Path) -> None:
    told = gaps(drawn(tmp_path))
    assert told["Vem gör det?"] == "Ingen källa säger vem som gör det."
    assert "Vad gör man?" not in told
    assert len(told) == 8


def test_an_author_own_words_for_a_gap_stand_instead_of_the_usual_ones(tmp_path: Path) -> None:
    told = gaps(drawn(tmp_path, changed("unknown: {item: provider, sv: Yrket nämns aldrig.}")))
    assert told["Vem gör det?"] == "Yrket nämns aldrig."


def test_how_complete_the_description_is_counts_questions_with_an_answer(tmp_path: Path) -> None:
    told = content(tmp_path)
    assert (told.answered, told.answered_in_projects) == (2, 1)
    meter = drawn(tmp_path).find("meter")[0]
    assert (meter.attributes["value"], meter.attributes["max"]) == ("2", "10")


def test_a_description_of_something_near_is_shown_but_does_not_count_as_an_answer(tmp_path: Path) -> None:
    near = "    instead: {sv: patientskolor}\n    why: {sv: Kunskap ger trygghet.}"
    method = HALSOSKOLA.replace("  - source: handboken", f"  - source: handboken\n{near}")
    told = content(tmp_path, {"methods/halsoskola.yml": method})
    assert [answer.told.words for answer in question(told, "why").elsewhere] == ["<p>Kunskap ger trygghet.</p>"]
    assert question(told, "why").elsewhere[0].who.note == "om patientskolor, inte om metoden själv"
    assert not question(told, "why").answered
    assert told.answered == 1
    page = drawn(tmp_path, {"methods/halsoskola.yml": method})
    assert "Ingen källa säger vad tanken var." in words(section(page, "why"))


def test_an_answer_from_a_plan_is_marked_as_planned(tmp_path: Path) -> None:
    use = "  - {method: halsoskola, source: ansokan, status: planned, why: {sv: Bättre hälsa.}}"
    (planned,) = section(drawn(tmp_path, changed(uses=use)), "why").find("div", data_source="ansokan")
    (done,) = section(drawn(tmp_path, changed(uses=use)), "procedures").find("div", data_source="slutrapporten")
    assert [words(mark) for mark in planned.find("span", class_="planned")] == ["planerat"]
    assert done.find("span", class_="planned") == []


# --- who did it -------------------------------------------------------------------------------------------------


def test_a_project_use_of_the_method_is_gathered_from_all_its_sources(tmp_path: Path) -> None:
    use = "  - {method: halsoskola, source: handboken, local_name: {sv: Livsskolan}, roles: halsopedagog}"
    (told,) = content(tmp_path, changed(uses=use)).uses
    assert told.project.words == "Projekt Norr"
    assert [mark.source for mark in told.marks] == ["slutrapporten", "handboken"]
    assert [place.words for place in told.places] == ["Umeå"]
    assert [role.words for role in told.roles] == ["hälsopedagog"]
    assert list(told.local_names) == ["Livsskolan"]


def test_a_method_is_tried_where_a_source_says_that_it_was_used_and_not_where_it_was_planned(tmp_path: Path) -> None:
    use = "  - {method: kartlaggning, source: ansokan, status: planned, places: umea}"
    assert [place.words for place in content(tmp_path).tried_in] == ["Umeå"]
    planned = content(tmp_path, changed(uses=use), "kartlaggning")
    assert [use.planned for use in planned.uses] == [True]
    assert list(planned.tried_in) == []
    assert "Ingen projektkälla säger att den har prövats" in words(drawn(tmp_path, changed(uses=use), "kartlaggning"))


def test_a_method_that_was_used_somewhere_that_no_source_names_is_not_called_untried(tmp_path: Path) -> None:
    use = "  - {method: kartlaggning, source: slutrapporten}"
    assert "Ingen ort som källorna namnger" in words(drawn(tmp_path, changed(uses=use), "kartlaggning"))


def test_what_every_sub_project_did_was_tried_where_the_same_source_places_them(tmp_path: Path) -> None:
    project = NORR.replace("places: {places: umea,", "places: {places: vasterbottens-lan,").replace(
        "    places: umea\n", "    extent: every-sub-project\n"
    )
    assert [place.words for place in content(tmp_path, {"projects/norr.yml": project}).tried_in] == [
        "Västerbottens län"
    ]


@pytest.mark.parametrize(("status", "label"), [("planned", "Vilka skulle delta"), ("reported", "Vilka deltog")])
def test_those_who_were_to_take_part_are_not_told_as_those_who_did(status: str, label: str, tmp_path: Path) -> None:
    use = f"  - {{method: halsoskola, source: ansokan, status: {status}, actors: umea-kommun}}"
    project = NORR[: NORR.index("  - method:")] + use + "\nreviewed: 2026-11-22\n"
    labels = [
        words(each) for each in section(drawn(tmp_path, {"projects/norr.yml": project}), "sa-gjorde-de").find("dt")
    ]
    assert label in labels


def test_a_method_that_a_source_only_names_says_so(tmp_path: Path) -> None:
    named = "  - {method: kartlaggning, source: slutrapporten}"
    page = drawn(tmp_path, changed(uses=named), "kartlaggning")
    assert "nämnd, inte beskriven" in words(section(page, "sa-gjorde-de"))
    assert "nämnd, inte beskriven" not in words(section(drawn(tmp_path), "sa-gjorde-de"))


def test_an_outcome_of_the_method_stands_with_its_use_and_keeps_its_doubt(tmp_path: Path) -> None:
    project = NORR.replace("percent: 20, source", "percent: 36, method: halsoskola, source")
    page = drawn(tmp_path, {"projects/norr.yml": project})
    (flagged,) = [each for each in page.find("div", class_="outcome") if "data-flag" in each.attributes]
    assert "10 av 50" in words(flagged)
    assert "10 av 50 är 20,0 procent, inte 36 som källan anger." in words(flagged)


def test_a_doubt_about_a_use_stands_with_it(tmp_path: Path) -> None:
    use = "    doubt: {sv: Källan nämner bara en träff.}"
    project = NORR.replace("    places: umea", f"    places: umea\n{use}")
    (flagged,) = [
        each
        for each in drawn(tmp_path, {"projects/norr.yml": project}).find("section", class_="use")
        if "data-flag" in each.attributes
    ]
    assert "Källan nämner bara en träff." in words(flagged)


# --- what is known, and what is not -----------------------------------------------------------------------------


def test_evidence_says_which_way_it_points_and_who_was_studied(tmp_path: Path) -> None:
    evidence = """
evidence:
  - sv: Deltagarna sov bättre.
    source: handboken
    design: controlled-study
    direction: supports
    population: {sv: flyktingar i Malmö}
    comparison: {sv: vanlig vård}
    doubt: {sv: Bara 20 personer.}
"""
    known = words(section(drawn(tmp_path, changed(evidence)), "vad-vet-man"))
    for each in ("Talar för", "Kontrollerad studie", "sov bättre", "flyktingar i Malmö", "vanlig vård", "Bara 20"):
        assert each in known


def test_without_evidence_the_page_does_not_speak_of_it(tmp_path: Path) -> None:
    assert drawn(tmp_path).find(id="vad-vet-man") == []


def test_what_no_source_says_is_told_with_an_invitation_to_help(tmp_path: Path) -> None:
    unknown = section(drawn(tmp_path, changed("unknown: {sv: Vad det kostar.}")), "det-vi-inte-vet")
    assert "Vad det kostar." in words(unknown)
    assert "8 av 10 frågor" in words(unknown)
    assert [link.attributes["href"] for link in unknown.find("a", href="../../om/kontakt/")]


def test_a_doubt_about_a_description_is_told_on_the_page(tmp_path: Path) -> None:
    doubt = "    doubt: {sv: Handboken är gammal.}"
    method = HALSOSKOLA.replace("  - source: handboken", f"  - source: handboken\n{doubt}")
    page = drawn(tmp_path, {"methods/halsoskola.yml": method})
    assert words(page).count("Handboken är gammal.") == 1


# --- how it hangs together with others --------------------------------------------------------------------------


def relations(told: MethodContent) -> dict[str, list[str]]:
    """The methods that this one hangs together with, under the page's own words."""
    return {label: [str(each.method.words) for each in related] for label, related in told.relations}


@pytest.mark.parametrize(
    ("relation", "here", "there"),
    [
        ("part_of", "Ingår i", "Här ingår"),
        ("variant_of", "Är en form av", "Finns också som"),
        ("combines_with", "Görs tillsammans med", "Görs tillsammans med"),
        ("similar_to", "Liknar", "Liknar"),
        ("not_same_as", "Är inte samma sak som", "Är inte samma sak som"),
    ],
)
def test_a_relation_is_written_once_and_shown_at_both_ends_in_the_right_words(
    relation: str, here: str, there: str, tmp_path: Path
) -> None:
    written = {"methods/kartlaggning.yml": KARTLAGGNING.replace("part_of:", f"{relation}:")}
    assert relations(content(tmp_path, written, "kartlaggning")) == {here: ["Hälsoskola"]}
    assert relations(content(tmp_path, written, "halsoskola")) == {there: ["Kartläggning"]}


def test_a_relation_that_both_ends_wrote_is_shown_once(tmp_path: Path) -> None:
    both = {
        "methods/kartlaggning.yml": KARTLAGGNING.replace("part_of:", "similar_to:"),
        "methods/halsoskola.yml": f"{HALSOSKOLA}\nrelations: {{similar_to: kartlaggning}}",
    }
    assert relations(content(tmp_path, both, "kartlaggning")) == {"Liknar": ["Hälsoskola"]}
    assert relations(content(tmp_path, both, "halsoskola")) == {"Liknar": ["Kartläggning"]}


def test_a_relation_that_a_source_tells_of_carries_its_number_and_our_own_does_not(tmp_path: Path) -> None:
    sourced = "part_of: {method: halsoskola, source: handboken}"
    written = {"methods/kartlaggning.yml": KARTLAGGNING.replace("part_of: halsoskola", sourced)}
    ((_, (told,)),) = content(tmp_path, written, "kartlaggning").relations
    ((_, (own,)),) = content(tmp_path / "own", None, "kartlaggning").relations
    assert told.mark is not None
    assert told.mark.source == "handboken"
    assert own.mark is None


# --- the page as a whole ----------------------------------------------------------------------------------------


def test_source_numbers_first_appear_in_order_from_the_top_of_the_page(tmp_path: Path) -> None:
    use = "  - {method: halsoskola, source: ansokan, status: planned, why: {sv: Bättre hälsa.}}"
    page = drawn(tmp_path, changed(uses=use))
    numbers = [int(words(mark.find("a")[0])) for mark in page.find("span", class_="source-mark")]
    assert list(dict.fromkeys(numbers)) == [1, 2, 3]


def test_every_source_that_the_page_names_is_listed_at_its_end(tmp_path: Path) -> None:
    page = drawn(tmp_path)
    listed = [each.attributes["data-source"] for each in section(page, "kallor").find("li", data_source=None)]
    named = {each.attributes["data-source"] for each in page.find("a", data_source=None)}
    assert set(listed) == named == {"slutrapporten", "handboken"}


def test_the_page_says_whom_the_method_suits_and_where_on_the_way_it_stands(tmp_path: Path) -> None:
    glance = {label: [str(link.words) for link in links] for label, links in content(tmp_path).glance}
    assert glance == {
        "Nivå": ["grupp"],
        "Fas": ["hälsoinsats"],
        "Behov": ["smärta", "stress"],
        "Målgrupp": ["nyanlända"],
    }


def test_the_english_page_falls_back_to_swedish_and_marks_it(tmp_path: Path) -> None:
    method = HALSOSKOLA.replace(", en: Sessions about health in a group.", "")
    page = drawn(tmp_path, {"methods/halsoskola.yml": method}, language="en")
    (lead,) = page.find("p", class_="lead")
    assert [words(each) for each in lead.find(lang="sv")] == ["Träffar om hälsa i grupp."]
    assert words(page.find("h1")[0]) == "Health school"


def test_a_heading_that_falls_back_to_swedish_is_marked_too(tmp_path: Path) -> None:
    """A screen reader reads the heading first; without the mark it reads Swedish words as English."""
    method = HALSOSKOLA.replace(", en: Health school", "")
    page = drawn(tmp_path, {"methods/halsoskola.yml": method}, language="en")
    (heading,) = page.find("h1")
    assert words(heading) == "Hälsoskola"
    assert heading.attributes.get("lang") == "sv" or heading.find(lang="sv")


# --- time and money -----------------------------------------------------------------------------------------------


def test_how_long_it_takes_and_what_money_it_needs_stand_with_the_sources_that_say_so(tmp_path: Path) -> None:
    band = "    time_band: nagra-veckor\n    cost_band: ordinarie-medel\n"
    changes = {
        "methods/halsoskola.yml": HALSOSKOLA.replace("  - source: handboken\n", f"  - source: handboken\n{band}")
    }
    glance = {
        words(fact.find("dt")[0]): fact.find("dd")[0]
        for fact in drawn(tmp_path, changes).find("section", class_="glance")[0].find("div")
    }
    for label, value in (("Hur lång tid", "Upp till tre månader"), ("Kostnad", "Ryms i ordinarie verksamhet")):
        assert words(glance[label]).startswith(value)
        assert glance[label].find("a", data_source="handboken")


def test_where_no_source_says_how_long_it_takes_nothing_is_said(tmp_path: Path) -> None:
    glance = drawn(tmp_path).find("section", class_="glance")[0]
    assert "Hur lång tid" not in words(glance)
