"""Feeds of methods and projects, the last reviewed first: of all, and of what bears a need, place or target group.

Each in Atom (RFC 4287) and JSON Feed 1.1. The only date that a record has is the day of its review, and the feed says
so: it tells of what was looked through, not of what was changed.
"""

import datetime
import heapq
import html
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from feedgenerator import Atom1Feed  # type: ignore[import-untyped]

from smorgasbord import interface, prose
from smorgasbord.catalogue import Catalogue
from smorgasbord.exports.datasets import dated
from smorgasbord.exports.file import File
from smorgasbord.languages import LANGUAGES, Language
from smorgasbord.pages.concept_page import bearers
from smorgasbord.pages.page import address_of, language_root
from smorgasbord.records import Concept, Method, Project
from smorgasbord.records.ids import Reference
from smorgasbord.site import TEXT_LICENCE, Site

NEWEST = 50
"""How many records a feed holds at most."""
FACETS = {"need": "behov", "place": "platser", "target-group": "malgrupper"}
"""The kinds of concept that can be followed, and the folders of their pages."""


@dataclass(frozen=True)
class Feed:
    """What can be followed, in one language: where it stands, and the page that shows the same."""

    path: str
    """Below the site's root and without an ending, such as "en/feed"."""
    page: str
    language: Language
    title: str
    records: Sequence[Method | Project]


@dataclass(frozen=True)
class Entry:
    """A record as feeds tell of it."""

    address: str
    title: str
    summary: str
    categories: Sequence[str]
    reviewed: datetime.date


def feed_files(catalogue: Catalogue, site: Site) -> Iterator[File]:
    """Every feed, in both languages and both forms."""
    for language in LANGUAGES:
        for feed in every_feed(catalogue, language):
            entries = [entry(catalogue, site, record, language) for record in feed.records]
            yield File(f"{feed.path}.xml", atom(feed, entries, site))
            yield File(f"{feed.path}.json", json_feed(feed, entries, site))


def every_feed(catalogue: Catalogue, language: Language) -> Iterator[Feed]:
    """The feed of everything, and one for each concept that something bears."""
    root = language_root(language)
    if newest := last_reviewed(dated(catalogue)):
        yield Feed(f"{root}feed", root, language, interface.say("feed-title", language), newest)
    for kind, folder in FACETS.items():
        for concept in catalogue.concepts[kind].values():
            if newest := last_reviewed(bearers(catalogue, kind, concept.id)):
                page = f"{folder}/{concept.id}"
                title = title_of(concept, language)
                yield Feed(f"{root}feeds/{page}", f"{root}{page}/", language, title, newest)


def last_reviewed(records: Iterable[Method | Project]) -> list[Method | Project]:
    """The records that were reviewed last, and of those of one day the first by address."""
    return heapq.nsmallest(NEWEST, records, key=lambda each: (-each.reviewed.toordinal(), address_of(each)))


def title_of(concept: Concept, language: Language) -> str:
    return interface.say("feed-title-of", language, name=concept.name.told(language).text)


def entry(catalogue: Catalogue, site: Site, record: Method | Project, language: Language) -> Entry:
    """A record in a few plain words."""
    return Entry(
        address=site.address(language_root(language) + address_of(record)),
        title=record.name.told(language).text,
        summary=prose.plain(record.summary.told(language).text),
        categories=[catalogue.concept(term).name.told(language).text for term in dict.fromkeys(terms(record))],
        reviewed=record.reviewed,
    )


def terms(record: Method | Project) -> list[Reference]:
    """What a record is, whom it is for and what it meets."""
    if isinstance(record, Method):
        return [record.kind, *record.phases, *record.needs, *record.target_groups]
    needs = [need for named in record.needs for need in named.needs]
    return [record.project_phase, *needs, *(group for named in record.target_groups for group in named.target_groups)]


def atom(feed: Feed, entries: Sequence[Entry], site: Site) -> bytes:
    """The feed in Atom. Its summaries are HTML, so that plain words are escaped in them once more."""
    address = site.address(f"{feed.path}.xml")
    written = Atom1Feed(
        title=feed.title,
        link=site.address(feed.page),
        description=None,
        language=feed.language,
        subtitle=interface.say("feed-subtitle", feed.language),
        author_name=site.publisher,
        author_link=site.url,
        feed_url=address,
        feed_guid=address,
        feed_copyright=rights(feed.language),
    )
    for each in entries:
        written.add_item(
            title=each.title,
            link=each.address,
            description=html.escape(each.summary),
            unique_id=each.address,
            updateddate=midnight(each.reviewed),
            categories=each.categories,
        )
    text: str = written.writeString("utf-8")
    return text.encode()


def json_feed(feed: Feed, entries: Sequence[Entry], site: Site) -> bytes:
    """The feed in JSON. The format has no word for a licence, so it stands under a name of our own."""
    written = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": site.address(feed.page),
        "feed_url": site.address(f"{feed.path}.json"),
        "description": interface.say("feed-subtitle", feed.language),
        "language": feed.language,
        "authors": [{"name": site.publisher, "url": site.url}],
        "_licence": {"about": site.address("om/licens/"), "url": TEXT_LICENCE, "text": rights(feed.language)},
        "items": [
            {
                "id": each.address,
                "url": each.address,
                "title": each.title,
                "content_text": each.summary,
                "date_modified": midnight(each.reviewed).isoformat().replace("+00:00", "Z"),
                "tags": each.categories,
            }
            for each in entries
        ],
    }
    return (json.dumps(written, ensure_ascii=False, indent=1) + "\n").encode()


def rights(language: Language) -> str:
    """Under which licences feeds and search results may be used."""
    return interface.say("feed-rights", language, url=TEXT_LICENCE)


def midnight(day: datetime.date) -> datetime.datetime:
    """The beginning of a day, which formats that want a time of day are given."""
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)
