# SPDX-License-Identifier: MPL-2.0
"""The real window at the page Referat, worked by keys."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hpdesk.domain.meetings import AgendaItem
from hpdesk.services import meetings
from hpdesk.services.desk import Desk
from hpdesk.ui.main_window import MainWindow
from hpdesk.ui.pages import PAGES
from hpdesk.ui.pages.minutes import MinutesPage
from hpdesk.ui.pages.minutes.point_view import PointView
from tests.builders import sample_plan
from tests.ui.keyboard import Keyboard
from tests.ui.windows import whole_window

TODAY = date(2026, 12, 1)
MEETING = "m-b8"
FIRST, NIGHT_WALK, LOCALS = "i-b8-1", "i-b8-5", "i-b8-6"
ONLY_MINUTES = tuple(spec for spec in PAGES if spec.id == "minutes")


@dataclass(frozen=True, slots=True)
class Minuting:
    """The window with its page, the plan, and the keyboard of the minute taker."""

    window: MainWindow
    page: MinutesPage
    desk: Desk
    keys: Keyboard

    @property
    def point(self) -> PointView:
        """Return the middle of the page."""
        return self.page.body.point

    def item(self, item_id: str = NIGHT_WALK) -> AgendaItem:
        """Return a point as it is in the file."""
        return next(i for i in meetings.list_items(self.desk, MEETING) if i.id == item_id)

    def type_line(self, text: str, end: str = "Return") -> None:
        """Type in the quick line, with what is offered left alone, and press a last key."""
        self.keys.press("Alt+O")
        self.keys.write(text)
        if end == "Return" and self.point.quick.names.isVisible():
            self.keys.press("Esc")
        self.keys.press(end)

    def said(self) -> str:
        """Return what the line was understood as."""
        return self.point.quick.preview.text().replace("\N{NO-BREAK SPACE}", " ")

    def receipt(self) -> str:
        """Return the newest receipt."""
        return str(self.window.toasts.toasts()[-1].text)

    def save(self) -> None:
        """Let all that is typed be in the file."""
        assert self.window.bridge.saver.flush()


@contextmanager
def minutes_window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    """Yield a window over a plan that has the page Referat alone; closes it, drafts and all."""
    with whole_window(qtbot, desk, ONLY_MINUTES) as shown:
        yield shown


def open_minutes(
    window: MainWindow, meeting_id: str = MEETING, item_id: str = NIGHT_WALK
) -> MinutesPage:
    """Go to a point of a meeting's minutes."""
    window.navigate("minutes", meeting_id=meeting_id, item_id=item_id)
    made = window.pages.page("minutes")
    assert isinstance(made, MinutesPage)
    return made


@contextmanager
def minuting(qtbot: QtBot, folder: Path, item_id: str = NIGHT_WALK) -> Iterator[Minuting]:
    """Yield the minutes of the sample's board meeting, at one of its points."""
    desk = Desk.open(sample_plan(folder), today=TODAY)
    with minutes_window(qtbot, desk) as window:
        page = open_minutes(window, item_id=item_id)
        page.body.point.discussion.setFocus(Qt.FocusReason.OtherFocusReason)
        yield Minuting(window, page, desk, Keyboard(qtbot, window))
