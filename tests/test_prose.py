"""A contributor's text becomes HTML that is safe to publish."""

from html.parser import HTMLParser

import pytest

from smorgasbord import prose


class Elements(HTMLParser):
    """The elements of a piece of HTML and their attributes, as a browser would find them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    @property
    def tags(self) -> list[str]:
        return [tag for tag, _ in self.found]

    @property
    def links(self) -> list[str]:
        return [attributes["href"] or "" for _, attributes in self.found if "href" in attributes]


# --- what Markdown gives ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Åtta träffar i grupp.", "<p>Åtta träffar i grupp.</p>"),
        ("sfi-lärare och SE-coacher", "<p>sfi-lärare och SE-coacher</p>"),
        ("**Två** träffar", "<p><strong>Två</strong> träffar</p>"),
        ("*Två* träffar", "<p><em>Två</em> träffar</p>"),
        ("Kör `make check`.", "<p>Kör <code>make check</code>.</p>"),
        ("Ett stycke.\n\nEtt till.", "<p>Ett stycke.</p>\n<p>Ett till.</p>"),
        ("- ett\n- två", "<ul>\n<li>ett</li>\n<li>två</li>\n</ul>"),
        ("1. ett\n2. två", "<ol>\n<li>ett</li>\n<li>två</li>\n</ol>"),
        ("> ord", "<blockquote>\n<p>ord</p>\n</blockquote>"),
    ],
)
def test_markdown_becomes_clean_html(text: str, html: str) -> None:
    assert prose.to_html(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "Hur? Så: ”citat”, 'citat' och \"citat\"!",
        "2018. Det var året då projektet började.",
        "38 av 94 (40 procent); resten 60 %.",
        "Kortutbildade – högst sex år – gick först.",
    ],
)
def test_ordinary_text_comes_out_as_it_was_written(text: str) -> None:
    html = Elements(prose.to_html(text))
    assert html.tags == ["p"]
    assert prose.to_html(text).striptags() == text


@pytest.mark.parametrize("text", ["Kost & hälsa", "färre än < 20 personer", 'ordet "hälsa"'])
def test_signs_that_mean_something_in_html_are_shown_as_signs(text: str) -> None:
    assert prose.to_html(text).striptags() == text
    assert Elements(prose.to_html(text)).tags == ["p"]


def test_headings_and_pictures_leave_their_words_only() -> None:
    """A text stands under the page's own headings, and pictures would be fetched from others."""
    assert Elements(prose.to_html("# Rubrik")).tags == []
    assert prose.to_html("# Rubrik") == "Rubrik"
    assert Elements(prose.to_html("![bild](https://example.org/bild.png)")).tags == ["p"]


# --- links ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("[läs](https://example.org/a?b=c)", "https://example.org/a?b=c"),
        ("<https://example.org/>", "https://example.org/"),
        ("[skriv](mailto:info@example.org)", "mailto:info@example.org"),
        ("[läs][a]\n\n[a]: https://example.org/", "https://example.org/"),
    ],
)
def test_a_link_may_lead_to_a_safe_page_or_a_mailbox(text: str, address: str) -> None:
    html = Elements(prose.to_html(text))
    assert html.links == [address]
    assert all(attributes["rel"] == "noopener" for tag, attributes in html.found if tag == "a")


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "tel:070",
        "//example.org/",
        "/metoder/",
        "../metoder/",
        "#hem",
        "?q=1",
        "javascript:alert(1)",
        "data:text/html,hej",
    ],
)
def test_a_link_to_anywhere_else_keeps_its_words_and_leads_nowhere(address: str) -> None:
    html = prose.to_html(f"[ordet]({address})")
    assert Elements(html).links == []
    assert html.striptags() == "ordet"


# --- cross-site scripting ---------------------------------------------------------------------------------------

PAYLOADS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=https://evil.example/x.js></ScRiPt>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)//",
    '<a href="https://ok.example" onclick="alert(1)">x</a>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="jav&#x09;ascript:alert(1)">x</a>',
    '<a href="&#106;&#97;vascript:alert(1)">x</a>',
    '<a href=" javascript:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](java\nscript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    '[x](https://ok.example "onmouseover=alert(1)")',
    '[x](https://ok.example"onmouseover="alert(1))',
    "[x][y]\n\n[y]: javascript:alert(1)",
    "<javascript:alert(1)>",
    '![x](https://ok.example/x.png"onerror="alert(1))',
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<math><mtext></p><img src=x onerror="alert(1)"></mtext></math>',
    "<iframe src=javascript:alert(1)></iframe>",
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="javascript:alert(1)"></object>',
    '<embed src="javascript:alert(1)">',
    '<form action="javascript:alert(1)"><button>x</button></form>',
    '<button formaction="javascript:alert(1)">x</button>',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    '<base href="https://evil.example/">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    "<style>@import 'https://evil.example/x.css';</style>",
    '<p style="background:url(javascript:alert(1))">x</p>',
    "<details open ontoggle=alert(1)>x</details>",
    "<body onload=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    '<video><source onerror="alert(1)"></video>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "*<script>alert(1)</script>*",
]
ATTRIBUTES = {"href", "rel", "title"}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_that_could_run_or_reach_out_is_left(payload: str) -> None:
    html = Elements(prose.to_html(payload))
    assert set(html.tags) <= prose.TAGS
    assert {name for _, attributes in html.found for name in attributes} <= ATTRIBUTES
    assert all(link.startswith(("https://", "mailto:")) for link in html.links)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_text_of_one_line_shows_as_it_was_typed(payload: str) -> None:
    assert Elements(prose.inline(payload)).tags == []
    assert prose.inline(payload).unescape() == payload


# --- plain words ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**Två** träffar i *grupp*", "Två träffar i grupp"),
        ("Läs [handboken](https://example.org/) först", "Läs handboken först"),
        ("Ett stycke.\n\nEtt   till.", "Ett stycke. Ett till."),
    ],
)
def test_a_description_for_search_engines_has_words_only(text: str, words: str) -> None:
    assert prose.plain(text) == words
