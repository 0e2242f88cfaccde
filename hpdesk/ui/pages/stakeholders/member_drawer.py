# SPDX-License-Identifier: MPL-2.0
"""The drawer of one seat: role, party, period and mandate."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Membership, Organisation
from hpdesk.services import people
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.options import party_key, party_options, role_options
from hpdesk.ui.pages.stakeholders.saved_line import SavedLine
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.every_day import EveryDay
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import said


class MemberDrawer(Drawer):
    """Edits a seat at once; `removal_asked(str)` and `person_asked(str)` carry keys."""

    removal_asked = Signal(str)
    person_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._seat: Membership | None = None
        self.role = ChoiceField(role_options(), searchable=False)
        self.party = ChoiceField(free_text=True, none_text=self.tr("Ingen part"))
        today, calendar = context.today(), EveryDay()
        self.starts = DateField(today=today, calendar=calendar)
        self.ends = DateField(today=today, calendar=calendar)
        self.starts_field = Field(self.tr("Medlem fra"), self.starts)
        self.ends_field = Field(
            self.tr("Medlem til"), self.ends, hint=self.tr("Tom, så længe personen er med.")
        )
        self.mandate = SavedLine(context.bridge.saver, "mandate", self._save_mandate)
        self.mandate_until = DateField(today=today, calendar=calendar)
        self.detail = label("", "body", "t2", wrap=True)
        self.body.addWidget(self.detail)
        for field in (
            Field(self.tr("Rolle"), self.role),
            Field(self.tr("Part"), self.party, hint=self.tr("Den, medlemmet sidder der for.")),
            self.starts_field,
            self.ends_field,
            self.mandate.in_field(
                self.tr("Mandat"), self.tr("Hvad medlemmet kan beslutte for sin part.")
            ),
            Field(
                self.tr("Mandat til"),
                self.mandate_until,
                hint=self.tr("Den dag, parten skal udpege på ny."),
            ),
        ):
            self.body.addWidget(field)
        self.body.addStretch(1)
        self.open_person = secondary(self.tr("Åbn personen"), "user")
        self.remove = ghost(self.tr("Fjern fra organet"), "user-x")
        self.add_foot_button(self.open_person)
        self.add_foot_button(self.remove)
        self.end_foot()
        self.role.chosen.connect(self._on_role)
        self.party.chosen.connect(self._on_party)
        self.party.text_entered.connect(self._on_party)
        self.starts.settled.connect(self._on_period)
        self.ends.settled.connect(self._on_period)
        self.mandate_until.settled.connect(self._on_mandate_until)
        self.open_person.clicked.connect(self._on_open_person)
        self.remove.clicked.connect(self._on_remove)
        if context.desk.read_only:
            for widget in (
                self.role,
                self.party,
                self.starts,
                self.ends,
                self.mandate,
                self.mandate_until,
                self.remove,
            ):
                widget.setEnabled(False)
                widget.setToolTip(self.tr("Planen kan kun læses."))

    def seat_id(self) -> str:
        """Return the key of the seat that is shown, or an empty text."""
        return self._seat.id if self._seat is not None else ""

    def show_seat(self, seat: Membership, body_name: str, parties: Sequence[Organisation]) -> None:
        """Show a seat; fields that have the keyboard are left alone."""
        same = seat.id == self.seat_id()
        self._seat = seat
        self.set_title(seat.person.name, body_name)
        person = seat.person
        words = ", ".join(w for w in (person.title, person.organisation_name) if w)
        self.detail.setText(words)
        self.detail.setVisible(bool(words))
        self.role.set_value(seat.role.value)
        if not (same and self._uses(self.party)):
            self.party.set_options(party_options(parties), seat.party_id)
        self.mandate.show_text(seat.id, seat.mandate)
        for field, day in (
            (self.starts, seat.starts),
            (self.ends, seat.ends),
            (self.mandate_until, seat.mandate_until),
        ):
            if not (same and field.edit.hasFocus()):
                field.set_day(day)
        if not same:
            self.ends_field.set_error("")

    def _uses(self, field: ChoiceField) -> bool:
        edit = field.lineEdit()
        return edit is not None and edit.hasFocus() and edit.isModified()

    def settle(self) -> None:
        """Keep a period that was typed before the drawer shows something else."""
        if self.starts.edit.hasFocus() or self.ends.edit.hasFocus():
            self._on_period()
        if self.mandate_until.edit.hasFocus():
            self._on_mandate_until()

    def close_drawer(self) -> None:
        """Keep what was typed, then close."""
        self.settle()
        super().close_drawer()

    def _on_role(self, value: str) -> None:
        if self._seat is not None and value != self._seat.role.value:
            people.edit_member(self._context.desk, self._seat.id, role=value)

    def _on_party(self, _words: str) -> None:
        seat = self._seat
        if seat is not None:
            key = party_key(self._context.desk, self.party)
            if key != seat.party_id:
                people.edit_member(self._context.desk, seat.id, party_id=key)

    def _on_period(self) -> None:
        seat = self._seat
        if seat is None or not (self.starts.is_valid() and self.ends.is_valid()):
            return
        starts, ends = self.starts.day(), self.ends.day()
        if (starts, ends) == (seat.starts, seat.ends):
            self.ends_field.set_error("")
            return
        try:
            people.edit_member(self._context.desk, seat.id, starts=starts, ends=ends)
        except UserError as problem:
            self.ends_field.set_error(said(problem))
            return
        self.ends_field.set_error("")

    def _save_mandate(self, key: str, column: str, text: str) -> None:
        people.edit_member(self._context.desk, key, **{column: text})

    def _on_mandate_until(self) -> None:
        seat = self._seat
        if seat is None or not self.mandate_until.is_valid():
            return
        day = self.mandate_until.day()
        if day != seat.mandate_until:
            people.edit_member(self._context.desk, seat.id, mandate_until=day)

    def _on_open_person(self) -> None:
        if self._seat is not None:
            self.person_asked.emit(self._seat.person.id)

    def _on_remove(self) -> None:
        if self._seat is not None:
            self.removal_asked.emit(self._seat.id)
