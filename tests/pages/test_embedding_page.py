"""The page for embedding as the build leaves it: code to copy, guides with their sources, and a letter to send."""

import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest

from site_pages import RENDERER, SITE, Element, drawn_page, elements, words
from small import SMALL, catalogue_with
from smorgasbord import interface
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.pages.embedding_guides import READINGS
from smorgasbord.pages.embedding_page import embedding_page
from smorgasbord.pages.page import EMBED, FIND

ASSETS = Path(__file__).parents[2] / "overrides" / "assets" / "js"
LONGEST_MAIL = 2000
"""Longer mailto: addresses are cut off, or not opened at all, on some desks."""


def drawn(root: Path, language: Language = "sv", changes: dict[str, str] | None = None, **settings: str) -> Element:
    """The page as a browser finds it."""
    return drawn_page(embedding_page(catalogue_with(root, changes), language), **settings)


def coded(page: Element) -> list[dict[str, str]]:
    """The frames of the examples, as a browser reads them where they are pasted."""
    examples = [example for example in page.find("code") if "data-addresses" in example.attributes]
    return [elements(example.text).find("iframe")[0].attributes for example in examples]


# --- without scripts ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "root"), [("sv", ""), ("en", "en/")])
def test_three_frames_can_be_copied_the_whole_list_one_need_and_one_method(
    language: Language, root: str, tmp_path: Path
) -> None:
    embeds = f"{SITE.url}{root}{EMBED}"
    frames = coded(drawn(tmp_path, language))
    assert [frame["src"] for frame in frames] == [
        embeds + FIND,
        f"{embeds}{FIND}?behov=smarta",
        f"{embeds}metoder/halsoskola/",
    ]
    assert all(frame["title"].endswith(" – Smörgåsbordet") for frame in frames)


def test_a_frame_has_a_name_and_a_size_waits_until_it_is_needed_and_does_not_tell_where_it_stands(
    tmp_path: Path,
) -> None:
    for frame in coded(drawn(tmp_path)):
        assert frame["title"]
        assert (frame["width"], frame["height"], frame["loading"]) == ("100%", "800", "lazy")
        assert frame["referrerpolicy"] == "no-referrer"
        assert "sandbox" not in frame


def test_signs_of_html_in_a_name_stay_signs_in_the_code_and_on_the_page(tmp_path: Path) -> None:
    name, code = 'Prat & lek "ute" > inne', "methods/halsoskola.yml"
    changed = (SMALL / code).read_text(encoding="utf-8").replace("Hälsoskola", f"'{name}'")
    page = drawn(tmp_path, changes={code: changed})
    assert coded(page)[-1]["title"] == f"{name} – Smörgåsbordet"
    assert f"En metod: {name}" in [words(heading) for heading in page.find("h3")]


def test_what_needs_scripts_is_hidden_and_nothing_else_is(tmp_path: Path) -> None:
    page = drawn(tmp_path)
    assert all("hidden" in form.attributes for form in page.find("form"))
    assert all("hidden" in place.attributes for place in page.find(data_copying=None))
    waiting = [
        button for place in (*page.find("form"), *page.find(data_copying=None)) for button in place.find("button")
    ]
    assert len(waiting) == len(page.find("button"))
    (form,) = page.find("form")
    headings = [words(heading) for heading in page.find("h2")]
    assert headings[len(form.find("h2")) :] == ["Färdig kod", "Så gör du i ert system", "Till er administratör"]


# --- guides -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_guide_has_steps_its_limits_what_nobody_has_tried_and_what_it_rests_on(
    language: Language, tmp_path: Path
) -> None:
    guides = drawn(tmp_path, language).find("section", class_="embedding__guide")
    assert [guide.find("h3")[0].attributes["id"] for guide in guides] == ["sharepoint", "sitevision", "optimizely"]
    for guide in guides:
        assert len(guide.find("ol")[0].find("li")) == 3
        unverified = interface.say("embedding-unverified", language)
        assert unverified in [words(label) for label in guide.find("dt")]
        assert all(link.attributes["href"].startswith("https://") for link in guide.find("a"))
        assert len(guide.find("a")) >= 3


def test_a_page_that_we_could_not_read_is_said_to_be_unread(tmp_path: Path) -> None:
    unread = [reading.title for _, readings in READINGS.values() for reading in readings if not reading.read]
    rows = [words(row) for row in drawn(tmp_path).find("li") if "har vi inte kunnat läsa" in row.text]
    assert rows == [f"{title} (har vi inte kunnat läsa)" for title in unread]


def test_the_title_of_a_page_in_another_language_says_its_language(tmp_path: Path) -> None:
    links = drawn(tmp_path).find("a", hreflang=None)
    assert {link.attributes.get("lang") for link in links if link.attributes["hreflang"] == "en"} == {"en"}
    assert {link.attributes.get("lang") for link in links if link.attributes["hreflang"] == "sv"} == {None}


# --- the letter and the site's address ----------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_says_what_to_allow_on_both_sides_and_what_is_logged(language: Language, tmp_path: Path) -> None:
    page = drawn(tmp_path, language, url="https://smorgasbordet.lan.se/bibliotek/")
    letter = page.find(data_letter=None)[0].text
    for told in (
        "frame-src https://smorgasbordet.lan.se\n",
        "smorgasbordet.lan.se",
        "HTML Field Security",
        "embed_hosts",
        "frame-ancestors",
        "IP",
        "script-src https://smorgasbordet.lan.se/bibliotek/embed/smorgasbord-embed.js",
        "tillganglighet/",
        "CC0",
        "CC BY 4.0",
    ):
        assert told in letter
    assert "{" not in letter


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_is_short_enough_for_an_e_mail_link(language: Language, tmp_path: Path) -> None:
    page = drawn(tmp_path, language, url="https://smorgasbordet.umearegionen.se/bibliotek/")
    letter = page.find(data_letter=None)[0].text.replace("\n", "\r\n")
    subject = interface.say("embedding-js-subject", language)
    assert len(f"mailto:?subject={quote(subject, safe='')}&body={quote(letter, safe='')}") < LONGEST_MAIL


@pytest.mark.parametrize(("url", "told"), [(SITE.url, True), ("https://smorgasbordet.lan.se/", False)])
def test_a_site_without_an_address_of_its_own_says_that_the_code_does_not_work_yet(
    url: str, told: bool, tmp_path: Path
) -> None:
    (notice,) = drawn(tmp_path, url=url).find(data_no_address=None)
    assert ("hidden" not in notice.attributes) is told


def test_the_hosts_that_may_show_frames_are_named_where_there_are_any(tmp_path: Path) -> None:
    page = embedding_page(catalogue_with(tmp_path), "sv")
    hosts = ("https://intranat.kommunen.se", "https://*.region.se")
    told = words(elements(RENDERER.render(page, replace(SITE, embed_hosts=hosts))))
    assert "På listan står nu: https://intranat.kommunen.se, https://*.region.se." in told
    assert "På listan" not in words(elements(RENDERER.render(page, SITE)))


# --- what the scripts are given -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_every_word_that_its_scripts_say_and_no_other(language: Language, tmp_path: Path) -> None:
    (root,) = drawn(tmp_path, language).find(data_words=None)
    given = json.loads(root.attributes["data-words"])
    code = "".join(path.read_text(encoding="utf-8") for path in sorted(ASSETS.glob("embedding*.js")))
    composed = {f"suggestions-{n}" for n in ("none", "one", "many")} | {
        f"n-{what}-{n}" for what in ("method", "project", "chosen") for n in ("one", "many")
    }
    assert {key for key in given if f'"{key}"' in code} | composed == set(given)


@pytest.mark.parametrize("page_language", LANGUAGES)
def test_what_can_be_chosen_is_named_in_the_languages_of_frames(page_language: Language, tmp_path: Path) -> None:
    page = drawn(tmp_path, page_language)
    names = json.loads(page.find(data_names=None)[0].attributes["data-names"])
    boxes = {
        f"{box.attributes['name']}={box.attributes['value']}" for box in page.find("input", type="checkbox", value=None)
    }
    for language in LANGUAGES:
        assert boxes | {"list", "tray"} == set(names[language])
    assert (names["sv"]["behov=stress"], names["sv"]["list"]) == ("stress", "Metoder och projekt")
