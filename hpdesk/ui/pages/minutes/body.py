# SPDX-License-Identifier: MPL-2.0
"""The three columns below the top bar, and the drawers that lie over them."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.agenda_panel import AgendaPanel
from hpdesk.ui.pages.minutes.attendance_panel import AttendancePanel
from hpdesk.ui.pages.minutes.case_drawer import CaseDrawer
from hpdesk.ui.pages.minutes.clock import PointClock
from hpdesk.ui.pages.minutes.help_line import HelpLine
from hpdesk.ui.pages.minutes.mark_drawer import MarkDrawer
from hpdesk.ui.pages.minutes.point_view import PointView
from hpdesk.ui.pages.minutes.task_drawer import TaskDrawer
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.drawer import Drawer

_AGENDA, _AGENDA_NARROW, _AGENDA_LEAST = 280, 220, 700  # pixels at 100 %
_TEXT_LEAST = 420


class MinutesBody(QWidget):
    """Agenda, point and attendance side by side; in a narrow window attendance is a drawer."""

    def __init__(self, context: PageContext, clock: PointClock, parent: QWidget) -> None:
        super().__init__(parent)
        self.narrow = False
        self._side_open = False
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self.agenda = AgendaPanel(clock)
        middle = QWidget()
        down = QVBoxLayout(middle)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        self.point = PointView(context, self)
        down.addWidget(self.point, 1)
        down.addWidget(HelpLine())
        self._room = QWidget()  # keeps the place of the panel that lies over the right edge
        across.addWidget(self.agenda)
        across.addWidget(middle, 1)
        across.addWidget(self._room)
        self.side = AttendancePanel(context, self)
        self.side.left.connect(self.close_side)
        self.case = CaseDrawer(context, self)
        self.task = TaskDrawer(context, self)
        self.mark = MarkDrawer(context, self)
        self.case.width_changed.connect(self._arrange)
        self.side.show()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = current()
        narrow = self.width() < theme.measure("narrow_window")
        self.narrow = narrow
        self.agenda.setVisible(self.width() >= theme.px(_AGENDA_LEAST))
        self.agenda.setFixedWidth(theme.px(_AGENDA_NARROW if narrow else _AGENDA))
        margin = "page_margin_narrow" if narrow else "page_margin"
        self.point.set_air(theme.measure(margin))
        kept = self._kept(narrow)
        self._room.setVisible(kept > 0)
        self._room.setFixedWidth(max(1, kept))
        self.side.setVisible(self._side_open or not narrow)
        self.side.close_button.setVisible(narrow)
        for panel in (self.side, self.case, self.task, self.mark):
            panel.setGeometry(self.width() - panel.width(), 0, panel.width(), self.height())

    def _kept(self, narrow: bool) -> int:
        """Return the room that panels at the right take from the text, in pixels.

        What is at hand stands beside the text where the text can bear it, else over it.
        """
        side = 0 if narrow else self.side.width()
        wide = self.case.width()
        fits = self.width() - self.agenda.width() - wide >= current().px(_TEXT_LEAST)
        return max(side, wide) if self.case.is_open() and fits else side

    def open_side(self) -> None:
        """Show attendance and put the keyboard there."""
        self._side_open = True
        self._fold_away(self.side)
        self.side.show()
        self.side.raise_()
        self.side.focus_people()

    def close_side(self) -> None:
        """Give the keyboard back to the discussion; in a narrow window the panel goes."""
        self._side_open = False
        self.side.setVisible(not self.narrow)
        self.point.discussion.setFocus()

    def raise_drawer(self, drawer: Drawer) -> None:
        """Let a drawer lie over all else."""
        self._fold_away(drawer)
        drawer.raise_()
        drawer.setGeometry(self.width() - drawer.width(), 0, drawer.width(), self.height())

    def _fold_away(self, shown: QWidget) -> None:
        """Close the other drawers: their edges would stick out below this one."""
        for drawer in (self.case, self.task, self.mark):
            if drawer is not shown and not drawer.isHidden():
                drawer.close_drawer()
        if shown is not self.side and self.narrow:
            self._side_open = False
            self.side.hide()
