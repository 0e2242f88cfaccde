# SPDX-License-Identifier: MPL-2.0
"""The people and parties that a task may lie with, as options of a choice."""

from typing import TYPE_CHECKING

from hpdesk.ui.widgets.choice_field import Option
from hpdesk.ui.wording import word

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


def responsible_options(desk: "Desk") -> list[Option]:
    """Return people first, then parties, each with a word to tell namesakes apart."""
    from hpdesk.services import people

    persons = [Option(p.id, p.name, p.organisation_name) for p in people.list_people(desk)]
    parties = [Option(o.id, o.name, word(o.kind)) for o in people.list_organisations(desk)]
    return [*persons, *parties]
