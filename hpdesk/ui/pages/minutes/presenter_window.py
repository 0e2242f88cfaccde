# SPDX-License-Identifier: MPL-2.0
"""The window that the members see in the room: one point in big type."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QScreen, QShortcut
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout, QWidget

from hpdesk.documents.edition import RoomView
from hpdesk.ui.pages.minutes.presenter_sheet import DECISION, sheet_html
from hpdesk.ui.theme import hub

_FULL_SIZE = 1280, 720  # pixels in which the type has its size of the theme
_SIZES = (1.0, 0.9, 0.8, 0.7, 0.6)  # the largest in which all of it can be seen
_LEAST, _MOST = 0.6, 4.0
_AIR = 48


class _Sheet(QTextEdit):
    """Text to look at: it takes neither keys nor clicks."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("roomSheet")
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class PresenterWindow(QWidget):
    """Shows a `RoomView` and nothing else; it is given no other row.

    ← and → ask for another point with `stepped(int)`, F11 fills the screen, Esc and F5 close.
    """

    stepped = Signal(int)
    closed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("roomWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # The minute taker goes on writing, and the program ends without this window.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(title)
        self.resize(960, 600)
        self._view: RoomView | None = None
        self._sheet = _Sheet(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._sheet)
        for key, act in (
            ("Left", self._on_left),
            ("Right", self._on_right),
            ("PgUp", self._on_left),
            ("PgDown", self._on_right),
            ("F11", self.toggle_full_screen),
            ("Esc", self.close),
            ("F5", self.close),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)
        hub().changed.connect(self._draw)

    def view(self) -> RoomView | None:
        """Return what is shown."""
        return self._view

    def text(self) -> str:
        """Return the words that are shown."""
        return self._sheet.toPlainText()

    def show_view(self, view: RoomView | None) -> None:
        """Show a point, or none; the end of the decision is kept in sight."""
        if view != self._view:
            self._view = view
            self._draw()

    def show_on(self, screen: QScreen | None) -> None:
        """Fill a screen, or stay a window that can be moved where there is no second one."""
        if screen is None:
            self.showNormal()
            return
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def toggle_full_screen(self) -> None:
        """Fill the screen it is on, or stop."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _on_left(self) -> None:
        self.stepped.emit(-1)

    def _on_right(self) -> None:
        self.stepped.emit(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the type to the size."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._draw)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the room sees nothing any more."""
        super().closeEvent(event)
        self.closed.emit()

    def _draw(self) -> None:
        if self._view is None:
            self._sheet.clear()
            return
        room = min(self.width() / _FULL_SIZE[0], self.height() / _FULL_SIZE[1])
        room = max(_LEAST, min(_MOST, room))
        for size in _SIZES:
            self._sheet.setHtml(sheet_html(self._view, room * size))
            self._sheet.document().setDocumentMargin(_AIR * room)
            if self._sheet.document().size().height() <= self._sheet.viewport().height():
                break
        else:  # too much for one screen: the decision is what is being written
            self._sheet.scrollToAnchor(DECISION)
