"""The site behind a real nginx with the shipped rules: what a browser and other programs are told."""

import json
import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from smorgasbord import headers
from smorgasbord.site import Site
from web_servers import nginx
from windows import context

ROOT = Path(__file__).parents[2]
KINDS = (
    *(
        "",
        "metoder/",
        "projekt/",
        "kallor/",
        "behov/",
        "faser/",
        "vagar/",
        "ordlista/",
        "register/",
        "smorgasbord/?q=stress",
    ),
    *("metoder/halsoskola/", "projekt/halsoframjande-etablering/", "kallor/skr-halsoframjande-etablering-2021/"),
    *("behov/smarta/", "platser/umea/", "jamfor/?m=halsoskola,halsosamtal", "bricka/?m=halsoskola", "badda-in/"),
    *("om/", "om/sa-laser-du/", "oppna-data/", "tillganglighet/", "404.html"),
    *("embed/smorgasbord/", "embed/metoder/halsoskola/", "embed/projekt/irma/"),
)
"""A page of every kind."""
IN_ENGLISH = (
    "",
    "metoder/halsoskola/",
    "smorgasbord/?q=stress",
    "bricka/?m=halsoskola",
    "badda-in/",
    "embed/smorgasbord/",
)


def asked(address: str, **wanted: str) -> tuple[int, Message, bytes]:
    """What a server answers: status, headers, body."""
    names = {name.replace("_", "-"): value for name, value in wanted.items()}
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=names)) as answer:  # noqa: S310
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


@pytest.mark.parametrize("language", ["", "en/"])
def test_no_page_asks_another_host_keeps_a_cookie_or_breaks_its_policy(
    language: str, browser: Browser, shipped: str
) -> None:
    window = context(browser)
    page = window.new_page()
    heard: list[str] = []
    hosts: set[str] = set()
    page.on("console", lambda message: heard.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    for path in KINDS if language == "" else IN_ENGLISH:
        page.goto(shipped + language + path, wait_until="networkidle")
    assert heard == []
    assert hosts == {urlsplit(shipped).netloc}
    assert window.cookies() == []
    window.close()


@pytest.mark.parametrize("path", KINDS)
def test_every_kind_of_page_is_there_and_asked_for_anew(path: str, shipped: str) -> None:
    status, said, _ = asked(shipped + path)
    assert status == 200
    assert said["Content-Type"] == "text/html; charset=utf-8"
    assert said["Cache-Control"] == "no-cache"
    assert "script-src 'self';" in said["Content-Security-Policy"]
    assert said["X-Content-Type-Options"] == "nosniff"


def test_what_does_not_exist_says_so_in_words(shipped: str) -> None:
    status, said, body = asked(f"{shipped}metoder/finns-inte/")
    assert status == 404
    assert "Sidan finns inte" in body.decode()
    assert "frame-ancestors 'self'" in said["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["api/", "feeds/", "assets/"])
def test_a_folder_without_a_page_is_no_page_either(path: str, shipped: str) -> None:
    status, _, body = asked(shipped + path)
    assert (status, "Sidan finns inte" in body.decode()) == (404, True)


def test_a_script_of_another_site_can_tell_that_data_do_not_exist(shipped: str) -> None:
    status, said, body = asked(f"{shipped}api/v1/methods/finns-inte.json")
    assert (status, said["Access-Control-Allow-Origin"]) == (404, "*")
    assert json.loads(body) == {"error": "404"}


def test_nothing_is_published_that_no_page_uses(site: Path) -> None:
    assert not (site / "assets" / "javascripts").exists()
    assert list(site.rglob("*.map")) == []


def test_an_address_without_its_last_slash_leads_to_the_page(shipped: str) -> None:
    with urllib.request.urlopen(f"{shipped}metoder/halsoskola") as answer:  # noqa: S310
        assert answer.url == f"{shipped}metoder/halsoskola/"


def test_styles_and_scripts_are_kept_for_a_year(site: Path, shipped: str) -> None:
    ours = [path.relative_to(site).as_posix() for path in site.glob("assets/*/js/find.js")]
    theirs = [path.relative_to(site).as_posix() for path in site.glob("assets/stylesheets/main.*.css")]
    assert len(ours) == len(theirs) == 1
    for path in (*ours, *theirs):
        _, said, _ = asked(shipped + path)
        assert said["Cache-Control"] == "public, max-age=31536000, immutable"
        assert said["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("path", "media"),
    [
        ("api/v1/index.json", "application/json"),
        ("smorgasbord/sok.json", "application/json"),
        ("metoder/halsoskola/oembed.json", "application/json"),
        ("metoder.csv", "text/csv; charset=utf-8"),
        ("dcat.rdf", "application/rdf+xml; charset=utf-8"),
        ("skos.ttl", "text/turtle; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"),
        ("smorgasbordet.zip", "application/zip"),
        ("metoder/halsoskola/citat.bib", "application/x-bibtex"),
        ("metoder/halsoskola/citat.ris", "application/x-research-info-systems"),
    ],
)
def test_data_is_for_everybody_and_says_what_it_is(path: str, media: str, shipped: str) -> None:
    status, said, _ = asked(shipped + path)
    assert status == 200
    assert said["Access-Control-Allow-Origin"] == "*"
    assert said["Content-Type"].startswith(media)


def test_what_is_sent_is_packed(shipped: str) -> None:
    for path in ("metoder/halsoskola/", "smorgasbord/sok.json", "metoder.csv"):
        _, said, body = asked(shipped + path, Accept_Encoding="gzip")
        assert said["Content-Encoding"] == "gzip"
        assert body[:2] == b"\x1f\x8b"


def test_the_rules_hold_below_a_path_of_a_server(site: Path, tmp_path: Path) -> None:
    below = Site("https://www.kommunen.example/intern/metoder/", embed_hosts=["https://intranat.kommunen.example"])
    rules, root = tmp_path / "rules.conf", tmp_path / "root"
    rules.write_text(headers.nginx(below, []), encoding="utf-8")
    (root / "intern").mkdir(parents=True)
    (root / "intern" / "metoder").symlink_to(site)
    with nginx(root, rules, tmp_path) as served:
        at = f"{served}intern/metoder/"
        assert (
            "frame-ancestors 'self' https://intranat"
            in asked(f"{at}en/embed/smorgasbord/")[1]["Content-Security-Policy"]
        )
        assert asked(f"{at}metoder/halsoskola/")[1]["Content-Security-Policy"].endswith("frame-ancestors 'self'")
        assert json.loads(asked(f"{at}api/v1/index.json")[2])["type"] == "index"
        assert asked(f"{at}api/v1/index.json")[1]["Access-Control-Allow-Origin"] == "*"
        status, _, body = asked(f"{at}finns-inte/")
        assert (status, "Sidan finns inte" in body.decode()) == (404, True)


def test_the_rules_for_other_hosts_lie_beside_those_for_nginx(site: Path) -> None:
    text = (site.parent / "deploy" / "_headers").read_text(encoding="utf-8")
    folders = {path.name for path in site.iterdir() if (path / "index.html").exists()} - {"en"}
    assert [folder for folder in folders if f"\n/{folder}/*\n" not in text] == []
