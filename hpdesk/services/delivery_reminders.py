# SPDX-License-Identifier: MPL-2.0
"""Reminding people of the bilag they owe: one mail draft each, and a note that it was written."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from hpdesk.domain.danish import NBSP, clock_span, weekday_date
from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting
from hpdesk.domain.people import MemberRole
from hpdesk.domain.preparation import Delivery
from hpdesk.services import mail_texts, people
from hpdesk.services.attachments import put_copy
from hpdesk.services.deliveries import list_deliveries, note_reminded
from hpdesk.services.desk import Desk
from hpdesk.services.meetings import get_meeting
from hpdesk.services.plan_settings import calendar

_TEXT = "papers_reminder"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A draft that was written; `email` is empty where the person has no usable address."""

    name: str
    email: str
    path: Path
    delivery_ids: tuple[str, ...]


def owed_by(deliveries: Collection[Delivery], delivery: Delivery) -> tuple[Delivery, ...]:
    """Return all that the same person or party still owes, a delivery's own included."""
    who = _who(delivery)
    return tuple(d for d in deliveries if d.delivered_on is None and _who(d) == who)


def write_reminders(
    desk: Desk, meeting_id: str, folder: Path, delivery_ids: Collection[str]
) -> tuple[Reminder, ...]:
    """Write a draft to everyone who owes one of the deliveries, and note that they are reminded.

    Nothing is noted where a draft cannot be written; raises UserError then, and where nothing
    is owed or nobody is named.
    """
    meeting = get_meeting(desk, meeting_id)
    everything = list_deliveries(desk, meeting_id)
    wanted = [d for d in everything if d.id in delivery_ids and d.delivered_on is None]
    groups = {_who(d): owed_by(everything, d) for d in wanted if d.name}
    if not groups:
        raise UserError("Der er ingen at rykke: alt er leveret, eller ingen er skrevet på.")
    written = tuple(_write(desk, meeting, owed, folder) for owed in groups.values())
    note_reminded(desk, [key for reminder in written for key in reminder.delivery_ids])
    return written


def _who(delivery: Delivery) -> str:
    return delivery.person_id or delivery.organisation_id or ""


def _write(desk: Desk, meeting: Meeting, owed: tuple[Delivery, ...], folder: Path) -> Reminder:
    from hpdesk.exports.addresses import usable_address
    from hpdesk.exports.mail_writer import MailDraft, draft_bytes

    name, email = owed[0].name, usable_address(owed[0].email) or ""
    values = {
        "navn": name,
        "organ": meeting.body_names[0] if meeting.body_names else "",
        "plan": meeting.plan_name,
        "møde": meeting.title,
        "dato": weekday_date(meeting.starts.date(), year=True),
        "tid": clock_span(meeting.starts, meeting.ends),
        "sted": meeting.place,
        "frist": weekday_date(_until(desk, owed)),
        "bilag": "\n".join(_line(delivery) for delivery in owed),
        "afsender": _sender(desk, meeting),
    }
    subject, body = mail_texts.get_text(desk, _TEXT).filled(values)
    content = draft_bytes(MailDraft(subject, body, to=((name, email),) if email else ()))
    kept = "".join(c if c.isalnum() or c in " -" else " " for c in f"Rykker til {name}")
    path = put_copy(content, f"{' '.join(kept.split())}.eml", folder)
    return Reminder(name, email, path, tuple(delivery.id for delivery in owed))


def _line(delivery: Delivery) -> str:
    return f"– {delivery.title} (punkt{NBSP}{delivery.item_number}: {delivery.item_title})"


def _until(desk: Desk, owed: tuple[Delivery, ...]) -> date:
    """Return the day to ask for: the deadline, or the next working day where it has passed."""
    tomorrow = desk.today() + timedelta(days=1)
    soonest = min((d.due for d in owed if d.due is not None), default=tomorrow)
    if soonest > desk.today():
        return soonest
    days = calendar(desk)
    while not days.is_working_day(tomorrow):
        tomorrow += timedelta(days=1)
    return tomorrow


def _sender(desk: Desk, meeting: Meeting) -> str:
    """Return who writes: the minute taker, or else the bodies' secretary."""
    if meeting.minute_taker_name:
        return meeting.minute_taker_name
    seats = people.members_at(desk, meeting)
    return next((s.person.name for s in seats if s.role is MemberRole.SECRETARY), "")
