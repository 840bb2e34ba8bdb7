"""The site's own styles and scripts stand in a folder that is named by what is in them.

A browser may then keep them for as long as it likes: when one of them changes, all have another address. They find
each other by relative links, so that the name stands in the pages alone.
"""

import hashlib
from pathlib import Path

OWN = ("assets/css/", "assets/js/", "assets/vendor/")
"""Which files: by how their paths below the theme's folder begin."""


def folder(theme: Path) -> str:
    """The address of the folder below the site's root, such as "assets/1f0c9a7b3d52/". `theme` holds the files."""
    digest = hashlib.sha256()
    for path in sorted(path for own in OWN for path in (theme / own).rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(theme).as_posix()} {path.stat().st_size}\n".encode() + path.read_bytes())
    return f"assets/{digest.hexdigest()[:12]}/"


def address(path: str, folder: str) -> str:
    """Where a file of the theme stands in the site.

    >>> address("assets/js/find.js", "assets/1f0c9a7b3d52/"), address("assets/favicon.svg", "assets/1f0c9a7b3d52/")
    ('assets/1f0c9a7b3d52/js/find.js', 'assets/favicon.svg')
    """
    return folder + path.removeprefix("assets/") if path.startswith(OWN) else path
