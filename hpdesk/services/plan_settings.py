# SPDX-License-Identifier: MPL-2.0
"""The plan's own settings: its closed days."""

import json
from datetime import date
from typing import TYPE_CHECKING

from hpdesk.domain.danish import long_date
from hpdesk.domain.errors import UserError
from hpdesk.domain.working_days import DEFAULT_CUSTOMARY, Calendar, CustomaryDay
from hpdesk.services.desk import Desk
from hpdesk.storage.desk_file import Reader

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

CUSTOMARY_KEY = "customary_days"
OWN_KEY = "closed_days"
NOTE_DRAFT_KEY = "note_draft"
PLAN_UID_KEY = "plan_uid"
CONTACT_WEEKS_KEY = "contact_weeks"
ANSWER_WEEKS_KEY = "practice_weeks"


def calendar(desk: Desk) -> Calendar:
    """Return the working-day calendar with the plan's customary and own closed days."""
    return read_calendar(desk.read())


def read_calendar(reader: Reader) -> Calendar:
    """Return the calendar that a plan file's settings describe."""
    stored = dict(reader.rows("SELECT id, value FROM setting"))
    customary = DEFAULT_CUSTOMARY
    if CUSTOMARY_KEY in stored:
        known = {day.value for day in CustomaryDay}
        customary = frozenset(
            CustomaryDay(d) for d in json.loads(stored[CUSTOMARY_KEY]) if d in known
        )
    own = {date.fromisoformat(d): name for d, name in json.loads(stored.get(OWN_KEY, "{}")).items()}
    return Calendar(customary, own)


def set_customary_day(desk: Desk, day: CustomaryDay, on: bool) -> None:
    """Let a customary day count as closed, or not."""
    days = set(calendar(desk).customary)
    (days.add if on else days.discard)(day)
    with desk.write("Lukkedage ændret") as writer:
        put_setting(writer, CUSTOMARY_KEY, sorted(d.value for d in days))


def add_closed_day(desk: Desk, day: date, name: str) -> None:
    """Close a day of the plan's own; raises UserError without a name."""
    if not name.strip():
        raise UserError(
            "Lukkedagen {day} mangler et navn. Skriv, hvad dagen er.", day=long_date(day)
        )
    own = {**calendar(desk).own, day: name.strip()}
    _write_own(desk, own)


def remove_closed_day(desk: Desk, day: date) -> None:
    """Let a day of the plan's own count again."""
    _write_own(desk, {d: name for d, name in calendar(desk).own.items() if d != day})


def _write_own(desk: Desk, own: dict[date, str]) -> None:
    with desk.write("Lukkedage ændret") as writer:
        put_setting(writer, OWN_KEY, {d.isoformat(): name for d, name in sorted(own.items())})


def read_setting(desk: Desk, key: str) -> object:
    """Return a setting of the plan, None where it is not there or damaged."""
    rows = desk.read().rows("SELECT value FROM setting WHERE id = :key", key=key)
    try:
        return json.loads(rows[0][0]) if rows else None
    except (TypeError, ValueError):
        return None


def put_setting(writer: "Writer", key: str, value: object) -> None:
    """Keep a setting of the plan inside a step."""
    text = json.dumps(value, ensure_ascii=False)
    if writer.exists("setting", key):
        writer.set("setting", key, value=text)
    else:
        writer.add("setting", id=key, value=text)
