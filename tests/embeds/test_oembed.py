"""What a page says to systems that show others' pages."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from site_pages import SITE, elements
from small import catalogue_with
from smorgasbord.embeds.oembed import oembed
from smorgasbord.pages import every_page
from smorgasbord.pages.method_page import method_page
from smorgasbord.records.words import Words


def answers(root: Path) -> dict[str, Any]:
    """The answers for all Swedish pages of the small catalogue, by address."""
    pages = every_page(catalogue_with(root), "sv")
    return {page.address: json.loads(oembed(page, SITE)) for page in pages if page.record}


@pytest.mark.parametrize(
    ("address", "src"),
    [
        ("metoder/halsoskola/", "embed/metoder/halsoskola/"),
        ("projekt/norr/", "embed/projekt/norr/"),
        ("behov/smarta/", "embed/smorgasbord/?behov=smarta"),
        ("platser/umea/", "embed/smorgasbord/?kommun=umea"),
        ("platser/vasterbottens-lan/", "embed/smorgasbord/?lan=vasterbottens-lan"),
    ],
)
def test_a_record_is_shown_in_a_frame_and_a_term_as_the_list_of_what_bears_it(
    address: str, src: str, tmp_path: Path
) -> None:
    answer = answers(tmp_path)[address]
    frame = elements(answer["html"]).find("iframe")[0].attributes
    assert frame["src"] == SITE.address(src)
    assert frame["title"] == f"{answer['title']} – Smörgåsbordet"
    assert (answer["type"], answer["width"], answer["height"]) == ("rich", 720, int(frame["height"]))


def test_a_source_is_a_link(tmp_path: Path) -> None:
    answer = answers(tmp_path)["kallor/handboken/"]
    assert answer["type"] == "link"
    assert "html" not in answer


def test_a_hostile_name_stays_a_name(tmp_path: Path) -> None:
    name = '"><script>alert(1)</script>'
    catalogue = catalogue_with(tmp_path)
    page = replace(method_page(catalogue, catalogue.methods["halsoskola"], "sv"), title=Words(name, "sv"))
    html = elements(json.loads(oembed(page, SITE))["html"])
    assert [each.tag for each in html.inside] == ["iframe"]
    assert html.inside[0].attributes["title"].startswith(name)
