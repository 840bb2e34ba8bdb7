"""A copy of the site to read without a network: what is changed in its pages, and which files it has."""

import datetime
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from small import SMALL, catalogue_with, folder_with
from smorgasbord.offline import last_reviewed, offline_copy, packed

ROOT = Path(__file__).parent.parent
ADDRESS = "https://bord.kommun.se/"
DAY = datetime.date(2026, 11, 22)
PAGE = "metoder/halsoskola/index.html"
SITE = (
    *("index.html", "en/index.html", "register/index.html", "en/register/index.html", "metoder/index.html"),
    *("metoder/smartskola/index.html", "kallor/a/index.html", "smorgasbord/index.html", "metoder.csv"),
    *("assets/1f0c/css/frame.css", "assets/1f0c/js/theme.js", "assets/1f0c/js/find.js", "jamfor/index.html"),
)
"""The files of a small site, beside the page that is tested."""


def site(html: str, path: str = PAGE, address: str = ADDRESS, files: tuple[str, ...] = SITE) -> dict[str, bytes]:
    """A built site with some HTML in one of its pages."""
    start = f'<link rel="canonical" href="{address}">'
    return dict.fromkeys(files, b"") | {"index.html": start.encode(), path: html.encode()}


def copied(html: str, path: str = PAGE, address: str = ADDRESS) -> str:
    """Some HTML of a page as it stands in the copy."""
    return dict(offline_copy(site(html, path, address), DAY))[path].decode()


# --- links --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        ("../", "../../metoder/index.html"),
        ("../../", "../../index.html"),
        ("../..", "../../index.html"),
        ("./", "../../metoder/halsoskola/index.html"),
        ("", "../../metoder/halsoskola/index.html"),
        ("../smartskola/", "../../metoder/smartskola/index.html"),
        ("../smartskola", "../../metoder/smartskola/index.html"),
        ("../../kallor/a/#doubt-1", "../../kallor/a/index.html#doubt-1"),
        ("../../smorgasbord/?borja=person&amp;n=1#a", "../../smorgasbord/index.html?borja=person&amp;n=1#a"),
        ("?m=a", "../../metoder/halsoskola/index.html?m=a"),
        ("../../en/", "../../en/index.html"),
        ("../../metoder.csv", "../../metoder.csv"),
        ("/kallor/a/", "../../kallor/a/index.html"),
        (f"{ADDRESS}kallor/a/", "../../kallor/a/index.html"),
        (f"{ADDRESS}metoder.csv", "../../metoder.csv"),
    ],
)
def test_a_link_within_the_site_leads_to_a_file_of_the_copy(link: str, leads_to: str) -> None:
    assert copied(f'<a class="way" href="{link}">A</a>') == f'<a class="way" href="{leads_to}">A</a>'


@pytest.mark.parametrize("link", ["#doubt-1", "https://skr.se/a/", "mailto:a@kommun.se", "//other.se/a/", "tel:112"])
def test_a_link_within_the_page_or_to_elsewhere_stays_as_it_is(link: str) -> None:
    assert copied(f"<a href='{link}'>A</a>") == f"<a href='{link}'>A</a>"


def test_links_lead_from_wherever_the_page_stands() -> None:
    assert copied('<a href="../register/">A</a>', "en/index.html") == '<a href="../register/index.html">A</a>'
    assert copied('<a href="metoder/">A</a>', "index.html") == '<a href="metoder/index.html">A</a>'


def test_a_site_below_a_path_of_a_server_leads_within_the_copy_too() -> None:
    address = "https://kommun.se/bord/"
    html = f'<a href="{address}kallor/a/">A</a><a href="/bord/metoder/">B</a><a href="/annat/">C</a>'
    assert copied(html, address=address) == (
        '<a href="../../kallor/a/index.html">A</a><a href="../../metoder/index.html">B</a><a href="/annat/">C</a>'
    )


def test_a_link_to_what_is_left_out_leads_to_the_site() -> None:
    html = 'Du kan <a href="../../jamfor/?m=a">jämföra</a>.'
    assert copied(html) == f'Du kan <a href="{ADDRESS}jamfor/?m=a">jämföra</a>.'


def test_a_link_to_what_is_left_out_is_but_its_words_while_the_site_has_no_address() -> None:
    html = 'Du kan <a href="../../jamfor/?m=a">jämföra <em>två</em></a>.'
    assert copied(html, address="https://bord.example/") == "Du kan jämföra <em>två</em>."


def test_the_head_names_styles_and_pages_of_the_copy_and_nothing_that_is_left_out() -> None:
    html = (
        '<link rel="stylesheet" href="../../assets/1f0c/css/frame.css">'
        '<link rel="alternate" type="application/feed+json" href="../../feed.json">'
        '<link rel="search" href="/opensearch.xml"><link rel="alternate" hreflang="en" href="../../en/">'
    )
    assert copied(html) == (
        '<link rel="stylesheet" href="../../assets/1f0c/css/frame.css">'
        '<link rel="alternate" hreflang="en" href="../../en/index.html">'
    )


def test_a_page_still_says_where_its_original_is() -> None:
    html = f'<link rel="canonical" href="{ADDRESS}metoder/halsoskola/">'
    assert copied(html) == html


def test_data_about_the_page_stays_as_it_is() -> None:
    html = '<script type="application/ld+json">{"url": "../", "name": "<a href=\\"../\\">"}</script>'
    assert copied(html) == html


# --- scripts, and what waits for them -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "html",
    [
        '<script type="module" src="../../assets/1f0c/js/find.js"></script>',
        '<form class="filters" action="../../smorgasbord/"><input name="q"></form>',
        '<p class="choose" data-needs-script hidden><a href="../../jamfor/">Jämför</a></p>',
        '<button type="button" data-tray="a" hidden></button>',
        "<template><li>A</li></template>",
        '<p class="lead" data-for-scripts>Skriv i sökfältet.</p>',
        '<a class="site-header__tray" href="../../bricka/">Bricka<span hidden></span></a>',
        '<iframe src="../../embed/metoder/a/"></iframe>',
    ],
)
def test_what_is_nothing_without_scripts_is_taken_out(html: str) -> None:
    assert copied(f"<p>A</p>{html}<p>B</p>") == "<p>A</p><p>B</p>"


@pytest.mark.parametrize(
    "html",
    [
        '<script src="../../assets/1f0c/js/theme.js"></script>',
        '<button type="button" id="theme" hidden data-light="Ljust" data-dark="Mörkt"></button>',
        '<span class="hidden">träffar</span>',
        "<details><summary>Lättläst</summary><p>A</p></details>",
    ],
)
def test_what_works_from_a_file_stays(html: str) -> None:
    assert copied(html) == html


def test_what_is_told_to_those_without_scripts_is_told_to_all() -> None:
    html = '<noscript><p>Här står hela listan. <a href="../../register/">Registret</a></p></noscript>'
    assert copied(html) == '<p>Här står hela listan. <a href="../../register/index.html">Registret</a></p>'


@pytest.mark.parametrize(
    ("path", "link", "words"),
    [
        ("index.html", "register/index.html", "Register A–Ö"),
        (PAGE, "../../register/index.html", "Register A–Ö"),
        ("en/metoder/halsoskola/index.html", "../../../en/register/index.html", "Index A–Z"),
    ],
)
def test_the_register_stands_where_the_search_field_would(path: str, link: str, words: str) -> None:
    form = '<form class="site-search" data-search action="x/"><label for="sok">Sök</label><input id="sok"></form>'
    button = f'<a class="site-search__button" href="{link}">{words}</a>'
    assert copied(f"<header>{form}</header>", path) == f'<header><div class="site-search">{button}</div></header>'


# --- what a page says of the copy ---------------------------------------------------------------------------------

FOOTER = '<footer><div class="md-grid site-footer__inner"><nav>Om</nav></div></footer>'


def test_every_page_says_that_it_is_a_copy_how_old_it_is_and_where_the_site_is() -> None:
    told = copied(FOOTER)
    assert "Det här är en kopia att läsa utan nät. Senast granskade sida: 2026-11-22." in told
    assert f'<a href="{ADDRESS}">{ADDRESS}</a></p><nav>Om</nav></div></footer>' in told


def test_an_english_page_says_so_in_english_and_leads_to_the_english_site() -> None:
    told = copied(FOOTER, "en/register/index.html")
    assert "This is a copy to read offline." in told
    assert f'<a href="{ADDRESS}en/">' in told


def test_a_site_without_an_address_of_its_own_is_not_led_to() -> None:
    told = copied(FOOTER, address="https://bord.example/")
    assert "Det här är en kopia att läsa utan nät." in told
    assert "<a" not in told


def test_the_copy_is_as_old_as_its_last_reviewed_record(tmp_path: Path) -> None:
    newer = (SMALL / "methods" / "halsoskola.yml").read_text(encoding="utf-8").replace("2026-11-22", "2026-12-24")
    catalogue = catalogue_with(tmp_path, {"methods/halsoskola.yml": newer})
    assert last_reviewed(catalogue) == datetime.date(2026, 12, 24)


# --- files --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        *("metoder/a/index.html", "en/metoder/a/index.html", "smorgasbord/index.html", "en/smorgasbord/index.html"),
        *("api/v1/index.json", "metoder.csv", "dcat.rdf", "assets/favicon.svg", "assets/stylesheets/main.min.css"),
        *("assets/1f0c/css/frame.css", "assets/1f0c/js/theme.js", "metoder/embed/index.html", "feed/index.html"),
    ],
)
def test_what_can_be_read_is_in_the_copy(path: str) -> None:
    assert path in dict(offline_copy(site("", path), DAY))


@pytest.mark.parametrize(
    "path",
    [
        *("404.html", "robots.txt", "_headers", ".htaccess", "sitemap.xml", "sitemap.xml.gz", "en/opensearch.xml"),
        *(
            "feed.json",
            "en/feed.xml",
            "feeds/behov/a.xml",
            "metoder/a/oembed.json",
            "smorgasbord/sok.json",
            "en/smorgasbord/sok.json",
        ),
        *("assets/1f0c/js/find.js", "assets/1f0c/js/search/worker.js", "assets/1f0c/vendor/README.md"),
        *("assets/javascripts/lunr/min/lunr.sv.min.js", "assets/stylesheets/main.min.css.map"),
        *("jamfor/index.html", "jamfor/a.json", "en/jamfor/a.json", "bricka/index.html", "en/bricka/index.html"),
        *("embed/metoder/a/index.html", "en/embed/smorgasbord/index.html"),
    ],
)
def test_what_is_for_servers_programs_and_scripts_is_not(path: str) -> None:
    assert path not in dict(offline_copy(site("", path), DAY))


def test_files_that_are_no_pages_are_the_same_to_the_byte() -> None:
    table = "\ufeffnamn;länk\r\nA;<a href='../'>\r\n"
    assert dict(offline_copy(site(table, "metoder-excel.csv"), DAY))["metoder-excel.csv"] == table.encode()


def test_a_site_that_does_not_know_its_address_can_be_copied() -> None:
    built = site('<a href="../smartskola/">A</a>') | {"index.html": b"<p>Start</p>"}
    assert dict(offline_copy(built, DAY))[PAGE] == b'<a href="../../metoder/smartskola/index.html">A</a>'


# --- the zip ------------------------------------------------------------------------------------------------------


def test_the_zip_has_every_file_in_one_folder_with_what_it_holds() -> None:
    files = {"index.html": "Smörgåsbordet".encode(), "metoder/index.html": b"A" * 10_000}
    with zipfile.ZipFile(io.BytesIO(packed(files))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            f"Smorgasbordet/{path}": content for path, content in files.items()
        }
        assert all(info.compress_type == zipfile.ZIP_DEFLATED for info in archive.infolist())


def test_the_same_files_give_the_same_bytes_in_whatever_order_they_come() -> None:
    files = {"b/index.html": b"B", "a.csv": b"A", "index.html": b"C"}
    assert packed(files) == packed(dict(reversed(files.items())))


def test_no_file_in_the_zip_says_when_or_by_whom_it_was_packed() -> None:
    with zipfile.ZipFile(io.BytesIO(packed({"index.html": b"A"}))) as archive:
        (info,) = archive.infolist()
    assert (info.date_time, info.create_system, info.external_attr >> 16) == ((1980, 1, 1, 0, 0, 0), 3, 0o644)


# --- the command --------------------------------------------------------------------------------------------------

COMMAND = Path(sys.executable).parent / "smorgasbord"


def run(root: Path, *words: str, changes: dict[str, str] | None = None) -> tuple[int, str]:
    """What `smorgasbord offline` answers about a small site, with its exit code. Nothing it says may be a traceback."""
    for path, content in site("<p>Hälsoskola</p>").items():
        (root / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "site" / path).write_bytes(content)
    folder_with(root, changes)
    answer = subprocess.run([COMMAND, "offline", *words], cwd=root, capture_output=True, text=True, check=False)
    assert "Traceback" not in answer.stderr
    return answer.returncode, answer.stdout


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", "kopia.zip: 9 sidor att läsa utan nät, 0,0 MB. Packa upp den och öppna Smorgasbordet/index.html.\n"),
        ("en", "kopia.zip: 9 pages to read offline, 0.0 MB. Unpack it and open Smorgasbordet/index.html.\n"),
    ],
)
def test_what_was_made_is_said_in_one_line_with_what_to_do_with_it(tmp_path: Path, language: str, said: str) -> None:
    assert run(tmp_path, "site", "kopia.zip", "--lang", language) == (0, said)
    with zipfile.ZipFile(tmp_path / "kopia.zip") as archive:
        assert archive.read(f"Smorgasbordet/{PAGE}").decode() == "<p>Hälsoskola</p>"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ingen", "kopia.zip", "--lang", "sv"), "Det finns ingen byggd webbplats i ingen. Kör make build först.\n"),
        (("ingen", "kopia.zip", "--lang", "en"), "There is no built site in ingen. Run make build first.\n"),
        (
            ("site", "ingen/kopia.zip", "--lang", "sv"),
            "ingen/kopia.zip gick inte att skriva: No such file or directory\n",
        ),
    ],
)
def test_what_cannot_be_made_is_said_in_one_line(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    assert run(tmp_path, *words) == (2, said)


def test_with_a_mistake_in_a_record_nothing_is_packed(tmp_path: Path) -> None:
    code, said = run(tmp_path, "site", "kopia.zip", "--lang", "sv", changes={"methods/a.yml": "name: {sv: A}\n"})
    assert code == 1
    assert said.startswith("methods/a.yml:")
    assert not (tmp_path / "kopia.zip").exists()


def test_make_offline_builds_the_site_and_then_packs_it() -> None:
    command = ["make", "--no-print-directory", "--dry-run", "-o", ".venv/.ready-site", "offline"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    assert told[-2].endswith("mv .site-new site")
    assert told[-1] == ".venv/bin/smorgasbord offline site smorgasbordet-offline.zip"
