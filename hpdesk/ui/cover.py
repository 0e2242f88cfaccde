# SPDX-License-Identifier: MPL-2.0
"""What lies over the window while a plan is locked or being encrypted."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import primary
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.progress_line import ProgressLine
from hpdesk.ui.widgets.text import label


class Cover(QWidget):
    """Hides a window's content and its dialogs until `lift`; `pressed` when its button is."""

    pressed = Signal()

    def __init__(self, window: QMainWindow, title: str, text: str, verb: str) -> None:
        super().__init__(window)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._window, self._title = window, window.windowTitle()
        self._hidden: list[QWidget] = []
        self._focus = window.focusWidget()
        self.progress = ProgressLine(name=title)
        self.progress.setVisible(False)
        self.message = label(text, "reading", "t2", wrap=True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = primary(verb, "lock-open")
        self.button.setVisible(bool(verb))
        self.button.clicked.connect(self.pressed)
        self._arrange(title)
        self._hide_all()

    def _arrange(self, title: str) -> None:
        theme = current()
        column = QWidget()
        column.setMaximumWidth(theme.px(480))
        box = QVBoxLayout(column)
        box.setSpacing(theme.px(12))
        middle = Qt.AlignmentFlag.AlignHCenter
        box.addStretch(1)
        box.addWidget(IconLabel("lock", "acc", 32), 0, middle)
        box.addWidget(label(title, "title"), 0, middle)
        box.addWidget(self.message)
        box.addWidget(self.progress)
        box.addWidget(self.button, 0, middle)
        box.addStretch(2)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addWidget(column, 10)
        across.addStretch(1)

    def _hide_all(self) -> None:
        window = self._window
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for other in QApplication.topLevelWidgets():
            if other is not window and other.isVisible():
                self._hidden.append(other)
                other.hide()
        central = window.centralWidget()
        if central is not None:
            central.hide()
        window.setWindowTitle("hpdesk")
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        (self.button if self.button.isVisibleTo(self) else self).setFocus()

    def tell(self, text: str) -> None:
        """Say something else."""
        self.message.setText(text)

    def show_progress(self, part: float, _words: str = "") -> None:
        """Show how far the work has come: a part of 0-1."""
        self.progress.setVisible(True)
        self.progress.set(part, 1.0)

    def lift(self, *, with_dialogs: bool = True) -> None:
        """Show what was hidden, as it was, and go."""
        window = self._window
        window.removeEventFilter(self)
        window.setWindowTitle(self._title)
        self.hide()
        central = window.centralWidget()
        if central is not None:
            central.show()
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        for other in self._hidden:
            if with_dialogs and isValid(other):  # not closed by what it belongs to
                other.show()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False
