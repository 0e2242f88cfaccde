# SPDX-License-Identifier: MPL-2.0
"""The top of the page: the way back, the meeting, how saving goes, and the time."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from hpdesk.domain.meetings import Meeting
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import icon_button, primary, secondary
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.text import label
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import clock, date_words

# Below these widths, in pixels at 100 %, a part gives way.
_ATTENDANCE, _ENDS, _WORDS, _CLOCK = 1200, 1000, 860, 640


def meeting_words(meeting: Meeting) -> str:
    """Return `Bestyrelsesmøde 6. april 2027`."""
    name = meeting.title or ", ".join(meeting.body_names)
    return f"{name} {date_words(meeting.starts.date())}"


class TopBar(QFrame):
    """Emits what is pressed: `back`, `attendance`, `paper`, `full_screen`, `finish`, `present`."""

    back = Signal()
    agenda = Signal()
    attendance = Signal()
    paper = Signal()
    full_screen = Signal()
    finish = Signal()
    present = Signal()
    carry = Signal()
    phrases = Signal()
    reopen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageHeaderBar")
        self._empty = self._locked = False
        self._why = ""  # nothing can be written
        theme = current()
        self.setFixedHeight(theme.px(56))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        layout.setSpacing(theme.px(12))
        back = icon_button("arrow-left", self.tr("Tilbage (Alt+Venstre)"), kind="ghost")
        back.clicked.connect(self.back)
        layout.addWidget(back)
        layout.addWidget(label(self.tr("Referat"), "panel"))
        self.meeting = ElidedLabel("", "body", "t2")
        layout.addWidget(self.meeting, 1)
        layout.addLayout(self._make_state())
        self.attendance_button = secondary(self.tr("Fremmøde"), "users")
        self.attendance_button.setAccessibleName(self.tr("Fremmøde"))
        self.attendance_button.setToolTip(self.tr("Fremmøde (Alt+F)"))
        self.attendance_button.clicked.connect(self.attendance)
        layout.addWidget(self.attendance_button)
        self.more = icon_button("ellipsis", self.tr("Flere handlinger"))
        self.more.clicked.connect(self._on_more)
        layout.addWidget(self.more)
        self.screen_button = secondary(self.tr("Fuld skærm"), "maximize", "F11")
        self.screen_button.clicked.connect(self.full_screen)
        layout.addWidget(self.screen_button)
        self.reopen_button = secondary(self.tr("Genåbn …"), "lock-open")
        self.reopen_button.clicked.connect(self.reopen)
        self.reopen_button.hide()
        layout.addWidget(self.reopen_button)
        self.finish_button = primary(self.tr("Afslut møde"), "flag")
        self.finish_button.clicked.connect(self.finish)
        layout.addWidget(self.finish_button)

    def _make_state(self) -> QHBoxLayout:
        theme = current()
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        self._save_icon = IconLabel("circle-check", "ok", 16)
        self.save_words = label("", "body", "t2")
        self.clock = label("", "heading")
        self.ends = label("", "body", "t2")
        row.addWidget(self._save_icon)
        row.addWidget(self.save_words)
        row.addSpacing(theme.px(8))
        self._clock_icon = IconLabel("clock", "t2", 16)
        row.addWidget(self._clock_icon)
        row.addWidget(self.clock)
        row.addWidget(self.ends)
        self._save_icon.hide()
        return row

    def make_menu(self) -> QMenu:
        """Return the menu of what is not needed during the meeting."""
        menu = QMenu(self)
        menu.addAction(self.tr("Dan referat …")).triggered.connect(self.paper)
        carry = menu.addAction(self.tr("Flyt det, vi ikke nåede, til næste møde …"))
        carry.triggered.connect(self.carry)
        menu.addAction(self.tr("Ret formuleringer …")).triggered.connect(self.phrases)
        menu.addAction(self.tr("Vis for deltagerne")).triggered.connect(self.present)
        menu.addAction(self.tr("Fuld skærm")).triggered.connect(self.full_screen)
        return menu

    def _on_more(self) -> None:
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def show_empty(self, empty: bool) -> None:
        """Show nothing but the way back where there is no meeting."""
        self._empty = empty
        self.more.setVisible(not empty)
        self._fold()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show which meeting it is and when it ends."""
        self.meeting.setText(meeting_words(meeting))
        ends = meeting.ends
        self.ends.setText(self.tr("slutter {0}").format(clock(ends)) if ends else "")
        self.ends.setVisible(ends is not None and self.width() >= current().px(_ENDS))

    def show_time(self, now: datetime) -> None:
        """Show the time of day."""
        words = clock(now)
        if words != self.clock.text():
            self.clock.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the words away where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        room, shown = self.width() / current().scale, not self._empty
        self.attendance_button.setVisible(shown and room < _ATTENDANCE)
        self.attendance_button.setText(self.tr("Fremmøde") if room >= _CLOCK else "")
        self.screen_button.setVisible(shown and room >= _ATTENDANCE)
        self.reopen_button.setVisible(shown and self._locked)
        self.finish_button.setVisible(shown and not self._locked)
        self.ends.setVisible(room >= _ENDS and bool(self.ends.text()))
        self.save_words.setVisible(room >= _WORDS)
        for widget in (self.clock, self._clock_icon):
            widget.setVisible(shown and room >= _CLOCK)

    def show_saving(self) -> None:
        """Say that text is on its way to the file."""
        if not self._why:
            self._state(self.tr("Gemmer"), "refresh-cw", "t3")

    def show_saved(self, moment: datetime) -> None:
        """Say when all was saved."""
        if not self._why:
            words = self.tr("Gemt automatisk {0}").format(clock(moment))
            self._state(words, "circle-check", "ok")

    def show_failed(self) -> None:
        """Say that the last words are not in the file yet."""
        self._state(self.tr("Ikke gemt"), "circle-alert", "over")

    def show_lock(self, why: str, *, locked: bool) -> None:
        """Say why nothing can be written: the minutes are `locked`, or the plan is read only."""
        told, self._why = self._why, why
        self._locked = bool(why) and locked
        self.finish_button.setEnabled(not why)
        self.finish_button.setToolTip(why)
        self.reopen_button.setToolTip(why)
        if why:
            words = self.tr("Godkendt og låst") if locked else self.tr("Kan kun læses")
            self._state(words, "lock", "t3")
            self._save_icon.setToolTip(why)
        elif told:
            self._state("", "circle-check", "ok")
            self._save_icon.hide()
        self._fold()

    def _state(self, text: str, icon: str, token: str) -> None:
        self._save_icon.set(icon, token)
        self._save_icon.show()
        self._save_icon.setToolTip(plain_tip(text))
        self.save_words.setText(text)
