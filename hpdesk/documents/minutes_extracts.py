# SPDX-License-Identifier: MPL-2.0
"""Parts of the referat for one reader: what a person must do, and one point for its case file."""

from dataclasses import replace

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.markup import plain_lines
from hpdesk.documents.minutes_edition import person_bundle, point_bundle
from hpdesk.documents.minutes_paper import (
    attendance_blocks,
    facts,
    paper_of,
    points,
    state_words,
)
from hpdesk.documents.minutes_point import decision_words, numbered_tasks
from hpdesk.documents.model import (
    Block,
    Box,
    Column,
    Document,
    Facts,
    Heading,
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
    meeting_line,
    meeting_noun,
    paragraph,
    prose,
)
from hpdesk.documents.typography import NBSP, typeset
from hpdesk.domain.danish import join_words, long_date
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import AgendaItem

NOTHING = "Der er ingen opgaver til dig fra mødet."


def person_extract(bundle: MeetingBundle, person_id: str, name: str = "") -> Document:
    """Return what a person must do after a meeting, with the decisions it comes from."""
    part = person_bundle(bundle, person_id)
    title = f"Opgaver til {line(name)}" if name.strip() else "Dine opgaver"
    blocks: list[Block] = [
        paragraph(title, ParagraphStyle.KICKER),
        _title(part),
        Facts((("Møde", (Run(meeting_line(part)),)), ("Status", (Run(f"{state_words(part)}."),)))),
    ]
    for item in part.items:
        blocks += [Heading(2, (Run(_point_name(item)),))]
        words = decision_words(item)
        if words:
            blocks += [paragraph("Beslutning", ParagraphStyle.LABEL), Box(words)]
        blocks.append(_tasks(part, item, person_id))
    if not part.items:
        blocks.append(paragraph(NOTHING))
    return replace(paper_of(part, title, blocks), footer_left=_footer(part))


def _footer(part: MeetingBundle) -> str:
    """Return the state, and a warning where a decision of a closed point is told."""
    told = any(item.closed and decision_words(item) for item in part.items)
    return f"{state_words(part)}. Indeholder lukkede punkter" if told else state_words(part)


def extract_text(bundle: MeetingBundle, person_id: str) -> str:
    """Return the same as plain text for a mail, with no-break spaces as plain ones."""
    part = person_bundle(bundle, person_id)
    lines = [f"{meeting_noun(part)}: {meeting_line(part)}", f"Status: {state_words(part)}."]
    for item in part.items:
        lines += ["", _point_name(item)]
        words = plain_lines(decision_words(item))
        lines += [f"Beslutning: {words[0]}", *words[1:]] if words else []
        for number, task in numbered_tasks(part, item):
            lines.append(f"- {number} {prose(task.text)}")
            lines.append(f"  Frist: {due_words(task)}")
            others = _others(task, person_id)
            lines += [f"  Sammen med: {others}"] if others else []
    if not part.items:
        lines += ["", NOTHING]
    return "\n".join(lines).replace(NBSP, " ") + "\n"


def point_minutes(bundle: MeetingBundle, item_id: str) -> Document:
    """Return the minutes of one point with its sub-points, for its case file (delreferat)."""
    part = point_bundle(bundle, item_id)
    number = part.items[0].number if part.items else ""
    what = f"Delreferat, punkt{NBSP}{number}"
    blocks: list[Block] = [
        paragraph(what, ParagraphStyle.KICKER),
        _title(part),
        Facts(facts(part)),
        *attendance_blocks(part),
        *points(part),
    ]
    return paper_of(part, what, blocks)


def _title(bundle: MeetingBundle) -> Paragraph:
    day = typeset(long_date(bundle.meeting.starts.date()))
    return paragraph(f"{meeting_noun(bundle)}\n{day}", ParagraphStyle.TITLE)


def _point_name(item: AgendaItem) -> str:
    return f"Punkt{NBSP}{item.number}: {prose(item.title)}"


def _tasks(bundle: MeetingBundle, item: AgendaItem, person_id: str) -> Table:
    numbered = numbered_tasks(bundle, item)
    shared = any(_others(task, person_id) for _, task in numbered)
    rows = tuple(
        (
            cell("☐"),
            cell(prose(task.text)),
            cell(due_words(task)),
            *((cell(_others(task, person_id) or "–"),) if shared else ()),
        )
        for _, task in numbered
    )
    columns = (Column(30), Column(370), Column(130), *((Column(140),) if shared else ()))
    names = ("", "Opgave", "Frist", *(("Sammen med",) if shared else ()))
    return Table(columns, header(*names), rows)


def _others(task: Task, person_id: str) -> str:
    return join_words([line(who.name) for who in task.responsible if who.id != person_id])
