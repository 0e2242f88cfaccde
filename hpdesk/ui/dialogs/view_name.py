# SPDX-License-Identifier: MPL-2.0
"""What a saved view of the checklist is to be called."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.wording import said


class ViewNameDialog(BaseDialog):
    """Asks for a name; `save` may refuse it with a UserError, and the dialog stays."""

    def __init__(
        self, name: str, save: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=400)
        self.set_title(self.tr("Omdøb visningen") if name else self.tr("Gem visningen"))
        self._save = save
        self.name = QLineEdit(name)
        hint = self.tr("fx Kommunens åbne opgaver")
        self.name.setPlaceholderText(hint)
        self.field = self.add_field(self.tr("Navn"), self.name)
        self.add_cancel()
        self.set_primary(self.tr("Gem visning"))
        self.name.selectAll()
        self.name.setFocus()

    def accept(self) -> None:
        """Save, and stay where that is refused."""
        try:
            self._save(" ".join(self.name.text().split()))
        except UserError as problem:
            self.field.set_error(said(problem))
            self.name.setFocus()
            return
        super().accept()
