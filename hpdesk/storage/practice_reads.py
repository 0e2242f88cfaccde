# SPDX-License-Identifier: MPL-2.0
"""Reading what practice brought up together with where it went and what was decided there."""

from hpdesk.domain.practice import PracticeWay
from hpdesk.storage.coordination_reads import read_practices
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.values import day, grouped, written_day

_WAYS = (
    "SELECT x.id, coalesce(b.name, wb.name, ''), w.id IS NOT NULL AND w.used_in_id IS NULL, "
    "i.id, coalesce(i.number,''), coalesce(i.title,''), m.id, coalesce(m.title,''), m.starts, "
    "coalesce(i.decision,'') FROM practice x "
    "LEFT JOIN waiting_point w ON w.id = x.waiting_id LEFT JOIN body wb ON wb.id = w.body_id "
    "LEFT JOIN body b ON b.id = x.body_id "
    "LEFT JOIN agenda_item i ON i.id = coalesce(w.used_in_id, x.item_id) "
    "LEFT JOIN meeting m ON m.id = i.meeting_id"
)
_TOLD = (
    "SELECT t.item_id, coalesce(t.audience, p.name, o.name, ''), t.told_on FROM told t "
    "LEFT JOIN person p ON p.id = t.person_id "
    "LEFT JOIN organisation o ON o.id = t.organisation_id "
    "WHERE t.told_on IS NOT NULL AND t.item_id IN (SELECT coalesce(w.used_in_id, x.item_id) "
    "FROM practice x LEFT JOIN waiting_point w ON w.id = x.waiting_id) ORDER BY t.rank"
)


def read_ways(reader: Reader, practice_id: str | None = None) -> tuple[PracticeWay, ...]:
    """Return what practice brought up and its way, the newest first; or one of them."""
    practices = read_practices(reader, practice_id)
    if not practices:
        return ()
    where = "" if practice_id is None else " WHERE x.id = :key"
    named = {} if practice_id is None else {"key": practice_id}
    ways = {row[0]: row[1:] for row in reader.rows(_WAYS + where, **named)}
    told = grouped(reader.rows(_TOLD))
    found = []
    for practice in practices:
        body, waiting, item, number, title, meeting, meeting_title, on, decision = ways[practice.id]
        found.append(
            PracticeWay(
                practice,
                body,
                bool(waiting),
                item,
                number,
                title,
                meeting,
                meeting_title,
                day(on),
                decision,
                tuple((name, written_day(when[:10])) for name, when in told.get(item, ())),
            )
        )
    return tuple(found)
