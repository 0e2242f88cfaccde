# SPDX-License-Identifier: MPL-2.0
"""The rows of the cards: what is said about tasks, notes, send-outs, meetings and positions."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from hpdesk.domain.body_seats import EndingMandate
from hpdesk.domain.coordination import Note, Position, Stance
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import AgendaItem, Meeting, MeetingState
from hpdesk.domain.working_days import WindowState
from hpdesk.services.overview import Overview, SendOut
from hpdesk.ui.pages.overview.rows import Entry
from hpdesk.ui.row_looks import ChipLook, RowLook
from hpdesk.ui.wording import (
    clock_span,
    counted,
    date_words,
    join_words,
    relative_day,
    weekday_date,
    word,
    worded,
)

STATE_CHIPS: dict[MeetingState, tuple[str, str]] = {
    MeetingState.DRAFT: ("neutral", "pencil"),
    MeetingState.SENT: ("ok", "send"),
    MeetingState.HELD: ("neutral", "circle-check"),
    MeetingState.MINUTES_SENT: ("neutral", "send"),
    MeetingState.MINUTES_APPROVED: ("ok", "circle-check"),
}
_STANCE_LOOKS: dict[Stance, tuple[str, str]] = {
    Stance.AGAINST: ("over", "circle-x"),
    Stance.RESERVATION: ("warn", "triangle-alert"),
    Stance.UNDECIDED: ("info", "circle-question-mark"),
}


if TYPE_CHECKING:
    from hpdesk.services.backward_plans import DueStep
    from hpdesk.services.retention import RetentionDue


def meeting_name(meeting: Meeting) -> str:
    """Return what a meeting is called in a list: its title, or who meets."""
    return meeting.title or join_words(meeting.body_names) or word(meeting.kind)


def state_chip(meeting: Meeting) -> ChipLook:
    """Return the chip of how far a meeting has come."""
    tone, icon = STATE_CHIPS[meeting.state]
    return ChipLook(word(meeting.state), tone, icon)


def due_entries(overview: Overview) -> list[Entry]:
    """Return steps, send-outs, tasks and notes of the coming days, what is late first."""
    today = overview.today
    dated = [
        *((s.step.due or today, 0, _step_entry(s, today)) for s in overview.steps),
        *((max(s.window.earliest, today), 0, _send_entry(s, today)) for s in overview.send_outs),
        *((task.due or today, 1, _task_entry(task, today)) for task in overview.due_soon),
        *(
            (note.follow_up_on or today, 2, _note_entry(note, today))
            for note in overview.follow_ups
        ),
        *((each.on, 3, _mandate_entry(each, today)) for each in overview.mandates),
    ]
    if overview.retention is not None:
        dated.append((today, 4, _retention_entry(overview.retention)))
    return [entry for _, _, entry in sorted(dated, key=lambda row: row[:2])]


def _tone(day: date, today: date) -> str:
    if day <= today:
        return "over"
    return "warn" if (day - today).days == 1 else ""


def _task_entry(task: Task, today: date) -> Entry:
    due = task.due or today
    who = join_words([r.name for r in task.responsible])
    came_from = " ".join(part for part in (task.meeting_title, _on(task)) if part)
    detail = ", ".join(part for part in (who, came_from) if part)
    look = RowLook(task.text, detail, right=relative_day(due, today), right_tone=_tone(due, today))
    return Entry(f"task:{task.id}", look, ticked=False)


def _on(task: Task) -> str:
    return date_words(task.meeting_starts.date()) if task.meeting_starts else ""


def _note_entry(note: Note, today: date) -> Entry:
    day = note.follow_up_on or today
    who = join_words([name for _, name in note.people] or [name for _, name in note.parties])
    detail = ", ".join(part for part in (who, note.item_title) if part)
    look = RowLook(
        note.next_step or " ".join(note.text.split()),
        detail,
        right=relative_day(day, today),
        right_tone=_tone(day, today),
    )
    return Entry(f"note:{note.id}", look, ticked=False)


def _send_entry(send_out: SendOut, today: date) -> Entry:
    window, meeting = send_out.window, send_out.meeting
    latest = worded("senest {0}", weekday_date(window.latest))
    if send_out.state is WindowState.TOO_EARLY:
        day, tone = window.earliest, _tone(window.earliest, today)
        detail = worded("Tidligst {0}, {1}", weekday_date(window.earliest), latest)
    elif send_out.state is WindowState.LATE:
        day, tone = window.latest, "over"
        detail = worded("Skulle være sendt {0}", latest)
    else:
        day = window.latest
        tone = "over" if send_out.state is WindowState.LAST_DAY else "warn"
        detail = worded("Kan sendes nu, {0}", latest)
    look = RowLook(
        worded("Send dagsorden ud til {0}", _inside(meeting_name(meeting))),
        detail,
        right=relative_day(day, today),
        right_tone=tone,
        lead="send",
    )
    return Entry(f"meeting:{meeting.id}", look)


def _step_entry(row: "DueStep", today: date) -> Entry:
    day, meeting = row.step.due or today, row.meeting
    name = f"{meeting_name(meeting)} {date_words(meeting.starts.date(), year=False)}"
    look = RowLook(
        word(row.step.kind),
        name,
        right=relative_day(day, today),
        right_tone=_tone(day, today),
        lead="clock",
    )
    return Entry(f"step:{meeting.id}", look)


def _mandate_entry(each: EndingMandate, today: date) -> Entry:
    seat = each.seat
    party = seat.party_name or seat.person.organisation_name
    look = RowLook(
        worded(
            "Mandatet for {0} {1}",
            seat.person.name,
            worded("udløb") if each.on < today else worded("udløber"),
        ),
        worded("{0} skal udpege på ny", party) if party else word(seat.role),
        right=relative_day(each.on, today),
        right_tone=_tone(each.on, today),
        lead="user",
    )
    return Entry(f"body:{seat.body_id}", look)


def _retention_entry(due: "RetentionDue") -> Entry:
    waiting = [
        counted(due.people, worded("tidligere medlem"), worded("tidligere medlemmer"))
        if due.people
        else "",
        counted(due.notes, worded("note"), worded("noter")) if due.notes else "",
    ]
    look = RowLook(
        worded("Gennemgå årets liste over persondata, der skal slettes"),
        worded("{0} er gemt længe nok", join_words([part for part in waiting if part])),
        right=worded("i år"),
        lead="user",
    )
    return Entry("personal:", look)


def _inside(title: str) -> str:
    # Inside a sentence a common noun has no capital; a name such as »SSP« keeps its own.
    first, _, rest = title.partition(" ")
    kept = first[1:] != first[1:].lower()
    return title if kept else f"{first[:1].lower()}{first[1:]}{' ' if rest else ''}{rest}"


def coming_entries(coming: Sequence[Meeting], today: date) -> list[Entry]:
    """Return the meetings ahead, each with when, where and how far it has come."""
    entries = []
    for meeting in coming:
        day = meeting.starts.date()
        when = f"{weekday_date(day, year=day.year != today.year)} "
        when = f"{when[:1].upper()}{when[1:]}{clock_span(meeting.starts, meeting.ends)}"
        look = RowLook(meeting_name(meeting), when, chip=state_chip(meeting))
        entries.append(Entry(f"meeting:{meeting.id}", look))
    return entries


def unaligned_entries(
    unaligned: Sequence[tuple[AgendaItem, tuple[Position, ...]]], items: Sequence[AgendaItem]
) -> list[Entry]:
    """Return the points where a party does not support, with the gravest stance as chip."""
    numbers = {item.id: str(place) for place, item in enumerate(items, 1)}
    entries = []
    for item, positions in unaligned:
        look = RowLook(
            item.title,
            _stances(positions),
            number=numbers.get(item.id, ""),
            chip=_stance_chip(positions),
        )
        entries.append(Entry(f"item:{item.id}", look))
    return entries


def _stances(positions: Sequence[Position]) -> str:
    said = [f"{p.party_name} {word(p.stance).lower()}" for p in positions]
    if len(said) <= 2:
        return ", ".join(said)
    return worded(
        "{0} støtter ikke: {1}",
        counted(len(said), worded("part"), worded("parter")),
        ", ".join(said),
    )


def _stance_chip(positions: Sequence[Position]) -> ChipLook:
    counts = Counter(p.stance for p in positions)
    stance = next(s for s in _STANCE_LOOKS if counts[s])
    tone, icon = _STANCE_LOOKS[stance]
    return ChipLook(f"{counts[stance]} {word(stance).lower()}", tone, icon)
