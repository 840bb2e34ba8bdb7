"""Feeds: the records that were reviewed last, for a reader's feed reader."""

import json
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from site_pages import elements
from small import SMALL, catalogue_with
from smorgasbord.exports.feeds import NEWEST, feed_files
from smorgasbord.site import Site
from test_rendering import poisoned_catalogue

SITE = Site("https://smorgasbordet.example/")
ATOM = {"a": "http://www.w3.org/2005/Atom"}
METHOD = (SMALL / "methods" / "kartlaggning.yml").read_text(encoding="utf-8")


def files(root: Path, changes: dict[str, str] | None = None) -> dict[str, bytes]:
    """Every feed of the small catalogue by its path."""
    return {file.path: file.content for file in feed_files(catalogue_with(root, changes), SITE)}


def atom(root: Path, path: str = "feed.xml", changes: dict[str, str] | None = None) -> ElementTree.Element:
    return ElementTree.fromstring(files(root, changes)[path])


def json_feed(root: Path, path: str = "feed.json", changes: dict[str, str] | None = None) -> Any:
    return json.loads(files(root, changes)[path])


def reviewed(**days: str) -> dict[str, str]:
    """More methods, each reviewed on a day."""
    return {
        f"methods/{name}.yml": METHOD.replace("{sv: Kartläggning, en: Assessment}", f"{{sv: {name}}}").replace(
            "2026-11-22", day
        )
        for name, day in days.items()
    }


def titles(feed: ElementTree.Element) -> list[str | None]:
    return [entry.findtext("a:title", namespaces=ATOM) for entry in feed.findall("a:entry", ATOM)]


# --- what stands in a feed ----------------------------------------------------------------------------------------


def test_an_entry_has_what_a_feed_reader_shows(tmp_path: Path) -> None:
    feed = atom(tmp_path)
    address = "https://smorgasbordet.example/metoder/halsoskola/"
    (entry,) = [each for each in feed.findall("a:entry", ATOM) if each.findtext("a:id", namespaces=ATOM) == address]
    told = {name: entry.findtext(f"a:{name}", namespaces=ATOM) for name in ("title", "summary", "updated")}
    assert told == {
        "title": "Hälsoskola",
        "summary": "Träffar om hälsa i grupp.",
        "updated": "2026-11-22T00:00:00+00:00",
    }
    assert [link.get("href") for link in entry.findall("a:link", ATOM)] == [address]
    categories = [category.get("term") for category in entry.findall("a:category", ATOM)]
    assert categories == ["gruppinsats", "hälsoinsats", "smärta", "stress", "nyanlända"]


def test_a_json_feed_says_the_same(tmp_path: Path) -> None:
    feed = json_feed(tmp_path)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    (item,) = [each for each in feed["items"] if each["title"] == "Hälsoskola"]
    assert item == {
        "id": "https://smorgasbordet.example/metoder/halsoskola/",
        "url": "https://smorgasbordet.example/metoder/halsoskola/",
        "title": "Hälsoskola",
        "content_text": "Träffar om hälsa i grupp.",
        "date_modified": "2026-11-22T00:00:00Z",
        "tags": ["gruppinsats", "hälsoinsats", "smärta", "stress", "nyanlända"],
    }


def test_both_forms_hold_the_same_entries_wherever_they_stand(tmp_path: Path) -> None:
    made = files(tmp_path)
    for path in made:
        if path.endswith(".xml"):
            ids = [each.text for each in ElementTree.fromstring(made[path]).findall("a:entry/a:id", ATOM)]
            twin = json.loads(made[path.replace(".xml", ".json")])
            assert ids == [item["id"] for item in twin["items"]]


def test_a_feed_says_what_its_dates_mean_who_made_it_and_how_it_may_be_used(tmp_path: Path) -> None:
    feed = atom(tmp_path)
    assert "senast granskades mot sina källor" in feed.findtext("a:subtitle", "", ATOM)
    assert feed.findtext("a:author/a:name", "", ATOM) == "Smörgåsbordet"
    assert "https://creativecommons.org/licenses/by/4.0/" in feed.findtext("a:rights", "", ATOM)
    assert json_feed(tmp_path)["_licence"]["url"] == "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize(("path", "page"), [("feed", ""), ("en/feeds/behov/smarta", "en/behov/smarta/")])
def test_a_feed_knows_its_own_address_and_that_of_its_page(path: str, page: str, tmp_path: Path) -> None:
    links = {link.get("rel"): link.get("href") for link in atom(tmp_path, f"{path}.xml").findall("a:link", ATOM)}
    assert links == {"self": SITE.address(f"{path}.xml"), "alternate": SITE.address(page)}
    twin = json_feed(tmp_path, f"{path}.json")
    assert (twin["feed_url"], twin["home_page_url"]) == (SITE.address(f"{path}.json"), SITE.address(page))


def test_the_english_feed_leads_to_english_pages(tmp_path: Path) -> None:
    feed = json_feed(tmp_path, "en/feed.json")
    assert feed["language"] == "en"
    assert "Health school" in [item["title"] for item in feed["items"]]
    assert all(item["url"].startswith("https://smorgasbordet.example/en/") for item in feed["items"])


def test_what_a_record_says_stays_words(tmp_path: Path) -> None:
    """A feed reader shows a summary as HTML in Atom, and as plain text in JSON."""
    made = {file.path: file.content for file in feed_files(poisoned_catalogue(tmp_path), SITE)}
    feed = ElementTree.fromstring(made["feed.xml"])
    assert {each.tag.partition("}")[2] for each in feed.iter()} & {"script", "img"} == set()
    shown = [elements(each.text or "") for each in feed.findall("a:entry/a:summary", ATOM)]
    assert [each.inside for each in shown] == [[]] * len(shown)
    plain = [item["content_text"] for item in json.loads(made["feed.json"])["items"]]
    assert [each.text for each in shown] == plain
    assert all("<script>alert(1)</script>" in each for each in plain)


# --- which records, in which order --------------------------------------------------------------------------------


def test_the_last_reviewed_comes_first_and_those_of_one_day_by_address(tmp_path: Path) -> None:
    feed = atom(tmp_path, changes=reviewed(aldst="2020-01-01", nyast="2027-01-01", andra="2026-11-22"))
    assert titles(feed) == ["nyast", "andra", "Hälsoskola", "Kartläggning", "Projekt Norr", "aldst"]


def test_a_feed_is_as_new_as_its_newest_entry_and_not_as_the_day_it_was_built(tmp_path: Path) -> None:
    feed = atom(tmp_path, changes=reviewed(nyast="2027-01-01"))
    assert feed.findtext("a:updated", namespaces=ATOM) == "2027-01-01T00:00:00+00:00"
    older = atom(tmp_path, "feeds/behov/smarta.xml")
    assert older.findtext("a:updated", namespaces=ATOM) == "2026-11-22T00:00:00+00:00"


def test_a_feed_holds_no_more_than_the_newest(tmp_path: Path) -> None:
    many = reviewed(**{f"metod-{number:02}": "2027-01-01" for number in range(NEWEST + 5)})
    feed = atom(tmp_path, changes=many)
    assert titles(feed) == [f"metod-{number:02}" for number in range(NEWEST)]


# --- feeds of one need, place or target group ---------------------------------------------------------------------


def test_there_is_a_feed_for_each_need_place_and_target_group_that_something_bears(tmp_path: Path) -> None:
    swedish = {path for path in files(tmp_path) if path.endswith(".xml") and not path.startswith("en/")}
    assert swedish == {
        "feed.xml",
        "feeds/behov/smarta.xml",
        "feeds/behov/stress.xml",
        "feeds/malgrupper/nyanlanda.xml",
        "feeds/platser/umea.xml",
        "feeds/platser/vasterbottens-lan.xml",
    }


def test_what_nothing_bears_has_no_feed(tmp_path: Path) -> None:
    needs = "lugn:\n  name: {sv: lugn}\n  definition: {sv: Vad lugn är här.}\n"
    small = (SMALL / "vocabularies" / "needs.yml").read_text(encoding="utf-8")
    assert "feeds/behov/lugn.xml" not in files(tmp_path, {"vocabularies/needs.yml": small + needs})


def test_a_county_follows_what_its_municipalities_bear(tmp_path: Path) -> None:
    feed = atom(tmp_path, "feeds/platser/vasterbottens-lan.xml")
    assert feed.findtext("a:title", namespaces=ATOM) == "Smörgåsbordet: Västerbottens län"
    assert titles(feed) == ["Hälsoskola", "Projekt Norr"]


def test_a_catalogue_without_records_has_no_feed(tmp_path: Path) -> None:
    """A feed needs a date, and none would be true."""
    empty = replace(catalogue_with(tmp_path), methods={}, projects={}, bearers={})
    assert list(feed_files(empty, SITE)) == []
