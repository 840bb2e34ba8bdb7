"""Catalogue → files for other programs: data, tables, feeds, descriptions of the data. None of them has a language."""

from collections.abc import Iterator

from smorgasbord.catalogue import Catalogue
from smorgasbord.doubts import doubts_of
from smorgasbord.exports.api import Doubts, api_files
from smorgasbord.exports.api_index import index_file
from smorgasbord.exports.archive import archive
from smorgasbord.exports.dcat import dcat
from smorgasbord.exports.feeds import feed_files
from smorgasbord.exports.file import File
from smorgasbord.exports.kinds import path_of
from smorgasbord.exports.opensearch import opensearch
from smorgasbord.exports.schemas import schema_files
from smorgasbord.exports.skos import skos
from smorgasbord.exports.tables import table_files
from smorgasbord.records import Method, Project, Source
from smorgasbord.site import Site

__all__ = ["File", "every_file"]


def every_file(catalogue: Catalogue, site: Site) -> Iterator[File]:
    """Every file that other programs read, in both languages: the data, their descriptions, and all of it in one."""
    doubts = doubts_by_record(catalogue)
    files = [
        index_file(catalogue, site),
        *api_files(catalogue, site, doubts),
        *schema_files(site),
        *table_files(catalogue, site, doubts),
        dcat(catalogue, site),
        *skos(catalogue, site),
        *feed_files(catalogue, site),
        *opensearch(site),
    ]
    yield from files
    yield archive(files, site)


def doubts_by_record(catalogue: Catalogue) -> Doubts:
    """The doubts about every record that can have any, found once."""
    records: list[Method | Project | Source] = [*catalogue.methods.values(), *catalogue.projects.values()]
    records += catalogue.sources.values()
    return {path_of(record): doubts_of(catalogue, record) for record in records}
