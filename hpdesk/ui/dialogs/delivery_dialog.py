# SPDX-License-Identifier: MPL-2.0
"""A bilag that somebody is to deliver: what, to which point, by whom and by when."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.domain.preparation import Delivery
from hpdesk.services import deliveries, people
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.models.responsible_options import responsible_options
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import said


class DeliveryDialog(BaseDialog):
    """Adds a delivery to a meeting, or changes the one it is given."""

    def __init__(
        self,
        context: PageContext,
        meeting: Meeting,
        items: Sequence[AgendaItem],
        delivery: Delivery | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Ret leverance") if delivery else self.tr("Ny leverance"))
        self._context, self._items, self._delivery = context, tuple(items), delivery
        self.what = QLineEdit(delivery.title if delivery else "")
        self.what.setPlaceholderText(self.tr("For eksempel budget 2027 som regneark"))
        self.what_field: Field[QWidget] = self._wrap(self.tr("Hvad skal leveres"), self.what)
        chosen = delivery.item_id if delivery else (items[0].id if len(items) == 1 else None)
        self.item = ChoiceField(
            [Option(i.id, f"{i.number} {i.title}".strip()) for i in items], chosen
        )
        self.item_field: Field[QWidget] = self._wrap(self.tr("Til punkt"), self.item)
        owner = (delivery.person_id or delivery.organisation_id or "") if delivery else ""
        self.who = ChoiceField(
            responsible_options(context.desk), owner, none_text=self.tr("Ikke aftalt")
        )
        self.add_field(self.tr("Hvem leverer"), self.who)
        due = delivery.due if delivery else deliveries.usual_due(context.desk, meeting.id)
        self.due = DateField(due, today=context.today(), calendar=context.calendar())
        self.due_field: Field[QWidget] = self._wrap(self.tr("Frist"), self.due)
        if delivery is None:
            self.due_field.set_hint(self.tr("Mødets materialefrist er foreslået."))
        self._make_bilag()
        self.item.chosen.connect(self._on_item)
        self.add_cancel()
        self.set_primary(
            self.tr("Gem leverance") if delivery else self.tr("Tilføj leverance"), "check"
        )
        self.what.setFocus()
        self.what.selectAll()

    def _wrap(self, title: str, editor: QWidget) -> Field[QWidget]:
        field = Field[QWidget](title, editor)
        self.body.addWidget(field)
        return field

    def _make_bilag(self) -> None:
        self.bilag = ChoiceField(none_text=self.tr("Intet bilag endnu"))
        self.bilag_field = self.add_field(
            self.tr("Modtaget som bilag"),
            self.bilag,
            self.tr("Vælg bilaget på punktet, når det er kommet."),
        )
        self._offer_bilag(self._delivery.attachment_id if self._delivery else None)

    def _offer_bilag(self, chosen: str | None) -> None:
        item = next((i for i in self._items if i.id == self.item.option_id()), None)
        bilag = item.attachments if item is not None else ()
        self.bilag.set_options(
            [Option(a.id, a.title or a.file_name, a.number) for a in bilag], chosen
        )
        self.bilag_field.setVisible(bool(bilag))

    def _on_item(self, _key: str) -> None:
        self._offer_bilag(None)

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Ask for what and where, and for a day that can be read."""
        found: list[tuple[Field[QWidget], str]] = []
        if not self.what.text().strip():
            found.append((self.what_field, self.tr("Skriv, hvilket bilag der skal leveres.")))
        if self.item.option_id() is None:
            found.append((self.item_field, self.tr("Vælg det punkt, bilaget hører til.")))
        if not self.due.is_valid():
            found.append((self.due_field, self.tr("Skriv fristen som en dato, for eksempel 3/3.")))
        return found

    def accept(self) -> None:
        """Keep the delivery; the dialog stays where that fails."""
        if self.problems():
            super().accept()
            return
        self._context.bridge.saver.flush()
        try:
            self._save()
        except UserError as problem:
            self.what_field.set_error(said(problem))
            return
        super().accept()

    def _save(self) -> None:
        desk, key = self._context.desk, self.who.option_id() or None
        persons = {person.id for person in people.list_people(desk)}
        owner = {
            "person_id": key if key in persons else None,
            "organisation_id": key if key not in persons else None,
        }
        item, due = self.item.option_id() or "", self.due.day()
        old = self._delivery
        if old is None:
            added = deliveries.add_delivery(desk, item, self.what.text(), due=due, **owner)
        else:
            added = old.id
            now = {"title": self.what.text(), "item_id": item, "due": due, **owner}
            was = {name: getattr(old, name) for name in now}
            changed = {name: value for name, value in now.items() if value != was[name]}
            if "item_id" in changed and old.attachment_id:
                changed["attachment_id"] = None  # it lies on the point of before
            if changed:
                deliveries.edit_delivery(desk, added, **changed)
        bilag = self.bilag.option_id() or None
        if bilag is not None and (old is None or bilag != old.attachment_id):
            deliveries.link_attachment(desk, added, bilag)
