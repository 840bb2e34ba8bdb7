"""Citations for reference managers: BibTeX and RIS files beside the page of every record."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from small import catalogue_with
from smorgasbord.citations import Work, bibtex, citation_files, ris
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.pages import Page, every_page
from smorgasbord.site import Site

SITE = Site("https://smorgasbordet.example/")
HOSTILE = (
    "Titel}, url = {https://evil.example/}",
    "Titel\n}\n@online{evil, title = {x",
    "Titel\r\nUR  - https://evil.example/\r\nER  - ",
    "Titel\u2028UR  - https://evil.example/",
    "Titel\x85ER  - ",
    "{{{",
    "}}}",
    "\\}, note = {evil",
    "\\input{/etc/passwd} $x^2_1$ #1 ~ & %",
)


def page_at(root: Path, address: str, language: Language = "sv") -> Page:
    return next(each for each in every_page(catalogue_with(root), language) if each.address == address)


def cited(root: Path, address: str, language: Language = "sv") -> tuple[str, str]:
    """What the two files beside a page hold."""
    bib, ris_file = citation_files(page_at(root, address, language), SITE)
    return bib.content.decode(), ris_file.content.decode()


def fields(entry: str) -> dict[str, str]:
    """The fields of one BibTeX entry as BibTeX reads them: by counting braces, and nothing else."""
    found, rest = {}, entry.partition(",")[2]
    while name := re.match(r"\s*([a-z]+) = \{", rest):
        start = end = name.end()
        depth = 1
        while depth:
            depth += {"{": 1, "}": -1}.get(rest[end], 0)
            end += 1
        found[name[1]] = rest[start : end - 1]
        rest = rest[end:].removeprefix(",")
    assert rest.strip() == "}", rest
    return found


def tags(record: str) -> list[tuple[str, str]]:
    """The lines of a RIS file as reference managers read them."""
    lines = record.split("\r\n")
    assert lines.pop() == ""
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - [^\r\n]*", line) for line in lines), lines
    return [(line[:2], line[6:]) for line in lines]


# --- what is cited ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_has_both_files_beside_its_page_and_no_other_page_has_any(
    language: Language, tmp_path: Path
) -> None:
    for page in every_page(catalogue_with(tmp_path), language):
        paths = [file.path for file in citation_files(page, SITE)]
        assert paths == ([f"{page.path}citat.bib", f"{page.path}citat.ris"] if page.record else []), page.path


def test_a_method_is_cited_by_the_day_of_its_review(tmp_path: Path) -> None:
    bib, record = cited(tmp_path, "metoder/halsoskola/", "en")
    assert bib == (
        "@online{smorgasbordet-metoder-halsoskola,\n"
        "  author = {{Smörgåsbordet}},\n"
        "  title = {Health school},\n"
        "  date = {2026-11-22},\n"
        "  url = {https://smorgasbordet.example/en/metoder/halsoskola/},\n"
        "  langid = {english},\n"
        "  note = {Licence: CC BY 4.0},\n"
        "}\n"
    )
    assert tags(record) == [
        ("TY", "ELEC"),
        ("AU", "Smörgåsbordet,"),
        ("TI", "Health school"),
        ("PY", "2026"),
        ("DA", "2026/11/22/"),
        ("UR", "https://smorgasbordet.example/en/metoder/halsoskola/"),
        ("LA", "en"),
        ("N1", "Licence: CC BY 4.0"),
        ("ID", "smorgasbordet-metoder-halsoskola"),
        ("ER", ""),
    ]


def test_a_term_that_nobody_has_dated_is_cited_without_a_year(tmp_path: Path) -> None:
    bib, record = cited(tmp_path, "behov/smarta/")
    assert "date" not in fields(bib)
    assert {"PY", "DA"} & {tag for tag, _ in tags(record)} == set()


def test_a_source_is_cited_itself_with_the_day_it_was_read_and_then_our_page_about_it(tmp_path: Path) -> None:
    bib, record = cited(tmp_path, "kallor/slutrapporten/")
    document, page = bib.split("\n\n")
    assert fields(document) == {
        "author": "{Umeå kommun}",
        "title": "Slutrapport för Projekt Norr",
        "date": "2020-03",
        "url": "https://umea.example/slutrapport",
        "urldate": "2026-11-22",
        "langid": "swedish",
    }
    assert fields(page)["url"] == "https://smorgasbordet.example/kallor/slutrapporten/"
    assert fields(page)["date"] == "2026-11-22"
    told = tags(record)
    assert [value for tag, value in told if tag == "AU"] == ["Umeå kommun,", "Smörgåsbordet,"]
    assert dict(told[: told.index(("ER", ""))])["Y2"] == "2026/11/22/"


def test_a_source_without_an_address_is_no_page_on_the_web(tmp_path: Path) -> None:
    bib, record = cited(tmp_path, "kallor/handboken/")
    assert bib.startswith("@misc{handboken,")
    assert "url" not in fields(bib.split("\n\n")[0])
    assert tags(record)[0] == ("TY", "GEN")


def test_our_licence_is_not_put_on_the_work_of_others(tmp_path: Path) -> None:
    document, page = cited(tmp_path, "kallor/slutrapporten/")[0].split("\n\n")
    assert "CC BY" not in document
    assert "CC BY" in page


def test_the_title_says_its_own_language(tmp_path: Path) -> None:
    method = page_at(tmp_path, "metoder/halsoskola/", "en")
    (bib, _) = citation_files(replace(method, title=replace(method.title, text="Hälsoskola", language="sv")), SITE)
    assert fields(bib.content.decode())["langid"] == "swedish"


# --- what a value holds stays in its field ------------------------------------------------------------------------


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_adds_a_field_or_an_entry(text: str) -> None:
    work = Work("nyckel", text, text, "sv", "2026-11-22", "https://a.example/", "2026-11-22", text)
    plain = Work("nyckel", "x", "x", "sv", "2026-11-22", "https://a.example/", "2026-11-22", "x")
    assert list(fields(bibtex(work))) == list(fields(bibtex(plain)))
    assert [tag for tag, _ in tags(ris(work))] == [tag for tag, _ in tags(ris(plain))]


def test_signs_that_tex_would_act_on_are_shown() -> None:
    work = Work("nyckel", "A", r"50 % av \alla_ #1 & $x^2$ ~", "sv")
    assert fields(bibtex(work))["title"] == (
        r"50 \% av \textbackslash{}alla\_ \#1 \& \$x\textasciicircum{}2\$ \textasciitilde{}"
    )


def test_an_address_with_braces_leads_where_it_did() -> None:
    work = Work("nyckel", "A", "B", "sv", url="https://a.example/{id}?x=%20_#y")
    assert fields(bibtex(work))["url"] == "https://a.example/%7Bid%7D?x=%20_#y"


def test_letters_are_written_as_they_are(tmp_path: Path) -> None:
    """Both formats are UTF-8, and RIS ends its lines as it says."""
    bib, record = cited(tmp_path, "metoder/halsoskola/")
    assert "Hälsoskola" in bib
    assert "TI  - Hälsoskola\r\n" in record
    assert record.endswith("ER  - \r\n")
