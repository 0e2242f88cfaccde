# SPDX-License-Identifier: MPL-2.0
"""A new body: its name and its kind."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.services import people
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.body_choice import NewBody
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import said

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


class BodyDialog(BaseDialog):
    """Adds a body to the plan; `created(str)` gives its key."""

    created = Signal(str)

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Nyt organ"))
        self._desk = desk
        self.body_choice = NewBody()
        choice: QWidget = self.body_choice
        self.name_field = self.add_field(
            self.tr("Navn og art"), choice, self.tr("Medlemmerne tilføjer du bagefter.")
        )
        self.add_cancel()
        self.set_primary(self.tr("Opret organ"), "plus")
        self.body_choice.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.body_choice.name.selectAll()

    def problems(self) -> "list[tuple[Field[QWidget], str]]":
        """Ask for a name."""
        if self.body_choice.name.text().strip():
            return []
        return [(self.name_field, self.tr("Organet mangler et navn. Skriv navnet."))]

    def accept(self) -> None:
        """Add the body; the dialog stays where that fails."""
        if self.problems():
            super().accept()
            return
        try:
            key = people.add_body(
                self._desk, self.body_choice.name.text(), self.body_choice.kind().value
            )
        except UserError as problem:
            self.name_field.set_error(said(problem))
            return
        super().accept()
        self.created.emit(key)
