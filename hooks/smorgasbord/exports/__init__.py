"""Catalogue → files for other programs: data, tables, feeds, descriptions of the data. None of them has a language."""

from collections.abc import Iterator

from smorgasbord.catalogue import Catalogue
from smorgasbord.exports.file import File
from smorgasbord.site import Site

__all__ = ["File", "every_file"]


def every_file(catalogue: Catalogue, site: Site) -> Iterator[File]:
    """Every file that other programs read, in both languages."""
    yield from ()
