"""A file for other programs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class File:
    """What is written where: `path` is below the site's root, such as "api/v1/index.json"."""

    path: str
    content: bytes
