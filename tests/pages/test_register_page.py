"""The register: everything by every name it goes by, from A to Ö."""

from pathlib import Path

import pytest

from site_pages import Element, drawn_page, words
from small import SMALL, catalogue_with
from smorgasbord.languages import Language
from smorgasbord.pages.register_page import RegisterContent, register_page

HALSOSKOLA = (SMALL / "methods" / "halsoskola.yml").read_text(encoding="utf-8")
NORR = (SMALL / "projects" / "norr.yml").read_text(encoding="utf-8")


def content(root: Path, changes: dict[str, str] | None = None, language: Language = "sv") -> RegisterContent:
    """What the register of the small catalogue shows."""
    told = register_page(catalogue_with(root, changes), language).content
    assert isinstance(told, RegisterContent)
    return told


def drawn(root: Path, changes: dict[str, str] | None = None, language: Language = "sv") -> Element:
    """The register as a browser finds it."""
    return drawn_page(register_page(catalogue_with(root, changes), language))


def lines(page: Element) -> list[str]:
    """The register as its reader reads it, a name a line."""
    (register,) = page.find("div", class_="register")
    return [words(line) for names in register.find("ul") for line in names.find("li")]


def line(page: Element, beginning: str) -> str:
    """The line of the one name that begins so."""
    (found,) = [each for each in lines(page) if each.startswith(beginning)]
    return found


def needs(*given: str) -> dict[str, str]:
    """Another list of needs, beside the two that the small catalogue's methods bear."""
    own = "smarta: {name: {sv: smärta}}\nstress: {name: {sv: stress}}\n"
    return {"vocabularies/needs.yml": own + "".join(f"b-{number}: {each}\n" for number, each in enumerate(given))}


# --- which names --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "kind", "leads_to"),
    [
        ("Hälsoskola", "metod", "../metoder/halsoskola/"),
        ("Projekt Norr", "projekt", "../projekt/norr/"),
        ("Smärta", "behov", "../behov/smarta/"),
        ("Nyanlända", "målgrupp", "../malgrupper/nyanlanda/"),
        ("Kartlägga", "fas", "../faser/kartlagga/"),
        ("Umeå", "plats", "../platser/umea/"),
        ("SKR", "aktör", "../aktorer/skr/"),
        ("Hälsopedagog", "yrkesroll", "../roller/halsopedagog/"),
        ("Sfi", "ord", "../ordlista/#glossary-sfi"),
        ("Gruppinsats", "slag av metod", "../ordlista/#kinds-gruppinsats"),
    ],
)
def test_everything_stands_under_its_name_says_what_it_is_and_leads_to_its_page(
    name: str, kind: str, leads_to: str, tmp_path: Path
) -> None:
    page = drawn(tmp_path)
    assert f"{name} {kind}" in lines(page)
    assert name in [words(link) for link in page.find("a", href=leads_to)]


def test_another_word_for_something_sends_the_reader_to_its_name(tmp_path: Path) -> None:
    page = drawn(tmp_path)
    assert line(page, "Ont i ryggen") == "Ont i ryggen – se smärta behov"
    assert line(page, "Svenska för invandrare") == "Svenska för invandrare – se sfi ord"


def test_another_name_of_a_method_or_project_does_so_too(tmp_path: Path) -> None:
    page = drawn(
        tmp_path,
        {
            "methods/halsoskola.yml": HALSOSKOLA + "also_known_as: {sv: hälsokurs}\n",
            "projects/norr.yml": NORR + "also_known_as: {sv: Norrprojektet}\n",
        },
    )
    assert line(page, "Hälsokurs") == "Hälsokurs – se Hälsoskola metod"
    assert line(page, "Norrprojektet") == "Norrprojektet – se Projekt Norr projekt"


def test_what_a_project_called_a_method_leads_to_the_method(tmp_path: Path) -> None:
    called = NORR.replace("    places: umea\n", "    places: umea\n    local_name: {sv: Må bra-gruppen}\n")
    page = drawn(tmp_path, {"projects/norr.yml": called})
    assert line(page, "Må bra-gruppen") == "Må bra-gruppen – se Hälsoskola metod"


def test_words_that_are_only_searched_for_are_no_names(tmp_path: Path) -> None:
    asked = {
        "methods/halsoskola.yml": HALSOSKOLA + "search_words: {sv: friskvård}\n",
        **needs("{name: {sv: oro}, search_words: {sv: ångestdämpande}}"),
    }
    page = drawn(tmp_path, asked)
    assert "Oro behov" in lines(page)
    assert "friskvård" not in page.text
    assert "ångestdämpande" not in page.text


def test_the_lead_counts_the_names(tmp_path: Path) -> None:
    page = drawn(tmp_path)
    assert f"{len(lines(page))} namn i allt" in words(page.find("p", class_="lead")[0])


# --- one line a name ----------------------------------------------------------------------------------------------


def test_a_name_of_several_things_leads_to_each(tmp_path: Path) -> None:
    page = drawn(tmp_path, needs("{name: {sv: grupp}}"))
    assert line(page, "Grupp ") == "Grupp behov, Grupp nivå"


def test_another_word_for_several_things_leads_to_each(tmp_path: Path) -> None:
    page = drawn(
        tmp_path, needs("{name: {sv: oro}, synonyms: {sv: ångest}}", "{name: {sv: rädsla}, synonyms: {sv: ångest}}")
    )
    assert line(page, "Ångest") == "Ångest – se oro behov, rädsla behov"


def test_a_name_that_is_another_word_for_something_else_leads_to_both(tmp_path: Path) -> None:
    page = drawn(tmp_path, needs("{name: {sv: oro}, synonyms: {sv: stress}}"))
    assert line(page, "Stress") == "Stress behov – se också oro behov"


def test_the_same_word_twice_for_the_same_thing_is_one_name(tmp_path: Path) -> None:
    page = drawn(tmp_path, needs("{name: {sv: oro}, synonyms: {sv: [Oro, ängslan, Ängslan]}}"))
    assert line(page, "Oro") == "Oro behov"
    assert line(page, "Ängslan") == "Ängslan – se oro behov"


# --- the alphabet -------------------------------------------------------------------------------------------------


def letters(told: RegisterContent) -> list[str]:
    """The letters of a register, in order."""
    return [letter for letter, _ in told.letters]


def under(told: RegisterContent, letter: str) -> list[str]:
    """The names under a letter."""
    return [str(entry.name) for each, entries in told.letters if each == letter for entry in entries]


ALPHABET = needs("{name: {sv: öga, en: eye}}", "{name: {sv: ärende}}", "{name: {sv: åtgärd}}", "{name: {sv: zon}}")


def test_swedish_letters_follow_the_swedish_alphabet(tmp_path: Path) -> None:
    assert letters(content(tmp_path, ALPHABET))[-4:] == ["Z", "Å", "Ä", "Ö"]


def test_in_english_a_letter_with_dots_or_a_ring_is_the_letter_without(tmp_path: Path) -> None:
    told = content(tmp_path, ALPHABET, "en")
    assert letters(told)[-1] == "Z"
    assert [name for name in under(told, "A") if "sv" in name] == [
        '<span lang="sv">ärende</span>',
        '<span lang="sv">åtgärd</span>',
    ]


def test_names_stand_in_order_whatever_their_capitals(tmp_path: Path) -> None:
    told = content(tmp_path, needs("{name: {sv: Zebra}}", "{name: {sv: zon}}", "{name: {sv: zenit}}"))
    assert under(told, "Z") == ["Zebra", "zenit", "zon"]


def test_what_begins_with_a_figure_stands_together_before_the_letters(tmp_path: Path) -> None:
    told = content(tmp_path, needs("{name: {sv: 1177}}", "{name: {sv: 2014–2020}}", "{name: {sv: 100-dagarsplan}}"))
    assert letters(told)[0] == "0–9"
    assert under(told, "0–9") == ["100-dagarsplan", "1177", "2014–2020"]


def test_every_letter_can_be_led_to_from_the_top_and_back(tmp_path: Path) -> None:
    page = drawn(tmp_path, needs("{name: {sv: öga}}", "{name: {sv: 1177}}"))
    (top,) = page.find("nav", class_="contents letters register__letters")
    headings = [heading.attributes["id"] for heading in page.find("h2")]
    assert [link.attributes["href"].removeprefix("#") for link in top.find("a")] == headings
    assert len(page.find("a", href=f"#{top.attributes['id']}")) == len(headings)


# --- languages, programs, signs -----------------------------------------------------------------------------------


def test_the_english_register_has_english_names_and_words(tmp_path: Path) -> None:
    page = drawn(tmp_path, language="en")
    assert line(page, "Ache") == "Ache – see pain need"
    assert "Health school method" in lines(page)
    assert "ont i ryggen" not in page.text.casefold()


def test_a_name_that_nobody_has_translated_is_marked_as_swedish(tmp_path: Path) -> None:
    page = drawn(tmp_path, needs("{name: {sv: oro}, synonyms: {en: worry}}"), "en")
    assert line(page, "Worry") == "Worry – see oro need"
    assert [words(each) for each in page.find("span", lang="sv") if "oro" in each.text.casefold()] == ["Oro", "oro"]


def test_methods_and_projects_carry_their_stable_names_once_in_the_order_shown(tmp_path: Path) -> None:
    changed = {"methods/halsoskola.yml": HALSOSKOLA + "also_known_as: {sv: kurs om hälsa}\n"}
    (register,) = drawn(tmp_path, changed).find(data_results=None)
    assert register.attributes["data-state"] == "ready"
    assert [item.attributes["data-record"] for item in register.find(data_record=None)] == [
        "metoder/halsoskola",
        "metoder/kartlaggning",
        "projekt/norr",
    ]


def test_signs_that_mean_something_in_html_are_shown_as_they_are(tmp_path: Path) -> None:
    page = drawn(tmp_path, needs("{name: {sv: 'a & b'}, synonyms: {sv: 'c & d'}}"))
    assert "A & b behov" in lines(page)
    assert "C & d – se a & b behov" in lines(page)
