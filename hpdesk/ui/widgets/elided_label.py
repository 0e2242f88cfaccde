# SPDX-License-Identifier: MPL-2.0
"""A label that shortens its text with … and shows the whole in a tooltip."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hpdesk.ui.widgets.tips import plain_tip


class ElidedLabel(QLabel):
    """One line of plain text that gives way instead of being cut, at its end unless told."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "",
        parent: QWidget | None = None,
        *,
        gives_way: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._own_tip = ""
        self._gives_way = gives_way

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._refresh_tip()

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters: the rest is elided."""
        return QSize(self.fontMetrics().averageCharWidth() * 3, super().sizeHint().height())

    def shown_text(self) -> str:
        """Return the text as it is drawn."""
        width = self.contentsRect().width() + 1
        return self.fontMetrics().elidedText(self.text(), self._gives_way, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, elided."""
        painter = QPainter(self)
        flags = self.alignment() | Qt.TextFlag.TextSingleLine
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect().adjusted(0, 0, 1, 0), int(flags), self.shown_text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set or drop the tooltip when the room changes."""
        super().resizeEvent(event)
        self._refresh_tip()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._refresh_tip()

    def _refresh_tip(self) -> None:
        cut = self.shown_text() != self.text()
        if cut or self.toolTip() == self._own_tip:
            self._own_tip = plain_tip(self.text()) if cut else ""
            self.setToolTip(self._own_tip)
