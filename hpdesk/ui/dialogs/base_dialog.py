# SPDX-License-Identifier: MPL-2.0
"""The frame of every dialog: title, fields, and buttons in a fixed foot."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button, danger, primary, secondary
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.text import divider, label

EditorT = TypeVar("EditorT", bound=QWidget)


class BaseDialog(QDialog):
    """Override `problems()` to validate; the primary button is a verb; Esc closes.

    `add_field` puts labelled editors into `body`; `set_primary` makes the button that Enter
    presses. A dialog deletes itself when it closes.
    """

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = 480) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(current().px(width))
        theme = current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.body = QVBoxLayout()
        pad = theme.px(20)
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(theme.px(12))
        self.title_label = label(title, "panel", wrap=True)
        self.body.addWidget(self.title_label)
        outer.addLayout(self.body, 1)
        outer.addWidget(divider())
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(pad, theme.px(12), pad, theme.px(12))
        self._foot.setSpacing(theme.px(8))
        self._left = QHBoxLayout()
        self._foot.addLayout(self._left)
        self._foot.addStretch(1)
        outer.addLayout(self._foot)
        self.primary: Button | None = None

    def set_title(self, title: str) -> None:
        """Show another title."""
        self.setWindowTitle(title)
        self.title_label.setText(title)

    def add_text(self, text: str) -> None:
        """Add a paragraph."""
        self.body.addWidget(label(text, "body", "t2", wrap=True))

    def add_field(self, title: str, editor: EditorT, hint: str = "") -> Field[EditorT]:
        """Add an editor with its label."""
        field = Field(title, editor, hint=hint)
        self.body.addWidget(field)
        return field

    def add_left_button(self, button: QWidget) -> None:
        """Add a button at the left of the foot."""
        self._left.addWidget(button)

    def add_cancel(self, text: str = "") -> Button:
        """Add the button that changes nothing."""
        button = secondary(text or self.tr("Annullér"))
        button.clicked.connect(self.reject)
        self._foot.addWidget(button)
        return button

    def set_primary(self, text: str, icon: str = "", *, dangerous: bool = False) -> Button:
        """Add the button that does it; Enter presses it unless it is dangerous."""
        self.primary = danger(text, icon) if dangerous else primary(text, icon)
        self.primary.clicked.connect(self.accept)
        if not dangerous:
            self.primary.setAutoDefault(True)
            self.primary.setDefault(True)
        self._foot.addWidget(self.primary)
        return self.primary

    def problems(self) -> list[tuple["Field[QWidget]", str]]:
        """Return (field, sentence) for what must be mended before the dialog may close."""
        return []

    def accept(self) -> None:
        """Close when nothing is wrong; otherwise tell beside the fields and go to the first."""
        found = self.problems()
        for field in self.findChildren(Field):
            field.set_error(next((text for f, text in found if f is field), ""))
        if found:
            found[0][0].editor.setFocus()
            return
        super().accept()
