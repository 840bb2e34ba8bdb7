"""Document → record: the model's verdict on a document, told as problems at the right lines."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from smorgasbord.document import Document, Location, Value, field_name
from smorgasbord.problems import Problem, nearest
from smorgasbord.records.claims import Record
from smorgasbord.records.ids import MethodId, Reference
from smorgasbord.records.method import Relation

R = TypeVar("R", bound=Record)

WANTED = {"sv", "name", "summary", "source", "reviewed"}
CODES = {
    "whole_number": "not-whole",
    "percent_number": "not-number",
    "greater_than_equal": "too-small",
    "less_than_equal": "too-big",
    "partial_date": "not-partial-date",
    "https_link": "not-https",
    "string_too_long": "too-long",
    "string_too_short": "empty-text",
    "string_type": "not-text",
    "tuple_type": "not-list",
    "model_type": "not-fields",
    "model_attributes_type": "not-fields",
    "outcome_without_figure": "outcome-without-figure",
    "period_without_dates": "period-without-dates",
    "step_without_content": "step-without-content",
}
"""What pydantic calls an error → what we call it in wording/problems.yml."""


def record(
    model: type[R], document: Document, values: Mapping[str, Any], below: tuple[str, ...] = ()
) -> tuple[R | None, list[Problem]]:
    """The record that these values make, or None and every problem that stands in the way.

    `below` is where in the document the values stand, for files that hold several records.
    """
    try:
        return model.model_validate(without_blanks(values)), []
    except ValidationError as error:
        return None, [told(model, document, details, below) for details in once(error.errors())]


def without_blanks(value: Any) -> Any:
    """The values without fields that were left empty, as in a form only partly filled in."""
    if isinstance(value, dict):
        filled = {key: without_blanks(item) for key, item in value.items()}
        return {key: item for key, item in filled.items() if item is not None and item != [] and item != {}}
    return [without_blanks(item) for item in value] if isinstance(value, list) else value


def once(errors: Iterable[ErrorDetails]) -> list[ErrorDetails]:
    """The errors, one for each place."""
    return list({error["loc"]: error for error in reversed(list(errors))}.values())[::-1]


def told(model: type[BaseModel], document: Document, error: ErrorDetails, below: tuple[str, ...]) -> Problem:
    """A pydantic error in our words, at its place in the file."""
    kind, location, given = error["type"], (*below, *error["loc"]), as_written(error["input"])
    place, field = document.place(location), field_name(document.standing(location))
    if kind == "missing":
        wanted = str(location[-1]) if location[-1] in WANTED else "field"
        field = field_name((*document.standing(location[:-1]), location[-1]))
        return Problem(place, field, "missing", {"wanted": wanted})
    if kind == "extra_forbidden":
        name, field = str(location[-1]), field_name(document.standing(location[:-1]))
        guess = nearest(name, fields_at(model, error["loc"][:-1]))
        return Problem(document.key_place(location), field, "unknown-field", {"given": name, "guess": guess})
    if kind == "literal_error":
        choices = str(error["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        guess = nearest(given, choices)
        return Problem(place, field, "not-a-choice", {"given": given, "choices": ", ".join(choices), "guess": guess})
    if kind.startswith("date"):
        return Problem(place, field, "not-date", {"given": given})
    context = error.get("ctx", {})
    values = {
        "given": given,
        "limit": context.get("max_length", context.get("ge", context.get("le", ""))),
        "length": len(given),
        "fields": example(model, error["loc"]),
        "said": error["msg"],
    }
    return Problem(place, field, CODES.get(kind, "not-valid"), values)


def as_written(value: object) -> str:
    """A value as its author could have written it.

    >>> as_written({"sv": ["ett", "två"]})
    '{sv: [ett, två]}'
    """
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {as_written(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(as_written, value)) + "]"
    return str(value)


def model_at(model: type[BaseModel], location: Iterable[str | int]) -> type[BaseModel] | None:
    """The model of what stands at this place, or None where there are no fields."""
    for step in location:
        if isinstance(step, str) and step in model.model_fields:
            inner = model_within(model.model_fields[step].annotation)
            if inner is None:
                return None
            model = inner
    return model


def fields_at(model: type[BaseModel], location: Iterable[str | int]) -> list[str]:
    """The names of the fields that may stand at this place."""
    inner = model_at(model, location)
    return [name for name in inner.model_fields if name != "id"] if inner else []


def example(model: type[BaseModel], location: Iterable[str | int]) -> str:
    """The fields that must stand at this place, or the first two, as a form to fill in."""
    inner = model_at(model, location)
    fields = inner.model_fields if inner else {}
    needed = [name for name, field in fields.items() if field.is_required() or name in ("sv", "en")]
    return "{" + ", ".join(f"{name}: …" for name in needed or list(fields)[:2]) + "}"


def model_within(annotation: Any) -> type[BaseModel] | None:
    """The model that an annotation such as `tuple[Claim, ...] | None` is about."""
    return next((each for each in types_within(annotation) if issubclass(each, BaseModel)), None)


@cache
def types_within(annotation: Any) -> tuple[type, ...]:
    """The classes that an annotation is made of. Asked for every value of every record, of the same few annotations."""
    own = (annotation,) if isinstance(annotation, type) and not getattr(annotation, "__args__", None) else ()
    return (*own, *(found for inner in getattr(annotation, "__args__", ()) for found in types_within(inner)))


@cache
def leads_on(annotation: Any) -> bool:
    """Whether a link to another record can stand anywhere in a value of this kind."""
    types = types_within(annotation)
    models = (each for each in types if issubclass(each, BaseModel))
    inner: list[Any] = [field.annotation for each in models for field in each.model_fields.values()]
    return any(issubclass(each, Reference) for each in types) or any(leads_on(each) for each in inner)


def references(annotation: Any, value: Value, location: Location = ()) -> Iterator[tuple[Location, str, str]]:
    """The ids of other records in a document: where each stands, the kind it must be, and what is written.

    They are found in what the author wrote, not in the typed record, so that a wrong id is told together with
    whatever else is wrong in the file.
    """
    if not leads_on(annotation):
        return
    model = model_within(annotation)
    if isinstance(value, str) and model is Relation:
        yield location, MethodId.kind, value
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from references(annotation, item, (*location, number))
    elif isinstance(value, dict) and model is not None:
        for name, inner in value.items():
            if name in model.model_fields:
                yield from references(model.model_fields[name].annotation, inner, (*location, name))
    elif isinstance(value, str):
        kinds = [each.kind for each in types_within(annotation) if issubclass(each, Reference)]
        yield from ((location, kind, value) for kind in kinds)
