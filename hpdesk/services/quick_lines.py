# SPDX-License-Identifier: MPL-2.0
"""What Enter does with a quick line: one step for every kind, and nothing is dropped."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING

from hpdesk.domain.danish import clock, join_words
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AttendanceStatus, MarkKind, Meeting
from hpdesk.domain.quick_kinds import ClockAct, QuickKind
from hpdesk.services import (
    carrying,
    coordination,
    decisions,
    followup,
    minutes,
    minutes_clock,
)
from hpdesk.services.desk import Desk

if TYPE_CHECKING:
    from hpdesk.domain.quick_parts import QuickLine
    from hpdesk.storage.writer import Writer

_NEXT_MEETING = "næste møde"  # what a postponement means already
_MARKS = {
    QuickKind.RESERVATION: MarkKind.RESERVATION,
    QuickKind.DISSENT: MarkKind.DISSENT,
    QuickKind.STATEMENT: MarkKind.STATEMENT,
    QuickKind.CONFLICT_OF_INTEREST: MarkKind.CONFLICT_OF_INTEREST,
}
_MARK_RECEIPTS = {
    QuickKind.RESERVATION: "Forbeholdet er noteret.",
    QuickKind.DISSENT: "Det er noteret, hvem der stemte imod.",
    QuickKind.STATEMENT: "Det er ført til referat.",
    QuickKind.CONFLICT_OF_INTEREST: "Inhabiliteten er noteret.",
}


@dataclass(frozen=True, slots=True)
class Done:
    """What was made, in words for a receipt; empty where the page shows it itself."""

    text: str = ""


def carry_out(desk: Desk, meeting: Meeting, item_id: str, line: "QuickLine") -> Done:
    """Do what a line says, in one step; raises UserError, and then nothing is done at all.

    Words that have no place where the line goes (why somebody sent an apology) are kept as a
    note that only the secretariat sees.
    """
    return _ACTS[line.kind](desk, meeting, item_id, line)


def _task(desk: Desk, _meeting: Meeting, item_id: str, line: "QuickLine") -> Done:
    followup.add_task(
        desk,
        line.text,
        item_id=item_id,
        responsible=[entry.id for entry in line.responsible],
        due=line.due,
        due_text=line.due_text,
    )
    return Done()


def _decision(desk: Desk, _meeting: Meeting, item_id: str, line: "QuickLine") -> Done:
    decisions.add_to_text(desk, item_id, "decision", line.text)
    return Done()


def _text(desk: Desk, _meeting: Meeting, item_id: str, line: "QuickLine") -> Done:
    decisions.add_to_text(desk, item_id, "discussion", line.text)
    return Done()


def _note(desk: Desk, meeting: Meeting, item_id: str, line: "QuickLine") -> Done:
    coordination.add_note(
        desk,
        line.text,
        desk.today(),
        at=_now(desk).time(),
        channel="meeting",
        meeting_id=meeting.id,
        item_id=item_id,
    )
    return Done("Noten er gemt. Kun sekretariatet kan se den.")


def _mark(desk: Desk, _meeting: Meeting, item_id: str, line: "QuickLine") -> Done:
    """Note what each of those named had noted; a name nobody has stands in the text."""
    kind = _MARKS[line.kind]
    if not line.responsible and not line.text:
        raise UserError("Skriv, hvem det gælder, eller hvad der skal noteres.")
    with desk.write(_MARK_RECEIPTS[line.kind].rstrip(".")) as writer:
        for entry in line.responsible:
            whose = "organisation_id" if entry.is_organisation else "person_id"
            decisions.put_mark(writer, item_id, kind, **{whose: entry.id}, text=line.text)
        if not line.responsible:
            decisions.put_mark(writer, item_id, kind, text=line.text)
    return Done(_MARK_RECEIPTS[line.kind])


def _apology(desk: Desk, meeting: Meeting, item_id: str, line: "QuickLine") -> Done:
    away = str(AttendanceStatus.APOLOGY)
    return _attend(desk, meeting, item_id, line, "Afbud fra {who} er noteret.", status=away)


def _arrival(desk: Desk, meeting: Meeting, item_id: str, line: "QuickLine") -> Done:
    at = _moment(desk, meeting, line.at)
    words = f"{{who}} kom kl. {clock(at)}."
    here = str(AttendanceStatus.PRESENT)
    return _attend(desk, meeting, item_id, line, words, status=here, arrived=at, departed=None)


def _departure(desk: Desk, meeting: Meeting, item_id: str, line: "QuickLine") -> Done:
    at = _moment(desk, meeting, line.at)
    return _attend(desk, meeting, item_id, line, f"{{who}} gik kl. {clock(at)}.", departed=at)


def _attend(
    desk: Desk,
    meeting: Meeting,
    item_id: str,
    line: "QuickLine",
    receipt: str,
    **values: object,
) -> Done:
    _refuse_unclear(line)
    with desk.write("Fremmøde ændret") as writer:
        for entry in line.responsible:
            minutes.put_attendance(writer, meeting.id, entry.id, **values)
        kept = _keep_rest(desk, writer, meeting, item_id, line)
    return Done(receipt.format(who=_names(line)) + kept)


def _guest(desk: Desk, meeting: Meeting, item_id: str, line: "QuickLine") -> Done:
    """Note guests; one whom the plan does not know becomes a person, with the rest as title."""
    if line.ambiguous:
        raise UserError("Flere hedder {name}. Vælg, hvem det er.", name=line.ambiguous[0].typed)
    new = [name.typed.lstrip("@") for name in line.unresolved]
    if not new and not line.responsible:
        raise UserError("Gæsten mangler et navn. Skriv navnet efter /gæst.")
    if any(entry.is_organisation for entry in line.responsible):
        _refuse_unclear(line)
    arrives = _moment(desk, meeting, line.at)
    leaves = _moment(desk, meeting, line.until) if line.until else None
    kept = ""
    with desk.write("Gæst noteret") as writer:
        title = line.rest.strip()
        people = [entry.id for entry in line.responsible]
        people += [writer.add("person", name=name, title=title or None) for name in new]
        for person in people:
            minutes.put_guest(writer, item_id, person, arrives=arrives, leaves=leaves)
        if not new:
            kept = _keep_rest(desk, writer, meeting, item_id, line)
    names = join_words([*(entry.name for entry in line.responsible), *new])
    made = f" {join_words(new)} er oprettet som person." if new else ""
    return Done(f"{names} er noteret som gæst fra kl. {clock(arrives)}.{made}{kept}")


def _deputy(desk: Desk, meeting: Meeting, item_id: str, line: "QuickLine") -> Done:
    _refuse_unclear(line)
    if len(line.responsible) != 1 or len(line.stands_for) > 1:
        raise UserError("Skriv én suppleant for ét medlem ad gangen: /suppleant NAVN for NAVN.")
    who = line.responsible[0]
    if any(entry.is_organisation for entry in line.stands_for):
        raise UserError(
            "{name} er ikke en person. Skriv medlemmets navn.", name=line.stands_for[0].name
        )
    with desk.write("Suppleant noteret") as writer:
        if line.stands_for:
            minutes.put_deputy(writer, meeting.id, who.id, line.stands_for[0].id)
        else:
            here = str(AttendanceStatus.PRESENT)
            minutes.put_attendance(writer, meeting.id, who.id, status=here)
        if line.at is not None:
            at = _moment(desk, meeting, line.at)
            minutes.put_attendance(writer, meeting.id, who.id, arrived=at)
        kept = _keep_rest(desk, writer, meeting, item_id, line)
    instead = f" for {line.stands_for[0].name}" if line.stands_for else ""
    return Done(f"{who.name} er noteret som suppleant{instead}.{kept}")


def _postponed(desk: Desk, meeting: Meeting, item_id: str, line: "QuickLine") -> Done:
    next_one = minutes.next_meeting_day(desk, meeting)
    later = line.due if line.due is not None and line.due != next_one else None
    said = "" if _NEXT_MEETING in line.due_text.casefold() else line.due_text
    remark = " ".join(words for words in (said, line.text) if words)
    done = carrying.carry_over(desk, meeting.id, [item_id], not_before=later, remark=remark)
    return Done(done.words)


def _clock(desk: Desk, meeting: Meeting, item_id: str, line: "QuickLine") -> Done:
    act, running = line.clock, minutes_clock.running_point(desk, meeting.id)
    if act is None:
        raise UserError("Skriv start, stop eller et antal minutter efter /tid.")
    if act is ClockAct.MORE:
        length = minutes_clock.give_more_time(desk, item_id, line.minutes or 0)
        done = f"Punktet har nu {length} minutter."
    elif act is ClockAct.STOP or (act is not ClockAct.START and running == item_id):
        minutes_clock.stop_point(desk, meeting.id)
        done = "Uret er stoppet."
    else:
        minutes_clock.start_point(desk, item_id)
        done = "Uret kører."
    if line.text:
        decisions.add_to_text(desk, item_id, "discussion", line.text)
    return Done(done)


def _refuse_unclear(line: "QuickLine") -> None:
    """Raise UserError where a name is not a known person: the line then stays as it is."""
    if line.unresolved:
        typed = line.unresolved[0].typed
        if line.unresolved[0].candidates:
            raise UserError("Flere hedder {name}. Vælg, hvem det er.", name=typed)
        raise UserError("Planen kender ikke {name}. Opret personen, eller ret navnet.", name=typed)
    for entry in line.responsible:
        if entry.is_organisation:
            raise UserError("{name} er ikke en person. Skriv personens navn.", name=entry.name)
    if not line.responsible:
        raise UserError("Linjen mangler et navn. Skriv, hvem det gælder.")


def _keep_rest(
    desk: Desk, writer: "Writer", meeting: Meeting, item_id: str, line: "QuickLine"
) -> str:
    """Keep words that the minutes have no place for as a private note; returns the receipt."""
    words = " ".join(part for part in (line.due_text, line.rest.strip()) if part)
    if not words:
        return ""
    where: Mapping[str, str] = {"meeting_id": meeting.id, "item_id": item_id}
    note, at = f"{_names(line)}: {words}", _now(desk).time()
    coordination.put_note(writer, note, desk.today(), at=at, channel="meeting", **where)
    return " Resten er gemt som en note, kun for sekretariatet."


def _names(line: "QuickLine") -> str:
    return join_words([entry.name for entry in line.responsible])


def _now(desk: Desk) -> datetime:
    return desk.now().replace(second=0, microsecond=0)


def _moment(desk: Desk, meeting: Meeting, at: time | None) -> datetime:
    """Return a time on the day of the meeting, or now."""
    return _now(desk) if at is None else datetime.combine(meeting.starts.date(), at)


_ACTS: Mapping[QuickKind, Callable[[Desk, Meeting, str, "QuickLine"], Done]] = {
    QuickKind.TASK: _task,
    QuickKind.DECISION: _decision,
    QuickKind.TEXT: _text,
    QuickKind.NOTE: _note,
    QuickKind.RESERVATION: _mark,
    QuickKind.DISSENT: _mark,
    QuickKind.STATEMENT: _mark,
    QuickKind.CONFLICT_OF_INTEREST: _mark,
    QuickKind.APOLOGY: _apology,
    QuickKind.ARRIVAL: _arrival,
    QuickKind.DEPARTURE: _departure,
    QuickKind.GUEST: _guest,
    QuickKind.DEPUTY: _deputy,
    QuickKind.POSTPONED: _postponed,
    QuickKind.CLOCK: _clock,
}
