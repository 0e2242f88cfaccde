# SPDX-License-Identifier: MPL-2.0
"""Reading what backward plans are made of: lead times, steps settled by hand, days of meetings."""

from datetime import date
from typing import NamedTuple

from hpdesk.domain.backward_plan import LeadTimes, PlanStepKind, StepByHand
from hpdesk.domain.meetings import MeetingKind
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.values import choice, day, mapped, written_day

LEAD_FIELDS = ("material", "approval", "pre_meeting", "minutes", "objections")


class MeetingDay(NamedTuple):
    """The day on which a body meets; a meeting of several bodies has one row for each."""

    meeting_id: str
    on: date
    kind: MeetingKind
    for_meeting_id: str | None
    body_id: str | None


def read_lead_times(reader: Reader) -> dict[str, LeadTimes]:
    """Return every body's lead times: its own where it has some, else those its window gives."""
    return {
        key: _lead_times(earliest, latest, stored)
        for key, earliest, latest, stored in reader.rows(
            "SELECT id, earliest, latest, lead_times FROM body"
        )
    }


def _lead_times(earliest: int, latest: int, stored: str | None) -> LeadTimes:
    usual = LeadTimes.for_window(earliest, latest)
    own = {name: n for name, n in mapped(stored).items() if name in LEAD_FIELDS}
    return LeadTimes(
        material=int(own.get("material", usual.material)),
        approval=int(own.get("approval", usual.approval)),
        earliest=earliest,
        latest=latest,
        pre_meeting=int(own.get("pre_meeting", usual.pre_meeting)),
        minutes=int(own.get("minutes", usual.minutes)),
        objections=int(own.get("objections", usual.objections)),
    )


def read_steps_by_hand(
    reader: Reader, meeting_id: str | None = None
) -> dict[str, dict[PlanStepKind, StepByHand]]:
    """Return what was settled by hand about the steps of one meeting, or of all, by its key."""
    where = "" if meeting_id is None else "WHERE meeting_id = :meeting"
    parameters = {} if meeting_id is None else {"meeting": meeting_id}
    found: dict[str, dict[PlanStepKind, StepByHand]] = {}
    for key, kind, planned_on, done_on in reader.rows(
        f"SELECT meeting_id, kind, planned_on, done_on FROM plan_step {where} ORDER BY rank",
        **parameters,
    ):
        step = choice(PlanStepKind, kind, PlanStepKind.MATERIAL)
        found.setdefault(key, {})[step] = StepByHand(day(planned_on), day(done_on))
    return found


def read_meeting_days(reader: Reader, after: date) -> tuple[MeetingDay, ...]:
    """Return the days of all meetings from a day on, by time."""
    return tuple(
        MeetingDay(
            key,
            written_day(starts[:10]),
            choice(MeetingKind, kind, MeetingKind.ORDINARY),
            for_meeting,
            body,
        )
        for key, starts, kind, for_meeting, body in reader.rows(
            "SELECT m.id, m.starts, m.kind, m.for_meeting_id, mb.body_id FROM meeting m "
            "LEFT JOIN meeting_body mb ON mb.meeting_id = m.id "
            "WHERE m.starts >= :after ORDER BY m.starts, m.rank, mb.rank",
            after=after.isoformat(),
        )
    )
