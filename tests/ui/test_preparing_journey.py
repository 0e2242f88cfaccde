# SPDX-License-Identifier: MPL-2.0
"""Preparing meetings with the keyboard alone: a year is planned, a meeting prepared and sent.

Every key goes to whatever has the keyboard; services are only asked what is in the plan.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from hpdesk.domain.backward_plan import PlanStepKind
from hpdesk.domain.meetings import AgendaItem, ItemKind, Meeting, MeetingState, SentKind
from hpdesk.services import (
    backward_plans,
    deliveries,
    meetings,
    preflight,
    sending,
    waiting,
)
from hpdesk.services.desk import Desk
from hpdesk.ui.dialogs.ask import AskDialog
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages.meetings import MeetingsPage
from hpdesk.ui.pages.meetings.sending.mails_dialog import AgendaMailsDialog
from hpdesk.ui.pages.meetings.sending.send_dialog import SendDialog
from hpdesk.ui.preferences import Preferences
from tests.builders import TODAY, sample_plan
from tests.calendar_reader import read_calendar
from tests.ui.keyboard import Keyboard
from tests.ui.windows import show_active

BOARD = "b-best"
CASE = "Nyt lokale til lektiecaféen"
SLOW = 60_000


@dataclass(slots=True)
class Secretary:
    """A person at the window, and what is in the plan afterwards."""

    keys: Keyboard
    window: MainWindow
    desk: Desk
    qtbot: QtBot
    folder: Path

    def meetings_of(self, year: int) -> list[Meeting]:
        """Return the board's meetings of a year."""
        found = meetings.list_meetings(self.desk)
        return [m for m in found if BOARD in m.body_ids and m.starts.year == year]

    @property
    def meeting(self) -> Meeting:
        """Return the first of the board's new meetings."""
        return self.meetings_of(2027)[0]

    def items(self) -> tuple[AgendaItem, ...]:
        """Return its points once what was typed is in the file."""
        self.window.bridge.saver.flush()
        return meetings.list_items(self.desk, self.meeting.id)

    def case(self) -> AgendaItem:
        """Return the case that was added."""
        return next(item for item in self.items() if item.title == CASE)

    def command(self, words: str) -> None:
        """Find a command by its words and do it."""
        self.keys.press("Ctrl+K")
        self.keys.write(words)
        self.keys.press("Return")

    def open_meeting(self) -> None:
        """Open the meeting of the day that the årshjul stands on."""
        self.keys.press("Ctrl+Shift+A", "Return")

    def open_tab(self, number: int) -> None:
        """Go from the agenda up to the tabs and along them."""
        self.keys.press("Shift+Tab", "Shift+Tab", *["Right"] * number)

    def choose(self, words: str) -> None:
        """Take the first of what the words find in a list of choices."""
        self.keys.write(words)
        self.keys.press("Down", "Return")

    def shows_findings(self, count: int) -> bool:
        """Tell whether the list shows so many findings: it follows a moment after the plan."""
        page = self.window.pages.page("meetings")
        assert isinstance(page, MeetingsPage)
        assert page.meeting is not None
        state = page.meeting.agenda.check.state
        return state is not None and len(state.findings) == count

    def add_case(self) -> None:
        """Add a point and stand on it in the list."""
        self.keys.press("Ins")
        self.keys.write(CASE)
        self.keys.press("Return", "Esc")


@pytest.fixture
def secretary(tmp_path: Path, qtbot: QtBot, own_file_dialogs: None) -> Iterator[Secretary]:
    """Open the sample on the day it is about."""
    desk = Desk.open(sample_plan(tmp_path), today=TODAY)
    window = MainWindow(desk, preferences=Preferences(), today=TODAY)
    window.resize(1440, 900)
    show_active(qtbot, window)
    qtbot.waitUntil(lambda: window.pages.current() is not None)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    yield Secretary(Keyboard(qtbot, window), window, desk, qtbot, tmp_path)
    window.close()
    window.deleteLater()


@pytest.fixture
def planned(secretary: Secretary) -> Secretary:
    """Plan the board's year and open its first meeting."""
    plan_the_year(secretary)
    secretary.open_meeting()
    return secretary


def plan_the_year(secretary: Secretary) -> None:
    secretary.keys.press("Ctrl+Shift+A", "Alt+PgDown")  # the årshjul, and the year after this
    secretary.command("planlæg møderække")
    secretary.keys.in_dialog("Planlæg møderække")
    secretary.keys.press("Return")


def test_the_boards_year_is_planned_in_the_årshjul(secretary: Secretary) -> None:
    plan_the_year(secretary)
    found = secretary.meetings_of(2027)
    assert [m.starts for m in found] == [
        datetime(2027, 3, 9, 14),
        datetime(2027, 6, 8, 14),
        datetime(2027, 9, 14, 14),
        datetime(2027, 12, 14, 14),
    ]
    assert {m.state for m in found} == {MeetingState.DRAFT}
    assert all(m.item_count > 5 for m in found), "each begins with the board's template"
    secretary.keys.press("Ctrl+Z")
    assert secretary.meetings_of(2027) == []
    secretary.keys.press("Ctrl+Y")
    assert secretary.meetings_of(2027) == found


def test_every_body_of_the_sample_gets_its_year(secretary: Secretary) -> None:
    bodies = {b for m in meetings.list_meetings(secretary.desk) for b in m.body_ids}
    secretary.keys.press("Ctrl+Shift+A", "Alt+PgDown")
    for number in range(7):
        secretary.command("planlæg møderække")
        secretary.keys.in_dialog("Planlæg møderække")
        if number:
            secretary.keys.press("Space", *["Tab"] * number, "Space")  # another than the board
        secretary.keys.press("Return")
    year = [m for m in meetings.list_meetings(secretary.desk) if m.starts.year == 2027]
    assert {b for m in year for b in m.body_ids} >= bodies
    assert all(m.item_count for m in year)


def test_a_meeting_is_filled_with_what_waits(planned: Secretary) -> None:
    before = [item.title for item in planned.items()]
    planned.keys.tab_to("Punkter, der venter på et møde: 0")
    planned.keys.press("Return")
    planned.keys.press("Tab")
    planned.keys.write("Lys på stien ved skolen")
    planned.keys.press("Return")
    (parked,) = waiting.list_waiting(planned.desk, BOARD)
    assert parked.title == "Lys på stien ved skolen"
    planned.keys.press("Shift+Tab")
    planned.keys.press("Home", "Space", "End", "Space", "Return")  # the minutes may wait on
    after = [item.title for item in planned.items()]
    assert [title for title in after if title not in before] == ["Lys på stien ved skolen"]
    assert waiting.list_waiting(planned.desk, BOARD) == ()


def test_a_case_is_written_with_its_bilag_under_its_heading(planned: Secretary) -> None:
    keys = planned.keys
    planned.add_case()
    # its title, past the history and the arrows, its kind
    keys.press("Return", "Tab", "Tab", "Tab", "Tab")
    keys.write("b")
    keys.press("Tab")
    keys.write("p")
    keys.press("Tab", "Ctrl+A")
    keys.write("20")
    keys.press("Tab")
    planned.choose("Karin")
    planned.keys.tab_to("Resumé")
    for text in ("Lokalet er for lille.", "Sekretariatet indstiller,\n- at", "Flere børn."):
        keys.write(text)
        keys.press("Tab")
    paper = planned.folder / "Tilbud på lokalet.txt"
    paper.write_text("25.000 kr.", encoding="utf-8")
    planned.keys.tab_to("Tilføj bilag")
    keys.answer_file_dialog(paper)
    keys.press("Return")
    planned.qtbot.waitUntil(lambda: bool(planned.case().attachments))
    case = planned.case()
    assert (case.kind, case.question, case.duration) == (ItemKind.DECISION, "priority", 20)
    assert case.presenter == "Karin Vestermark"
    assert (case.summary, case.case) == ("Lokalet er for lille.", "Flere børn.")
    assert case.recommendation.startswith("Sekretariatet indstiller,")
    assert [b.title for b in case.attachments] == ["Tilbud på lokalet"]

    keys.press("Esc")  # back in the list, where it stands before »Eventuelt«
    assert planned.case().number == "7"
    planned.command("afsnit")
    keys.in_dialog("Afsnit")
    keys.write("Sager til beslutning")
    keys.press("Return", "Return")  # the first for what the list offers
    assert planned.case().section == "Sager til beslutning"
    keys.press("Ins")
    keys.write("Økonomien i lokalet")
    keys.press("Return", "Esc", "Alt+Right")
    sub = next(item for item in planned.items() if item.title == "Økonomien i lokalet")
    assert (sub.number, sub.parent_id) == ("7.a", planned.case().id)


def test_a_guest_comes_for_one_point_at_a_time(planned: Secretary) -> None:
    planned.add_case()
    planned.open_tab(1)
    planned.keys.tab_to("Punkt for ny gæst")
    planned.choose("lektie")
    planned.choose("Camilla")
    (guest,) = planned.case().guests
    assert guest.name == "Camilla Tørring"
    planned.keys.press("Shift+Tab", "Shift+Tab", "Shift+Tab", "Ctrl+A")
    assert planned.keys.at().accessibleName() == "Camilla Tørring deltager fra–til"
    planned.keys.write("14.30-14.50")
    planned.keys.press("Tab")
    (guest,) = planned.case().guests
    assert guest.arrives == datetime(2027, 3, 9, 14, 30)
    assert guest.leaves == datetime(2027, 3, 9, 14, 50)


def test_a_paper_is_asked_for_and_a_step_is_moved_by_hand(planned: Secretary) -> None:
    keys = planned.keys
    planned.add_case()
    planned.open_tab(3)
    planned.keys.tab_to("Tilføj leverance")
    keys.press("Return")
    keys.in_dialog("Ny leverance")
    keys.write("Prisoverslag")
    keys.press("Tab")
    planned.choose("lektie")
    keys.press("Tab")
    planned.choose("Karin")
    keys.press("Return")
    (owed,) = deliveries.list_deliveries(planned.desk, planned.meeting.id)
    assert (owed.title, owed.item_title, owed.name) == ("Prisoverslag", CASE, "Karin Vestermark")
    assert owed.due == date(2027, 2, 11), "the meeting's material deadline"

    planned.open_meeting()
    planned.open_tab(3)
    while not keys.at().accessibleName().startswith("Materialefrist"):
        keys.press("Tab")
    keys.press("Down", "Return", "Ctrl+A")
    keys.write("15/2")
    keys.press("Return")
    steps = {one.kind: one for one in backward_plans.read_plan(planned.desk, planned.meeting)}
    moved = steps[PlanStepKind.APPROVAL]
    assert (moved.on, moved.pinned) == (date(2027, 2, 15), True)
    keys.press("Del")
    steps = {one.kind: one for one in backward_plans.read_plan(planned.desk, planned.meeting)}
    assert not steps[PlanStepKind.APPROVAL].pinned


def mend(secretary: Secretary) -> bool:
    """Mend what F4 leads to where it is a choice or a number; else leave it."""
    here = secretary.keys.at().accessibleName()
    if here == "Fremlægges af":
        secretary.choose("Karin")
        secretary.keys.press("Tab")
    elif here == "Tid":
        secretary.keys.press("Ctrl+A")
        secretary.keys.write("10")
        secretary.keys.press("Tab")
    else:
        return False
    return True


def accept_the_rest(secretary: Secretary) -> int:
    """Accept each finding that is left with a reason; return how many there were."""
    count, found = 0, len(preflight.check_meeting(secretary.desk, secretary.meeting.id).findings)
    secretary.command("gennemgå før udsendelse")
    while count < found:
        secretary.keys.tab_to("Accepter …")
        secretary.keys.press("Return")
        secretary.keys.write("Aftalt med formanden")
        secretary.keys.press("Return")
        count += 1
        left = len(preflight.check_meeting(secretary.desk, secretary.meeting.id).findings)
        assert left == found - count, "one finding fewer for each reason"
        secretary.qtbot.waitUntil(partial(secretary.shows_findings, left))
    return count


def test_every_finding_is_walked_to_and_mended_or_accepted(planned: Secretary) -> None:
    planned.add_case()
    before = preflight.check_meeting(planned.desk, planned.meeting.id).findings
    mended = 0
    for _ in range(2 * len(before)):
        planned.keys.press("F4")
        mended += mend(planned)
    assert mended >= 5
    left = preflight.check_meeting(planned.desk, planned.meeting.id).findings
    assert not any(finding.field == "presenter" for finding in left)
    assert accept_the_rest(planned) >= 1
    state = preflight.check_meeting(planned.desk, planned.meeting.id)
    assert state.findings == ()
    assert {one.reason for one in state.accepted} == {"Aftalt med formanden"}


def asked_or_mailing() -> bool:
    """Tell whether the next dialog has taken the keyboard."""
    found = QApplication.activeModalWidget()
    return isinstance(found, AskDialog | AgendaMailsDialog)


def make_and_send(secretary: Secretary, title: str) -> None:
    """Let the papers be made, send them, and leave the mails."""
    keys, qtbot = secretary.keys, secretary.qtbot
    versions = len(secretary.meeting.sent)
    dialog = keys.in_dialog(title)
    keys.press("Return")
    assert isinstance(dialog, SendDialog)
    qtbot.waitUntil(lambda: dialog.prepared is not None, timeout=SLOW)
    keys.press("Return")
    qtbot.waitUntil(asked_or_mailing, timeout=SLOW)
    if isinstance(QApplication.activeModalWidget(), AskDialog):  # in spite of what was found
        keys.press("Tab", "Return")
    qtbot.waitUntil(
        lambda: isinstance(QApplication.activeModalWidget(), AgendaMailsDialog), timeout=SLOW
    )
    assert len(secretary.meeting.sent) == versions + 1
    keys.press("Esc")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_the_agenda_goes_out_and_a_late_point_follows(planned: Secretary) -> None:
    planned.add_case()
    planned.keys.press("Ctrl+Shift+E")
    make_and_send(planned, "Send dagsorden")
    (first,) = planned.meeting.sent
    assert planned.meeting.state is MeetingState.SENT
    assert (first.version, first.kind, first.on) == (1, SentKind.AGENDA, TODAY)
    frozen = {f.id: sending.read_sent_file(planned.desk, f.id) for f in first.files}
    assert frozen
    numbers = {item.id: item.number for item in planned.items()}

    planned.open_meeting()
    planned.keys.press("Ins")
    planned.keys.write("Henvendelse fra skolen")
    planned.keys.press("Return", "Esc", *["Alt+Up"] * 3)
    late = next(item for item in planned.items() if item.title == "Henvendelse fra skolen")
    assert late.number not in numbers.values()
    planned.command("send tillægsdagsorden")
    make_and_send(planned, "Send tillægsdagsorden")
    second = planned.meeting.sent[-1]
    assert (second.version, second.kind) == (2, SentKind.SUPPLEMENT)
    assert {item.id: item.number for item in planned.items() if item.id != late.id} == numbers
    assert {f.id: sending.read_sent_file(planned.desk, f.id) for f in first.files} == frozen


def test_the_invitation_is_exported(planned: Secretary) -> None:
    target = planned.folder / "Invitation.ics"
    planned.keys.press("Ctrl+K")
    planned.keys.write("eksportér til kalender")
    planned.keys.press("Return")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    planned.keys.press("Ctrl+A")
    planned.keys.write(str(target))
    planned.keys.press("Return")
    planned.qtbot.waitUntil(target.exists)
    calendar = read_calendar(target.read_bytes())
    (event,) = calendar.of("VEVENT")
    assert event.text("SUMMARY").startswith("Bestyrelsesmøde")
    assert event.one("DTSTART").value == "20270309T140000"
