"""What a web server should say with each file of the site: who may run, frame, read and keep it.

The rules stand once, as values; `nginx` and `listed` write them for the servers that we know of.

- Content-Security-Policy: nothing from other hosts, and of the scripts that stand in pages only those of the theme,
  known by their hashes (https://www.w3.org/TR/CSP3/#framework-directive-source-list).
- frame-ancestors: our own pages may frame every page; the hosts in the settings may frame the embeds.
- Access-Control-Allow-Origin: data is for everybody. A frame in a sandbox has no origin, so that its scripts and the
  search's data are, too.
- Cache-Control: what has a hash in its name never changes; everything else is asked for anew.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from smorgasbord.languages import LANGUAGES
from smorgasbord.pages.page import EMBED, FIND, FOLDERS, language_root
from smorgasbord.records import Method, Project
from smorgasbord.site import Site

SCRIPT = re.compile(r"<script(?P<attributes>(?:[^\">]|\"[^\"]*\")*)>(?P<code>.*?)</script>", re.DOTALL)
RUNS = re.compile(r'type="(?:module|text/javascript|application/javascript)"')
HOST = re.compile(r"https://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]+)?|http://(localhost|127\.0\.0\.1)(:([0-9]+|\*))?")
"""An origin whose pages may show the embeds: https, or a server on one's own desk to try it with."""

EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
ANEW = {"Cache-Control": "no-cache"}
KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}
OPEN = {"Access-Control-Allow-Origin": "*"}
MISSING = f"{EMBED}404.html"
"""What stands in a frame whose page does not exist, in each language. A page that others may frame, unlike ours."""
EMBEDDED = (FIND.rstrip("/"), FOLDERS[Method], FOLDERS[Project])
DATA = {
    "json": "application/json",
    "csv": "text/csv",
    "rdf": "application/rdf+xml",
    "ttl": "text/turtle",
    "xml": "application/xml",
    "gz": "application/gzip",
    "zip": "application/zip",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
}
"""The files that other programs read, by how their names end, with their media types."""
PACKED = (
    *("application/javascript", "application/json", "application/rdf+xml", "application/xml"),
    *("image/svg+xml", "text/css", "text/csv", "text/javascript", "text/turtle"),
)
"""What is text and packs well, besides HTML, which nginx always packs."""


@dataclass(frozen=True)
class Policies:
    """The two Content-Security-Policies of a site."""

    pages: str
    embeds: str


def policies(site: Site, scripts: Iterable[str]) -> Policies:
    """The site's policies. `scripts` are the hashes of the scripts that stand in its pages; see `inline_scripts`."""
    known = " ".join(["'self'", *(f"'{each}'" for each in sorted(scripts))])
    common = {
        "default-src": "'none'",
        "script-src": known,
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
    }
    hosts = " ".join(["'self'", *site.embed_hosts])
    return Policies(
        pages=policy(common | {"frame-src": "'self'", "frame-ancestors": "'self'"}),
        embeds=policy(common | {"frame-ancestors": hosts}),
    )


def policy(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def inline_scripts(html: str) -> set[str]:
    """The hashes of the scripts that stand in a page and run. Data in a script element, such as JSON-LD, does not.

    >>> inline_scripts('<script>alert(1)</script><script src="a.js"></script>')
    {'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='}
    """
    return {
        f"sha256-{base64.b64encode(hashlib.sha256(script['code'].encode()).digest()).decode()}"
        for script in SCRIPT.finditer(html)
        if " src=" not in script["attributes"]
        and ("type=" not in script["attributes"] or RUNS.search(script["attributes"]))
    }


def unknown_hosts(hosts: Iterable[str]) -> list[str]:
    """What in the list of hosts is no origin."""
    return [host for host in hosts if not HOST.fullmatch(host)]


# --- nginx --------------------------------------------------------------------------------------------------------


def nginx(site: Site, scripts: Iterable[str]) -> str:
    """The rules for nginx, to be included in a server whose root has the site below the path of its address.

    nginx takes the first pattern that fits, and the plain path, of the pages, where none does.
    """
    said = policies(site, scripts)
    path = urlsplit(site.url).path
    at = re.escape(path)
    embeds, pages = (ANEW | {"Content-Security-Policy": each} for each in (said.embeds, said.pages))
    blocks = [
        block(f'~ "^{at}assets/([0-9a-f]{{12}}/|.*\\.[0-9a-f]{{8}}\\.min\\.)"', KEPT | OPEN),
        block(f"~ ^{at}.*\\.({'|'.join(DATA)})$", ANEW | OPEN, types(), "error_page 404 @no-data;"),
        block("@no-data", ANEW | OPEN, "default_type application/json;", 'return 404 \'{"error": "404"}\';'),
        block(f"~ ^{at}embed/[a-z-]+\\.js$", ANEW | OPEN),
        *(
            block(f"~ ^{at}{root}{EMBED}", embeds, f"error_page 403 404 =404 {path}{root}{MISSING};")
            for root in map(language_root, LANGUAGES)
        ),
        block(path, pages),
    ]
    head = [
        "# Made by the build: what is changed here is lost. Include it in a server; see README.md in this folder.",
        "index index.html;",
        "charset utf-8;",
        f"charset_types {' '.join(PACKED)};",
        "absolute_redirect off;",
        "server_tokens off;",
        "gzip on;",
        "gzip_vary on;",
        "gzip_min_length 512;",
        f"gzip_types {' '.join(PACKED)};",
        f"error_page 403 404 =404 {path}404.html;",
    ]
    return "\n".join([*head, "", *blocks])


def block(files: str, headers: Mapping[str, str], *lines: str) -> str:
    """A location with headers. nginx inherits none into a location that has its own, so each has them all."""
    said = [f'add_header {name} "{value}" always;' for name, value in {**EVERYWHERE, **headers}.items()]
    return "\n".join([f"location {files} {{", *(f"    {line}" for line in (*said, *lines)), "}", ""])


def types() -> str:
    """The media types of data."""
    return "types { " + " ".join(f"{media} {ending};" for ending, media in DATA.items()) + " }"


# --- hosts of static sites ----------------------------------------------------------------------------------------


def listed(site: Site, scripts: Iterable[str], folders: Sequence[str], assets: str) -> str:
    """The rules as a file `_headers`, which Netlify and Cloudflare Pages read.

    `folders` are the folders of pages below a language's root. Rules add up there, so that no file may fit two that
    say different things under one name.
    """
    said = policies(site, scripts)
    pages = ANEW | {"Content-Security-Policy": said.pages}
    embeds = ANEW | {"Content-Security-Policy": said.embeds}
    roots = [f"/{language_root(language)}" for language in LANGUAGES]
    rules: list[tuple[str, Mapping[str, str]]] = [("/*", EVERYWHERE)]
    for root in roots:
        rules += [(root, pages), *((f"{root}{folder}/*", pages) for folder in folders)]
        rules += [(f"{root}embed/{folder}/*", embeds) for folder in EMBEDDED]
        rules += [(f"{root}{FIND}sok.json", OPEN)]
    rules += [("/404.html", pages), ("/embed/smorgasbord-embed.js", ANEW | OPEN), ("/api/*", ANEW | OPEN)]
    rules += [(f"/{assets}*", KEPT | OPEN), ("/assets/stylesheets/*", KEPT | OPEN)]
    lines = ["# Made by the build: what is changed here is lost. See README.md in this folder."]
    for path, headers in rules:
        lines += [path, *(f"  {name}: {value}" for name, value in headers.items())]
    return "\n".join(lines) + "\n"
