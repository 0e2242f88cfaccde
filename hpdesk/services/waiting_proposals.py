# SPDX-License-Identifier: MPL-2.0
"""What waits for a body's meeting: earlier points, parked and lifted ones, minutes to approve."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from hpdesk.domain.agenda import is_formal_name
from hpdesk.domain.danish import counted, date_words
from hpdesk.domain.meetings import ItemKind, Meeting, MeetingKind, MeetingState, Origin
from hpdesk.domain.people import Body, BodyKind
from hpdesk.domain.preparation import WaitingHow, WaitingPoint
from hpdesk.domain.proposals import ProposalReason, ProposedPoint
from hpdesk.domain.templates import TemplatePoint, standing_by_title
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.preparation_reads import read_waiting_points
from hpdesk.storage.waiting_reads import (
    OpenPoint,
    read_carried,
    read_points_of,
    read_postponed,
)

HELD = (MeetingState.HELD, MeetingState.MINUTES_SENT, MeetingState.MINUTES_APPROVED)
_WITH_MINUTES = (MeetingKind.ORDINARY, MeetingKind.EXTRAORDINARY, MeetingKind.JOINT)
# Minutes that nobody approved for longer than this are an older plan's, not the next meeting's.
_APPROVED_WITHIN = timedelta(days=400)
_HOW = {
    WaitingHow.PARKED: (ProposalReason.PARKED, Origin.CARRIED),
    WaitingHow.POSTPONED: (ProposalReason.POSTPONED, Origin.CARRIED),
    WaitingHow.LIFTED: (ProposalReason.LIFTED, Origin.LIFTED),
    WaitingHow.INFORMED: (ProposalReason.INFORMED, Origin.INFORMED),
}
_ONLY_ADVICE = " Gruppen er rådgivende, så det bliver en drøftelse."


def last_held(
    meetings: Sequence[Meeting], body_ids: Sequence[str], before: datetime
) -> Meeting | None:
    """Return the last held meeting with minutes that any of some bodies had before a moment."""
    held = [m for m in _held(meetings, body_ids, before) if m.kind in _WITH_MINUTES]
    return held[-1] if held else None


def unapproved(
    meetings: Sequence[Meeting], body_ids: Sequence[str], before: datetime
) -> tuple[Meeting, ...]:
    """Return the held meetings since the last approved one whose minutes are not approved."""
    found: list[Meeting] = []
    for meeting in reversed(_held(meetings, body_ids, before)):
        if meeting.kind not in _WITH_MINUTES:
            continue
        if meeting.state is MeetingState.MINUTES_APPROVED:
            break
        if found and before - meeting.starts > _APPROVED_WITHIN:
            break
        found.insert(0, meeting)
    return tuple(found)


def _held(meetings: Sequence[Meeting], body_ids: Sequence[str], before: datetime) -> list[Meeting]:
    return [
        m
        for m in meetings
        if m.starts < before and m.state in HELD and set(m.body_ids) & set(body_ids)
    ]


def waiting_proposals(
    reader: Reader, meetings: Sequence[Meeting], bodies: Sequence[Body], starts: datetime
) -> list[ProposedPoint]:
    """Return the cases that wait for some bodies' meeting, each of them once."""
    advisory = all(body.kind is BodyKind.ADVISORY_GROUP for body in bodies)
    found: list[ProposedPoint] = []
    for body in bodies:
        found += [_postponed(point) for point in read_postponed(reader, body.id, starts)]
        last = last_held(meetings, [body.id], starts)
        found += [] if last is None else _not_reached(reader, last)
        found += [_waiting(point) for point in read_waiting_points(reader, body_id=body.id)]
    once: dict[str, ProposedPoint] = {}
    for one in found:
        key = one.origin_id or one.waiting_id or ""
        # the parked row of a point comes after the point: only it is ticked off as used
        if key not in once or (once[key].waiting_id is None and one.waiting_id is not None):
            once[key] = one
    return [_advised(one) if advisory else one for one in once.values()]


def _postponed(point: OpenPoint) -> ProposedPoint:
    return _earlier(point, ProposalReason.POSTPONED, "blev udsat", ticked=True)


def _not_reached(reader: Reader, last: Meeting) -> list[ProposedPoint]:
    """Return the cases the last meeting was to decide and did not.

    They are ticked where its minutes tell of other points: an unwritten referat tells nothing.
    """
    points = read_points_of(reader, last.id)
    written = any(point.is_minuted or point.outcome for point in points)
    left = [
        point
        for point in points
        if point.kind is ItemKind.DECISION
        and point.outcome is None
        and not point.is_minuted
        and not (point.standing or standing_by_title(point.title) or is_formal_name(point.title))
    ]
    carried = read_carried(reader, tuple(point.id for point in left))
    words = "blev ikke afgjort" if written else "har endnu ingen beslutning i referatet"
    return [
        _earlier(point, ProposalReason.NOT_REACHED, words, ticked=written)
        for point in left
        if point.id not in carried
    ]


def _earlier(
    point: OpenPoint, reason: ProposalReason, words: str, *, ticked: bool
) -> ProposedPoint:
    number = f"Punkt {point.number}" if point.number else "Punktet"
    return ProposedPoint(
        TemplatePoint(point.title, point.kind, point.duration),
        reason,
        f"{number} på mødet den {date_words(point.starts.date())} {words}.",
        ticked=ticked,
        origin_id=point.id,
        origin_how=Origin.CARRIED,
    )


def _waiting(waiting: WaitingPoint) -> ProposedPoint:
    reason, how = _HOW[waiting.how]
    return ProposedPoint(
        TemplatePoint(waiting.title, waiting.kind),
        reason,
        f"{_why(waiting)} {waiting.note}".strip(),
        origin_id=waiting.origin_id,
        origin_how=how if waiting.origin_id else None,
        waiting_id=waiting.id,
    )


def _why(waiting: WaitingPoint) -> str:
    since = f" den {date_words(waiting.raised_on)}" if waiting.raised_on else ""
    origin = f" fra {waiting.origin_meeting_title}" if waiting.origin_meeting_title else ""
    match waiting.how:
        case WaitingHow.LIFTED:
            return f"Løftet{origin}{since}."
        case WaitingHow.INFORMED:
            return f"Til orientering{origin}{since}."
        case WaitingHow.POSTPONED:
            return f"Udsat{origin}{since}."
        case WaitingHow.PARKED:
            return f"Parkeret til næste møde{since}."


def _advised(one: ProposedPoint) -> ProposedPoint:
    if one.point.kind is not ItemKind.DECISION:
        return one
    point = replace(one.point, kind=ItemKind.DISCUSSION)
    return replace(one, point=point, why=one.why + _ONLY_ADVICE)


def news_text(
    meetings: Sequence[Meeting],
    bodies: Sequence[Body],
    all_bodies: Sequence[Body],
    starts: datetime,
    lifted: Sequence[WaitingPoint],
) -> str:
    """Return what »Nyt fra styregrupperne« begins with: who met since last, and what was lifted."""
    own = {body.id for body in bodies}
    plans = {plan for body in bodies for plan in body.plan_ids}
    last = last_held(meetings, list(own), starts)
    lines = []
    for group in all_bodies:
        if group.kind is not BodyKind.STEERING_GROUP or group.id in own:
            continue
        if group.parent_id not in own and not plans & set(group.plan_ids):
            continue
        days = [
            date_words(m.starts.date(), year=False)
            for m in _held(meetings, [group.id], starts)
            if last is None or m.starts > last.starts
        ]
        if days:
            met = counted(len(days), "møde", "møder")
            lines.append(f"- {group.name}: {met} ({', '.join(days)})")
    lines += [f"- Løftet: {point.title} ({_why(point).rstrip('.')})" for point in lifted]
    return "\n".join(lines)
