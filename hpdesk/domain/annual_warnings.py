# SPDX-License-Identifier: MPL-2.0
"""What is wrong, or worth a thought, in a year's plan of meetings.

Only what can still be changed is told of: meetings that are over are left in peace.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hpdesk.domain.annual_cycle import DatedMark, shading_on
from hpdesk.domain.backward_plan import closed_words, day_words
from hpdesk.domain.danish import counted, join_words
from hpdesk.domain.meetings import Meeting, MeetingKind, MeetingState
from hpdesk.domain.people import Body, BodyKind, Plan
from hpdesk.domain.working_days import Calendar, SendOutWindow

# domain.md row 32: a board meets at least twice a year
_FEWEST_BOARD_MEETINGS = 2
_BOARD_MEETINGS = (MeetingKind.ORDINARY, MeetingKind.EXTRAORDINARY, MeetingKind.JOINT)
_OPEN = (MeetingState.DRAFT, MeetingState.SENT)


class YearWarningKind(StrEnum):
    """What a warning of the year is about."""

    FEW_BOARD_MEETINGS = "few_board_meetings"
    WINDOWS_OVERLAP = "windows_overlap"
    CLOSED_DAY = "closed_day"
    IN_SHADING = "in_shading"
    PRE_MEETING_OUTSIDE = "pre_meeting_outside"


@dataclass(frozen=True, slots=True)
class YearWarning:
    """A Danish sentence about a year and what it concerns; `advisory` where it is only told."""

    kind: YearWarningKind
    text: str
    meeting_ids: tuple[str, ...] = ()
    body_id: str | None = None
    advisory: bool = False


@dataclass(frozen=True, slots=True)
class YearFacts:
    """What the warnings of a year are found in.

    `meetings` are all that may matter: those of the year and the ones their formøder belong to.
    """

    year: int
    today: date
    meetings: Sequence[Meeting]
    bodies: Sequence[Body]
    plans: Sequence[Plan]
    marks: Sequence[DatedMark]
    calendar: Calendar


def year_warnings(facts: YearFacts) -> tuple[YearWarning, ...]:
    """Return the warnings of a year: of the boards first, then by the meetings' dates."""
    in_year = [m for m in facts.meetings if m.starts.year == facts.year]
    coming = sorted(
        (m for m in in_year if m.state in _OPEN and m.starts.date() >= facts.today),
        key=lambda m: m.starts,
    )
    by_key = {m.id: m for m in facts.meetings}
    windows = {m.id: _window(m, facts.calendar) for m in coming}
    return (
        *_few_board_meetings(facts, in_year),
        *_overlaps(coming, windows, facts.today),
        *(w for m in coming if (w := _closed_day(m, facts)) is not None),
        *(w for m in coming if (w := _shaded(m, facts)) is not None),
        *(w for m in coming if (w := _pre_meeting(m, by_key, facts)) is not None),
    )


def meeting_words(meeting: Meeting, today: date) -> str:
    """Return `»Bestyrelsesmøde« tirsdag 1. december`, by the body where there is no title."""
    name = meeting.title or join_words(meeting.body_names) or "Møde"
    return f"»{name}« {day_words(meeting.starts.date(), today)}"


def _window(meeting: Meeting, calendar: Calendar) -> SendOutWindow:
    return calendar.window(meeting.starts.date(), meeting.earliest, meeting.latest)


def _few_board_meetings(facts: YearFacts, in_year: Sequence[Meeting]) -> list[YearWarning]:
    if facts.year < facts.today.year:
        return []
    active = {plan.id for plan in facts.plans if _is_active(plan, facts.year)}
    found = []
    for body in facts.bodies:
        if body.kind is not BodyKind.BOARD or not active.intersection(body.plan_ids):
            continue
        held = [m for m in in_year if body.id in m.body_ids and m.kind in _BOARD_MEETINGS]
        if len(held) < _FEWEST_BOARD_MEETINGS:
            number = "kun ét møde" if held else "ingen møder"
            text = (
                f"{body.name} har {number} i {facts.year}. En bestyrelse bør mødes mindst to "
                "gange om året."
            )
            keys = tuple(m.id for m in held)
            found.append(YearWarning(YearWarningKind.FEW_BOARD_MEETINGS, text, keys, body.id))
    return found


def _is_active(plan: Plan, year: int) -> bool:
    return (plan.starts is None or plan.starts.year <= year) and (
        plan.ends is None or plan.ends.year >= year
    )


def _overlaps(
    coming: Sequence[Meeting], windows: Mapping[str, SendOutWindow], today: date
) -> list[YearWarning]:
    """Tell once of all windows that share a day, instead of once for each pair."""
    own = [
        (windows[m.id], m)
        for m in coming
        if m.kind in _BOARD_MEETINGS and not m.agenda_sent and m.state is MeetingState.DRAFT
    ]
    own.sort(key=lambda pair: (pair[0].latest, pair[1].starts))
    found: list[YearWarning] = []
    told: set[str] = set()
    for place, (ending, meeting) in enumerate(own):
        # Every window of this group is open on the day this one, the first to end, ends.
        group = [meeting, *(m for w, m in own[place + 1 :] if w.earliest <= ending.latest)]
        keys = {m.id for m in group}
        if len(group) < 2 or keys <= told:
            continue
        told = keys
        found.append(_overlap(sorted(group, key=lambda m: m.starts), windows, today))
    return found


def _overlap(
    group: Sequence[Meeting], windows: Mapping[str, SendOutWindow], today: date
) -> YearWarning:
    first = max(windows[m.id].earliest for m in group)
    last = min(windows[m.id].latest for m in group)
    days = (
        f"den {day_words(first, today).partition(' ')[2]}"
        if first == last
        else f"fra {day_words(first, today)} til {day_words(last, today)}"
    )
    names = join_words([meeting_words(m, today) for m in group])
    text = (
        f"{counted(len(group), 'dagsorden', 'dagsordener')} skal sendes ud i de samme dage, "
        f"{days}: {names}."
    )
    return YearWarning(YearWarningKind.WINDOWS_OVERLAP, text, tuple(m.id for m in group))


def _closed_day(meeting: Meeting, facts: YearFacts) -> YearWarning | None:
    reason = facts.calendar.closed_reason(meeting.starts.date())
    if reason is None:
        return None
    text = f"{meeting_words(meeting, facts.today)} ligger på {closed_words(reason)}."
    return _about(meeting, YearWarningKind.CLOSED_DAY, text)


def _shaded(meeting: Meeting, facts: YearFacts) -> YearWarning | None:
    mark = shading_on(facts.marks, meeting.starts.date())
    if mark is None:
        return None
    text = f"{meeting_words(meeting, facts.today)} falder i perioden »{mark.title}«."
    return _about(meeting, YearWarningKind.IN_SHADING, text, advisory=True)


def _pre_meeting(
    meeting: Meeting, by_key: Mapping[str, Meeting], facts: YearFacts
) -> YearWarning | None:
    """Tell of a formøde that does not lie between the send-out and the meeting it prepares."""
    served = by_key.get(meeting.for_meeting_id or "")
    if meeting.kind is not MeetingKind.PRE_MEETING or served is None:
        return None
    words = f"Formødet {meeting_words(meeting, facts.today)}"
    if meeting.starts >= served.starts:
        text = f"{words} ligger efter {meeting_words(served, facts.today)}, som det skal forberede."
        return _about(meeting, YearWarningKind.PRE_MEETING_OUTSIDE, text, served)
    sent = min((v.on for v in served.agenda_sent), default=_window(served, facts.calendar).earliest)
    if meeting.starts.date() < sent:
        text = (
            f"{words} ligger, før dagsordenen til {meeting_words(served, facts.today)} kan være "
            f"sendt ud. Første dag er {day_words(sent, facts.today)}."
        )
        return _about(meeting, YearWarningKind.PRE_MEETING_OUTSIDE, text, served)
    return None


def _about(
    meeting: Meeting,
    kind: YearWarningKind,
    text: str,
    served: Meeting | None = None,
    *,
    advisory: bool = False,
) -> YearWarning:
    keys = (meeting.id,) if served is None else (meeting.id, served.id)
    body = meeting.body_ids[0] if meeting.body_ids else None
    return YearWarning(kind, text, keys, body, advisory)


def warnings_by_meeting(warnings: Iterable[YearWarning]) -> dict[str, tuple[YearWarning, ...]]:
    """Return the warnings that concern each meeting, for lists that mark them."""
    found: dict[str, list[YearWarning]] = {}
    for warning in warnings:
        for key in warning.meeting_ids:
            found.setdefault(key, []).append(warning)
    return {key: tuple(rows) for key, rows in found.items()}
