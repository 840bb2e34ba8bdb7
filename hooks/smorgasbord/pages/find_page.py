"""The page on which everything can be found: facets beside the whole list, which scripts then narrow and order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from smorgasbord import interface
from smorgasbord.catalogue import Catalogue
from smorgasbord.languages import Language
from smorgasbord.pages.facets import FacetTold, Option, facets_told
from smorgasbord.pages.items import Item
from smorgasbord.pages.list_pages import Group, methods_by_phase, projects_by_project
from smorgasbord.pages.page import FIND, Page
from smorgasbord.pages.telling import Teller
from smorgasbord.pages.told import Link
from smorgasbord.records.words import Words
from smorgasbord.spelling import alphabetical

ASKED = {"person": ("behov", "malgrupp", "fas", "kommun"), "grupp": ("behov", "malgrupp", "form", "kommun")}
"""The plain questions for who starts from a person or from a group: the facets that they fill."""
LISTED = 40
"""How many records of a group stand in the page itself. The rest is one link away, and a search."""

BLANK = Item(
    record="",
    link=Link(Markup(), "./"),
    kind=Markup(),
    icon="method",
    summary=Markup(),
    fits=(),
    places_label="",
    places=(),
    facts=(),
    tray="-",
)
"""The card that scripts fill with a hit."""


@dataclass(frozen=True)
class FindContent:
    """All that the page holds before any script has run."""

    lead: str
    groups: Sequence[Group]
    left_out: bool
    facets: Sequence[FacetTold]
    staff: Sequence[tuple[str, str, Sequence[Option]]]
    """Roles and parties that some method needs: the name in the address, the label, and the options."""
    questions: Sequence[tuple[str, Sequence[FacetTold]]]
    icons: Sequence[str]
    words: dict[str, str]
    blank: Item


def find_page(catalogue: Catalogue, language: Language) -> Page:
    """The page in one language."""
    teller = Teller(catalogue, language, FIND)
    facets = list(facets_told(catalogue, teller))
    groups = [*methods_by_phase(catalogue, teller), *projects_by_project(catalogue, teller)]
    return Page(
        address=FIND,
        family="find",
        language=language,
        title=Words(teller.say("find"), language),
        description=teller.say("find-description"),
        content=FindContent(
            lead=teller.say("find-lead", methods=len(catalogue.methods), projects=len(catalogue.projects)),
            groups=[shortened(group) for group in groups],
            left_out=any(len(group.items) > LISTED for group in groups),
            facets=facets,
            staff=list(staff(catalogue, teller)),
            questions=[
                (name, [facet for each in asked for facet in facets if facet.facet.name == each])
                for name, asked in ASKED.items()
            ],
            icons=sorted({method.kind for method in catalogue.methods.values()} | {"project"}),
            words=interface.starting_with("hit-", language),
            blank=BLANK,
        ),
    )


def shortened(group: Group) -> Group:
    return Group(group.anchor, group.heading, group.help, group.items[:LISTED])


def staff(catalogue: Catalogue, teller: Teller) -> list[tuple[str, str, Sequence[Option]]]:
    """Every role and party that some method's own record names."""
    methods = catalogue.methods.values()
    roles = {role for method in methods for role in method.roles}
    parties = {party for method in methods for party in method.parties}
    return [
        ("harroll", teller.say("facet-roll"), options(catalogue, "role", roles, teller)),
        ("harpart", teller.say("parties"), options(catalogue, "actor", parties, teller)),
    ]


def options(catalogue: Catalogue, kind: str, ids: Iterable[str], teller: Teller) -> list[Option]:
    """Terms as options, from A to Ö."""
    named = [Option(identity, teller.plain(catalogue.concepts[kind][identity].name)) for identity in ids]
    return sorted(named, key=lambda option: alphabetical(option.name))
