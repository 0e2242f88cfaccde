# SPDX-License-Identifier: MPL-2.0
"""Coordination notes and positions: private to the secretariat, in no paper."""

from collections.abc import Sequence
from datetime import date, time
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
        key = put_note(writer, text, on, at=at, channel=channel, **fields)
        _link(writer, key, "note_person", "person_id", people)
        _link(writer, key, "note_party", "organisation_id", parties)
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


def set_position(desk: Desk, item_id: str, party_id: str, stance: Stance, text: str = "") -> None:
    """Note where a party stands on a point today."""
    with desk.write("Position ændret") as writer:
        _put_position(
            writer, desk.today(), item_id, party_id, stance=str(stance), text=text or None
        )


def set_position_text(desk: Desk, item_id: str, party_id: str, text: str) -> None:
    """Note why a party stands where it does; the stance stays, undecided where there was none."""
    merge_key = f"position:{item_id}:{party_id}:text"
    with desk.write("Begrundelse ændret", merge_key=merge_key) as writer:
        _put_position(writer, desk.today(), item_id, party_id, text=text or None)


def _put_position(
    writer: "Writer",
    today: date,
    item_id: str,
    party_id: str,
    **values: Any,  # noqa: ANN401 - columns of `position`
) -> None:
    known = writer.find("position", item_id=item_id, party_id=party_id)
    if known:
        writer.set("position", known[-1], taken_on=today, **values)
    else:
        new = {"stance": str(Stance.UNDECIDED), "taken_on": today, **values}
        writer.add("position", item_id=item_id, party_id=party_id, **new)


def clear_position(desk: Desk, position_id: str) -> None:
    """Take a position away."""
    delete_kindly(desk, "position", position_id, "Position fjernet")
