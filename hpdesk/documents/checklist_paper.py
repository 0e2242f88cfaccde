# SPDX-License-Identifier: MPL-2.0
"""The follow-up checklist as a paper to print and tick."""

from datetime import date, datetime, time

from hpdesk.documents.bundles import ChecklistBundle
from hpdesk.documents.model import (
    Block,
    Cell,
    Column,
    Document,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from hpdesk.documents.paper_parts import (
    cell,
    due_words,
    header,
    line,
    paragraph,
    prose,
    responsible_words,
)
from hpdesk.documents.typography import NBSP, typeset
from hpdesk.domain.danish import counted, date_words
from hpdesk.domain.followup import Task, TaskStatus
from hpdesk.domain.words import word


def status_words(task: Task, today: date) -> str:
    """Return the status as people say it: `Overskredet` where the date has passed."""
    return "Overskredet" if task.is_overdue(today) else word(task.status)


def source_words(task: Task) -> str:
    """Return where a task came from: `Bestyrelsesmøde 3. marts 2026, punkt 5`."""
    words = [prose(task.meeting_title) or line(", ".join(task.body_names))]
    if task.meeting_starts and date_words(task.meeting_starts.date()) not in words[0]:
        words[0] = f"{words[0]} {typeset(date_words(task.meeting_starts.date()))}".strip()
    if task.item_number:
        words.append(f"punkt{NBSP}{task.item_number}")
    return ", ".join(part for part in words if part)


def checklist_paper(bundle: ChecklistBundle) -> Document:
    """Return the tasks as a table with boxes to tick."""
    overdue = sum(task.is_overdue(bundle.today) for task in bundle.tasks)
    summary = counted(len(bundle.tasks), "opgave", "opgaver")
    if overdue:
        summary += f", heraf {overdue} overskredet"
    dated = typeset(f"Opgjort {date_words(bundle.today)}")
    blocks: list[Block] = [
        paragraph(line(bundle.owner), ParagraphStyle.KICKER),
        paragraph(prose(bundle.title), ParagraphStyle.TITLE),
        paragraph(f"{dated}. {summary}.", ParagraphStyle.MUTED),
    ]
    if bundle.chosen:
        blocks.append(paragraph(f"Udvalg: {line(bundle.chosen)}", ParagraphStyle.MUTED))
    if bundle.tasks:
        blocks.append(_table(bundle))
    return Document(
        title=f"{prose(bundle.title)} {typeset(date_words(bundle.today))}",
        blocks=tuple(blocks),
        created=datetime.combine(bundle.today, time()),
        subject="Tjekliste",
        author=line(bundle.owner),
        header_left=prose(bundle.title),
        header_right=line(bundle.owner),
        footer_left=dated,
    )


def _table(bundle: ChecklistBundle) -> Table:
    rows = tuple(
        (
            cell("☑" if task.status is TaskStatus.DONE else "☐"),
            _task_cell(task),
            cell(responsible_words(task)),
            cell(due_words(task)),
            cell(status_words(task, bundle.today), bold=task.is_overdue(bundle.today)),
        )
        for task in bundle.tasks
    )
    columns = (Column(30), Column(256), Column(132), Column(126), Column(84))
    return Table(columns, header("", "Opgave", "Ansvarlig", "Frist", "Status"), rows)


def _task_cell(task: Task) -> Cell:
    lines = [Paragraph((Run(prose(task.text)),), ParagraphStyle.CELL)]
    if source_words(task):
        lines.append(Paragraph((Run(source_words(task)),), ParagraphStyle.SMALL))
    if task.next_step.strip() and not task.status.is_closed:
        words = f"Næste skridt: {prose(task.next_step)}"
        lines.append(Paragraph((Run(words),), ParagraphStyle.SMALL))
    return tuple(lines)
