# SPDX-License-Identifier: MPL-2.0
"""The row that every command is, and the headings they stand under."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "Command"


@dataclass(frozen=True, slots=True)
class Command:
    """What can be done: `handler` names a method of the window (`open_page` takes `argument`).

    `needs` is `desk` (a plan is open), `page` (only where the shown page has a method
    `command_<id>`) or nothing; `menu` is the heading it stands under.
    """

    id: str
    text: str
    shortcut: str = ""
    icon: str = ""
    menu: str = ""
    handler: str = ""
    argument: str = ""
    needs: str = ""
    in_palette: bool = True

    def label(self) -> str:
        """Return the words in the person's language."""
        return QCoreApplication.translate(_CONTEXT, self.text)


FILE = str(QT_TRANSLATE_NOOP("Command", "Fil"))
EDIT = str(QT_TRANSLATE_NOOP("Command", "Rediger"))
VIEW = str(QT_TRANSLATE_NOOP("Command", "Vis"))
MEETING = str(QT_TRANSLATE_NOOP("Command", "Møde"))
POINT = str(QT_TRANSLATE_NOOP("Command", "Punkt"))
HELP = str(QT_TRANSLATE_NOOP("Command", "Hjælp"))
MENUS = (FILE, EDIT, VIEW, MEETING, POINT, HELP)
