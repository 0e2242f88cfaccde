# SPDX-License-Identifier: MPL-2.0
"""The referat: who was there, what was decided, and who does what by when."""

from collections.abc import Iterable

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.edition import CLOSED_TITLE
from hpdesk.documents.minutes_point import (
    answer_cell,
    decision_words,
    in_cell,
    numbered_tasks,
    point_blocks,
)
from hpdesk.documents.model import (
    Block,
    Column,
    Contents,
    ContentsEntry,
    Document,
    Facts,
    Heading,
    Paragraph,
    ParagraphStyle,
    Rule,
    Run,
    Table,
    TableStyle,
)
from hpdesk.documents.paper_parts import (
    cell,
    created,
    edition_words,
    is_hidden,
    item_anchor,
    line,
    meeting_name,
    meeting_noun,
    paragraph,
    person_line,
    plan_name,
    prose,
    task_table,
    time_fact,
)
from hpdesk.documents.typography import NBSP, typeset
from hpdesk.domain.at_points import cut_at_points
from hpdesk.domain.danish import clock, date_words, join_words, long_date
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import AgendaItem, Attendance, AttendanceStatus, MeetingState
from hpdesk.domain.people import MemberRole, Membership
from hpdesk.domain.presence import presence_by_point, spans_of

_TASKS_ANCHOR = "opgaver"
_STATE_WORDS = {
    MeetingState.DRAFT: "Udkast til referat",
    MeetingState.SENT: "Udkast til referat",
    MeetingState.HELD: "Udkast til referat",
    MeetingState.MINUTES_SENT: "Udsendt referat, endnu ikke godkendt",
    MeetingState.MINUTES_APPROVED: "Godkendt referat",
}


def minutes_paper(bundle: MeetingBundle) -> Document:
    """Return the minutes of a meeting."""
    blocks: list[Block] = [*_front(bundle, "Referat"), *attendance_blocks(bundle)]
    blocks += [*_contents(bundle), *points(bundle), *_all_tasks(bundle)]
    return paper_of(bundle, "Referat", blocks)


def decisions_paper(bundle: MeetingBundle) -> Document:
    """Return the minutes as decisions and tasks only, made to fit one page."""
    blocks: list[Block] = [*_front(bundle, "Beslutninger og opgaver"), *_decisions(bundle)]
    tasks = [pair for item in bundle.items for pair in numbered_tasks(bundle, item)]
    if tasks:
        blocks += [Heading(1, (Run("Opgaver"),)), task_table(tasks, box=True)]
    return paper_of(bundle, "Beslutninger og opgaver", blocks)


def paper_of(bundle: MeetingBundle, what: str, blocks: list[Block]) -> Document:
    """Return a paper of the minutes with its title, header and footer."""
    name = meeting_name(bundle)
    title = f"{what}, {name[0].lower()}{name[1:]}"
    return Document(
        title=title,
        blocks=tuple(blocks),
        created=created(bundle),
        subject=what,
        author=plan_name(bundle),
        keywords=line(bundle.meeting.case_number),
        header_left=title,
        header_right=plan_name(bundle),
        footer_left=_footer(bundle),
    )


def points(bundle: MeetingBundle) -> list[Block]:
    """Return every point, each main one under a line, with the headings they stand under."""
    members = [seat.person.id for seat in bundle.members]
    presence = presence_by_point(bundle.items, bundle.attendance, bundle.times, members)
    spans = spans_of(bundle.times)
    blocks: list[Block] = []
    heading = ""
    for index, item in enumerate(bundle.items):
        if item.parent_id is None or index == 0:
            blocks.append(Rule())
            if item.section.strip() and item.section != heading:
                blocks.append(paragraph(prose(item.section), ParagraphStyle.LABEL))
            heading = item.section
        blocks += point_blocks(bundle, index, presence.get(item.id), spans.get(item.id))
    return blocks


def _front(bundle: MeetingBundle, what: str) -> list[Block]:
    return [
        paragraph(what, ParagraphStyle.KICKER),
        paragraph(
            f"{meeting_noun(bundle)}\n{typeset(long_date(bundle.meeting.starts.date()))}",
            ParagraphStyle.TITLE,
        ),
        Facts(facts(bundle)),
    ]


def state_words(bundle: MeetingBundle) -> str:
    """Return how far the minutes have come, with the day and who approved them."""
    meeting, approval = bundle.meeting, bundle.approval
    if meeting.state is MeetingState.MINUTES_APPROVED and approval.on is not None:
        day = typeset(date_words(approval.on))
        if approval.at_meeting:
            return f"Godkendt på mødet den {day}"
        return f"Godkendt den {day}, da ingen gjorde indsigelse inden fristen"
    drafted = meeting.state in (MeetingState.DRAFT, MeetingState.SENT, MeetingState.HELD)
    if drafted and approval.by_chair_on is not None:
        return f"Godkendt af formanden {typeset(date_words(approval.by_chair_on))}"
    return _STATE_WORDS[meeting.state]


def _approval_fact(bundle: MeetingBundle) -> str:
    """Return the state in sentences: with the changes, or until when objections are taken."""
    words = f"{state_words(bundle)}."
    if bundle.approval.on is not None and bundle.approval.changes.strip():
        return f"{words[:-1]} med følgende ændringer: {prose(bundle.approval.changes)}"
    until = bundle.meeting.objections_until
    if bundle.meeting.state is MeetingState.MINUTES_SENT and until is not None:
        return f"{words} Indsigelser senest {typeset(long_date(until))}."
    return words


def _footer(bundle: MeetingBundle) -> str:
    edition = edition_words(bundle).rstrip(".")
    return ". ".join(words for words in (state_words(bundle), edition) if words)


def facts(bundle: MeetingBundle) -> tuple[tuple[str, tuple[Run, ...]], ...]:
    """Return when and where the meeting was, and how far its minutes have come."""
    meeting = bundle.meeting
    pairs = [
        ("Helhedsplan", plan_name(bundle)),
        ("Tid", time_fact(bundle)),
        ("Sted", prose(meeting.place)),
        ("Mødeleder", line(meeting.chair_name)),
        ("Referent", line(meeting.minute_taker_name)),
        ("Sagsnummer", line(meeting.case_number)),
        ("Status", _approval_fact(bundle)),
    ]
    return tuple((name, (Run(text),)) for name, text in pairs if text)


def attendance_blocks(bundle: MeetingBundle) -> list[Block]:
    """Return who came, who sent word, who stayed away and who were guests."""
    day = bundle.meeting.starts.date()
    seats = {seat.person.id: seat for seat in bundle.members if seat.holds_on(day)}
    guests = _guests(bundle.items)
    rows = bundle.attendance
    present = [row for row in rows if row.status is AttendanceStatus.PRESENT]
    at_table = [r for r in present if _sits(r, seats) or r.person_id not in guests]
    groups = [
        ("Til stede", [_present_line(row, seats) for row in at_table]),
        ("Afbud", [_away_line(r) for r in rows if r.status is AttendanceStatus.APOLOGY]),
        ("Fraværende", [_away_line(r) for r in rows if r.status is AttendanceStatus.ABSENT]),
        ("Gæster", [f"{words} ({points})" for words, points in guests.values()]),
    ]
    pairs = tuple((name, (Run("\n".join(lines)),)) for name, lines in groups if lines)
    if not pairs:
        return []
    blocks: list[Block] = [Heading(1, (Run("Deltagere"),)), Facts(pairs)]
    for quorum in bundle.quorums if rows else ():
        if quorum.words:
            who = f"{line(quorum.body_name)}: " if quorum.body_name else ""
            blocks.append(paragraph(f"{who}{quorum.words}.", ParagraphStyle.MUTED))
    return blocks


def _sits(row: Attendance, seats: dict[str, Membership]) -> bool:
    return row.person_id in seats or row.deputy_for_id is not None


def _guests(items: Iterable[AgendaItem]) -> dict[str, tuple[str, str]]:
    """Return each guest's line and the points where the guest took part, by person."""
    points: dict[str, list[str]] = {}
    lines: dict[str, str] = {}
    for item in items:
        for guest in item.guests:
            lines[guest.person_id] = person_line(guest.name, guest.title, guest.organisation_name)
            points.setdefault(guest.person_id, []).append(item.number)
    return {key: (lines[key], f"punkt{NBSP}{join_words(points[key])}") for key in lines}


def _present_line(row: Attendance, seats: dict[str, Membership]) -> str:
    words = _away_line(row)
    seat = seats.get(row.person_id)
    if seat and seat.role is MemberRole.CHAIR:
        words += ", formand"
    if row.deputy_for_name:
        words += f", i stedet for {line(row.deputy_for_name)}"
    times = []
    if row.arrived:
        times.append(f"fra kl.{NBSP}{clock(row.arrived)}")
    if row.left:
        times.append(f"til kl.{NBSP}{clock(row.left)}")
    return f"{words} ({' '.join(times)})" if times else words


def _away_line(row: Attendance) -> str:
    return person_line(row.name, row.title, row.organisation_name)


def _contents(bundle: MeetingBundle) -> list[Block]:
    if len(bundle.items) < 2:
        return []
    entries = [
        ContentsEntry(f"{item.number}. {prose(item.title)}", item_anchor(index))
        for index, item in enumerate(bundle.items)
    ]
    if any(bundle.tasks_by_item.values()):
        entries.append(ContentsEntry("Opgaver fra mødet", _TASKS_ANCHOR))
    return [Heading(1, (Run("Punkter"),)), Contents(tuple(entries))]


def _decisions(bundle: MeetingBundle) -> list[Block]:
    """Return what became of each point; one where nothing was decided is left out."""
    rows = []
    for item in bundle.items:
        said = _short_decision(bundle, item)
        if said:
            title = Paragraph((Run(prose(item.title), bold=True),), ParagraphStyle.CELL)
            rows.append((cell(f"{item.number}."), (title, *said)))
    if not rows:
        return []
    table = Table((Column(40), Column(588)), (), tuple(rows), TableStyle.LINES)
    return [Heading(1, (Run("Beslutninger"),)), table]


def _short_decision(bundle: MeetingBundle, item: AgendaItem) -> tuple[Paragraph, ...]:
    if is_hidden(bundle, item):
        return (Paragraph((Run(CLOSED_TITLE, muted=True),), ParagraphStyle.CELL),)
    answers = {a.place: a for a in item.at_answers if a.outcome or a.text.strip()}
    lines = [
        Paragraph((Run(f"At {point.place + 1}: "), *answer.runs), ParagraphStyle.CELL)
        for point in cut_at_points(item.recommendation).points
        if point.place in answers
        for answer in answer_cell(answers[point.place])
    ]
    return (*in_cell(decision_words(item)), *lines)


def _all_tasks(bundle: MeetingBundle) -> list[Block]:
    """Return the checklist at the end: the minutes work as one (domain.md row 43)."""
    tasks: list[tuple[str, Task]] = [
        pair for item in bundle.items for pair in numbered_tasks(bundle, item)
    ]
    if not tasks:
        return []
    return [
        Rule(),
        Heading(1, (Run("Opgaver fra mødet"),), _TASKS_ANCHOR),
        task_table(tasks, box=True, anchors=_anchors(bundle)),
    ]


def _anchors(bundle: MeetingBundle) -> dict[str, str]:
    return {item.id: item_anchor(index) for index, item in enumerate(bundle.items)}
