# SPDX-License-Identifier: MPL-2.0
"""Reading a point's way from body to body: what it came from, and what came of it."""

from dataclasses import replace

from hpdesk.domain.case_history import CaseStep
from hpdesk.domain.meetings import MeetingState, Origin, Outcome
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.values import choice, grouped, moment, optional_choice, places

_STEP = (
    "SELECT i.id, m.id, coalesce(m.title,''), m.starts, i.number, i.title, m.state, i.outcome, "
    "coalesce(i.decision,''), i.closed, i.origin_how, i.origin_id "
    "FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id"
)


def read_case_steps(reader: Reader, item_id: str) -> tuple[CaseStep, ...]:
    """Return a point, those it came from and those that came from it, by time.

    Each stands once, also where a damaged file links them in a ring.
    """
    keys = _backwards(reader, item_id)
    keys += _forwards(reader, item_id, set(keys))
    names, parameters = places("item", keys)
    rows = reader.rows(f"{_STEP} WHERE i.id IN {names} ORDER BY m.starts, i.rank", **parameters)
    bodies = _bodies(reader, {row[1] for row in rows})
    return tuple(
        replace(_step(row, bodies.get(row[1], ())), is_here=row[0] == item_id) for row in rows
    )


def read_same_title(reader: Reader, item_id: str, *, most: int = 5) -> tuple[CaseStep, ...]:
    """Return the latest earlier points of the same title in one of the same bodies."""
    here = reader.rows("SELECT title FROM agenda_item WHERE id = :key", key=item_id)
    wanted = _plain_title(here[0][0]) if here else ""
    earlier = reader.rows(
        "SELECT i.id, i.title FROM agenda_item here "
        "JOIN meeting now ON now.id = here.meeting_id "
        "JOIN meeting m ON m.starts < now.starts "
        "JOIN agenda_item i ON i.meeting_id = m.id "
        "WHERE here.id = :key AND EXISTS (SELECT 1 FROM meeting_body a JOIN meeting_body b "
        "ON a.body_id = b.body_id WHERE a.meeting_id = m.id AND b.meeting_id = now.id) "
        "ORDER BY m.starts DESC, i.rank",
        key=item_id,
    )
    # Compared here: not every database knows that Å is å.
    keys = [key for key, title in earlier if _plain_title(title) == wanted][:most]
    names, parameters = places("item", keys)
    rows = reader.rows(f"{_STEP} WHERE i.id IN {names} ORDER BY m.starts DESC", **parameters)
    bodies = _bodies(reader, {row[1] for row in rows})
    return tuple(_step(row, bodies.get(row[1], ())) for row in rows)


def _plain_title(title: str) -> str:
    return " ".join(title.split()).casefold()


def _backwards(reader: Reader, item_id: str) -> list[str]:
    found: list[str] = []
    key: str | None = item_id
    while key is not None and key not in found:
        rows = reader.rows("SELECT origin_id FROM agenda_item WHERE id = :key", key=key)
        if not rows:
            break
        found.append(key)
        key = rows[0][0]
    return found


def _forwards(reader: Reader, item_id: str, seen: set[str]) -> list[str]:
    found: list[str] = []
    level = [item_id]
    while level:
        names, parameters = places("item", level)
        rows = reader.rows(
            f"SELECT id FROM agenda_item WHERE origin_id IN {names} ORDER BY id", **parameters
        )
        level = [key for (key,) in rows if key not in seen]
        seen.update(level)
        found += level
    return found


def _bodies(reader: Reader, meeting_ids: set[str]) -> dict[str, tuple[str, ...]]:
    names, parameters = places("meeting", sorted(meeting_ids))
    rows = reader.rows(
        "SELECT mb.meeting_id, b.name FROM meeting_body mb JOIN body b ON b.id = mb.body_id "
        f"WHERE mb.meeting_id IN {names} ORDER BY mb.rank",
        **parameters,
    )
    return {key: tuple(name for (name,) in found) for key, found in grouped(rows).items()}


def _step(row: tuple[str, ...], bodies: tuple[str, ...]) -> CaseStep:
    key, meeting, meeting_title, starts, number, title, state, outcome, *rest = row
    decision, closed, how, origin = rest
    begins = moment(starts)
    assert begins is not None, "the schema requires a start"
    return CaseStep(
        item_id=key,
        meeting_id=meeting,
        meeting_title=meeting_title,
        body_names=bodies,
        on=begins.date(),
        number=number,
        title=title,
        state=choice(MeetingState, state, MeetingState.DRAFT),
        outcome=optional_choice(Outcome, outcome),
        decision=decision,
        closed=bool(closed),
        how=optional_choice(Origin, how),
        origin_id=origin,
    )
