# SPDX-License-Identifier: MPL-2.0
"""Reading how often and when people and parties were talked to, and which tags are used."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from hpdesk.storage.desk_file import Reader
from hpdesk.storage.note_filter import NoteFilter
from hpdesk.storage.values import day, listed

# Each note once for each party it names itself or through its people.
_TALKS = (
    "SELECT x.note_id AS note_id, x.organisation_id AS party FROM note_party x "
    "UNION SELECT y.note_id, p.organisation_id FROM note_person y JOIN person p "
    "ON p.id = y.person_id WHERE p.organisation_id IS NOT NULL"
)


def read_log(reader: Reader, wanted: NoteFilter) -> tuple[date | None, tuple[tuple[int, int], ...]]:
    """Return the day of the newest note, and the number of each year, the newest year first."""
    where, parameters = wanted.where()
    rows = reader.rows(
        "SELECT substr(n.noted_on, 1, 4), count(*), max(n.noted_on) FROM note n "
        f"{f'WHERE {where}' if where else ''} GROUP BY 1 ORDER BY 1 DESC",
        **parameters,
    )
    years = tuple((int(year), int(number)) for year, number, _ in rows if str(year).isdigit())
    return (day(rows[0][2]) if rows else None), years


def read_days_before(reader: Reader, before: date) -> tuple[tuple[str, date], ...]:
    """Return the notes of before a day with their days, the oldest first; never their texts."""
    rows = reader.rows(
        "SELECT id, noted_on FROM note WHERE noted_on < :day ORDER BY noted_on, noted_at, rank",
        day=before.isoformat(),
    )
    return tuple((key, on) for key, noted in rows if (on := day(noted)) is not None)


def has_many_notes(reader: Reader, many: int) -> bool:
    """Tell whether there are more notes than a number."""
    ((found,),) = reader.rows(f"SELECT count(*) FROM (SELECT 1 FROM note LIMIT {many + 1}) x")
    return bool(found > many)


def read_talks(reader: Reader, until: date) -> dict[str, date]:
    """Return the day of the last talk with each party, up to and including a day."""
    rows = reader.rows(
        f"SELECT t.party, max(n.noted_on) FROM ({_TALKS}) t JOIN note n ON n.id = t.note_id "
        "WHERE n.noted_on <= :until GROUP BY t.party",
        until=until.isoformat(),
    )
    return {party: on for party, last in rows if (on := day(last)) is not None}


def read_talks_since(reader: Reader, since: date, until: date) -> dict[str, set[str]]:
    """Return the keys of the notes of a time by the parties they are about."""
    found: dict[str, set[str]] = defaultdict(set)
    for party, note in reader.rows(
        f"SELECT t.party, t.note_id FROM ({_TALKS}) t JOIN note n ON n.id = t.note_id "
        "WHERE n.noted_on > :since AND n.noted_on <= :until",
        since=since.isoformat(),
        until=until.isoformat(),
    ):
        found[party].add(note)
    return found


def read_seated(reader: Reader, today: date) -> frozenset[str]:
    """Return the parties that have a seat in a body on a day."""
    rows = reader.rows(
        "SELECT DISTINCT coalesce(s.party_id, p.organisation_id) FROM membership s "
        "JOIN person p ON p.id = s.person_id "
        "WHERE (s.starts IS NULL OR s.starts <= :day) AND (s.ends IS NULL OR s.ends >= :day)",
        day=today.isoformat(),
    )
    return frozenset(row[0] for row in rows if row[0])


def read_tags(reader: Reader) -> tuple[str, ...]:
    """Return every tag that a note bears, each once."""
    rows: Sequence[tuple[str]] = reader.rows(
        "SELECT DISTINCT tags FROM note WHERE tags IS NOT NULL"
    )
    return tuple(dict.fromkeys(str(tag) for row in rows for tag in listed(row[0])))
