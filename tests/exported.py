"""What other programs get, as the tests look at it: pointers followed, and schemas that allow nothing undescribed."""

from typing import Any


def follow(whole: Any, pointer: str) -> Any:
    """What a JSON pointer leads to; a KeyError or IndexError where it leads nowhere.

    >>> follow({"a": [1, 2]}, "/a/1"), follow({"a": 1}, "")
    (2, {'a': 1})
    """
    for step in pointer.split("/")[1:]:
        whole = whole[int(step)] if isinstance(whole, list) else whole[step]
    return whole


def closed(schema: Any) -> Any:
    """A schema that refuses every field that it does not describe."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {name: closed(each) for name, each in schema.items()}
    whole = schema.get("type") == "object" and "properties" in schema and "if" not in schema
    return inner | ({"additionalProperties": False} if whole else {})
