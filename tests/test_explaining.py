"""Words of the glossary are linked where a page first uses them, and nothing else in the page changes.

Terms are given as they stand in vocabularies/glossary.yml, and a page as the HTML that it was drawn as.
"""

from pathlib import Path

import pytest

from site_pages import RENDERER, SITE, elements, words
from small import SMALL, catalogue_with
from smorgasbord.catalogue import Catalogue
from smorgasbord.explaining import Explainer
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.pages import Page, every_page
from smorgasbord.pages.method_page import method_page

TERMS = """
sfi:
  name: {sv: sfi, en: sfi}
  synonyms: {sv: [svenska för invandrare], en: [Swedish for immigrants]}
sip:
  name: {sv: SIP, en: SIP}
  synonyms: {sv: [samordnad individuell plan], en: [coordinated individual plan]}
plan: {name: {sv: plan, en: plan}}
jobbplan: {name: {sv: plan för arbete}}
samordningsforbund: {name: {sv: samordningsförbund, en: coordination association}}
esf: {name: {sv: ESF-rådet, en: ESF Council}}
och: {name: {sv: FoU & utveckling}}
vard: {name: {sv: 1177 Vårdguiden}}
tecken: {name: {sv: amp}, synonyms: {sv: [mp, lt, quot]}}
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """The small catalogue with a few words in its glossary."""
    return catalogue_with(tmp_path, {"vocabularies/glossary.yml": TERMS})


def explained(html: str, catalogue: Catalogue, language: Language = "sv") -> str:
    """Some HTML of the health school's page, with its words linked."""
    page = method_page(catalogue, catalogue.methods["halsoskola"], language)
    return Explainer(catalogue, language).explained(html, page)


def linked(html: str, catalogue: Catalogue, language: Language = "sv") -> list[tuple[str, str]]:
    """The words that were linked, and the entries that they lead to."""
    links = elements(explained(html, catalogue, language)).find("a", class_="term-link")
    lead = "../../ordlista/#glossary-"
    assert all(link.attributes["href"].startswith(lead) for link in links)
    return [(words(link), link.attributes["href"].removeprefix(lead)) for link in links]


def test_a_word_of_the_glossary_leads_to_its_entry(catalogue: Catalogue) -> None:
    assert explained("<p>Kursen är sfi.</p>", catalogue) == (
        '<p>Kursen är <a class="term-link" href="../../ordlista/#glossary-sfi">sfi</a>.</p>'
    )


# --- the first place --------------------------------------------------------------------------------------------


def test_only_the_first_place_is_linked_in_the_whole_page(catalogue: Catalogue) -> None:
    html = explained("<p>Läs sfi. Mer sfi.</p><p>Också sfi.</p>", catalogue)
    assert html.index("<a ") < html.index("Mer sfi")
    assert html.count("<a ") == 1


def test_other_words_for_the_same_thing_are_not_linked_once_more(catalogue: Catalogue) -> None:
    assert linked("<p>Svenska för invandrare, sfi, är en kurs.</p>", catalogue) == [("Svenska för invandrare", "sfi")]


def test_each_page_begins_anew(catalogue: Catalogue) -> None:
    page = method_page(catalogue, catalogue.methods["halsoskola"], "sv")
    explainer = Explainer(catalogue, "sv")
    assert explainer.explained("<p>sfi</p>", page) == explainer.explained("<p>sfi</p>", page)


def test_a_place_that_is_left_alone_is_not_the_first(catalogue: Catalogue) -> None:
    assert linked("<h2>Om sfi</h2><p>Här är sfi förklarat.</p>", catalogue) == [("sfi", "sfi")]


# --- the longest term -------------------------------------------------------------------------------------------


def test_the_longest_term_at_a_place_is_linked(catalogue: Catalogue) -> None:
    told = linked("<p>En samordnad individuell plan är en plan för arbete, alltså en plan.</p>", catalogue)
    assert told == [("samordnad individuell plan", "sip"), ("plan för arbete", "jobbplan"), ("plan", "plan")]


def test_a_term_inside_a_longer_one_is_left_alone_wherever_the_longer_one_stands(catalogue: Catalogue) -> None:
    html = "<p>Först SIP. Sedan en samordnad individuell plan. Till sist en plan till.</p>"
    told = explained(html, catalogue)
    assert linked(html, catalogue) == [("SIP", "sip"), ("plan", "plan")]
    assert told.index("en samordnad individuell plan.") < told.index(">plan</a>")


# --- how a term may be written ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "term"),
    [
        ("samordningsförbund", "samordningsforbund"),
        ("samordningsförbundet", "samordningsforbund"),
        ("samordningsförbundets", "samordningsforbund"),
        ("samordningsförbunden", "samordningsforbund"),
        ("Samordningsförbund", "samordningsforbund"),
        ("SAMORDNINGSFÖRBUND", "samordningsforbund"),
        ("samordnade individuella planer", None),
        ("samordnad individuell planens", "sip"),
        ("Sfi", "sfi"),
        ("SFI", "sfi"),
        ("sfis", "sfi"),
        ("SIP", "sip"),
        ("SIPen", "sip"),
        ("sip", None),
        ("Sip", None),
        ("ESF-rådet", "esf"),
        ("ESF-rådets", "esf"),
        ("esf-rådet", None),
        ("1177 Vårdguiden", "vard"),
        ("Vårdguiden", None),
        ("FoU &amp; utveckling", "och"),
    ],
)
def test_a_term_is_found_with_its_endings_and_an_abbreviation_only_in_capitals(
    written: str, term: str | None, catalogue: Catalogue
) -> None:
    told = linked(f"<p>Om {written} här.</p>", catalogue)
    assert [found for _, found in told if found != "plan"] == ([term] if term else [])


@pytest.mark.parametrize(
    "written", ["sfi", "sfi:s", "sfi.", "(sfi)", "«sfi»", "”sfi”", "kurs/sfi", "sfi–arbete", "sfi's"]
)
def test_signs_round_a_term_stay_outside_the_link(written: str, catalogue: Catalogue) -> None:
    assert linked(f"<p>Om {written} här.</p>", catalogue) == [("sfi", "sfi")]
    assert words(elements(explained(f"<p>Om {written} här.</p>", catalogue))) == f"Om {written} här."


@pytest.mark.parametrize(
    "written",
    ["sfi-studierna", "sfi-", "före-sfi", "sfier1", "2sfi", "sfi2", "sfi_kurs", "samordnad individuell plan-mall"],
)
def test_a_term_inside_a_longer_word_is_no_term(written: str, catalogue: Catalogue) -> None:
    assert [found for _, found in linked(f"<p>Om {written} här.</p>", catalogue) if found != "plan"] == []


@pytest.mark.parametrize("space", ["\n", "  ", "\n      ", "\u00a0"])
def test_a_term_of_several_words_may_run_over_a_line(space: str, catalogue: Catalogue) -> None:
    html = f"<p>Kursen svenska{space}för{space}invandrare är gratis.</p>"
    assert linked(html, catalogue) == [("svenska för invandrare", "sfi")]
    assert elements(explained(html, catalogue)).text == elements(html).text


def test_a_term_that_is_cut_by_other_markup_is_left_alone(catalogue: Catalogue) -> None:
    html = "<p>Kursen <em>svenska</em> för invandrare.</p>"
    assert explained(html, catalogue) == html


def test_english_terms_have_english_endings_on_an_english_page(catalogue: Catalogue) -> None:
    told = linked("<p>Coordination associations’ plans, and sfi’s courses.</p>", catalogue, "en")
    assert told == [("Coordination associations", "samordningsforbund"), ("plans", "plan"), ("sfi’s", "sfi")]
    assert linked("<p>Kursen svenska för invandrare.</p>", catalogue, "en") == []


# --- what is left alone -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/x/">Om sfi</a>',
        '<a href="/x/"><strong>Om sfi</strong></a>',
        *(f"<h{level}>Om sfi</h{level}>" for level in range(1, 7)),
        "<dl><dt>sfi</dt></dl>",
        "<table><tr><th>sfi</th></tr></table>",
        "<table><caption>sfi</caption></table>",
        "<nav><ul><li>sfi</li></ul></nav>",
        "<p><code>sfi</code></p>",
        "<details><summary>sfi</summary></details>",
        "<p><cite>sfi</cite></p>",
        "<button>sfi</button>",
        '<svg role="img"><text>sfi</text></svg>',
        '<p class="kind">sfi</p>',
        '<p class="aka">sfi</p>',
        '<p class="use__state">sfi</p>',
        '<dl><dd class="cite">sfi</dd></dl>',
        '<time datetime="2026-11-22">sfi</time>',
        '<p class="used__kind">sfi</p>',
        '<p class="outcome__measure">sfi</p>',
        '<p class="answer__who">sfi <span>sfi</span></p>',
        '<p class="answers__where">sfi</p>',
        '<p class="evidence__direction"><strong>sfi</strong></p>',
        '<ol class="sources"><li>sfi <span class="print-only">sfi</span></li></ol>',
        '<span class="source-mark"><span class="source-mark__box">sfi</span></span>',
        '<span aria-hidden="true">sfi</span>',
        '<p class="aged" hidden>sfi</p>',
        '<span class="hidden">sfi</span>',
        '<p title="Läs sfi">Kurs</p>',
        '<meter aria-label="sfi" value="1"></meter>',
        "<!-- sfi -->",
    ],
)
def test_links_headings_labels_source_marks_and_code_are_left_alone(html: str, catalogue: Catalogue) -> None:
    assert explained(html, catalogue) == html


@pytest.mark.parametrize(("language", "other"), [("sv", "en"), ("en", "sv"), ("sv", "de")])
def test_a_text_in_another_language_is_left_alone(language: Language, other: str, catalogue: Catalogue) -> None:
    foreign = f'<div lang="{other}"><p>About <em>sfi</em>.</p></div>'
    assert explained(foreign, catalogue, language) == foreign
    own = f'<div lang="{language}"><p>Om sfi.</p></div>'
    assert linked(foreign + own, catalogue, language) == [("sfi", "sfi")]


def test_the_language_of_what_a_link_leads_to_is_not_the_language_of_the_text(catalogue: Catalogue) -> None:
    assert linked('<p data-x="1" hreflang="en">Om sfi.</p>', catalogue) == [("sfi", "sfi")]


@pytest.mark.parametrize(
    "html", ["<p>a &amp; b &lt;c&gt; &quot;d&quot; &#34; &#x27; &nbsp;</p>", "<p>a & b &amp c</p>"]
)
def test_the_names_of_characters_are_no_words(html: str, catalogue: Catalogue) -> None:
    assert explained(html, catalogue) == html


def test_a_glossary_without_words_changes_nothing(tmp_path: Path) -> None:
    small = catalogue_with(tmp_path)
    empty = catalogue_with(tmp_path, {"vocabularies/glossary.yml": "ord: {name: {sv: —}}\n"})
    html = "<p>Kursen är sfi — gratis.</p>"
    assert explained(html, empty) == html
    assert explained(html, small) != html


# --- odd HTML ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "before",
    [
        '<svg viewBox="0 0 1 1"><path d="M0 0"/><circle r="1" /></svg>',
        "<svg><linearGradient><stop/></linearGradient><path d='M0'></path></svg>",
        "<p>a<br>b<br/>c<wbr>d</p>",
        '<img class="kind" src="x.svg" alt="">',
        '<svg class="bar"/>',
        '<input type="text" value="a > b"><img src="x.svg" alt="">',
        '<a href="https://umea.example/?a>b&amp;c">läs</a>',
        "<a title='1 > 0'>läs</a>",
        "<h2>ett<br>två</h2>",
        "<nav><ul><li>ett<li>två</ul></nav>",
        "<h2><em>ett</h2>",
        "</p></div></a></h2>",
        "<!-- <h2> -->",
        "1 < 2 <",
        "<>",
        "<table><tr><th>a<td>b</table>",
        "<A HREF=x>läs</A><H2>ett</H2>",
    ],
)
def test_odd_html_before_a_text_neither_hides_the_text_nor_is_lost(before: str, catalogue: Catalogue) -> None:
    told = explained(f"{before}<p>Läs sfi.</p>", catalogue)
    assert told.startswith(before)
    assert told.endswith('<a class="term-link" href="../../ordlista/#glossary-sfi">sfi</a>.</p>')


@pytest.mark.parametrize(
    "html", ['<a href="?a>b">Om sfi</a>', "<h2>ett</em> sfi</h2>", "<h2>ett</p> sfi</h2>", "<H2>sfi</H2>"]
)
def test_odd_html_inside_a_label_does_not_end_it(html: str, catalogue: Catalogue) -> None:
    assert explained(html, catalogue) == html


# --- hostile texts ----------------------------------------------------------------------------------------------


def test_what_was_escaped_stays_escaped(catalogue: Catalogue) -> None:
    html = explained("<p>&lt;script&gt;sfi&lt;/script&gt; &#34;&gt;&lt;img src=sfi onerror=plan&gt;</p>", catalogue)
    assert {each.tag for each in elements(html).inside} == {"p", "a"}
    assert elements(html).text == '<script>sfi</script> "><img src=sfi onerror=plan>'


# --- whole pages ------------------------------------------------------------------------------------------------

HALSOSKOLA = (SMALL / "methods" / "halsoskola.yml").read_text(encoding="utf-8")


def records(catalogue: Catalogue, language: Language) -> list[Page]:
    """The pages that tell of a record: those in which words are linked."""
    return [page for page in every_page(catalogue, language) if page.file]


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_are_all_that_is_added_to_a_page(language: Language, catalogue: Catalogue) -> None:
    explainer = Explainer(catalogue, language)
    for page in records(catalogue, language):
        html = RENDERER.render(page, SITE)
        told = elements(explainer.explained(html, page))
        rest = [each for each in told.inside if each.attributes.get("class") != "term-link"]
        assert [each.attributes for each in rest] == [each.attributes for each in elements(html).inside]
        assert told.text == elements(html).text


def test_a_summary_is_explained_on_the_methods_own_page(tmp_path: Path) -> None:
    method = HALSOSKOLA.replace("Träffar om hälsa i grupp.", "Träffar om hälsa för den som läser sfi.")
    catalogue = catalogue_with(tmp_path, {"methods/halsoskola.yml": method, "vocabularies/glossary.yml": TERMS})
    page = method_page(catalogue, catalogue.methods["halsoskola"], "sv")
    html = elements(Explainer(catalogue, "sv").explained(RENDERER.render(page, SITE), page))
    (lead,) = html.find("p", class_="lead")
    assert [words(link) for link in lead.find("a", class_="term-link")] == ["sfi"]
