# SPDX-License-Identifier: MPL-2.0
"""Moving what a meeting did not reach to the body's next meeting, in one step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from hpdesk.domain.agenda import place_before_end
from hpdesk.domain.danish import counted, date_words, join_words
from hpdesk.domain.danish_names import NBSP
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting, MeetingKind, MeetingState, Origin, Outcome
from hpdesk.domain.phrases import Phrase, is_only_phrase, organ_called, phrase_for
from hpdesk.domain.preparation import WaitingHow
from hpdesk.services.agenda_points import carry_point
from hpdesk.services.desk import Desk
from hpdesk.services.locking import refuse_locked
from hpdesk.services.meetings import get_meeting, list_items
from hpdesk.services.numbering import ordered_points, renumber
from hpdesk.services.phrases import list_phrases
from hpdesk.services.waiting import put_waiting
from hpdesk.storage.meeting_reads import read_meetings

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

_WITH_AGENDA = (MeetingKind.ORDINARY, MeetingKind.EXTRAORDINARY, MeetingKind.JOINT)


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of points that were not reached: where they stand now, or that they wait."""

    item_ids: tuple[str, ...] = ()
    waiting_ids: tuple[str, ...] = ()
    meeting: Meeting | None = None

    @property
    def words(self) -> str:
        """Return the receipt, in Danish."""
        if self.meeting is not None:
            day = date_words(self.meeting.starts.date())
            count = counted(len(self.item_ids), "punkt", "punkter")
            return f"{count} er sat på dagsordenen til mødet den {day}."
        count = counted(len(self.waiting_ids), "punkt", "punkter")
        return f"{count} venter på næste møde."


def next_meeting(desk: Desk, meeting: Meeting, *, not_before: date | None = None) -> Meeting | None:
    """Return the first body's next meeting with an agenda, on or after a day where one is given."""
    later = read_meetings(desk.read(), after=meeting.starts.isoformat(" "))
    wanted = meeting.body_ids[:1]
    return next(
        (
            other
            for other in later
            if other.id != meeting.id
            and other.kind in _WITH_AGENDA
            and wanted[:1]
            and wanted[0] in other.body_ids
            and (not_before is None or other.starts.date() >= not_before)
        ),
        None,
    )


def carry_over(
    desk: Desk,
    meeting_id: str,
    item_ids: Sequence[str],
    *,
    not_before: date | None = None,
    remark: str = "",
) -> Carried:
    """Postpone points to the body's next meeting (the first one on or after `not_before`).

    Where its agenda is still a draft they are set on it with their papers and sub-points, else
    they wait for a meeting. Here they are marked as postponed, with the phrase and any remark.
    """
    meeting = get_meeting(desk, meeting_id)
    rows = {item.id: item for item in list_items(desk, meeting_id)}
    wanted = [key for key, row in rows.items() if {key, row.parent_id} & set(item_ids)]
    if not wanted:
        raise UserError("Der er ikke valgt noget punkt. Vælg de punkter, der skal udsættes.")
    target = next_meeting(desk, meeting, not_before=not_before)
    if target is not None and target.state is not MeetingState.DRAFT:
        target = None
    postponed = _Postponed(organ_called(meeting), list_phrases(desk), not_before)
    parents = {key: rows[key].parent_id for key in wanted}
    tops = [key for key in wanted if parents[key] not in wanted]
    numbers = join_words([rows[key].number for key in wanted])
    with desk.write(f"Udsat: punkt {numbers}") as writer:
        refuse_locked(writer, meeting_id)
        for key in wanted:
            _refuse_twice(writer, key, rows[key].number)
            _postpone(writer, key, postponed, remark if key in tops else "")
        if target is None:
            waiting = [_let_wait(writer, meeting, key, remark) for key in tops]
            return Carried(waiting_ids=tuple(waiting))
        before = ordered_points(writer, target.id)
        for key in tops:
            carry_point(writer, key, target.id, Origin.CARRIED, with_guests=True)
        made = [key for key in ordered_points(writer, target.id) if key not in before]
        _place(writer, target.id, before, made)
        return Carried(item_ids=tuple(made), meeting=target)


@dataclass(frozen=True, slots=True)
class _Postponed:
    """What the words of a postponement are made of."""

    organ: str
    phrases: Sequence[Phrase]
    until: date | None

    @property
    def words(self) -> str:
        if self.until is not None:
            day = date_words(self.until).replace(NBSP, " ")  # the papers set it again
            return f"Punktet blev udsat til den {day}."
        phrase = phrase_for(self.phrases, Outcome.POSTPONED)
        return phrase.sentence(self.organ) if phrase else "Punktet blev udsat til næste møde."


def _postpone(writer: "Writer", key: str, postponed: _Postponed, remark: str) -> None:
    before = writer.get("agenda_item", key)["decision"] or ""
    untyped = is_only_phrase(before, postponed.phrases, postponed.organ)
    text = postponed.words if untyped else before
    text = f"{text.rstrip()} {remark.strip()}" if remark.strip() else text
    writer.set("agenda_item", key, outcome=str(Outcome.POSTPONED), decision=text)


def _refuse_twice(writer: "Writer", key: str, number: str) -> None:
    carried = writer.find("agenda_item", origin_id=key, origin_how=str(Origin.CARRIED))
    if carried or writer.find("waiting_point", origin_id=key, how=str(WaitingHow.POSTPONED)):
        raise UserError(
            "Punkt {number} er allerede sat på et senere møde. Intet er ændret.", number=number
        )


def _let_wait(writer: "Writer", meeting: Meeting, key: str, remark: str) -> str:
    if not meeting.body_ids:
        raise UserError("Mødet mangler et organ, så punktet kan ikke vente. Vælg organet først.")
    day = meeting.starts.date()
    waiting = put_waiting(writer, meeting.body_ids[0], WaitingHow.POSTPONED, key, day)
    if remark.strip():
        writer.set("waiting_point", waiting, note=remark.strip())
    return waiting


def _place(writer: "Writer", meeting_id: str, before: Sequence[str], new: Sequence[str]) -> None:
    """Set new points before what ends the agenda, such as Eventuelt."""
    rows = (writer.get("agenda_item", key) for key in before)
    index = place_before_end([(row["standing"], row["title"]) for row in rows])
    writer.order("agenda_item", [*before[:index], *new, *before[index:]])
    renumber(writer, meeting_id)
