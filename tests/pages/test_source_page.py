"""A source's page: what it is, where it lies, and every claim that rests on it."""

from pathlib import Path

import pytest

from site_pages import Element, drawn_page, words
from small import SMALL, catalogue_with, norr
from smorgasbord.languages import Language
from smorgasbord.pages.source_page import SourceContent, source_page

HALSOSKOLA = (SMALL / "methods" / "halsoskola.yml").read_text(encoding="utf-8")
KARTLAGGNING = (SMALL / "methods" / "kartlaggning.yml").read_text(encoding="utf-8")
HANDBOKEN = (SMALL / "sources" / "handboken.yml").read_text(encoding="utf-8")


def content(
    root: Path, changes: dict[str, str] | None = None, identity: str = "slutrapporten", language: Language = "sv"
) -> SourceContent:
    """What a source's page shows."""
    catalogue = catalogue_with(root, changes)
    told = source_page(catalogue, catalogue.sources[identity], language).content
    assert isinstance(told, SourceContent)
    return told


def drawn(
    root: Path, changes: dict[str, str] | None = None, identity: str = "slutrapporten", language: Language = "sv"
) -> Element:
    """A source's page as a browser finds it."""
    catalogue = catalogue_with(root, changes)
    return drawn_page(source_page(catalogue, catalogue.sources[identity], language))


def resting(page: Element) -> list[tuple[str, str]]:
    """What rests on the source: each field with what stands in it."""
    (section,) = page.find("section", aria_labelledby="vilar-pa")
    groups = [group for group in section.find("div") if group.find("dt")]
    return [
        (words(group.find("dt")[0]), words(rest).replace("\u00a0", " "))
        for group in groups
        for rest in group.find("dd")
    ]


# --- what rests on it -------------------------------------------------------------------------------------------

PROJECT = """
project_number: {value: 2017/00308, source: slutrapporten}
programme_period: {programme_period: 2014-2020, source: slutrapporten}
region: {region: sydsverige, source: slutrapporten}
period: {start: 2017-12, end: 2021-03-31, source: slutrapporten}
budget_sek: {value: 1 000 000, source: slutrapporten}
other_funding: {value: 1 000 000, funder: {sv: nämnden}, source: slutrapporten}
union_cofinancing_rate: {percent: 50, source: slutrapporten}
participants: {value: 105, of: {sv: alla som kom}, source: slutrapporten}
actors: {role: projektagare, actors: [umea-kommun, skr], source: slutrapporten}
staff: {roles: halsopedagog, source: slutrapporten}
places: {places: umea, source: slutrapporten}
target_groups: {target_groups: nyanlanda, source: slutrapporten}
needs: {needs: smarta, wording: {sv: ont i ryggen}, source: slutrapporten}
horizontal_principles: {principles: jamstalldhet, source: slutrapporten}
lessons: {sv: Det tog tid., locator: {sv: Sidan 4}, source: slutrapporten}
outcomes: {measure: arbete, count: 21, of: 105, percent: 20, source: slutrapporten}
contact: {actor: umea-kommun, source: slutrapporten}
uses:
  - {method: kartlaggning, source: slutrapporten}
  - method: halsoskola
    source: slutrapporten
    procedures: {sv: Deltagarna lagade mat.}
    result: {sv: De sov bättre.}
"""


def test_every_claim_of_a_project_that_rests_on_the_source_is_on_its_page(tmp_path: Path) -> None:
    assert set(resting(drawn(tmp_path, norr(PROJECT)))) == {
        ("Projektnummer", "2017/00308"),
        ("Programperiod", "2014–2020"),
        ("ESF-region", "Sydsverige"),
        ("Projektperiod", "december 2017 – 2021-03-31"),
        ("Total projektbudget", "1 000 000 kronor"),
        ("Medfinansiering", "nämnden: 1 000 000 kronor"),
        ("Unionens medfinansieringsgrad", "50 procent"),
        ("Deltagare", "105 (alla som kom)"),
        ("Projektägare", "Umeå kommun, SKR"),
        ("Yrkesroller i projektet", "hälsopedagog"),
        ("Platser", "Umeå"),
        ("Målgrupper", "nyanlända"),
        ("Behov", "smärta – ont i ryggen"),
        ("Horisontella principer", "jämställdhet"),
        ("Lärdomar", "Det tog tid. Sidan 4"),
        ("Resultat i siffror", "arbete: 21 av 105, 20 procent"),
        ("Kontakt", "Umeå kommun"),
        ("Metod", "Kartläggning"),
        ("Hälsoskola: Vad gör man?", "Deltagarna lagade mat."),
        ("Hälsoskola: Vad som kom av det", "De sov bättre."),
    }


def test_every_claim_of_a_method_that_rests_on_the_source_is_on_its_page(tmp_path: Path) -> None:
    evidence = """
evidence:
  sv: Deltagarna sov bättre.
  source: handboken
  design: study
  direction: supports
  population: {sv: flyktingar}
"""
    changes = {
        "methods/halsoskola.yml": HALSOSKOLA + evidence,
        "methods/kartlaggning.yml": KARTLAGGNING.replace(
            "part_of: halsoskola", "part_of: {method: halsoskola, source: handboken}"
        ),
    }
    assert set(resting(drawn(tmp_path, changes, "handboken"))) == {
        ("När och hur mycket?", "Åtta träffar."),
        ("Vad man vet", "Deltagarna sov bättre."),
        ("Ingår i", "Hälsoskola"),
    }


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("target_percent: 20", "20 procent"),
        ("everyone: 'true'", "Alla deltagare"),
        ("count: 38", "38"),
        ("percent: 20, by_sex: {women: 19, men: 21}", "20 procent"),
    ],
)
def test_an_outcome_is_never_told_without_its_figure(outcome: str, said: str, tmp_path: Path) -> None:
    fields = f"outcomes: {{measure: arbete, {outcome}, source: slutrapporten}}"
    ((_, told),) = resting(drawn(tmp_path, norr(fields)))
    assert said in told


def test_every_resting_claim_carries_the_source_and_they_stand_by_record(tmp_path: Path) -> None:
    page = drawn(tmp_path, norr(PROJECT))
    (section,) = page.find("section", class_="resting")
    assert words(section.find("h3")[0]) == "Projekt Norr"
    assert {rest.attributes.get("data-source") for rest in section.find("dd")} == {"slutrapporten"}


def test_the_page_says_on_how_many_pages_the_source_is_used(tmp_path: Path) -> None:
    assert "Används på 1 sida." in words(drawn(tmp_path, identity="handboken"))
    both = norr("lessons: {sv: Det tog tid., source: handboken}")
    assert "Används på 2 sidor." in words(drawn(tmp_path, both, "handboken"))


def test_a_source_that_nothing_rests_on_says_so(tmp_path: Path) -> None:
    assert "Vi har inte hämtat någon uppgift härifrån än." in words(drawn(tmp_path, identity="ansokan"))


# --- what it is and where it lies -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "written", "read"),
    [
        ("ansokan", "Före genomförandet", "Vi har läst hela texten."),
        ("slutrapporten", "I efterhand", "Vi har läst hela texten."),
        ("handboken", "Allmän kunskap", "Vi har läst ett utdrag."),
    ],
)
def test_the_page_says_when_the_source_was_written_and_how_much_of_it_we_have_read(
    source: str, written: str, read: str, tmp_path: Path
) -> None:
    told = words(drawn(tmp_path, identity=source))
    assert written in told
    assert read in told


def test_the_page_leads_to_the_source_and_to_what_it_is_about(tmp_path: Path) -> None:
    links = {link.attributes["href"] for link in drawn(tmp_path).find("a", href=None)}
    assert {"https://umea.example/slutrapport", "../../projekt/norr/"} <= links


def test_a_source_whose_address_we_do_not_know_says_so(tmp_path: Path) -> None:
    assert "Vi känner inte till sidans adress." in words(drawn(tmp_path, identity="handboken"))


def test_an_archived_copy_is_a_link_too(tmp_path: Path) -> None:
    archived = {"sources/handboken.yml": f"{HANDBOKEN}\narchived_address: https://arkiv.example/handboken"}
    assert drawn(tmp_path, archived, "handboken").find("a", href="https://arkiv.example/handboken")


DOUBTFUL = """
budget_sek: {value: 1 000 000, source: slutrapporten}
esf_support_sek: {value: 250 000, source: slutrapporten}
participants: {value: 105, source: slutrapporten}
lessons: {sv: Det tog tid., note: {sv: Vår läsning.}, source: slutrapporten}
outcomes:
  - {measure: arbete, count: 38, of: 94, percent: 40, source: slutrapporten, doubt: {sv: Målet gällde kommunen.}}
  - {measure: arbete, count: 1, of: 105, source: slutrapporten}
doubts:
  - {about: outcomes, source: handboken, sv: Jobben finns inte längre.}
"""


def rest(page: Element, said: str) -> Element:
    """The one claim on the source's page that says this."""
    return next(each for each in page.find("dd", data_source="slutrapporten") if said in words(each))


def test_a_claim_keeps_its_doubts_on_the_page_of_its_source(tmp_path: Path) -> None:
    page = drawn(tmp_path, norr(DOUBTFUL))
    figure = rest(page, "38 av 94")
    assert "data-flag" in figure.attributes
    assert "Skillnaden på 11 förklaras inte." in words(figure)
    assert "Målet gällde kommunen." in words(figure)
    assert "nämns ingen finansiär" in words(rest(page, "1 000 000 kronor"))


def test_what_is_doubtful_about_a_whole_field_stands_once_after_its_claims(tmp_path: Path) -> None:
    page = drawn(tmp_path, norr(DOUBTFUL))
    assert ("Resultat i siffror: Att tänka på när du läser", "Jobben finns inte längre.") in resting(page)
    assert words(page).count("Jobben finns inte längre.") == 1


def test_what_is_doubtful_about_a_method_stands_after_all_its_answers_and_not_under_one_of_them(tmp_path: Path) -> None:
    use = """
uses:
  - method: halsoskola
    source: slutrapporten
    procedures: {sv: De lagade mat.}
    result: {sv: De sov bättre.}
    doubt: {sv: Bara några svarade.}
"""
    page = drawn(tmp_path, norr(use))
    assert ("Hälsoskola: Att tänka på när du läser", "Bara några svarade.") in resting(page)
    assert "Bara några svarade." not in words(rest(page, "De lagade mat."))


def test_a_claim_keeps_our_note_and_one_without_doubt_is_not_flagged(tmp_path: Path) -> None:
    lesson = rest(drawn(tmp_path, norr(DOUBTFUL)), "Det tog tid.")
    assert "Vår läsning." in words(lesson)
    assert "data-flag" not in lesson.attributes


def test_a_doubt_that_rests_on_a_source_stands_on_that_source_page(tmp_path: Path) -> None:
    page = drawn(tmp_path, norr(DOUBTFUL), "handboken")
    assert ("Att tänka på när du läser", "Jobben finns inte längre.") in resting(page)


def test_what_to_bear_in_mind_about_a_source_is_told(tmp_path: Path) -> None:
    doubtful = {"sources/handboken.yml": f"{HANDBOKEN}\ndoubts: {{sv: Boken är gammal.}}"}
    (mind,) = drawn(tmp_path, doubtful, "handboken").find("section", aria_labelledby="att-tanka-pa")
    assert [words(item) for item in mind.find("li")] == ["Boken är gammal."]


# --- in English -------------------------------------------------------------------------------------------------


def test_the_title_keeps_its_language_on_the_english_page(tmp_path: Path) -> None:
    told = drawn(tmp_path, identity="handboken", language="en").find("span", lang="sv")
    assert "Handbok om hälsoskolor" in [words(each) for each in told]


def test_a_part_without_an_english_name_is_marked_as_swedish_and_not_shown_as_code(tmp_path: Path) -> None:
    changes = {
        **norr("actors: {role: projektagare, actors: skr, source: slutrapporten}"),
        "vocabularies/actor-roles.yml": "projektagare: {name: {sv: projektägare}}",
    }
    page = drawn(tmp_path, changes, language="en")
    assert resting(page) == [("Projektägare", "SALAR")]
    assert "Projektägare" in [words(each) for each in page.find("span", lang="sv")]


def test_a_name_with_an_ampersand_is_escaped_once(tmp_path: Path) -> None:
    changes = {
        **norr("actors: {role: projektagare, actors: skr, source: slutrapporten}"),
        "vocabularies/actor-roles.yml": "projektagare: {name: {sv: ägare & drift}}",
    }
    assert resting(drawn(tmp_path, changes)) == [("Ägare & drift", "SKR")]
