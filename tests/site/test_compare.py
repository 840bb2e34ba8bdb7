"""The comparison in a real browser: the same questions side by side, differences and gaps in words, on a phone too."""

import json

import pytest
from playwright.sync_api import Browser, Locator, Page

from windows import LOOKS, REFUSED, Scheme, complaints, context, faults, fits

FOUR = ["halsoskola", "fysisk-aktivitet", "suggestopedi", "samsip"]
READY = '[data-results][data-state="ready"]'
RECORDS = "list => [...list.querySelectorAll('[data-record]')].map(each => each.dataset.record)"


def compare(page: Page, site: str, ids: list[str], root: str = "") -> None:
    """Compare some methods, and wait until they show."""
    page.goto(f"{site}{root}jamfor/?m={','.join(ids)}")
    page.locator(READY).wait_for(state="attached")


def columns(page: Page) -> list[str]:
    """The methods that are compared, in order."""
    found: list[str] = page.locator(READY).evaluate(RECORDS)
    return [record.removeprefix("metoder/") for record in found]


def row(page: Page, key: str) -> Locator:
    """One question's row."""
    return page.locator(f".compare__row[data-key={key}]")


def questions(page: Page) -> list[str]:
    """The questions that show."""
    return [heading.inner_text() for heading in page.locator(".compare__question:visible").all()]


# --- side by side -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [2, 3, 4])
def test_methods_are_columns_in_the_order_of_the_address_and_questions_are_rows(
    number: int, desk: Page, address: str
) -> None:
    compare(desk, address, FOUR[:number])
    assert columns(desk) == FOUR[:number]
    table = desk.get_by_role("table")
    assert table.get_by_role("columnheader").count() == number + 1
    assert {cells.count() for each in desk.locator(".compare__row").all() if (cells := each.locator("td"))} == {number}
    assert {header.get_attribute("scope") for header in desk.locator(".compare__row > th").all()} == {"row"}
    assert questions(desk)[:4] == ["Metoderna", "Behov", "Målgrupp", "Fas"]
    assert questions(desk)[-3:] == ["Hur väl beskriven i projekten", "Det vi inte vet", "Källor"]


def test_what_differs_and_what_is_the_same_is_told_in_a_word(desk: Page, address: str) -> None:
    compare(desk, address, ["halsoskola", "fysisk-aktivitet"])
    assert row(desk, "needs").locator(".verdict").inner_text() == "olika"
    assert row(desk, "needs").locator(".compare__common").inner_text() == "Alla har: ohälsa."
    assert row(desk, "phases").locator(".verdict").inner_text() == "lika"
    assert row(desk, "parties").locator(".verdict").inner_text() == "lucka hos alla"
    assert row(desk, "where").locator(".compare__common").inner_text() == "Lucka hos 1 av 2."


def test_only_what_differs_shows_when_the_reader_wants_that(desk: Page, address: str) -> None:
    compare(desk, address, ["halsoskola", "fysisk-aktivitet"])
    everything = questions(desk)
    desk.get_by_label("Visa bara det som skiljer").check()
    assert set(everything) - set(questions(desk)) >= {"Fas", "Parter som behövs"}
    assert "Behov" in questions(desk)
    assert "visas inte" in desk.locator("[data-tray-status]").inner_text()
    desk.locator("[data-remove=fysisk-aktivitet]").click()
    desk.get_by_text("Välj minst en metod till").wait_for()
    desk.get_by_label("Visa bara det som skiljer").uncheck()
    assert questions(desk) == everything


def test_a_gap_is_a_sentence_and_a_claim_carries_its_source_and_its_doubt(desk: Page, address: str) -> None:
    compare(desk, address, ["halsoskola", "samsip"])
    assert "Ingen källa säger vad den kostar." in row(desk, "cost").inner_text()
    assert row(desk, "procedures").locator(".claim[data-source]").count() > 1
    doubt = row(desk, "unknown").locator(".doubt", has_text="Ingen källa förklarar SamSIP")
    assert doubt.is_visible()


def test_a_source_mark_in_the_table_opens_on_focus_and_closes_with_escape(desk: Page, address: str) -> None:
    compare(desk, address, ["halsoskola", "samsip"])
    mark = desk.locator(".compare .source-mark:visible").first
    mark.locator("a").focus()
    assert mark.locator(".source-mark__box").is_visible()
    desk.keyboard.press("Escape")
    assert not mark.locator(".source-mark__box").is_visible()
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/kallor/**")


def test_every_link_in_the_table_leads_somewhere(desk: Page, address: str) -> None:
    compare(desk, address, FOUR)
    links = desk.locator(".compare__table a[href]")
    hrefs: set[str] = set(links.evaluate_all("all => all.map(each => each.href.split('#')[0])"))
    assert len(hrefs) > 20
    assert [href for href in hrefs if not desk.request.get(href).ok] == []


# --- which methods ----------------------------------------------------------------------------------------------


def test_four_are_compared_and_the_rest_are_named(desk: Page, address: str) -> None:
    compare(desk, address, [*FOUR, "halsoskola", "supported-employment"])
    assert columns(desk) == FOUR
    said = desk.locator("[data-status]").inner_text()
    assert said.strip() == "Högst 4 metoder kan jämföras. Utelämnade: Supported Employment (SE)."


def test_hostile_and_unknown_ids_are_told_as_words_and_break_nothing(desk: Page, address: str) -> None:
    complained = complaints(desk)
    hostile = ["<script>alert(1)</script>", "../x", "finns-inte", "samsip", "Samsip", "halsoskola", "samsip", "%00"]
    compare(desk, address, hostile)
    assert columns(desk) == ["samsip", "halsoskola"]
    assert desk.locator("[data-status]").inner_text().strip() == "Finns inte: finns-inte."
    assert desk.url == f"{address}jamfor/?m=samsip,halsoskola"
    assert complained == []


def test_methods_are_added_and_removed_and_the_address_follows(desk: Page, address: str) -> None:
    desk.goto(address + "jamfor/")
    add = desk.get_by_role("button", name="Lägg till", exact=True)
    for number, each in enumerate(FOUR, 1):
        desk.get_by_label("Lägg till en metod").select_option(each)
        add.click()
        desk.locator(f"{READY} [data-record]:nth-child({number + 1})").wait_for()
    assert desk.url == f"{address}jamfor/?m={','.join(FOUR)}"
    desk.get_by_label("Lägg till en metod").select_option("supported-employment")
    add.click()
    assert desk.locator(".picker__said").inner_text() == "Högst 4 metoder kan jämföras. Ta bort en först."
    desk.locator("[data-remove=fysisk-aktivitet]").click()
    desk.locator("[data-remove=fysisk-aktivitet]").wait_for(state="detached")
    assert columns(desk) == ["halsoskola", "suggestopedi", "samsip"]
    assert desk.url == f"{address}jamfor/?m=halsoskola,suggestopedi,samsip"
    assert desk.evaluate("document.activeElement.dataset.remove") == "halsoskola"


def test_from_a_methods_page_and_with_the_tray(desk: Page, address: str) -> None:
    desk.goto(address + "metoder/samsip/")
    desk.get_by_role("link", name="Jämför med en annan").click()
    desk.get_by_text("Välj minst en metod till").wait_for()
    assert columns(desk) == ["samsip"]
    desk.evaluate("tray => localStorage.setItem('bricka', tray)", json.dumps({"ids": [*FOUR, "supported-employment"]}))
    desk.goto(address + "jamfor/")
    desk.get_by_role("link", name="Jämför det som ligger på brickan").click()
    desk.locator(READY).wait_for()
    assert columns(desk) == FOUR
    desk.get_by_role("button", name="Ligger på brickan: SamSIP").click()
    assert "samsip" not in desk.evaluate("localStorage.getItem('bricka')")


def test_the_other_language_shows_the_same_methods(desk: Page, address: str) -> None:
    compare(desk, address, ["halsoskola", "fysisk-aktivitet"])
    desk.get_by_role("link", name="English").click()
    desk.locator(READY).wait_for()
    assert desk.url == f"{address}en/jamfor/?m=halsoskola,fysisk-aktivitet"
    assert row(desk, "needs").locator(".verdict").inner_text() == "different"


def test_what_cannot_be_fetched_is_told_with_a_way_to_the_methods_page(desk: Page, address: str) -> None:
    compare(desk, address, ["halsoskola"])
    desk.context.set_offline(True)
    desk.get_by_label("Lägg till en metod").select_option("samsip")
    desk.get_by_role("button", name="Lägg till", exact=True).click()
    failed = desk.locator(".choosing__failed")
    failed.wait_for()
    assert columns(desk) == ["halsoskola"]
    assert failed.get_by_role("link", name="SamSIP").get_attribute("href") == "../metoder/samsip/"
    desk.context.set_offline(False)
    failed.get_by_role("button", name="Försök igen").click()
    failed.wait_for(state="detached")
    assert columns(desk) == ["halsoskola", "samsip"]


def test_where_nothing_is_kept_comparing_works_and_carries_the_tray(browser: Browser, address: str) -> None:
    window = context(browser)
    window.add_init_script(REFUSED)
    page = window.new_page()
    compare(page, address, ["halsoskola", "samsip"])
    page.get_by_role("button", name="Lägg på brickan: SamSIP").click()
    assert page.url == f"{address}jamfor/?bricka=samsip&m=halsoskola,samsip"
    page.reload()
    page.get_by_role("button", name="Ligger på brickan: SamSIP").wait_for()
    assert columns(page) == ["halsoskola", "samsip"]
    window.close()


# --- on a phone -------------------------------------------------------------------------------------------------


def test_on_a_phone_one_question_at_a_time_with_the_methods_under_each_other(browser: Browser, address: str) -> None:
    window = context(browser, 320)
    page = window.new_page()
    compare(page, address, FOUR[:3])
    assert questions(page) == ["Metoderna"]
    page.get_by_role("button", name="Nästa fråga").focus()
    page.keyboard.press("Enter")
    assert questions(page) == ["Behov"]
    assert [each.inner_text() for each in page.locator(".compare__whose:visible").all()] == [
        "Hälsoskola",
        "Fysisk aktivitet",
        "Suggestopedi",
    ]
    tops = [(box["x"], box["y"]) for each in row(page, "needs").locator("td").all() if (box := each.bounding_box())]
    assert len({x for x, _ in tops}) == 1
    assert tops == sorted(tops, key=lambda each: each[1])
    assert page.locator("[data-tray-status]").inner_text().startswith("Fråga 2 av ")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Nästa fråga"
    page.get_by_role("button", name="Föregående fråga").click()
    assert questions(page) == ["Metoderna"]
    page.get_by_label("Fråga att visa").select_option("evidence")
    assert row(page, "evidence").is_visible()
    page.get_by_label("Fråga att visa").select_option("every")
    assert len(questions(page)) > 15
    assert fits(page)
    window.close()


def test_a_comparison_is_printed_whole_whatever_shows_on_the_screen(browser: Browser, address: str) -> None:
    window = context(browser, 320)
    page = window.new_page()
    compare(page, address, FOUR[:2])
    page.emulate_media(media="print")
    assert len(questions(page)) > 15
    assert page.locator("thead").is_visible()
    assert not page.locator(".compare__steps").is_visible()
    assert not page.locator(".picker").is_visible()
    window.close()


# --- for everybody ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("root", "width", "scheme"), LOOKS)
@pytest.mark.parametrize("number", range(5))
def test_axe_finds_nothing_whatever_is_compared_and_the_page_fits(
    number: int, root: str, width: int, scheme: Scheme, browser: Browser, address: str
) -> None:
    window = context(browser, width, scheme)
    page = window.new_page()
    if number:
        compare(page, address, FOUR[:number], root)
    else:
        page.goto(f"{address}{root}jamfor/")
        page.locator("[data-place] p").first.wait_for()
    found, fitting = [faults(page)], [fits(page)]
    if number and width == 320:
        page.locator("#steg").select_option("every")
        found, fitting = [*found, faults(page)], [*fitting, fits(page)]
    window.close()
    assert [each for each in found if each] == []
    assert all(fitting)


def test_without_scripts_the_page_says_what_it_is_and_leads_to_the_methods(browser: Browser, address: str) -> None:
    window = context(browser, 320, scripts=False)
    page = window.new_page()
    page.goto(address + "jamfor/?m=halsoskola,samsip")
    assert page.get_by_text("sida vid sida, fråga för fråga").is_visible()
    assert page.get_by_text("behöver JavaScript").is_visible()
    page.locator(".without").get_by_role("link", name="Se alla metoder").click()
    assert page.get_by_role("heading", name="Metoder", level=1).is_visible()
    window.close()
