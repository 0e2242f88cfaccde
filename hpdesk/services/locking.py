# SPDX-License-Identifier: MPL-2.0
"""The one place that knows approved minutes, and refuses to change them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import MeetingState
from hpdesk.services.desk import Desk

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer

# What the referat prints of a point and of its meeting; the rest may be changed at any time.
_OF_ITEM = frozenset(
    (
        "title",
        "public_title",
        "closed",
        "presenter_id",
        "presenter_text",
        "recommendation",
        "discussion",
        "decision",
        "for_the_record",
        "outcome",
    )
)
_OF_MEETING = frozenset(
    ("title", "kind", "starts", "ends", "place", "chair_id", "minute_taker_id", "body_ids", "state")
)
_LOCKED = (
    "Referatet er godkendt og låst, så intet er ændret. Genåbn det med en begrundelse, hvis det "
    "skal rettes."
)


def is_locked(desk: Desk, meeting_id: str | None) -> bool:
    """Tell whether a meeting's minutes are approved; what belongs to no meeting never is."""
    asked = "SELECT 1 FROM meeting WHERE id = :key AND state = :state"
    state = str(MeetingState.MINUTES_APPROVED)
    return meeting_id is not None and bool(desk.read().rows(asked, key=meeting_id, state=state))


def refuse_locked(writer: "Writer", meeting_id: str) -> None:
    """Raise UserError where a meeting's minutes are approved."""
    if writer.get("meeting", meeting_id)["state"] == MeetingState.MINUTES_APPROVED:
        raise UserError(_LOCKED)


def refuse_locked_item(writer: "Writer", item_id: str | None) -> None:
    """Raise UserError where the minutes of a point's meeting are approved."""
    if item_id is not None:
        refuse_locked(writer, writer.get("agenda_item", item_id)["meeting_id"])


def refuse_locked_fields(writer: "Writer", item_id: str, fields: Iterable[str]) -> None:
    """Raise UserError where fields of a point are to change that approved minutes print."""
    if _OF_ITEM & set(fields):
        refuse_locked_item(writer, item_id)


def refuse_locked_meeting(writer: "Writer", meeting_id: str, fields: Iterable[str]) -> None:
    """Raise UserError where fields of a meeting are to change that approved minutes print."""
    if _OF_MEETING & set(fields):
        refuse_locked(writer, meeting_id)
