# SPDX-License-Identifier: MPL-2.0
"""The formøder of a meeting as rows of a table."""

from dataclasses import dataclass
from datetime import date

from hpdesk.domain.meetings import Meeting
from hpdesk.domain.working_days import Calendar
from hpdesk.ui.models.rows_model import Column
from hpdesk.ui.pages.meetings.meeting_words import bodies, short_name, state_look
from hpdesk.ui.row_looks import ChipLook, RowLook
from hpdesk.ui.wording import clock, counted, weekday_date, word, worded


@dataclass(frozen=True, slots=True)
class PreMeetingRow:
    """A formøde, how many working days it lies before its meeting, and whether it lies after."""

    meeting: Meeting
    days: int
    too_late: bool
    today: date

    @property
    def name(self) -> str:
        """Return whose formøde it is, without the word that stands on the tab already."""
        return short_name(self.meeting).removeprefix("Formøde: ") or bodies(self.meeting)

    @property
    def detail(self) -> str:
        """Return the party and the place."""
        party = self.meeting.for_party_name
        parts = [party if party != self.name else "", self.meeting.place]
        return " · ".join(part for part in parts if part)

    @property
    def day(self) -> str:
        """Return the day it is held."""
        on = self.meeting.starts.date()
        return weekday_date(on, year=on.year != self.today.year)

    @property
    def time(self) -> str:
        """Return when it begins."""
        return worded("kl. {0}", clock(self.meeting.starts))

    @property
    def distance(self) -> str:
        """Return how long before the meeting it is held."""
        if self.too_late:
            return worded("Efter mødet")
        if self.days == 0:
            return worded("Samme dag")
        return worded("{0} før", counted(self.days, worded("arbejdsdag"), worded("arbejdsdage")))

    @property
    def chip(self) -> ChipLook:
        """Return how far it has come."""
        tone, icon = state_look(self.meeting.state)
        return ChipLook(word(self.meeting.state), tone, icon)


def pre_meeting_row(
    pre_meeting: Meeting, meeting: Meeting, calendar: Calendar, today: date
) -> PreMeetingRow:
    """Return what is shown of a formøde."""
    on, day = pre_meeting.starts.date(), meeting.starts.date()
    late = pre_meeting.starts > meeting.starts
    return PreMeetingRow(pre_meeting, calendar.count_between(on, day), late, today)


def row_key(row: PreMeetingRow) -> str:
    """Return the key of the formøde."""
    return row.meeting.id


def _name(row: PreMeetingRow) -> str:
    return ", ".join(part for part in (row.name, row.detail) if part)


def _name_look(row: PreMeetingRow) -> RowLook:
    return RowLook(row.name, row.detail)


def _day(row: PreMeetingRow) -> str:
    return f"{row.day} {row.time}"


def _day_look(row: PreMeetingRow) -> RowLook:
    return RowLook(row.day, row.time, strong=False)


def _distance(row: PreMeetingRow) -> str:
    return row.distance


def _distance_look(row: PreMeetingRow) -> RowLook:
    return RowLook(row.distance, strong=False, tone="over" if row.too_late else "")


def _state(row: PreMeetingRow) -> str:
    return row.chip.text


def _chip(row: PreMeetingRow) -> ChipLook:
    return row.chip


COLUMNS: tuple[Column[PreMeetingRow], ...] = (
    Column("Formøde", _name, look=_name_look, tip=_name),
    Column("Dato", _day, look=_day_look, tip=_day),
    Column("Før mødet", _distance, look=_distance_look, tip=_distance),
    Column("Tilstand", _state, look=_chip, tip=_state),
)
WIDTHS = {1: 180, 2: 140, 3: 150}
