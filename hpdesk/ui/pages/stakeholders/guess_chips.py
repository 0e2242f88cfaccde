# SPDX-License-Identifier: MPL-2.0
"""The chips below a note that say what was understood; each is taken off or changed by key."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from hpdesk.domain.note_reading import Corrections
from hpdesk.ui.pages.stakeholders.guess_words import GuessLook, Instead
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import is_enter
from hpdesk.ui.widgets.chip import chip_width, paint_chip
from hpdesk.ui.widgets.painted import rounded
from hpdesk.ui.widgets.tips import plain_tip

_REMOVERS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class GuessChip(QAbstractButton):
    """One guess: Del takes it off, Enter or a click shows what it may be changed to."""

    def __init__(self, look: GuessLook, spoken: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.setText(look.text)
        self.setAccessibleName(spoken)
        self.setToolTip(plain_tip(" ".join(part for part in (look.text, look.tip) if part)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room the words need."""
        theme = current()
        return QSize(chip_width(self.look.text, self.look.icon) + theme.px(2), theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip, and a ring where the keyboard is."""
        theme, painter, look = current(), QPainter(self), self.look
        inner = QRectF(self.rect()).adjusted(1, 2, -1, -2)
        paint_chip(painter, inner, look.text, look.tone, look.icon)
        if self.hasFocus():
            rounded(
                painter, QRectF(self.rect()), theme.px(6), None, theme.colour("acc"), theme.px(2)
            )


class GuessRow(QWidget):
    """The chips in as many lines as they need; ← and → go between them.

    `dropped(what, key)` when one is taken off, `chosen(Corrections)` when one is changed, and
    `left` when Esc is pressed among them.
    """

    dropped = Signal(str, str)
    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[GuessChip] = []
        self._choices: dict[tuple[str, str], Sequence[Instead]] = {}
        self.menu: QMenu | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._arrange()

    def show_looks(
        self,
        looks: Sequence[tuple[GuessLook, str]],
        choices: dict[tuple[str, str], Sequence[Instead]],
    ) -> None:
        """Show chips with what is said of each, and what each may be changed to."""
        self._choices = choices
        if [(c.look, c.accessibleName()) for c in self.chips] == list(looks):
            return
        place = next((n for n, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [GuessChip(look, spoken, self) for look, spoken in looks]
        for chip in self.chips:
            chip.installEventFilter(self)
            chip.clicked.connect(partial(self._offer, chip))
            chip.show()
        self._arrange()
        if place is not None:
            if self.chips:
                self.chips[min(place, len(self.chips) - 1)].setFocus()
            else:
                self.left.emit()

    def texts(self) -> list[str]:
        """Return what the chips say."""
        return [chip.look.text for chip in self.chips]

    def focus_first(self) -> None:
        """Put the keyboard on the first chip."""
        if self.chips:
            self.chips[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = current()
        gap, line, left, top = theme.px(6), theme.px(28), 0, 0
        for chip in self.chips:
            wide = min(chip.sizeHint().width(), max(self.width(), theme.px(80)))
            if left and left + wide > self.width():
                left, top = 0, top + line
            chip.setGeometry(QRect(QPoint(left, top), QSize(wide, theme.px(26))))
            left += wide + gap
        self.setFixedHeight(top + line)

    def eventFilter(self, chip: object, event: object) -> bool:
        """Handle the keys of the chips."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress
        if is_key and isinstance(chip, GuessChip) and isinstance(event, QKeyEvent):
            return self._key(chip, event)
        return False

    def _key(self, chip: GuessChip, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _REMOVERS:
            guess = chip.look.guess
            self.dropped.emit(guess.what.value, guess.key)
        elif is_enter(event):
            self._offer(chip)
        elif key in _STEPS:
            place = (self.chips.index(chip) + _STEPS[key]) % len(self.chips)
            self.chips[place].setFocus(Qt.FocusReason.TabFocusReason)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def _offer(self, chip: GuessChip, _checked: bool = False) -> None:
        guess = chip.look.guess
        menu = QMenu(self)
        menu.setAccessibleName(chip.accessibleName())
        for instead in self._choices.get((guess.what.value, guess.key), ()):
            action = menu.addAction(instead.text.replace("&", "&&"))
            action.triggered.connect(partial(self._on_chosen, instead.said))
        if not menu.isEmpty():
            menu.addSeparator()
        take_off = menu.addAction(self.tr("Tag af"))
        take_off.triggered.connect(partial(self._on_take_off, guess.what.value, guess.key))
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height())))
        menu.setActiveAction(menu.actions()[0])

    def _on_chosen(self, said: Corrections, _checked: bool = False) -> None:
        self.chosen.emit(said)

    def _on_take_off(self, what: str, key: str, _checked: bool = False) -> None:
        self.dropped.emit(what, key)
