# SPDX-License-Identifier: MPL-2.0
"""One person at the meeting: a switch, what is known of the coming and going, and a menu."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QWidget

from hpdesk.domain.meetings import Attendance, AttendanceStatus, Guest
from hpdesk.ui.pages.minutes.attendance_times import Times, TimesEdit, times_words
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.painted import draw_text, elide, rounded
from hpdesk.ui.widgets.switch import Switch
from hpdesk.ui.widgets.tips import plain_tip
from hpdesk.ui.wording import clock, word, worded

_ROW = 34  # pixels at 100 %


@dataclass(frozen=True, slots=True)
class Attendee:
    """A row: a person, the attendance taken (None for a guest who is not noted), and a role.

    `guest` is set for one who takes part in the point only.
    """

    person_id: str
    name: str
    role: str
    attendance: Attendance | None
    guest: Guest | None = None

    @property
    def present(self) -> bool:
        """Tell whether the person is noted as present."""
        return self.attendance is not None and self.attendance.status is AttendanceStatus.PRESENT

    def times(self) -> Times:
        """Return when the person came and went, where it is known."""
        if self.guest is not None:
            return self.guest.arrives, self.guest.leaves
        row = self.attendance
        return (row.arrived, row.left) if row is not None else (None, None)

    def words(self) -> str:
        """Return what stands at the right: the times, the status, or the role."""
        row, (arrived, left) = self.attendance, self.times()
        if self.guest is not None:
            times = times_words(arrived, left)
            return worded("Gæst {0}", times) if times else worded("Gæst")
        if row is not None and row.status is not AttendanceStatus.PRESENT:
            return word(row.status)
        told = [worded("Kom {0}", clock(arrived))] if arrived else []
        told += [worded("Gik {0}", clock(left))] if left else []
        return ", ".join(told) or self.role


class _Words(QAbstractButton):
    """The dimmed words at the right; a click opens the menu."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(current().px(40), current().px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, rect = current(), QPainter(self), QRectF(self.rect())
        if self.underMouse():
            rounded(painter, rect, theme.px(4), theme.colour("hover"))
        room = rect.adjusted(theme.px(4), 0, -theme.px(4), 0)
        font, right = theme.font("meta"), Qt.AlignmentFlag.AlignRight
        draw_text(painter, room, self.text(), font, theme.colour("t3"), right)
        cut = elide(font, self.text(), room.width()) != self.text()
        self.setToolTip(plain_tip(self.text()) if cut else "")


class AttendeeRow(QWidget):
    """`switched(str, bool)` tells of the switch, `asked(str, str)` of a choice in the menu.

    The choices are `present`, `apology`, `absent`, `arrives`, `leaves`, `untimed`, `deputy` and
    `remove`. `timed(str, arrived, left)` gives the times written in place.
    """

    switched = Signal(str, bool)
    asked = Signal(str, str)
    timed = Signal(str, object, object)
    walked = Signal(int)

    def __init__(self, attendee: Attendee, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.attendee = attendee
        self.setFixedHeight(theme.px(_ROW))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        layout.setSpacing(theme.px(4))
        self.switch = Switch(attendee.name, on=attendee.present)
        self.switch.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.switch.clicked.connect(self._on_clicked)
        self.switch.installEventFilter(self)
        self.words = _Words(self)
        self.words.clicked.connect(self._on_words)
        self.edit = TimesEdit(day, attendee.name)
        self.edit.written.connect(self._on_written)
        self.edit.given_up.connect(self._on_given_up)
        self.edit.hide()
        layout.addWidget(self.switch)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.edit)
        self.show_attendee(attendee)

    def show_attendee(self, attendee: Attendee) -> None:
        """Show the same person as the plan has it now."""
        self.attendee = attendee
        self.switch.setChecked(attendee.present)
        self.words.setText(attendee.words())
        state = attendee.words() if attendee.attendance else self.tr("ikke noteret")
        self.switch.setAccessibleName(f"{attendee.name}, {state}")
        self.words.setAccessibleName(self.tr("Fremmøde for {0}").format(attendee.name))

    def make_menu(self) -> QMenu:
        """Return the menu of a person's coming and going."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        timed = any(self.attendee.times())
        usable = {"untimed": timed, "remove": self._can_go()}
        for text, what in self._guest_choices() if self.attendee.guest else self._choices():
            if not what:
                menu.addSeparator()
                continue
            action = menu.addAction(text)
            action.setData(what)
            action.triggered.connect(partial(self._on_asked, what))
            action.setEnabled(usable.get(what, True))
        return menu

    def _can_go(self) -> bool:
        return self.attendee.guest is not None or self.attendee.attendance is not None

    def _choices(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Til stede"), "present"),
            (self.tr("Afbud"), "apology"),
            (self.tr("Fraværende"), "absent"),
            ("", ""),
            (self.tr("Kommer nu"), "arrives"),
            (self.tr("Går nu"), "leaves"),
            (self.tr("Skriv tidspunkter") + "\tF2", "times"),
            (self.tr("Ryd tidspunkter"), "untimed"),
            ("", ""),
            (self.tr("Sæt suppleant ind …"), "deputy"),
            (self.tr("Fjern fra listen"), "remove"),
        )

    def _guest_choices(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Kommer nu"), "arrives"),
            (self.tr("Går nu"), "leaves"),
            (self.tr("Skriv tidspunkter") + "\tF2", "times"),
            (self.tr("Ryd tidspunkter"), "untimed"),
            ("", ""),
            (self.tr("Fjern gæsten fra punktet"), "remove"),
        )

    def write_times(self) -> None:
        """Write in place when the person came and went."""
        if not self.switch.isEnabled():
            return
        self.edit.setText(times_words(*self.attendee.times()))
        self.edit.setModified(False)
        self.words.hide()
        self.edit.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()

    def _on_words(self) -> None:
        self.write_times() if any(self.attendee.times()) else self.open_menu()

    def _on_written(self, arrived: datetime | None, left: datetime | None) -> None:
        self._on_given_up()
        self.timed.emit(self.attendee.person_id, arrived, left)

    def _on_given_up(self) -> None:
        had_keyboard = self.edit.hasFocus()
        self.edit.hide()
        self.words.show()
        if had_keyboard:
            self.switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_menu(self) -> None:
        """Show the menu below the words."""
        if not self.switch.isEnabled():
            return
        self.make_menu().popup(self.words.mapToGlobal(QPoint(0, self.words.height())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu at a right click and at the menu key."""
        self.open_menu()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk with the arrows and open the menu with Enter; a button would take them."""
        if watched is self.switch and isinstance(event, QKeyEvent):
            down = event.type() == QEvent.Type.KeyPress
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                if down:
                    self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if down:
                    self.open_menu()
                return True
            if event.key() == Qt.Key.Key_F2 and down:
                self.write_times()
                return True
        return super().eventFilter(watched, event)

    def _on_clicked(self) -> None:
        self.switched.emit(self.attendee.person_id, self.switch.isChecked())

    def _on_asked(self, what: str, _checked: bool = False) -> None:
        if what == "times":
            self.write_times()
        else:
            self.asked.emit(self.attendee.person_id, what)
