"""Catalogue → tables: methods, projects and claims, in both languages, for programs and for a Swedish Excel."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from smorgasbord.catalogue import Catalogue
from smorgasbord.exports.api import Doubts
from smorgasbord.exports.cells import FORMS, Cell, written
from smorgasbord.exports.claim_table import COLUMNS, claim_rows
from smorgasbord.exports.file import File
from smorgasbord.exports.kinds import path_of
from smorgasbord.exports.record_tables import METHOD_COLUMNS, PROJECT_COLUMNS, method_row, project_row
from smorgasbord.languages import LANGUAGES
from smorgasbord.pages.page import language_root
from smorgasbord.pages.telling import Teller
from smorgasbord.records import Concept, Method, Project
from smorgasbord.site import Site


@dataclass(frozen=True)
class Table:
    """One table in one language; a row may leave cells out."""

    name: str
    headings: Sequence[str]
    columns: Sequence[str]
    rows: Sequence[Mapping[str, Cell]]

    def lines(self) -> Iterator[Sequence[Cell]]:
        """The heading and the rows, each with every column."""
        yield self.headings
        yield from ([row.get(column) for column in self.columns] for row in self.rows)


def table_files(catalogue: Catalogue, site: Site, doubts: Doubts) -> Iterator[File]:
    """Every table in every language and form."""
    for language in LANGUAGES:
        for table in every_table(Teller(catalogue, language, ""), site, doubts):
            for form in FORMS:
                yield File(f"{language_root(language)}{table.name}{form.ending}", written(table.lines(), form))


def every_table(teller: Teller, site: Site, doubts: Doubts) -> Iterator[Table]:
    """The tables in one language."""
    catalogue = teller.catalogue
    methods, projects = catalogue.methods.values(), catalogue.projects.values()
    claimants: list[Method | Project | Concept] = [*projects, *methods]
    claimants += [concept for by_id in catalogue.concepts.values() for concept in by_id.values()]
    yield Table(
        "metoder",
        [heading(Method, column, teller) for column in METHOD_COLUMNS],
        METHOD_COLUMNS,
        [method_row(each, doubts[path_of(each)], teller, site) for each in methods],
    )
    yield Table(
        "projekt",
        [heading(Project, column, teller) for column in PROJECT_COLUMNS],
        PROJECT_COLUMNS,
        [project_row(each, doubts[path_of(each)], teller, site) for each in projects],
    )
    yield Table(
        "uppgifter",
        [teller.say(f"table-{column}") for column in COLUMNS],
        COLUMNS,
        [row for each in claimants for row in claim_rows(each, doubts.get(path_of(each), ()), teller, site)],
    )


def heading(model: type[Method | Project], column: str, teller: Teller) -> str:
    """What a column is called: the field's label where it is one."""
    return teller.label(model, column) if column in model.model_fields else teller.say(f"table-{column}")
