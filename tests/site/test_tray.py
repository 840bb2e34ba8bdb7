"""The reader's tray in a real browser: filled, ordered, noted on, shared, printed and downloaded, by anyone, anywhere."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from windows import REFUSED, Scheme, complaints, context, faults, fits

THREE = ["halsoskola", "samsip", "fysisk-aktivitet"]
READY = '[data-results][data-state="ready"]'
RECORDS = "list => [...list.querySelectorAll('[data-record]')].map(each => each.dataset.record.split('/')[1])"


def open_tray(page: Page, site: str, ids: list[str] | None = None, root: str = "") -> None:
    """Go to the tray and wait until it shows what it has; an empty one has no list to wait for."""
    page.goto(f"{site}{root}bricka/" + (f"?m={','.join(ids)}" if ids else ""))
    page.locator(f"{READY}, [data-empty]:not([hidden])").first.wait_for(state="attached")


def shown(page: Page) -> list[str]:
    """The methods of the tray's list, in order."""
    found: list[str] = page.locator(READY).evaluate(RECORDS)
    return found


def asked(page: Page) -> list[str]:
    """The methods that the page's address carries."""
    return page.url.partition("?m=")[2].split("&")[0].split(",") if "?m=" in page.url else []


def own(page: Page, site: str, ids: list[str], notes: dict[str, str] | None = None) -> None:
    """Let the reader have a tray of their own."""
    page.goto(site + "om/")
    page.evaluate("tray => localStorage.setItem('bricka', tray)", json.dumps({"ids": ids, "notes": notes or {}}))


def stored(page: Page) -> list[str]:
    """The reader's own tray, as the browser keeps it."""
    found: list[str] = page.evaluate("JSON.parse(localStorage.getItem('bricka') ?? '{\"ids\": []}').ids")
    return found


def said(page: Page) -> str:
    """What a screen reader was told last."""
    return page.locator("[data-tray-status]").inner_text().strip()


def count(page: Page) -> str:
    """What the tray's link in the header says."""
    return " ".join(page.locator(".site-header__tray").inner_text().split())


def tab_to(page: Page, selector: str, key: str = "Tab") -> None:
    """Press Tab until the focus is on something, as somebody without a mouse does."""
    for _ in range(600):
        page.keyboard.press(key)
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"{selector} cannot be reached with {key}")


# --- with the keyboard alone ------------------------------------------------------------------------------------


def test_three_methods_are_put_on_the_tray_ordered_noted_on_and_compared_with_the_keyboard_alone(
    desk: Page, address: str
) -> None:
    desk.goto(address + "metoder/")
    for number in (1, 2, 3):
        tab_to(desk, "[data-tray][aria-pressed=false]")
        desk.keyboard.press("Enter")
        assert count(desk) == f"Bricka {number} {'metod' if number == 1 else 'metoder'}"
    tab_to(desk, ".site-header__tray", "Shift+Tab")
    desk.keyboard.press("Enter")
    desk.locator(READY).wait_for()
    first, second, third = shown(desk)

    tab_to(desk, f"[data-id={first}] [data-act=down]")
    desk.keyboard.press("Enter")
    desk.locator(f"{READY} > :nth-child(2)[data-id={first}]").wait_for()
    assert shown(desk) == [second, first, third] == asked(desk)
    assert desk.evaluate("document.activeElement.matches('[data-act=down]')")
    assert said(desk).endswith("ligger nu på plats 2 av 3.")
    desk.keyboard.press("Enter")
    desk.locator(f"{READY} > :nth-child(3)[data-id={first}]").wait_for()
    desk.keyboard.press("Enter")
    assert said(desk).endswith("ligger redan sist.")

    tab_to(desk, f"#anteckning-{first}")
    desk.keyboard.type("Fråga om tolk.")
    tab_to(desk, "[data-compare-link]")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/jamfor/**")
    assert desk.locator(READY).evaluate(RECORDS) == [second, third, first]
    desk.goto(address + "bricka/")
    assert desk.locator(f"#anteckning-{first}").input_value() == "Fråga om tolk."


def test_a_button_says_whether_its_method_lies_on_the_tray_in_words_and_for_screen_readers(
    desk: Page, address: str
) -> None:
    desk.goto(address + "metoder/halsoskola/")
    put = desk.get_by_role("button", name="Lägg på brickan: Hälsoskola", pressed=False)
    lies = desk.get_by_role("button", name="Ligger på brickan: Hälsoskola", pressed=True)
    put.click()
    assert lies.inner_text() == "Ligger på brickan"
    assert said(desk) == "Hälsoskola ligger på brickan. 1 där nu."
    lies.click()
    assert put.inner_text() == "Lägg på brickan"
    assert stored(desk) == []
    assert not desk.locator("[data-tray-count]").is_visible()


def test_what_is_taken_off_comes_back_in_its_place_with_its_note(desk: Page, address: str) -> None:
    own(desk, address, THREE, {"samsip": "Ring Växjö."})
    open_tray(desk, address)
    desk.locator("[data-id=samsip] [data-act=remove]").click()
    desk.get_by_text("SamSIP är borta från brickan.").wait_for()
    assert shown(desk) == stored(desk) == asked(desk) == ["halsoskola", "fysisk-aktivitet"]
    assert desk.evaluate("document.activeElement.textContent") == "Ångra"
    desk.keyboard.press("Enter")
    desk.locator("#anteckning-samsip").wait_for()
    assert shown(desk) == stored(desk) == asked(desk) == THREE
    assert desk.locator("#anteckning-samsip").input_value() == "Ring Växjö."


def test_an_emptied_tray_says_how_to_fill_it_and_comes_back_whole(desk: Page, address: str) -> None:
    own(desk, address, THREE)
    open_tray(desk, address)
    desk.get_by_role("button", name="Töm brickan").click()
    desk.get_by_role("heading", name="Brickan är tom").wait_for()
    assert (stored(desk), asked(desk)) == ([], [])
    hrefs = [link.get_attribute("href") for link in desk.locator("[data-empty] a").all()]
    assert hrefs == ["../smorgasbord/", "../metoder/"]
    desk.get_by_role("button", name="Ångra").click()
    desk.locator(READY).wait_for()
    assert shown(desk) == stored(desk) == THREE


def test_a_method_can_be_chosen_on_the_tray_itself(desk: Page, address: str) -> None:
    open_tray(desk, address)
    for _ in range(2):
        desk.get_by_label("Lägg till en metod").select_option("samsip")
        desk.get_by_role("button", name="Lägg till", exact=True).click()
        desk.locator(READY).wait_for()
    assert shown(desk) == stored(desk) == ["samsip"]
    assert desk.locator(".picker__said").inner_text() == "SamSIP ligger redan på brickan."


# --- kept, carried and shared -----------------------------------------------------------------------------------


def test_the_address_opens_the_same_tray_in_another_browser(browser: Browser, desk: Page, address: str) -> None:
    own(desk, address, THREE)
    open_tray(desk, address)
    elsewhere = context(browser)
    page = elsewhere.new_page()
    page.goto(desk.url)
    page.locator(READY).wait_for()
    assert shown(page) == THREE
    assert stored(page) == []
    page.get_by_role("button", name="Spara som min bricka").click()
    page.locator("[data-shared]").wait_for(state="hidden")
    assert stored(page) == THREE
    elsewhere.close()


def test_somebody_elses_tray_is_shown_and_the_readers_own_stays(desk: Page, address: str) -> None:
    own(desk, address, ["samsip"], {"samsip": "Min."})
    open_tray(desk, address, ["halsoskola", "fysisk-aktivitet"])
    assert desk.locator("[data-shared]").is_visible()
    desk.locator("[data-id=halsoskola] [data-act=down]").click()
    desk.locator(f"{READY} > :nth-child(2)[data-id=halsoskola]").wait_for()
    assert shown(desk) == asked(desk) == ["fysisk-aktivitet", "halsoskola"]
    assert stored(desk) == ["samsip"]
    desk.get_by_role("button", name="Visa min bricka").click()
    desk.locator("[data-id=samsip]").wait_for()
    assert shown(desk) == asked(desk) == ["samsip"]


@pytest.mark.parametrize(
    ("button", "kept"),
    [
        ("Lägg till på min bricka", ["samsip", "halsoskola"]),
        ("Byt min bricka mot den här", ["halsoskola", "samsip"]),
    ],
)
def test_somebody_elses_tray_becomes_the_readers_own_when_they_say_so(
    button: str, kept: list[str], desk: Page, address: str
) -> None:
    own(desk, address, ["samsip"], {"samsip": "Min."})
    open_tray(desk, address, ["halsoskola", "samsip"])
    desk.get_by_role("button", name=button).click()
    desk.locator("[data-shared]").wait_for(state="hidden")
    assert shown(desk) == stored(desk) == asked(desk) == kept
    assert desk.locator("#anteckning-samsip").input_value() == "Min."


def test_going_back_to_the_tray_shows_it_as_it_is_now(desk: Page, address: str) -> None:
    own(desk, address, ["samsip"])
    open_tray(desk, address)
    desk.goto(address + "metoder/halsoskola/")
    desk.locator("[data-tray=halsoskola]").click()
    desk.go_back()
    desk.locator("[data-id=halsoskola]").wait_for()
    assert shown(desk) == asked(desk) == ["samsip", "halsoskola"]
    assert not desk.locator("[data-shared]").is_visible()


def test_a_tray_follows_what_is_done_in_another_window(desk: Page, address: str) -> None:
    own(desk, address, ["samsip"])
    open_tray(desk, address)
    other = desk.context.new_page()
    other.goto(address + "metoder/halsoskola/")
    other.locator("[data-tray=halsoskola]").click()
    desk.locator("[data-id=halsoskola]").wait_for()
    assert shown(desk) == ["samsip", "halsoskola"]
    assert count(desk) == "Bricka 2 metoder"


@pytest.fixture
def forgetful(browser: Browser) -> Page:
    """A page in a browser that keeps nothing."""
    window = context(browser)
    window.add_init_script(REFUSED)
    return window.new_page()


def test_where_nothing_is_kept_the_addresses_carry_the_tray(forgetful: Page, address: str) -> None:
    complained = complaints(forgetful)
    forgetful.goto(address + "metoder/halsoskola/")
    forgetful.locator("[data-tray=halsoskola]").click()
    forgetful.reload()
    assert count(forgetful) == "Bricka 1 metod"
    forgetful.locator(".crumbs a").nth(1).click()
    forgetful.wait_for_url("**/metoder/?bricka=halsoskola")
    forgetful.locator("[data-tray=samsip]").click()
    forgetful.locator(".site-header__tray").click()
    forgetful.locator(READY).wait_for()
    assert shown(forgetful) == asked(forgetful) == ["halsoskola", "samsip"]
    assert "försvinner när du lämnar sidan" in forgetful.locator("[data-notes]").inner_text()
    forgetful.locator("#anteckning-samsip").fill("Går att skriva ut.")
    assert "Går att skriva ut." in (forgetful.locator(".paper").text_content() or "")
    forgetful.locator("[data-id=halsoskola] [data-act=remove]").click()
    forgetful.get_by_role("button", name="Ångra").wait_for()
    forgetful.reload()
    forgetful.locator(READY).wait_for()
    assert shown(forgetful) == ["samsip"]
    assert complained == []
    forgetful.context.close()


def test_what_stands_in_the_store_may_be_anything(desk: Page, address: str) -> None:
    for written in ("", "nonsense", "[]", '{"ids": "x", "notes": 7}', '{"ids": [1, null, "../x", "samsip", "samsip"]}'):
        desk.goto(address + "om/")
        desk.evaluate("text => localStorage.setItem('bricka', text)", written)
        open_tray(desk, address)
        assert (shown(desk) if "samsip" in written else []) == (["samsip"] if "samsip" in written else [])


def test_hostile_and_unknown_ids_are_told_as_words_and_break_nothing(desk: Page, address: str) -> None:
    complained = complaints(desk)
    hostile = "<img src=x onerror=alert(1)>,../../etc/passwd,HALSOSKOLA,javascript:alert(1),finns-inte,samsip,samsip"
    desk.goto(f"{address}bricka/?m={hostile}&m=halsoskola")
    desk.locator(READY).wait_for()
    assert shown(desk) == asked(desk) == ["samsip", "halsoskola"]
    assert desk.locator("[data-status]").inner_text().strip() == "Finns inte: finns-inte."
    assert desk.locator("img").count() == 0
    assert complained == []


def test_a_tray_holds_fifty_and_says_so(desk: Page, address: str, site: Path) -> None:
    every = [path.stem for path in sorted((site / "jamfor").glob("*.json"))]
    assert len(every) > 50
    open_tray(desk, address, every)
    assert shown(desk) == every[:50]
    assert "Brickan rymmer 50 metoder." in desk.locator("[data-status]").inner_text()


def test_a_method_that_has_left_the_site_leaves_the_tray_with_a_word(desk: Page, address: str) -> None:
    own(desk, address, ["borttagen-metod", "samsip"])
    open_tray(desk, address)
    assert shown(desk) == stored(desk) == ["samsip"]
    assert desk.locator("[data-status]").inner_text().strip() == "Finns inte: borttagen-metod."
    assert count(desk) == "Bricka 1 metod"


def test_a_tray_that_cannot_be_fetched_says_so_and_leads_to_the_methods(desk: Page, address: str) -> None:
    open_tray(desk, address)
    desk.context.set_offline(True)
    desk.get_by_label("Lägg till en metod").select_option("samsip")
    desk.get_by_role("button", name="Lägg till", exact=True).click()
    failed = desk.locator(".choosing__failed")
    failed.wait_for()
    assert failed.locator("a").get_attribute("href") == "../metoder/samsip/"
    desk.context.set_offline(False)
    failed.get_by_role("button", name="Försök igen").click()
    desk.locator("[data-id=samsip]").wait_for()
    assert failed.count() == 0


def test_the_tray_can_be_copied_mailed_and_read_in_english(desk: Page, address: str) -> None:
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    own(desk, address, ["halsoskola", "samsip"])
    open_tray(desk, address)
    whole = f"{address}bricka/?m=halsoskola,samsip"
    desk.get_by_role("button", name="Kopiera adressen").click()
    desk.wait_for_function("document.querySelector('[data-tray-status]').textContent === 'Adressen är kopierad.'")
    assert (
        desk.evaluate("navigator.clipboard.readText()") == whole == desk.get_by_label("Brickans adress").input_value()
    )
    mail = desk.get_by_role("link", name="Skicka med e-post").get_attribute("href") or ""
    assert mail.startswith("mailto:?subject=Metoder%20fr%C3%A5n")
    assert mail.endswith("%2Fbricka%2F%3Fm%3Dhalsoskola%2Csamsip")
    desk.get_by_role("link", name="English").click()
    desk.wait_for_url("**/en/bricka/?m=halsoskola,samsip")
    assert desk.locator("[data-id=halsoskola] h2").inner_text() == "Health school"


def test_under_another_path_addresses_are_those_that_the_reader_reads(desk: Page, mirror: str) -> None:
    open_tray(desk, mirror, ["halsoskola"])
    assert desk.locator(".paper__address").first.text_content() == f"{mirror}metoder/halsoskola/".removeprefix(
        "http://"
    )
    desk.locator("[data-compare-link]").click()
    desk.locator(READY).wait_for()
    assert desk.url == f"{mirror}jamfor/?m=halsoskola"


# --- to compare -------------------------------------------------------------------------------------------------


def test_the_first_four_are_compared_until_the_reader_chooses(desk: Page, address: str) -> None:
    five = [*THREE, "suggestopedi", "supported-employment"]
    open_tray(desk, address, five)
    link = desk.locator("[data-compare-link]")
    assert (link.get_attribute("href") or "").endswith(f"jamfor/?m={','.join(five[:4])}")
    fifth = desk.locator("#jamfor-supported-employment")
    fifth.click()
    assert not fifth.is_checked()
    assert "Högst 4 metoder" in desk.locator("[data-id=supported-employment] [role=status]").inner_text()
    desk.locator("#jamfor-samsip").uncheck()
    fifth.check()
    assert (link.get_attribute("href") or "").endswith(
        "?m=halsoskola,fysisk-aktivitet,suggestopedi,supported-employment"
    )


# --- on paper ---------------------------------------------------------------------------------------------------


def printed(page: Page) -> int:
    """How many pages a print of the page has."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("root", ["", "en/"], ids=["sv", "en"])
def test_each_method_is_printed_on_one_sheet_of_its_own(root: str, desk: Page, address: str) -> None:
    five = [*THREE, "suggestopedi", "supported-employment"]
    own(desk, address, five, {"halsoskola": "Ring regionen om tolk.\nFråga om grupp på tisdagar."})
    open_tray(desk, address, root=root)
    assert printed(desk) == 5


def test_a_sheet_has_the_rows_the_note_the_sources_and_the_way_to_the_page(desk: Page, address: str) -> None:
    own(desk, address, ["halsoskola"], {"halsoskola": "Ring regionen om tolk."})
    open_tray(desk, address)
    desk.emulate_media(media="print")
    sheet = desk.locator(".sheet")
    text = sheet.inner_text()
    for part in (
        "Hälsoskola",
        "Behov",
        "Vem gör det?",
        "Ingen källa säger",
        "Det vi inte vet",
        "Ring regionen om tolk.",
    ):
        assert part in text
    where = f"{address}metoder/halsoskola/"
    assert sheet.locator("svg.qr").get_attribute("aria-label") == f"QR-kod till sidan om Hälsoskola: {where}"
    assert sheet.locator(".paper__address").inner_text().replace("\n", "") == where.removeprefix("http://")
    shown_marks = sheet.locator(".sheet__rows a[data-source]").all()
    numbers = {mark.inner_text() for mark in shown_marks if mark.is_visible()}
    assert numbers == {item.get_attribute("value") for item in sheet.locator(".sheet__sources li").all()}
    for gone in (".site-header", ".site-footer", ".tray", ".press"):
        assert not desk.locator(gone).first.is_visible()


def test_cards_have_name_summary_needs_code_and_address_and_stand_several_on_a_page(desk: Page, address: str) -> None:
    open_tray(desk, address, [*THREE, "suggestopedi"])
    desk.get_by_label("Kort: flera på varje sida").check()
    assert printed(desk) == 1
    desk.emulate_media(media="print")
    assert desk.locator(".paper-card").count() == desk.locator(".paper-card svg.qr").count() == 4
    first = desk.locator(".paper-card").first.inner_text()
    for part in ("Hälsoskola", "Gruppträffar där", "Behov:", "stress"):
        assert part in first
    assert desk.locator(".sheet").count() == 0


def test_an_empty_tray_is_printed_as_what_it_says(desk: Page, address: str) -> None:
    open_tray(desk, address)
    assert printed(desk) == 1


# --- to download ------------------------------------------------------------------------------------------------

GUARDED = {"halsoskola": '=1+1 "citat"; ny\nrad', "samsip": "-2", "fysisk-aktivitet": "@x"}
HEADINGS = ["Namn", "Slag", "Sammanfattning", "Behov", "Målgrupper", "Adress", "Anteckning"]


def downloaded(page: Page, button: str) -> tuple[str, bytes]:
    """The name and the bytes of the file that a button gives."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).click()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


@pytest.mark.parametrize(
    ("button", "name", "mark", "separator"),
    [("CSV", "bricka.csv", b"", ","), ("CSV för Excel", "bricka-excel.csv", b"\xef\xbb\xbf", ";")],
)
def test_csv_reads_back_whole_and_no_cell_is_a_formula(
    button: str, name: str, mark: bytes, separator: str, desk: Page, address: str
) -> None:
    own(desk, address, THREE, GUARDED)
    open_tray(desk, address)
    file, written = downloaded(desk, button)
    assert file == name
    assert written.startswith(mark)
    assert written.startswith(b"\xef\xbb\xbf") is bool(mark)
    text = written.removeprefix(mark).decode()
    assert text.endswith("\r\n")
    heading, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    assert heading == HEADINGS
    assert [row[0] for row in rows] == ["Hälsoskola", "SamSIP", "Fysisk aktivitet"]
    assert [row[6] for row in rows] == [f"'{note}" for note in GUARDED.values()]
    assert rows[0][3].split(", ")[2:] == ["stress", "sömnproblem"]
    assert rows[0][5] == f"{address}metoder/halsoskola/"


def test_json_reads_back_as_it_was_written(desk: Page, address: str) -> None:
    own(desk, address, THREE, GUARDED)
    open_tray(desk, address)
    file, written = downloaded(desk, "JSON")
    records = json.loads(written)
    assert file == "bricka.json"
    assert {record["id"]: record["note"] for record in records} == GUARDED
    first = records[0]
    assert (first["name"], first["kind"], first["address"]) == (
        "Hälsoskola",
        "gruppinsats",
        f"{address}metoder/halsoskola/",
    )
    assert first["needs"][2:] == ["stress", "sömnproblem"]
    assert "nyanlända" in first["target_groups"]


# --- for everybody ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("root", "scheme"), [("", "light"), ("en/", "dark")])
@pytest.mark.parametrize("state", ["empty", "own", "shared", "removed", "full"])
def test_axe_finds_nothing_on_a_tray_in_any_state_and_it_fits_a_phone(
    state: str, root: str, scheme: Scheme, browser: Browser, address: str, site: Path
) -> None:
    window = context(browser, 320, scheme)
    page = window.new_page()
    every = [path.stem for path in sorted((site / "jamfor").glob("*.json"))]
    if state in ("own", "removed"):
        own(page, address, THREE, {"samsip": "Ring."})
    open_tray(page, address, {"shared": [*THREE, "finns-inte"], "full": every}.get(state), root)
    if state == "removed":
        page.locator("[data-act=remove]").first.click()
        page.locator("[data-undo]").wait_for()
    found, fitting = faults(page), fits(page)
    window.close()
    assert found == []
    assert fitting


def test_without_scripts_the_tray_says_what_it_is_and_leads_to_the_methods(browser: Browser, address: str) -> None:
    window = context(browser, 320, scripts=False)
    page = window.new_page()
    page.goto(address + "metoder/halsoskola/")
    assert not page.locator("[data-tray]").first.is_visible()
    assert not page.locator(".choose").is_visible()
    page.goto(address + "bricka/?m=halsoskola")
    assert page.get_by_text("Här ligger de metoder").is_visible()
    assert page.get_by_text("behöver JavaScript").is_visible()
    assert not page.locator("[data-picker]").is_visible()
    page.locator(".without").get_by_role("link", name="Se alla metoder").click()
    assert page.get_by_role("heading", name="Metoder", level=1).is_visible()
    window.close()
