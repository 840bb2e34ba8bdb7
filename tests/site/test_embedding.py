"""Embedding in a real browser: chosen, seen, copied, and pasted into the page of another, which shows the same."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from conftest import serving
from playwright.sync_api import Browser, Dialog, FrameLocator, Page, expect

from windows import REFUSED, Scheme, complaints, context, faults, fits

READY = "[data-result][data-state=ready]"
CODE = "#ram-kod"
RECORDS = "list => [...list.querySelectorAll('[data-record]')].map(each => each.dataset.record)"
WAYS = ["iframe", "skript", "element"]
SANDBOX = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox"
HOSTILE = '"><script>alert(1)</script>'


def open_page(page: Page, site: str, query: str = "", root: str = "") -> None:
    """Go to the page and wait until it has code, or says why it has none."""
    page.goto(f"{site}{root}badda-in/{query}")
    page.locator(READY).wait_for()


def code(page: Page) -> str:
    """The code to paste, once it answers what is chosen."""
    page.locator(READY).wait_for()
    return page.locator(CODE).input_value()


def answer(page: Page, question: str, choice: str) -> None:
    """Choose one of several answers."""
    page.get_by_role("group", name=question, exact=True).get_by_label(choice, exact=True).check()


def preview(page: Page) -> FrameLocator:
    """The frame as it will be, once it shows what the code asks for."""
    page.locator(READY).wait_for()
    page.wait_for_function(
        "document.querySelector('[data-stage] iframe').contentWindow.location.href "
        "=== document.querySelector('[data-frame-address]').href"
    )
    return page.locator("[data-stage] iframe").content_frame


def listed(frame: FrameLocator) -> list[str]:
    """The records that a frame with a list shows, once it has left out the others."""
    frame.locator(":root:not([data-waits]) [data-results][data-state=ready]").wait_for()
    found: list[str] = frame.locator("[data-results]").evaluate(RECORDS)
    return found


def put(folder: Path, markup: str) -> None:
    """Let a folder hold the page of another host, with some code in its body."""
    page = f'<!doctype html><meta charset="utf-8"><title>Intranät</title><body>{markup}'
    (folder / "index.html").write_text(page, encoding="utf-8")


# --- chosen and seen ----------------------------------------------------------------------------------------------


def test_the_page_opens_with_the_code_of_the_first_example_and_shows_the_whole_list(desk: Page, address: str) -> None:
    complained = complaints(desk)
    open_page(desk, address)
    assert code(desk) == desk.locator("#exempel-1").inner_text()
    assert f'src="{address}embed/smorgasbord/"' in code(desk)
    frame = desk.locator("[data-stage] iframe")
    assert frame.get_attribute("title") == "Så blir det: Metoder och projekt – Smörgåsbordet"
    assert len(listed(preview(desk))) > 10
    assert complained == []


def test_code_address_name_and_frame_follow_what_is_chosen(desk: Page, address: str) -> None:
    open_page(desk, address)
    answer(desk, "Vad ska visas?", "Ett urval")
    desk.locator(".facet[data-facet=behov] summary").click()
    desk.locator("[name=behov][value=smarta]").check()
    expect(desk.locator("[data-fits]")).to_contain_text("Visas: ")
    answer(desk, "Ljust eller mörkt", "Alltid mörkt")
    desk.get_by_label("Låt läsaren söka och välja i ramen").uncheck()
    answer(desk, "Färg på länkar", "En egen färg")
    desk.get_by_label("Textens storlek i procent").fill("120")
    desk.get_by_label("Ramens höjd i bildpunkter").fill("500")
    shown = f"{address}embed/smorgasbord/?behov=smarta&tema=morkt&farg=0a5a54&storlek=120&filter=nej"
    expect(desk.locator("[data-frame-address]")).to_have_text(shown)
    assert f'src="{shown.replace("&", "&amp;")}" title="Metoder och projekt: smärta och värk – Smörgåsbordet"' in code(
        desk
    )
    assert 'height="500"' in code(desk)
    expect(preview(desk).locator(":root[data-theme=dark][data-filter=no]")).to_be_attached()
    found = listed(preview(desk))
    assert "metoder/halsoskola" in found
    desk.goto(f"{address}smorgasbord/?behov=smarta")
    assert set(found) == set(desk.locator("[data-results][data-state=ready]").evaluate(RECORDS))


def test_what_is_chosen_stands_in_the_address_and_is_there_when_a_colleague_opens_it(desk: Page, address: str) -> None:
    open_page(desk, address)
    answer(desk, "Vad ska visas?", "Ett urval")
    desk.get_by_label("Ord att söka på").fill("hälsa & stress")
    desk.locator(".facet[data-facet=fas] summary").click()
    desk.locator("[name=fas]").first.check()
    answer(desk, "Språk", "English")
    answer(desk, "Hur vill du bädda in?", "Iframe som växer, med vårt skript")
    before = code(desk)
    assert parse_qs(urlsplit(desk.url).query)["q"] == ["hälsa & stress"]
    desk.reload()
    desk.locator(READY).wait_for()
    assert code(desk) == before
    assert desk.get_by_label("Ord att söka på").input_value() == "hälsa & stress"
    assert desk.locator("[name=fas]").first.is_checked()
    assert "/en/embed/smorgasbord/?" in before
    assert 'title="Methods and projects: ”hälsa &amp; stress”, ' in before


def test_a_method_is_found_and_taken_with_the_keyboard_and_gives_its_own_page_to_systems_that_know_oembed(
    desk: Page, address: str
) -> None:
    open_page(desk, address)
    answer(desk, "Vad ska visas?", "En metod")
    expect(desk.locator("[data-nothing]")).to_have_text("Välj vad som ska visas, så kommer koden här.")
    field = desk.get_by_role("combobox", name="Vilken metod?")
    field.press_sequentially("halsoskol")
    desk.get_by_role("option").first.wait_for()
    assert desk.get_by_role("option").count() <= 8
    assert faults(desk) == []
    field.press("ArrowDown")
    field.press("Enter")
    expect(desk.locator("[data-frame-address]")).to_have_text(f"{address}embed/metoder/halsoskola/")
    assert field.input_value() == "Hälsoskola"
    assert 'title="Hälsoskola – Smörgåsbordet"' in code(desk)
    assert desk.locator("[data-page-address]").inner_text() == f"{address}metoder/halsoskola/"
    field.fill("något annat")
    field.press("Tab")
    assert field.input_value() == "Hälsoskola"


def test_a_tray_is_embedded_in_its_order_and_its_link_works_for_those_who_have_another(
    desk: Page, address: str
) -> None:
    desk.goto(address + "om/")
    desk.evaluate("localStorage.setItem('bricka', JSON.stringify({ids: ['samsip', 'halsoskola'], notes: {}}))")
    open_page(desk, address)
    answer(desk, "Vad ska visas?", "Metoder på min bricka")
    assert f'src="{address}embed/smorgasbord/?m=samsip,halsoskola" title="Utvalda metoder – ' in code(desk)
    assert listed(preview(desk)) == ["metoder/samsip", "metoder/halsoskola"]
    desk.evaluate("localStorage.setItem('bricka', JSON.stringify({ids: ['suggestopedi'], notes: {}}))")
    desk.reload()
    assert "?m=samsip,halsoskola" in code(desk)
    desk.get_by_role("button", name="Hämta min bricka").click()
    assert "?m=suggestopedi" in code(desk)


def test_a_reader_who_lets_nothing_be_kept_can_choose_all_the_same(browser: Browser, address: str) -> None:
    window = context(browser)
    window.add_init_script(REFUSED)
    page = window.new_page()
    complained = complaints(page)
    open_page(page, address, "?vad=bricka")
    told, offered = page.locator("[data-tray]").inner_text(), page.locator("[data-tray-fill]").is_visible()
    answer(page, "Vad ska visas?", "Hela listan")
    written = code(page)
    window.close()
    assert (told, offered) == ("Din bricka är tom.", True)
    assert "embed/smorgasbord/" in written
    assert complained == []


# --- copied and pasted --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", WAYS)
def test_the_code_shows_the_same_records_in_the_page_of_another_host(
    way: str, desk: Page, address: str, tmp_path: Path
) -> None:
    open_page(desk, address, f"?vad=urval&behov=smarta,stress&satt={way}")
    markup = code(desk)
    previewed = listed(preview(desk))
    put(tmp_path, markup)
    with serving(tmp_path) as host:
        desk.goto(host.replace("127.0.0.1", "localhost"))
        frame = desk.locator("iframe")
        assert listed(frame.content_frame) == previewed
        assert frame.get_attribute("title") == "Metoder och projekt: smärta och värk, stress – Smörgåsbordet"
        if way != "iframe":
            desk.wait_for_function("innerHeight < document.querySelector('iframe').offsetHeight")
        else:
            box = frame.bounding_box()
            assert box is not None
            assert box["height"] == 800


def test_a_frame_in_a_sandbox_shows_the_same_and_one_in_an_empty_sandbox_the_whole_list(
    desk: Page, site: Path, tmp_path: Path
) -> None:
    with serving(site, Access_Control_Allow_Origin="*") as embedded, serving(tmp_path) as host:
        open_page(desk, embedded, "?vad=urval&behov=smarta")
        markup = code(desk)
        previewed = listed(preview(desk))
        frames = [markup.replace("<iframe", f'<iframe sandbox="{allowed}"') for allowed in (SANDBOX, "")]
        assert f'sandbox="{SANDBOX}"' in desk.locator(".embedding__parts").inner_text()
        put(tmp_path, "".join(frames).replace("lazy", "eager"))
        desk.goto(host.replace("127.0.0.1", "localhost"))
        assert listed(desk.locator("iframe").first.content_frame) == previewed
        assert desk.locator("iframe").last.content_frame.locator("[data-record]").count() > len(previewed)


def test_code_address_and_letter_are_copied_and_it_is_said(browser: Browser, address: str) -> None:
    window = context(browser)
    window.grant_permissions(["clipboard-read", "clipboard-write"])
    page = window.new_page()
    open_page(page, address)
    copied = {}
    for target in ("ram-kod", "ram-adress", "exempel-2", "brev"):
        page.locator(f"[data-copy={target}]").click()
        expect(page.locator(f"[data-copy={target}] ~ [role=status]")).to_have_text("Kopierat.")
        copied[target] = page.evaluate("navigator.clipboard.readText()")
    answer(page, "Språk", "English")
    expect(page.locator("[data-copy=ram-kod] ~ [role=status]")).to_be_empty()
    answer(page, "Språk", "Svenska")
    expected = {"ram-kod": code(page), "brev": page.locator("#brev").input_value()}
    expected |= {each: page.locator(f"#{each}").inner_text() for each in ("ram-adress", "exempel-2")}
    window.close()
    assert copied == expected


@pytest.mark.parametrize("target", ["ram-kod", "exempel-1"])
def test_where_copying_is_refused_the_code_is_marked_for_copying_by_hand(target: str, desk: Page, address: str) -> None:
    desk.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    open_page(desk, address)
    desk.locator(f"[data-copy={target}]").click()
    expect(desk.locator(f"[data-copy={target}] ~ [role=status]")).to_contain_text("Tryck Ctrl+C")
    assert desk.evaluate("getSelection().toString()").strip() == code(desk)


def test_the_letter_and_its_e_mail_say_where_the_site_is_read(desk: Page, address: str) -> None:
    open_page(desk, address)
    letter = desk.locator("#brev").input_value()
    assert f"frame-src {address.rstrip('/')}\n" in letter
    mail = desk.locator("[data-mail]").get_attribute("href")
    assert mail is not None
    assert mail.startswith("mailto:?")
    assert parse_qs(mail.partition("?")[2])["body"] == [letter.replace("\n", "\r\n")]
    assert desk.locator("[data-no-address]").is_visible()


# --- anyone, anywhere ---------------------------------------------------------------------------------------------


def test_what_an_address_may_not_say_never_reaches_the_code(desk: Page, address: str) -> None:
    asked: list[str] = []

    def refuse(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    desk.on("dialog", refuse)
    for query in (
        f"?farg={HOSTILE}&tema=x&storlek=9999&hojd=-1&satt={HOSTILE}&sprak={HOSTILE}&vad=x",
        f"?vad=urval&behov={HOSTILE},finns-inte&fas=constructor&ordning={HOSTILE}",
    ):
        open_page(desk, address, query)
        assert code(desk) == desk.locator("#exempel-1").inner_text()
    for query in (
        f"?vad=bricka&m={HOSTILE}",
        f"?vad=metod&metod={HOSTILE}",
        "?vad=metod&metod=finns-inte",
        "?vad=projekt&projekt=../../om",
    ):
        open_page(desk, address, query)
        assert desk.locator("[data-nothing]").is_visible()
        assert not desk.locator(CODE).is_visible()
    assert asked == []


def test_words_that_are_searched_for_are_words_in_the_code(desk: Page, address: str, tmp_path: Path) -> None:
    open_page(desk, address, "?vad=urval")
    desk.get_by_label("Ord att söka på").fill(HOSTILE)
    expect(desk.locator("[data-frame-address]")).to_contain_text("?q=%22")
    markup = code(desk)
    assert "<script" not in markup
    desk.set_content(markup)
    assert HOSTILE in str(desk.locator("iframe").get_attribute("title"))


def test_numbers_out_of_their_limits_are_brought_within_them(desk: Page, address: str) -> None:
    open_page(desk, address)
    for label, typed, kept in (("Textens storlek i procent", "900", "200"), ("Ramens höjd i bildpunkter", "5", "200")):
        field = desk.get_by_label(label)
        field.fill(typed)
        field.blur()
        assert field.input_value() == kept
        assert (field.get_attribute("min"), field.get_attribute("max")) in [("80", "200"), ("200", "3000")]
    assert "storlek=200" in code(desk)
    assert 'height="200"' in code(desk)


def test_the_page_works_below_a_path_of_another_server(desk: Page, mirror: str) -> None:
    open_page(desk, mirror, "?vad=metod&metod=halsoskola&satt=skript", "en/")
    assert f'src="{mirror}en/embed/metoder/halsoskola/" title="Health school – Smörgåsbordet"' in code(desk)
    assert f'<script src="{mirror}embed/smorgasbord-embed.js" defer></script>' in code(desk)
    expect(preview(desk).get_by_role("heading", level=1)).to_have_text("Health school")


def test_nothing_is_stopped_by_the_rules_that_the_site_is_shipped_with(desk: Page, shipped: str) -> None:
    complained = complaints(desk)
    open_page(desk, shipped, "?vad=urval&behov=smarta&satt=skript&farg=cc0066")
    assert "metoder/halsoskola" in listed(preview(desk))
    assert complained == []


def test_without_scripts_the_examples_the_guides_and_the_letter_stand_there(browser: Browser, address: str) -> None:
    window = context(browser, scripts=False)
    page = window.new_page()
    page.goto(address + "badda-in/")
    visible = [heading.inner_text() for heading in page.get_by_role("heading", level=2).all()]
    buttons = page.locator(".embedding button:visible").count()
    window.close()
    assert visible == ["Färdig kod", "Så gör du i ert system", "Till er administratör"]
    assert buttons == 0


@pytest.mark.parametrize(
    ("width", "scheme", "root", "query"),
    [
        (320, "light", "", "?vad=urval&behov=smarta"),
        (320, "dark", "en/", "?vad=metod&metod=halsoskola&farg=cc0066"),
        (1280, "dark", "", "?vad=bricka"),
        (1280, "light", "en/", "?vad=urval&satt=element"),
    ],
)
def test_axe_finds_nothing_and_the_page_fits(
    browser: Browser, address: str, width: int, scheme: Scheme, root: str, query: str
) -> None:
    window = context(browser, width, scheme)
    page = window.new_page()
    open_page(page, address, query, root)
    found, fitting = faults(page), fits(page)
    window.close()
    assert found == []
    assert fitting


def test_the_frame_is_shown_as_wide_as_on_a_phone(desk: Page, address: str) -> None:
    open_page(desk, address)
    phone = desk.get_by_role("button", name="Mobil")
    phone.click()
    box = desk.locator("[data-stage] iframe").bounding_box()
    assert box is not None
    assert box["width"] == 320
    assert phone.get_attribute("aria-pressed") == "true"


def test_going_back_leaves_the_page_however_much_was_chosen(desk: Page, address: str) -> None:
    desk.goto(address + "om/")
    open_page(desk, address)
    answer(desk, "Språk", "English")
    expect(preview(desk).get_by_role("heading", level=1)).to_have_text("Methods and projects")
    desk.go_back()
    assert desk.url == address + "om/"
