# SPDX-License-Identifier: MPL-2.0
"""One guest of a point: who it is, and from when to when the guest takes part."""

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hpdesk.domain.danish import parse_clock, parse_clock_span
from hpdesk.domain.meetings import Guest
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.avatar import Avatar
from hpdesk.ui.widgets.buttons import icon_button
from hpdesk.ui.widgets.text import label, restyle
from hpdesk.ui.wording import clock

_TIME_WIDTH = 112


def span_words(arrives: datetime | None, leaves: datetime | None) -> str:
    """Return `13.15–13.45`, the one time that is known, or an empty text."""
    if arrives is None:
        return ""
    return clock(arrives) if leaves is None else f"{clock(arrives)}–{clock(leaves)}"


class TimeLine(QLineEdit):
    """A line for from–to; Esc brings back what is saved."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc to the list where nothing was written."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class GuestRow(QWidget):
    """`timed(arrives, leaves)` when a person has written from–to, `removed` at the cross."""

    timed = Signal(object, object)
    removed = Signal()

    def __init__(
        self,
        guest: Guest,
        usual: tuple[datetime, datetime],
        read_only: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.guest, self._day = guest, usual[0].date()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(2))
        column.addLayout(self._make_line(usual, read_only))
        self.problem = label("", "meta", "over", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)

    def _make_line(self, usual: tuple[datetime, datetime], read_only: str) -> QHBoxLayout:
        theme, guest = current(), self.guest
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(Avatar(guest.name))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(guest.name, "strong", wrap=True))
        facts = [guest.title]
        if guest.organisation_name and guest.organisation_name not in guest.title:
            facts.append(guest.organisation_name)
        if detail := ", ".join(fact for fact in facts if fact):
            words.addWidget(label(detail, "meta", "t2", wrap=True))
        row.addLayout(words, 1)
        self.time = TimeLine(span_words(guest.arrives, guest.leaves))
        self.time.setFixedWidth(theme.px(_TIME_WIDTH))
        self.time.setPlaceholderText(span_words(*usual))
        self.time.setAccessibleName(self.tr("{name} deltager fra–til").format(name=guest.name))
        self.time.setToolTip(
            read_only or self.tr("Fra–til, for eksempel 13.15–13.45. Tomt følger punktets tid.")
        )
        self.time.setReadOnly(bool(read_only))
        self.time.textEdited.connect(self._on_edited)
        self.time.editingFinished.connect(self._on_finished)
        self.time.given_up.connect(self._on_given_up)
        row.addWidget(self.time)
        name = self.tr("Fjern {name} fra punktet").format(name=guest.name)
        self.remove_button = icon_button("x", name, small=True, kind="ghost")
        self.remove_button.setEnabled(not read_only)
        if read_only:
            self.remove_button.setToolTip(read_only)
        self.remove_button.clicked.connect(self.removed)
        row.addWidget(self.remove_button)
        return row

    def _on_edited(self) -> None:
        self._say("")

    def _on_given_up(self) -> None:
        self.time.setText(span_words(self.guest.arrives, self.guest.leaves))
        self.time.setModified(False)
        self._say("")

    def _on_finished(self) -> None:
        if not self.time.isModified():
            return
        read = read_span(self.time.text(), self._day)
        if read is None:
            self._say(self.tr("Skriv tiden som 13.15–13.45, eller lad feltet være tomt."))
            return
        self.time.setModified(False)
        if read != (self.guest.arrives, self.guest.leaves):
            self.timed.emit(*read)

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.time.setAccessibleDescription(text)
        self.time.setProperty("error", bool(text))
        restyle(self.time)

    def refuse(self, text: str) -> None:
        """Tell why the time was not kept; what was written stays."""
        self.time.setModified(True)
        self._say(text)


def read_span(text: str, day: date) -> tuple[datetime | None, datetime | None] | None:
    """Return the moments in `13.15–13.45` or `13.15` on a day; None where it cannot be read."""
    words = text.strip()
    if not words:
        return None, None
    if (span := parse_clock_span(words)) is not None:
        return datetime.combine(day, span[0]), datetime.combine(day, span[1])
    if (begins := parse_clock(words)) is not None:
        return datetime.combine(day, begins), None
    return None
