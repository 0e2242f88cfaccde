# SPDX-License-Identifier: MPL-2.0
"""What the manual may name: commands, keys and places, from the tables that the window is made of.

Without widgets, so that the command line can write the manual where there is no screen. The manual
is Danish whatever the window's language, so the words are those of the tables.
"""

from collections.abc import Mapping
from types import MappingProxyType

from hpdesk.documents.manual import CommandName
from hpdesk.services.manual import WindowNames
from hpdesk.ui.command_table.keys import key_words
from hpdesk.ui.command_table.page_keys import PAGE_KEYS
from hpdesk.ui.command_table.row import MENUS
from hpdesk.ui.command_table.rows import COMMANDS

PLACES: Mapping[str, str] = MappingProxyType(
    {
        "welcome": "Velkommen",
        "overview": "Overblik",
        "meetings": "Møder",
        "meetings/year": "Årshjul",
        "meetings/dagsorden": "Dagsorden",
        "meetings/deltagere": "Deltagere",
        "meetings/formoeder": "Formøder",
        "meetings/plan": "Plan",
        "meetings/moedepakke": "Mødepakke",
        "meetings/referat": "Referat",
        "meetings/historik": "Historik",
        "meetings/afstemning": "Afstemning",
        "meetings/laering": "Læring",
        "minutes": "Referat",
        "followup": "Opfølgning",
        "followup/tasks": "Opgaver",
        "followup/decisions": "Beslutninger",
        "followup/balance": "Balance",
        "stakeholders": "Interessenter",
        "stakeholders/alignment": "Afstemning",
        "stakeholders/people": "Personer",
        "stakeholders/parties": "Parter",
        "stakeholders/bodies": "Organer",
        "stakeholders/notes": "Noter",
        "stakeholders/practice": "Fra praksis",
        "stakeholders/personal": "Persondata",
    }
)


def window_names() -> WindowNames:
    """Return the names of the window as it is built."""
    commands = {
        row.id: CommandName(row.text, key_words(row.shortcut) if row.shortcut else "")
        for row in COMMANDS
    }
    return WindowNames(commands, PLACES, _key_groups())


def _key_groups() -> list[tuple[str, list[tuple[str, str]]]]:
    groups: dict[str, list[tuple[str, str]]] = {menu: [] for menu in MENUS}
    for row in COMMANDS:
        if row.shortcut:
            groups[row.menu].append((key_words(row.shortcut), row.text))
    for heading, key, words in PAGE_KEYS:
        groups.setdefault(heading, []).append((key_words(key), words))
    return [(heading, keys) for heading, keys in groups.items() if keys]


def place_of(page: str, where: Mapping[str, object]) -> str:
    """Return the place in the table for what a page says leads back to it."""
    if page == "meetings":
        if where.get("meeting_id"):
            return f"meetings/{where.get('tab') or 'dagsorden'}"
        return "meetings/year" if where.get("view") == "year" else page
    if page == "stakeholders":
        return f"stakeholders/{where.get('view') or 'alignment'}"
    if page == "followup":
        decision = "decisions" if where.get("decision_id") else "tasks"
        return f"followup/{where.get('room') or decision}"
    return page
