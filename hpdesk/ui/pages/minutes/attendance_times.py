# SPDX-License-Identifier: MPL-2.0
"""When a person came and went, written in place: `14.20–15.10`, `14.20–` or `–15.10`."""

import re
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from hpdesk.domain.danish import parse_clock
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import is_enter
from hpdesk.ui.widgets.text import restyle
from hpdesk.ui.wording import clock

Times = tuple[datetime | None, datetime | None]
_BETWEEN = re.compile(r"\s*(?:[-–—]|\btil\b)\s*", re.IGNORECASE)


def times_words(arrived: datetime | None, left: datetime | None) -> str:
    """Return `14.20–15.10`, with nothing at the end that is not known, or an empty text."""
    if arrived is None and left is None:
        return ""
    return f"{clock(arrived) if arrived else ''}–{clock(left) if left else ''}"


def read_times(text: str, day: date) -> Times | None:
    """Return when somebody came and went on a day; None where it cannot be read.

    One time alone is when the person came. An empty text is the whole meeting.
    """
    first, *rest = _BETWEEN.split(text.strip(), maxsplit=1)
    moments: list[datetime | None] = []
    for words in (first, *rest):
        at = parse_clock(words) if words.strip() else None
        if words.strip() and at is None:
            return None
        moments.append(datetime.combine(day, at) if at else None)
    arrived, left = (*moments, None)[:2]
    return None if arrived and left and left <= arrived else (arrived, left)


class TimesEdit(QLineEdit):
    """A line for from–to: `written(arrived, left)` at Enter or when the keyboard leaves."""

    written = Signal(object, object)
    given_up = Signal()

    def __init__(self, day: date, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = day
        self.setFixedWidth(current().px(112))
        self.setPlaceholderText(self.tr("kom–gik"))
        self.setAccessibleName(self.tr("{0} kom og gik").format(name))
        self.setToolTip(self.tr("Skriv 14.20–15.10, 14.20– eller –15.10. Tomt er hele mødet."))
        self.textEdited.connect(self._on_edited)

    def settle(self) -> bool:
        """Give what is written; tells whether it could be read."""
        if not self.isModified():
            self.given_up.emit()
            return True
        times = read_times(self.text(), self._day)
        self._mark(times is None)
        if times is None:
            return False
        self.setModified(False)
        self.written.emit(*times)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is written at Enter, leave it at Esc."""
        if is_enter(event):
            self.settle()
        elif event.key() == Qt.Key.Key_Escape:
            self.setModified(False)
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what is written; what cannot be read stays, marked."""
        super().focusOutEvent(event)
        if self.isVisible():
            self.settle()

    def _on_edited(self) -> None:
        self._mark(False)

    def _mark(self, wrong: bool) -> None:
        self.setProperty("error", wrong)
        self.setAccessibleDescription(
            self.tr("Tiden kan ikke læses. Skriv den som 14.20–15.10.") if wrong else ""
        )
        restyle(self)
