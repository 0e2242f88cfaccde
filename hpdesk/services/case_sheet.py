# SPDX-License-Identifier: MPL-2.0
"""A case from its template, the checklist of what it must hold, and its sagsforløb."""

import json
from collections.abc import Sequence

from hpdesk.domain.case_history import CaseStep
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import ChecklistLine
from hpdesk.domain.templates import TemplatePoint, TemplateWhat
from hpdesk.services.agenda_points import add_point, allowed_kind, put_at, written_checklist
from hpdesk.services.desk import Desk
from hpdesk.services.locking import refuse_locked, refuse_locked_item
from hpdesk.services.templates import get_template
from hpdesk.storage.case_reads import read_case_steps

_TEXTS = {
    "summary": "summary",
    "recommendation": "recommendation",
    "case": "case_text",
    "options": "options",
    "economy": "economy",
    "next_steps": "next_steps",
    "goal": "goal",
}


def add_case(
    desk: Desk, meeting_id: str, template_id: str, title: str = "", *, index: int | None = None
) -> str:
    """Add a point from a template of a case, last or at an index from 0; returns its key.

    Put to a rådgivende gruppe alone, a decision becomes a drøftelse (domain.md row 9).
    """
    point = _case(desk, template_id)
    with desk.write("Punkt tilføjet") as writer:
        refuse_locked(writer, meeting_id)
        key = add_point(writer, meeting_id, point, title=title.strip() or point.title)
        put_at(writer, key, meeting_id, index)
        return key


def use_case_template(desk: Desk, item_id: str, template_id: str) -> None:
    """Lay a template of a case over a point: its kind, checklist and the texts that are empty."""
    point = _case(desk, template_id)
    with desk.write("Skabelon lagt på punktet") as writer:
        refuse_locked_item(writer, item_id)
        now = writer.get("agenda_item", item_id)
        values: dict[str, object] = {
            column: getattr(point, name)
            for name, column in _TEXTS.items()
            if getattr(point, name) and not (now[column] or "").strip()
        }
        values["kind"] = allowed_kind(writer, now["meeting_id"], str(point.kind))
        values["question"] = now["question"] or (point.question and str(point.question))
        values["duration"] = now["duration"] or point.duration
        values["checklist"] = now["checklist"] or written_checklist(point.checklist)
        writer.set("agenda_item", item_id, **values)


def _case(desk: Desk, template_id: str) -> TemplatePoint:
    template = get_template(desk, template_id)
    if template.what is not TemplateWhat.ITEM:
        raise UserError("Skabelonen er til en hel dagsorden. Vælg en skabelon til en sag.")
    return template.points[0]


def set_checklist(desk: Desk, item_id: str, lines: Sequence[ChecklistLine]) -> None:
    """Give a point its checklist; empty lines are left out."""
    kept = [[line.text.strip(), line.done] for line in lines if line.text.strip()]
    with desk.write("Tjekliste ændret", merge_key=f"checklist:{item_id}") as writer:
        text = json.dumps(kept, ensure_ascii=False) if kept else None
        writer.set("agenda_item", item_id, checklist=text)


def case_history(desk: Desk, item_id: str) -> tuple[CaseStep, ...]:
    """Return a point's sagsforløb by time: what it came from, itself, and what came of it."""
    return read_case_steps(desk.read(), item_id)
