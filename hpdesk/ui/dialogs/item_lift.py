# SPDX-License-Identifier: MPL-2.0
"""The body that a point is lifted to, that is told of it, or whose next meeting it waits for."""

from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, MeetingState
from hpdesk.domain.people import BodyKind
from hpdesk.services import agenda_moves, meetings, people, waiting
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.item_target import meeting_options
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import said

_OPEN = (MeetingState.DRAFT, MeetingState.SENT)


class ItemLiftDialog(BaseDialog):
    """`how` is `lift`, `inform` or `park`."""

    def __init__(
        self, context: PageContext, item: AgendaItem, how: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=460)
        self._context, self._item, self._how = context, item, how
        words = {
            "lift": (
                self.tr("Løft »{0}«"),
                self.tr("Punktet kommer med tekster, bilag og sagsforløb."),
                self.tr("Løft punkt"),
            ),
            "inform": (
                self.tr("Orientér om »{0}«"),
                self.tr("Organet får punktet til orientering med sagsforløb."),
                self.tr("Orientér"),
            ),
            "park": (
                self.tr("Parkér »{0}«"),
                self.tr("En påmindelse venter på organets næste møde. Punktet her bliver stående."),
                self.tr("Parkér punkt"),
            ),
        }
        title, told, verb = words[how]
        self.set_title(title.format(item.title))
        self.add_text(told)
        bodies = self._bodies()
        self.target = ChoiceField(bodies, bodies[0].id if bodies else None, searchable=False)
        self.target.chosen.connect(self._on_body)
        self.field: Field[QWidget] = Field[QWidget](self.tr("Organ"), self.target)
        self.body.addWidget(self.field)
        self.meeting = ChoiceField(none_text=self.tr("Venter på det næste møde"), searchable=False)
        self.meeting_field = self.add_field(self.tr("Møde"), self.meeting)
        self.add_cancel()
        self.set_primary(verb, "check")
        self._on_body("")
        self.target.setFocus()

    def _bodies(self) -> list[Option]:
        desk = self._context.desk
        own = meetings.get_meeting(desk, self._item.meeting_id).body_ids
        bodies = list(people.list_bodies(desk))
        if self._how == "park":
            bodies.sort(key=lambda body: body.id not in own)
        else:
            bodies = [body for body in bodies if body.id not in own]
            bodies.sort(key=lambda body: body.kind is not BodyKind.BOARD)
        return [Option(body.id, body.name) for body in bodies]

    def _on_body(self, _key: str) -> None:
        self.meeting_field.setVisible(self._how != "park")
        body_id = self.target.option_id()
        today = self._context.today()
        coming = [
            m
            for m in meetings.list_meetings(self._context.desk)
            if body_id in m.body_ids and m.state in _OPEN and m.starts.date() >= today
        ]
        self.meeting.set_options(meeting_options(coming), "")

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Ask for a body."""
        if self.target.option_id() is None:
            return [(self.field, self.tr("Vælg et organ."))]
        return []

    def accept(self) -> None:
        """Do it; the dialog stays where that is refused."""
        if self.problems():
            super().accept()
            return
        try:
            self._do(self.target.option_id() or "")
        except UserError as problem:
            self.field.set_error(said(problem))
            return
        super().accept()
        told = {
            "lift": self.tr("»{0}« er løftet til {1}."),
            "inform": self.tr("{1} orienteres om »{0}«."),
            "park": self.tr("»{0}« er parkeret til {1}."),
        }
        text = told[self._how].format(self._item.title, self.target.text())
        self._context.toast(text, undo=True)

    def _do(self, body_id: str) -> None:
        desk, item = self._context.desk, self._item
        if self._how == "park":
            waiting.park(desk, body_id, item.title, kind=item.kind, origin_id=item.id)
            return
        agenda_moves.lift_item(
            desk,
            item.id,
            body_id,
            inform=self._how == "inform",
            meeting_id=self.meeting.option_id() or None,
        )
