"""A page that the theme rendered once, into which every record of its kind is poured."""

import pytest

from smorgasbord.pages import Page
from smorgasbord.records.words import Words
from smorgasbord.shell import CONTENT, DESCRIPTION, ID, TITLE, Shell, shell_address

THEME = (
    f"<title>{TITLE} – Smörgåsbordet</title>"
    f'<meta name="description" content="{DESCRIPTION}">'
    f'<link rel="canonical" href="https://smorgasbordet.example/metoder/{ID}/">'
    f'<link rel="alternate" hreflang="en" href="https://smorgasbordet.example/en/metoder/{ID}/">'
    f"<main>{CONTENT}</main>"
)


def page(
    title: str = "Hälsoskola", description: str = "Träffar om hälsa.", address: str = "metoder/halsoskola/"
) -> Page:
    """A page with nothing to it but its frame."""
    return Page(
        address=address, family="method", language="sv", title=Words(title, "sv"), description=description, content=None
    )


def test_a_poured_page_is_the_theme_with_the_page_own_words() -> None:
    assert Shell(THEME).pour(page(), "<h1>Hälsoskola</h1>") == (
        "<title>Hälsoskola – Smörgåsbordet</title>"
        '<meta name="description" content="Träffar om hälsa.">'
        '<link rel="canonical" href="https://smorgasbordet.example/metoder/halsoskola/">'
        '<link rel="alternate" hreflang="en" href="https://smorgasbordet.example/en/metoder/halsoskola/">'
        "<main><h1>Hälsoskola</h1></main>"
    )


def test_one_shell_serves_any_number_of_pages() -> None:
    shell = Shell(THEME)
    first = shell.pour(page(), "ett")
    shell.pour(page("Vägledning", "Samtal.", "metoder/vagledning/"), "två")
    assert shell.pour(page(), "ett") == first


def test_a_title_cannot_break_out_of_its_place() -> None:
    poured = Shell(THEME).pour(page("</title><script>alert(1)</script>", '"><script>alert(1)</script>'), "")
    assert "<script" not in poured
    assert "<title>&lt;/title&gt;&lt;script&gt;" in poured
    assert 'content="&#34;&gt;&lt;script&gt;' in poured


def test_a_record_that_writes_a_token_gets_it_back_as_it_wrote_it() -> None:
    """Words are poured once: what is poured is not searched for tokens again."""
    poured = Shell(THEME).pour(page(title=CONTENT), f"<p>{TITLE}</p>")
    assert f"<title>{CONTENT} –" in poured
    assert f"<main><p>{TITLE}</p></main>" in poured


@pytest.mark.parametrize(
    ("address", "shell"),
    [
        ("", ""),
        ("metoder/", "metoder/"),
        ("metoder/halsoskola/", f"metoder/{ID}/"),
        ("behov/smarta/", f"behov/{ID}/"),
    ],
)
def test_lists_have_a_shell_each_and_the_records_of_a_folder_share_one(address: str, shell: str) -> None:
    assert shell_address(page(address=address)) == shell
