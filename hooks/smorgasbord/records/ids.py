"""The ids of other records: each kind is a class of its own, so that links can be found and followed."""

from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class Reference(str):
    """The id of another record. Whether that record exists is for the catalogue to say."""

    kind: ClassVar[str]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema(min_length=1))


class MethodId(Reference):
    kind = "method"


class ProjectId(Reference):
    kind = "project"


class SourceId(Reference):
    kind = "source"


class NeedId(Reference):
    kind = "need"


class TargetGroupId(Reference):
    kind = "target-group"


class PhaseId(Reference):
    kind = "phase"


class KindId(Reference):
    kind = "kind"


class LevelId(Reference):
    kind = "level"


class DeliveryId(Reference):
    kind = "delivery"


class TimeBandId(Reference):
    kind = "time-band"


class CostBandId(Reference):
    kind = "cost-band"


class RoleId(Reference):
    kind = "role"


class ActorId(Reference):
    kind = "actor"


class ActorRoleId(Reference):
    kind = "actor-role"


class PlaceId(Reference):
    kind = "place"


class MeasureId(Reference):
    kind = "outcome-measure"


class PrincipleId(Reference):
    kind = "horizontal-principle"


class DocumentationLevelId(Reference):
    kind = "documentation-level"


class ProjectPhaseId(Reference):
    kind = "project-phase"


class ProjectStatusId(Reference):
    kind = "project-status"


class ProgrammePeriodId(Reference):
    kind = "programme-period"


class EsfRegionId(Reference):
    kind = "esf-region"


class SourceKindId(Reference):
    kind = "source-kind"
