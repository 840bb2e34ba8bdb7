"""Links from pages of prose to records, by id."""

from pathlib import Path

import pytest

from small import catalogue_with
from smorgasbord.catalogue import Catalogue
from smorgasbord.references import define, with_lines


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """The small catalogue."""
    return catalogue_with(tmp_path)


def definitions(markdown: str, catalogue: Catalogue) -> list[str]:
    """The lines that are added to a text in which every id is known."""
    text, unknown = define(markdown, catalogue, lambda address: f"../{address}")
    assert unknown == []
    assert text.startswith(markdown)
    return text.removeprefix(markdown).split()


def unknown(markdown: str, catalogue: Catalogue) -> list[tuple[str, str | None]]:
    """The ids of a text that no record has, with what was probably meant."""
    return define(markdown, catalogue, str)[1]


@pytest.mark.parametrize(
    ("identity", "address"),
    [
        ("halsoskola", "../metoder/halsoskola/"),
        ("norr", "../projekt/norr/"),
        ("handboken", "../kallor/handboken/"),
        ("smarta", "../behov/smarta/"),
        ("umea", "../platser/umea/"),
    ],
)
def test_an_id_in_brackets_leads_to_the_page_of_its_record(catalogue: Catalogue, identity: str, address: str) -> None:
    assert definitions(f"Se [den här][{identity}].", catalogue) == [f"[{identity}]:", address]


def test_an_id_that_is_linked_to_twice_is_defined_once(catalogue: Catalogue) -> None:
    assert len(definitions("[a][norr], [b][norr] och [c][umea]", catalogue)) == 4


def test_a_method_wins_over_a_term_with_the_same_id(tmp_path: Path) -> None:
    terms = "halsoskola: {name: {sv: Hälsoskola}}\n"
    catalogue = catalogue_with(tmp_path, {"vocabularies/roles.yml": terms})
    assert definitions("[a][halsoskola]", catalogue) == ["[halsoskola]:", "../metoder/halsoskola/"]


@pytest.mark.parametrize(
    "markdown",
    [
        "Vanlig text.",
        "[text](https://example.org)",
        "`[text][okänt]`",
        "```\n[text][okänt]\n```",
        "[text][egen]\n\n[egen]: https://example.org",
        "- [ ] ogjort\n- [x] gjort",
        "[halsoskola]",
    ],
)
def test_what_is_no_link_to_a_record_is_left_alone(catalogue: Catalogue, markdown: str) -> None:
    assert definitions(markdown, catalogue) == []


def test_an_id_that_no_record_has_is_told_with_what_was_meant(catalogue: Catalogue) -> None:
    assert unknown("[a][halsoskolan] och [b][Halsoskola] och [c][xyz]", catalogue) == [
        ("halsoskolan", "halsoskola"),
        ("Halsoskola", "halsoskola"),
        ("xyz", None),
    ]


@pytest.mark.parametrize(
    ("identity", "address"),
    [("gruppinsats", "../ordlista/#kinds-gruppinsats"), ("sfi", "../ordlista/#glossary-sfi")],
)
def test_the_id_of_a_term_without_a_page_leads_to_its_place_in_the_glossary(
    catalogue: Catalogue, identity: str, address: str
) -> None:
    assert definitions(f"[a][{identity}]", catalogue) == [f"[{identity}]:", address]


@pytest.mark.parametrize("vocabulary", ["glossary", "kinds"])
def test_a_term_with_a_page_wins_over_one_in_the_glossary_with_the_same_id(vocabulary: str, tmp_path: Path) -> None:
    terms = "gruppinsats: {name: {sv: gruppinsats}}\nsmarta: {name: {sv: smärta}}\n"
    catalogue = catalogue_with(tmp_path, {f"vocabularies/{vocabulary}.yml": terms})
    assert definitions("[a][smarta]", catalogue) == ["[smarta]:", "../behov/smarta/"]


def test_an_unknown_id_is_told_at_every_place_where_it_stands_as_a_link(tmp_path: Path, catalogue: Catalogue) -> None:
    page = tmp_path / "om.md"
    page.write_text(
        "---\ntitle: Om\n---\nSe [a][norr] och [b][nor].\n\n```\n[b][nor]\n```\n\n`[b][nor]` [å][nor] [c][xyz]\n",
        encoding="utf-8",
    )
    problems = with_lines(page, "om.md", unknown(page.read_text(encoding="utf-8"), catalogue))
    assert [problem.told("sv") for problem in problems] == [
        "docs/om.md:4:22: det finns ingen post «nor»; menade du «norr»?",
        "docs/om.md:10:16: det finns ingen post «nor»; menade du «norr»?",
        "docs/om.md:10:25: det finns ingen post «xyz»",
    ]
