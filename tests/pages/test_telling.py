"""Records in words: texts, links, source marks and doubts, as one page in one language tells them."""

from pathlib import Path

import pytest
from markupsafe import Markup

from small import SMALL, catalogue_with
from smorgasbord.catalogue import Catalogue
from smorgasbord.pages.telling import Teller
from smorgasbord.records.claims import Claim
from smorgasbord.records.ids import KindId, LevelId, NeedId
from smorgasbord.records.words import Text

NORR = (SMALL / "projects" / "norr.yml").read_text(encoding="utf-8")
DOUBTFUL = (
    NORR
    + """
doubts:
  - {sv: Hela sidan är skriven i förväg., en: The whole page was written beforehand.}
  - {about: outcomes, sv: Målet är inte känt., en: The target is not known.}
union_cofinancing_rate: {percent: 50, source: slutrapporten}
lessons:
  sv: Det tog tid.
  doubt: {sv: Bara en källa säger det., en: One source only says so.}
  source: slutrapporten
"""
)


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """The small catalogue with a project that has doubts of every kind."""
    return catalogue_with(tmp_path, {"projects/norr.yml": DOUBTFUL})


@pytest.fixture
def teller(catalogue: Catalogue) -> Teller:
    """Tells the project's page in Swedish."""
    return Teller(catalogue, "sv", "projekt/norr/", catalogue.projects["norr"])


@pytest.fixture
def english(catalogue: Catalogue) -> Teller:
    """Tells the project's page in English."""
    return Teller(catalogue, "en", "projekt/norr/", catalogue.projects["norr"])


def claim(source: str, status: str | None = None) -> Claim:
    """Something that a source says."""
    return Claim.model_validate({"source": source, "status": status})


# --- words ------------------------------------------------------------------------------------------------------


def test_a_text_without_a_translation_is_shown_in_swedish_and_says_so(english: Teller) -> None:
    assert english.text(Text(sv="Hälsa", en="Health")) == "Health"
    assert english.text(Text(sv="Hälsa")) == '<span lang="sv">Hälsa</span>'
    assert english.prose(Text(sv="Hälsa")) == '<div lang="sv"><p>Hälsa</p></div>'


def test_swedish_on_a_swedish_page_needs_no_mark(teller: Teller) -> None:
    assert teller.text(Text(sv="Hälsa", en="Health")) == "Hälsa"
    assert teller.prose(Text(sv="Hälsa")) == "<p>Hälsa</p>"


def test_a_text_is_escaped_and_a_longer_one_may_have_markdown(teller: Teller) -> None:
    assert teller.text(Text(sv="<b>Kost</b> & hälsa")) == "&lt;b&gt;Kost&lt;/b&gt; &amp; hälsa"
    assert teller.prose(Text(sv="**Kost** & hälsa")) == "<p><strong>Kost</strong> &amp; hälsa</p>"


# --- links ------------------------------------------------------------------------------------------------------


def test_a_name_leads_to_its_page_or_to_its_place_in_the_glossary(teller: Teller) -> None:
    need, level = teller.concept(NeedId("smarta")), teller.concept(LevelId("grupp"))
    assert (need.words, need.href) == ("smärta", "../../behov/smarta/")
    assert (level.words, level.href) == ("grupp", "../../ordlista/#levels-grupp")


def test_several_names_keep_their_order(teller: Teller) -> None:
    assert [link.words for link in teller.concepts([NeedId("stress"), NeedId("smarta")])] == ["stress", "smärta"]
    assert teller.concept(KindId("gruppinsats")).words == "gruppinsats"


# --- source marks -----------------------------------------------------------------------------------------------


def test_sources_are_numbered_in_the_order_in_which_they_are_named(teller: Teller) -> None:
    named = ["handboken", "slutrapporten", "handboken", "ansokan", "slutrapporten"]
    assert [teller.mark(claim(source)).number for source in named] == [1, 2, 1, 3, 2]
    assert [source.id for _, source in teller.sources()] == ["handboken", "slutrapporten", "ansokan"]


def test_a_mark_tells_who_says_so_where_and_when_and_leads_to_the_source(teller: Teller) -> None:
    told = teller.mark(Claim.model_validate({"source": "slutrapporten", "locator": {"sv": "Sidan 4"}}))
    assert told.publisher == "Umeå kommun"
    assert told.title == "Slutrapport för Projekt Norr"
    assert told.dates == "utgiven mars 2020, läst 2026-11-22"
    assert told.locator == "Sidan 4"
    assert told.href == "../../kallor/slutrapporten/"


def test_a_source_without_a_date_of_its_own_has_the_day_when_it_was_read(english: Teller) -> None:
    assert english.mark(claim("handboken")).dates == "read 2026-11-22"


def test_the_title_of_a_source_says_its_language_on_a_page_in_another(english: Teller) -> None:
    assert english.mark(claim("handboken")).title == '<span lang="sv">Handbok om hälsoskolor</span>'


# --- what was only planned --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "status", "planned"),
    [
        ("ansokan", None, True),
        ("ansokan", "planned", True),
        ("ansokan", "reported", False),
        ("slutrapporten", None, False),
        ("slutrapporten", "planned", True),
        ("handboken", None, False),
    ],
)
def test_what_an_application_says_is_planned_unless_the_claim_says_otherwise(
    teller: Teller, source: str, status: str | None, planned: bool
) -> None:
    assert teller.planned(claim(source, status)) is planned


# --- doubts -----------------------------------------------------------------------------------------------------


def test_a_doubt_is_told_once_at_the_first_place_that_asks_for_it(teller: Teller) -> None:
    told = teller.claim(Markup("50 procent"), claim("slutrapporten"), ("union_cofinancing_rate", 0))
    assert [doubt.words[:27] for doubt in told.doubts] == ["Källan anger 50 procent som"]
    assert teller.doubts_at(("union_cofinancing_rate", 0)) == []


def test_a_doubt_that_finds_no_place_of_its_own_is_left_for_the_page(teller: Teller) -> None:
    teller.doubts_at(("union_cofinancing_rate", 0))
    left = [doubt.words for doubt in teller.doubts_left()]
    assert left == ["Bara en källa säger det.", "Hela sidan är skriven i förväg.", "Målet är inte känt."]
    assert teller.doubts_left() == []


def test_every_doubt_has_an_anchor_of_its_own(teller: Teller) -> None:
    told = [*teller.doubts_at(("lessons", 0)), *teller.doubts_at(()), *teller.doubts_left()]
    assert len({doubt.anchor for doubt in told}) == len(told) == 4


def test_the_list_of_doubts_begins_with_those_that_the_figures_show(teller: Teller) -> None:
    teller.doubts_at(())
    teller.doubts_left()
    assert [doubt.computed for doubt in teller.all_doubts()] == [True, False, False, False]
    assert teller.all_doubts()[1].words == "Hela sidan är skriven i förväg."


def test_a_page_about_no_record_has_no_doubts(catalogue: Catalogue) -> None:
    assert Teller(catalogue, "sv", "metoder/").doubts_left() == []
