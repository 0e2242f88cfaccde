# SPDX-License-Identifier: MPL-2.0
"""Reading notes, positions, aligning, practice and lessons."""

from datetime import date
from typing import Any

from hpdesk.domain.coordination import (
    Alignment,
    Lesson,
    Note,
    NoteChannel,
    NoteDirection,
    Position,
    Practice,
    PracticeKind,
    Stance,
)
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.note_filter import NoteFilter
from hpdesk.storage.values import (
    choice,
    clock_time,
    day,
    grouped,
    listed,
    optional_choice,
    places,
    written_day,
)

_FEW = 400

_NOTE = (
    "SELECT n.id, n.noted_on, n.noted_at, n.channel, n.meeting_id, coalesce(m.title,''), "
    "n.item_id, coalesce(i.title,''), n.text, coalesce(n.next_step,''), n.follow_up_on, "
    "n.direction, n.tags, n.task_id, n.done_on "
    "FROM note n LEFT JOIN meeting m ON m.id = n.meeting_id "
    "LEFT JOIN agenda_item i ON i.id = n.item_id "
)

# As good as every note is without a task: said so that no index over tasks is gone through.
UNDONE = "n.done_on IS NULL AND coalesce(n.task_id,'') = ''"
"""That the next step of a note `n` is neither done nor a task."""

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
    undone: bool = False,
    matching: NoteFilter | None = None,
    limit: int = -1,
) -> tuple[Note, ...]:
    """Return notes, the newest first: all, or those that match every argument given.

    `formoeder_of` is a meeting: the notes of its formøder that are about no point of their own.
    `undone` leaves out next steps that are done or have become tasks.
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
    if undone:
        conditions.append(UNDONE)
    if matching is not None:
        condition, named_values = matching.where()
        conditions += [condition] if condition else []
        parameters.update(named_values)
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
    key, on, at, channel, meeting, meeting_title, item, item_title, text, *more = row
    next_step, follow, direction, tags, task, done = more
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
        optional_choice(NoteDirection, direction),
        tuple(str(tag) for tag in listed(tags)),
        task,
        day(done),
    )


_POSITION = (
    "SELECT x.id, x.item_id, x.party_id, o.name, x.stance, coalesce(x.text,''), x.taken_on, "
    "coalesce(x.would_take,''), x.talker_id, coalesce(talker.name,''), x.contact_id, "
    "coalesce(contact.name,''), x.heard_in_id "
    "FROM position x JOIN organisation o ON o.id = x.party_id "
    "JOIN agenda_item i ON i.id = x.item_id "
    "LEFT JOIN person talker ON talker.id = x.talker_id "
    "LEFT JOIN person contact ON contact.id = x.contact_id "
)


def read_positions(
    reader: Reader, meeting_id: str | None = None, *, item_id: str | None = None
) -> tuple[Position, ...]:
    """Return where parties stand on a meeting's points, on one or on all: one a point and party."""
    where, parameters = "", {}
    if item_id is not None:
        where, parameters = "WHERE x.item_id = :item", {"item": item_id}
    elif meeting_id is not None:
        where, parameters = "WHERE i.meeting_id = :meeting", {"meeting": meeting_id}
    rows = reader.rows(f"{_POSITION} {where} ORDER BY x.taken_on, x.rank", **parameters)
    latest = {(row[1], row[2]): row for row in rows}
    return tuple(_position(row) for row in latest.values())


def read_position_history(reader: Reader, item_id: str, party_id: str) -> tuple[Position, ...]:
    """Return where a party has stood on a point, the oldest first."""
    return tuple(
        _position(row)
        for row in reader.rows(
            f"{_POSITION} WHERE x.item_id = :item AND x.party_id = :party "
            "ORDER BY x.taken_on, x.rank",
            item=item_id,
            party=party_id,
        )
    )


def _position(row: tuple[Any, ...]) -> Position:
    key, item, party, name, stance, text, on, *others = row
    return Position(
        key, item, party, name, choice(Stance, stance, Stance.UNDECIDED), text, day(on), *others
    )


def read_alignments(reader: Reader, meeting_id: str | None = None) -> tuple[Alignment, ...]:
    """Return what a meeting's points, or all, take to be agreed on."""
    where = "" if meeting_id is None else "WHERE i.meeting_id = :meeting"
    return tuple(
        Alignment(
            key,
            item,
            bool(hard),
            interests,
            disagreement,
            agreement,
            reservation,
            wording,
            day(raised),
            day(settled),
        )
        for (
            key,
            item,
            hard,
            interests,
            disagreement,
            agreement,
            reservation,
            wording,
            raised,
            settled,
        ) in reader.rows(
            "SELECT a.id, a.item_id, a.hard, coalesce(a.interests,''), "
            "coalesce(a.disagreement,''), coalesce(a.agreement,''), coalesce(a.reservation,''), "
            "coalesce(a.agreed_wording,''), a.raised_on, a.settled_on FROM alignment a "
            f"JOIN agenda_item i ON i.id = a.item_id {where} ORDER BY a.rank",
            **({} if meeting_id is None else {"meeting": meeting_id}),
        )
    )


def read_practices(reader: Reader, practice_id: str | None = None) -> tuple[Practice, ...]:
    """Return what practice brought up, the newest first, or one of them."""
    where = "" if practice_id is None else "WHERE x.id = :key"
    return tuple(
        _practice(row)
        for row in reader.rows(
            "SELECT x.id, x.text, x.raised_on, x.kind, x.person_id, coalesce(p.name,''), "
            "coalesce(x.raised_by,''), x.organisation_id, coalesce(o.name,''), x.body_id, "
            "x.item_id, x.waiting_id, x.note_id, coalesce(x.answer,''), x.answered_on, x.told_on, "
            "coalesce(x.told_how,''), x.closed_on "
            "FROM practice x LEFT JOIN person p ON p.id = x.person_id "
            f"LEFT JOIN organisation o ON o.id = x.organisation_id {where} "
            "ORDER BY x.raised_on DESC, x.rank DESC",
            **({} if practice_id is None else {"key": practice_id}),
        )
    )


def _practice(row: tuple[Any, ...]) -> Practice:
    key, text, raised_on, kind, person, name, raised_by, party, party_name, *rest = row
    body, item, waiting, note, answer, answered, told, told_how, closed = rest
    return Practice(
        key,
        text,
        written_day(raised_on),
        choice(PracticeKind, kind, PracticeKind.OTHER),
        person,
        name,
        raised_by,
        party,
        party_name,
        body,
        item,
        waiting,
        note,
        answer,
        day(answered),
        day(told),
        told_how,
        day(closed),
    )


def read_lessons(reader: Reader, meeting_id: str) -> tuple[Lesson, ...]:
    """Return what was learned at a meeting, in order."""
    return tuple(
        Lesson(*row)
        for row in reader.rows(
            "SELECT x.id, x.meeting_id, x.text, x.person_id, coalesce(p.name,''), x.item_id, "
            "x.waiting_id, x.task_id FROM lesson x LEFT JOIN person p ON p.id = x.person_id "
            "WHERE x.meeting_id = :meeting ORDER BY x.rank",
            meeting=meeting_id,
        )
    )


def read_party_positions(
    reader: Reader,
) -> list[tuple[str, str, str, date, str, str, Stance]]:
    """Return where each party last stood on each point, the latest meeting first.

    (party, its name, meeting, its day, point, its title, stance).
    """
    rows = reader.rows(
        "SELECT x.party_id, o.name, m.id, m.starts, i.id, i.title, x.stance "
        "FROM position x JOIN organisation o ON o.id = x.party_id "
        "JOIN agenda_item i ON i.id = x.item_id JOIN meeting m ON m.id = i.meeting_id "
        "ORDER BY m.starts DESC, m.id, i.rank, x.taken_on, x.rank"
    )
    latest = {(row[0], row[4]): row for row in rows}
    return [
        (
            party,
            name,
            meeting,
            written_day(starts[:10]),
            item,
            title,
            choice(Stance, stance, Stance.UNDECIDED),
        )
        for party, name, meeting, starts, item, title, stance in latest.values()
    ]
