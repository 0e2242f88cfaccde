# SPDX-License-Identifier: MPL-2.0
"""A person's seat in a body: a new one, an edited one, and one that ends or is handed on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.people import MemberRole, Membership
from hpdesk.services import people, seats
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.pages.stakeholders.options import (
    key_of,
    party_key,
    party_options,
    person_options,
    role_options,
)
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.every_day import EveryDay
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import said

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


class SeatDialog(BaseDialog):
    """Asks for body, role, party and period; `saved` tells. With a `seat` it edits that one."""

    saved = Signal()

    def __init__(
        self,
        desk: "Desk",
        person_id: str,
        seat: Membership | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Ret plads") if seat else self.tr("Ny plads i et organ"))
        self._desk, self._person_id, self._seat = desk, person_id, seat
        person = next((p for p in people.list_people(desk) if p.id == person_id), None)
        bodies = people.list_bodies(desk)
        self.where = ChoiceField(
            [Option(body.id, body.name) for body in bodies],
            seat.body_id if seat else bodies[0].id if len(bodies) == 1 else None,
            searchable=seat is None,
        )
        self.where.setEnabled(seat is None)
        self.role = ChoiceField(
            role_options(), (seat.role if seat else MemberRole.MEMBER).value, searchable=False
        )
        own = person.organisation_id if person else None
        self.party = ChoiceField(
            party_options(people.list_organisations(desk)),
            seat.party_id if seat else own,
            free_text=True,
            none_text=self.tr("Ingen part"),
        )
        today, calendar = desk.today(), EveryDay()
        self.starts = DateField(seat.starts if seat else None, today=today, calendar=calendar)
        self.ends = DateField(seat.ends if seat else None, today=today, calendar=calendar)
        where: QWidget = self.where
        ends: QWidget = self.ends
        self.where_field = self.add_field(self.tr("Organ"), where)
        self.add_field(self.tr("Rolle"), self.role)
        self.add_field(self.tr("Part"), self.party, self.tr("Den, personen sidder der for."))
        self.add_field(self.tr("Fra"), self.starts)
        self.ends_field = self.add_field(
            self.tr("Til"), ends, self.tr("Tom, så længe personen er med.")
        )
        self.add_cancel()
        self.set_primary(self.tr("Gem plads") if seat else self.tr("Opret plads"), "check")
        first = self.role if seat else self.where
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def problems(self) -> "list[tuple[Field[QWidget], str]]":
        """Ask for a body and for days that can be read."""
        found = []
        if not self.where.option_id():
            found.append((self.where_field, self.tr("Vælg det organ, personen sidder i.")))
        if not (self.starts.is_valid() and self.ends.is_valid()):
            found.append((self.ends_field, self.tr("En af datoerne kan ikke læses.")))
        return found

    def accept(self) -> None:
        """Write it; the dialog stays where that fails."""
        self.starts.settle()
        self.ends.settle()
        if self.problems():
            super().accept()
            return
        values = {"starts": self.starts.day(), "ends": self.ends.day()}
        role = self.role.option_id() or MemberRole.MEMBER.value
        try:
            party = party_key(self._desk, self.party)
            if self._seat is not None:
                people.edit_member(self._desk, self._seat.id, role=role, party_id=party, **values)
            else:
                body = self.where.option_id() or ""
                people.add_member(self._desk, body, self._person_id, role, party_id=party, **values)
        except UserError as problem:
            self.ends_field.set_error(said(problem))
            return
        super().accept()
        self.saved.emit()


class EndSeatDialog(BaseDialog):
    """Ends a seat on a day, and with a successor begins the next one the day after."""

    saved = Signal(str)

    def __init__(
        self, desk: "Desk", seat: Membership, body_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Afslut plads i {0}").format(body_name))
        self._desk, self._seat, self._body_name = desk, seat, body_name
        self.last_day = DateField(desk.today(), today=desk.today(), calendar=EveryDay())
        others = [option for option in person_options(desk) if option.id != seat.person.id]
        self.successor = ChoiceField(others, free_text=True, none_text=self.tr("Ingen endnu"))
        last_day: QWidget = self.last_day
        self.day_field = self.add_field(
            self.tr("Sidste dag for {0}").format(seat.person.name), last_day
        )
        self.add_field(
            self.tr("Efterfølger"),
            self.successor,
            self.tr("Overtager rolle, part og mandat dagen efter. Et nyt navn opretter personen."),
        )
        self.add_cancel()
        self.set_primary(self.tr("Afslut plads"), "user-check")
        self.last_day.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def problems(self) -> "list[tuple[Field[QWidget], str]]":
        """Ask for the last day."""
        if self.last_day.is_valid() and self.last_day.day() is not None:
            return []
        return [(self.day_field, self.tr("Skriv den sidste dag, pladsen holdes."))]

    def accept(self) -> None:
        """Write it; the dialog stays where that fails."""
        self.last_day.settle()
        last_day = self.last_day.day()
        if self.problems() or last_day is None:
            super().accept()
            return
        name = self.successor.text() if self.successor.option_id() != "" else ""
        try:
            if name:
                seats.hand_on_seat(
                    self._desk,
                    self._seat.id,
                    seats.day_after(last_day),
                    person_id=key_of(self.successor),
                    name=name,
                )
            else:
                seats.end_seat(self._desk, self._seat.id, last_day)
        except UserError as problem:
            self.day_field.set_error(said(problem))
            return
        super().accept()
        text = (
            self.tr("{0} afløses af {1} i {2}.").format(
                self._seat.person.name, name, self._body_name
            )
            if name
            else self.tr("Pladsen i {0} er afsluttet.").format(self._body_name)
        )
        self.saved.emit(text)
