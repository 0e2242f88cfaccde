# SPDX-License-Identifier: MPL-2.0
"""Reading what waits for a meeting, who owes it what, and which warnings were accepted."""

from hpdesk.domain.meetings import ItemKind
from hpdesk.domain.preparation import AcceptedFinding, Delivery, WaitingHow, WaitingPoint
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.values import choice, day, written_day


def read_waiting_points(
    reader: Reader, *, body_id: str | None = None, used: bool = False
) -> tuple[WaitingPoint, ...]:
    """Return the points that wait for a body, or for any, in order; `used` gives the others."""
    where = f"WHERE w.used_in_id IS {'NOT ' if used else ''}NULL"
    parameters = {} if body_id is None else {"body": body_id}
    if body_id is not None:
        where += " AND w.body_id = :body"
    return tuple(
        WaitingPoint(
            key,
            body,
            body_name,
            title,
            choice(WaitingHow, how, WaitingHow.PARKED),
            choice(ItemKind, kind, ItemKind.DISCUSSION),
            note,
            day(raised_on),
            origin,
            number,
            meeting,
            used_in,
        )
        for (
            key,
            body,
            body_name,
            title,
            how,
            kind,
            note,
            raised_on,
            origin,
            number,
            meeting,
            used_in,
        ) in reader.rows(
            "SELECT w.id, w.body_id, b.name, w.title, w.how, w.kind, coalesce(w.note,''), "
            "w.raised_on, w.origin_id, coalesce(i.number,''), coalesce(m.title,''), w.used_in_id "
            "FROM waiting_point w JOIN body b ON b.id = w.body_id "
            "LEFT JOIN agenda_item i ON i.id = w.origin_id "
            f"LEFT JOIN meeting m ON m.id = i.meeting_id {where} ORDER BY w.body_id, w.rank",
            **parameters,
        )
    )


def read_deliveries(
    reader: Reader, *, meeting_id: str | None = None, due_by: str | None = None
) -> tuple[Delivery, ...]:
    """Return what is owed to a meeting; or to any, what is not delivered and due by a day."""
    if meeting_id is not None:
        where, parameters = "WHERE i.meeting_id = :meeting", {"meeting": meeting_id}
    elif due_by is not None:
        where, parameters = "WHERE d.delivered_on IS NULL AND d.due <= :day", {"day": due_by}
    else:
        where, parameters = "", {}
    return tuple(
        Delivery(
            key,
            item,
            number,
            item_title,
            meeting,
            title,
            person,
            party,
            name,
            email,
            day(due),
            day(delivered_on),
            day(reminded_on),
            attachment,
        )
        for (
            key,
            item,
            number,
            item_title,
            meeting,
            title,
            person,
            party,
            name,
            email,
            due,
            delivered_on,
            reminded_on,
            attachment,
        ) in reader.rows(
            "SELECT d.id, d.item_id, i.number, i.title, i.meeting_id, d.title, d.person_id, "
            "d.organisation_id, coalesce(p.name, o.name, ''), coalesce(p.email,''), d.due, "
            "d.delivered_on, d.reminded_on, d.attachment_id FROM delivery d "
            "JOIN agenda_item i ON i.id = d.item_id LEFT JOIN person p ON p.id = d.person_id "
            f"LEFT JOIN organisation o ON o.id = d.organisation_id {where} "
            "ORDER BY i.rank, d.rank",
            **parameters,
        )
    )


def read_accepted_findings(reader: Reader, meeting_id: str) -> tuple[AcceptedFinding, ...]:
    """Return the warnings of a meeting's preflight that somebody accepted."""
    return tuple(
        AcceptedFinding(key, meeting_id, rule, subject, reason, written_day(on), item)
        for key, rule, subject, reason, on, item in reader.rows(
            "SELECT id, rule, subject, reason, accepted_on, item_id FROM accepted_finding "
            "WHERE meeting_id = :meeting ORDER BY rank",
            meeting=meeting_id,
        )
    )
