# SPDX-License-Identifier: MPL-2.0
"""A field: label above, editor, and below it a hint or an error with its icon."""

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hpdesk.ui.icons import icon_pixmap
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.text import label, restyle, set_tone

EditorT = TypeVar("EditorT", bound=QWidget)


class IconLabel(QLabel):
    """An icon that stands beside words; it is drawn anew when the theme changes."""

    def __init__(
        self, name: str, token: str = "t2", pixels: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parts = (name, token, pixels)
        self._shown: tuple[object, ...] = ()
        self.set(name, token)

    def set(self, name: str, token: str) -> None:
        """Show another icon."""
        self._parts = (name, token, self._parts[2])
        self._draw()

    def _draw(self) -> None:
        theme, (name, token, pixels) = current(), self._parts
        key = (name, theme.colours[token], theme.px(pixels), self.devicePixelRatioF())
        if key != self._shown:
            self._shown = key
            self.setPixmap(icon_pixmap(name, token, theme.px(pixels), self.devicePixelRatioF()))
            self.setFixedSize(theme.px(pixels), theme.px(pixels))

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the new colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._draw()


class Field(QWidget, Generic[EditorT]):
    """Wraps any editor with its label; `editor` keeps its type.

    `set_error` paints the edge in the error colour and says the sentence below; an empty text
    clears it and brings the hint back.
    """

    def __init__(
        self,
        title: str,
        editor: EditorT,
        *,
        hint: str = "",
        error_property_on: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint, self._error = hint, ""
        self._edge = error_property_on or editor
        theme = current()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        self.title_label = label(title, "label")
        self.title_label.setBuddy(editor)
        if not editor.accessibleName():
            editor.setAccessibleName(title)
        self._told, self._own = "", self._line().accessibleDescription()
        self._describe()
        layout.addWidget(self.title_label)
        layout.addWidget(editor)
        below = QHBoxLayout()
        below.setSpacing(theme.px(6))
        self._icon = IconLabel("circle-alert", "over", 14)
        self.message = label(hint, "meta", wrap=True)
        below.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.message, 1)
        layout.addLayout(below)
        self._show_message()

    def error(self) -> str:
        """Return the error that is shown."""
        return self._error

    def set_error(self, text: str) -> None:
        """Show an error below the editor, or clear it."""
        self._error = text
        self._edge.setProperty("error", bool(text))
        restyle(self._edge)
        self._describe()
        self._show_message()

    def set_hint(self, text: str) -> None:
        """Show another hint."""
        self._hint = text
        self._describe()
        self._show_message()

    def _line(self) -> QWidget:
        # what has the keyboard in an editor put together of several
        return self.editor.focusProxy() or self.editor

    def _describe(self) -> None:
        # A date says by itself how it was read; an error comes before that, a hint does not.
        line = self._line()
        if line.accessibleDescription() != self._told:
            self._own = line.accessibleDescription()
        self._told = self._error or self._own or self._hint
        line.setAccessibleDescription(self._told)

    def _show_message(self) -> None:
        text = self._error or self._hint
        self.message.setText(text)
        set_tone(self.message, "over" if self._error else "")
        self.message.setVisible(bool(text))
        self._icon.setVisible(bool(self._error))
