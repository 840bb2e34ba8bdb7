"""Pages of the catalogue in frames of others: a real nginx with the shipped rules, and a host on another origin."""

import gzip
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import serving
from playwright.sync_api import Browser, Frame, Page, Response, Route, expect

from site_pages import elements, every_page, words
from windows import REFUSED, Scheme, complaints, context, faults, fits

LIST = "embed/smorgasbord/"
METHOD = "embed/metoder/halsoskola/"
STRICT = "default-src 'none'; frame-src {site}; script-src {site}; style-src 'unsafe-inline'"
"""What a careful host lets its pages do: show our frames and, where it likes, run our small script."""
RECORDS = "cards => cards.map(card => card.dataset.record)"


@pytest.fixture(scope="module")
def hosting(shipped: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator["Hosting"]:
    """Pages of others, at another origin."""
    folder = tmp_path_factory.mktemp("host")
    policy = STRICT.format(site=shipped.rstrip("/"))
    with serving(folder, Content_Security_Policy=policy) as served:
        yield Hosting(folder, served.replace("127.0.0.1", "localhost"), served, shipped)


class Hosting:
    """A server of pages that show our frames: `address` may, and `refused` is the same server under another name."""

    def __init__(self, folder: Path, address: str, refused: str, site: str) -> None:
        self.folder, self.address, self.refused, self.site = folder, address, refused, site

    def page(self, html: str, name: str = "host") -> str:
        """A page with this in it; {site} is where ours lies. Gives its path."""
        body = html.replace("{site}", self.site)
        text = (
            f'<!doctype html><html lang="sv"><meta charset="utf-8"><title>Intranätet</title><main>{body}</main></html>'
        )
        (self.folder / f"{name}.html").write_text(text, encoding="utf-8")
        return f"{name}.html"


def frame_of(page: Page) -> Frame:
    """The frame of a page, once its list is there."""
    page.frame_locator("iframe").locator("main").wait_for()
    return page.frames[1]


@contextmanager
def shown(browser: Browser, hosting: Hosting, html: str, **look: object) -> Iterator[tuple[Page, Frame]]:
    """A host's page with this in it in a window, and the frame that it shows."""
    window = context(browser, **look)  # type: ignore[arg-type]
    page = window.new_page()
    page.goto(hosting.address + hosting.page(html))
    yield page, frame_of(page)
    window.close()


def iframe(path: str, attributes: str = 'height="500"') -> str:
    return f'<iframe src="{{site}}{path}" title="Smörgåsbordet" width="100%" {attributes}></iframe>'


def records(frame: Frame | Page) -> list[str]:
    """The records in the frame's list, in their order."""
    frame.locator("[data-results][data-state=ready]").wait_for(state="attached")
    found: list[str] = frame.locator("[data-results] .card").evaluate_all(RECORDS)
    return found


# --- in the page of another -------------------------------------------------------------------------------------


def test_a_frame_shows_its_list_on_a_page_with_a_strict_policy_of_its_own(browser: Browser, hosting: Hosting) -> None:
    window = context(browser)
    page = window.new_page()
    heard = complaints(page)
    page.goto(hosting.address + hosting.page(iframe(LIST)))
    assert len(records(frame_of(page))) == 20
    assert heard == []
    window.close()


def test_an_origin_that_is_not_on_the_list_is_refused_by_the_browser(browser: Browser, hosting: Hosting) -> None:
    window = context(browser)
    page = window.new_page()
    with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        page.goto(hosting.refused + hosting.page(iframe(LIST)))
    assert page.frames[1].locator(".card").count() == 0
    window.close()


def test_no_page_with_the_site_around_it_can_be_framed_by_others(browser: Browser, hosting: Hosting) -> None:
    window = context(browser)
    page = window.new_page()
    with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        page.goto(hosting.address + hosting.page(iframe("metoder/halsoskola/")))
    window.close()


def test_a_choice_in_the_address_is_the_one_that_the_site_gives(browser: Browser, hosting: Hosting) -> None:
    for query in ("?behov=smarta", "?behov=stress,somnproblem&fas=halsoinsats", "?lan=vasterbottens-lan&visa=projekt"):
        with shown(browser, hosting, iframe(LIST + query)) as (page, frame):
            here = records(frame)
            page.goto(f"{hosting.site}smorgasbord/{query}")
            assert here == records(page)
            assert here


def test_words_in_the_address_are_searched_for_as_on_the_site(browser: Browser, hosting: Hosting) -> None:
    with shown(browser, hosting, iframe(f"{LIST}?q=ont+i+ryggen")) as (page, frame):
        here = records(frame)
        page.goto(f"{hosting.site}smorgasbord/?q=ont+i+ryggen")
        assert here == records(page)
        assert here


def test_a_tray_stands_in_the_order_of_its_address(browser: Browser, hosting: Hosting) -> None:
    with shown(browser, hosting, iframe(f"{LIST}?m=gruppvagledning,halsoskola")) as (_, frame):
        expect(frame.locator(".filters")).to_be_hidden()
        assert records(frame) == ["metoder/gruppvagledning", "metoder/halsoskola"]
        assert (frame.locator("[data-full]").get_attribute("href") or "").endswith(
            "/bricka/?m=gruppvagledning,halsoskola"
        )


def test_what_a_long_list_did_not_come_with_is_asked_of_the_search(desk: Page, shipped: str) -> None:
    """With thousands of records a frame comes with the first of them: here, as if it had not come with the last ten."""

    def shortened(route: Route) -> None:
        cards = re.split(r'(?=<li class="card" data-record="\w)', route.fetch().text().replace(" data-whole", ""))
        rest = cards[-1].partition("</li>")[2]
        route.fulfill(body="".join(cards[:-10]) + rest, content_type="text/html")

    desk.goto(f"{shipped}{LIST}?visa=projekt&ordning=namn")
    wanted = records(desk)
    desk.route(re.compile(r"/embed/smorgasbord/\?"), shortened)
    desk.goto(f"{shipped}{LIST}?visa=projekt&ordning=namn")
    assert records(desk) == wanted
    desk.goto(f"{shipped}{LIST}?m=workshop-socialforsakring-jamstalldhet,halsoskola")
    assert records(desk) == ["metoder/workshop-socialforsakring-jamstalldhet", "metoder/halsoskola"]


def test_choosing_in_the_frame_by_keyboard_narrows_it_and_leaves_the_hosts_back_alone(
    browser: Browser, hosting: Hosting
) -> None:
    with shown(browser, hosting, iframe(LIST), width=500) as (page, frame):
        steps = page.evaluate("history.length")
        frame.locator(".filters__fold > summary").press("Enter")
        frame.locator("input[value=smarta]").press("Space")
        expect(frame.locator("[data-hit-count]")).to_have_text("1 metod och 1 projekt")
        assert "behov=smarta" in frame.url
        assert page.evaluate("history.length") == steps
        frame.locator(".chip--chosen").press("Enter")
        expect(frame.locator("[data-hit-count]")).to_be_focused()
        assert "behov" not in frame.url


def test_links_open_the_full_page_beside_the_host(browser: Browser, hosting: Hosting) -> None:
    with shown(browser, hosting, iframe(f"{LIST}?m=halsoskola")) as (page, frame):
        with page.context.expect_page() as opened:
            frame.get_by_role("link", name="Hälsoskola", exact=True).click()
        expect(opened.value).to_have_url(f"{hosting.site}metoder/halsoskola/")
        assert page.url.startswith(hosting.address)


def test_a_frame_in_the_strictest_sandbox_with_scripts_shows_its_choice_and_its_links(
    browser: Browser, hosting: Hosting
) -> None:
    with shown(browser, hosting, iframe(f"{LIST}?behov=smarta", 'sandbox="allow-scripts"')) as (_, frame):
        assert frame.evaluate("origin") == "null"
        assert records(frame)
        assert (frame.locator(".card a").first.get_attribute("href") or "").startswith("../../metoder/")
        frame.locator("[name=q]").fill("sömn")
        frame.locator("[name=q]").press("Enter")
        expect(frame.locator(".chip--chosen", has_text="”sömn”")).to_be_visible()
        assert 0 < len(records(frame)) < 20


def test_a_frame_in_a_sandbox_without_scripts_shows_the_whole_list(browser: Browser, hosting: Hosting) -> None:
    with shown(browser, hosting, iframe(f"{LIST}?behov=smarta", "sandbox")) as (_, frame):
        frame.locator("noscript p").wait_for()
        assert frame.locator("li.card").count() == 64
        expect(frame.locator("li.card").last).to_be_visible()


def test_where_scripts_cannot_be_fetched_the_whole_list_stands_and_says_so(browser: Browser, hosting: Hosting) -> None:
    window = context(browser)
    page = window.new_page()
    page.route("**/embed-list.js", lambda route: route.abort())
    page.goto(hosting.address + hosting.page(iframe(f"{LIST}?behov=smarta")))
    frame = frame_of(page)
    expect(frame.locator("[data-embed-failed]")).to_be_visible()
    expect(frame.locator("li.card").first).to_be_visible()
    window.close()


def test_a_frame_keeps_nothing_and_needs_no_storage(browser: Browser, hosting: Hosting) -> None:
    window = context(browser)
    window.add_init_script(REFUSED)
    page = window.new_page()
    heard = complaints(page)
    page.goto(hosting.address + hosting.page(iframe(LIST)))
    assert records(frame_of(page))
    assert heard == []
    assert window.cookies() == []
    window.close()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("embed/metoder/finns-inte/", "Det som skulle visas här finns inte"),
        ("en/embed/projekt/finns-inte/", "What should be shown here does not exist"),
        ("embed/", "Det som skulle visas här finns inte"),
    ],
)
def test_a_frame_whose_page_is_gone_says_so_and_leads_to_the_site(
    path: str, said: str, browser: Browser, hosting: Hosting
) -> None:
    with shown(browser, hosting, iframe(path)) as (_, frame):
        expect(frame.locator("h1")).to_have_text(said)
        assert frame.locator("[data-full]").evaluate("link => link.href").endswith("/smorgasbord/")
        assert frame.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "750"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("?behov=finns-inte", True),
        ("?behov=smarta,finns-inte&filter=nej", True),
        ("?m=halsoskola,finns-inte", True),
        ("?behov=smarta", False),
        ("?m=halsoskola", False),
        ("", False),
    ],
)
def test_a_choice_that_does_not_exist_is_not_passed_over_in_silence(
    query: str, told: bool, desk: Page, shipped: str
) -> None:
    desk.goto(f"{shipped}{LIST}{query}")
    records(desk)
    expect(desk.locator("[data-unknown]")).to_be_visible(visible=told)


# --- growing ----------------------------------------------------------------------------------------------------


GROWING = '<script src="{site}embed/smorgasbord-embed.js" defer></script>'


@pytest.mark.parametrize("path", [LIST, f"en/{LIST}"])
def test_a_frame_grows_with_its_content_and_shrinks_with_a_choice(
    path: str, browser: Browser, hosting: Hosting
) -> None:
    with shown(browser, hosting, iframe(path, "") + GROWING, width=500) as (page, frame):
        height = "document.querySelector('iframe').getBoundingClientRect().height"
        records(frame)
        page.wait_for_function(f"{height} > 3000")
        frame.locator(".filters__fold > summary").click()
        frame.locator("input[value=smarta]").check()
        frame.locator(".filters__fold > summary").click()
        page.wait_for_function(f"{height} < 3000")
        assert frame.evaluate("document.documentElement.scrollHeight <= innerHeight")


def test_an_element_of_our_own_becomes_a_frame_with_its_title(browser: Browser, hosting: Hosting) -> None:
    html = (
        f'<smorgasbord-embed src="{{site}}{METHOD}" title="Hälsoskola"><a href="#">Hälsoskola</a></smorgasbord-embed>'
    )
    with shown(browser, hosting, html + GROWING) as (page, frame):
        expect(page.locator("iframe")).to_have_attribute("title", "Hälsoskola")
        page.wait_for_function("document.querySelector('iframe').getBoundingClientRect().height > 2000")
        assert frame.locator("h1").inner_text() == "Hälsoskola"
        page.evaluate("document.querySelector('smorgasbord-embed').setAttribute('title', 'Kurs')")
        expect(page.locator("iframe")).to_have_attribute("title", "Kurs")


@pytest.mark.parametrize(
    "src", ["other.html", "{site}metoder/halsoskola/", "{site}en/metoder/", "https://[", "javascript:alert(1)", ""]
)
def test_our_element_shows_nothing_but_ours(src: str, browser: Browser, hosting: Hosting) -> None:
    hosting.page("<p>Något annat</p>", "other")
    html = f'<smorgasbord-embed src="{src}" title="x"><a href="#">Länken</a></smorgasbord-embed>'
    window = context(browser)
    page = window.new_page()
    page.goto(hosting.address + hosting.page(html + GROWING))
    expect(page.get_by_role("link", name="Länken")).to_be_visible()
    page.wait_for_function("customElements.get('smorgasbord-embed') !== undefined")
    assert page.locator("iframe").count() == 0
    window.close()


def test_no_frame_but_ours_can_set_a_height(browser: Browser, hosting: Hosting) -> None:
    """A message from another window that says it is one of ours."""
    with shown(browser, hosting, iframe(METHOD, 'height="300" id="ours"') + GROWING) as (page, _):
        height = "document.querySelector('#ours').getBoundingClientRect().height"
        page.wait_for_function(f"{height} > 2000")
        before = page.evaluate(height)
        page.evaluate(
            "new Promise(done => { addEventListener('message', done, {once: true});"
            "postMessage({type: 'smorgasbord-height', id: 'metoder/halsoskola', height: 99}, '*') })"
        )
        assert page.evaluate(height) == before


def test_a_frame_tells_its_host_its_height_and_nothing_else(browser: Browser, hosting: Hosting) -> None:
    window = context(browser)
    window.add_init_script("addEventListener('message', ({data}) => (window.told ??= []).push(data))")
    page = window.new_page()
    page.goto(hosting.address + hosting.page(iframe(f"{METHOD}?tema=morkt")))
    page.wait_for_function("window.told")
    told = page.evaluate("told[0]")
    assert told == {"type": "smorgasbord-height", "id": "metoder/halsoskola", "height": told["height"]}
    assert told["height"] > 1000
    window.close()


# --- looks ------------------------------------------------------------------------------------------------------


def style(page: Page, selector: str, name: str) -> str:
    return str(page.evaluate(f"getComputedStyle(document.querySelector('{selector}')).{name}"))


def test_light_or_dark_follows_the_reader_or_the_address(browser: Browser, shipped: str) -> None:
    grounds = {}
    asked: list[tuple[Scheme, str]] = [("light", ""), ("dark", ""), ("light", "?tema=morkt"), ("dark", "?tema=ljust")]
    for scheme, query in asked:
        window = context(browser, scheme=scheme)
        page = window.new_page()
        page.goto(shipped + METHOD + query)
        grounds[scheme, query] = style(page, "body", "backgroundColor")
        window.close()
    assert grounds["light", ""] == grounds["dark", "?tema=ljust"] == "rgb(255, 253, 248)"
    assert grounds["dark", ""] == grounds["light", "?tema=morkt"] == "rgb(16, 27, 26)"


def contrast(page: Page, selector: str, ground: str) -> float:
    """How well an element's text can be told from the ground of another: WCAG 2.2, relative luminance and contrast."""

    def luminance(colour: str) -> float:
        shares = [float(channel) / 255 for channel in re.findall(r"[0-9.]+", colour)[:3]]
        linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
        return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])

    both = luminance(style(page, selector, "color")), luminance(style(page, ground, "backgroundColor"))
    return (max(both) + 0.05) / (min(both) + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_any_colour_of_the_address_can_be_read(scheme: Scheme, browser: Browser, shipped: str) -> None:
    window = context(browser, scheme=scheme)
    page = window.new_page()
    given = set()
    for colour in ("ffff00", "000000", "ff0000", "808080", "ffffff", "0a5a54"):
        page.goto(f"{shipped}{LIST}?farg={colour}&m=halsoskola")
        records(page)
        given.add(style(page, ".card__name a", "color"))
        for text, ground in ((".card__name a", "body"), (".chip", ".chip"), ("[data-full]", "body")):
            assert contrast(page, text, ground) >= 4.5, (colour, text)
    assert len(given) >= 4
    window.close()


@pytest.mark.parametrize(
    "hostile",
    [
        "?farg=red;background:url(https://tracker.example/)",
        "?farg=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "?tema=%3Cimg+src=x+onerror=alert(1)%3E&storlek=9999&filter=maybe",
        "?q=%3Cimg+src=x+onerror=alert(1)%3E",
        "?behov=%22onload=alert(1)&m=../../../evil,%3Csvg%3E",
        "?storlek=-1&farg=12345",
    ],
)
def test_what_an_address_says_is_never_trusted(hostile: str, browser: Browser, shipped: str) -> None:
    window = context(browser)
    page = window.new_page()
    heard = complaints(page)
    page.on("dialog", lambda dialog: heard.append(dialog.message))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).netloc))
    page.goto(shipped + LIST + hostile)
    page.locator("[data-results][data-state=ready]").wait_for(state="attached")
    assert heard == []
    assert set(asked) == {urlsplit(shipped).netloc}
    assert page.locator("img").count() == 0
    assert style(page, "html", "fontSize") == "20px"
    window.close()


def test_the_text_can_be_larger(desk: Page, shipped: str) -> None:
    desk.goto(f"{shipped}{METHOD}?storlek=150")
    assert style(desk, "html", "fontSize") == "30px"


def test_without_controls_a_choice_stands_in_words(desk: Page, shipped: str) -> None:
    desk.goto(f"{shipped}{LIST}?behov=smarta&filter=nej")
    assert records(desk)
    expect(desk.locator("[data-chips]")).to_have_text("Smärta och värk")
    assert desk.locator("button:visible, input:visible").count() == 0


MEASURED = ("display", "fontSize", "fontWeight", "lineHeight", "color", "marginTop", "marginLeft", "paddingLeft")
STYLES = """
names => [...document.querySelectorAll("article.record *")]
  .filter(each => !each.closest(".crumbs, .choose, script, code, svg"))
  .map(each => [each.tagName, each.className, ...names.map(name => getComputedStyle(each)[name])])
"""


@pytest.mark.parametrize("record", ["metoder/halsoskola/", "projekt/halsoframjande-etablering-umea/"])
def test_a_record_in_a_frame_looks_as_it_does_on_the_site(record: str, desk: Page, shipped: str) -> None:
    looks = []
    for path in (record, f"embed/{record}"):
        desk.goto(shipped + path)
        looks.append(desk.evaluate(STYLES, MEASURED))
    assert looks[0] == looks[1]
    assert len(looks[0]) > 500


@pytest.mark.parametrize("path", [LIST, METHOD, "en/embed/smorgasbord/", "en/embed/projekt/irma/"])
@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_a_frame_can_be_used_by_everybody(
    path: str, width: int, scheme: Scheme, browser: Browser, shipped: str
) -> None:
    window = context(browser, width, scheme)
    page = window.new_page()
    page.goto(shipped + path)
    if "smorgasbord" in path:
        records(page)
    assert faults(page) == []
    assert fits(page)
    window.close()


def test_a_frame_prints_its_choice_without_its_controls(desk: Page, shipped: str) -> None:
    desk.goto(f"{shipped}{LIST}?behov=smarta")
    cards = records(desk)
    desk.emulate_media(media="print")
    assert desk.locator(".card:visible").count() == len(cards)
    for control in (".listing__search", ".filters", "[data-more]"):
        expect(desk.locator(control)).to_be_hidden()
    expect(desk.locator("[data-full]")).to_be_visible()


# --- weight -----------------------------------------------------------------------------------------------------

LIMIT = 60_000
"""Bytes, after compression, before the first hit can be seen."""


@pytest.mark.parametrize("path", [LIST, f"{LIST}?behov=smarta", f"en/{LIST}?fas=halsoinsats", METHOD])
def test_a_frame_is_light(path: str, desk: Page, shipped: str) -> None:
    """Everything that is sent until the page rests, which is more than what the first hit needs."""
    answers: list[Response] = []
    desk.on("response", lambda response: answers.append(response))
    desk.goto(shipped + path, wait_until="networkidle")
    assert len(answers) > 5
    assert sum(len(gzip.compress(answer.body(), 6)) for answer in answers) <= LIMIT


# --- what a frame says of itself --------------------------------------------------------------------------------


def test_a_frame_leads_search_engines_to_the_full_page(site: Path) -> None:
    for address, page in every_page(site).items():
        if "embed/" in address and not address.endswith("404.html"):
            full = f"https://smorgasbordet.example/{address.replace('embed/', '')}"
            assert [each.attributes["href"] for each in page.find("link", rel="canonical")] == [full]
            assert page.find("meta", name="robots", content="noindex")
            links = [link for link in page.find("a", href=None) if not link.attributes["href"].startswith("#")]
            assert {link.attributes.get("target") for link in links} == {"_blank"}
            assert {link.attributes.get("rel") for link in links} == {"noopener"}


def test_every_method_and_project_has_a_frame_in_both_languages(site: Path) -> None:
    pages = [address for address in every_page(site) if re.match(r"(en/)?(metoder|projekt)/.", address)]
    assert len(pages) == 2 * 64
    assert [
        address for address in pages if not (site / re.sub(r"(metoder|projekt)/", r"embed/\1/", address)).exists()
    ] == []


def test_every_record_tells_where_its_oembed_lies(site: Path) -> None:
    kinds = set()
    for address, page in every_page(site).items():
        told = page.find("link", rel="alternate", type="application/json+oembed")
        if page.find("article", data_record=None) and "embed/" not in address:
            assert [link.attributes["href"] for link in told] == [f"https://smorgasbordet.example/{address}oembed.json"]
            answer = json.loads((site / address / "oembed.json").read_text(encoding="utf-8"))
            kinds.add(answer["type"])
            assert answer["version"] == "1.0"
            assert answer["title"] == words(page.find("h1")[0])
            if answer["type"] == "rich":
                frame = elements(answer["html"]).find("iframe")[0].attributes
                path = urlsplit(frame["src"]).path.lstrip("/")
                assert (site / path / "index.html").is_file()
                assert answer["title"] in frame["title"]
    assert kinds == {"rich", "link"}
