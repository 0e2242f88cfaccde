# SPDX-License-Identifier: MPL-2.0
"""A date as people write it: `3/3`, `om 14 dage`, `uge 43`; closed days are told at once."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.working_days import Calendar, public_holidays
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import icon_button
from hpdesk.ui.widgets.painted import rounded
from hpdesk.ui.widgets.text import label, restyle, set_tone
from hpdesk.ui.wording import date_words, long_date, parse_day


class _DayCalendar(QCalendarWidget):
    """A month where closed days are tinted and say why."""

    def __init__(self, calendar: Calendar, parent: QWidget) -> None:
        super().__init__(parent)
        self._calendar = calendar
        self.setLocale(QLocale(QLocale.Language.Danish, QLocale.Country.Denmark))
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.setGridVisible(False)

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        """Tint a closed day behind its number."""
        theme, day = current(), to_date(date)
        closed = day is not None and self._calendar.closed_reason(day) is not None
        if closed and date != self.selectedDate():
            painter.fillRect(rect, theme.colour("off"))
        painter.save()
        chosen = date == self.selectedDate()
        if chosen:
            rounded(painter, rect.toRectF(), theme.px(4), theme.colour("acc"))
        outside = date.month() != self.monthShown()
        token = "onacc" if chosen else "t3" if closed or outside else "text"
        painter.setPen(theme.colour(token))
        painter.setFont(theme.font("body"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(date.day()))
        painter.restore()


class _Popup(QFrame):
    chosen = Signal(QDate)

    def __init__(self, calendar: Calendar, day: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = current()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(8),) * 4)
        self.month = _DayCalendar(calendar, self)
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.month.activated.connect(self._on_chosen)
        self.month.clicked.connect(self._on_chosen)
        self._calendar = calendar
        self._reason = label("", "meta")
        self.month.selectionChanged.connect(self._on_moved)
        layout.addWidget(self.month)
        layout.addWidget(self._reason)
        self._on_moved()

    def _on_moved(self) -> None:
        day = to_date(self.month.selectedDate())
        reason = self._calendar.closed_reason(day) if day else None
        self._reason.setText(reason[:1].upper() + reason[1:] if reason else " ")

    def _on_chosen(self, day: QDate) -> None:
        self.chosen.emit(day)
        self.close()


class DateField(QWidget):
    """A line to type a date into, a calendar, and below it what was understood.

    `day_changed(object)` gives a `date` or None when a person changed it, `settled` tells that
    the person is done: Enter, another field, or a day picked. `required_open=True` treats a
    closed day as an error; otherwise it is only told. `free_words=True` keeps words that are no
    date, such as `snarest`.
    """

    day_changed = Signal(object)
    settled = Signal()

    def __init__(
        self,
        day: date | None = None,
        *,
        today: date,
        calendar: Calendar | None = None,
        next_meeting: date | None = None,
        required_open: bool = False,
        free_words: bool = False,
        name: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today, self._calendar = today, calendar or Calendar()
        self._next, self._required_open = next_meeting, required_open
        self._free_words = free_words
        self._day: date | None = None
        self._unread = False
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(4))
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(placeholder or self.tr("fx 3/3 eller om 14 dage"))
        self.edit.setToolTip(self.edit.placeholderText())
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self._on_finished)
        self.button = icon_button("calendar-days", self.tr("Vælg i kalender"))
        self.button.clicked.connect(self.open_calendar)
        row.addWidget(self.edit, 1)
        row.addWidget(self.button)
        outer.addLayout(row)
        self.understood = label("", "meta", wrap=True)
        outer.addWidget(self.understood)
        self.setFocusProxy(self.edit)
        self.setAccessibleName(name)
        self.set_day(day)

    def setAccessibleName(self, name: str) -> None:
        """Name the line as well, since it holds the keyboard."""
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def day(self) -> date | None:
        """Return the day, or None where the field is empty or cannot be read."""
        return self._day

    def is_valid(self) -> bool:
        """Tell whether the words were understood (an empty field is) and the day may be used."""
        if self._unread:
            return self._free_words
        return not (
            self._required_open
            and self._day is not None
            and self._calendar.closed_reason(self._day) is not None
        )

    def set_day(self, day: date | None) -> None:
        """Show a day without telling anyone."""
        self._day, self._unread = day, False
        self.edit.setText(date_words(day) if day else "")
        self._tell()

    def words(self) -> str:
        """Return words that are no date, where such are kept; otherwise nothing."""
        return self.edit.text().strip() if self._unread and self._free_words else ""

    def set_words(self, words: str) -> None:
        """Show words that are no date without telling anyone."""
        self._day, self._unread = None, bool(words)
        self.edit.setText(words)
        self._tell()

    def set_today(self, today: date, next_meeting: date | None = None) -> None:
        """Count from another day, and know when the next meeting is."""
        self._today, self._next = today, next_meeting

    def settle(self) -> None:
        """Take what is written as it stands, as Enter does."""
        self._on_finished()

    def open_calendar(self) -> None:
        """Show the month below the field."""
        popup = _Popup(self._calendar, self._day or self._today, self)
        popup.chosen.connect(self._on_picked)
        popup.adjustSize()
        spot = self.mapToGlobal(QPoint(0, self.edit.height() + 2))
        room = self.screen().availableGeometry()
        spot.setX(min(spot.x(), room.right() - popup.width()))
        if spot.y() + popup.height() > room.bottom():
            spot.setY(spot.y() - popup.height() - self.edit.height() - 4)
        popup.move(spot)
        popup.show()
        popup.month.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with Alt+↓."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def _read(self) -> tuple[date | None, bool]:
        words = self.edit.text().strip()
        if not words:
            return None, False
        parsed = parse_day(words, self._today, next_meeting=self._next)
        return (parsed.day, False) if parsed else (None, True)

    def _on_edited(self) -> None:
        # Half-written words are not an error yet: wait for the keyboard to leave.
        day, unread = self._read()
        self._unread = unread
        before, self._day = self._day, day
        self._tell(quiet=True)
        if before != day and not unread:
            self.day_changed.emit(day)

    def _on_finished(self) -> None:
        _day, self._unread = self._read()
        if not self._unread and self._day is not None:
            self.edit.setText(date_words(self._day))
        self._tell()
        self.settled.emit()

    def _on_picked(self, chosen: QDate) -> None:
        day = to_date(chosen)
        changed = day != self._day
        self.set_day(day)
        self.edit.setFocus()
        if changed:
            self.day_changed.emit(day)
            self.settled.emit()

    def _closed_words(self, day: date, reason: str) -> str:
        if reason in ("lørdag", "søndag"):
            words = self.tr("Datoen er i weekenden.")
        elif day in public_holidays(day.year):
            words = self.tr("Datoen er en helligdag ({0}).").format(reason)
        else:
            words = self.tr("Datoen er en lukkedag ({0}).").format(reason)
        if day <= self._today:
            return words  # what has been cannot be moved
        return f"{words} {self.tr('Vælg en anden dag.')}"

    def _tell(self, *, quiet: bool = False) -> None:
        text, tone, error = "", "", False
        if self._day is not None:
            text = long_date(self._day)
            reason = self._calendar.closed_reason(self._day)
            if reason:
                text = f"{text}. {self._closed_words(self._day, reason)}"
                tone, error = ("over", True) if self._required_open else ("warn", False)
            text = text[:1].upper() + text[1:]
        elif self._unread and self._free_words:
            text = self.tr("Fristen er ingen dato og står, som du skrev den.")
        elif self._unread and not quiet:
            text = self.tr("Datoen kan ikke læses. Skriv fx 3/3, 3. marts eller om 14 dage.")
            tone, error = "over", True
        self.understood.setText(text)
        self.understood.setVisible(bool(text))
        set_tone(self.understood, tone)
        self.edit.setAccessibleDescription(text)
        if self.edit.property("error") is not error:
            self.edit.setProperty("error", error)
            restyle(self.edit)


def to_date(day: QDate) -> date | None:
    """Return a Qt date as a plain one."""
    return date(day.year(), day.month(), day.day()) if day.isValid() else None
