# SPDX-License-Identifier: MPL-2.0
"""Where a person left off in a plan: the page, what was open on it, and how far it was scrolled.

Kept while the program runs, never written: it holds keys and places, no words of the plan.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QScrollBar, QWidget

from hpdesk.ui.models.rows_model import ID_ROLE
from hpdesk.ui.page_stack import Place

_GIVES_UP_AFTER = 3_000  # milliseconds: lists that are read in jobs come later than the page


@dataclass(frozen=True, slots=True)
class LeftOff:
    """A place with the scroll bars and current rows of what was seen there."""

    place: Place
    scrolled: tuple[tuple[str, int], ...] = ()
    rows: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class _Areas:
    """The scrolled parts of a page, each under a name that it has the next time too."""

    by_name: dict[str, QAbstractScrollArea] = field(default_factory=dict)


def left_off(place: Place, page: QWidget) -> LeftOff:
    """Return how a page stands."""
    areas = _areas(page).by_name
    scrolled = tuple(
        (name, area.verticalScrollBar().value())
        for name, area in areas.items()
        if area.verticalScrollBar().value()
    )
    rows = tuple(
        (name, str(area.currentIndex().data(ID_ROLE) or ""))
        for name, area in areas.items()
        if isinstance(area, QAbstractItemView) and area.currentIndex().isValid()
    )
    return LeftOff(place, scrolled, rows)


def go_on(left: LeftOff, page: QWidget) -> None:
    """Choose the rows and scroll a page as it was left, once there is enough to scroll."""
    areas = _areas(page).by_name
    for name, key in left.rows:
        area = areas.get(name)
        if key and isinstance(area, QAbstractItemView) and area.isVisible():
            _choose(area, key)
    for name, value in left.scrolled:
        if name in areas:
            _Scrolling(areas[name].verticalScrollBar(), value)


def _areas(page: QWidget) -> _Areas:
    found = _Areas()
    for area in page.findChildren(QAbstractScrollArea):
        if area.isVisible():
            own = f"{type(area).__name__} {area.objectName()} {area.accessibleName()}"
            name, number = own, 2
            while name in found.by_name:
                name, number = f"{own} {number}", number + 1
            found.by_name[name] = area
    return found


def _choose(view: QAbstractItemView, key: str) -> None:
    model = view.model()
    for row in range(model.rowCount(view.rootIndex()) if model is not None else 0):
        index = model.index(row, 0, view.rootIndex())
        if index.data(ID_ROLE) == key:
            view.setCurrentIndex(index)
            return


class _Scrolling(QObject):
    """Scrolls a bar to a value as soon as it reaches that far."""

    def __init__(self, bar: QScrollBar, value: int) -> None:
        super().__init__(bar)
        self._bar, self._value = bar, value
        bar.rangeChanged.connect(self._try)
        QTimer.singleShot(_GIVES_UP_AFTER, self, self.deleteLater)
        self._try()

    def _try(self) -> None:
        if self._bar.maximum() >= self._value:
            self._bar.setValue(self._value)
            self.deleteLater()
