# SPDX-License-Identifier: MPL-2.0
"""The sample meeting as it was minuted: answers, marks, times, sub-points, and what is private."""

from dataclasses import replace
from datetime import date, datetime

from hpdesk.documents.bundles import Approval, MeetingBundle
from hpdesk.domain.followup import Responsible, Task
from hpdesk.domain.meetings import (
    AgendaItem,
    AtAnswer,
    Attendance,
    ItemKind,
    MarkKind,
    MinuteMark,
    Outcome,
    PointTime,
)
from hpdesk.domain.presence import Quorum
from tests.documents.sample_meeting import ATTENDANCE, ITEMS, MEMBERS, SECRET, TASKS, a_bundle

PRIVATE = "Forskrevethus"
STARTS = datetime(2027, 4, 6, 13, 0)


def at(hour: int, minute: int) -> datetime:
    return STARTS.replace(hour=hour, minute=minute)


def _mark(key: str, kind: MarkKind, person: str, name: str, text: str = "") -> MinuteMark:
    return MinuteMark(key, kind, f"x-{person}", name=name, text=text)


_MINUTED: dict[str, dict[str, object]] = {
    "i1": {"number": "1", "outcome": Outcome.APPROVED},
    "i2": {"number": "2", "section": "Status", "outcome": Outcome.NOTED},
    "i3": {
        "number": "3",
        "section": "Til beslutning",
        "outcome": Outcome.APPROVED_WITH_CHANGES,
        "at_answers": (
            AtAnswer(0, Outcome.APPROVED),
            AtAnswer(2, Outcome.POSTPONED, "Tages op i juni."),
        ),
        "marks": (
            _mark("k1", MarkKind.RESERVATION, "fy", "Fatıma Yıldız-Madsen", "udgiften"),
            _mark("k2", MarkKind.DISSENT, "mh", "Mette Holm"),
            _mark("k3", MarkKind.STATEMENT, "jo", "Jens Okholm", "Kommunen vender tilbage."),
            _mark("k4", MarkKind.CONFLICT_OF_INTEREST, "lb", "Lone Bech"),
        ),
    },
    "i4": {
        "number": "4",
        "section": "Til beslutning",
        "outcome": Outcome.REJECTED,
        "discussion": f"Snak{SECRET}",
        "for_the_record": f"Foert{SECRET}",
        "marks": (_mark("k5", MarkKind.DISSENT, "mh", "Mette Holm", f"Imod{SECRET}"),),
        "at_answers": (AtAnswer(0, Outcome.REJECTED, f"Svar{SECRET}"),),
    },
    "i5": {"number": "5", "section": ""},
}
SUB = AgendaItem(
    "i4a",
    "mo",
    f"Under{SECRET}",
    ItemKind.DECISION,
    number="4.a",
    parent_id="i4",
    decision=f"Underbeslutning{SECRET}",
)
OPEN_SUB = AgendaItem(
    "i3a", "mo", "Ventelisten", number="3.a", parent_id="i3", discussion="Listen er lang."
)


def minuted_items() -> tuple[AgendaItem, ...]:
    rows = [
        replace(item, prepared_minutes=f"{PRIVATE} {item.id}", **_MINUTED[item.id])  # type: ignore[arg-type] # fields vary
        for item in ITEMS
    ]
    late = replace(rows[2].attachments[0], number="3.1", added_on=date(2027, 3, 25))
    rows[2] = replace(rows[2], attachments=(late, *rows[2].attachments[1:]))
    return (rows[0], rows[1], rows[2], OPEN_SUB, rows[3], SUB, rows[4])


def minuted_bundle() -> MeetingBundle:
    shared = Task(
        "t-9",
        f"Ring til beboeren{SECRET}",
        (Responsible("x-jo", "Jens Okholm"), Responsible("x-ny", f"Medansvar{SECRET}")),
        date(2027, 5, 1),
        item_id="i4",
        item_closed=True,
        decision=f"Opgavebesl{SECRET}",
        item_title=f"Titel{SECRET}",
    )
    outsider = Task(
        "t-8",
        "Send nøglen",
        (Responsible("x-ny", "Nina Ytre"), Responsible("x-hg", f"Medansvar{SECRET}")),
        date(2027, 5, 2),
        item_id="i4",
        item_closed=True,
        decision=f"Opgavebesl{SECRET}",
    )
    return replace(
        a_bundle(minuted_items()),
        members=MEMBERS,
        attendance=(
            *ATTENDANCE,
            Attendance("d7", "x-mh", "Mette Holm", left=at(13, 40)),
            Attendance("d8", "x-ak2", "Ida Vik", deputy_for_id="x-pw", deputy_for_name="Peter W."),
        ),
        tasks_by_item={**TASKS, "i4": (*TASKS["i4"], shared, outsider)},
        times=(
            PointTime("p1", "i1", at(13, 0), at(13, 10)),
            PointTime("p3", "i3", at(13, 16), at(13, 47)),
            PointTime("p4", "i4", at(13, 47), at(14, 12)),
        ),
        quorums=(Quorum(8, 12, 6),),
        approval=Approval(changes=f"Aendring{SECRET}"),
    )
