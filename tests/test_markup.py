"""HTML, element by element: what is taken out is gone, and the rest is the same to the letter."""

from pathlib import Path

import pytest

from smorgasbord.markup import GONE, OPENED, Fate, Tag, rewritten, tags

ODD = [
    "",
    "5 < 6 & 7 > 6",
    "<!doctype html>\n<HTML LANG=sv><Br/>Å</HTML>",
    "<!-- <b hidden> --><p title='a > b' data-x=\"'\" class = y>x</p>",
    "<script>if (a<b) document.write('<b hidden>')</script><style>a > b {}</style>",
    "<ul><li>one<li>two</ul></p>",
    '<a href="unclosed><b>',
    "<svg><path d='M0'/><use href='#a'/></svg>",
]


def kept(tag: Tag) -> Fate:
    """The fate of an element that stays as it is."""
    return Fate(tag.written)


def without(text: str, name: str, fate: Fate = GONE) -> str:
    """Some HTML with every element of a name having this fate."""
    return rewritten(text, lambda tag: fate if tag.name == name else kept(tag))


@pytest.mark.parametrize("text", ODD)
def test_what_is_not_changed_stays_to_the_letter(text: str) -> None:
    assert rewritten(text, kept) == text


@pytest.mark.parametrize(
    "template", sorted((Path(__file__).parents[1] / "overrides").rglob("*.html")), ids=lambda path: path.name
)
def test_so_do_whole_files(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert rewritten(text, kept) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a<b>c</b>d", "ad"),
        ("a<b>c<b>d</b>e</b>f", "af"),
        ("a<b><i>c</b>d", "ad"),
        ("<ul><li>a<b>c</ul>d", "<ul><li>a</ul>d"),
        ("a<B>c</b>d", "ad"),
        ("a<b>c<!-- </b> --><script>'</b>'</script></b>d", "ad"),
        ("a<b>c</i></b>d", "ad"),
        ("a<b title='</b>'>c</b>d", "ad"),
    ],
)
def test_an_element_is_taken_out_with_all_that_it_holds(text: str, left: str) -> None:
    assert without(text, "b") == left


def test_an_element_that_holds_nothing_is_taken_out_alone() -> None:
    assert without("<p>a<img src=x>b</p><img src='y'/>c", "img") == "<p>ab</p>c"


def test_a_script_is_taken_out_with_its_code() -> None:
    assert without("a<script src=x></script>b<script>'<p>'</script >c", "script") == "abc"


def test_an_opened_element_leaves_what_it_holds() -> None:
    assert without("a<b>c<i>d</i><b>e</b></b>f", "b", OPENED) == "ac<i>d</i>ef"


def test_an_element_can_be_replaced() -> None:
    instead = Fate("<i>x</i>", within=False, last=False)
    assert without("a<b>c</b>d", "b", instead) == "a<i>x</i>d"


def test_what_is_in_an_element_that_is_gone_is_not_asked_about() -> None:
    asked: list[str] = []

    def fate(tag: Tag) -> Fate:
        asked.append(tag.name)
        return GONE if tag.name == "b" else kept(tag)

    rewritten("<p><b><i>a</i></b></p><u></u>", fate)
    assert asked == ["p", "b", "u"]


def test_every_element_is_found_but_none_in_a_comment_or_a_script() -> None:
    text = "<!-- <b> --><p><br/></p><script>'<i>'</script><my-own>"
    assert [tag.name for tag in tags(text)] == ["p", "br", "script", "my-own"]


@pytest.mark.parametrize(
    ("written", "attributes"),
    [
        ("<a>", {}),
        ("<a hidden>", {"hidden": ""}),
        ('<a class="hidden" data-hidden>', {"class": "hidden", "data-hidden": ""}),
        ("<a HREF=x/y title='a b'>", {"href": "x/y", "title": "a b"}),
        ('<a title="href=z"\n href="x">', {"title": "href=z", "href": "x"}),
        ('<a title="&quot;å&quot; &amp; &#246;">', {"title": '"å" & ö'}),
        ('<a title=""href="x">', {"title": "", "href": "x"}),
    ],
)
def test_attributes_are_read_as_a_browser_reads_them(written: str, attributes: dict[str, str]) -> None:
    assert Tag("a", written).attributes == attributes


@pytest.mark.parametrize(
    ("written", "changed"),
    [
        ('<a href="x">', '<a href="å&amp;&quot;">'),
        ("<a data-href='x' HREF = x class=y>", "<a data-href='x' href=\"å&amp;&quot;\" class=y>"),
    ],
)
def test_one_attribute_is_changed_and_no_other(written: str, changed: str) -> None:
    assert Tag("a", written).having("href", 'å&"') == changed
