# SPDX-License-Identifier: MPL-2.0
"""Vis: the pages and their rooms."""

from hpdesk.ui.command_table.row import VIEW, Command


def _page(number: int, page: str, text: str, icon_name: str) -> Command:
    return Command(
        f"page_{page}", text, f"Ctrl+{number}", icon_name, VIEW, "open_page", page, "desk"
    )


def _room(room: str, text: str, shortcut: str, icon_name: str) -> Command:
    """Return what shows a room of Opfølgning."""
    return Command(
        f"followup_{room}", text, shortcut, icon_name, VIEW, "open_followup", room, "desk"
    )


ROWS: tuple[Command, ...] = (
    _page(1, "overview", "Overblik", "house"),
    _page(2, "meetings", "Møder", "calendar-days"),
    _page(3, "followup", "Opfølgning", "list-checks"),
    _page(4, "stakeholders", "Interessenter", "handshake"),
    _room("tasks", "Opgaver", "Ctrl+Shift+O", "list-checks"),
    _room("decisions", "Beslutninger", "Ctrl+Shift+B", "gavel"),
    _room("balance", "Balance", "Ctrl+Shift+L", "handshake"),
    Command(
        "personal_data",
        "Persondata: indsigt og anonymisering",
        "",
        "eye",
        VIEW,
        "open_personal",
        needs="desk",
    ),
    Command("history", "Historik", "Ctrl+H", "history", VIEW, "open_history", needs="desk"),
    Command("year", "Årshjul", "Ctrl+Shift+A", "calendar-days", VIEW, "open_year", needs="desk"),
    Command(
        "previous_year", "Forrige år", "Alt+PgUp", "chevron-left", VIEW, "on_page", needs="page"
    ),
    Command("this_year", "I år", "Alt+Home", "calendar", VIEW, "on_page", needs="page"),
    Command("next_year", "Næste år", "Alt+PgDown", "chevron-right", VIEW, "on_page", needs="page"),
    Command("back", "Tilbage", "Alt+Left", "arrow-left", VIEW, "go_back", needs="desk"),
    Command("full_screen", "Fuld skærm", "F11", "maximize", VIEW, "toggle_full_screen"),
    Command(
        "organisation_chart",
        "Vis organisationsdiagram",
        "",
        "layers",
        VIEW,
        "on_page",
        needs="page",
    ),
    Command(
        "picture_table",
        "Vis tegning som tabel",
        "Ctrl+Shift+T",
        "table-2",
        VIEW,
        "show_picture_table",
        needs="desk",
    ),
    Command(
        "practice",
        "Fra praksis",
        "Ctrl+Shift+P",
        "inbox",
        VIEW,
        "open_practice",
        needs="desk",
    ),
)
