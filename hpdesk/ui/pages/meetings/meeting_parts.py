# SPDX-License-Identifier: MPL-2.0
"""The tabs of a meeting: their names and places, and making one when it is first opened."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from hpdesk.domain.changes import ChangeSet
from hpdesk.domain.meetings import Meeting
from hpdesk.ui.page_context import PageContext

TABS = (
    "dagsorden",
    "deltagere",
    "formoeder",
    "plan",
    "moedepakke",
    "referat",
    "historik",
    "afstemning",
    "laering",
)
TAB_NAMES = (
    "Dagsorden",
    "Deltagere",
    "Formøder",
    "Plan",
    "Mødepakke",
    "Referat",
    "Historik",
    "Afstemning",
    "Læring",
)
# What a trip or an event has instead, by the place of the tab.
OUTING_NAMES = {0: "Program", 4: "Papirer"}
TAB_AGENDA, TAB_PARTICIPANTS, TAB_PRE_MEETINGS, TAB_PLAN = range(4)
TAB_PACK, TAB_MINUTES, TAB_HISTORY, TAB_ALIGNMENT, TAB_LESSONS = range(4, 9)


class Tab(Protocol):
    """What every tab of a meeting is."""

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a meeting."""

    def refresh(self, change: ChangeSet | None) -> None:
        """Read again what a change concerns."""


def make_tab(number: int, context: PageContext) -> QWidget:
    """Return a tab, whose module is imported when it is first opened."""
    if number == TAB_PARTICIPANTS:
        from hpdesk.ui.pages.meetings.participants_tab import ParticipantsTab

        return ParticipantsTab(context)
    if number == TAB_PRE_MEETINGS:
        from hpdesk.ui.pages.meetings.pre_meetings_tab import PreMeetingsTab

        return PreMeetingsTab(context)
    if number == TAB_PLAN:
        from hpdesk.ui.pages.meetings.plan_tab import PlanTab

        return PlanTab(context)
    if number == TAB_PACK:
        from hpdesk.ui.pages.meetings.pack_tab import PackTab

        return PackTab(context)
    if number == TAB_MINUTES:
        from hpdesk.ui.pages.meetings.minutes_tab import MinutesTab

        return MinutesTab(context)
    if number == TAB_LESSONS:
        from hpdesk.ui.pages.meetings.lessons_tab import LessonsTab

        return LessonsTab(context)
    if number == TAB_ALIGNMENT:
        from hpdesk.ui.pages.meetings.alignment_tab import AlignmentTab

        return AlignmentTab(context)
    from hpdesk.ui.pages.meetings.history_tab import HistoryTab

    return HistoryTab(context)
