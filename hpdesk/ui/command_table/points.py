# SPDX-License-Identifier: MPL-2.0
"""Punkt: what is done to a point of an agenda."""

from hpdesk.ui.command_table.row import POINT, Command


def _point(command_id: str, text: str, icon_name: str = "", shortcut: str = "") -> Command:
    return Command(command_id, text, shortcut, icon_name, POINT, "on_page", needs="page")


ROWS: tuple[Command, ...] = (
    _point("add_point", "Tilføj punkt", "plus"),
    _point("add_bilag", "Tilføj bilag …", "paperclip", "Ctrl+Shift+I"),
    _point("waiting_points", "Punkter, der venter …", "inbox"),
    _point("check_agenda", "Gennemgå før udsendelse", "clipboard-check"),
    _point("next_finding", "Gå til næste fund", "arrow-down", "F4"),
    _point("previous_finding", "Gå til forrige fund", "arrow-up", "Shift+F4"),
    _point("indent_item", "Gør til underpunkt"),
    _point("outdent_item", "Gør til punkt"),
    _point("item_section", "Afsnit …", "heading-3"),
    _point("item_break", "Pause efter …", "pause"),
    _point("item_closed", "Lukket punkt", "lock"),
    _point("copy_item", "Kopiér til møde …", "copy"),
    _point("move_item", "Flyt til møde …", "arrow-right"),
    _point("lift_item", "Løft til …", "arrow-up"),
    _point("inform_item", "Orientér …", "message-square"),
    _point("park_item", "Parkér …", "inbox"),
    _point("postpone_item", "Udsæt til næste møde", "calendar-clock"),
    _point("item_template", "Gem punktet som skabelon …", "bookmark"),
    _point("remove_item", "Slet punkt", "trash-2"),
)
