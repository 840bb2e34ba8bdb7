"""What a phone fetches before it shows the first hit."""

import gzip
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from bench.chromium import find, window
from bench.progress import say
from bench.serving import serving
from smorgasbord.pages.page import FIND

QUERY = "ont i ryggen"
PARTS = {
    "data": re.compile(r"sok\.json$"),
    "scripts of search and facets": re.compile(r"/js/(search|find|words)[^/]*(/[^/]+)?\.js$"),
    "others' code that search uses": re.compile(r"/vendor/(minisearch|orama-stemmer|stopword)[^/]*\.js$"),
    "styles of search and facets": re.compile(r"/css/(search|find)\.css$"),
    "the page itself": re.compile(r"/$"),
    "the frame's styles": re.compile(r"\.css$"),
    "other scripts": re.compile(r"\.js$"),
    "other files": re.compile(""),
}
"""The parts that files are counted under: each file under the first that its path fits."""
SEARCH = tuple(PARTS)[:3]
"""The parts that search and facets need beside the page: what the bar is for."""


@dataclass(frozen=True)
class File:
    """A file that was fetched, and its size in bytes after gzip -9."""

    path: str
    part: str
    size: int


def compressed(content: bytes) -> int:
    """How many bytes gzip -9 makes of it."""
    return len(gzip.compress(content, 9, mtime=0))


def files(site: Path, browser: Browser) -> Sequence[File]:
    """Every file that a phone which was never here asks for until the answer to a query stands in the page."""
    say("Weight: what a phone fetches")
    with serving(site) as served, window(browser, phone=True) as page:
        find(page, f"{served.address}{FIND}?q={QUERY}")
        shown = page.evaluate("(performance.timeOrigin + bench.answered()) / 1000")
        paths = dict.fromkeys(path for when, path in served.asked if when <= shown)
    return [file(site, path) for path in paths if on_disk(site, path).is_file()]


def file(site: Path, path: str) -> File:
    part = next(name for name, pattern in PARTS.items() if pattern.search(path))
    return File(path, part, compressed(on_disk(site, path).read_bytes()))


def on_disk(site: Path, path: str) -> Path:
    return site / path.lstrip("/") / ("index.html" if path.endswith("/") else "")


def weight(fetched: Sequence[File], *parts: str) -> float:
    """What the files of some parts, or of all, weigh together in kB."""
    return sum(each.size for each in fetched if not parts or each.part in parts) / 1000
