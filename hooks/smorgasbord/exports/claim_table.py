"""Every claim as a row of a table, or as one for each of its figures, with all that it takes to trust it."""

from collections.abc import Iterator, Sequence

from smorgasbord.catalogue import Resting
from smorgasbord.doubts import Doubt
from smorgasbord.exports.cells import Cell
from smorgasbord.exports.claim_words import figures, source_name, told
from smorgasbord.exports.ids import TYPES, identity, pointer
from smorgasbord.exports.kinds import page_of
from smorgasbord.exports.resting import resting
from smorgasbord.exports.status import status
from smorgasbord.pages.page import language_root
from smorgasbord.pages.telling import Teller
from smorgasbord.records import Concept, Method, Project
from smorgasbord.records.claims import Claim
from smorgasbord.site import Site

COLUMNS = (
    *("type", "record", "name", "field", "label", "words", "figure", "number", "unit", "status"),
    *("source", "source_name", "locator", "flags", "note", "at", "address", "licence"),
)


def claim_rows(
    record: Method | Project | Concept, doubts: Sequence[Doubt], teller: Teller, site: Site
) -> Iterator[dict[str, Cell]]:
    """The rows of all claims of a record that rest on a source, in the record's order."""
    whole: dict[str, Cell] = {
        "type": teller.say(f"table-{TYPES[type(record)]}"),
        "record": identity(record),
        "name": teller.plain(record.name),
        "address": site.address(language_root(teller.language) + page_of(record)),
        "licence": teller.say("table-licence-text"),
    }
    for each in resting(record):
        certainty = what_makes_it_less_certain(each, doubts, teller)
        yield from (whole | certainty | said for said in what_it_says(each, teller))


def what_it_says(each: Resting, teller: Teller) -> Iterator[dict[str, Cell]]:
    """The claim in words; each number of it once, bare. A target is planned, also beside what was reached."""
    for label, words in told(each, teller):
        said: dict[str, Cell] = {"label": label, "words": words}
        numbers = list(figures(each.claim, teller))
        for one in numbers:
            planned: dict[str, Cell] = {"status": teller.say("planned")} if one.is_target else {}
            yield {**said, "figure": one.label, "number": one.number, "unit": one.unit, **planned}
        yield from [] if numbers else [said]


def what_makes_it_less_certain(each: Resting, doubts: Sequence[Doubt], teller: Teller) -> dict[str, Cell]:
    """Where it stands, who says so, whether it is a plan, and every doubt about it or about its field."""
    claim, location = each.claim, each.location
    here = [doubt for doubt in doubts if doubt.location and location[: len(doubt.location)] == doubt.location]
    cells: dict[str, Cell] = {
        "field": str(location[0]),
        "at": pointer(location),
        "source": claim.source,
        "source_name": source_name(str(claim.source), teller),
        "flags": " | ".join(teller.plain(doubt.words) for doubt in here),
    }
    if not isinstance(claim, Claim):
        return cells
    planned = status(teller.catalogue, claim, str(location[0])) == "planned"
    return cells | {
        "status": teller.say("planned" if planned else "table-reported"),
        "locator": teller.plain(claim.locator) if claim.locator else "",
        "note": teller.plain(claim.note) if claim.note else "",
    }
