# SPDX-License-Identifier: MPL-2.0
"""What a body did with a point: outcome, answers to at-points, and what somebody had noted."""

from typing import TYPE_CHECKING

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import MarkKind, Outcome
from hpdesk.domain.phrases import is_only_phrase, organ_called, phrase_for
from hpdesk.domain.words import word
from hpdesk.services.desk import Desk
from hpdesk.services.locking import refuse_locked_item
from hpdesk.services.meetings import get_meeting, meeting_of_item
from hpdesk.services.phrases import list_phrases

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer


def set_outcome(
    desk: Desk, item_id: str, outcome: Outcome | None, *, phrase: bool = True, text: str = ""
) -> None:
    """Say what became of a point, or take it back with None.

    The phrase of the outcome (or `text`) is written into a decision that is empty or holds
    another phrase as it was written; typed words are never touched.
    """
    organ = organ_of_item(desk, item_id)
    phrases = list_phrases(desk)
    known = phrase_for(phrases, outcome) if outcome is not None else None
    sentence = text or (known.sentence(organ) if known else "")
    label = "Udfald fjernet" if outcome is None else f"Punkt: {word(outcome).lower()}"
    with desk.write(label) as writer:
        refuse_locked_item(writer, item_id)
        writer.set("agenda_item", item_id, outcome=None if outcome is None else str(outcome))
        decision = writer.get("agenda_item", item_id)["decision"] or ""
        if phrase and is_only_phrase(decision, phrases, organ) and decision != sentence:
            writer.set("agenda_item", item_id, decision=sentence or None)


def organ_of_item(desk: Desk, item_id: str) -> str:
    """Return the word for those who decide a point, such as `Bestyrelsen`."""
    meeting_id = meeting_of_item(desk, item_id)
    return organ_called(get_meeting(desk, meeting_id)) if meeting_id else ""


def answer_at_point(
    desk: Desk, item_id: str, place: int, outcome: Outcome | None, text: str = ""
) -> None:
    """Answer one at-point by itself; without outcome and text the answer is taken away."""
    with desk.write("At-punkt besvaret", merge_key=f"at:{item_id}:{place}:{outcome}") as writer:
        refuse_locked_item(writer, item_id)
        known = writer.find("at_answer", item_id=item_id, place=place)
        values = {
            "outcome": None if outcome is None else str(outcome),
            "text": text.strip() or None,
        }
        if outcome is None and not text.strip():
            for key in known:
                writer.delete("at_answer", key)
        elif known:
            writer.set("at_answer", known[0], **values)
        else:
            writer.add("at_answer", rank=place, place=place, item_id=item_id, **values)


def add_mark(
    desk: Desk,
    item_id: str,
    kind: MarkKind,
    *,
    person_id: str | None = None,
    organisation_id: str | None = None,
    text: str = "",
) -> str:
    """Note a reservation, a dissent, a statement or a conflict of interest; returns its key.

    It belongs to a person or a party, or to nobody where the text says whose it is.
    """
    with desk.write(f"{word(kind)} noteret") as writer:
        return put_mark(
            writer, item_id, kind, person_id=person_id, organisation_id=organisation_id, text=text
        )


def put_mark(
    writer: "Writer",
    item_id: str,
    kind: MarkKind,
    *,
    person_id: str | None = None,
    organisation_id: str | None = None,
    text: str = "",
) -> str:
    """Note a mark inside a step that does more than that; returns its key."""
    refuse_locked_item(writer, item_id)
    if not (person_id or organisation_id or text.strip()):
        raise UserError("Der mangler et navn eller en tekst. Skriv, hvem det gælder.")
    if kind is MarkKind.CONFLICT_OF_INTEREST and person_id:
        for key in writer.find("minute_mark", item_id=item_id, kind=str(kind)):
            if writer.get("minute_mark", key)["person_id"] == person_id:
                writer.set("minute_mark", key, text=text.strip() or None)
                return key
    return writer.add(
        "minute_mark",
        rank=writer.next_rank("minute_mark", item_id=item_id),
        item_id=item_id,
        kind=str(kind),
        person_id=person_id,
        organisation_id=organisation_id,
        text=text.strip() or None,
    )


def edit_mark(
    desk: Desk,
    mark_id: str,
    *,
    text: str | None = None,
    kind: MarkKind | None = None,
    person_id: str | None = None,
    organisation_id: str | None = None,
) -> None:
    """Change what was noted; a person and a party replace each other."""
    changes: dict[str, str | None] = {}
    if text is not None:
        changes["text"] = text.strip() or None
    if kind is not None:
        changes["kind"] = str(kind)
    if person_id or organisation_id:
        changes |= {"person_id": person_id, "organisation_id": organisation_id}
    with desk.write("Notering ændret", merge_key=f"mark:{mark_id}:{sorted(changes)}") as writer:
        now = {**writer.get("minute_mark", mark_id), **changes}
        refuse_locked_item(writer, now["item_id"])
        if not (now["person_id"] or now["organisation_id"] or now["text"]):
            raise UserError("Der mangler et navn eller en tekst. Skriv, hvem det gælder.")
        writer.set("minute_mark", mark_id, **changes)


def remove_mark(desk: Desk, mark_id: str) -> None:
    """Take away what was noted."""
    with desk.write("Notering fjernet") as writer:
        refuse_locked_item(writer, writer.get("minute_mark", mark_id)["item_id"])
        writer.delete("minute_mark", mark_id)


def add_to_text(desk: Desk, item_id: str, field: str, text: str) -> None:
    """Add words as a paragraph of their own to a point's `discussion`, `decision` or the like."""
    label = "Føjet til beslutningen" if field == "decision" else "Føjet til referatet"
    with desk.write(label) as writer:
        put_to_text(writer, item_id, field, text)


def put_to_text(writer: "Writer", item_id: str, field: str, text: str) -> None:
    """Add words to a text inside a step that does more than that."""
    refuse_locked_item(writer, item_id)
    before = (writer.get("agenda_item", item_id)[field] or "").rstrip()
    words = text.strip()
    if words:
        writer.set("agenda_item", item_id, **{field: f"{before}\n\n{words}" if before else words})
