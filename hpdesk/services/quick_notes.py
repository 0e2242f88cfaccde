# SPDX-License-Identifier: MPL-2.0
"""Notes written in one box: what they are read against, their draft, and saving them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import MeetingKind
from hpdesk.domain.note_words import known_tags
from hpdesk.services import coordination, followup, meetings, minutes
from hpdesk.services.desk import Desk
from hpdesk.services.plan_settings import NOTE_DRAFT_KEY, put_setting, read_setting
from hpdesk.storage import meeting_reads, people_reads
from hpdesk.storage.note_reads import read_tags

if TYPE_CHECKING:
    from hpdesk.domain.note_reading import NoteReading, NoteSetting, PointEntry

_MOST_MEETINGS = 6  # whose points a note may be about
_EMPTY = "Noten er tom. Skriv, hvad der blev sagt."


@dataclass(frozen=True, slots=True)
class About:
    """What a note is about beforehand: where it was begun from."""

    people: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    meeting_id: str | None = None
    item_id: str | None = None


def setting_of(desk: Desk) -> "NoteSetting":
    """Return what notes are read against: names, today, and the points of the coming meetings."""
    from hpdesk.domain.note_reading import NoteSetting

    return NoteSetting(minutes.name_index(desk, nouns=True), desk.today(), _coming_points(desk))


def _coming_points(desk: Desk) -> "tuple[PointEntry, ...]":
    from hpdesk.domain.note_reading import PointEntry

    reader = desk.read()
    coming = meeting_reads.read_meetings(
        reader, after=desk.today().isoformat(), limit=_MOST_MEETINGS
    )
    return tuple(
        PointEntry(item.id, item.number or str(place), item.title, meeting.id)
        for meeting in coming
        if meeting.kind is not MeetingKind.PRE_MEETING
        for place, item in enumerate(meeting_reads.read_items(reader, meeting.id), 1)
    )


def list_tags(desk: Desk) -> tuple[str, ...]:
    """Return the tags there are: the usual ones, then the plan's own."""
    return known_tags(read_tags(desk.read()))


def about_names(desk: Desk, about: About) -> list[str]:
    """Return what a note is about beforehand: people, parties and `punktet »…«`."""
    reader = desk.read()
    names = [one.name for one in people_reads.read_people(reader) if one.id in about.people]
    names += [
        one.name for one in people_reads.read_organisations(reader) if one.id in about.parties
    ]
    meeting_id = about.item_id and meetings.meeting_of_item(desk, about.item_id)
    items = meetings.list_items(desk, meeting_id) if meeting_id else ()
    return names + [f"punktet »{item.title}«" for item in items if item.id == about.item_id]


def draft(desk: Desk) -> str:
    """Return the note that was being typed, or an empty text."""
    kept = read_setting(desk, NOTE_DRAFT_KEY)
    return kept if isinstance(kept, str) else ""


def keep_draft(desk: Desk, text: str) -> None:
    """Keep the note that is being typed; no step to undo."""
    if text == draft(desk):
        return
    with desk.write("Note under skrivning", merge_key=NOTE_DRAFT_KEY, undoable=False) as writer:
        put_setting(writer, NOTE_DRAFT_KEY, text)


def save(desk: Desk, reading: "NoteReading", about: About | None = None) -> str:
    """Save a note as understood, with its task where the step is one; returns its key.

    Raises UserError where nothing is left to be said.
    """
    where = about or About()
    text = reading.text.strip() or reading.next_step
    if not text:
        raise UserError(_EMPTY)
    point = reading.point
    item_id = point.id if point is not None else where.item_id
    with desk.write("Note oprettet") as writer:
        task_id = None
        if reading.as_task and reading.next_step:
            task_id = followup.put_task(
                writer,
                reading.next_step,
                item_id=item_id,
                responsible=[entry.id for entry in reading.responsible],
                due=reading.follow_up_on,
            )
        key = coordination.put_note(
            writer,
            text,
            reading.on or desk.today(),
            at=_time(desk.now(), desk.today(), reading.on, reading.at),
            channel=str(reading.channel or "other"),
            meeting_id=None if item_id else where.meeting_id,
            item_id=item_id,
            next_step=reading.next_step or None,
            follow_up_on=reading.follow_up_on,
            direction=reading.direction and str(reading.direction),
            tags=coordination.stored_tags(reading.tags),
            task_id=task_id,
        )
        people = [*where.people, *(entry.id for entry in reading.people)]
        parties = [*where.parties, *(entry.id for entry in reading.parties)]
        coordination.put_links(writer, key, people=people, parties=parties)
    keep_draft(desk, "")
    return key


def _time(now: datetime, today: date, on: date | None, at: time | None) -> time | None:
    if at is not None or on not in (None, today):
        return at
    return now.time().replace(second=0, microsecond=0)
