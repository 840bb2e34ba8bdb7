"""Whether a claim tells of what was done or of what was only meant to be, so that no plan is taken for a result."""

from typing import Literal

from smorgasbord.catalogue import Catalogue
from smorgasbord.records.claims import Claim
from smorgasbord.records.project import Outcome

MEANT = frozenset({"aims", "participants_planned", "planned_outputs"})
"""Fields that hold what was meant to be, whenever their sources were written."""
GIVEN = frozenset(
    {
        *("project_number", "programme_period", "programme_area", "specific_objective", "intervention_type", "region"),
        *("union_cofinancing_rate", "background", "needs", "contact"),
    }
)
"""Fields of which nothing had to be done to make them so: a plan that gives a project number reports it."""


def status(catalogue: Catalogue, claim: Claim, field: str) -> Literal["planned", "reported"]:
    """A claim's own word, else what its field says, else whether its source was written before the work."""
    if claim.status is not None:
        return claim.status
    before = catalogue.sources[claim.source].covers == "plan" and field not in GIVEN
    return "planned" if before or field in MEANT or is_target(claim) else "reported"


def is_target(claim: Claim) -> bool:
    """Whether a claim is a figure to reach, without one that was reached."""
    if not isinstance(claim, Outcome):
        return False
    return all(figure is None for figure in (claim.count, claim.percent, claim.everyone))
