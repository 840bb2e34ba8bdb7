"""The glossary: what the words mean that have no page of their own, from A to Ö."""

from pathlib import Path

import pytest

from site_pages import Element, drawn_page, words
from small import catalogue_with
from smorgasbord.languages import Language
from smorgasbord.pages.glossary_page import GlossaryContent, glossary_page


def content(root: Path, terms: str = "", language: Language = "sv") -> GlossaryContent:
    """What the glossary shows of the small catalogue, with other words in its own list."""
    changes = {"vocabularies/glossary.yml": terms} if terms else {}
    told = glossary_page(catalogue_with(root, changes), language).content
    assert isinstance(told, GlossaryContent)
    return told


def drawn(root: Path, terms: str = "", language: Language = "sv") -> Element:
    """The glossary as a browser finds it."""
    changes = {"vocabularies/glossary.yml": terms} if terms else {}
    return drawn_page(glossary_page(catalogue_with(root, changes), language))


def names(told: GlossaryContent, letter: str) -> list[str]:
    """The words under a letter."""
    return [str(entry.name) for each, entries in told.letters if each == letter for entry in entries]


def entry(page: Element, anchor: str) -> Element:
    """What stands where an anchor leads."""
    (found,) = page.find("div", id=anchor)
    return found


def named(*given: str) -> str:
    """A list of words, each with its name alone."""
    return "".join(f"ord-{number}: {{name: {{sv: {name}}}}}\n" for number, name in enumerate(given))


# --- which words ------------------------------------------------------------------------------------------------


def test_a_word_of_any_list_without_pages_stands_there_under_its_lists_name_and_its_id(tmp_path: Path) -> None:
    page = drawn(tmp_path)
    for anchor, name in (("glossary-sfi", "Sfi"), ("kinds-gruppinsats", "Gruppinsats"), ("levels-grupp", "Grupp")):
        assert words(entry(page, anchor).find("dt")[0]).startswith(name)


def test_a_word_with_a_page_of_its_own_is_left_to_that_page(tmp_path: Path) -> None:
    """The lists that have pages are led to instead."""
    page = drawn(tmp_path)
    assert [each.attributes["id"] for each in page.find("div", id=None) if "smarta" in each.attributes["id"]] == []
    (others,) = page.find("p", class_="help")
    assert [link.attributes["href"] for link in others.find("a")] == [
        f"../{address}/" for address in ("behov", "malgrupper", "faser", "roller", "aktorer", "platser")
    ]


def test_terms_of_two_lists_with_the_same_id_are_two_entries(tmp_path: Path) -> None:
    page = drawn(tmp_path, "grupp: {name: {sv: grupp}, definition: {sv: Några som träffas.}}\n")
    assert "Några som träffas." in words(entry(page, "glossary-grupp"))
    assert "Vad grupp är här." in words(entry(page, "levels-grupp"))


def test_the_lead_counts_the_words(tmp_path: Path) -> None:
    told = content(tmp_path)
    assert told.lead.startswith(f"{sum(len(entries) for _, entries in told.letters)} ord ")


# --- what is said of a word -------------------------------------------------------------------------------------

SFI = """
sfi:
  name: {sv: sfi, en: Swedish tuition}
  synonyms: {sv: [svenska för invandrare, språkkurs], en: [SFI]}
  definition: {sv: Kurs i svenska., en: A course in Swedish., source: handboken}
"""


def test_an_entry_says_what_the_word_means_and_what_else_people_say(tmp_path: Path) -> None:
    meaning, others = entry(drawn(tmp_path, SFI), "glossary-sfi").find("dd")
    assert words(meaning).startswith("Kurs i svenska.")
    assert words(others) == "Andra ord: svenska för invandrare, språkkurs"


def test_the_english_glossary_has_english_words_at_the_same_anchors(tmp_path: Path) -> None:
    told = entry(drawn(tmp_path, SFI, "en"), "glossary-sfi")
    assert words(told.find("dt")[0]) == "Swedish tuition"
    assert "A course in Swedish." in words(told)
    assert "svenska för invandrare" not in words(told)


def test_a_word_that_nobody_has_translated_is_marked_as_swedish(tmp_path: Path) -> None:
    told = entry(drawn(tmp_path, "a: {name: {sv: anvisning}, definition: {sv: Ett beslut.}}\n", "en"), "glossary-a")
    assert [words(each) for each in told.find("span", lang="sv")] == ["Anvisning", "Ett beslut."]


def test_a_meaning_from_a_source_names_it_and_one_in_our_own_words_names_none(tmp_path: Path) -> None:
    page = drawn(tmp_path, SFI)
    from_source, our_own = entry(page, "glossary-sfi"), entry(page, "levels-grupp")
    assert from_source.attributes["data-source"] == "handboken"
    assert from_source.find("a", href="../kallor/handboken/")
    assert "data-source" not in our_own.attributes
    assert our_own.find("a") == []


def test_a_word_without_a_meaning_or_other_words_shows_no_empty_label(tmp_path: Path) -> None:
    told = entry(drawn(tmp_path, "a: {name: {sv: anvisning}}\n"), "glossary-a")
    assert words(told) == "Anvisning"


def test_a_word_says_what_it_is_a_word_for_unless_it_is_a_word_of_the_glossary_alone(tmp_path: Path) -> None:
    page = drawn(tmp_path)
    assert words(entry(page, "kinds-gruppinsats").find("dt")[0]) == "Gruppinsats slag av metod"
    assert words(entry(page, "glossary-sfi").find("dt")[0]) == "Sfi"


# --- the alphabet -----------------------------------------------------------------------------------------------


def test_the_letters_follow_the_swedish_alphabet_and_each_stands_once(tmp_path: Path) -> None:
    letters = [letter for letter, _ in content(tmp_path, named("öga", "ärende", "åtgärd", "zon", "Zebra")).letters]
    assert letters[-4:] == ["Z", "Å", "Ä", "Ö"]
    assert len(letters) == len(set(letters))


@pytest.mark.parametrize(
    ("given", "letter", "order"),
    [
        (("zon", "Zebra"), "Z", ["Zebra", "zon"]),
        (("Övning", "öga"), "Ö", ["öga", "Övning"]),
        (("Uvön", "Évian", "Ewa", "eva", "école"), "E", ["école", "eva", "Évian", "Ewa"]),
        (("o\u0308ga", "övning", "ond"), "Ö", ["o\u0308ga", "övning"]),
        (("1177", "100-dagarsplan"), "1", ["100-dagarsplan", "1177"]),
    ],
)
def test_words_stand_in_order_under_the_letter_that_people_look_under(
    given: tuple[str, ...], letter: str, order: list[str], tmp_path: Path
) -> None:
    told = content(tmp_path, named(*given))
    assert [name for name in names(told, letter) if name in given] == order


def test_every_letter_can_be_led_to_from_the_top(tmp_path: Path) -> None:
    page = drawn(tmp_path, named("öga", "école", "eva", "Évian", "2014"))
    (letters,) = page.find("nav", class_="contents letters")
    headings = [heading.attributes["id"] for heading in page.find("h2")]
    assert [link.attributes["href"].removeprefix("#") for link in letters.find("a")] == headings
    assert len(headings) == len(set(headings))


def test_the_english_glossary_follows_the_english_names(tmp_path: Path) -> None:
    terms = "a: {name: {sv: anvisning, en: zone}}\nb: {name: {sv: zon, en: allowance}}\n"
    told = content(tmp_path, terms, "en")
    assert "allowance" in names(told, "A")
    assert names(told, "Z") == ["zone"]
