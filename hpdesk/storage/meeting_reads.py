# SPDX-License-Identifier: MPL-2.0
"""Reading meetings, agenda items, bilag and attendance."""

from datetime import date
from typing import Any

from hpdesk.domain.meetings import (
    AgendaItem,
    AtAnswer,
    Attachment,
    Attendance,
    AttendanceStatus,
    ChecklistLine,
    Guest,
    ItemKind,
    Meeting,
    MeetingKind,
    MeetingState,
    MinuteMark,
    Origin,
    Outcome,
    QuestionKind,
    SentFile,
    SentKind,
    SentVersion,
    StandingPoint,
)
from hpdesk.domain.send_windows import send_window
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.minutes_reads import read_answers, read_marks
from hpdesk.storage.values import choice, day, grouped, listed, moment, optional_choice, places

_MEETING = (
    "SELECT m.id, m.starts, m.ends, coalesce(m.title,''), m.kind, m.state, coalesce(m.place,''), "
    "coalesce(m.focus,''), m.for_meeting_id, m.for_party_id, coalesce(party.name,''), "
    "m.chair_id, coalesce(chair.name,''), m.minute_taker_id, coalesce(taker.name,''), "
    "m.objections_until, m.approved_by_id, coalesce(m.case_number,''), coalesce(m.kle_code,'') "
    "FROM meeting m LEFT JOIN organisation party ON party.id = m.for_party_id "
    "LEFT JOIN person chair ON chair.id = m.chair_id "
    "LEFT JOIN person taker ON taker.id = m.minute_taker_id "
)

_FEW = 100  # meetings


def read_meetings(
    reader: Reader, *, meeting_id: str | None = None, after: str | None = None, limit: int = -1
) -> tuple[Meeting, ...]:
    """Return meetings by time: all, one, or the next `limit` that start at or after a moment."""
    if meeting_id is not None:
        where, parameters = "WHERE m.id = :key", {"key": meeting_id}
    elif after is not None:
        where, parameters = "WHERE m.starts >= :after", {"after": after}
    else:
        where, parameters = "", {}
    found = reader.rows(f"{_MEETING} {where} ORDER BY m.starts, m.rank LIMIT {limit}", **parameters)
    only = [row[0] for row in found] if len(found) <= _FEW else None
    bodies = grouped(_per_meeting(reader, _BODIES, "mb.meeting_id", only, "ORDER BY mb.rank"))
    sent = grouped(_per_meeting(reader, _SENT, "meeting_id", only, "ORDER BY rank"))
    files = grouped(_per_meeting(reader, _SENT_FILES, "v.meeting_id", only, "ORDER BY f.rank"))
    counts = grouped(_per_meeting(reader, _COUNTS, "meeting_id", only, "GROUP BY meeting_id"))
    return tuple(
        _meeting(
            row,
            bodies.get(row[0], []),
            [(*entry, files.get(entry[0], [])) for entry in sent.get(row[0], [])],
            counts.get(row[0], [(0,)]),
        )
        for row in found
    )


_BODIES = (
    "SELECT mb.meeting_id, b.id, b.name, coalesce(b.kind,'board'), b.earliest, b.latest, "
    "plan.id, coalesce(plan.name,''), coalesce(plan.case_number,'') "
    "FROM meeting_body mb JOIN body b ON b.id = mb.body_id "
    "LEFT JOIN body_plan bp ON bp.body_id = b.id AND bp.rank = 0 "
    "LEFT JOIN plan ON plan.id = bp.plan_id"
)
_SENT = (
    "SELECT meeting_id, id, version, sent_on, coalesce(note,''), kind, receivers FROM sent_version"
)
_SENT_FILES = (
    "SELECT f.sent_version_id, f.id, f.file_name, f.sha256, f.size, coalesce(f.edition,'') "
    "FROM sent_file f JOIN sent_version v ON v.id = f.sent_version_id"
)
_COUNTS = "SELECT meeting_id, count(*) FROM agenda_item"


def _per_meeting(
    reader: Reader, select: str, column: str, only: list[str] | None, rest: str
) -> list[tuple[Any, ...]]:
    """Return what belongs to a few meetings; to many it is faster read in one go."""
    if only is None:
        return reader.rows(f"{select} {rest}")
    marks, named = places("key", only)
    return reader.rows(f"{select} WHERE {column} IN {marks} {rest}", **named)


def _meeting(
    row: tuple[Any, ...],
    bodies: list[tuple[Any, ...]],
    sent: list[tuple[Any, ...]],
    counts: list[tuple[Any, ...]],
) -> Meeting:
    key, starts, ends, title, kind, state, place, focus, *others = row
    for_meeting, for_party, for_party_name, chair, chair_name, taker, taker_name, *rest = others
    objections_until, approved_by, own_case_number, kle_code = rest
    begins = moment(starts)
    assert begins is not None, "the schema requires a start"
    what = choice(MeetingKind, kind, MeetingKind.ORDINARY)
    earliest, latest = send_window(what, [(b[2], b[3], b[4]) for b in bodies])
    plan = next(((b[5], b[6], b[7]) for b in bodies if b[5] is not None), (None, "", ""))
    return Meeting(
        id=key,
        starts=begins,
        ends=moment(ends),
        title=title,
        kind=what,
        state=choice(MeetingState, state, MeetingState.DRAFT),
        body_ids=tuple(b[0] for b in bodies),
        body_names=tuple(b[1] for b in bodies),
        body_kinds=tuple(b[2] for b in bodies),
        plan_id=plan[0],
        plan_name=plan[1],
        case_number=own_case_number or plan[2],
        place=place,
        focus=focus,
        for_meeting_id=for_meeting,
        for_party_id=for_party,
        for_party_name=for_party_name,
        chair_id=chair,
        chair_name=chair_name,
        minute_taker_id=taker,
        minute_taker_name=taker_name,
        earliest=earliest,
        latest=latest,
        sent=tuple(_sent_version(entry, begins.date()) for entry in sent),
        item_count=counts[0][0],
        objections_until=day(objections_until),
        approved_by_id=approved_by,
        own_case_number=own_case_number,
        kle_code=kle_code,
    )


def _sent_version(row: tuple[Any, ...], meeting_day: date) -> SentVersion:
    key, version, on, note, kind, receivers, files = row
    return SentVersion(
        key,
        version,
        day(on) or meeting_day,
        note,
        choice(SentKind, kind, SentKind.AGENDA),
        tuple(str(receiver) for receiver in listed(receivers)),
        tuple(SentFile(*file) for file in files),
    )


_ITEM = (
    "SELECT i.id, i.meeting_id, i.title, i.kind, i.question, i.duration, i.presenter_id, "
    "coalesce(p.name, i.presenter_text, ''), i.closed, coalesce(i.public_title,''), "
    "coalesce(i.summary,''), coalesce(i.recommendation,''), coalesce(i.case_text,''), "
    "coalesce(i.economy,''), coalesce(i.next_steps,''), coalesce(i.discussion,''), "
    "coalesce(i.decision,''), coalesce(i.for_the_record,''), "
    "i.number, i.parent_id, coalesce(i.section,''), i.break_after, i.standing, "
    "coalesce(i.options,''), coalesce(i.goal,''), i.checklist, coalesce(i.prepared_minutes,''), "
    "i.outcome, i.origin_id, i.origin_how, i.approves_id, coalesce(i.case_number,'') "
    "FROM agenda_item i LEFT JOIN person p ON p.id = i.presenter_id "
)
_IN_MEETING = "JOIN agenda_item i ON i.id = {table}.item_id WHERE i.meeting_id = :meeting"


def read_items(reader: Reader, meeting_id: str) -> tuple[AgendaItem, ...]:
    """Return a meeting's agenda in order, each item whole."""
    rows = reader.rows(f"{_ITEM} WHERE i.meeting_id = :meeting ORDER BY i.rank", meeting=meeting_id)
    guests = grouped(
        reader.rows(
            "SELECT g.item_id, g.id, p.id, p.name, coalesce(p.title,''), coalesce(o.name,''), "
            "g.arrives, g.leaves FROM guest g JOIN person p ON p.id = g.person_id "
            "LEFT JOIN organisation o ON o.id = p.organisation_id "
            f"{_IN_MEETING.format(table='g')} ORDER BY g.rank",
            meeting=meeting_id,
        )
    )
    bilag = grouped(
        reader.rows(
            "SELECT a.item_id, a.id, a.title, a.file_name, a.sha256, a.size, a.added_on, a.number, "
            "a.minutes_of_id "
            f"FROM attachment a {_IN_MEETING.format(table='a')} ORDER BY a.rank",
            meeting=meeting_id,
        )
    )
    plans = grouped(
        reader.rows(
            f"SELECT ip.item_id, ip.plan_id FROM item_plan ip {_IN_MEETING.format(table='ip')} "
            "ORDER BY ip.rank",
            meeting=meeting_id,
        )
    )
    hidden = grouped(
        reader.rows(
            f"SELECT h.item_id, h.person_id FROM item_hidden h {_IN_MEETING.format(table='h')} "
            "ORDER BY h.rank",
            meeting=meeting_id,
        )
    )
    answers, marks = read_answers(reader, meeting_id), read_marks(reader, meeting_id)
    return tuple(
        _item(
            row,
            guests.get(row[0], []),
            bilag.get(row[0], []),
            plans.get(row[0], []),
            answers.get(row[0], ()),
            marks.get(row[0], ()),
            hidden.get(row[0], []),
        )
        for row in rows
    )


def _item(
    row: tuple[Any, ...],
    guests: list[tuple[Any, ...]],
    bilag: list[tuple[Any, ...]],
    plans: list[tuple[Any, ...]],
    answers: tuple[AtAnswer, ...],
    marks: tuple[MinuteMark, ...],
    hidden: list[tuple[Any, ...]],
) -> AgendaItem:
    key, meeting, title, kind, question, duration, presenter_id, presenter, closed, *texts = row
    public_title, summary, recommendation, case, economy, next_steps, *minutes = texts
    discussion, decision, for_the_record, number, parent, section, break_after, *more = minutes
    standing, options, goal, checklist, prepared, outcome, origin, origin_how, *last = more
    approves, case_number = last
    return AgendaItem(
        id=key,
        meeting_id=meeting,
        title=title,
        kind=choice(ItemKind, kind, ItemKind.INFORMATION),
        question=optional_choice(QuestionKind, question),
        duration=duration,
        presenter_id=presenter_id,
        presenter=presenter,
        closed=bool(closed),
        public_title=public_title,
        plan_ids=tuple(plan for (plan,) in plans),
        summary=summary,
        recommendation=recommendation,
        case=case,
        economy=economy,
        next_steps=next_steps,
        discussion=discussion,
        decision=decision,
        for_the_record=for_the_record,
        guests=tuple(
            Guest(g, person, name, job, organisation, moment(arrives), moment(leaves))
            for g, person, name, job, organisation, arrives, leaves in guests
        ),
        attachments=tuple(_attachment(key, b) for b in bilag),
        number=number,
        parent_id=parent,
        section=section,
        break_after=break_after,
        standing=optional_choice(StandingPoint, standing),
        options=options,
        goal=goal,
        checklist=tuple(ChecklistLine(text, bool(done)) for text, done in listed(checklist)),
        prepared_minutes=prepared,
        outcome=optional_choice(Outcome, outcome),
        origin_id=origin,
        origin_how=optional_choice(Origin, origin_how),
        approves_id=approves,
        at_answers=answers,
        marks=marks,
        case_number=case_number,
        hidden_from=tuple(person for (person,) in hidden),
    )


def _attachment(item_id: str, row: tuple[Any, ...]) -> Attachment:
    key, title, file_name, sha256, size, added_on, number, minutes_of = row
    added = day(added_on)
    return Attachment(key, item_id, title, file_name, sha256, size, added, number, minutes_of)


def meeting_of_item(reader: Reader, item_id: str) -> str | None:
    """Return the key of the meeting an item stands in, or None where there is no such item."""
    rows = reader.rows("SELECT meeting_id FROM agenda_item WHERE id = :key", key=item_id)
    return rows[0][0] if rows else None


def read_attendance(reader: Reader, meeting_id: str) -> tuple[Attendance, ...]:
    """Return the attendance of a meeting in order."""
    return tuple(
        Attendance(
            key,
            person,
            name,
            title,
            organisation,
            choice(AttendanceStatus, status, AttendanceStatus.PRESENT),
            moment(arrived),
            moment(departed),
            deputy_for,
            deputy_for_name,
        )
        for (
            key,
            person,
            name,
            title,
            organisation,
            status,
            arrived,
            departed,
            deputy_for,
            deputy_for_name,
        ) in reader.rows(
            "SELECT a.id, p.id, p.name, coalesce(p.title,''), coalesce(o.name,''), a.status, "
            "a.arrived, a.departed, a.deputy_for_id, coalesce(d.name,'') FROM attendance a "
            "JOIN person p ON p.id = a.person_id "
            "LEFT JOIN organisation o ON o.id = p.organisation_id "
            "LEFT JOIN person d ON d.id = a.deputy_for_id "
            "WHERE a.meeting_id = :meeting ORDER BY a.rank",
            meeting=meeting_id,
        )
    )


def read_content(reader: Reader, sha256: str) -> bytes | None:
    """Return the bytes of a bilag, or None where the file does not hold them."""
    rows = reader.rows("SELECT content FROM blob WHERE id = :key", key=sha256)
    return bytes(rows[0][0]) if rows else None


def read_draft(reader: Reader, meeting_id: str) -> str:
    """Return the line that was being typed in a meeting's minutes, or an empty text."""
    rows = reader.rows("SELECT text FROM draft WHERE meeting_id = :key", key=meeting_id)
    return rows[0][0] if rows else ""
