# SPDX-License-Identifier: MPL-2.0
"""The name under which an agenda or a point is kept as a template."""

from PySide6.QtWidgets import QLineEdit, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.services import templates
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import said


class TemplateNameDialog(BaseDialog):
    """Keeps the meeting's agenda, or the point, that it is given."""

    def __init__(
        self,
        context: PageContext,
        *,
        meeting: Meeting | None = None,
        item: AgendaItem | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=440)
        self._context, self._meeting, self._item = context, meeting, item
        if item is not None:
            self.set_title(self.tr("Gem punktet som skabelon"))
            self.add_text(self.tr("Tekster, tid og tjekliste gemmes; bilag og gæster gør ikke."))
            name = item.title
        else:
            self.set_title(self.tr("Gem dagsordenen som skabelon"))
            self.add_text(
                self.tr("De faste punkter gemmes. Mødets egne sager får en plads, hvor de stod.")
            )
            name = (meeting.title or ", ".join(meeting.body_names)) if meeting else ""
        self.name = QLineEdit(name)
        self.field: Field[QWidget] = Field[QWidget](self.tr("Skabelonens navn"), self.name)
        self.body.addWidget(self.field)
        self.add_cancel()
        self.set_primary(self.tr("Gem skabelon"), "bookmark")
        self.name.setFocus()
        self.name.selectAll()

    def accept(self) -> None:
        """Keep it; the dialog stays where that is refused."""
        desk, name = self._context.desk, self.name.text()
        try:
            if self._item is not None:
                templates.template_from_item(desk, self._item, name)
            elif self._meeting is not None:
                templates.template_from_meeting(desk, self._meeting.id, name)
        except UserError as problem:
            self.field.set_error(said(problem))
            return
        super().accept()
        text = self.tr("Skabelonen »{0}« er gemt.").format(name.strip())
        self._context.toast(text, undo=True)
