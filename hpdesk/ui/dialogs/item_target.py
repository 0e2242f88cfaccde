# SPDX-License-Identifier: MPL-2.0
"""The meeting that a point is copied or moved to."""

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, Meeting, MeetingState
from hpdesk.services import agenda_moves, meetings
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import date_words, said

_OPEN = (MeetingState.DRAFT, MeetingState.SENT)


def meeting_options(found: Iterable[Meeting]) -> list[Option]:
    """Return meetings to choose from: `Bestyrelsesmøde 3. marts 2026`, and the bodies."""
    return [
        Option(
            m.id,
            f"{m.title or ', '.join(m.body_names)} {date_words(m.starts.date())}",
            ", ".join(m.body_names) if m.title else "",
        )
        for m in found
    ]


class ItemTargetDialog(BaseDialog):
    """Copies a point to a meeting, or moves it there; `how` is `copy` or `move`."""

    def __init__(
        self, context: PageContext, item: AgendaItem, how: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=460)
        self._context, self._item, self._copies = context, item, how == "copy"
        title = self.tr("Kopiér »{0}«") if self._copies else self.tr("Flyt »{0}«")
        self.set_title(title.format(item.title))
        told = self.tr("Kopien får tekster med og henviser til punktet her. Opgaver bliver.")
        if not self._copies:
            told = self.tr("Bilag, opgaver, noter og historik følger med punktet.")
        self.add_text(told)
        offered = meeting_options(self._meetings())
        self.meeting = ChoiceField(offered, offered[0].id if offered else None)
        self.field: Field[QWidget] = Field[QWidget](self.tr("Til møde"), self.meeting)
        self.body.addWidget(self.field)
        self.bilag = QCheckBox(self.tr("Bilagene med"))
        self.bilag.setChecked(True)
        self.guests = QCheckBox(self.tr("Gæsterne med"))
        for box in (self.bilag, self.guests):
            box.setVisible(self._copies)
            self.body.addWidget(box)
        self.add_cancel()
        verb = self.tr("Kopiér punkt") if self._copies else self.tr("Flyt punkt")
        self.set_primary(verb, "copy" if self._copies else "arrow-right")
        self.meeting.setFocus()

    def _meetings(self) -> list[Meeting]:
        here = meetings.get_meeting(self._context.desk, self._item.meeting_id)
        others = [
            m
            for m in meetings.list_meetings(self._context.desk)
            if m.id != here.id and m.state in _OPEN
        ]
        # The body's own next meetings are what is mostly meant.
        return sorted(
            others,
            key=lambda m: (
                m.starts < here.starts,
                not set(m.body_ids) & set(here.body_ids),
                m.starts,
            ),
        )

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Ask for a meeting."""
        if self.meeting.option_id() is None:
            return [(self.field, self.tr("Vælg det møde, punktet skal til."))]
        return []

    def accept(self) -> None:
        """Copy or move; the dialog stays where that is refused."""
        if self.problems():
            super().accept()
            return
        desk, target = self._context.desk, self.meeting.option_id() or ""
        try:
            if self._copies:
                agenda_moves.copy_item(
                    desk,
                    self._item.id,
                    target,
                    with_bilag=self.bilag.isChecked(),
                    with_guests=self.guests.isChecked(),
                )
            else:
                agenda_moves.move_to_meeting(desk, self._item.id, target)
        except UserError as problem:
            self.field.set_error(said(problem))
            return
        super().accept()
        told = (
            self.tr("Punktet er kopieret til {0}.")
            if self._copies
            else self.tr("Punktet er flyttet til {0}.")
        )
        self._context.toast(told.format(self.meeting.text()), undo=True)
