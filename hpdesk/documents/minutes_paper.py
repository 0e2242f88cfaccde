# SPDX-License-Identifier: MPL-2.0
"""The referat: who was there, what was decided, and who does what by when."""

from collections.abc import Iterable

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.edition import CLOSED_TITLE
from hpdesk.documents.model import (
    Block,
    Contents,
    ContentsEntry,
    Document,
    Facts,
    Heading,
    ParagraphStyle,
    Rule,
    Run,
)
from hpdesk.documents.paper_parts import (
    boxed,
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
    section,
    task_table,
    time_fact,
)
from hpdesk.documents.typography import NBSP, typeset
from hpdesk.domain.agenda import attachment_number, item_number
from hpdesk.domain.danish import clock, join_words, long_date
from hpdesk.domain.followup import Task
from hpdesk.domain.meetings import (
    AgendaItem,
    Attendance,
    AttendanceStatus,
    Guest,
    MeetingState,
)
from hpdesk.domain.people import MemberRole, Membership

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
    name = meeting_name(bundle)
    blocks: list[Block] = [
        paragraph("Referat", ParagraphStyle.KICKER),
        paragraph(
            f"{meeting_noun(bundle)}\n{typeset(long_date(bundle.meeting.starts.date()))}",
            ParagraphStyle.TITLE,
        ),
        Facts(_facts(bundle)),
        *_attendance(bundle),
        *_contents(bundle),
    ]
    for index in range(len(bundle.items)):
        blocks += [Rule(), *_point(bundle, index)]
    blocks += _all_tasks(bundle)
    return Document(
        title=f"Referat, {name[0].lower()}{name[1:]}",
        blocks=tuple(blocks),
        created=created(bundle),
        subject="Referat",
        author=plan_name(bundle),
        keywords=line(bundle.meeting.case_number),
        header_left=f"Referat, {name[0].lower()}{name[1:]}",
        header_right=plan_name(bundle),
        footer_left=_footer(bundle),
    )


def _footer(bundle: MeetingBundle) -> str:
    edition = edition_words(bundle).rstrip(".")
    return ". ".join(words for words in (_STATE_WORDS[bundle.meeting.state], edition) if words)


def _facts(bundle: MeetingBundle) -> tuple[tuple[str, tuple[Run, ...]], ...]:
    meeting = bundle.meeting
    pairs = [
        ("Helhedsplan", plan_name(bundle)),
        ("Tid", time_fact(bundle)),
        ("Sted", prose(meeting.place)),
        ("Mødeleder", line(meeting.chair_name)),
        ("Referent", line(meeting.minute_taker_name)),
        ("Sagsnummer", line(meeting.case_number)),
    ]
    return tuple((name, (Run(text),)) for name, text in pairs if text)


def _attendance(bundle: MeetingBundle) -> list[Block]:
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
    return [Heading(1, (Run("Deltagere"),)), Facts(pairs)] if pairs else []


def _sits(row: Attendance, seats: dict[str, Membership]) -> bool:
    return row.person_id in seats or row.deputy_for_id is not None


def _guests(items: Iterable[AgendaItem]) -> dict[str, tuple[str, str]]:
    """Return each guest's line and the points where the guest took part, by person."""
    points: dict[str, list[str]] = {}
    lines: dict[str, str] = {}
    for index, item in enumerate(items):
        for guest in item.guests:
            lines[guest.person_id] = person_line(guest.name, guest.title, guest.organisation_name)
            points.setdefault(guest.person_id, []).append(item_number(index))
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
        ContentsEntry(f"{item_number(index)}. {prose(item.title)}", item_anchor(index))
        for index, item in enumerate(bundle.items)
    ]
    if any(bundle.tasks_by_item.values()):
        entries.append(ContentsEntry("Opgaver fra mødet", _TASKS_ANCHOR))
    return [Heading(1, (Run("Punkter"),)), Contents(tuple(entries))]


def _point(bundle: MeetingBundle, index: int) -> list[Block]:
    item = bundle.items[index]
    number = item_number(index)
    title = prose(item.title)
    blocks: list[Block] = [
        paragraph(f"Punkt{NBSP}{number}", ParagraphStyle.MUTED),
        Heading(1, (Run(title),), item_anchor(index), f"{number}. {title}"),
    ]
    if is_hidden(bundle, item):
        if title != CLOSED_TITLE:
            blocks.append(paragraph(CLOSED_TITLE, ParagraphStyle.MUTED))
        return blocks
    byline = _byline(item)
    if byline:
        blocks.append(paragraph(byline, ParagraphStyle.MUTED))
    blocks += [*boxed("Beslutning", item.decision), *section("Drøftelse", item.discussion)]
    tasks = _numbered(bundle, index)
    if tasks:
        blocks += [Heading(2, (Run("Opgaver"),)), task_table(tasks)]
    return [*blocks, *section("Ført til referat", item.for_the_record)]


def _byline(item: AgendaItem) -> str:
    """Return `Lukket punkt. Fremlagt af Henrik Dam. Gæst under punktet: Sara Friis.`."""
    parts = [f"{CLOSED_TITLE}."] if item.closed else []
    if line(item.presenter):
        parts.append(f"Fremlagt af {line(item.presenter)}.")
    if item.guests:
        noun = "Gæst" if len(item.guests) == 1 else "Gæster"
        parts.append(f"{noun} under punktet: {join_words([_guest(g) for g in item.guests])}.")
    return " ".join(parts)


def _guest(guest: Guest) -> str:
    name = line(guest.name)
    if guest.arrives and guest.leaves:
        return f"{name} (kl.{NBSP}{clock(guest.arrives)}–{clock(guest.leaves)})"
    return name


def _numbered(bundle: MeetingBundle, index: int) -> list[tuple[str, Task]]:
    tasks = bundle.tasks_by_item.get(bundle.items[index].id, ())
    number = item_number(index)
    return [(attachment_number(number, place), task) for place, task in enumerate(tasks)]


def _all_tasks(bundle: MeetingBundle) -> list[Block]:
    """Return the checklist at the end: the minutes work as one (domain.md row 43)."""
    tasks = [pair for index in range(len(bundle.items)) for pair in _numbered(bundle, index)]
    if not tasks:
        return []
    return [
        Rule(),
        Heading(1, (Run("Opgaver fra mødet"),), _TASKS_ANCHOR),
        task_table(tasks, box=True),
    ]
