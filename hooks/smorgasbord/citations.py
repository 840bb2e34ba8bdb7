"""How to cite a record's page, as files for reference managers: BibTeX (biblatex) and RIS.

A source's page is cited after the document that it is about: that is what most readers mean to cite. Authors are
organisations, for the catalogue names no people; and a value is one line that cannot end its field, whatever it holds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from smorgasbord import interface
from smorgasbord.exports.file import File
from smorgasbord.pages import Page
from smorgasbord.records import Concept, Method, Project, Source
from smorgasbord.site import Site

LANGUAGES_THERE = {
    "sv": "swedish",
    "en": "english",
    "da": "danish",
    "de": "ngerman",
    "fi": "finnish",
    "no": "norsk",
}
"""Languages as biblatex calls them (manual, table 2)."""
SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)
"""What means something to TeX. Braces are named, for BibTeX counts even those that are escaped."""


@dataclass(frozen=True)
class Work:
    """Something to cite. What is not known is empty."""

    key: str
    author: str
    title: str
    language: str
    date: str = ""
    """As exactly as it is known: 2026-11-22, 2026-11 or 2026."""
    url: str = ""
    read: str = ""
    note: str = ""


def citation_files(page: Page, site: Site) -> Iterator[File]:
    """The files beside a record's page, in its language; no other page has any."""
    cited = works(page, site)
    if cited:
        yield File(f"{page.path}citat.bib", "\n".join(bibtex(work) for work in cited).encode())
        yield File(f"{page.path}citat.ris", "".join(ris(work) for work in cited).encode())


def works(page: Page, site: Site) -> Sequence[Work]:
    """What a page can be cited as."""
    if page.record is None:
        return []
    key = f"smorgasbordet-{page.address.strip('/').replace('/', '-')}"
    own = Work(
        key=key,
        author=site.name,
        title=page.title.text,
        language=page.title.language,
        date=reviewed(page.record),
        url=site.address(page.path),
        note=interface.say("citation-licence", page.language),
    )
    return [document(page.record), own] if isinstance(page.record, Source) else [own]


def reviewed(record: Method | Project | Source | Concept) -> str:
    """When a record was last held against its sources, as its page says; a source was so when it was read."""
    if isinstance(record, Concept):
        return ""
    return (record.read_on if isinstance(record, Source) else record.reviewed).isoformat()


def document(source: Source) -> Work:
    """A source as its publisher put it out."""
    return Work(
        key=source.id,
        author=source.publisher,
        title=source.title,
        language=source.title_language,
        date=str(source.published or ""),
        url=source.address or "",
        read=source.read_on.isoformat() if source.address else "",
    )


def bibtex(work: Work) -> str:
    """One entry for biblatex, in UTF-8.

    >>> print(bibtex(Work("skr-2021", "SKR", "Vägar till arbete", "sv", date="2021-03")))
    @misc{skr-2021,
      author = {{SKR}},
      title = {Vägar till arbete},
      date = {2021-03},
      langid = {swedish},
    }
    <BLANKLINE>
    """
    fields = {
        "author": f"{{{tex(work.author)}}}",
        "title": tex(work.title),
        "date": work.date,
        "url": web_address(work.url),
        "urldate": work.read,
        "langid": LANGUAGES_THERE[work.language],
        "note": tex(work.note),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@{'online' if work.url else 'misc'}{{{work.key},\n{''.join(lines)}}}\n"


def tex(text: str) -> str:
    """A text on one line, with nothing in it that TeX would act on.

    >>> tex("50 % av {alla}")
    '50 \\\\% av \\\\textbraceleft{}alla\\\\textbraceright{}'
    """
    return one_line(text).translate(SPECIAL)


def web_address(url: str) -> str:
    """An address that biblatex takes as it stands: braces, which it would count, are percent-encoded."""
    return url.replace("{", "%7B").replace("}", "%7D")


def ris(work: Work) -> str:
    """One record in RIS: a tag and a value on each line, which ends as the format says.

    >>> print(ris(Work("skr-2021", "SKR", "Vägar till arbete", "sv", date="2021-03")).replace("\\r", "|"))
    TY  - GEN|
    AU  - SKR,|
    TI  - Vägar till arbete|
    PY  - 2021|
    DA  - 2021/03//|
    LA  - sv|
    ID  - skr-2021|
    ER  - |
    <BLANKLINE>
    """
    lines = {
        "TY": "ELEC" if work.url else "GEN",
        "AU": f"{one_line(work.author)},",
        "TI": one_line(work.title),
        "PY": work.date[:4],
        "DA": ris_date(work.date),
        "UR": work.url,
        "Y2": ris_date(work.read),
        "LA": work.language,
        "N1": one_line(work.note),
        "ID": work.key,
    }
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines.items() if value) + "ER  - \r\n"


def ris_date(date: str) -> str:
    """A date with all its slashes, however much of it is known.

    >>> ris_date("2026-11-22"), ris_date("2021"), ris_date("")
    ('2026/11/22/', '2021///', '')
    """
    return "/".join([*date.split("-"), "", "", ""][:4]) if date else ""


def one_line(text: str) -> str:
    """A text without anything that could end its line."""
    return " ".join(text.split())
