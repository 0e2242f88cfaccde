# SPDX-License-Identifier: MPL-2.0
"""Putting points into a meeting inside a step: from a template, or carried from another meeting."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from hpdesk.domain.agenda_order import Placed, moved
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import ItemKind, Origin
from hpdesk.domain.people import BodyKind
from hpdesk.domain.templates import Template, TemplatePoint, filled_title
from hpdesk.services.numbering import ordered_points, renumber

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

# What a point takes along to another meeting: all that was prepared, nothing that was minuted.
_CARRIED = (
    "title",
    "kind",
    "question",
    "duration",
    "presenter_id",
    "presenter_text",
    "closed",
    "public_title",
    "summary",
    "recommendation",
    "case_text",
    "economy",
    "next_steps",
    "options",
    "goal",
    "checklist",
)
_BILAG = ("title", "file_name", "sha256", "size", "minutes_of_id")
ONLY_ADVICE = (
    "En rådgivende gruppe har ikke mandat til at beslutte, så punktet er ikke ændret. "
    "Gør det til en drøftelse, eller løft det til bestyrelsen."
)


def add_template_points(
    writer: "Writer",
    meeting_id: str,
    template: Template | Sequence[TemplatePoint],
    *,
    last_meeting: date | None = None,
    approves_id: str | None = None,
) -> list[str]:
    """Add a template's points last in a meeting inside a step; returns their keys in order.

    `last_meeting` is the day for `{dato}`, `approves_id` the meeting whose minutes are approved.
    """
    points = template.points if isinstance(template, Template) else template
    keys: list[str] = []
    parent: str | None = None
    for point in points:
        if point.slot:
            continue
        more: dict[str, Any] = {}
        if point.standing == "approve_minutes":
            more["approves_id"] = approves_id
        keys.append(
            add_point(
                writer,
                meeting_id,
                point,
                parent_id=parent if point.is_sub else None,
                title=filled_title(point.title, last_meeting),
                **more,
            )
        )
        if not point.is_sub:
            parent = keys[-1]
    renumber(writer, meeting_id)
    return keys


def add_point(
    writer: "Writer",
    meeting_id: str,
    point: TemplatePoint,
    **fields: Any,  # noqa: ANN401 - columns of `agenda_item` that come before the template's
) -> str:
    """Add one point last in a meeting inside a step, without numbering it; returns its key."""
    values: dict[str, Any] = {
        "rank": writer.next_rank("agenda_item", meeting_id=meeting_id),
        "title": point.title,
        "kind": str(point.kind),
        "question": point.question and str(point.question),
        "duration": point.duration,
        "section": point.section or None,
        "standing": point.standing and str(point.standing),
        "break_after": point.break_after,
        "checklist": written_checklist(point.checklist),
        "summary": point.summary or None,
        "recommendation": point.recommendation or None,
        "case_text": point.case or None,
        "options": point.options or None,
        "economy": point.economy or None,
        "next_steps": point.next_steps or None,
        "goal": point.goal or None,
    } | fields
    values["kind"] = allowed_kind(writer, meeting_id, values["kind"])
    return writer.add("agenda_item", meeting_id=meeting_id, **values)


def written_checklist(lines: Iterable[str]) -> str | None:
    """Return a checklist with nothing ticked, as it is stored."""
    found = [[line, False] for line in lines]
    return json.dumps(found, ensure_ascii=False) if found else None


def carry_point(
    writer: "Writer",
    item_id: str,
    meeting_id: str,
    how: Origin | None,
    *,
    with_bilag: bool = True,
    with_guests: bool = False,
    **fields: Any,  # noqa: ANN401 - columns of `agenda_item` that differ from the source
) -> str:
    """Add a copy of a point with its bilag and sub-points last in a meeting; returns its key.

    What was prepared comes along, what was minuted does not. `how` links the copy to its source.
    """
    source = writer.get("agenda_item", item_id)
    values = {name: source[name] for name in _CARRIED} | {
        "origin_id": item_id if how else None,
        "origin_how": str(how) if how else None,
    }
    values |= fields
    if how is Origin.INFORMED:
        values["kind"] = str(ItemKind.INFORMATION)
    values["kind"] = allowed_kind(writer, meeting_id, values["kind"])
    key = writer.add(
        "agenda_item",
        rank=writer.next_rank("agenda_item", meeting_id=meeting_id),
        meeting_id=meeting_id,
        **values,
    )
    for link in writer.find("item_plan", item_id=item_id):
        row = writer.get("item_plan", link)
        writer.add("item_plan", rank=row["rank"], item_id=key, plan_id=row["plan_id"])
    for link in writer.find("item_hidden", item_id=item_id):  # the case stays out of their copies
        row = writer.get("item_hidden", link)
        writer.add("item_hidden", rank=row["rank"], item_id=key, person_id=row["person_id"])
    if with_bilag:
        _copy_bilag(writer, item_id, key)
    if with_guests:
        for guest in writer.find("guest", item_id=item_id):
            row = writer.get("guest", guest)
            writer.add("guest", rank=row["rank"], item_id=key, person_id=row["person_id"])
    for child in writer.find("agenda_item", parent_id=item_id):
        passed = {"section": fields["section"]} if "section" in fields else {}
        carry_point(
            writer,
            child,
            meeting_id,
            how,
            with_bilag=with_bilag,
            with_guests=with_guests,
            parent_id=key,
            **passed,
        )
    return key


def _copy_bilag(writer: "Writer", item_id: str, key: str) -> None:
    """Copy bilag by their checksums: the bytes stand in the plan once."""
    for rank, bilag in enumerate(writer.find("attachment", item_id=item_id)):
        row = writer.get("attachment", bilag)
        writer.add("attachment", rank=rank, item_id=key, **{name: row[name] for name in _BILAG})


def allowed_kind(writer: "Writer", meeting_id: str, kind: str | None) -> str | None:
    """Return the kind a point may have in a meeting: advisory groups discuss (domain.md row 9)."""
    if kind == ItemKind.DECISION and only_advises(writer, meeting_id):
        return str(ItemKind.DISCUSSION)
    return kind


def only_advises(writer: "Writer", meeting_id: str) -> bool:
    """Tell whether a meeting is held by advisory groups alone."""
    links = writer.find("meeting_body", meeting_id=meeting_id)
    kinds = [writer.get("body", writer.get("meeting_body", k)["body_id"])["kind"] for k in links]
    return bool(kinds) and all(kind == BodyKind.ADVISORY_GROUP for kind in kinds)


def refuse_decision(writer: "Writer", meeting_id: str, kind: str | None) -> None:
    """Raise UserError where a point to decide is put to advisory groups alone."""
    if kind == ItemKind.DECISION and only_advises(writer, meeting_id):
        raise UserError(ONLY_ADVICE)


def read_order(writer: "Writer", meeting_id: str) -> list[Placed]:
    """Return a meeting's points as they stand in order."""
    keys = ordered_points(writer, meeting_id)
    rows = [writer.get("agenda_item", key) for key in keys]
    return [
        Placed(
            row["id"], row["parent_id"] if row["parent_id"] in keys else None, row["section"] or ""
        )
        for row in rows
    ]


def write_order(writer: "Writer", meeting_id: str, points: Sequence[Placed]) -> None:
    """Give a meeting's points their order, sections and levels, and number them."""
    for rank, point in enumerate(points):
        section = point.section or None
        writer.set("agenda_item", point.key, rank=rank, parent_id=point.parent, section=section)
    renumber(writer, meeting_id)


def put_at(writer: "Writer", item_id: str, meeting_id: str, index: int | None) -> None:
    """Number a meeting to which a point was added last, at an index from 0 where one is given.

    At an index the point takes the section of its place.
    """
    renumber(writer, meeting_id)
    if index is not None:
        write_order(writer, meeting_id, moved(read_order(writer, meeting_id), item_id, index))
