# SPDX-License-Identifier: MPL-2.0
"""What a paper prints under the point Opfølgning: open tasks, closed ones, and what was changed."""

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.model import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from hpdesk.documents.paper_parts import cell, header, line, paragraph, prose
from hpdesk.documents.typography import NBSP, typeset
from hpdesk.domain.danish import counted, date_words, join_words
from hpdesk.domain.follow_up_list import FollowUpLine, FollowUpList
from hpdesk.domain.meetings import AgendaItem
from hpdesk.domain.words import word

# The third holds »30. september 2026« in one line, the fourth »Overskredet« in bold.
_COLUMNS = (Column(250), Column(140), Column(136), Column(102))


def follow_up_blocks(bundle: MeetingBundle, item: AgendaItem) -> list[Block]:
    """Return the list under its point, nothing under every other."""
    listed = bundle.follow_up
    if listed is None or listed.item_id != item.id:
        return []
    blocks: list[Block] = [Heading(2, (Run("Opgaver til opfølgning"),)), _summary(listed)]
    if listed.open:
        blocks.append(_open_table(listed))
    if listed.done:
        since = ""
        if listed.since is not None:
            since = f" siden {typeset(date_words(listed.since))}"
        blocks += [Heading(2, (Run(f"Afsluttet{since}"),)), _done_table(listed)]
    return [*blocks, *_changes(listed)]


def _summary(listed: FollowUpList) -> Paragraph:
    dated = f"Opgjort {date_words(listed.on)}"
    if not listed.open:
        return paragraph(typeset(f"{dated}. Ingen åbne opgaver."), ParagraphStyle.MUTED)
    late = sum(one.is_overdue(listed.on) for one in listed.open)
    count = counted(len(listed.open), "åben opgave", "åbne opgaver")
    words = f"{dated}. {count}" + (f", heraf {late} overskredet." if late else ".")
    return paragraph(typeset(words), ParagraphStyle.MUTED)


def _open_table(listed: FollowUpList) -> Table:
    rows = []
    for one in listed.open:
        late = one.is_overdue(listed.on)
        status = "Overskredet" if late else word(one.status)
        due = typeset(date_words(one.due)) if one.due else prose(one.due_text) or "–"
        rows.append((_task_cell(one), _who(one), cell(due), cell(status, bold=late)))
    return Table(_COLUMNS, header("Opgave", "Ansvarlig", "Frist", "Status"), tuple(rows))


def _done_table(listed: FollowUpList) -> Table:
    rows = []
    for one in listed.done:
        on = typeset(date_words(one.closed_on)) if one.closed_on else "–"
        rows.append((_task_cell(one), _who(one), cell(on), cell(word(one.status))))
    return Table(_COLUMNS, header("Opgave", "Ansvarlig", "Afsluttet", "Status"), tuple(rows))


def _who(one: FollowUpLine) -> Cell:
    return cell(line(join_words(one.who)) or "–")


def _task_cell(one: FollowUpLine) -> Cell:
    """Return the task, where it comes from, and what happens next."""
    lines = [Paragraph((Run(prose(one.text)),), ParagraphStyle.CELL)]
    source = [prose(one.meeting_title)] if one.meeting_title.strip() else []
    if one.meeting_on is not None:
        source.append(typeset(date_words(one.meeting_on)))
    if one.item_number:
        source.append(f"punkt{NBSP}{line(one.item_number)}")
    if source:
        lines.append(Paragraph((Run(", ".join(source)),), ParagraphStyle.SMALL))
    if one.next_step.strip():
        words = f"Næste skridt: {prose(one.next_step)}"
        lines.append(Paragraph((Run(words),), ParagraphStyle.SMALL))
    return tuple(lines)


def _changes(listed: FollowUpList) -> list[Block]:
    if not listed.changes:
        return []
    lead = Run("Status ændret på mødet: ", bold=True)
    said = "; ".join(f"{prose(one.text)} – {prose(one.said)}" for one in listed.changes)
    return [Paragraph((lead, Run(f"{said}.")))]
