# SPDX-License-Identifier: MPL-2.0
"""A line for a password: its signs are hidden until the person asks to see them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import Button


class SecretEdit(QWidget):
    """A masked line with a button beside it that shows what is written."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.eye = Button(self.tr("Vis"), "secondary", icon="eye")
        self.eye.setAutoDefault(False)
        self.eye.setCheckable(True)
        self.eye.setAccessibleName(self.tr("Vis {0}").format(name[0].lower() + name[1:]))
        self.eye.toggled.connect(self._on_toggled)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(current().px(8))
        across.addWidget(self.line, 1)
        across.addWidget(self.eye)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """Return what is written."""
        return self.line.text()

    def clear(self) -> None:
        """Empty the line and hide what is written next."""
        self.line.clear()
        self.eye.setChecked(False)

    def _on_toggled(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        self.eye.setText(self.tr("Skjul") if shown else self.tr("Vis"))
