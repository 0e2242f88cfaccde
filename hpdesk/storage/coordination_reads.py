# SPDX-License-Identifier: MPL-2.0
"""Reading coordination notes and positions."""

from datetime import date
from typing import Any

from hpdesk.domain.coordination import Note, NoteChannel, Position, Stance
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.values import choice, clock_time, day, grouped, places, written_day

_FEW = 400

_NOTE = (
    "SELECT n.id, n.noted_on, n.noted_at, n.channel, n.meeting_id, coalesce(m.title,''), "
    "n.item_id, coalesce(i.title,''), n.text, coalesce(n.next_step,''), n.follow_up_on "
    "FROM note n LEFT JOIN meeting m ON m.id = n.meeting_id "
    "LEFT JOIN agenda_item i ON i.id = n.item_id "
)

_LOOSE_NOTE_OF_FORMOEDE = (
    "n.item_id IS NULL AND n.meeting_id IN (SELECT id FROM meeting WHERE for_meeting_id = :before)"
)


def read_notes(
    reader: Reader,
    *,
    note_id: str | None = None,
    item_id: str | None = None,
    party_id: str | None = None,
    person_id: str | None = None,
    formoeder_of: str | None = None,
    follow_up_from: date | None = None,
    follow_up_by: date | None = None,
    limit: int = -1,
) -> tuple[Note, ...]:
    """Return notes, the newest first: all, or those that match every argument given.

    `formoeder_of` is a meeting: the notes of its formøder that are about no point of their own.
    """
    conditions: list[str] = []
    parameters: dict[str, object] = {}
    for condition, name, value in (
        ("n.id = :note", "note", note_id),
        ("n.item_id = :item", "item", item_id),
        ("n.follow_up_on >= :since", "since", follow_up_from and follow_up_from.isoformat()),
        ("n.follow_up_on <= :follow", "follow", follow_up_by and follow_up_by.isoformat()),
        (_LOOSE_NOTE_OF_FORMOEDE, "before", formoeder_of),
        (
            "n.id IN (SELECT note_id FROM note_party WHERE organisation_id = :party)",
            "party",
            party_id,
        ),
        (
            "n.id IN (SELECT note_id FROM note_person WHERE person_id = :person)",
            "person",
            person_id,
        ),
    ):
        if value is not None:
            conditions.append(condition)
            parameters[name] = value
    where = "WHERE " + " AND ".join(conditions) if conditions else ""
    rows = reader.rows(
        f"{_NOTE} {where} ORDER BY n.noted_on DESC, n.noted_at DESC, n.rank LIMIT {limit}",
        **parameters,
    )
    if not rows:
        return ()
    # Few notes ask for their own people and parties; many are faster read in one go.
    marks, named = places("note", (row[0] for row in rows)) if len(rows) <= _FEW else ("", {})
    wanted = f"WHERE x.note_id IN {marks}" if marks else ""
    people = grouped(
        reader.rows(
            "SELECT x.note_id, p.id, p.name FROM note_person x JOIN person p "
            f"ON p.id = x.person_id {wanted} ORDER BY x.rank",
            **named,
        )
    )
    parties = grouped(
        reader.rows(
            "SELECT x.note_id, o.id, o.name FROM note_party x JOIN organisation o "
            f"ON o.id = x.organisation_id {wanted} ORDER BY x.rank",
            **named,
        )
    )
    return tuple(_note(row, people.get(row[0], []), parties.get(row[0], [])) for row in rows)


def _note(
    row: tuple[Any, ...], people: list[tuple[Any, ...]], parties: list[tuple[Any, ...]]
) -> Note:
    key, on, at, channel, meeting, meeting_title, item, item_title, text, next_step, follow = row
    return Note(
        key,
        written_day(on),
        clock_time(at),
        choice(NoteChannel, channel, NoteChannel.OTHER),
        tuple((person, name) for person, name in people),
        tuple((party, name) for party, name in parties),
        meeting,
        meeting_title,
        item,
        item_title,
        text,
        next_step,
        day(follow),
    )


def read_positions(reader: Reader, meeting_id: str | None = None) -> tuple[Position, ...]:
    """Return the positions on a meeting's points, or all, in their order."""
    where = "" if meeting_id is None else "WHERE i.meeting_id = :meeting"
    return tuple(
        Position(key, item, party, name, choice(Stance, stance, Stance.UNDECIDED), text, day(on))
        for key, item, party, name, stance, text, on in reader.rows(
            "SELECT x.id, x.item_id, x.party_id, o.name, x.stance, coalesce(x.text,''), x.taken_on "
            "FROM position x JOIN organisation o ON o.id = x.party_id "
            f"JOIN agenda_item i ON i.id = x.item_id {where} ORDER BY x.rank",
            **({} if meeting_id is None else {"meeting": meeting_id}),
        )
    )
