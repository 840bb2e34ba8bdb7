"""The examples of the page on open data, run as readers run them, against the served site."""

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
OWN_ADDRESS = "https://smorgasbordet.example/"
PAGES = {"sv": ROOT / "docs" / "oppna-data.md", "en": ROOT / "docs" / "oppna-data.en.md"}
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@cache
def examples(language: str) -> dict[str, str]:
    """The fenced blocks of a page by their language: one of each."""
    found = BLOCK.findall(PAGES[language].read_text(encoding="utf-8"))
    assert len(found) == len(dict(found))
    return dict(found)


def collection(address: str, kind: str) -> list[Any]:
    with urlopen(f"{address}api/v1/{kind}.json") as answer:  # noqa: S310 - our own server
        items: list[Any] = json.load(answer)["items"]
        return items


@pytest.mark.parametrize("language", PAGES)
def test_the_python_tells_reported_outcomes_with_their_doubts(language: str, address: str) -> None:
    code = examples(language)["python"].replace(OWN_ADDRESS, address)
    run = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    outcomes = [each for project in collection(address, "projects") for each in project.get("outcomes", [])]
    reported = [each for each in outcomes if each["status"] == "reported" and "percent" in each]
    assert len(run.stdout.splitlines()) == len(reported) > 3
    umea = next(line for line in run.stdout.splitlines() if "Umeå | 20 |" in line)
    assert {"sv": "En helhet kan inte ligga över", "en": "A total cannot be higher than"}[language] in umea
    assert "lansstyrelserna-exempelsamlingen" in umea


@pytest.mark.parametrize("language", PAGES)
def test_the_javascript_tells_the_methods_that_answer_to_a_need(language: str, address: str, desk: Page) -> None:
    told: list[str] = []
    desk.on("console", lambda message: told.append(message.text))
    desk.goto(f"{address}oppna-data/")
    with desk.expect_console_message(lambda message: message.text == "end"):
        code = examples(language)["javascript"].replace(OWN_ADDRESS, address)
        desk.add_script_tag(type="module", content=f'{code}\nconsole.log("end");')
    expected = [each for each in collection(address, "methods") if "needs/ohalsa" in each.get("needs", [])]
    assert told == [*(f"{each['name'][language]} {each['url']}" for each in expected), "end"]
    assert len(expected) > 3


@pytest.mark.parametrize("language", PAGES)
def test_the_shell_line_shows_one_record_as_people_read_it(language: str, address: str) -> None:
    line = examples(language)["sh"].replace(OWN_ADDRESS, address)
    run = subprocess.run(["bash", "-o", "pipefail", "-c", line], capture_output=True, text=True, check=True)
    assert json.loads(run.stdout)["id"] == "halsoskola"
    assert '"sv": "Hälsoskola"' in run.stdout


@pytest.mark.parametrize("language", PAGES)
def test_the_example_of_a_claim_is_what_the_data_say(language: str, address: str) -> None:
    example = json.loads(examples(language)["json"])
    real = next(each for each in collection(address, "projects") if each["id"] == example["id"])
    assert within(example, real)


def within(example: Any, real: Any) -> bool:
    """Whether everything in the example stands in the real thing; lists may leave things out."""
    if isinstance(example, dict):
        return all(name in real and within(value, real[name]) for name, value in example.items())
    if isinstance(example, list):
        return all(any(within(each, other) for other in real) for each in example)
    if isinstance(example, str):
        return " ".join(example.split()) == " ".join(str(real).split())
    return bool(example == real)


@pytest.mark.parametrize("language", PAGES)
def test_a_site_with_another_address_has_it_in_the_examples(language: str, site: Path) -> None:
    """The built page names the address of the settings: here the placeholder, which prose writes for it."""
    folder = site if language == "sv" else site / language
    html = (folder / "oppna-data" / "index.html").read_text(encoding="utf-8")
    assert html.count(OWN_ADDRESS) > 20
