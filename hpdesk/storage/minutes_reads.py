# SPDX-License-Identifier: MPL-2.0
"""Reading what was noted while a meeting ran, and its minutes' way to approval."""

from datetime import datetime

from hpdesk.domain.meetings import (
    AtAnswer,
    MarkKind,
    MinuteMark,
    MinutesEvent,
    MinutesEventKind,
    Outcome,
    PointTime,
)
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.values import choice, grouped, moment, optional_choice, written_day

_IN_MEETING = "JOIN agenda_item i ON i.id = x.item_id WHERE i.meeting_id = :meeting"


def read_answers(reader: Reader, meeting_id: str) -> dict[str, tuple[AtAnswer, ...]]:
    """Return the answers to the at-points of a meeting's items, by item."""
    rows = reader.rows(
        f"SELECT x.item_id, x.place, x.outcome, coalesce(x.text,'') FROM at_answer x {_IN_MEETING} "
        "ORDER BY x.place",
        meeting=meeting_id,
    )
    return {
        item: tuple(
            AtAnswer(place, optional_choice(Outcome, outcome), text)
            for place, outcome, text in answers
        )
        for item, answers in grouped(rows).items()
    }


def read_marks(reader: Reader, meeting_id: str) -> dict[str, tuple[MinuteMark, ...]]:
    """Return the reservations, dissents, statements and conflicts of interest, by item."""
    rows = reader.rows(
        "SELECT x.item_id, x.id, x.kind, x.person_id, x.organisation_id, "
        "coalesce(p.name, o.name, ''), coalesce(home.name,''), coalesce(x.text,'') "
        "FROM minute_mark x LEFT JOIN person p ON p.id = x.person_id "
        "LEFT JOIN organisation o ON o.id = x.organisation_id "
        f"LEFT JOIN organisation home ON home.id = p.organisation_id {_IN_MEETING} ORDER BY x.rank",
        meeting=meeting_id,
    )
    return {
        item: tuple(
            MinuteMark(
                key, choice(MarkKind, kind, MarkKind.RESERVATION), person, party, name, home, text
            )
            for key, kind, person, party, name, home, text in marks
        )
        for item, marks in grouped(rows).items()
    }


def read_point_times(reader: Reader, meeting_id: str) -> tuple[PointTime, ...]:
    """Return the stretches of time in which the points were treated, by time."""
    return tuple(
        PointTime(key, item, begun, moment(stopped))
        for key, item, started, stopped in reader.rows(
            f"SELECT x.id, x.item_id, x.started, x.stopped FROM point_time x {_IN_MEETING} "
            "ORDER BY x.started, x.rank",
            meeting=meeting_id,
        )
        if (begun := moment(started)) is not None
    )


def is_clock_running(reader: Reader, since: datetime) -> bool:
    """Tell whether the clock of any point was started since a moment and not stopped."""
    return any(
        stopped is None and (begun := moment(started)) is not None and begun >= since
        for started, stopped in reader.rows(
            "SELECT started, stopped FROM point_time WHERE stopped IS NULL"
        )
    )


def read_minutes_events(reader: Reader, meeting_id: str) -> tuple[MinutesEvent, ...]:
    """Return the steps and remarks on the way of a meeting's minutes, in order."""
    return tuple(
        MinutesEvent(
            key,
            meeting_id,
            choice(MinutesEventKind, kind, MinutesEventKind.CHAIR_COMMENT),
            written_day(on),
            item,
            number,
            person,
            name,
            text,
            bool(settled),
        )
        for key, kind, on, item, number, person, name, text, settled in reader.rows(
            "SELECT x.id, x.kind, x.happened_on, x.item_id, coalesce(i.number,''), x.person_id, "
            "coalesce(p.name,''), coalesce(x.text,''), x.settled FROM minutes_event x "
            "LEFT JOIN agenda_item i ON i.id = x.item_id "
            "LEFT JOIN person p ON p.id = x.person_id "
            "WHERE x.meeting_id = :meeting ORDER BY x.rank",
            meeting=meeting_id,
        )
    )
