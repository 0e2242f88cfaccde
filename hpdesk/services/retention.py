# SPDX-License-Identifier: MPL-2.0
"""The yearly list of whose data to anonymise and which notes to delete."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hpdesk.domain.errors import UserError
from hpdesk.domain.retention import (
    DEFAULT_MONTHS,
    MOST_MONTHS,
    FormerMember,
    RetentionRules,
    former_members,
    months_after,
)
from hpdesk.services import people
from hpdesk.services.desk import Desk
from hpdesk.storage.note_reads import read_days_before

_KEY = "retention"


@dataclass(frozen=True, slots=True)
class RetentionList:
    """What has been kept for long enough on a day; `notes` are keys and days, the oldest first.

    `waiting` are the former members who are kept a while yet.
    """

    rules: RetentionRules
    people: tuple[FormerMember, ...] = ()
    waiting: tuple[FormerMember, ...] = ()
    notes: tuple[tuple[str, date], ...] = ()
    is_review_due: bool = False


@dataclass(frozen=True, slots=True)
class RetentionDue:
    """That the yearly review is due, with how many former members and notes wait for it."""

    people: int
    notes: int


def retention_rules(desk: Desk) -> RetentionRules:
    """Return how long the plan and its bodies keep what they have."""
    rows = desk.read().rows("SELECT value FROM setting WHERE id = :key", key=_KEY)
    stored = json.loads(rows[0][0]) if rows else {}
    own = {b.id: b.retention_months for b in people.list_bodies(desk) if b.retention_months}
    reviewed = stored.get("reviewed_on")
    return RetentionRules(
        stored.get("months", DEFAULT_MONTHS),
        stored.get("note_months", DEFAULT_MONTHS),
        own,
        date.fromisoformat(reviewed) if reviewed else None,
    )


def set_retention(desk: Desk, *, months: int, note_months: int) -> None:
    """Say how many months former members' data and notes are kept."""
    if not (0 < months <= MOST_MONTHS and 0 < note_months <= MOST_MONTHS):
        raise UserError("Skriv et antal måneder fra 1 til 600. Opbevaringen er ikke ændret.")
    _store(desk, "Opbevaring ændret", months=months, note_months=note_months)


def note_reviewed(desk: Desk, on: date) -> None:
    """Note that the list was gone through on a day; it is asked for again a year later."""
    _store(desk, "Persondata gennemgået", reviewed_on=on.isoformat())


def _store(desk: Desk, label: str, **values: object) -> None:
    with desk.write(label) as writer:
        known = writer.exists("setting", _KEY)
        stored = json.loads(writer.get("setting", _KEY)["value"]) if known else {}
        text = json.dumps({**stored, **values}, ensure_ascii=False)
        if known:
            writer.set("setting", _KEY, value=text)
        else:
            writer.add("setting", id=_KEY, value=text)


def retention_list(desk: Desk) -> RetentionList:
    """Return whose data and which notes have been kept for long enough today."""
    rules, today = retention_rules(desk), desk.today()
    found = former_members(people.list_people(desk), people.list_members(desk), rules, today)
    over = tuple(one for one in found if one.due_on <= today)
    before = months_after(today, -rules.note_months)
    old = read_days_before(desk.read(), before)
    return RetentionList(rules, over, found[len(over) :], old, rules.is_review_due(today))


def retention_due(desk: Desk) -> RetentionDue | None:
    """Return how much waits for the yearly review, or None where none is due or nothing waits.

    Reads only those whose every seat has ended: the first page asks at every start.
    """
    rules, today = retention_rules(desk), desk.today()
    if not rules.is_review_due(today):
        return None
    shortest = min(rules.months, *(rules.body_months or {}).values(), MOST_MONTHS)
    rows = desk.read().rows(
        "SELECT s.person_id, s.body_id, s.ends FROM membership s WHERE s.person_id IN ("
        "SELECT m.person_id FROM membership m JOIN person p ON p.id = m.person_id "
        "WHERE p.anonymised_on IS NULL GROUP BY m.person_id "
        "HAVING count(*) = count(m.ends) AND max(m.ends) <= :before)",
        before=months_after(today, -shortest).isoformat(),
    )
    due: dict[str, date] = {}
    for person, body, ends in rows:
        until = months_after(date.fromisoformat(ends), rules.months_of(body))
        due[person] = max(until, due.get(person, until))
    before = months_after(today, -rules.note_months)
    ((notes,),) = desk.read().rows(
        "SELECT count(*) FROM note WHERE noted_on < :day", day=before.isoformat()
    )
    found = RetentionDue(sum(day <= today for day in due.values()), int(notes))
    return found if found.people or found.notes else None


def delete_notes(desk: Desk, note_ids: Iterable[str]) -> int:
    """Delete old notes in one step that can be undone; returns how many."""
    keys = list(note_ids)
    with desk.write("Gamle noter slettet") as writer:
        for key in keys:
            writer.delete("note", key)
    return len(keys)


def write_retention_list(desk: Desk, target: Path) -> None:
    """Write the list as CSV: who, since when, and which notes by day; never what they say."""
    from hpdesk.exports.sheet_parts import Sheet, write_csv_sheet
    from hpdesk.services.papers import refuse_targets

    refuse_targets(desk, target)
    found = retention_list(desk)
    rows = [
        ("Person", one.person.name, one.person.organisation_name, one.last_seat, one.due_on)
        for one in found.people
    ]
    months = found.rules.note_months
    rows += [("Note", "", "", on, months_after(on, months)) for _, on in found.notes]
    headings = ("Hvad", "Navn", "Organisation", "Sidst i brug", "Skulle være slettet")
    write_csv_sheet(Sheet("Opbevaring", headings, (10, 30, 30, 14, 18), rows, desk.today()), target)
