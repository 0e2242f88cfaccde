# SPDX-License-Identifier: MPL-2.0
"""The papers there are, for choosing a Word template and for telling what a file holds."""

from dataclasses import dataclass
from enum import StrEnum


class PaperKind(StrEnum):
    """What kind of paper a file is."""

    AGENDA = "agenda"
    MINUTES = "minutes"
    CHECKLIST = "checklist"
    DECISIONS = "decisions"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PaperTemplate:
    """A Word template of the plan's own, for one body or one paper where it says so."""

    id: str
    name: str
    file_name: str
    sha256: str
    size: int
    body_id: str | None = None
    body_name: str = ""
    paper: PaperKind | None = None


def best_template(
    templates: tuple[PaperTemplate, ...], paper: PaperKind, body_ids: tuple[str, ...]
) -> PaperTemplate | None:
    """Return the template that fits most closely: body and paper, body, paper, the whole plan.

    Among equals the first.
    """
    fitting = [
        one for one in templates if one.body_id in (None, *body_ids) and one.paper in (None, paper)
    ]
    return max(fitting, key=_closeness, default=None)


def _closeness(template: PaperTemplate) -> int:
    return 2 * (template.body_id is not None) + (template.paper is not None)
