"""The register in a real browser: for everybody, on every screen, and without scripts."""

import pytest
from playwright.sync_api import Browser, Page, expect

from windows import Scheme, context, faults, fits


@pytest.mark.parametrize(
    ("root", "width", "scheme"),
    [("", 320, "light"), ("", 1280, "dark"), ("en/", 320, "dark"), ("en/", 1280, "light")],
    ids=lambda each: str(each),
)
def test_axe_finds_nothing_and_the_page_fits(
    browser: Browser, address: str, root: str, width: int, scheme: Scheme
) -> None:
    window = context(browser, width, scheme)
    page = window.new_page()
    page.goto(f"{address}{root}register/")
    fitting = fits(page)
    # The lines are alike, and axe takes a quarter of a minute to read them all: those of the first letters will do.
    page.evaluate("document.querySelectorAll('.register .group:nth-of-type(n + 4)').forEach((each) => each.remove())")
    found = faults(page)
    window.close()
    assert found == []
    assert fitting


@pytest.mark.parametrize(("width", "letters_stay"), [(1280, True), (320, False)])
def test_a_letter_leads_to_its_names_and_a_way_leads_back_to_the_letters(
    browser: Browser, address: str, width: int, letters_stay: bool
) -> None:
    window = context(browser, width)
    page = window.new_page()
    page.goto(f"{address}register/")
    letters = page.get_by_role("navigation", name="Bokstäver")
    letters.get_by_role("link", name="Ö", exact=True).click()
    heading = page.locator(":target")
    assert heading.inner_text() == "Ö"
    box = letters.bounding_box()
    top = heading.bounding_box()
    assert box is not None
    assert top is not None
    assert (box["y"] >= 0) is letters_stay
    assert top["y"] >= (box["y"] + box["height"] if letters_stay else 0)
    back = page.get_by_role("link", name="Till bokstäverna")
    assert back.last.is_visible() is not letters_stay
    window.close()


def test_without_scripts_the_search_leads_to_the_register(browser: Browser, address: str) -> None:
    window = context(browser, 320, scripts=False)
    page = window.new_page()
    page.goto(address)
    page.get_by_role("button", name="Sök").first.click()
    assert not page.get_by_text("i sökfältet").is_visible()
    page.get_by_role("link", name="Registret har alla namn från A till Ö").click()
    page.get_by_role("listitem").filter(has_text="Ont i ryggen – se").get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="Smärta och värk", level=1)).to_be_visible()
    window.close()


def test_on_paper_the_register_stands_in_columns_without_its_letters(desk: Page, address: str) -> None:
    desk.goto(f"{address}register/")
    desk.emulate_media(media="print")
    assert not desk.get_by_role("navigation", name="Bokstäver").is_visible()
    assert desk.locator(".register__names").first.evaluate("each => getComputedStyle(each).columnCount") == "3"
