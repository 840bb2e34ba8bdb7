"""Pages of every kind in a real browser: accessibility, reflow, keyboard, no scripts, nothing fetched elsewhere."""

import datetime

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from windows import LOOKS, REFUSED, Scheme, complaints, context, faults, fits

KINDS = {
    "start": "",
    "methods": "metoder/",
    "terms": "behov/",
    "method": "metoder/halsoskola/",
    "unexplained method": "metoder/samsip/",
    "project": "projekt/halsoframjande-etablering/",
    "sub-project": "projekt/halsoframjande-etablering-umea/",
    "source": "kallor/lansstyrelserna-exempelsamlingen/",
    "concept": "platser/umea/",
    "pathways": "vagar/",
    "glossary": "ordlista/",
    "prose": "om/sa-laser-du/",
    "statement": "tillganglighet/",
}
"""One page of each kind, by its address below a language's root."""


@pytest.mark.parametrize(("root", "width", "scheme"), LOOKS)
@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
def test_axe_finds_nothing_and_the_page_fits(
    browser: Browser, address: str, path: str, root: str, scheme: Scheme, width: int
) -> None:
    window = context(browser, width, scheme)
    page = window.new_page()
    page.goto(address + root + path)
    found, fitting = faults(page), fits(page)
    window.close()
    assert found == []
    assert fitting


@pytest.mark.parametrize("path", [*KINDS.values(), "404.html"], ids=[*KINDS.keys(), "not found"])
def test_a_page_asks_no_other_host_sets_no_cookie_and_logs_no_error(browser: Browser, address: str, path: str) -> None:
    window = context(browser)
    page = window.new_page()
    asked: list[str] = []
    complained = complaints(page)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + path)
    cookies = window.cookies()
    window.close()
    # The page for addresses that lead nowhere is served at any depth, and so names its files from the site's root.
    assert [url for url in asked if not url.startswith(address)] == []
    assert cookies == []
    assert complained == []


def test_a_source_mark_opens_on_focus_closes_with_escape_and_leads_to_the_source(desk: Page, address: str) -> None:
    desk.goto(address + "projekt/halsoframjande-etablering-umea/")
    mark = desk.locator(".source-mark").first
    link = mark.locator("a")
    box = mark.locator(".source-mark__box")
    assert not box.is_visible()
    link.focus()
    assert box.is_visible()
    assert "Länsstyrelserna" in box.inner_text()
    desk.keyboard.press("Escape")
    assert not box.is_visible()
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/kallor/**")


def test_a_source_mark_on_a_touch_screen_shows_first_and_leads_on_at_the_second_tap(
    browser: Browser, address: str
) -> None:
    window = browser.new_context(viewport={"width": 320, "height": 800}, has_touch=True, is_mobile=True)
    page = window.new_page()
    page.goto(address + "projekt/halsoframjande-etablering-umea/")
    mark = page.locator(".claim .source-mark").first
    mark.locator("a").tap()
    assert mark.locator(".source-mark__box").is_visible()
    edges = mark.locator(".source-mark__box").bounding_box()
    assert edges is not None
    assert edges["x"] >= 0
    assert edges["x"] + edges["width"] <= 320
    assert page.url.endswith("/projekt/halsoframjande-etablering-umea/")
    mark.locator("a").tap()
    page.wait_for_url("**/kallor/**")
    window.close()


def test_a_doubt_in_the_list_leads_to_its_place(desk: Page, address: str) -> None:
    desk.goto(address + "projekt/halsoframjande-etablering-umea/")
    first = desk.locator(".mind li").first
    about, words = first.inner_text().strip().split(": ", maxsplit=1)
    assert about == "Arbete eller studier"
    first.locator("a").first.click()
    target = desk.locator(".doubt:target")
    assert target.inner_text().strip() == words
    assert target.is_visible()


# --- old texts and the glossary -----------------------------------------------------------------------------------


@pytest.fixture(params=["metoder/halsoskola/", "projekt/irma/", "kallor/lansstyrelserna-exempelsamlingen/"])
def aging(request: pytest.FixtureRequest, address: str) -> str:
    """The address of a page that says by when it should be read again, one of each kind."""
    return address + str(request.param)


def read_on(browser: Browser, address: str, days: int) -> Page:
    """A page as it is read so many days after its notice says that it should have been read again."""
    window = context(browser)
    page = window.new_page()
    page.goto(address)
    last_day = page.locator("[data-review-by]").get_attribute("data-review-by")
    noon = datetime.datetime.fromisoformat(f"{last_day}T12:00:00+00:00")
    page.clock.set_fixed_time(noon + datetime.timedelta(days=days))
    page.reload()
    return page


@pytest.mark.parametrize(("days", "shown"), [(-365, False), (0, False), (1, True), (3650, True)])
def test_a_page_says_that_it_is_old_from_the_day_after_it_should_have_been_read_again(
    browser: Browser, aging: str, days: int, shown: bool
) -> None:
    page = read_on(browser, aging, days)
    assert page.locator(".aged").is_visible() is shown
    page.context.close()


def test_a_notice_that_a_page_is_old_says_when_it_was_reviewed_and_has_no_accessibility_faults(
    browser: Browser, aging: str
) -> None:
    page = read_on(browser, aging, 1)
    day = page.locator(".colophon time").first.get_attribute("datetime")
    assert str(day) in page.locator(".aged").inner_text()
    violations = Axe().run(page).response["violations"]
    page.context.close()
    assert [violation["id"] for violation in violations] == []


def test_without_scripts_a_page_does_not_say_that_it_is_old_but_when_it_was_reviewed(
    browser: Browser, aging: str
) -> None:
    window = context(browser, scripts=False)
    page = window.new_page()
    page.goto(aging)
    assert not page.locator(".aged").is_visible()
    assert page.locator(".colophon time").first.is_visible()
    window.close()


@pytest.mark.parametrize("root", ["", "en/"], ids=["sv", "en"])
def test_a_word_of_the_glossary_on_a_methods_page_leads_to_its_entry(desk: Page, address: str, root: str) -> None:
    desk.goto(address + root + "metoder/samsip/")
    link = desk.locator("a.term-link").first
    anchor = str(link.get_attribute("href")).partition("#")[2]
    link.focus()
    desk.keyboard.press("Enter")
    desk.wait_for_url(f"**/{root}ordlista/#{anchor}")
    entry = desk.locator(":target")
    assert entry.get_attribute("id") == anchor
    assert entry.locator("dt").inner_text().strip()
    assert entry.is_visible()


def test_a_letter_of_the_glossary_leads_to_its_words(desk: Page, address: str) -> None:
    desk.goto(address + "ordlista/")
    desk.locator(".letters").get_by_role("link", name="S", exact=True).click()
    assert desk.locator(":target").inner_text() == "S"
    assert desk.locator("#glossary-sfi").is_visible()


def test_the_step_of_a_methods_page_is_told_apart_from_the_other_steps(desk: Page, address: str) -> None:
    desk.goto(address + "metoder/gruppvagledning/")
    way = desk.locator(".pathway").first
    here = way.locator('[aria-current="step"]')
    border = "each => getComputedStyle(each).borderTopWidth"
    assert here.count() == 1
    others = {step.evaluate(border) for step in way.locator(".step:not([aria-current])").all()}
    assert here.evaluate(border) not in others


# --- keyboard, themes, scripts, paper -----------------------------------------------------------------------------


def test_the_keyboard_reaches_the_content_past_the_menu(desk: Page, address: str) -> None:
    desk.goto(address + "metoder/halsoskola/")
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.activeElement.textContent.trim()") == "Till innehållet"
    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.activeElement.closest('#innehall') !== null")


def test_the_menu_on_a_phone_opens_with_the_keyboard(browser: Browser, address: str) -> None:
    window = context(browser, 320)
    page = window.new_page()
    page.goto(address + "metoder/halsoskola/")
    menu = page.locator(".site-menu")
    link = menu.get_by_role("link", name="Projekt")
    assert not link.is_visible()
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    assert link.is_visible()
    window.close()


def test_the_chosen_theme_is_kept_on_the_next_page(desk: Page, address: str) -> None:
    desk.goto(address)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = desk.evaluate(ground)
    desk.get_by_role("button", name="Mörkt").click()
    dark = desk.evaluate(ground)
    desk.goto(address + "metoder/")
    assert desk.evaluate(ground) == dark != light


def test_without_scripts_everything_can_be_read_and_every_link_followed(browser: Browser, address: str) -> None:
    window = context(browser, 320, scripts=False)
    page = window.new_page()
    page.goto(address)
    page.get_by_role("link", name="Sömnproblem").first.click()
    page.get_by_role("link", name="Hälsoskola", exact=True).first.click()
    assert page.get_by_role("heading", name="Hälsoskola", level=1).is_visible()
    page.locator(".site-menu summary").click()
    page.locator(".site-menu").get_by_role("link", name="Projekt").click()
    assert page.get_by_role("heading", name="Projekt", level=1).is_visible()
    assert not page.locator("#theme").is_visible()
    window.close()


def test_the_site_works_with_storage_refused(browser: Browser, address: str) -> None:
    window = context(browser)
    window.add_init_script(REFUSED)
    page = window.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    page.get_by_role("button", name="Mörkt").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert errors == []
    window.close()


def test_a_printed_method_has_its_sources_with_addresses_and_no_menus(desk: Page, address: str) -> None:
    desk.goto(address + "metoder/halsoskola/")
    desk.emulate_media(media="print")
    assert not desk.locator(".site-header").is_visible()
    assert not desk.locator(".contents").is_visible()
    assert "https://" in desk.locator(".sources li").first.inner_text()
