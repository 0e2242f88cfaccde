# SPDX-License-Identifier: MPL-2.0
"""Coordination notes and positions: private to the secretariat, in no paper."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING, Any

from hpdesk.domain.coordination import Note, Position, Stance
from hpdesk.domain.errors import UserError
from hpdesk.services.deleting import delete_kindly
from hpdesk.services.desk import Desk
from hpdesk.storage import coordination_reads

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer


def list_notes(
    desk: Desk,
    *,
    item_id: str | None = None,
    party_id: str | None = None,
    person_id: str | None = None,
    limit: int = -1,
) -> tuple[Note, ...]:
    """Return notes that match every argument given, the newest first."""
    return coordination_reads.read_notes(
        desk.read(), item_id=item_id, party_id=party_id, person_id=person_id, limit=limit
    )


def get_note(desk: Desk, note_id: str) -> Note:
    """Return one note; raises UserError where it is gone."""
    found = coordination_reads.read_notes(desk.read(), note_id=note_id)
    if not found:
        raise UserError("Noten findes ikke længere. Fortryd sletningen for at få den igen.")
    return found[0]


def add_note(
    desk: Desk,
    text: str,
    on: date,
    *,
    at: time | None = None,
    channel: str = "other",
    people: Sequence[str] = (),
    parties: Sequence[str] = (),
    **fields: Any,  # noqa: ANN401 - meeting_id, item_id, next_step, follow_up_on
) -> str:
    """Add a coordination note and return its key."""
    if not text.strip():
        raise UserError("Noten er tom. Skriv, hvad der blev sagt.")
    with desk.write("Note oprettet") as writer:
        if "tags" in fields:
            fields["tags"] = stored_tags(fields["tags"] or ())
        key = put_note(writer, text, on, at=at, channel=channel, **fields)
        put_links(writer, key, people=people, parties=parties)
        return key


def put_note(
    writer: "Writer",
    text: str,
    on: date,
    *,
    at: time | None = None,
    channel: str = "other",
    **fields: Any,  # noqa: ANN401 - meeting_id, item_id, next_step, follow_up_on
) -> str:
    """Add a note inside a step that does more than that; returns its key."""
    return writer.add(
        "note", text=text.strip(), noted_on=on, noted_at=at, channel=str(channel), **fields
    )


def put_links(
    writer: "Writer", note_id: str, *, people: Sequence[str] = (), parties: Sequence[str] = ()
) -> None:
    """Let a note be about these people and parties alone, inside a step."""
    _link(writer, note_id, "note_person", "person_id", people)
    _link(writer, note_id, "note_party", "organisation_id", parties)


def stored_tags(tags: Sequence[str]) -> str | None:
    """Return tags as they are kept, each once; None for none."""
    return json.dumps(list(dict.fromkeys(tags)), ensure_ascii=False) if tags else None


def _link(writer: "Writer", note_id: str, table: str, column: str, keys: Sequence[str]) -> None:
    for old in writer.find(table, note_id=note_id):
        writer.delete(table, old)
    for rank, key in enumerate(dict.fromkeys(keys)):
        writer.add(table, note_id=note_id, rank=rank, **{column: key})


def edit_note(
    desk: Desk,
    note_id: str,
    *,
    people: Sequence[str] | None = None,
    parties: Sequence[str] | None = None,
    **fields: Any,  # noqa: ANN401 - columns of `note`
) -> None:
    """Change a note; `people` and `parties` replace the linked ones."""
    if "text" in fields and not fields["text"].strip():
        raise UserError("Noten er tom. Skriv, hvad der blev sagt.")
    if "tags" in fields:
        fields["tags"] = stored_tags(fields["tags"] or ())
    with desk.write("Note ændret", merge_key=f"note:{note_id}:{sorted(fields)}") as writer:
        writer.set("note", note_id, **fields)
        if people is not None:
            _link(writer, note_id, "note_person", "person_id", people)
        if parties is not None:
            _link(writer, note_id, "note_party", "organisation_id", parties)


def delete_note(desk: Desk, note_id: str) -> None:
    """Delete a note; can be undone."""
    delete_kindly(desk, "note", note_id, "Note slettet")


def list_positions(desk: Desk, meeting_id: str | None = None) -> tuple[Position, ...]:
    """Return the positions on a meeting's points, or all."""
    return coordination_reads.read_positions(desk.read(), meeting_id)


def position_history(desk: Desk, item_id: str, party_id: str) -> tuple[Position, ...]:
    """Return where a party has stood on a point, the oldest first."""
    return coordination_reads.read_position_history(desk.read(), item_id, party_id)


def set_position(
    desk: Desk,
    item_id: str,
    party_id: str,
    stance: Stance,
    text: str | None = None,
    *,
    heard_in_id: str | None = None,
) -> None:
    """Note where a party stands on a point today, and the formøde where it said so.

    Another stance than on an earlier day is a new line of its history; on the same day the line
    is changed. Who talks to whom is kept.
    """
    values: dict[str, Any] = {"stance": str(stance)}
    if text is not None:
        values["text"] = text or None
    if heard_in_id is not None:
        values["heard_in_id"] = heard_in_id
    with desk.write("Position ændret") as writer:
        _put_position(writer, desk.today(), item_id, party_id, **values)


def set_position_text(desk: Desk, item_id: str, party_id: str, text: str) -> None:
    """Note why a party stands where it does; the stance stays, undecided where there was none."""
    merge_key = f"position:{item_id}:{party_id}:text"
    with desk.write("Begrundelse ændret", merge_key=merge_key) as writer:
        _put_position(writer, desk.today(), item_id, party_id, text=text or None)


def set_position_field(
    desk: Desk, item_id: str, party_id: str, field: str, value: str | None
) -> None:
    """Note what it would take, who talks to the party or whom there.

    `field` is `text`, `would_take`, `talker_id` or `contact_id`.
    """
    merge_key = f"position:{item_id}:{party_id}:{field}"
    with desk.write("Position ændret", merge_key=merge_key) as writer:
        _put_position(writer, desk.today(), item_id, party_id, **{field: value or None})


def _put_position(
    writer: "Writer",
    today: date,
    item_id: str,
    party_id: str,
    **values: Any,  # noqa: ANN401 - columns of `position`
) -> None:
    known = writer.find("position", item_id=item_id, party_id=party_id)
    keys = sorted(known, key=partial(_when_taken, writer))
    last = writer.get("position", keys[-1]) if keys else {}
    if not last:
        new = {"stance": str(Stance.UNDECIDED), "taken_on": today, **values}
        writer.add("position", item_id=item_id, party_id=party_id, **new)
    elif not _says_anew(last, values):
        writer.set("position", keys[-1], **values)
    elif last["taken_on"] is not None and last["taken_on"] >= today:
        writer.set("position", keys[-1], taken_on=today, **values)
    else:
        kept = {name: last[name] for name in ("talker_id", "contact_id")}
        if values["stance"] != Stance.SUPPORTS:
            kept["would_take"] = last["would_take"]
        if values["stance"] == last["stance"]:
            kept["text"] = last["text"]
        writer.add(
            "position", item_id=item_id, party_id=party_id, taken_on=today, **{**kept, **values}
        )


def _when_taken(writer: "Writer", key: str) -> tuple[date, int]:
    row = writer.get("position", key)
    return row["taken_on"] or date.min, row["rank"]


def _says_anew(last: Mapping[str, Any], values: Mapping[str, Any]) -> bool:
    """Tell whether a party says another thing than before, or the same at another formøde."""
    if "stance" not in values:
        return False
    heard = values.get("heard_in_id")
    return values["stance"] != last["stance"] or heard not in (None, last["heard_in_id"])


def clear_position(desk: Desk, position_id: str) -> None:
    """Take a position away; the one before it in its history holds again."""
    delete_kindly(desk, "position", position_id, "Position fjernet")
