# SPDX-License-Identifier: MPL-2.0
"""A new note with all its fields; the small window hands over what it understood."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hpdesk.domain.coordination import NoteChannel, NoteDirection
from hpdesk.domain.errors import UserError
from hpdesk.domain.note_reading import NoteReading
from hpdesk.services import quick_notes
from hpdesk.services.quick_notes import About
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.note_form import NoteForm
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.note import Note as Said
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.wording import said

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteDialog(BaseDialog):
    """Adds a note; `created(str)` gives its key.

    `people`, `parties` and `item_id` are chosen beforehand; `reading` is what was understood of
    a note that was begun in the small window.
    """

    created = Signal(str)

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        *,
        people: Sequence[str] = (),
        parties: Sequence[str] = (),
        item_id: str | None = None,
        reading: NoteReading | None = None,
    ) -> None:
        super().__init__("", parent, width=520)
        self.set_title(self.tr("Ny note"))
        self._context = context
        private = self.tr("Kun sekretariatet – kommer aldrig med i papirer.")
        self.body.addWidget(Said(private, "neutral", "lock"))
        self.form = NoteForm(context)
        self.form.refresh_options()
        self.form.who.set_keys([*people, *parties])
        if reading is not None:
            self.form.take(reading)
        self._reading = reading or NoteReading("")
        if item_id is not None:
            self.form.set_point(None, item_id)
        self.form.setObjectName("surfaceBody")
        area = scrolling(self.form)
        area.setMinimumHeight(min(current().px(440), self._room()))
        self.body.addWidget(area, 1)
        self.add_cancel()
        save = self.set_primary(self.tr("Gem note"), "check")
        save.setAutoDefault(False)
        save.setDefault(False)
        save.setToolTip(self.tr("Ctrl+Enter"))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)
        self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _room(self) -> int:
        # With large type the fields scroll, so that title and buttons stay on the screen.
        return max(0, self.screen().availableGeometry().height() - current().px(240))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in a field settle the field only."""
        if event.key() in _ENTER:
            event.accept()
            return
        super().keyPressEvent(event)

    def accept(self) -> None:
        """Save the note; the dialog stays with what was typed where that fails."""
        form = self.form
        self.form.text_field.set_error("")
        if not form.text.text().strip():
            form.text_field.set_error(self.tr("Noten er tom. Skriv, hvad der blev sagt."))
            form.text.setFocus()
            return
        for date_field in (form.on, form.follow_up):
            if not date_field.is_valid():
                date_field.edit.setFocus()
                return
        try:
            key = self._save()
        except UserError as problem:
            form.text_field.set_error(said(problem))
            return
        super().accept()
        self.created.emit(key)

    def _save(self) -> str:
        form = self.form
        persons, parties = form.who_keys()
        meeting_id, item_id = form.point()
        way = form.way()
        note = replace(
            self._reading,
            text=form.text.text(),
            people=(),
            parties=(),
            point=None,
            channel=NoteChannel(form.channel.value() or NoteChannel.OTHER.value),
            on=form.on.day(),
            next_step=form.next_step.text().strip(),
            follow_up_on=form.follow_up.day(),
            as_task=form.as_task.isChecked(),
            direction=NoteDirection(way) if way else None,
            tags=form.tags.tags(),
        )
        about = About(tuple(persons), tuple(parties), meeting_id, item_id)
        return quick_notes.save(self._context.desk, note, about)
