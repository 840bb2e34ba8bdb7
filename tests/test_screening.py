"""What no text may hold: unsafe links, HTML, and data about persons."""

import pytest

from smorgasbord.document import Value
from smorgasbord.screening import findings, own_words, text_findings


def codes(text: str) -> list[str]:
    """What is wrong in one text."""
    return [code for code, _ in text_findings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Åtta träffar, 8–12 personer & tolk: 100 % av dem < 30 år, <3",
        "[Läs](https://example.org) och <https://example.org/a?b=c#d>.",
        '[Läs](https://example.org/a_(b) "titel")',
        "[Läs](<https://example.org>)",
        "[Skriv](mailto:info@example.org)",
        "[Läs][1]\n\n[1]: https://example.org",
        "data: 5, metadata, en fil: rapporten.pdf",
        "**Fet** och *kursiv* och `kod`",
    ],
)
def test_ordinary_text_and_safe_links_are_let_through(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "[x]( JaVaScRiPt:alert(1))",
        "[x](<javascript:alert(1)>)",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x][1]\n\n[1]: javascript:alert(1)",
        "[x\ny]: javascript:alert(1)",
        "Klistra in javascript:alert(1)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        "[x](jav&#x61;script:x)",
        "[x](http://example.org)",
        "[x](//example.org)",
        "[x](../metoder/)",
        "[x](#del)",
        "[x]()",
        "<ftp://example.org>",
        "file:///etc/passwd",
        "[x](mailto:)",
    ],
)
def test_an_unsafe_link_is_told_once_however_it_is_written(text: str) -> None:
    assert codes(text) == ["unsafe-link"]


def test_each_unsafe_link_of_a_text_is_told() -> None:
    assert [
        found for _, found in text_findings("[x](http://a.example) [y](https://b.example) [z](ftp://c.example)")
    ] == [
        "http://a.example",
        "ftp://c.example",
    ]


@pytest.mark.parametrize(
    "text",
    ["<b>fet</b>", "<script>", "</p>", "<!-- dold -->", "<img src=x onerror=y>", "<BR/>", "`<b>`", "<?php ?>", "a<b"],
)
def test_html_is_told_once_a_text(text: str) -> None:
    assert codes(text) == ["html"]


@pytest.mark.parametrize(
    "address",
    [
        "anna.svensson@example.org",
        "anna@example.org",
        "a.s+jobb@sub.example.org",
        "info.anna@example.org",
        "åsa@example.se",
    ],
)
def test_an_address_that_may_be_a_persons_is_told(address: str) -> None:
    for text in (address, f"Fråga {address}.", f"[Fråga](mailto:{address})", f"https://example.org/?till={address}"):
        assert list(text_findings(text)) == [("personal-email", address)]


@pytest.mark.parametrize("name", ["info", "kontakt", "registrator", "kommunen", "region", "info.projekt", "Kansli"])
def test_a_functional_mailbox_is_let_through(name: str) -> None:
    assert codes(f"Skriv till {name}@example.org") == []


def test_a_projects_own_mailbox_is_let_through_in_its_own_record_only() -> None:
    text = "hallbar.etablering@example.org"
    assert list(text_findings(text, own_words("hallbar-etablering"))) == []
    assert list(text_findings(text, own_words("irma"))) == [("personal-email", text)]


@pytest.mark.parametrize(
    "number",
    [
        "070-123 45 67",
        "070 123 45 67",
        "0701234567",
        "08-123 456 78",
        "+46 70 123 45 67",
        "+46701234567",
        "+46 (0)8 123 456",
    ],
)
def test_a_phone_number_is_told(number: str) -> None:
    assert list(text_findings(f"Ring {number}, vardagar.")) == [("phone-number", number)]


@pytest.mark.parametrize(
    "text",
    [
        "6 870 477 kronor",
        "2018-01-01",
        "2014–2020",
        "diarienummer 2016/00537",
        "kommunkod 0180",
        "https://example.org/0701234567",
        "38 av 94 är 40,4 procent",
        "doi 10.1136/bmj.g1687",
    ],
)
def test_other_numbers_are_no_phone_numbers(text: str) -> None:
    assert codes(text) == []


def test_a_web_address_full_of_digits_hides_no_phone_number_beside_it() -> None:
    assert codes("https://example.org/1234567 eller 070-123 45 67") == ["phone-number"]


@pytest.mark.parametrize("number", ["800101-1234", "19800101-1234", "010101-1234", "180101+1234", "800161-1234"])
def test_a_personal_identity_number_is_told_and_not_repeated(number: str) -> None:
    assert list(text_findings(f"Deltagaren {number}")) == [("personal-number", "")]


@pytest.mark.parametrize("text", ["801301-1234", "800100-12345", "2018-01-01", "556677-8899"])
def test_other_numbers_are_no_personal_identity_numbers(text: str) -> None:
    assert "personal-number" not in codes(text)


def test_every_text_of_a_document_is_read_and_found_with_its_place() -> None:
    value: Value = {"name": {"sv": "<b>"}, "tom": None, "uses": [{"note": "bra"}, {"note": "bo@example.org"}]}
    assert list(findings(value)) == [
        (("name", "sv"), "html", "<b>"),
        (("uses", 1, "note"), "personal-email", "bo@example.org"),
    ]


@pytest.mark.parametrize(
    "odd",
    [
        "](",
        "](((",
        "[",
        "[\n",
        "\n",
        "<",
        "<a:",
        "<a",
        "a",
        "a@",
        "a.",
        "a@b.",
        "-",
        "https://",
        "data:",
        "javascript ",
        "0",
        "08 ",
    ],
)
def test_a_hundred_thousand_odd_characters_take_no_time(odd: str) -> None:
    text = odd * (100_000 // len(odd))
    assert len(list(text_findings(text))) <= len(text)
    assert len(list(text_findings("a@b" + text + "x"))) <= len(text)
