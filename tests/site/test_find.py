"""Finding in a real browser: typed, chosen, asked for a person, a group or a team, by keyboard, on a phone, and without."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from windows import REFUSED, Scheme, complaints, context, faults, fits

READY = '[data-results][data-state="ready"]'
RECORDS = "list => [...list.querySelectorAll('[data-record]')].map(each => each.dataset.record)"
PHONE_BUDGET = 150_000
"""Bytes, compressed, that a phone may fetch for search and facets before the first hit."""


def open_find(page: Page, site: str, query: str = "", root: str = "") -> None:
    """Go to the page and wait until it answers what the address asks."""
    page.goto(f"{site}{root}smorgasbord/{query}")
    page.locator(READY).wait_for()


def hits(page: Page) -> list[str]:
    """The records that are shown, in order, once they answer what is typed and chosen."""
    page.locator(READY).wait_for()
    found: list[str] = page.locator(READY).evaluate(RECORDS)
    return found


def chips(page: Page) -> list[str]:
    return page.locator("[data-chips] .chip--chosen").all_inner_texts()


def until(page: Page, record: str) -> None:
    """Wait until a record is the first hit."""
    expect(page.locator(f"{READY} [data-record]").first).to_have_attribute("data-record", record)


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on something."""
    for _ in range(300):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab never reached {selector}")


# --- typed --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("root", "query", "first"),
    [
        ("", "?q=h%C3%A4lsoskola", "metoder/halsoskola"),
        ("", "?q=ont+i+ryggen", "metoder/halsoskola"),
        ("", "?q=supported%20employment", "metoder/supported-employment"),
        ("en/", "?q=health+school", "metoder/halsoskola"),
        ("en/", "?q=beredningsgrupp", "metoder/beredningsgrupp"),
    ],
)
def test_an_address_with_a_query_opens_with_its_answer(
    desk: Page, address: str, root: str, query: str, first: str
) -> None:
    open_find(desk, address, query, root)
    assert hits(desk)[0] == first
    assert desk.locator("#sok").input_value()


def test_hits_follow_what_is_typed_and_so_does_the_address(desk: Page, address: str) -> None:
    open_find(desk, address)
    desk.locator("#sok").press_sequentially("suggestopedi")
    until(desk, "metoder/suggestopedi")
    assert unquote(urlsplit(desk.url).query) == "q=suggestopedi"
    desk.locator("#sok").fill("")
    expect(desk.locator("[data-hit-count]")).to_have_text("54 metoder och 10 projekt")
    assert urlsplit(desk.url).query == ""


def test_one_run_of_typing_is_one_step_back(desk: Page, address: str) -> None:
    open_find(desk, address, "?behov=smarta")
    before = hits(desk)
    desk.locator("#sok").press_sequentially("hälsoskola")
    until(desk, "metoder/halsoskola")
    desk.go_back()
    expect(desk.locator("#sok")).to_have_value("")
    assert hits(desk) == before


def test_the_searched_words_are_marked_and_a_hit_says_what_they_were_taken_for(desk: Page, address: str) -> None:
    open_find(desk, address, "?q=ont+i+ryggen")
    first = desk.locator(f"{READY} .card").first
    assert "ont i ryggen → smärta och värk" in first.inner_text()
    open_find(desk, address, "?q=skola")
    assert "skola" in desk.locator(f"{READY} .card__name mark").first.inner_text().casefold()


def test_what_was_typed_is_never_html(desk: Page, address: str) -> None:
    said = complaints(desk)
    open_find(desk, address, "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20qqqq&behov=%3Cb%3E&utga=%22")
    assert desk.locator("[data-find] img").count() == 0
    assert chips(desk) == []
    assert said == []


def test_a_page_of_prose_is_found_and_stands_first_where_it_answers_best(desk: Page, address: str) -> None:
    open_find(desk, address, "?q=tillg%C3%A4nglighetsredog%C3%B6relse")
    others = desk.locator("[data-others]")
    assert desk.evaluate("document.querySelector('[data-others] + [data-results]') !== null")
    assert others.locator('[data-record="tillganglighet"] a').get_attribute("href") == "../tillganglighet/"


# --- chosen -------------------------------------------------------------------------------------------------------


def test_a_choice_narrows_shows_as_a_chip_and_can_be_taken_away(desk: Page, address: str) -> None:
    open_find(desk, address)
    desk.locator('.facet[data-facet="behov"]').get_by_text("Sömnproblem").click()
    expect(desk.locator("[data-chips] .chip--chosen")).to_have_text(["Sömnproblem"])
    assert "metoder/halsoskola" in hits(desk)
    assert "metoder/swot-analys" not in hits(desk)
    assert urlsplit(desk.url).query == "behov=somn"
    desk.locator("[data-chips]").get_by_role("button", name="Ta bort: Sömnproblem").click()
    expect(desk.locator("[data-hit-count]")).to_have_text("54 metoder och 10 projekt")
    expect(desk.locator("[data-hit-count]")).to_be_focused()
    desk.go_back()
    expect(desk.locator("[data-chips] .chip--chosen")).to_have_text(["Sömnproblem"])


def test_the_number_on_an_option_is_what_choosing_it_leaves_and_none_leads_to_nothing(desk: Page, address: str) -> None:
    open_find(desk, address, "?behov=smarta")
    for facet in ("malgrupp", "lan", "typ"):
        options = desk.locator(f'.facet[data-facet="{facet}"] label:not([hidden])')
        for option in options.all():
            value = option.locator("input").get_attribute("value")
            count = int(option.locator("[data-count]").inner_text() or option.locator("[data-count]").text_content() or 0)
            assert count > 0
            other = desk.context.new_page()
            open_find(other, address, f"?behov=smarta&{facet}={value}")
            assert len(hits(other)) == count
            other.close()


@pytest.mark.parametrize("query", ["?behov=smarta,somn&malgrupp=nyanlanda", "?behov=smarta&behov=somn&malgrupp=nyanlanda"])
def test_choices_are_read_with_commas_and_one_by_one(desk: Page, address: str, query: str) -> None:
    open_find(desk, address, query)
    assert sorted(chips(desk)) == ["Nyanlända", "Smärta och värk", "Sömnproblem"]


def test_a_parameter_of_somebody_elses_changes_nothing(desk: Page, address: str) -> None:
    open_find(desk, address, "?utm_source=brev&fbclid=abc")
    assert len(hits(desk)) == 64


def test_what_a_reader_means_by_a_word_is_offered_as_a_filter(desk: Page, address: str) -> None:
    open_find(desk, address, "?q=ont+i+ryggen")
    desk.locator("[data-meant]").get_by_role("button", name="Behov: smärta och värk").click()
    expect(desk.locator("[data-chips] .chip--chosen")).to_have_text(["Smärta och värk"])


@pytest.mark.parametrize(("order", "first"), [("namn", "metoder/analys-i-fyra-nivaer"), ("komplett", "metoder/kunskapsspridning-om-malgruppen")])
def test_the_order_can_be_chosen(desk: Page, address: str, order: str, first: str) -> None:
    open_find(desk, address, "?visa=metoder")
    desk.locator("[data-order]").select_option(order)
    until(desk, first)
    assert f"ordning={order}" in desk.url


def test_more_hits_are_shown_on_demand_and_the_focus_goes_to_the_first_of_them(desk: Page, address: str) -> None:
    open_find(desk, address, "?visa=metoder")
    assert len(hits(desk)) == 20
    desk.get_by_role("button", name="Visa 20 till").click()
    expect(desk.locator(f"{READY} .card")).to_have_count(40)
    assert desk.evaluate("[...document.querySelectorAll('.card')].indexOf(document.activeElement.closest('.card'))") == 20


def test_what_cannot_be_chosen_is_no_chip(desk: Page, address: str) -> None:
    open_find(desk, address, "?behov=finns-inte&harroll=finns-inte&utga=person&ordning=baklanges")
    assert chips(desk) == []
    assert len(hits(desk)) == 64


@pytest.mark.parametrize(
    ("query", "name"), [("?behov=smarta&typ=gruppinsats", "Rensa alla val"), ("?q=h%C3%A4lsoskola&typ=princip", "Visa alla")]
)
def test_the_focus_is_never_lost_with_the_button_that_was_pressed(
    desk: Page, address: str, query: str, name: str
) -> None:
    open_find(desk, address, query)
    desk.get_by_role("button", name=name).press("Enter")
    expect(desk.locator("[data-hit-count]")).to_be_focused()
    expect(desk.locator("[data-chips] .chip--chosen")).to_have_count(0)


def test_every_step_can_be_taken_back_also_while_typing(desk: Page, address: str) -> None:
    open_find(desk, address, "?behov=smarta")
    desk.locator("#sok").press_sequentially("hälsa")
    desk.wait_for_url("**q=h%C3%A4lsa**")
    desk.go_back()
    desk.locator("#sok").press_sequentially("stress")
    desk.wait_for_url("**q=stress**")
    desk.go_back()
    desk.wait_for_url("**/smorgasbord/?behov=smarta")
    expect(desk.locator("[data-chips] .chip--chosen")).to_have_text(["Smärta och värk"])


def test_back_from_a_hit_shows_as_many_hits_as_before(desk: Page, address: str) -> None:
    open_find(desk, address, "?visa=metoder")
    desk.get_by_role("button", name="Visa 20 till").click()
    expect(desk.locator(f"{READY} .card")).to_have_count(40)
    desk.locator(f"{READY} .card__name a").nth(30).click()
    desk.wait_for_url("**/metoder/*/")
    desk.go_back()
    expect(desk.locator(f"{READY} .card")).to_have_count(40)


def test_the_language_can_be_changed_in_the_middle_of_a_search(desk: Page, address: str) -> None:
    open_find(desk, address, "?behov=smarta,somn&ordning=namn")
    desk.get_by_role("link", name="English").click()
    desk.wait_for_url("**/en/smorgasbord/**")
    desk.locator(READY).wait_for()
    assert sorted(chips(desk)) == ["Pain", "Sleep problems"]


def test_while_the_first_answer_is_on_its_way_nothing_stands_in_its_place(desk: Page, address: str) -> None:
    waiting: list[Route] = []
    desk.route("**/sok.json", lambda route: waiting.append(route))
    with desk.expect_request("**/sok.json"):
        desk.goto(f"{address}smorgasbord/?behov=smarta")
    expect(desk.locator("[data-hit-count]")).to_have_text("Söker …")
    assert desk.locator('[data-results][data-state="busy"]').count() == 1
    assert desk.locator("[data-results] .card").count() == 0
    waiting[0].continue_()
    assert "metoder/halsoskola" in hits(desk)


# --- from a person, a group, a team -------------------------------------------------------------------------------


def test_by_keyboard_from_a_person_to_methods_that_say_why_they_fit_and_what_speaks_against(
    desk: Page, address: str
) -> None:
    open_find(desk, address)
    tab_to(desk, '[data-way="person"] > summary')
    desk.keyboard.press("Enter")
    for name, value in (("behov", "smarta"), ("behov", "somn"), ("malgrupp", "kortutbildade"), ("kommun", "umea")):
        tab_to(desk, f'[data-way="person"] [name={name}][value={value}]')
        desk.keyboard.press("Space")
    tab_to(desk, '[data-way="person"] [type=submit]')
    desk.keyboard.press("Enter")
    until(desk, "metoder/halsoskola")
    assert len(hits(desk)) >= 3
    first, second = desk.locator(f"{READY} .card").all()[:2]
    assert "Passar: Svarar mot smärta och värk, sömnproblem; prövad eller erbjuden i Umeå." in first.inner_text()
    assert "Tänk på: Inte angiven för" in second.inner_text()
    assert "utga=person" in desk.url
    expect(desk.locator("[data-hit-count]")).to_be_focused()


def test_questions_keep_their_answers_and_want_at_least_one(desk: Page, address: str) -> None:
    open_find(desk, address, "?borja=person")
    form = desk.locator('[data-way="person"]')
    form.get_by_role("button", name="Visa vad som passar").click()
    assert form.get_by_text("Svara på minst en fråga.").is_visible()
    open_find(desk, address, "?utga=person&behov=smarta,somn")
    form.locator("> summary").click()
    form.locator("[name=behov][value=stress]").check()
    form.get_by_role("button", name="Visa vad som passar").click()
    desk.wait_for_url("**behov=**stress**")
    assert len(chips(desk)) == 4


def test_a_group_is_asked_how_it_wants_to_meet(desk: Page, address: str) -> None:
    open_find(desk, address, "?borja=grupp")
    form = desk.locator('[data-way="grupp"]')
    form.get_by_text("Ohälsa", exact=True).click()
    form.get_by_text("I grupp", exact=True).click()
    form.get_by_role("button", name="Visa vad som passar").click()
    desk.wait_for_url("**utga=grupp**")
    assert "metoder/halsoskola" in hits(desk)[:3]
    assert "genomförs i grupp" in desk.locator(f"{READY} .card").first.inner_text()


def test_with_the_roles_that_are_there_what_can_be_staffed_comes_first_and_the_rest_say_what_is_missing(
    desk: Page, address: str
) -> None:
    open_find(desk, address)
    tab_to(desk, '[data-way="bemanning"] > summary')
    desk.keyboard.press("Enter")
    for role in ("distriktsskoterska", "fysioterapeut", "halsopedagog"):
        tab_to(desk, f"[name=harroll][value={role}]")
        desk.keyboard.press("Space")
    until(desk, "metoder/halsoskola")
    assert "Kan bemannas" in desk.locator(f"{READY} .card").first.inner_text()
    desk.get_by_role("button", name="Visa 20 till").click()
    missing = desk.locator('.card[data-record="metoder/beredningsgrupp"]')
    assert "Det saknas:" in missing.inner_text()
    assert "kurator" in missing.inner_text()
    assert sorted(chips(desk)) == ["Vi har: Distriktssköterska", "Vi har: Fysioterapeut", "Vi har: Hälsopedagog"]


# --- no hits, no data, no scripts ---------------------------------------------------------------------------------


def test_no_hits_tells_what_was_searched_for_and_what_to_try(desk: Page, address: str) -> None:
    open_find(desk, address, "?q=h%C3%A4lsoskola&typ=princip")
    help_ = desk.locator("[data-no-hits]")
    assert "hälsoskola" in help_.inner_text()
    assert help_.get_by_role("link", name="Föreslå en metod").is_visible()
    help_.get_by_role("button", name="Ta bort Princip").click()
    until(desk, "metoder/halsoskola")
    assert not help_.is_visible()


def test_when_the_data_cannot_be_had_the_whole_list_stands_and_says_so(desk: Page, address: str) -> None:
    desk.route("**/sok.json", lambda route: route.abort())
    desk.goto(f"{address}smorgasbord/?q=stress")
    expect(desk.locator("[data-hit-count]")).to_contain_text("Sökningen kunde inte hämtas")
    assert desk.locator(".card").count() == 64


def test_without_scripts_the_whole_list_stands_grouped(browser: Browser, address: str) -> None:
    window = context(browser, 320, scripts=False)
    page = window.new_page()
    page.goto(f"{address}smorgasbord/?q=stress")
    assert len(hits(page)) == 64
    assert page.get_by_role("heading", name="Hälsoinsats").is_visible()
    assert not page.locator("[data-filters]").is_visible()
    assert not page.locator("[data-ask]").is_visible()
    page.locator("#sok").fill("smärta")
    page.keyboard.press("Enter")
    page.wait_for_url("**/smorgasbord/?q=*")
    window.close()


def test_with_storage_refused_methods_can_be_found_and_compared(browser: Browser, address: str) -> None:
    window = context(browser)
    window.add_init_script(REFUSED)
    page = window.new_page()
    said = complaints(page)
    open_find(page, address, "?q=h%C3%A4lsa")
    for button in page.locator(f"{READY} [data-tray]").all()[:2]:
        button.click()
    page.locator(".site-header__tray").click()
    page.wait_for_url("**/bricka/?m=*")
    expect(page.locator(f"{READY} [data-record]")).to_have_count(2)
    assert said == []
    window.close()


def test_with_storage_refused_the_tray_stays_while_one_types_and_chooses(browser: Browser, address: str) -> None:
    window = context(browser)
    window.add_init_script(REFUSED)
    page = window.new_page()
    open_find(page, address, "?q=s%C3%B6mn")
    page.locator(f"{READY} [data-tray]").first.click()
    page.locator("#sok").fill("stress")
    page.wait_for_url("**q=stress**")
    page.reload()
    page.locator(READY).wait_for()
    expect(page.locator("[data-tray-count]").first).to_contain_text("1")
    window.close()


# --- the field in the header --------------------------------------------------------------------------------------


@pytest.fixture
def field(desk: Page, address: str) -> Iterator[Page]:
    """A page that is not the find page, with the slash pressed."""
    desk.goto(address + "om/")
    desk.keyboard.press("/")
    yield desk


def test_the_slash_reaches_the_field_and_typing_suggests(field: Page) -> None:
    assert field.evaluate("document.activeElement.id") == "sok"
    field.keyboard.type("hälsosko")
    expect(field.get_by_role("option").first).to_contain_text("Hälsoskola")
    assert field.locator("#sok").get_attribute("aria-expanded") == "true"
    expect(field.locator(".site-search [data-search-status]")).to_contain_text("förslag")


def test_arrows_choose_a_suggestion_and_enter_follows_it(field: Page) -> None:
    field.keyboard.type("hälsoskola")
    expect(field.get_by_role("option").first).to_contain_text("Hälsoskola")
    field.keyboard.press("ArrowDown")
    chosen = field.locator("#sok").get_attribute("aria-activedescendant")
    assert field.locator(f"#{chosen}").get_attribute("aria-selected") == "true"
    field.keyboard.press("Enter")
    field.wait_for_url("**/metoder/halsoskola/")


def test_up_from_the_field_is_the_last_and_leads_to_all_hits(field: Page) -> None:
    field.keyboard.type("hälsa")
    field.get_by_role("option").first.wait_for()
    field.keyboard.press("ArrowUp")
    field.keyboard.press("Enter")
    field.wait_for_url("**/smorgasbord/?q=h*")
    assert hits(field)


def test_enter_alone_leads_to_all_hits(field: Page) -> None:
    field.keyboard.type("ont i ryggen")
    field.keyboard.press("Enter")
    field.wait_for_url("**/smorgasbord/?q=*")
    assert hits(field)[0] == "metoder/halsoskola"


def test_escape_closes_the_suggestions_and_keeps_the_words(field: Page) -> None:
    field.keyboard.type("hälsa")
    field.get_by_role("option").first.wait_for()
    field.keyboard.press("Escape")
    assert not field.get_by_role("option").first.is_visible()
    assert field.locator("#sok").input_value() == "hälsa"


def test_a_slash_in_a_field_is_a_slash(field: Page) -> None:
    field.keyboard.type("a/b")
    assert field.locator("#sok").input_value() == "a/b"


def test_suggestions_lead_right_on_a_mirror_below_a_path(desk: Page, mirror: str) -> None:
    desk.goto(mirror + "en/om/")
    desk.locator("#sok").press_sequentially("health school")
    desk.get_by_role("option").first.click()
    desk.wait_for_url(f"{mirror}en/metoder/halsoskola/")


def test_tab_closes_the_suggestions(field: Page) -> None:
    field.keyboard.type("hälsa")
    field.get_by_role("option").first.wait_for()
    field.keyboard.press("Tab")
    assert not field.get_by_role("option").first.is_visible()


def test_the_chosen_suggestion_is_seen_in_forced_colours(browser: Browser, address: str) -> None:
    window = browser.new_context(forced_colors="active")
    page = window.new_page()
    page.goto(address)
    page.locator("#sok").press_sequentially("hälsa")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    outline = "each => getComputedStyle(each).outlineStyle"
    assert page.locator("[role=option][aria-selected=true]").evaluate(outline) == "solid"
    assert page.locator("[role=option][aria-selected=false]").first.evaluate(outline) == "none"
    window.close()


# --- for everybody, everywhere ------------------------------------------------------------------------------------

STATES = {
    "everything": "",
    "hits": "?q=ont+i+ryggen&malgrupp=nyanlanda",
    "person": "?utga=person&behov=smarta,somn&kommun=umea",
    "team": "?harroll=fysioterapeut",
    "no hits": "?q=halsoskola&typ=princip",
}


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
@pytest.mark.parametrize("state", STATES)
def test_every_state_is_accessible_and_fits(
    browser: Browser, address: str, state: str, width: int, scheme: Scheme
) -> None:
    window = context(browser, width, scheme)
    page = window.new_page()
    open_find(page, address, STATES[state], "en/" if scheme == "dark" else "")
    assert fits(page)
    assert faults(page) == []
    assert fits(page)
    window.close()


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_open_suggestions_are_accessible_and_fit(browser: Browser, address: str, width: int, scheme: Scheme) -> None:
    window = context(browser, width, scheme)
    page = window.new_page()
    page.goto(address)
    page.locator("#sok").press_sequentially("hälsa")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert faults(page) == []
    assert fits(page)
    window.close()


def test_on_a_phone_the_filters_are_behind_one_button_with_the_number_of_choices(
    browser: Browser, address: str
) -> None:
    window = context(browser, 320)
    page = window.new_page()
    open_find(page, address, "?behov=smarta,stress")
    summary = page.locator(".filters__fold > summary")
    assert " ".join(summary.inner_text().split()) == "Filter 2 valda"
    assert not page.locator('.facet[data-facet="behov"]').is_visible()
    summary.click()
    page.locator('.facet[data-facet="behov"]').get_by_text("Sömnproblem").click()
    expect(summary).to_contain_text("3 valda")
    page.get_by_role("button", name="Visa träffarna").click()
    assert not page.locator('.facet[data-facet="behov"]').is_visible()
    window.close()


def test_the_page_asks_no_other_host_and_complains_of_nothing(desk: Page, address: str) -> None:
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(request.url))
    said = complaints(desk)
    open_find(desk, address, "?q=smärta")
    assert [url for url in asked if not url.startswith(address)] == []
    assert said == []
    assert desk.context.cookies() == []


def test_a_phone_fetches_little_for_search_before_the_first_hit(desk: Page, address: str, site: Path) -> None:
    asked: set[str] = set()
    desk.on("request", lambda request: asked.add(urlsplit(request.url).path.lstrip("/")))
    open_find(desk, address, "?q=smärta")
    for_search = [path for path in asked if path.endswith((".js", ".json"))]
    assert any(path.endswith("sok.json") for path in for_search)
    assert any("minisearch" in path for path in for_search)
    assert sum(len(gzip.compress((site / path).read_bytes())) for path in for_search) < PHONE_BUDGET
