# SPDX-License-Identifier: MPL-2.0
"""A new person or a new party: the name first, the rest can wait."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.people import OrganisationKind, PersonCategory
from hpdesk.services import people
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.pages.stakeholders.options import (
    category_options,
    kind_options,
    party_key,
    party_options,
)
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import said

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


class _NamedDialog(BaseDialog):
    """Asks for a name and more; `created(str)` gives the key of what was made."""

    created = Signal(str)
    missing = ""

    def __init__(self, title: str, desk: "Desk", verb: str, parent: QWidget | None) -> None:
        super().__init__(title, parent)
        self._desk = desk
        self.name = QLineEdit()
        name: QWidget = self.name
        self.name_field = self.add_field(self.tr("Navn"), name)
        self.add_more()
        self.add_cancel()
        self.set_primary(verb, "plus")
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_more(self) -> None:
        """Add the other fields."""
        raise NotImplementedError

    def make(self) -> str:
        """Write to the plan and return the key."""
        raise NotImplementedError

    def problems(self) -> "list[tuple[Field[QWidget], str]]":
        """Ask for a name."""
        return [] if self.name.text().strip() else [(self.name_field, self.missing)]

    def accept(self) -> None:
        """Write it; the dialog stays where that fails."""
        if self.problems():
            super().accept()
            return
        try:
            key = self.make()
        except UserError as problem:
            self.name_field.set_error(said(problem))
            return
        super().accept()
        self.created.emit(key)


class PersonDialog(_NamedDialog):
    """A new person."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__("", desk, "", parent)
        self.set_title(self.tr("Ny person"))
        self.missing = self.tr("Personen mangler et navn. Skriv navnet.")
        assert self.primary is not None, "made by the base"
        self.primary.setText(self.tr("Opret person"))

    def add_more(self) -> None:
        """Title, organisation, category, mail and telephone."""
        self.title = QLineEdit()
        self.organisation = ChoiceField(
            party_options(people.list_organisations(self._desk)),
            free_text=True,
            none_text=self.tr("Ingen"),
        )
        self.category = ChoiceField(
            category_options(), PersonCategory.ADMINISTRATIVE.value, searchable=False
        )
        self.add_field(self.tr("Titel"), self.title)
        self.add_field(
            self.tr("Organisation"), self.organisation, self.tr("Et nyt navn opretter parten.")
        )
        self.add_field(self.tr("Deltager som"), self.category)
        self.email, self.phone = QLineEdit(), QLineEdit()
        self.add_field(self.tr("Mail"), self.email)
        self.add_field(self.tr("Telefon"), self.phone)

    def make(self) -> str:
        """Add the person."""
        return people.add_person(
            self._desk,
            self.name.text(),
            title=self.title.text().strip() or None,
            organisation_id=party_key(self._desk, self.organisation),
            category=self.category.option_id(),
            email=self.email.text().strip() or None,
            phone=self.phone.text().strip() or None,
        )


class PartyDialog(_NamedDialog):
    """A new party."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__("", desk, "", parent)
        self.set_title(self.tr("Ny part"))
        self.missing = self.tr("Parten mangler et navn. Skriv navnet.")
        assert self.primary is not None, "made by the base"
        self.primary.setText(self.tr("Opret part"))

    def add_more(self) -> None:
        """Kind, and the party above."""
        self.kind = ChoiceField(
            kind_options(), OrganisationKind.MUNICIPALITY.value, searchable=False
        )
        self.above = ChoiceField(
            party_options(people.list_organisations(self._desk)), none_text=self.tr("Ingen")
        )
        self.add_field(self.tr("Art"), self.kind)
        self.add_field(
            self.tr("Hører under"),
            self.above,
            self.tr("Fx den kommune, forvaltningen er en del af."),
        )

    def make(self) -> str:
        """Add the party."""
        return people.add_organisation(
            self._desk,
            self.name.text(),
            self.kind.option_id() or OrganisationKind.OTHER.value,
            self.above.option_id() or None,
        )
