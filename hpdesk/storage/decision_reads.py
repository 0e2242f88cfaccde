# SPDX-License-Identifier: MPL-2.0
"""Reading the decisions of all bodies, with their tasks and who is to be told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from hpdesk.domain.danish import date_words, fold, join_words
from hpdesk.domain.decisions import (
    Carrying,
    Decision,
    ReportEvery,
    TaskCount,
    Told,
    Validity,
    first_treated,
)
from hpdesk.domain.meetings import Outcome, StandingPoint
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.search_index import query_words
from hpdesk.storage.values import choice, day, grouped, moment, optional_choice

_HELD = "m.state IN ('held', 'minutes_sent', 'minutes_approved')"
# a sub-point of a closed point is closed too
_CLOSED = "i.closed OR coalesce(above.closed, 0)"
_PRIVATE = (
    "coalesce(m.kind,'') = 'pre_meeting' OR EXISTS (SELECT 1 FROM meeting_body mb JOIN body b "
    "ON b.id = mb.body_id WHERE mb.meeting_id = m.id AND b.kind = 'pre_meeting_group')"
)
_TASKS = (
    "SELECT item_id, sum(CASE WHEN status = 'done' THEN 1 ELSE 0 END) AS done, "
    "sum(CASE WHEN status = 'dropped' THEN 1 ELSE 0 END) AS dropped, count(*) AS every, "
    "max(CASE WHEN status = 'done' THEN closed_on END) AS last_done "
    "FROM task WHERE item_id IS NOT NULL GROUP BY item_id"
)
_SELECT = (
    "SELECT i.id, i.number, i.title, m.starts, m.id, coalesce(m.title,''), "
    f"coalesce(i.decision,''), i.outcome, {_CLOSED}, {_PRIVATE}, i.standing, i.validity, "
    "i.replaced_by_id, i.report_every, coalesce(t.done,0), coalesce(t.dropped,0), "
    "coalesce(t.every,0), t.last_done "
    "FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id "
    "LEFT JOIN agenda_item above ON above.id = i.parent_id "
    f"LEFT JOIN ({_TASKS}) t ON t.item_id = i.id "
)
_DECIDED = f"{_HELD} AND (trim(coalesce(i.decision,'')) <> '' OR i.outcome IS NOT NULL)"
_OPEN = "coalesce(t.every,0) - coalesce(t.done,0) - coalesce(t.dropped,0)"
_CARRIED = {
    Carrying.NO_TASKS: "coalesce(t.every,0) = 0",
    Carrying.UNDER_WAY: f"{_OPEN} > 0",
    Carrying.DONE: f"{_OPEN} = 0 AND t.done > 0",
    Carrying.DROPPED: f"{_OPEN} = 0 AND t.done = 0 AND t.dropped > 0",
}


@dataclass(frozen=True, slots=True)
class DecisionFilter:
    """Which decisions are asked for; what is None does not matter.

    `text` are words that must all stand in a decision's title or text, in any spelling that
    folds to them. `routine` False leaves standing points out.
    """

    item_id: str | None = None
    body_id: str | None = None
    plan_id: str | None = None
    year: int | None = None
    validity: Validity | None = None
    carried: Carrying | None = None
    to_be_told: bool | None = None
    to_be_reported: bool | None = None
    text: str = ""
    routine: bool = True

    def where(self) -> tuple[str, dict[str, object]]:
        """Return the condition and its parameters."""
        conditions, parameters = [_DECIDED], dict[str, object]()
        if self.item_id is not None:
            conditions.append("i.id = :item")
            parameters["item"] = self.item_id
        if self.body_id is not None:
            conditions.append("m.id IN (SELECT meeting_id FROM meeting_body WHERE body_id = :body)")
            parameters["body"] = self.body_id
        if self.plan_id is not None:
            conditions.append(
                "(i.id IN (SELECT item_id FROM item_plan WHERE plan_id = :plan) OR m.id IN "
                "(SELECT mb.meeting_id FROM meeting_body mb JOIN body_plan bp "
                "ON bp.body_id = mb.body_id WHERE bp.plan_id = :plan))"
            )
            parameters["plan"] = self.plan_id
        if self.year is not None:
            conditions.append("m.starts >= :first AND m.starts < :after")
            parameters |= {"first": f"{self.year:04d}-", "after": f"{self.year + 1:04d}-"}
        self._add_states(conditions, parameters)
        for place, word in enumerate(query_words(self.text)):
            conditions.append(
                "EXISTS (SELECT 1 FROM search_doc d WHERE d.kind = 'item' AND d.ref_id = i.id "
                f"AND (d.title LIKE :word{place} OR d.body LIKE :word{place}))"
            )
            parameters[f"word{place}"] = f"%{word}%"
        return " AND ".join(conditions), parameters

    def _add_states(self, conditions: list[str], parameters: dict[str, object]) -> None:
        if self.validity is not None:
            conditions.append("coalesce(i.validity,'valid') = :validity")
            parameters["validity"] = str(self.validity)
        if self.carried is not None:
            conditions.append(_CARRIED[self.carried])
        if self.to_be_told is not None:
            conditions.append(
                f"{'' if self.to_be_told else 'NOT '}EXISTS (SELECT 1 FROM told "
                "WHERE told.item_id = i.id AND told.told_on IS NULL)"
            )
        if self.to_be_reported is not None:
            conditions.append(f"i.report_every IS {'NOT ' if self.to_be_reported else ''}NULL")
        if not self.routine:
            conditions.append("i.standing IS NULL")


def read_decisions(
    reader: Reader, wanted: DecisionFilter = DecisionFilter()
) -> tuple[Decision, ...]:
    """Return decisions, the latest meeting first and its points in their order."""
    where, parameters = wanted.where()
    rows = reader.rows(
        f"{_SELECT} WHERE {where} ORDER BY m.starts DESC, m.id, i.rank", **parameters
    )
    words = query_words(wanted.text)
    if words:  # the index holds the whole point, and is asked about its decision only
        rows = [row for row in rows if all(w in fold(f"{row[2]} {row[6]}") for w in words)]
    if not rows:
        return ()
    maker = _Maker(reader)
    return tuple(maker.decision(row) for row in rows)


def read_told(reader: Reader, meeting_id: str | None = None) -> dict[str, tuple[Told, ...]]:
    """Return who is to be told of each point of a meeting, or of all, by point."""
    where = (
        ""
        if meeting_id is None
        else "WHERE r.item_id IN (SELECT id FROM agenda_item WHERE meeting_id = :meeting)"
    )
    parameters = {} if meeting_id is None else {"meeting": meeting_id}
    found = reader.rows(
        "SELECT r.item_id, r.id, coalesce(p.name, o.name, r.audience, ''), "
        "coalesce(r.audience,''), r.person_id, r.organisation_id, r.told_on, coalesce(r.note,'') "
        "FROM told r LEFT JOIN person p ON p.id = r.person_id "
        f"LEFT JOIN organisation o ON o.id = r.organisation_id {where} ORDER BY r.rank",
        **parameters,
    )
    return {
        item: tuple(
            Told(key, item, name, audience, person, party, day(on), note)
            for key, name, audience, person, party, on, note in rows
        )
        for item, rows in grouped(found).items()
    }


def read_replacements(reader: Reader) -> dict[str, str]:
    """Return the point that replaces each replaced point."""
    return dict(
        reader.rows("SELECT id, replaced_by_id FROM agenda_item WHERE replaced_by_id IS NOT NULL")
    )


def read_followers(reader: Reader) -> dict[str, list[tuple[Any, ...]]]:
    """Return (point, meeting, start, held) of the points that came from each point."""
    return grouped(
        reader.rows(
            f"SELECT i.origin_id, i.id, m.id, m.starts, {_HELD} FROM agenda_item i "
            "JOIN meeting m ON m.id = i.meeting_id WHERE i.origin_id IS NOT NULL"
        )
    )


class _Maker:
    """Makes rows; what many decisions share is read once."""

    def __init__(self, reader: Reader) -> None:
        self._told = read_told(reader)
        self._bodies = _bodies(reader)
        self._origins = _origins(reader)
        self._days = _days(reader, self._origins)
        self._later = _later_points(reader, self._bodies)

    def decision(self, row: tuple[Any, ...]) -> Decision:
        """Return the decision of a row."""
        key, number, title, starts, meeting, meeting_title, text, outcome, *rest = row
        closed, private, standing, validity, replaced_by, every, done, dropped, total, last = rest
        begins = moment(starts)
        assert begins is not None, "the schema requires a start"
        bodies = self._bodies.get(meeting, [])
        return Decision(
            item_id=key,
            number=number,
            title=title,
            on=begins.date(),
            meeting_id=meeting,
            meeting_title=meeting_title,
            decision=text,
            outcome=optional_choice(Outcome, outcome),
            closed=bool(closed),
            private=bool(private),
            standing=optional_choice(StandingPoint, standing),
            body_ids=tuple(body for body, _ in bodies),
            body_names=tuple(name for _, name in bodies),
            validity=choice(Validity, validity, Validity.VALID),
            replaced_by_id=replaced_by,
            replaced_by_words=self._later.get(replaced_by, "") if replaced_by else "",
            report_every=optional_choice(ReportEvery, every),
            told=self._told.get(key, ()),
            tasks=TaskCount(done, dropped, total - done - dropped, day(last)),
            first_on=self._first(key, begins.date()),
        )

    def _first(self, key: str, on: date) -> date:
        if key not in self._origins:
            return on
        return min(on, first_treated(key, self._origins, self._days) or on)


def _bodies(reader: Reader) -> dict[str, list[tuple[Any, ...]]]:
    return grouped(
        reader.rows(
            "SELECT mb.meeting_id, b.id, b.name FROM meeting_body mb "
            "JOIN body b ON b.id = mb.body_id ORDER BY mb.rank"
        )
    )


def _origins(reader: Reader) -> dict[str, str]:
    return dict(reader.rows("SELECT id, origin_id FROM agenda_item WHERE origin_id IS NOT NULL"))


def _days(reader: Reader, origins: Mapping[str, str]) -> dict[str, date]:
    """Return the day of every point that others came from; a formøde treats no case."""
    if not origins:
        return {}
    found = reader.rows(
        "SELECT i.id, m.starts FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id "
        f"WHERE i.id IN (SELECT origin_id FROM agenda_item) AND NOT ({_PRIVATE})"
    )
    return {key: on for key, starts in found if (on := day(starts)) is not None}


def _later_points(reader: Reader, bodies: Mapping[str, list[tuple[Any, ...]]]) -> dict[str, str]:
    """Return the words for every point that replaces another; formøder are nobody else's."""
    found = reader.rows(
        "SELECT i.id, i.number, m.id, m.starts FROM agenda_item i "
        "JOIN meeting m ON m.id = i.meeting_id "
        f"WHERE i.id IN (SELECT replaced_by_id FROM agenda_item) AND NOT ({_PRIVATE})"
    )
    words: dict[str, str] = {}
    for key, number, meeting, starts in found:
        names = join_words([name for _, name in bodies.get(meeting, [])])
        on = day(starts)
        place = f"{names} {date_words(on)}".strip() if on else names
        words[key] = ", ".join(
            part for part in (place, f"punkt {number}" if number else "") if part
        )
    return words
