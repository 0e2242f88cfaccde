# SPDX-License-Identifier: MPL-2.0
"""All the rows, in the order of the menus; without the widgets that `commands` makes of them."""

from hpdesk.ui.command_table import files, meetings, minutes, points, views
from hpdesk.ui.command_table.row import Command

COMMANDS: tuple[Command, ...] = (
    *files.ROWS,
    *views.ROWS,
    *meetings.ROWS,
    *minutes.ROWS,
    *points.ROWS,
)
