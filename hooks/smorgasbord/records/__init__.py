"""The kinds of record, each a pydantic model: the one truth of what a file may hold."""

from smorgasbord.records.concept import Concept
from smorgasbord.records.method import Method
from smorgasbord.records.project import Project
from smorgasbord.records.source import Source

__all__ = ["Concept", "Method", "Project", "Source"]
