"""The biography of a build: MkDocs's events in, calls to the catalogue out. The only file that knows MkDocs.

MkDocs builds the site once for each language. The records are read when the first build begins; each build then
renders its prose pages and one empty shell for every kind of catalogue page, and ends with pouring.
"""

import gzip
import html
import logging
import os
import re
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from smorgasbord import assets, headers, linked_data, references, sitemap, theme
from smorgasbord.catalogue import Catalogue, assemble
from smorgasbord.citations import citation_files
from smorgasbord.embeds.framed import FRAMED, Embed, framed, missing
from smorgasbord.embeds.listing import listing
from smorgasbord.embeds.oembed import oembed
from smorgasbord.explaining import Explainer
from smorgasbord.exports import every_file
from smorgasbord.folder import read_folder
from smorgasbord.languages import LANGUAGES, ORIGINAL, Language
from smorgasbord.pages import Page, every_page
from smorgasbord.pages.page import ALONE, FIND, FOLDERS, language_root
from smorgasbord.pages.sheets import every_sheet
from smorgasbord.rendering import Renderer
from smorgasbord.search.data import search_data, written
from smorgasbord.search.entries import ProsePage, entries
from smorgasbord.shell import CONTENT, DESCRIPTION, ID, TITLE, Shell, shell_address
from smorgasbord.site import Site
from smorgasbord.vocabularies import VOCABULARIES

log = logging.getLogger("mkdocs.smorgasbord")

ROOT = Path(__file__).parent.parent
SCRIPTS = ROOT / "overrides" / "assets" / "js"
OWN_ADDRESS = "https://smorgasbordet.example/"
"""What prose writes for the site's own address, which only its settings know."""
SECTIONS = (*FOLDERS.values(), *(vocabulary.folder for vocabulary in VOCABULARIES if vocabulary.folder))


class Build:
    """What a build knows from one event to the next."""

    catalogue: Catalogue
    site: Site
    renderer: Renderer
    serving: bool
    """Whether the site is only looked at while it is written."""
    scripts: set[str]
    """The hashes of the scripts that stand in pages."""
    shells: dict[str, Shell]
    prose: dict[str, ProsePage]
    """Pages of prose by their whole address, language and all."""


build = Build()


def on_startup(command: str, dirty: bool) -> None:
    """Refuse what cannot work, in plain words, and spare the reader a line for every shell that is not written."""
    if dirty:
        raise PluginError("--dirty går inte med Smörgåsbordet: sidorna hänger ihop. Kör utan.")
    build.serving = command == "serve"
    logging.getLogger("mkdocs.commands.build").addFilter(lambda record: "Page skipped" not in record.getMessage())


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the records before anything is touched, so that a mistake leaves the last good site."""
    if language_of(config) == ORIGINAL:
        folder = read_folder(ROOT)
        catalogue, problems = assemble(folder)
        if catalogue is None:
            told = [problem.told("sv") for problem in problems]
            count = f"{len(told)} fel i {folder.files} filer. Inget är byggt; den förra webbplatsen ligger kvar."
            raise PluginError("\n".join(["", *told, count]))
        build.catalogue, build.shells, build.prose, build.scripts = catalogue, {}, {}, set()
        build.site, build.renderer = site_of(config), Renderer(ROOT / "overrides" / "catalogue")
        if build.site.is_placeholder:
            log.info(f"{config.site_url} är en platshållare. Ange SITE_URL innan webbplatsen publiceras.")
    config.extra["assets"] = assets.folder(ROOT / "overrides")
    config.extra["linked_data"] = partial(prose_data, language=language_of(config))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the shells, which exist nowhere on disk, and keep out of the site what no page of it uses."""
    for file in [file for file in files if theme.is_left_out(file.src_uri)]:
        files.remove(file)
    for file in files:
        file.dest_uri = assets.address(file.dest_uri, config.extra["assets"])
    below = dict.fromkeys(SECTIONS, ("index", ID)) | dict.fromkeys(("", *ALONE), ("index",))
    for section, names in below.items():
        for name in names:
            for suffix in ("", *(f".{language}" for language in LANGUAGES if language != ORIGINAL)):
                path = f"{section.rstrip('/')}/{name}{suffix}.md".lstrip("/")
                files.append(File(path, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def on_page_read_source(page: MkDocsPage, config: MkDocsConfig) -> str | None:
    """An empty page with tokens, for shells."""
    section = shell_section(page)
    if section is None:
        return None
    return f"---\ntitle: {TITLE}\ndescription: {DESCRIPTION}\ncatalogue: true\nsection: '{section}'\n---\n{CONTENT}\n"


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Let prose link to records by id, `[hälsoskola][halsoskola]`, and name the site's own address."""
    if shell_section(page) is not None:
        return markdown
    text, unknown = references.define(
        markdown.replace(OWN_ADDRESS, build.site.url),
        build.catalogue,
        lambda address: get_relative_url(language_root(language_of(config)) + address, page.url),
    )
    if unknown:
        lines = references.with_lines(Path(page.file.abs_src_path or ""), page.file.src_uri, unknown)
        raise PluginError("\n".join(["", *(problem.told("sv") for problem in lines)]))
    return text


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Keep a shell for pouring and write nothing for it; mend what the theme gets wrong in every page."""
    mended = theme.mended(output)
    build.scripts |= headers.inline_scripts(mended)
    if shell_section(page) is None:
        build.prose[page.url] = prose_page(page, language_of(config))
        return mended
    build.shells[page.url] = Shell(mended)
    return ""


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Mend the page for addresses that lead nowhere, too; it is in both languages, so it is written once."""
    if template_name != "404.html":
        return output_content
    return theme.mended(output_content) if language_of(config) == ORIGINAL else ""


def on_post_build(config: MkDocsConfig) -> None:
    """Pour every page of the language that was just built, and write what stands beside the pages."""
    language = language_of(config)
    pages = list(every_page(build.catalogue, language))
    pour(pages, language, config)
    prose = prose_pages(language)
    found_by = entries(build.catalogue, prose, language)
    found = search_data(build.catalogue, found_by, language, SCRIPTS / "search")
    write(config, language_root(language) + FIND + "sok.json", written(found))
    listed = listing(build.catalogue, found_by, language)
    write_embed(framed(listed, build.renderer.render(listed, build.site)), config)
    gone = missing(language, build.site)
    write(config, gone.path, build.renderer.embed(gone, build.site, config.extra["assets"]))
    for sheet in every_sheet(build.catalogue, language):
        write(config, sheet.path, build.renderer.sheet(sheet))
    if language == LANGUAGES[-1]:
        write_once([*pages, *prose], config)
        if not build.serving:
            write_headers([*pages, *prose], config)
    log.info(f"{len(pages)} katalogsidor på {language}")


def pour(pages: Iterable[Page], language: Language, config: MkDocsConfig) -> None:
    """Write the catalogue's pages of one language, and those that others may show also without the site around them."""
    explainer = Explainer(build.catalogue, language)
    for page in pages:
        drawn = build.renderer.render(page, build.site)
        content = explainer.explained(drawn, page) if page.file else drawn
        about = linked_data.script(linked_data.of_page(page, build.catalogue, build.site))
        poured = build.shells[language_root(language) + shell_address(page)].pour(page, content + about)
        write(config, f"{page.path}index.html", poured)
        if page.family in FRAMED:
            write_embed(framed(page, content), config)
        if page.record:
            write(config, f"{page.path}oembed.json", oembed(page, build.site))
        for file in citation_files(page, build.site):
            write(config, file.path, file.content)


def write_embed(embed: Embed, config: MkDocsConfig) -> None:
    """Write a page as it stands in a frame."""
    html = build.renderer.embed(embed, build.site, config.extra["assets"])
    write(config, f"{embed.path}index.html", html)


def write_once(pages: Iterable[Page | ProsePage], config: MkDocsConfig) -> None:
    """Write what is the same for all languages; `pages` are those of one of them."""
    xml = sitemap.written(build.site.url, {page.address for page in pages})
    write(config, "sitemap.xml", xml)
    write(config, "sitemap.xml.gz", gzip.compress(xml.encode(), mtime=0))
    for file in every_file(build.catalogue, build.site):
        write(config, file.path, file.content)


def write_headers(pages: Iterable[Page | ProsePage], config: MkDocsConfig) -> None:
    """Write what web servers should say with the files, in a folder beside the site's."""
    folder = Path(config.site_dir).parent / "deploy"
    folder.mkdir(exist_ok=True)
    folders = sorted({page.address.partition("/")[0] for page in pages} - {""})
    (folder / "nginx.conf").write_text(headers.nginx(build.site, build.scripts), encoding="utf-8")
    told = headers.listed(build.site, build.scripts, folders, config.extra["assets"])
    (folder / "_headers").write_text(told, encoding="utf-8")


# --- what the events above ask ------------------------------------------------------------------------------------


def language_of(config: MkDocsConfig) -> Language:
    """The language that MkDocs is building now."""
    current: Language = config.plugins["i18n"].current_language or ORIGINAL  # type: ignore[attr-defined]
    return current


def shell_section(page: MkDocsPage) -> str | None:
    """The section that a shell belongs to, or None for a page of prose."""
    if page.file.abs_src_path and os.path.exists(page.file.abs_src_path):
        return None
    return page.file.src_uri.partition("/")[0] if "/" in page.file.src_uri else ""


def prose_page(page: MkDocsPage, language: Language) -> ProsePage:
    """A page of prose as the search sees it."""
    words = html.unescape(re.sub(r"<[^>]*>", " ", page.content or ""))
    return ProsePage(page.url.removeprefix(language_root(language)), str(page.title), " ".join(words.split()))


def prose_data(page: MkDocsPage, way: Sequence[tuple[str, str]], language: Language) -> str:
    """What a page of prose is about, for its head; `way` is the pages above it, as names and paths."""
    description = page.meta.get("description", "")
    return linked_data.script(
        linked_data.of_prose(build.site, page.url, language, str(page.title), str(description), way)
    )


def prose_pages(language: Language) -> list[ProsePage]:
    """The pages of prose of one language, in the order of their addresses."""
    root = language_root(language)
    other = [language_root(each) for each in LANGUAGES if language_root(each)]
    found = {url: page for url, page in sorted(build.prose.items()) if url.startswith(root)}
    return [page for url, page in found.items() if root or not any(url.startswith(each) for each in other)]


def site_of(config: MkDocsConfig) -> Site:
    """What the settings say of the site."""
    return Site(
        url=f"{(config.site_url or '').rstrip('/')}/",
        repository=config.repo_url or "",
        name=config.site_name,
        embed_hosts=embed_hosts(config),
        publisher=config.extra["publisher"]["name"],
        publisher_type=config.extra["publisher"]["type"],
        mailbox=config.extra["publisher"]["mailbox"],
    )


def embed_hosts(config: MkDocsConfig) -> list[str]:
    """The origins that may show the embeds: a list in mkdocs.yml, or words with spaces between in the environment."""
    given = config.extra["embed_hosts"]
    hosts = given.split() if isinstance(given, str) else [str(host) for host in given]
    wrong = headers.unknown_hosts(hosts)
    if wrong:
        told = ", ".join(f"«{host}»" for host in wrong)
        raise PluginError(f"mkdocs.yml: embed_hosts: {told} är ingen adress som https://intranat.kommunen.se")
    return hosts


def write(config: MkDocsConfig, path: str, content: str | bytes) -> None:
    """Write a file of the site; `path` is below the site's root, whichever language is built."""
    file = Path(config.site_dir) / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
