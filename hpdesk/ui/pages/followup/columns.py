# SPDX-License-Identifier: MPL-2.0
"""What the columns of the checklist say."""

from collections.abc import Callable
from datetime import date

from hpdesk.domain.danish import NBSP
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.followup_rules import TaskGroup, days_overdue
from hpdesk.ui.models.rows_model import Column
from hpdesk.ui.pages.followup.checklist import ChecklistLine, GroupLine
from hpdesk.ui.row_looks import ChipLook, GroupLook, RowLook
from hpdesk.ui.wording import date_words, join_words, shown, thousands, word, worded

STATUS_LOOKS: dict[TaskStatus, tuple[str, str]] = {
    TaskStatus.OPEN: ("neutral", "circle"),
    TaskStatus.IN_PROGRESS: ("info", "circle-dot"),
    TaskStatus.DONE: ("ok", "circle-check"),
    TaskStatus.DROPPED: ("neutral", "circle-minus"),
}
_GROUP_TONES = {TaskGroup.OVERDUE: "over", TaskGroup.THIS_WEEK: "acc"}


def line_key(line: ChecklistLine) -> str:
    """Return the key of a row in the list."""
    return line.id if isinstance(line, Task) else f"group:{line.group}"


def origin_words(task: Task) -> str:
    """Return where a task comes from: `Bestyrelsesmøde 8. december 2026, punkt 4`."""
    if task.meeting_id is None:
        return worded("Uden møde")
    name = task.meeting_title or join_words(task.body_names)
    on = date_words(task.meeting_starts.date()) if task.meeting_starts else ""
    point = worded(", punkt{0}{1}", NBSP, task.item_number) if task.item_number else ""
    return f"{name} {on}".strip() + point


def responsible_words(task: Task) -> str:
    """Return the names a task lies with."""
    return join_words([shown(r.called_now) for r in task.responsible]) or worded("Ingen ansvarlig")


def due_words(task: Task, today: date) -> str:
    """Return the date, without the year where it is this one, or the words instead of it."""
    if task.due is None:
        return task.due_text or "–"
    return date_words(task.due, year=task.due.year != today.year)


def late_words(task: Task, today: date) -> str:
    """Return `22 dage over`, or nothing."""
    days = days_overdue(task, today)
    return (
        worded(
            "{0}{1}{2} over", thousands(days), NBSP, worded("dag") if days == 1 else worded("dage")
        )
        if days
        else ""
    )


def checklist_columns(
    today: date, is_narrow: Callable[[], bool]
) -> tuple[Column[ChecklistLine], ...]:
    """Return the columns: task, responsible, date and status."""

    def task_look(line: ChecklistLine) -> object:
        if isinstance(line, GroupLine):
            count = thousands(line.count)
            tone = _GROUP_TONES.get(line.group, "neutral")
            return GroupLook(word(line.group), count, tone, open=line.is_open)
        return RowLook(line.text, origin_words(line), struck=line.status.is_closed)

    def due_look(line: ChecklistLine) -> object:
        if isinstance(line, GroupLine):
            return None
        late = late_words(line, today)
        token = "over" if late else "t2"
        return RowLook(due_words(line, today), late, strong=bool(late), tone=token)

    def status_look(line: ChecklistLine) -> object:
        if isinstance(line, GroupLine):
            return None
        tone, icon = STATUS_LOOKS[line.status]
        return ChipLook("" if is_narrow() else word(line.status), tone, icon)

    def ticked(line: ChecklistLine) -> bool | None:
        return line.status.is_closed if isinstance(line, Task) else None

    def spoken(line: ChecklistLine) -> str:
        if isinstance(line, GroupLine):
            opened = worded("åben") if line.is_open else worded("lukket")
            return f"{word(line.group)}, {line.count}, {opened}"
        return f"{line.text}, {origin_words(line)}"

    def whole(line: ChecklistLine) -> str:
        return f"{line.text}\n{origin_words(line)}" if isinstance(line, Task) else ""

    def task_words(say: Callable[[Task], str]) -> Callable[[ChecklistLine], str]:
        return lambda line: say(line) if isinstance(line, Task) else ""

    who = task_words(responsible_words)
    when = task_words(
        lambda t: ", ".join(p for p in (due_words(t, today), late_words(t, today)) if p)
    )
    how = task_words(lambda t: word(t.status))
    return (
        Column(worded("Opgave"), spoken, look=task_look, tip=whole, checked=ticked),
        Column(worded("Ansvarlig"), who, tip=who),
        Column(worded("Frist"), when, look=due_look, tip=when),
        Column(worded("Status"), how, look=status_look, tip=how),
    )
