# SPDX-License-Identifier: MPL-2.0
"""Receipts at the bottom right: six seconds for what was done, until closed for what failed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.ui.spoken import Role, announcer
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.buttons import Button, icon_button
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.note import TONE_ICONS
from hpdesk.ui.widgets.text import label

TOAST_MILLISECONDS = 6000


class Toast(QFrame):
    """One receipt; `closed` when it goes."""

    spoken_role = Role.AlertMessage

    closed = Signal()

    def __init__(
        self,
        text: str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        tone: str = "ok",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._on_action, self.text, self.tone = on_action, text, tone
        theme = current()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(12), theme.px(6), theme.px(6), theme.px(6))
        layout.setSpacing(theme.px(8))
        layout.addWidget(IconLabel(TONE_ICONS[tone], TONES[tone][0], 16))
        words = label(text, wrap=True)
        words.setMinimumWidth(theme.px(160))
        layout.addWidget(words, 1)
        # Without a parent, setVisible would open a window of its own.
        self.action_button = Button(action, "ghost", small=True, parent=self)
        self.action_button.setVisible(bool(action))
        self.action_button.clicked.connect(self._on_clicked)
        layout.addWidget(self.action_button)
        close = icon_button("x", self.tr("Luk besked"), small=True, kind="ghost")
        close.clicked.connect(self.dismiss)
        layout.addWidget(close)
        self.setAccessibleName(text)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        if tone not in ("over", "warn"):
            self._timer.start(TOAST_MILLISECONDS)

    def dismiss(self) -> None:
        """Take the receipt away."""
        self._timer.stop()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def enterEvent(self, event: QEvent) -> None:
        """Wait while the pointer rests on it."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        if self.tone not in ("over", "warn"):
            self._timer.start(TOAST_MILLISECONDS)

    def _on_clicked(self) -> None:
        act = self._on_action
        self.dismiss()
        if act is not None:
            act()


class ToastHost(QWidget):
    """Shows receipts over the bottom right corner of `area`, the newest lowest, at most three."""

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self._area = area
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(current().px(8))
        area.installEventFilter(self)
        self.hide()

    def show_toast(
        self,
        text: str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        tone: str = "ok",
    ) -> Toast:
        """Show a receipt, with an action such as »Fortryd« where it makes sense."""
        shown = self.toasts()
        for old in shown[: max(0, len(shown) - 2)]:
            old.dismiss()
        toast = Toast(text, action, on_action, tone, self)
        toast.closed.connect(self._place_later)
        self._layout.addWidget(toast)
        toast.show()
        announcer().say(toast, text, urgent=tone in ("over", "warn"))
        self._place()
        return toast

    def clear(self) -> None:
        """Take all receipts away."""
        for toast in self.toasts():
            toast.dismiss()

    def toasts(self) -> list[Toast]:
        """Return the receipts that are shown, oldest first."""
        children = self.findChildren(Toast, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [t for t in children if not t.isHidden()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the area."""
        if event.type() == QEvent.Type.Resize and watched is self._area:
            self._place()
        return super().eventFilter(watched, event)

    def _place_later(self) -> None:
        QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        if not self.toasts():
            self.hide()
            return
        theme, margin = current(), current().px(16)
        width = min(theme.px(400), self._area.width() - 2 * margin)
        height = self._layout.totalHeightForWidth(width)
        if height < 0:
            height = self._layout.totalSizeHint().height()
        self.setGeometry(
            self._area.width() - width - margin,
            self._area.height() - height - margin,
            width,
            height,
        )
        self.show()
        self.raise_()
