"""The copy of the whole site to read without a network: packed as people pack it, unpacked, opened from its files."""

import html
import posixpath
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from windows import complaints, context, faults, fits

pytestmark = pytest.mark.xdist_group("offline")  # one worker makes the copy once

ROOT = Path(__file__).parents[2]
COMMAND = Path(sys.executable).parent / "smorgasbord"
LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
ANCHOR = re.compile(r'\sid="([^"]*)"')


@pytest.fixture(scope="module")
def copy(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the copy unpacks into."""
    folder = tmp_path_factory.mktemp("stick")
    made = subprocess.run(
        [COMMAND, "offline", site, folder / "kopia.zip"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stdout + made.stderr
    with zipfile.ZipFile(folder / "kopia.zip") as archive:
        archive.extractall(folder)
    return folder / "Smorgasbordet"


@pytest.fixture(scope="module")
def pages(copy: Path) -> dict[str, str]:
    """The HTML of every page of the copy, by its path."""
    paths = sorted(copy.rglob("*.html"))
    return {path.relative_to(copy).as_posix(): path.read_text(encoding="utf-8") for path in paths}


# --- every page ---------------------------------------------------------------------------------------------------


def test_every_page_that_can_be_read_is_there(pages: dict[str, str], site: Path) -> None:
    scripted = re.compile(r"(?:en/)?(?:jamfor|bricka|embed)/.*|404\.html")
    built = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert set(pages) == {path for path in built if not scripted.fullmatch(path)}


def test_every_link_leads_to_a_file_of_the_copy_and_to_its_place_there(pages: dict[str, str], copy: Path) -> None:
    anchors = {path: set(ANCHOR.findall(text)) for path, text in pages.items()}
    files = {path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file()}
    broken = []
    for path, text in pages.items():
        for link in set(LINK.findall(text)):
            parts = urlsplit(html.unescape(link))
            if parts.scheme or parts.netloc:
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
            target = target if parts.path else path
            if target not in files or (parts.fragment and unquote(parts.fragment) not in anchors.get(target, ())):
                broken.append((path, link))
    assert broken == []


def test_no_link_leads_to_the_site_while_it_has_no_address(pages: dict[str, str]) -> None:
    site = re.compile(r'<a\s[^>]*href="https://smorgasbordet\.example')
    assert [path for path, text in pages.items() if site.search(text)] == []


@pytest.mark.parametrize("sign", ['type="module"', "<form", "<noscript", "<template", "site-header__tray", "<input"])
def test_nothing_waits_for_a_script_that_does_not_come(pages: dict[str, str], sign: str) -> None:
    assert [path for path, text in pages.items() if sign in text] == []


def test_every_page_leads_to_the_register_and_says_that_it_is_a_copy(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        english = path.startswith("en/")
        assert (">Index A–Z</a>" if english else ">Register A–Ö</a>") in text, path
        assert ("This is a copy to read offline." if english else "Det här är en kopia att läsa utan nät.") in text, (
            path
        )


def test_data_and_tables_are_there_and_what_only_scripts_read_is_not(copy: Path, site: Path) -> None:
    files = {path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file()}
    data = {path.relative_to(site).as_posix() for name in ("api/**/*.json", "*.csv") for path in site.glob(name)}
    assert data <= files
    assert [path for path in files if path.endswith((".js", ".map", "sok.json"))] == [
        path for path in files if path.endswith("/js/theme.js")
    ]


# --- in a browser, from the files themselves ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    ["index.html", "metoder/halsoskola/index.html", "en/metoder/halsoskola/index.html", "register/index.html"],
)
def test_a_page_opens_without_a_complaint_or_a_missing_file(desk: Page, copy: Path, path: str) -> None:
    complained = complaints(desk)
    missing: list[str] = []
    desk.on("requestfailed", lambda request: missing.append(request.url))
    desk.goto((copy / path).as_uri())
    expect(desk.locator("h1")).to_be_visible()
    assert (
        desk.evaluate("getComputedStyle(document.querySelector('.site-header')).backgroundColor") != "rgba(0, 0, 0, 0)"
    )
    assert (complained, missing) == ([], [])


def test_a_reader_finds_a_method_by_another_word_and_reads_it_in_both_languages(desk: Page, copy: Path) -> None:
    desk.goto((copy / "index.html").as_uri())
    desk.locator("header").get_by_role("link", name="Register A–Ö").first.click()
    desk.get_by_role("navigation", name="Bokstäver").get_by_role("link", name="H", exact=True).click()
    assert desk.locator(":target").inner_text() == "H"
    desk.get_by_role("listitem").filter(has_text=re.compile("^Hälsokurs – se")).get_by_role("link").click()
    assert desk.url == (copy / "metoder/halsoskola/index.html").as_uri()
    desk.get_by_role("link", name="English").click()
    expect(desk.get_by_role("heading", name="Health school", level=1)).to_be_visible()


def test_the_reader_may_choose_light_or_dark(desk: Page, copy: Path) -> None:
    desk.goto((copy / "index.html").as_uri())
    ground = "getComputedStyle(document.body).backgroundColor"
    light = desk.evaluate(ground)
    desk.get_by_role("button", name="Mörkt").click()
    assert desk.evaluate(ground) != light


@pytest.mark.parametrize(("path", "width"), [("index.html", 320), ("en/smorgasbord/index.html", 1280)])
def test_what_stands_in_the_search_fields_place_can_be_used_by_everybody(
    browser: Browser, copy: Path, path: str, width: int
) -> None:
    window = context(browser, width)
    page = window.new_page()
    page.goto((copy / path).as_uri())
    found, fitting = faults(page), fits(page)
    window.close()
    assert found == []
    assert fitting
