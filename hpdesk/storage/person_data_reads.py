# SPDX-License-Identifier: MPL-2.0
"""Reading everything that is held about one person, kind by kind."""

from collections.abc import Mapping

from hpdesk.domain.personal_data import DataKind
from hpdesk.storage.desk_file import Reader

_MEETING = (
    "coalesce(nullif(m.title, ''), (SELECT b.name FROM meeting_body x JOIN body b "
    "ON b.id = x.body_id WHERE x.meeting_id = m.id ORDER BY x.rank LIMIT 1), 'Møde')"
)
_POINT = f"{_MEETING} || ', punkt ' || i.number || ': ' || i.title"
_OF_POINT = "JOIN agenda_item i ON i.id = {of}.item_id JOIN meeting m ON m.id = i.meeting_id "

# each gives: day or None, what it is, its text; the person's key is :key
_QUERIES: Mapping[DataKind, tuple[str, ...]] = {
    DataKind.EARLIER: (
        (
            "SELECT e.until, 'Hed eller sad til og med', e.name || coalesce(', ' || e.title, '') "
            "|| coalesce(', ' || o.name, '') FROM earlier_person e LEFT JOIN organisation o "
            "ON o.id = e.organisation_id WHERE e.person_id = :key ORDER BY e.until"
        ),
    ),
    DataKind.SEATS: (
        (
            "SELECT s.starts, b.name, coalesce(s.role, 'member') || char(10) || "
            "coalesce(s.ends, '') || char(10) || coalesce(o.name, '') || char(10) || "
            "coalesce(s.mandate, '') "
            "FROM membership s JOIN body b ON b.id = s.body_id LEFT JOIN organisation o "
            "ON o.id = s.party_id WHERE s.person_id = :key ORDER BY s.starts, s.rank"
        ),
    ),
    DataKind.ATTENDANCE: (
        (
            f"SELECT m.starts, {_MEETING}, coalesce(a.status, '') || char(10) || "
            "coalesce(a.arrived, '') || char(10) || coalesce(a.departed, '') || char(10) || "
            "coalesce((SELECT p.name FROM person p WHERE p.id = a.deputy_for_id), '') "
            "FROM attendance a JOIN meeting m ON m.id = a.meeting_id WHERE a.person_id = :key "
            "ORDER BY m.starts"
        ),
    ),
    DataKind.POINTS: (
        (
            f"SELECT m.starts, 'Fremlagde', {_POINT} FROM agenda_item i JOIN meeting m "
            "ON m.id = i.meeting_id WHERE i.presenter_id = :key ORDER BY m.starts, i.rank"
        ),
        (
            f"SELECT m.starts, 'Gæst', {_POINT} FROM guest g {_OF_POINT.format(of='g')}"
            "WHERE g.person_id = :key ORDER BY m.starts, i.rank"
        ),
        (
            f"SELECT m.starts, 'Leverance', d.title || ' – ' || {_POINT} FROM delivery d "
            f"{_OF_POINT.format(of='d')}WHERE d.person_id = :key ORDER BY m.starts, i.rank"
        ),
        (
            f"SELECT m.starts, 'Får ikke punktet i sin pakke', {_POINT} FROM item_hidden h "
            f"{_OF_POINT.format(of='h')}WHERE h.person_id = :key ORDER BY m.starts, i.rank"
        ),
        (
            f"SELECT m.starts, 'Ledede mødet', {_MEETING} FROM meeting m WHERE m.chair_id = :key "
            "ORDER BY m.starts"
        ),
        (
            f"SELECT m.starts, 'Skrev referat', {_MEETING} FROM meeting m "
            "WHERE m.minute_taker_id = :key ORDER BY m.starts"
        ),
    ),
    DataKind.TASKS: (
        (
            "SELECT t.due, 'Opgave', t.text || coalesce(' (noteret som ' || r.name_then || ')', "
            "'') FROM task_responsible r JOIN task t ON t.id = r.task_id WHERE r.person_id = :key "
            "ORDER BY t.due, t.rank"
        ),
        (
            "SELECT l.logged_on, 'Opgavens log', l.text FROM task_responsible r JOIN task_log l "
            "ON l.task_id = r.task_id WHERE r.person_id = :key ORDER BY l.logged_on, l.rank"
        ),
    ),
    DataKind.MINUTES: (
        (
            f"SELECT m.starts, k.kind, coalesce(k.text || ' – ', '') || {_POINT} "
            f"FROM minute_mark k {_OF_POINT.format(of='k')}WHERE k.person_id = :key "
            "ORDER BY m.starts, i.rank"
        ),
        (
            f"SELECT e.happened_on, e.kind, coalesce(e.text || ' – ', '') || {_MEETING} "
            "FROM minutes_event e JOIN meeting m ON m.id = e.meeting_id WHERE e.person_id = :key "
            "ORDER BY e.happened_on, e.rank"
        ),
        (
            "SELECT m.starts, 'Læring', l.text FROM lesson l JOIN meeting m ON m.id = l.meeting_id "
            "WHERE l.person_id = :key ORDER BY m.starts, l.rank"
        ),
    ),
    DataKind.TOLD: (
        (
            f"SELECT t.told_on, 'Formidlet til', coalesce(t.note || ' – ', '') || {_POINT} "
            f"FROM told t {_OF_POINT.format(of='t')}WHERE t.person_id = :key ORDER BY m.starts"
        ),
    ),
    DataKind.NOTES: (
        (
            "SELECT n.noted_on, 'Note', n.text || coalesce(' – Næste: ' || n.next_step, '') "
            "FROM note_person x JOIN note n ON n.id = x.note_id WHERE x.person_id = :key "
            "ORDER BY n.noted_on, n.rank"
        ),
    ),
    DataKind.POSITIONS: (
        (
            f"SELECT p.taken_on, 'Taler med parten', o.name || ' – ' || {_POINT} FROM position p "
            f"JOIN organisation o ON o.id = p.party_id {_OF_POINT.format(of='p')}"
            "WHERE p.talker_id = :key ORDER BY p.taken_on"
        ),
        (
            f"SELECT p.taken_on, 'Partens kontakt', o.name || ' – ' || {_POINT} || "
            "coalesce(': ' || p.text, '') || coalesce(' – ' || p.would_take, '') FROM position p "
            f"JOIN organisation o ON o.id = p.party_id {_OF_POINT.format(of='p')}"
            "WHERE p.contact_id = :key ORDER BY p.taken_on"
        ),
    ),
    DataKind.PRACTICE: (
        (
            "SELECT r.raised_on, 'Fra praksis', r.text || coalesce(' – Svar: ' || r.answer, '') "
            "FROM practice r WHERE r.person_id = :key ORDER BY r.raised_on"
        ),
    ),
}


def read_linked(
    reader: Reader, person_id: str, kind: DataKind
) -> list[tuple[str | None, str, str]]:
    """Return day, what it is and its text of everything of a kind that points to a person.

    The text of a seat is role, last day, party and mandate in lines, that of attendance status,
    arrival, departure and whom the person was deputy for.
    """
    return [
        (on, what, text)
        for query in _QUERIES.get(kind, ())
        for on, what, text in reader.rows(query, key=person_id)
    ]


def count_steps(reader: Reader, person_id: str) -> int:
    """Return how many steps of the history changed the person's own row."""
    rows = reader.rows(
        "SELECT count(DISTINCT change_set_id) FROM row_change "
        "WHERE table_name = 'person' AND row_key = :key",
        key=person_id,
    )
    count: int = rows[0][0]
    return count
