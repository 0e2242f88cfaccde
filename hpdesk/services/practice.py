# SPDX-License-Identifier: MPL-2.0
"""Fra praksis: what staff and residents bring up, where it is lifted to, and the answer back."""

from datetime import date
from typing import TYPE_CHECKING, Any

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import ItemKind
from hpdesk.domain.practice import PracticeStage, PracticeWay, sound_answer_weeks
from hpdesk.domain.preparation import WaitingHow
from hpdesk.services import coordination
from hpdesk.services.desk import Desk
from hpdesk.services.plan_settings import ANSWER_WEEKS_KEY, put_setting, read_setting
from hpdesk.storage.practice_reads import read_ways

if TYPE_CHECKING:
    from hpdesk.domain.name_index import NameIndex
    from hpdesk.domain.practice_reading import PracticeReading

_EMPTY = "Linjen er tom. Skriv, hvad der er på færde ude i praksis."
_LONGEST_TITLE = 90  # characters
_GONE = "Det, der kom fra praksis, findes ikke længere. Fortryd sletningen for at få det igen."


def list_practice(desk: Desk) -> tuple[PracticeWay, ...]:
    """Return what practice brought up with where it went: what is open first, the newest first."""
    ways = read_ways(desk.read())
    return tuple(sorted(ways, key=_place))


def _place(way: PracticeWay) -> tuple[bool, bool, int]:
    return not way.is_open, not way.asks_for_answer, -way.practice.raised_on.toordinal()


def get_practice(desk: Desk, practice_id: str) -> PracticeWay:
    """Return one of them; raises UserError where it is gone."""
    found = read_ways(desk.read(), practice_id)
    if not found:
        raise UserError(_GONE)
    return found[0]


def read_line(desk: Desk, line: str, names: "NameIndex") -> "PracticeReading":
    """Return what a line means today."""
    from hpdesk.domain.practice_reading import read_practice

    return read_practice(line, names, desk.today())


def add_reading(desk: Desk, read: "PracticeReading") -> str:
    """Add what a line says and return its key; raises UserError where it says nothing."""
    return add_practice(
        desk,
        read.text,
        raised_on=read.raised_on,
        kind=str(read.kind),
        person_id=read.person.id if read.person else None,
        raised_by=read.raised_by,
        organisation_id=read.party.id if read.party else None,
    )


def add_practice(
    desk: Desk,
    text: str,
    *,
    raised_on: date | None = None,
    kind: str = "other",
    **fields: Any,  # noqa: ANN401 - columns of `practice`
) -> str:
    """Add what practice brings up, today or on a day, and return its key."""
    if not text.strip():
        raise UserError(_EMPTY)
    with desk.write("Fra praksis noteret") as writer:
        return writer.add(
            "practice",
            text=text.strip(),
            raised_on=raised_on or desk.today(),
            kind=str(kind),
            **{name: value or None for name, value in fields.items()},
        )


def take_from_note(desk: Desk, note_id: str) -> str:
    """Put what a note says into Fra praksis and return the key; it is not put there twice."""
    note = coordination.get_note(desk, note_id)
    there = next((w for w in read_ways(desk.read()) if w.practice.note_id == note_id), None)
    if there is not None:
        return there.practice.id
    return add_practice(
        desk,
        note.text,
        raised_on=note.on,
        person_id=note.people[0][0] if note.people else None,
        organisation_id=note.parties[0][0] if note.parties else None,
        note_id=note_id,
    )


def edit_practice(
    desk: Desk,
    practice_id: str,
    **fields: Any,  # noqa: ANN401 - columns of `practice`
) -> None:
    """Change text, kind, who, party or day of what practice brought up."""
    if "text" in fields and not (fields["text"] or "").strip():
        raise UserError(_EMPTY)
    merge_key = f"practice:{practice_id}:{sorted(fields)}"
    with desk.write("Fra praksis ændret", merge_key=merge_key) as writer:
        writer.set("practice", practice_id, **fields)


def lift(desk: Desk, practice_id: str, body_id: str, title: str = "") -> str:
    """Let it wait for a body's next meeting as a point; returns the waiting point's key.

    The point bears the words, never who said them. One that is on its way is not lifted twice.
    """
    way = get_practice(desk, practice_id)
    if way.stage in (PracticeStage.WAITING, PracticeStage.ON_AGENDA, PracticeStage.DECIDED):
        raise UserError(
            "Det er løftet allerede. Find det under {body}, eller fjern det ventende punkt først.",
            body=way.body_name or way.meeting_title or "punkter, der venter",
        )
    words = title.strip() or title_of(way.practice.text)
    with desk.write("Løftet fra praksis") as writer:
        key = writer.add(
            "waiting_point",
            rank=writer.next_rank("waiting_point", body_id=body_id),
            body_id=body_id,
            title=words,
            kind=str(ItemKind.DISCUSSION),
            how=str(WaitingHow.PARKED),
            raised_on=desk.today(),
        )
        writer.set("practice", practice_id, waiting_id=key, body_id=body_id, item_id=None)
        return key


def title_of(text: str) -> str:
    """Return the first sentence of a text as a title, cut between words."""
    first = " ".join(text.split("\n", 1)[0].split(". ", 1)[0].split()).rstrip(".")
    if len(first) > _LONGEST_TITLE:
        first = first[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return first[:1].upper() + first[1:]


def write_answer(desk: Desk, practice_id: str, answer: str) -> None:
    """Write the answer back; an empty one takes it away, with the day it was told."""
    words = answer.strip()
    merge_key = f"practice:{practice_id}:answer"
    with desk.write("Svar til praksis skrevet", merge_key=merge_key) as writer:
        values: dict[str, object] = {
            "answer": words or None,
            "answered_on": desk.today() if words else None,
        }
        if not words:
            values["told_on"] = None
        writer.set("practice", practice_id, **values)


def mark_told(desk: Desk, practice_id: str, on: date | None, *, how: str | None = None) -> None:
    """Note that the answer was told on a day, or take it back with None.

    Raises UserError where no answer is written.
    """
    with desk.write("Svar formidlet" if on else "Svar ikke formidlet") as writer:
        if on is not None and not (writer.get("practice", practice_id)["answer"] or "").strip():
            raise UserError("Der er intet svar at formidle endnu. Skriv svaret først.")
        values: dict[str, object] = {"told_on": on}
        if how is not None:
            values["told_how"] = how.strip() or None
        writer.set("practice", practice_id, **values)


def close(desk: Desk, practice_id: str, on: date | None) -> None:
    """Close it without an answer on a day, or open it again with None."""
    with desk.write("Fra praksis lukket" if on else "Fra praksis åbnet igen") as writer:
        writer.set("practice", practice_id, closed_on=on)


def delete_practice(desk: Desk, practice_id: str) -> None:
    """Delete it; can be undone. A point it became stays."""
    with desk.write("Fra praksis slettet") as writer:
        writer.delete("practice", practice_id)


def answer_weeks(desk: Desk) -> int:
    """Return within how many weeks an answer is due."""
    return sound_answer_weeks(read_setting(desk, ANSWER_WEEKS_KEY))


def set_answer_weeks(desk: Desk, weeks: int) -> None:
    """Set within how many weeks an answer is due; raises UserError for what makes no sense."""
    if sound_answer_weeks(weeks) != weeks:
        raise UserError("Antallet af uger er ikke gemt. Skriv et helt tal fra 1 til 520.")
    with desk.write("Uger til svar ændret") as writer:
        put_setting(writer, ANSWER_WEEKS_KEY, weeks)
