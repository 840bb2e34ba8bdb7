"""A pathway: in which order a project's methods followed on each other."""

from typing import Annotated

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from smorgasbord.records.claims import Claim
from smorgasbord.records.ids import MethodId
from smorgasbord.records.words import Label, Part, Several, Text


class Step(Part):
    """One step on the way: a method, several side by side, or something that is no method of the library."""

    methods: Annotated[
        Several[MethodId], Label("Metoder", "Methods", "En, eller flera som stod bredvid varandra i samma steg.")
    ] = ()
    what: Annotated[Text | None, Label("Vad som hände", "What happened")] = None

    @model_validator(mode="after")
    def says_something(self) -> "Step":
        """A step with neither a method nor words tells nothing."""
        if not self.methods and self.what is None:
            raise PydanticCustomError("step_without_content", "a step needs a method or words")
        return self


class Pathway(Claim):
    """The steps of a project in the order in which one source tells them.

    The order belongs to the project and its source, not to the methods: what came first in one place may come
    last in another.
    """

    name: Annotated[Text, Label("Namn", "Name", "Vems väg det är, eller vad den leder till.")]
    steps: Annotated[Several[Step], Label("Steg", "Steps")]
