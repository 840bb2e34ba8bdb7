"""Which vocabularies there are, and under which address their terms have pages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Vocabulary:
    """One list of terms.

    `name` is the file's name and the list's id; `kind` is what one term of it is called in the models;
    `folder` is the address under which its terms have pages, or None when they stand in the glossary.
    """

    name: str
    kind: str
    folder: str | None = None


VOCABULARIES: tuple[Vocabulary, ...] = (
    Vocabulary("needs", "need", "behov"),
    Vocabulary("target-groups", "target-group", "malgrupper"),
    Vocabulary("phases", "phase", "faser"),
    Vocabulary("places", "place", "platser"),
    Vocabulary("actors", "actor", "aktorer"),
    Vocabulary("roles", "role", "roller"),
    Vocabulary("glossary", "term"),
    Vocabulary("kinds", "kind"),
    Vocabulary("levels", "level"),
    Vocabulary("deliveries", "delivery"),
    Vocabulary("time-bands", "time-band"),
    Vocabulary("cost-bands", "cost-band"),
    Vocabulary("actor-roles", "actor-role"),
    Vocabulary("outcome-measures", "outcome-measure"),
    Vocabulary("horizontal-principles", "horizontal-principle"),
    Vocabulary("documentation-levels", "documentation-level"),
    Vocabulary("project-phases", "project-phase"),
    Vocabulary("project-statuses", "project-status"),
    Vocabulary("programme-periods", "programme-period"),
    Vocabulary("esf-regions", "esf-region"),
    Vocabulary("source-kinds", "source-kind"),
)
