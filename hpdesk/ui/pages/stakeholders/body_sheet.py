# SPDX-License-Identifier: MPL-2.0
"""One body: its name and lead times, its place, its members and seats, and its kommissorium."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Body, BodyKind, Membership, Organisation, Plan, TermsVersion
from hpdesk.services import people
from hpdesk.ui.dialogs.lead_times import LeadTimesDialog
from hpdesk.ui.history.history_dialog import HistoryButton
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.body_place import BodyPlaceCard
from hpdesk.ui.pages.stakeholders.body_presence_card import BodyPresenceCard
from hpdesk.ui.pages.stakeholders.body_rules import BodyRulesCard
from hpdesk.ui.pages.stakeholders.body_seats_card import BodySeatsCard
from hpdesk.ui.pages.stakeholders.body_terms_card import BodyTermsCard
from hpdesk.ui.pages.stakeholders.members_card import MembersCard
from hpdesk.ui.pages.stakeholders.saved_line import SavedLine
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.wording import said, word

_MOST_DAYS = 250


class BodySheet(QWidget):
    """Edits a body at once; `deletion_asked` where the person wants it gone."""

    deletion_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._body: Body | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().measure("gap"))
        self.members = MembersCard(context)
        self.rules = BodyRulesCard(context)
        self.place = BodyPlaceCard(context)
        self.seats = BodySeatsCard(context)
        self.presence = BodyPresenceCard(context)
        self.terms_card = BodyTermsCard(context)
        column.addWidget(self._make_facts())
        column.addWidget(self.members)
        column.addWidget(self.seats)
        column.addWidget(self.terms_card)
        column.addWidget(self.presence)
        column.addWidget(self.place)
        column.addWidget(self.rules)
        column.addStretch(1)
        if context.desk.read_only:
            self._lock()

    def _make_facts(self) -> QWidget:
        theme = current()
        self.card = Card(self.tr("Organ"))
        self.delete = ghost(self.tr("Slet organ"), "trash-2")
        self.delete.clicked.connect(self.deletion_asked)
        self.history = HistoryButton(self._context, self._history_of)
        self.card.header_layout.addWidget(self.history)
        self.card.header_layout.addWidget(self.delete)
        self.name = SavedLine(
            self._context.bridge.saver,
            "name",
            self._save,
            missing=self.tr("Organet mangler et navn. Skriv navnet."),
        )
        self.kind = ChoiceField(
            [Option(kind.value, word(kind)) for kind in BodyKind], searchable=False
        )
        self.above = ChoiceField(none_text=self.tr("Intet"))
        self.earliest, self.latest = QSpinBox(), QSpinBox()
        for box in (self.earliest, self.latest):
            box.setRange(0, _MOST_DAYS)
            box.valueChanged.connect(self._on_days)
        holder = QWidget()
        grid = QGridLayout(holder)
        pad = theme.measure("card_padding")
        grid.setContentsMargins(pad, theme.px(12), pad, pad)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(12))
        grid.addWidget(self.name.in_field(self.tr("Navn")), 0, 0, 1, 2)
        grid.addWidget(Field(self.tr("Art"), self.kind), 1, 0)
        grid.addWidget(Field(self.tr("Overordnet organ"), self.above), 1, 1)
        grid.addWidget(self._make_days(), 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.kind.chosen.connect(self._on_kind)
        self.above.chosen.connect(self._on_above)
        self.card.body.addWidget(holder)
        return self.card

    def _history_of(self) -> tuple[str, str, str]:
        body = self._body
        return ("body", body.id, body.name) if body is not None else ("body", "", "")

    def _make_days(self) -> QWidget:
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(8))
        row.addWidget(self.earliest, 1)
        row.addWidget(self.latest, 1)
        self.lead_button = secondary(self.tr("Alle frister"), "calendar-clock")
        self.lead_button.setToolTip(self.tr("Frister før og efter organets møder"))
        self.lead_button.clicked.connect(self._on_lead_times)
        row.addWidget(self.lead_button)
        self.earliest.setAccessibleName(self.tr("Tidligst, arbejdsdage før mødet"))
        self.latest.setAccessibleName(self.tr("Senest, arbejdsdage før mødet"))
        self.earliest.setPrefix(self.tr("tidligst "))
        self.latest.setPrefix(self.tr("senest "))
        pair.setFocusProxy(self.earliest)
        self.days = Field(self.tr("Udsendelse"), pair, hint=self.tr("Antal arbejdsdage før mødet."))
        return self.days

    def _lock(self) -> None:
        why = self.tr("Planen kan kun læses.")
        for widget in (
            self.name,
            self.kind,
            self.above,
            self.earliest,
            self.latest,
            self.lead_button,
            self.delete,
        ):
            widget.setEnabled(False)
            widget.setToolTip(why)

    @property
    def terms(self) -> MarkupEditor:
        """Return the short text of a body without a kommissorium in versions."""
        return self.terms_card.short

    def body_id(self) -> str:
        """Return the key of the body that is shown, or an empty text."""
        return self._body.id if self._body is not None else ""

    def show_body(
        self,
        body: Body,
        bodies: Sequence[Body],
        seats: Sequence[Membership],
        organisations: Sequence[Organisation],
        terms: Sequence[TermsVersion] = (),
        plans: Sequence[Plan] = (),
    ) -> None:
        """Show a body; what is being typed is left alone."""
        other = body.id != self.body_id()
        self._body = body
        self.card.set_title(word(body.kind))
        self.name.show_text(body.id, body.name)
        self.kind.set_value(body.kind.value)
        if other or not self.above.hasFocus():
            options = [Option(b.id, b.name) for b in bodies if b.id != body.id]
            self.above.set_options(options, body.parent_id)
        if other or not self.days.error():
            self._show_days(body)
        self.members.show_members(body.id, seats, organisations)
        self.seats.show_body(body, bodies, organisations)
        self.terms_card.show_body(body, terms)
        self.presence.show_body(body)
        self.place.show_body(body, organisations, plans)
        self.rules.show_body(body)

    def _show_days(self, body: Body) -> None:
        for box, days in ((self.earliest, body.earliest), (self.latest, body.latest)):
            blocked = box.blockSignals(True)
            box.setValue(days)
            box.blockSignals(blocked)
        self.days.set_error("")

    def _save(self, key: str, column: str, text: str) -> None:
        people.edit_body(self._context.desk, key, **{column: text})

    def _on_kind(self, value: str) -> None:
        if self._body is not None:
            people.edit_body(self._context.desk, self._body.id, kind=value)

    def _on_above(self, key: str) -> None:
        if self._body is not None:
            people.edit_body(self._context.desk, self._body.id, parent_id=key or None)

    def _on_days(self) -> None:
        if self._body is None:
            return
        earliest, latest = self.earliest.value(), self.latest.value()
        try:
            people.edit_body(self._context.desk, self._body.id, earliest=earliest, latest=latest)
        except UserError as problem:
            self.days.set_error(said(problem))
            return
        self.days.set_error("")

    def _on_lead_times(self) -> None:
        if self._body is not None:
            LeadTimesDialog(
                self._context, self._body.id, self._body.name, parent=self.window()
            ).open()

    def rename(self) -> None:
        """Put the keyboard in the name."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()
