# SPDX-License-Identifier: MPL-2.0
"""The figures of the balance as columns: each party's promises, and how long decisions take."""

from collections.abc import Callable
from operator import attrgetter

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractItemView, QScrollArea

from hpdesk.domain.balance import OUR_NAMES, BalanceRow, Keeping
from hpdesk.domain.danish import NBSP
from hpdesk.domain.decision_times import DecisionTime
from hpdesk.ui.models.rows_model import Column, Index
from hpdesk.ui.pages.stakeholders.key_table import KeyTable
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.wording import counted, shown, thousands, word, worded

_ROW = 36


class FiguresTable(KeyTable):
    """A table as high as its rows: the page scrolls, not the table."""

    def __init__(self, name: str, widths: dict[int, int], stretch: int) -> None:
        super().__init__(name, widths, stretch)
        self.verticalHeader().setDefaultSectionSize(current().px(_ROW))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def prepare_columns(self) -> None:
        """Give the columns their widths, and follow the number of rows."""
        super().prepare_columns()
        for column, width in self._widths.items():
            heading = str(self.model().headerData(column, self.horizontalHeader().orientation()))
            needed = self.fontMetrics().horizontalAdvance(heading) + current().px(24)
            self.setColumnWidth(column, max(current().px(width), needed))
        self.model().modelReset.connect(self.fit_rows)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Be as high as the rows are."""
        rows = self.model().rowCount() * current().px(_ROW)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2)

    def viewportEvent(self, event: QEvent) -> bool:
        """Leave the wheel to the page."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return False
        return super().viewportEvent(event)

    def currentChanged(self, now: Index, before: Index) -> None:
        """Show the row that the keyboard is on, which may lie below the page's edge."""
        super().currentChanged(now, before)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        contents = area.widget() if area is not None else None
        if area is not None and contents is not None and self.hasFocus():
            spot = self.viewport().mapTo(contents, self.visualRect(now).center())
            area.ensureVisible(spot.x(), spot.y(), 0, current().px(_ROW))


def balance_columns() -> tuple[Column[BalanceRow], ...]:
    """Return party, each way of keeping a promise, the sum, and the share kept in time."""
    counts = [
        Column[BalanceRow](word(keeping), _figure(attrgetter(str(keeping))), right=True)
        for keeping in Keeping
    ]
    return (
        Column(worded("Part"), _name_words, look=_name, tip=_name_words),
        *counts,
        Column(worded("I alt"), _figure(attrgetter("total")), right=True),
        Column(worded("Holdt"), share_words, right=True, tip=_share_tip),
    )


def balance_key(row: BalanceRow) -> str:
    """Return the key of a party's row."""
    return row.key or "-"


def share_words(row: BalanceRow) -> str:
    """Return the share kept in time: `83 %`, or a dash of nothing."""
    return "–" if row.kept_share is None else f"{round(row.kept_share * 100)}{NBSP}%"


def time_columns() -> tuple[Column[DecisionTime], ...]:
    """Return year, body, and the days from first treatment to decision and to the last task."""
    return (
        Column(worded("År"), _year),
        Column(worded("Organ"), attrgetter("body_name"), look=_body, tip=attrgetter("body_name")),
        Column(worded("Afgjort"), _figure(attrgetter("decided")), right=True),
        Column(worded("Til afgørelse"), _days(attrgetter("days_to_decide")), right=True),
        Column(worded("Længst"), _days(attrgetter("longest_to_decide")), right=True),
        Column(worded("Udført"), _figure(attrgetter("carried_out")), right=True),
        Column(worded("Til udført"), _days(attrgetter("days_to_carry_out")), right=True),
    )


def time_key(time: DecisionTime) -> str:
    """Return the key of a body's year."""
    return f"{time.year} {time.body_id}"


def row_name(name: str) -> str:
    """Return what a row is called: a party's own name, or our word for the rest."""
    return shown(name) if name in OUR_NAMES else name


def _name_words(row: BalanceRow) -> str:
    return row_name(row.name)


def _name(row: BalanceRow) -> object:
    return RowLook(row_name(row.name))


def _body(time: DecisionTime) -> object:
    return RowLook(time.body_name, strong=False)


def _year(time: DecisionTime) -> str:
    return str(time.year)


def _share_tip(row: BalanceRow) -> str:
    return worded("Andel af de aftaler, der skulle være holdt nu, som blev holdt til tiden")


def _figure(value: Callable[[object], int]) -> Callable[[object], str]:
    def words(row: object) -> str:
        number = value(row)
        return thousands(number) if number else "–"

    return words


def _days(value: Callable[[object], int | None]) -> Callable[[object], str]:
    def words(row: object) -> str:
        days = value(row)
        return "–" if days is None else counted(days, worded("dag"), worded("dage"))

    return words
