# SPDX-License-Identifier: MPL-2.0
"""The send log of a meeting: each sending with what stood in the agenda when it went out."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from hpdesk.domain.agenda_changes import AgendaChanges, agenda_changes
from hpdesk.domain.agenda_snapshot import (
    AgendaSnapshot,
    BilagAsSent,
    ItemAsSent,
    PackPages,
    SentEdition,
    Span,
    snapshot_of,
)
from hpdesk.domain.follow_up_list import FollowUpList
from hpdesk.domain.meetings import ItemKind, MeetingState, SentKind
from hpdesk.services.follow_up_lists import freeze
from hpdesk.services.people_then import items_named_as_then
from hpdesk.storage import meeting_reads
from hpdesk.storage.sending_reads import read_snapshots

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk
    from hpdesk.storage.desk_file import Reader
    from hpdesk.storage.writer import Writer


def current_snapshot(reader: "Reader", meeting_id: str) -> AgendaSnapshot | None:
    """Return a meeting's agenda as it stands now, with the pages that its receivers hold.

    None where there is no such meeting.
    """
    found = meeting_reads.read_meetings(reader, meeting_id=meeting_id)
    if not found:
        return None
    sent = sent_snapshots(reader, meeting_id)
    items = meeting_reads.read_items(reader, meeting_id)
    now = snapshot_of(found[0], items_named_as_then(reader, items, found[0].starts.date()))
    return replace(now, pages=sent[max(sent)].pages) if sent else now


def sent_snapshots(reader: "Reader", meeting_id: str) -> dict[int, AgendaSnapshot]:
    """Return the agenda as it went out, by version; versions without a snapshot are left out."""
    return {
        version: as_snapshot(stored)
        for version, stored in read_snapshots(reader, meeting_id)
        if "starts" in stored
    }


def changes_since(desk: "Desk", meeting_id: str) -> AgendaChanges:
    """Return what has changed in an agenda since it last went out.

    `since` is 0 where nothing has gone out, or where the program does not know what did.
    """
    sent = sent_snapshots(desk.read(), meeting_id)
    now = current_snapshot(desk.read(), meeting_id)
    if not sent or now is None:
        return AgendaChanges()
    last = max(sent)
    return agenda_changes(sent[last], now, last)


def file_readers(reader: "Reader", meeting_id: str, version: int) -> dict[str, list[str]]:
    """Return the guests that each sent file of a version was made for, by the keys of both."""
    stored = dict(read_snapshots(reader, meeting_id)).get(version, {})
    found: dict[str, list[str]] = stored.get("file_readers", {})
    return found


def log_version(
    writer: "Writer",
    meeting_id: str,
    *,
    kind: SentKind,
    on: date,
    snapshot: AgendaSnapshot | None,
    note: str = "",
    receivers: Sequence[str] = (),
    readers: Mapping[str, Sequence[str]] | None = None,
    follow_up: FollowUpList | None = None,
) -> tuple[int, str]:
    """Log a sending of an agenda inside a unit of work; returns its version and its key.

    The meeting goes from draft to sent. `readers` are the guests each sent file was made
    for, by the keys of both. `follow_up` is the list under Opfølgning as it goes out.
    """
    if follow_up is not None:
        freeze(writer, follow_up)
    version = next_version(writer, meeting_id)
    stored = as_json(snapshot) if snapshot else {}
    if readers:
        stored["file_readers"] = {key: list(people) for key, people in readers.items()}
    key = writer.add(
        "sent_version",
        rank=len(writer.find("sent_version", meeting_id=meeting_id)),
        meeting_id=meeting_id,
        version=version,
        sent_on=on,
        note=note.strip() or None,
        kind=str(kind),
        receivers=json.dumps(list(receivers), ensure_ascii=False) if receivers else None,
        snapshot=json.dumps(stored, ensure_ascii=False) if stored else None,
    )
    if writer.get("meeting", meeting_id)["state"] in (None, MeetingState.DRAFT):
        writer.set("meeting", meeting_id, state=str(MeetingState.SENT))
    return version, key


def next_version(writer: "Writer", meeting_id: str) -> int:
    """Return the version of an agenda's next sending; minutes have their own count."""
    rows = [
        writer.get("sent_version", key)
        for key in writer.find("sent_version", meeting_id=meeting_id)
    ]
    agendas = [row["version"] for row in rows if row["kind"] != SentKind.MINUTES]
    return max(agendas, default=0) + 1


def as_json(snapshot: AgendaSnapshot) -> dict[str, Any]:
    """Return a snapshot as it is stored with its sending."""
    return {
        "starts": snapshot.starts.isoformat(),
        "ends": snapshot.ends.isoformat() if snapshot.ends else None,
        "place": snapshot.place,
        "items": [
            {
                "id": item.id,
                "number": item.number,
                "title": item.title,
                "kind": item.kind.value,
                "closed": item.closed,
                "public_title": item.public_title,
                "fingerprint": dict(item.prints),
            }
            for item in snapshot.items
        ],
        "attachments": [
            {
                "id": bilag.id,
                "number": bilag.number,
                "item_id": bilag.item_id,
                "title": bilag.title,
                "sha256": bilag.sha256,
            }
            for bilag in snapshot.attachments
        ],
        "pages": {
            edition.value: {
                "last": pages.last,
                "spans": {key: [span.first, span.last] for key, span in pages.spans.items()},
            }
            for edition, pages in snapshot.pages.items()
        },
    }


def as_snapshot(stored: Mapping[str, Any]) -> AgendaSnapshot:
    """Return a stored snapshot as a row."""
    return AgendaSnapshot(
        datetime.fromisoformat(stored["starts"]),
        datetime.fromisoformat(stored["ends"]) if stored.get("ends") else None,
        stored.get("place", ""),
        tuple(
            ItemAsSent(
                row["id"],
                row["number"],
                row["title"],
                ItemKind(row["kind"]),
                row["closed"],
                row.get("public_title", ""),
                row["fingerprint"],
            )
            for row in stored["items"]
        ),
        tuple(
            BilagAsSent(r["id"], r["number"], r["item_id"], r["title"], r["sha256"])
            for r in stored["attachments"]
        ),
        {
            SentEdition(edition): PackPages(
                row["last"], {key: Span(*span) for key, span in row["spans"].items()}
            )
            for edition, row in stored.get("pages", {}).items()
        },
    )
