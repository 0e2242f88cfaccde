# SPDX-License-Identifier: MPL-2.0
"""People, parties and bodies as options of a choice, and finding what was typed."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hpdesk.domain.danish import sort_key
from hpdesk.domain.danish_names import name_order
from hpdesk.domain.people import MemberRole, Organisation, OrganisationKind, PersonCategory
from hpdesk.services import people
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.wording import word

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


def person_options(desk: "Desk") -> list[Option]:
    """Return all people by name, with a word to tell namesakes apart."""
    rows = sorted(people.list_people(desk), key=lambda p: name_order(p.name))
    return [Option(p.id, p.name, p.title or p.organisation_name) for p in rows]


def party_options(organisations: Iterable[Organisation]) -> list[Option]:
    """Return all parties by name."""
    rows = sorted(organisations, key=lambda o: sort_key(o.name))
    return [Option(o.id, o.name, word(o.kind)) for o in rows]


def role_options() -> list[Option]:
    """Return what a person may be in a body."""
    return [Option(role.value, word(role)) for role in MemberRole]


def kind_options() -> list[Option]:
    """Return the kinds of parties."""
    return [Option(kind.value, word(kind)) for kind in OrganisationKind]


def category_options() -> list[Option]:
    """Return in what capacity a person may take part."""
    return [Option(category.value, word(category)) for category in PersonCategory]


def key_of(field: ChoiceField) -> str | None:
    """Return the key of the option whose name stands in the field, or None for other words."""
    words = field.text().casefold()
    if not words:
        return None
    chosen = field.option_id()
    if chosen is not None:
        return chosen or None
    for number in range(field.count()):
        if field.itemText(number).casefold() == words:
            return str(field.itemData(number)) or None
    return None


def party_key(desk: "Desk", field: ChoiceField) -> str | None:
    """Return the key of the party in a field; a new name becomes a party at once."""
    key = key_of(field)
    if key is not None or not field.text() or field.option_id() == "":
        return key
    return people.add_organisation(desk, field.text())
