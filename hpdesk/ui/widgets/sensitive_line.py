# SPDX-License-Identifier: MPL-2.0
"""What says, while a text is typed, that it may hold what must not stand in it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QToolTip

from hpdesk.ui.icons import icon
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import worded

_PAUSE = 300  # milliseconds after a key until the text is looked through


class SensitiveLine(QObject):
    """Belongs to one multi-line editor; never quotes what it found.

    The line stands inside the editor's frame, below the text, and takes no room without a find.
    """

    def __init__(self, editor: QTextEdit | QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._words = ""
        self.line = label("", "meta", "warn", parent=editor)
        self.line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.line.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.look)
        editor.textChanged.connect(self._on_changed)
        editor.installEventFilter(self)

    def words(self) -> str:
        """Return what the line says, or an empty text."""
        return self._words

    def height(self) -> int:
        """Return the pixels that the line takes."""
        return self.line.sizeHint().height() + current().px(4) if self._words else 0

    def look(self) -> None:
        """Look the text through now."""
        self._soon.stop()
        words = "" if self._editor.isReadOnly() else _warning(self._editor.toPlainText())
        if words == self._words:
            return
        self._words = words
        self.line.setText(words)
        self.line.setVisible(bool(words))
        if words or self._editor.accessibleDescription():
            self._editor.setAccessibleDescription(words)
        self._editor.setViewportMargins(0, 0, 0, self.height())
        self._editor.updateGeometry()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the line at the foot of the editor."""
        if watched is self._editor and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if self._words:
            pad, height = current().px(6), self.line.sizeHint().height()
            top = self._editor.height() - height - current().px(4)
            self.line.setGeometry(pad, top, self._editor.width() - 2 * pad, height)
            self.line.raise_()

    def _on_changed(self) -> None:
        self._soon.start()


class SensitiveMark(QObject):
    """Belongs to one line; a sign at its end, with the words below the line while it is typed in.

    A line has no room for a sentence, and a dialog that grew while somebody types would jump.
    """

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._words = ""
        self._sign: QAction | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.look)
        line.textChanged.connect(self._on_changed)

    def words(self) -> str:
        """Return what is said, or an empty text."""
        return self._words

    def look(self) -> None:
        """Look the text through now."""
        self._soon.stop()
        words = "" if self._line.isReadOnly() else _warning(self._line.text())
        if words == self._words:
            return
        self._words = words
        if self._sign is not None:
            self._line.removeAction(self._sign)
            self._sign.deleteLater()
            self._sign = None
        if words:
            self._sign = QAction(icon("triangle-alert", "warn"), words, self)
            self._sign.setToolTip(words)
            self._line.addAction(self._sign, QLineEdit.ActionPosition.TrailingPosition)
            if self._line.hasFocus():
                below = QPoint(0, self._line.height())
                QToolTip.showText(self._line.mapToGlobal(below), words, self._line)
        self._line.setAccessibleDescription(words)

    def _on_changed(self) -> None:
        self._soon.start()


def _warning(text: str) -> str:
    from hpdesk.domain.preflight_texts import cpr_spans, sensitive_spans

    if not text:
        return ""
    if cpr_spans(text):
        return worded("Teksten har et tal, der ligner et CPR-nummer. Slet det, hvis det er et.")
    if sensitive_spans(text):
        return worded("Teksten har ord, der kan være følsomme. Skriv, så ingen kan genkendes.")
    return ""
