# SPDX-License-Identifier: MPL-2.0
"""A new task: what, who, when, and the point it comes from where there is one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.working_days import Calendar
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.models.responsible_options import responsible_options
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.responsible_field import ResponsibleField
from hpdesk.ui.wording import date_words, said

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


class TaskDialog(BaseDialog):
    """Adds a task to a plan; `created(str)` gives its key.

    `item_id` chooses the point the task comes from beforehand.
    """

    created = Signal(str)

    def __init__(
        self,
        desk: "Desk",
        calendar: Calendar,
        parent: QWidget | None = None,
        *,
        item_id: str | None = None,
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Ny opgave"))
        self._desk = desk
        self.text = MarkupEditor(
            growing=True, min_lines=2, placeholder=self.tr("Hvad skal der gøres?")
        )
        self.text_field = self._add(self.tr("Opgave"), self.text)
        self.responsible = ResponsibleField()
        self.responsible.set_options(responsible_options(desk))
        self._add(self.tr("Ansvarlig"), self.responsible)
        self.due = DateField(
            today=desk.today(),
            calendar=calendar,
            free_words=True,
            placeholder=self.tr("fx 3/3, om 14 dage eller snarest"),
        )
        self._add(self.tr("Frist"), self.due)
        self.meeting = ChoiceField(name=self.tr("Møde"), none_text=self.tr("Intet møde"))
        self._add(self.tr("Møde"), self.meeting)
        self.item = ChoiceField(name=self.tr("Punkt"), searchable=False)
        self.item_field = self._add(self.tr("Punkt"), self.item)
        self.meeting.chosen.connect(self._on_meeting_chosen)
        self._offer_meetings(item_id)
        self.add_cancel()
        self.set_primary(self.tr("Opret opgave"), "plus")
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, title: str, editor: QWidget) -> "Field[QWidget]":
        return self.add_field(title, editor)

    def _offer_meetings(self, item_id: str | None) -> None:
        from hpdesk.services import meetings

        chosen = meetings.meeting_of_item(self._desk, item_id) if item_id else None
        rows = reversed(meetings.list_meetings(self._desk))
        self.meeting.set_options(
            [
                Option(m.id, f"{m.title or ', '.join(m.body_names)}", date_words(m.starts.date()))
                for m in rows
            ],
            chosen,
        )
        self._offer_items(chosen, item_id)

    def _offer_items(self, meeting_id: str | None, item_id: str | None = None) -> None:
        from hpdesk.services import meetings

        items = meetings.list_items(self._desk, meeting_id) if meeting_id else ()
        options = [Option(i.id, f"{n}. {i.title}") for n, i in enumerate(items, 1)]
        self.item.set_options(options, item_id or (options[0].id if options else None))
        self.item_field.setVisible(bool(meeting_id))
        self.adjustSize()

    def _on_meeting_chosen(self, meeting_id: str) -> None:
        self._offer_items(meeting_id or None)

    def problems(self) -> "list[tuple[Field[QWidget], str]]":
        """Ask for a text, and for a point where a meeting is chosen."""
        found = []
        if not self.text.text().strip():
            text = self.tr("Opgaven mangler en tekst. Skriv, hvad der skal gøres.")
            found.append((self.text_field, text))
        if self.meeting.option_id() and not self.item.option_id():
            text = self.tr("Mødet har ingen punkter. Vælg et andet møde, eller vælg intet.")
            found.append((self.item_field, text))
        return found

    def accept(self) -> None:
        """Add the task; the dialog stays with what was typed where that fails."""
        if self.problems():
            super().accept()
            return
        from hpdesk.services import followup

        try:
            key = followup.add_task(
                self._desk,
                " ".join(self.text.text().split()),
                item_id=self.item.option_id() if self.meeting.option_id() else None,
                responsible=self.responsible.keys(),
                due=self.due.day(),
                due_text=self.due.words(),
            )
        except UserError as problem:
            self.text_field.set_error(said(problem))
            return
        super().accept()
        self.created.emit(key)
