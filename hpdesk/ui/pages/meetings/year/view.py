# SPDX-License-Identifier: MPL-2.0
"""A year of all bodies: head, legend, what is worth a look, and the months or the list."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from hpdesk.domain.annual_warnings import YearWarning
from hpdesk.services import year_plan
from hpdesk.ui.commands import command
from hpdesk.ui.icons import icon
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.meeting_words import short_name
from hpdesk.ui.pages.meetings.view_choice import YEAR, view_choice
from hpdesk.ui.pages.meetings.year.days import YearDays, short_body
from hpdesk.ui.pages.meetings.year.grid import YearGrid
from hpdesk.ui.pages.meetings.year.legend import FREE, WINDOW, Legend, Sign
from hpdesk.ui.pages.meetings.year.lines import BAR, DIAMOND, RING, SHADE
from hpdesk.ui.pages.meetings.year.table import YearTable
from hpdesk.ui.pages.meetings.year.warning_bar import WarningBar
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, icon_button, key_text, primary, secondary
from hpdesk.ui.widgets.page_header import PageHeader
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.wording import clock_span

_GRID, _TABLE = "grid", "table"
_REMEMBERED = "year_view"
_FIRST_YEAR, _LAST_YEAR = 1990, 2200


class YearView(QWidget):
    """`view_chosen(str)` when the person wants the list of meetings; `new_asked(date)` a meeting.

    `opened(str)` gives a meeting, and `series_asked`, `marks_asked` and `export_asked` are the
    three things that can be done with a year.
    """

    view_chosen = Signal(str)
    opened = Signal(str)
    new_asked = Signal(object)
    series_asked = Signal()
    marks_asked = Signal()
    export_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        today = context.today()
        self.year, self._day = today.year, today
        self.days: YearDays | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._make_head())
        self._body = QVBoxLayout()
        outer.addLayout(self._body, 1)
        self._body.addLayout(self._make_tools())
        self.warnings = WarningBar()
        self.warnings.opened.connect(self._on_warning)
        self._body.addWidget(self.warnings)
        self._make_shown()
        self._choose(self._remembered())

    def _make_head(self) -> PageHeader:
        self.header = PageHeader()
        self.header.add_button(self._make_steps())
        self.views = view_choice(YEAR)
        self.views.chosen.connect(self.view_chosen)
        self.header.add_button(self.views)
        self.series_button = secondary(self.tr("Planlæg møderække"), "layers")
        self.series_button.clicked.connect(self.series_asked)
        self.new_button = primary(self.tr("Nyt møde"), "calendar-plus", "Ctrl+N")
        self.new_button.clicked.connect(self._on_new)
        for button in (self.series_button, self.new_button):
            self.header.add_button(button)
            if self.context.desk.read_only:
                button.setEnabled(False)
                button.setToolTip(self.tr("Planen kan kun læses."))
        return self.header

    def _make_steps(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(4))
        before, after = key_text(_key("previous_year")), key_text(_key("next_year"))
        self.before = icon_button("chevron-left", self.tr("Forrige år ({0})").format(before))
        self.now = secondary(self.tr("I år"))
        self.now.setToolTip(self.tr("Vis det år, det er nu ({0})").format(_key("this_year")))
        self.after = icon_button("chevron-right", self.tr("Næste år ({0})").format(after))
        self.before.clicked.connect(self.show_previous)
        self.now.clicked.connect(self.show_today)
        self.after.clicked.connect(self.show_next)
        for button in (self.before, self.now, self.after):
            row.addWidget(button)
        return holder

    def _make_tools(self) -> QHBoxLayout:
        tools = QHBoxLayout()
        self.legend = Legend()
        choices = (
            Choice(_GRID, self.tr("Gitter"), "calendar-days"),
            Choice(_TABLE, self.tr("Liste"), "list"),
        )
        self.shapes = Segment(choices, _GRID, small=True, name=self.tr("Vis året som"))
        self.shapes.chosen.connect(self._on_shape)
        self.marks_button = ghost(self.tr("Årets frister"), "flag")
        self.marks_button.clicked.connect(self.marks_asked)
        self.export_button = ghost(self.tr("Eksportér til kalender"), "calendar-check")
        self.export_button.clicked.connect(self.export_asked)
        tools.addWidget(self.legend, 1)
        for widget in (self.shapes, self.marks_button, self.export_button):
            tools.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        tools.setSpacing(current().px(8))
        return tools

    def _make_shown(self) -> None:
        self.grid = YearGrid()
        self.grid.opened.connect(self._on_day)
        self.grid.meeting_opened.connect(self.opened)
        self.grid.new_asked.connect(self.new_asked)
        self.grid.day_asked.connect(self.show_day)
        self.grid.moved.connect(self._on_moved)
        self.area = scrolling(self.grid)
        self.area.viewport().installEventFilter(self)
        self.area.verticalScrollBar().rangeChanged.connect(self.grid.show_day)
        self.table = YearTable()
        self.table.opened.connect(self.opened)
        self.table.new_asked.connect(self.new_asked)
        self.card = QFrame()
        self.card.setObjectName("card")
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.area)
        self.stack.addWidget(self.card)
        self._body.addWidget(self.stack, 1)

    # --- what is shown ---

    def refresh(self) -> None:
        """Read the year again."""
        plan = year_plan.read_year(self.context.desk, self.year)
        self.days = days = YearDays(plan)
        self.header.set_title(self.tr("Årshjul {0}").format(self.year))
        self.legend.set_signs(self._signs(days))
        self.warnings.set_warnings(plan.warnings)
        self.before.setEnabled(self.year > _FIRST_YEAR)
        self.after.setEnabled(self.year < _LAST_YEAR)
        self._show()

    def _show(self) -> None:
        if self.days is None:
            return
        if self.shape() == _GRID:
            self.grid.set_days(self.days, self._day)
        else:
            self.table.set_days(self.days, self._day)

    def _signs(self, days: YearDays) -> tuple[Sign, ...]:
        signs = [Sign(BAR, short_body(body.name), token) for body, token in days.shown_bodies()]
        if days.has_pre_meetings():
            signs.append(Sign(RING, self.tr("Formøde")))
        signs.append(Sign(WINDOW, self.tr("Udsendelsesvindue")))
        signs.append(Sign(DIAMOND, self.tr("Anden frist")))
        signs.append(Sign(FREE, self.tr("Fridag")))
        if days.plan.shadings:
            signs.append(Sign(SHADE, self.tr("Ferieperiode")))
        return tuple(signs)

    def where(self) -> Mapping[str, object]:
        """Return the arguments that lead back here."""
        return {"view": YEAR, "day": self.current_day().isoformat()}

    def current_day(self) -> date:
        """Return the day the keyboard is on."""
        if self.shape() == _GRID:
            return self._day if self.days is None else self.grid.day()
        row = self.table.current_row()
        return row.on if row is not None and row.on is not None else self._day

    def current_meeting_id(self) -> str:
        """Return the key of the day's first meeting, or an empty text."""
        if self.shape() == _TABLE:
            row = self.table.current_row()
            return row.meeting_id if row is not None else ""
        found = self.days.facts(self.grid.day()).meetings if self.days is not None else ()
        return found[0].meeting.id if found else ""

    def keep_day(self) -> None:
        """Stay on the day of the keyboard when the year is read again."""
        self._day = self.current_day()

    def show_day(self, day: date) -> None:
        """Show the year of a day with the keyboard on it."""
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            return
        self._day = day
        if day.year != self.year or self.days is None:
            self.year = day.year
            self.refresh()
        else:
            self._show()
        if self.shape() == _GRID:
            self.grid.show_day()

    def show_previous(self) -> None:
        """Show the year before."""
        self._step(-1)

    def show_next(self) -> None:
        """Show the year after."""
        self._step(1)

    def show_today(self) -> None:
        """Show this year with the keyboard on today."""
        self.show_day(self.context.today())

    def _step(self, years: int) -> None:
        day, year = self.current_day(), self.year + years
        last = 28 if day.month == 2 else day.day  # 29 February is not in every year
        self.show_day(date(year, day.month, min(day.day, last)))

    def focus_first(self) -> None:
        """Put the keyboard in the months or in the list."""
        target = self.grid if self.shape() == _GRID else self.table
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- months or list ---

    def shape(self) -> str:
        """Return whether the months or the list is shown."""
        return self.shapes.value() or _GRID

    def _remembered(self) -> str:
        state = self.context.preferences().splitters.get(_REMEMBERED, b"")
        return _TABLE if state == _TABLE.encode() else _GRID

    def _choose(self, shape: str) -> None:
        self.shapes.set_value(shape)
        self.stack.setCurrentWidget(self.area if shape == _GRID else self.card)

    def _on_shape(self, shape: str) -> None:
        if shape == _TABLE:
            self._day = self.grid.day()
        elif (row := self.table.current_row()) is not None and row.on is not None:
            self._day = row.on
        self._choose(shape)
        self.context.remember(_REMEMBERED, shape.encode())
        self._show()

    # --- what is asked ---

    def _on_new(self) -> None:
        self.new_asked.emit(None)

    def _on_day(self, day: date, spot: QPoint) -> None:
        found = self.days.facts(day).meetings if self.days is not None else ()
        if not found:
            self.new_asked.emit(day)
        elif len(found) == 1:
            self.opened.emit(found[0].meeting.id)
        else:
            menu = self.make_day_menu(day)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(spot)
            menu.setActiveAction(menu.actions()[0])

    def make_day_menu(self, day: date) -> QMenu:
        """Return the meetings of a day to choose among, and a new one."""
        menu = QMenu(self)
        for row in self.days.facts(day).meetings if self.days is not None else ():
            meeting = row.meeting
            words = f"{short_name(meeting)}, {clock_span(meeting.starts, meeting.ends)}"
            action = QAction(icon("calendar-days"), words.replace("&", "&&"), menu)
            action.triggered.connect(partial(self._on_chosen, meeting.id))
            menu.addAction(action)
        menu.addSeparator()
        action = QAction(icon("calendar-plus"), self.tr("Nyt møde den dag …"), menu)
        action.setEnabled(not self.context.desk.read_only)
        action.triggered.connect(partial(self._on_new_on, day))
        menu.addAction(action)
        return menu

    def _on_chosen(self, meeting_id: str, _checked: bool = False) -> None:
        self.opened.emit(meeting_id)

    def _on_new_on(self, day: date, _checked: bool = False) -> None:
        self.new_asked.emit(day)

    def _on_warning(self, warning: YearWarning) -> None:
        if warning.meeting_ids:
            self.opened.emit(warning.meeting_ids[0])
        elif warning.body_id:
            self.context.navigate("stakeholders", body_id=warning.body_id)

    def _on_moved(self, card: QRect) -> None:
        bar, height = self.area.verticalScrollBar(), self.area.viewport().height()
        top, bottom = card.top(), card.bottom() + 1
        if top < bar.value() or card.height() > height:
            bar.setValue(top)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the months fill the frame they scroll in."""
        if event.type() == QEvent.Type.Resize and watched is self.area.viewport():
            self.grid.set_room(self.area.viewport().height())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sides of the page; links become icons where there is less room."""
        super().resizeEvent(event)
        theme = current()
        narrow = self.width() < theme.px(1080)
        margin = theme.measure("page_margin_narrow" if narrow else "page_margin")
        self.header.set_side(margin)
        self._body.setContentsMargins(margin, 0, margin, margin)
        self._body.setSpacing(theme.px(10))
        for button in (self.marks_button, self.export_button):
            button.set_fold(2 if narrow else 0)


def _key(command_id: str) -> str:
    return command(command_id).shortcut
