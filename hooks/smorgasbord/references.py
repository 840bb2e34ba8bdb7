"""Links from prose to records, by id: `[hälsoskolan][halsoskola]`."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from smorgasbord.catalogue import Catalogue
from smorgasbord.pages.page import address_of, concept_address, has_page
from smorgasbord.problems import Place, Problem, nearest
from smorgasbord.records import Method, Project, Source

REFERENCE = re.compile(r"\[[^\]\n]+\]\[([^\]\n]+)\]")
DEFINITION = re.compile(r"^ {0,3}\[([^\]\n]+)\]:", re.MULTILINE)
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def define(markdown: str, catalogue: Catalogue, href: Callable[[str], str]) -> tuple[str, list[tuple[str, str | None]]]:
    """The text with the definitions of the ids that it links to, and the ids that no record has.

    `href` turns a record's address into a link from the page. An unknown id comes with what was probably meant.
    """
    addresses = addresses_by_id(catalogue)
    prose = CODE.sub("", markdown)
    own = set(DEFINITION.findall(prose))
    wanted = [name for name in dict.fromkeys(REFERENCE.findall(prose)) if name not in own]
    known = [f"[{name}]: {href(addresses[name])}" for name in wanted if name in addresses]
    unknown = [(name, nearest(name, list(addresses))) for name in wanted if name not in addresses]
    return "\n".join([markdown, "", *known, ""]), unknown


def addresses_by_id(catalogue: Catalogue) -> dict[str, str]:
    """Every record, by the id that prose may name it by; methods win over concepts of the same id.

    Of concepts with the same id, one with a page of its own wins over one that stands in the glossary.
    """
    concepts = [concept for by_id in catalogue.concepts.values() for concept in by_id.values()]
    concepts.sort(key=has_page)
    records: list[Method | Project | Source] = [
        *catalogue.sources.values(),
        *catalogue.projects.values(),
        *catalogue.methods.values(),
    ]
    addresses = {concept.id: concept_address(concept) for concept in concepts}
    return addresses | {record.id: address_of(record) for record in records}


def with_lines(path: Path, shown: str, unknown: Sequence[tuple[str, str | None]]) -> list[Problem]:
    """The unknown ids as problems, at the lines of the file where they stand."""
    return sorted(problem for name, guess in unknown for problem in places(path, shown, name, guess))


def places(path: Path, shown: str, name: str, guess: str | None) -> Iterator[Problem]:
    """Every place in the file where prose links to the unknown id."""
    values = {"kind": "record", "given": name, "guess": guess}
    prose = CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), path.read_text(encoding="utf-8"))
    for number, line in enumerate(prose.split("\n"), start=1):
        for match in REFERENCE.finditer(line):
            if match[1] == name:
                yield Problem(Place(f"docs/{shown}", number, match.start(1) + 1), "", "unknown-id", values)
