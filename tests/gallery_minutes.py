# SPDX-License-Identifier: MPL-2.0
"""What brings the window to the end of a meeting and its minutes' way, for the gallery."""

from hpdesk.services import followup, meetings, minutes_approval
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.meetings.minutes_tab import MinutesTab
from hpdesk.ui.pages.meetings.minutes_way import Act
from hpdesk.ui.pages.meetings.page import MeetingsPage
from hpdesk.ui.pages.minutes import MinutesPage
from hpdesk.ui.pages.minutes.paper_choices import Paper

HELD, SENT, APPROVED, BOARD = "m-sgs8", "m-b7", "m-b6", "m-b8"


def _tab(window: MainWindow, meeting_id: str) -> MinutesTab:
    window.navigate("meetings", meeting_id=meeting_id, tab="referat")
    page = window.pages.page("meetings")
    assert isinstance(page, MeetingsPage), "just shown"
    assert page.meeting is not None, "just opened"
    tab = page.meeting.stack.currentWidget()
    assert isinstance(tab, MinutesTab), "just shown"
    return tab


def _minutes(window: MainWindow, item_id: str) -> MinutesPage:
    window.navigate("minutes", meeting_id=BOARD, item_id=item_id)
    page = window.pages.page("minutes")
    assert isinstance(page, MinutesPage), "just shown"
    return page


def _press(tab: MinutesTab, act: Act) -> None:
    button = tab.way.button(act)
    assert button is not None, act
    button.click()


def way_of_a_draft(window: MainWindow) -> None:
    """Show the way before the meeting is held."""
    _tab(window, BOARD)


def remarks(window: MainWindow) -> None:
    """Show the chair's comments, one of them settled."""
    desk = window.desk
    assert desk is not None, "the sample is open"
    if not minutes_approval.list_events(desk, HELD):
        point = meetings.list_items(desk, HELD)[3].id
        chair = meetings.get_meeting(desk, HELD).chair_id
        minutes_approval.add_chair_comment(
            desk,
            HELD,
            "Skriv, at lokalet først er klar til februar, og at foreningen har sagt ja.",
            item_id=point,
            person_id=chair,
        )
        done = minutes_approval.add_chair_comment(
            desk, HELD, "Ret stavningen af Tranehaven.", person_id=chair
        )
        minutes_approval.settle_event(desk, done)
    _tab(window, HELD)


def way_of_sent_minutes(window: MainWindow) -> None:
    """Show minutes that are sent."""
    _tab(window, SENT)


def way_of_approved_minutes(window: MainWindow) -> None:
    """Show minutes that are approved and locked."""
    _tab(window, APPROVED)


def send(window: MainWindow) -> None:
    """Ask how the minutes are to be sent."""
    _tab(window, HELD).send()


def approve(window: MainWindow) -> None:
    """Ask at which meeting the minutes were approved."""
    _press(_tab(window, SENT), Act.APPROVE)


def reopen(window: MainWindow) -> None:
    """Ask why the minutes are to be reopened."""
    _press(_tab(window, APPROVED), Act.REOPEN)


def approval_point(window: MainWindow) -> None:
    """Show the point where the minutes before are approved."""
    _minutes(window, "i-b8-2")


def public_paper(window: MainWindow) -> None:
    """Show what the public edition leaves out."""
    _paper(window, Paper.PUBLIC)


def extract_paper(window: MainWindow) -> None:
    """Show whom an extract can be made for."""
    desk = window.desk
    assert desk is not None, "the sample is open"
    if not followup.list_tasks(desk, meeting_id=BOARD):
        for person, text in (("x-pg", "Udpeg en kontaktperson"), ("x-hb", "Regn på huslejen")):
            followup.add_task(desk, text, item_id="i-b8-5", responsible=[person])
    _paper(window, Paper.EXTRACT)


def _paper(window: MainWindow, kind: Paper) -> None:
    dialog = _minutes(window, "i-b8-5").command_make_minutes()
    assert dialog is not None, "a meeting is shown"
    dialog.radios[kind].click()
