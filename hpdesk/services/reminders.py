# SPDX-License-Identifier: MPL-2.0
"""Reminding people of their tasks without a server: one mail draft each, noted on every task."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path

from hpdesk.domain.danish import NBSP, join_words, shifted, sort_key, weekday_date
from hpdesk.domain.errors import UserError
from hpdesk.domain.followup import Responsible, Task
from hpdesk.domain.people import Body, BodyKind, MemberRole, Membership, Person
from hpdesk.domain.reminding import (
    ReminderSettings,
    is_to_be_reminded,
    read_settings,
    speaker_of,
)
from hpdesk.services import mail_texts, people
from hpdesk.services.attachments import put_copy
from hpdesk.services.desk import Desk
from hpdesk.services.plan_settings import calendar
from hpdesk.storage.followup_reads import read_tasks
from hpdesk.storage.task_filter import TaskFilter

SETTING = "reminders"
_TEXT = "tasks_reminder"
_DAYS_TO_ANSWER = 5  # working days


@dataclass(frozen=True, slots=True)
class RemindedTask:
    """A task to remind of; `party` is the organisation it lies with where it is not the person."""

    task: Task
    party: str = ""


@dataclass(frozen=True, slots=True)
class Reminder:
    """Somebody to be reminded, with the tasks by date.

    `email` is empty where no usable address is known. `person_id` is None where a task lies
    with an organisation that nobody has a seat for; the name is the organisation's then.
    """

    person_id: str | None
    name: str
    email: str
    tasks: tuple[RemindedTask, ...]


@dataclass(frozen=True, slots=True)
class WrittenReminder:
    """A draft that was written to somebody."""

    name: str
    path: Path
    task_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrittenReminders:
    """The drafts, and by name who could be written none for want of a mail address."""

    drafts: tuple[WrittenReminder, ...]
    without_address: tuple[str, ...] = ()


def reminder_settings(desk: Desk) -> ReminderSettings:
    """Return the plan's settings, the usual ones where they are damaged."""
    rows = desk.read().rows("SELECT value FROM setting WHERE id = :key", key=SETTING)
    try:
        return read_settings(json.loads(rows[0][0]) if rows else None)
    except (TypeError, ValueError):
        return ReminderSettings()


def set_reminder_settings(desk: Desk, settings: ReminderSettings) -> None:
    """Set when people are reminded; raises UserError for days that make no sense."""
    if read_settings(asdict(settings)) != settings:
        raise UserError(
            "Antallet af dage er ikke gemt. Skriv 0–365 dage før fristen og 1–365 dage mellem to "
            "rykkere."
        )
    value = json.dumps(asdict(settings))
    with desk.write("Indstillinger for rykkere ændret") as writer:
        if writer.exists("setting", SETTING):
            writer.set("setting", SETTING, value=value)
        else:
            writer.add("setting", id=SETTING, value=value)


def people_to_remind(desk: Desk, day: date) -> tuple[Reminder, ...]:
    """Return who is to be reminded on a day, in alphabetical order; nobody where it is off.

    A task of an organisation goes to who speaks for it in the bodies.
    """
    settings = reminder_settings(desk)
    if not settings.on:
        return ()
    last = shifted(day, timedelta(days=settings.days_before + 1))
    tasks = read_tasks(desk.read(), TaskFilter(closed=False, due_before=last), brief=True)
    due = [task for task in tasks if is_to_be_reminded(task, day, settings)]
    if not due:
        return ()
    receivers = _Receivers(desk, day)
    lists: dict[tuple[str | None, str, str], list[RemindedTask]] = {}
    for task in due:
        for who in task.responsible:
            receiver, party = receivers.of(who)
            kept = lists.setdefault(receiver, [])
            if all(one.task.id != task.id for one in kept):
                kept.append(RemindedTask(task, party))
    found = [Reminder(*who, tuple(sorted(tasks, key=_by_date))) for who, tasks in lists.items()]
    return tuple(sorted(found, key=_by_name))


def _by_date(reminded: RemindedTask) -> tuple[date, str]:
    return reminded.task.due or date.max, reminded.task.id


def _by_name(reminder: Reminder) -> tuple[tuple[str, str, str], str]:
    return sort_key(reminder.name), reminder.person_id or ""


class _Receivers:
    """Whom a reminder of a task goes to."""

    def __init__(self, desk: Desk, day: date) -> None:
        self._day = day
        self._people = {person.id: person for person in people.list_people(desk)}
        self._above = {each.id: each.parent_id for each in people.list_organisations(desk)}
        self._seats = people.list_members(desk)

    def of(self, who: Responsible) -> tuple[tuple[str | None, str, str], str]:
        """Return key, name and address of the receiver, and the party it is on behalf of."""
        if not who.is_organisation:
            return self._reached(self._people.get(who.id), who.name), ""
        seat = speaker_of(who.id, self._above, self._seats, self._day)
        return self._reached(seat.person if seat else None, who.name), who.name if seat else ""

    def _reached(self, person: Person | None, name: str) -> tuple[str | None, str, str]:
        from hpdesk.exports.addresses import usable_address

        if person is None:
            return None, name, ""
        return person.id, person.name, person.email if usable_address(person.email) else ""


def reminder_words(desk: Desk, reminder: Reminder, day: date) -> tuple[str, str]:
    """Return subject and text of the mail that would be written to somebody on a day."""
    return _Drafter(desk, day).words(reminder)


def write_reminders(
    desk: Desk, reminders: Sequence[Reminder], folder: Path, day: date
) -> WrittenReminders:
    """Write a draft to each who has a mail address, and note it on the tasks.

    Nothing is noted where a draft cannot be written; raises UserError then, and where nobody
    can be written to.
    """
    missing = tuple(reminder.name for reminder in reminders if not reminder.email)
    reached = [reminder for reminder in reminders if reminder.email]
    if not reached:
        raise UserError(
            "Der er ikke skrevet nogen rykkere, fordi ingen af modtagerne har en mailadresse, der "
            "kan bruges. Skriv adresserne på personerne først."
        )
    drafter = _Drafter(desk, day)
    contents = [(reminder, drafter.draft(reminder)) for reminder in reached]
    written = tuple(
        WrittenReminder(
            reminder.name,
            put_copy(content, _file_name(reminder.name), folder),
            tuple(one.task.id for one in reminder.tasks),
        )
        for reminder, content in contents
    )
    names: dict[str, list[str]] = {}
    for draft in written:
        for key in draft.task_ids:
            names.setdefault(key, []).append(draft.name)
    note_reminded(desk, tuple(names), day, names=names)
    return WrittenReminders(written, missing)


def _file_name(name: str) -> str:
    kept = "".join(c if c.isalnum() or c in " -" else " " for c in f"Rykker til {name}")
    return f"{' '.join(kept.split())[:80]}.eml"


def note_reminded(
    desk: Desk,
    task_ids: Iterable[str],
    on: date,
    *,
    names: Mapping[str, Sequence[str]] | None = None,
) -> None:
    """Note on each task that a reminder was written on a day, and to whom where it is known."""
    with desk.write("Rykkere noteret") as writer:
        for key in dict.fromkeys(task_ids):
            writer.set("task", key, reminded_on=on)
            whom = join_words((names or {}).get(key, ()))
            writer.add(
                "task_log",
                task_id=key,
                rank=writer.next_rank("task_log", task_id=key),
                logged_on=on,
                text=f"Rykker skrevet til {whom}." if whom else "Rykker skrevet.",
            )


class _Drafter:
    """Drafts the mails of a day; what they share is read once."""

    def __init__(self, desk: Desk, day: date) -> None:
        self._day = day
        self._text = mail_texts.get_text(desk, _TEXT)
        self._bodies = {body.id: body for body in people.list_bodies(desk)}
        self._seats = people.list_members(desk)
        self._plans = {plan.id: plan.name for plan in people.list_plans(desk)}
        self._answer_by = calendar(desk).working_days_after(day, _DAYS_TO_ANSWER)

    def draft(self, reminder: Reminder) -> bytes:
        """Return the bytes of a mail draft."""
        from hpdesk.exports.mail_writer import MailDraft, draft_bytes

        subject, body = self.words(reminder)
        sender = self._sender(self._bodies_of(reminder))
        to = ((reminder.name, reminder.email),)
        return draft_bytes(MailDraft(subject, body, to=to, sender=_address(sender)))

    def words(self, reminder: Reminder) -> tuple[str, str]:
        """Return subject and text with the person's tasks filled in."""
        bodies = self._bodies_of(reminder)
        sender = self._sender(bodies)
        plans = dict.fromkeys(plan for body in bodies for plan in body.plan_ids)
        plan = join_words([self._plans[key] for key in plans] or list(self._plans.values())[:1])
        return self._text.filled(
            {
                "navn": reminder.name,
                "organ": join_words([body.name for body in bodies]) or plan,
                "plan": plan,
                "frist": weekday_date(self._answer_by).replace(NBSP, " "),
                "opgaver": "\n".join(self._line(one) for one in reminder.tasks),
                "afsender": sender.name if sender else "",
            }
        )

    def _bodies_of(self, reminder: Reminder) -> list[Body]:
        """Return the bodies the tasks are from, formøder left out."""
        keys = dict.fromkeys(key for one in reminder.tasks for key in one.task.body_ids)
        found = [self._bodies[key] for key in keys if key in self._bodies]
        return [body for body in found if body.kind is not BodyKind.PRE_MEETING_GROUP]

    def _sender(self, bodies: Sequence[Body]) -> Person | None:
        """Return who writes: the secretary of the first of the bodies that has one, or of any."""
        wanted = [body.id for body in bodies]
        seats = [s for s in self._seats if s.role is MemberRole.SECRETARY and s.holds_on(self._day)]
        own = [seat for key in wanted for seat in seats if seat.body_id == key]
        return _first_person(own or seats)

    def _line(self, reminded: RemindedTask) -> str:
        """Return a task with its deadline and where it was agreed.

        A mail is no safe place: it has neither titles of points nor anything of a formøde.
        """
        from hpdesk.documents.checklist_paper import source_words
        from hpdesk.documents.paper_parts import due_words, prose

        task = reminded.task
        late = " – overskredet" if task.is_overdue(self._day) else ""
        lines = [f"– {prose(task.text)}", f"  Frist: {due_words(task)}{late}"]
        if reminded.party:
            lines.append(f"  Opgaven ligger hos {reminded.party}.")
        kinds = {self._bodies[key].kind for key in task.body_ids if key in self._bodies}
        source = source_words(task)
        if source and BodyKind.PRE_MEETING_GROUP not in kinds:
            lines.append(f"  Aftalt: {source}")
        return "\n".join(lines).replace(NBSP, " ")


def _address(person: Person | None) -> tuple[str, str] | None:
    from hpdesk.exports.addresses import usable_address

    if person is None or not usable_address(person.email):
        return None
    return person.name, person.email


def _first_person(seats: Sequence[Membership]) -> Person | None:
    return seats[0].person if seats else None
