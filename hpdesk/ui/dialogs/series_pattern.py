# SPDX-License-Identifier: MPL-2.0
"""On which days a row of meetings lies: a weekday of some months, every so many weeks, or dates."""

import re
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.meeting_series import (
    LAST,
    EveryWeeks,
    NthWeekday,
    OnDates,
    SeriesPattern,
)
from hpdesk.domain.working_days import Calendar
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.segment import Choice, Segment
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, month_names, parse_day, weekday_names

_NTH, _WEEKS, _DATES = "nth", "weeks", "dates"
_USUAL_MONTHS = (3, 6, 9, 12)
_BETWEEN = re.compile(r"[,;\n]+")


class SeriesPatternField(QWidget):
    """Three ways to say when; `changed` at every change."""

    changed = Signal()

    def __init__(
        self, today: date, year: int, calendar: Calendar, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current().px(12))
        self.kind = Segment(
            [
                Choice(_NTH, self.tr("Ugedag i måneden")),
                Choice(_WEEKS, self.tr("Faste mellemrum")),
                Choice(_DATES, self.tr("Bestemte datoer")),
            ],
            _NTH,
            name=self.tr("Mønster"),
        )
        self.kind.chosen.connect(self._on_kind)
        box.addWidget(Field(self.tr("Mønster"), self.kind))
        self.stack = QStackedWidget()
        self.stack.addWidget(self._make_nth(year))
        self.stack.addWidget(self._make_weeks(year, calendar))
        self.stack.addWidget(self._make_dates())
        box.addWidget(self.stack)
        self.setFocusProxy(self.kind.part(_NTH))

    def _make_nth(self, year: int) -> QWidget:
        theme = current()
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(10))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        ranks = [Option(str(n), self.tr("{0}.").format(n)) for n in range(1, 6)]
        ranks.append(Option(str(LAST), self.tr("Sidste")))
        self.nth = ChoiceField(ranks, "2", searchable=False)
        self.weekday = ChoiceField(
            [Option(str(n), weekday_names()[n]) for n in range(5)], "1", searchable=False
        )
        self.year = QSpinBox()
        self.year.setRange(1990, 2200)
        self.year.setValue(year)
        for field in (self.nth, self.weekday):
            field.chosen.connect(self._on_changed)
        self.year.valueChanged.connect(self._on_changed)
        row.addWidget(Field[QWidget](self.tr("Nummer i måneden"), self.nth), 2)
        row.addWidget(Field[QWidget](self.tr("Ugedag"), self.weekday), 2)
        row.addWidget(Field[QWidget](self.tr("År"), self.year), 1)
        box.addLayout(row)
        box.addWidget(label(self.tr("Måneder"), "label"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(6))
        self.months: dict[int, QCheckBox] = {}
        for number, name in enumerate(month_names(), 1):
            tick = QCheckBox(name.capitalize())
            tick.setChecked(number in _USUAL_MONTHS)
            tick.toggled.connect(self._on_changed)
            self.months[number] = tick
            grid.addWidget(tick, *divmod(number - 1, 4))
        box.addLayout(grid)
        return holder

    def _make_weeks(self, year: int, calendar: Calendar) -> QWidget:
        theme = current()
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        first = max(self._today, date(year, 1, 1))
        self.first = DateField(first, today=self._today, calendar=calendar)
        self.last = DateField(date(year, 12, 31), today=self._today)
        self.weeks = QSpinBox()
        self.weeks.setRange(1, 52)
        self.weeks.setValue(6)
        self.weeks.valueChanged.connect(self._on_changed)
        for field in (self.first, self.last):
            field.day_changed.connect(self._on_changed)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Field[QWidget](self.tr("Første møde"), self.first), 3, top)
        row.addWidget(Field[QWidget](self.tr("Uger imellem"), self.weeks), 1, top)
        row.addWidget(Field[QWidget](self.tr("Ikke efter"), self.last), 3, top)
        return holder

    def _make_dates(self) -> QWidget:
        self.dates = QLineEdit()
        self.dates.setPlaceholderText(self.tr("fx 3/3, 16/6, 8/9 og 1/12"))
        self.dates.textEdited.connect(self._on_changed)
        self.dates_field = Field[QWidget](
            self.tr("Datoer, adskilt af komma"), self.dates, hint=self.tr("Ingen datoer endnu.")
        )
        return self.dates_field

    def pattern(self) -> SeriesPattern | None:
        """Return the pattern, or None where a date of it cannot be read yet."""
        match self.kind.value():
            case "weeks":
                first, last = self.first.day(), self.last.day()
                if first is None or last is None:
                    return None
                return EveryWeeks(first, self.weeks.value(), last)
            case "dates":
                return self._on_dates()
            case _:
                months = tuple(n for n, tick in self.months.items() if tick.isChecked())
                weekday = int(self.weekday.option_id() or 0)
                nth = int(self.nth.option_id() or 1)
                return NthWeekday(self.year.value(), months, weekday, nth)

    def _on_dates(self) -> OnDates:
        parts = [p.strip() for p in _BETWEEN.split(self.dates.text().replace(" og ", ","))]
        words = [part for part in parts if part]
        read = [parse_day(part, self._today) for part in words]
        unread = [part for part, found in zip(words, read, strict=True) if found is None]
        self.dates_field.set_hint(
            self.tr("»{0}« kan ikke læses som en dato.").format(unread[0])
            if unread
            else counted(len(words), self.tr("dato"), self.tr("datoer"))
        )
        return OnDates(tuple(found.day for found in read if found is not None))

    def choose_kind(self, kind: str) -> None:
        """Choose one of the three ways: `nth`, `weeks` or `dates`."""
        self.kind.set_value(kind)
        self._on_kind(kind)

    def _on_kind(self, kind: str) -> None:
        self.stack.setCurrentIndex((_NTH, _WEEKS, _DATES).index(kind))
        self.changed.emit()

    def _on_changed(self, _value: object = None) -> None:
        self.changed.emit()
