# SPDX-License-Identifier: MPL-2.0
"""Keeping the numbers of points and bilag true while an agenda is changed."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from hpdesk.domain.meetings import AttachmentNumbering, MeetingState, NumberingStyle, SentKind
from hpdesk.domain.numbering import Place, number_attachments, number_points

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer


def renumber(writer: "Writer", meeting_id: str) -> None:
    """Give a meeting's points their order and numbers, and their bilag theirs.

    Where a body numbers through the year, its later meetings that are not sent follow.
    """
    body = _body(writer, meeting_id)
    _renumber_one(writer, meeting_id, body)
    if _style(body) is NumberingStyle.THROUGH_YEAR:
        for later in _others_of_year(writer, meeting_id, body, later=True):
            if not _is_sent(writer, later):
                _renumber_one(writer, later, body)


def renumber_body(writer: "Writer", body_id: str) -> None:
    """Number the points of a body's meetings anew where nothing was sent yet."""
    for link in writer.find("meeting_body", body_id=body_id):
        meeting_id = writer.get("meeting_body", link)["meeting_id"]
        if not _is_sent(writer, meeting_id):
            _renumber_one(writer, meeting_id, _body(writer, meeting_id))


def ordered_points(writer: "Writer", meeting_id: str) -> list[str]:
    """Return the keys of a meeting's points in order, sub-points right after their point."""
    keys = writer.find("agenda_item", meeting_id=meeting_id)
    parents = {key: writer.get("agenda_item", key)["parent_id"] for key in keys}
    subs: dict[str, list[str]] = {}
    for key, parent in parents.items():
        if parent in parents:
            subs.setdefault(parent, []).append(key)
    return [one for key in keys if parents[key] not in parents for one in (key, *subs.get(key, ()))]


def _renumber_one(writer: "Writer", meeting_id: str, body: Mapping[str, Any]) -> None:
    keys = ordered_points(writer, meeting_id)
    writer.order("agenda_item", keys)
    rows = [writer.get("agenda_item", key) for key in keys]
    sent, used = _is_sent(writer, meeting_id), _sent_numbers(writer, meeting_id)
    style, first, place = _style(body), 1, 1
    if style is NumberingStyle.THROUGH_YEAR:
        earlier = _others_of_year(writer, meeting_id, body, later=False)
        first += sum(_main_points(writer, other) for other in earlier)
    elif style is NumberingStyle.WITH_MEETING:
        place += len(_others_of_year(writer, meeting_id, body, later=False))
    numbers = number_points(
        [Place(row["parent_id"] in keys, row["number"] if sent else "") for row in rows],
        style,
        first=first,
        meeting_number=place,
        used=used["items"],
    )
    for key, row, number in zip(keys, rows, numbers, strict=True):
        if row["number"] != number:
            writer.set("agenda_item", key, number=number)
    _renumber_attachments(writer, keys, numbers, body, sent=sent, used=used["attachments"])


def _renumber_attachments(
    writer: "Writer",
    keys: list[str],
    numbers: list[str],
    body: Mapping[str, Any],
    *,
    sent: bool,
    used: list[str],
) -> None:
    of_point: dict[str, list[str]] = {key: [] for key in keys}
    for key in writer.find("attachment", item_id=keys):
        of_point[writer.get("attachment", key)["item_id"]].append(key)
    bilag = list(of_point.values())
    held = [[writer.get("attachment", key)["number"] for key in row] for row in bilag]
    style = AttachmentNumbering(body.get("attachment_numbering") or AttachmentNumbering.BY_POINT)
    kept = [row if sent else [""] * len(row) for row in held]
    named = number_attachments(list(zip(numbers, kept, strict=True)), style, used=used)
    for row, old, new in zip(bilag, held, named, strict=True):
        for key, before, after in zip(row, old, new, strict=True):
            if before != after:
                writer.set("attachment", key, number=after)


def _body(writer: "Writer", meeting_id: str) -> Mapping[str, Any]:
    links = writer.find("meeting_body", meeting_id=meeting_id)
    return writer.get("body", writer.get("meeting_body", links[0])["body_id"]) if links else {}


def _style(body: Mapping[str, Any]) -> NumberingStyle:
    return NumberingStyle(body.get("numbering") or NumberingStyle.PER_MEETING)


def _agenda_versions(writer: "Writer", meeting_id: str) -> list[Mapping[str, Any]]:
    rows = (
        writer.get("sent_version", k) for k in writer.find("sent_version", meeting_id=meeting_id)
    )
    return [row for row in rows if row["kind"] != SentKind.MINUTES]


def _is_sent(writer: "Writer", meeting_id: str) -> bool:
    """Tell whether others hold the numbers: the agenda went out, or the meeting went on."""
    state = writer.get("meeting", meeting_id)["state"] or MeetingState.DRAFT
    return state != MeetingState.DRAFT or bool(_agenda_versions(writer, meeting_id))


def _sent_numbers(writer: "Writer", meeting_id: str) -> dict[str, list[str]]:
    """Return every number of a point and of a bilag that has ever gone out for a meeting."""
    used: dict[str, list[str]] = {"items": [], "attachments": []}
    for row in _agenda_versions(writer, meeting_id):
        snapshot = json.loads(row["snapshot"] or "{}")
        for what, numbers in used.items():
            numbers += [str(part["number"]) for part in snapshot.get(what, [])]
    return used


def _others_of_year(
    writer: "Writer", meeting_id: str, body: Mapping[str, Any], *, later: bool
) -> list[str]:
    """Return the same body's other meetings of the year before or after a meeting, by time."""
    here = writer.get("meeting", meeting_id)["starts"]
    found: list[tuple[datetime, str]] = []
    for link in writer.find("meeting_body", body_id=body["id"]):
        other = writer.get("meeting_body", link)["meeting_id"]
        starts = writer.get("meeting", other)["starts"]
        if starts.year == here.year and other != meeting_id and (starts > here) is later:
            found.append((starts, other))
    return [key for _, key in sorted(found)]


def _main_points(writer: "Writer", meeting_id: str) -> int:
    keys = writer.find("agenda_item", meeting_id=meeting_id)
    return sum(writer.get("agenda_item", key)["parent_id"] is None for key in keys)
