# SPDX-License-Identifier: MPL-2.0
"""Why closed tasks are opened again; the answer goes into their logs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import counted


class ReopenDialog(BaseDialog):
    """`reopened(str)` gives the reason."""

    reopened = Signal(str)

    def __init__(self, text: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=440)
        if count > 1:
            words = counted(count, self.tr("opgave"), self.tr("opgaver"))
            self.set_title(self.tr("Hvorfor skal {0} genåbnes?").format(words))
        else:
            self.set_title(self.tr("Hvorfor skal opgaven genåbnes?"))
            self.add_text(text)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("fx Lyset virker ikke endnu"))
        self.field = self.add_field(self.tr("Begrundelse"), self.reason)
        self.add_cancel()
        verb = self.tr("Genåbn opgave") if count == 1 else self.tr("Genåbn opgaver")
        self.set_primary(verb, "rotate-ccw")
        self.reason.setFocus()

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Ask for a reason."""
        if self.reason.text().strip():
            return []
        text = self.tr("Skriv, hvorfor opgaven skal åbnes igen. Det kommer til at stå i loggen.")
        return [(self.field, text)]  # type: ignore[list-item]  # a field of a line

    def accept(self) -> None:
        """Close and tell the reason."""
        if self.problems():
            super().accept()
            return
        super().accept()
        self.reopened.emit(" ".join(self.reason.text().split()))
