"""The built site → a copy to read without a network, opened from a folder or a stick by double-clicking a file.

A browser gives a file neither folders' pages nor module scripts: links name each page's file, and what only scripts
could show is left out. The register stands where the search would.
"""

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from urllib.parse import quote, unquote, urljoin, urlsplit

from markupsafe import escape

from smorgasbord import interface
from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import LANGUAGES, ORIGINAL, Language
from smorgasbord.markup import GONE, OPENED, Fate, Tag, rewritten, tags
from smorgasbord.pages.page import COMPARE, FIND, REGISTER, TRAY, language_root, relative
from smorgasbord.records import Method, Project
from smorgasbord.site import Site

FOLDER = "Smorgasbordet/"
"""The folder that the copy unpacks into. Without å and ö, since not every old file system keeps them."""
INDEX = "index.html"
LEFT_OUT = (
    *("404.html", "robots.txt", "[._]*", "sitemap.*", "*/oembed.json", "*.js", "*.map", "assets/*/vendor/*"),
    *(
        language_root(language) + each
        for language in LANGUAGES
        for each in ("opensearch.xml", "feed.*", "feeds/*", "embed/*", f"{COMPARE}*", f"{TRAY}*", f"{FIND}sok.json")
    ),
)
"""What of the site is of no use in the copy: what web servers, search engines and other sites read, and scripts with
the pages and data that are nothing without them."""
THEME = "/js/theme.js"
"""The one script that is no module, and so runs from a file: it lets the reader choose light or dark."""
NOWHERE = "https://smorgasbordet.example/"
"""What links are read against on a site that does not know its own address."""


@dataclass(frozen=True)
class Copy:
    """What every page of the copy needs to know of it: which files it has, where the site is, how old the data is."""

    paths: frozenset[str]
    site: Site
    reviewed: date

    def page(self, path: str, html: str) -> str:
        """A page of the site as it stands in the copy."""
        language = language_of(path)
        return rewritten(html, lambda tag: self.fate(tag, path, language))

    def fate(self, tag: Tag, path: str, language: Language) -> Fate:
        """What becomes of an element of a page."""
        if "data-search" in tag.attributes:
            return Fate(self.to_register(tag, path, language), within=False, last=False)
        if only_for_scripts(tag):
            return GONE
        if tag.name == "noscript":
            return OPENED
        if "site-footer__inner" in tag.attributes.get("class", ""):
            return Fate(tag.written + self.notice(language))
        return self.leading(tag, path)

    def leading(self, tag: Tag, path: str) -> Fate:
        """An element with its address leading to a file of the copy.

        Where the copy has none, a reader's link leads to the site, or is but its words while the site has no address.
        """
        name = "src" if "src" in tag.attributes else "href"
        given = tag.attributes.get(name, "#")
        if given.startswith("#") or tag.attributes.get("rel") == "canonical":
            return Fate(tag.written)
        whole = urljoin(self.site.url + path, given)
        if not whole.startswith(self.site.url):
            return Fate(tag.written)
        link = self.link(whole, path)
        if link is None and tag.name == "a":
            return OPENED if self.site.is_placeholder else Fate(tag.having(name, whole))
        return GONE if link is None else Fate(tag.having(name, link))

    def link(self, whole: str, path: str) -> str | None:
        """The link from a page of the copy to the file that has what stands at an address of the site, if any."""
        parts = urlsplit(whole.removeprefix(self.site.url))
        target = self.file(unquote(parts.path))
        return parts._replace(path=quote(relative(target, path))).geturl() if target else None

    def file(self, address: str) -> str | None:
        """The file of the copy at an address of the site; a folder's is its page."""
        tried = (address, posixpath.join(address, INDEX))
        return next((path for path in tried if path in self.paths), None)

    def to_register(self, form: Tag, path: str, language: Language) -> str:
        """A link to the register, with the looks of the search field that it stands for."""
        link = self.link(self.site.address(language_root(language) + REGISTER), path)
        words = interface.say("register-title", language)
        return f'<div class="{form.attributes["class"]}"><a class="site-search__button" href="{link}">{words}</a></div>'

    def notice(self, language: Language) -> str:
        """What each page says of the copy."""
        told = interface.say("offline-notice", language, date=self.reviewed.isoformat())
        if not self.site.is_placeholder:
            address = escape(self.site.address(language_root(language)))
            told += f' {interface.say("offline-site", language)} <a href="{address}">{address}</a>'
        return f"<p>{told}</p>"


def offline_copy(built: Mapping[str, bytes], reviewed: date) -> Iterator[tuple[str, bytes]]:
    """The files of the copy, by their paths in it. `built` is the site; `reviewed` is how old its data is."""
    kept = [path for path in sorted(built) if not left_out(path)]
    copy = Copy(frozenset(kept), Site(address_of_site(built[INDEX].decode())), reviewed)
    for path in kept:
        yield path, copy.page(path, built[path].decode()).encode() if path.endswith(".html") else built[path]


def packed(files: Mapping[str, bytes]) -> bytes:
    """The files as a zip, in one folder; the same files give the same bytes, whenever they are packed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path in sorted(files):
            archive.writestr(entry(path), files[path], zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def entry(path: str) -> zipfile.ZipInfo:
    """A file's entry, with the first day that a zip can tell and the same rights on every system."""
    info = zipfile.ZipInfo(FOLDER + path, (1980, 1, 1, 0, 0, 0))
    info.create_system, info.external_attr = 3, 0o644 << 16
    return info


def last_reviewed(catalogue: Catalogue) -> date:
    """The last day on which somebody read one of the records through."""
    records: list[Method | Project] = [*catalogue.methods.values(), *catalogue.projects.values()]
    return max(record.reviewed for record in records)


# --- what the rules above ask -------------------------------------------------------------------------------------


def left_out(path: str) -> bool:
    """Whether a file of the site is not in the copy."""
    return not path.endswith(THEME) and any(fnmatchcase(path, pattern) for pattern in LEFT_OUT)


def only_for_scripts(tag: Tag) -> bool:
    """Whether an element is a module script or nothing without one. The theme's button has a script that is none."""
    module = tag.attributes.get("type") == "module"
    hidden = "hidden" in tag.attributes and tag.attributes.get("id") != "theme"
    told = "data-for-scripts" in tag.attributes or tag.attributes.get("class") == "site-header__tray"
    return module or hidden or told or tag.name in ("form", "template")


def language_of(path: str) -> Language:
    """The language of a page, by its path."""
    return next((each for each in LANGUAGES if each != ORIGINAL and path.startswith(language_root(each))), ORIGINAL)


def address_of_site(start: str) -> str:
    """The site's address, as its start page says it."""
    canonical = (tag.attributes.get("href") for tag in tags(start) if tag.attributes.get("rel") == "canonical")
    return next(filter(None, canonical), NOWHERE)
