"""How an editor embeds something in each of three systems, as far as their makers' documentation says.

What the sentences of wording/interface.yml say of a system rests on its readings. Nobody has tried them in the system
itself; each guide says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from smorgasbord import interface
from smorgasbord.languages import Language

READ = date(2026, 11, 29)
"""The day on which the readings were read, in stored copies of the pages."""


@dataclass(frozen=True)
class Reading:
    """A page that a guide rests on, or one to go on to that we could not read ourselves."""

    title: str
    address: str
    language: Language = "en"
    read: bool = True


@dataclass(frozen=True)
class Guide:
    """What an editor does in one system, what works alone, what does not work, and what nobody has verified."""

    id: str
    system: str
    steps: Sequence[str]
    alone: str
    limits: str
    unverified: str
    readings: Sequence[Reading]


READINGS: dict[str, tuple[str, tuple[Reading, ...]]] = {
    "sharepoint": (
        "SharePoint",
        (
            Reading(
                "Microsoft: ScriptSafeExternalEmbedding enumeration",
                "https://learn.microsoft.com/en-us/previous-versions/office/sharepoint-server/jj175070(v=office.15)",
            ),
            Reading(
                "Microsoft: Allow or prevent custom script",
                "https://learn.microsoft.com/en-us/sharepoint/allow-or-prevent-custom-script",
            ),
            Reading(
                "Microsoft: Allow or restrict the ability to embed content on SharePoint pages",
                "https://support.microsoft.com/office/"
                "allow-or-restrict-the-ability-to-embed-content-on-sharepoint-pages-e7baf83f-09d0-4bd1-9058-4aa483ee137b",
                read=False,
            ),
        ),
    ),
    "sitevision": (
        "Sitevision",
        (
            Reading(
                "Sitevision: Vad är element och tillägg?", "https://help.sitevision.se/12704466.html", language="sv"
            ),
            Reading("Sitevision: Add role", "https://help.sitevision.se/en-GB/SiteVision_5_0/siteRoleHelp.html"),
            Reading("Sitevision: Good to know about permissions", "https://help.sitevision.se/en/12702259.html"),
            Reading(
                "Sitevision: Panelen Avancerad säkerhet",
                "https://help.sitevision.se/siteAdvancedSiteSecurityHelp.html",
                language="sv",
            ),
        ),
    ),
    "optimizely": (
        "Optimizely CMS",
        (
            Reading("Optimizely: Blocks", "https://support.optimizely.com/hc/en-us/articles/27677461735565-Blocks"),
            Reading(
                "Optimizely: TinyMCE editor",
                "https://docs.developers.optimizely.com/content-management-system/docs/tinymce-editor",
            ),
            Reading(
                "Optimizely: Enforcing authoring constraints",
                "https://academy.optimizely.com/student/activity/3245123-enforcing-authoring-constraints",
            ),
            Reading("TinyMCE: sandbox_iframes", "https://github.com/advisories/GHSA-438c-3975-5x3f"),
        ),
    ),
}
"""By system: what it is called, and what its guide rests on."""

STEPS = (1, 2, 3)


def guides(language: Language) -> list[Guide]:
    """The guides in one language."""
    return [
        Guide(
            id=name,
            system=system,
            steps=[interface.say(f"embedding-{name}-step-{step}", language) for step in STEPS],
            alone=interface.say(f"embedding-{name}-alone", language),
            limits=interface.say(f"embedding-{name}-limits", language),
            unverified=interface.say(f"embedding-{name}-unverified", language),
            readings=readings,
        )
        for name, (system, readings) in READINGS.items()
    ]
