# SPDX-License-Identifier: MPL-2.0
"""Every command as one row: menus, palette, shortcut page and actions are made from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from hpdesk.ui.icons import icon

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


_FILE = str(QT_TRANSLATE_NOOP("Command", "Fil"))
_EDIT = str(QT_TRANSLATE_NOOP("Command", "Rediger"))
_VIEW = str(QT_TRANSLATE_NOOP("Command", "Vis"))
_MEETING = str(QT_TRANSLATE_NOOP("Command", "Møde"))
_HELP = str(QT_TRANSLATE_NOOP("Command", "Hjælp"))
MENUS = (_FILE, _EDIT, _VIEW, _MEETING, _HELP)


def _page(number: int, page: str, text: str, icon_name: str) -> Command:
    return Command(
        f"page_{page}", text, f"Ctrl+{number}", icon_name, _VIEW, "open_page", page, "desk"
    )


COMMANDS: tuple[Command, ...] = (
    Command("new_plan", "Opret ny plan …", "", "file-plus", _FILE, "new_plan"),
    Command("open_file", "Åbn plan …", "Ctrl+O", "folder-open", _FILE, "open_file"),
    Command("save_now", "Gem nu", "Ctrl+S", "save", _FILE, "save_now", needs="desk"),
    Command("save_copy", "Gem en kopi …", "Ctrl+Shift+S", "copy", _FILE, "save_copy", needs="desk"),
    Command("print", "Udskriv …", "Ctrl+P", "printer", _FILE, "on_page", needs="page"),
    Command("preferences", "Indstillinger", "Ctrl+,", "settings", _FILE, "open_preferences"),
    Command("close_plan", "Luk planen", "Ctrl+W", "x", _FILE, "close_plan", needs="desk"),
    Command("quit", "Afslut hpdesk", "Ctrl+Q", "log-out", _FILE, "close"),
    Command("undo", "Fortryd", "Ctrl+Z", "undo-2", _EDIT, "undo", needs="desk"),
    Command("redo", "Annullér fortryd", "Ctrl+Y", "redo-2", _EDIT, "redo", needs="desk"),
    Command("find", "Søg i listen", "Ctrl+F", "search", _EDIT, "on_page", needs="page"),
    Command("search", "Søg overalt", "Ctrl+K", "search", _EDIT, "open_palette", needs="desk"),
    Command("rename", "Ret", "F2", "pencil", _EDIT, "on_page", needs="page"),
    _page(1, "overview", "Overblik", "house"),
    _page(2, "meetings", "Møder", "calendar-days"),
    _page(3, "followup", "Opfølgning", "list-checks"),
    _page(4, "stakeholders", "Interessenter", "handshake"),
    Command("back", "Tilbage", "Alt+Left", "arrow-left", _VIEW, "go_back", needs="desk"),
    Command("full_screen", "Fuld skærm", "F11", "maximize", _VIEW, "toggle_full_screen"),
    Command(
        "new_meeting", "Nyt møde", "Ctrl+N", "calendar-plus", _MEETING, "new_meeting", needs="desk"
    ),
    Command("new_task", "Ny opgave", "Ctrl+T", "plus", _MEETING, "new_task", needs="desk"),
    Command(
        "new_note", "Ny note", "Ctrl+Shift+N", "sticky-note", _MEETING, "new_note", needs="desk"
    ),
    Command(
        "add_member",
        "Tilføj medlem",
        "Ctrl+Shift+M",
        "user-plus",
        _EDIT,
        "on_page",
        needs="page",
    ),
    Command("build_pack", "Dan mødepakke", "Ctrl+E", "package", _MEETING, "on_page", needs="page"),
    Command("write_minutes", "Skriv referat", "F9", "pen-line", _MEETING, "on_page", needs="page"),
    Command(
        "next_point", "Næste punkt", "Ctrl+PgDown", "arrow-down", _MEETING, "on_page", needs="page"
    ),
    Command(
        "previous_point",
        "Forrige punkt",
        "Ctrl+PgUp",
        "arrow-up",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command(
        "toggle_clock", "Start eller stop uret", "F8", "timer", _MEETING, "on_page", needs="page"
    ),
    Command("go_decision", "Skriv beslutning", "Alt+B", "gavel", _MEETING, "on_page", needs="page"),
    Command(
        "go_quick_line",
        "Skriv i linjen",
        "Alt+O",
        "corner-down-left",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command(
        "go_attendance", "Gå til Fremmøde", "Alt+F", "users", _MEETING, "on_page", needs="page"
    ),
    Command(
        "open_case",
        "Vis sagsfremstilling og bilag",
        "Alt+V",
        "file-text",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command("make_minutes", "Dan referat …", "", "file-down", _MEETING, "on_page", needs="page"),
    Command("finish_meeting", "Afslut møde", "", "flag", _MEETING, "on_page", needs="page"),
    Command("shortcuts", "Genveje", "F1", "keyboard", _HELP, "open_shortcuts"),
    Command("about", "Om hpdesk", "", "info", _HELP, "open_about"),
)

# Keys that a page or a list handles itself; they stand on the shortcut page only.
PAGE_KEYS: tuple[tuple[str, str, str], ...] = (
    ("Lister", "Alt+Up", "Flyt punktet op"),
    ("Lister", "Alt+Down", "Flyt punktet ned"),
    ("Lister", "Ins", "Tilføj punkt"),
    ("Lister", "Del", "Slet punkt eller bilag (kan fortrydes)"),
    ("Lister", "Ctrl+V", "Indsæt filer eller billede som bilag"),
    ("Lister", "Return", "Åbn rækken"),
    ("Lister", "Esc", "Luk skuffen"),
    ("Afstemning", "1", "Støtter"),
    ("Afstemning", "2", "Forbehold"),
    ("Afstemning", "3", "Imod"),
    ("Afstemning", "4", "Uafklaret"),
    ("Tekst", "Ctrl+B", "Fed"),
    ("Tekst", "Ctrl+I", "Kursiv"),
)


def command(command_id: str) -> Command:
    """Return the command with an id."""
    return next(c for c in COMMANDS if c.id == command_id)


def _forward(trigger: Callable[[str], object], command_id: str, _checked: bool = False) -> None:
    trigger(command_id)


def make_actions(parent: QWidget, trigger: Callable[[str], object]) -> Mapping[str, QAction]:
    """Return one action per command; `trigger` gets the id of the command that was chosen."""
    actions: dict[str, QAction] = {}
    for row in COMMANDS:
        action = QAction(row.label(), parent)
        action.setData(row.id)
        if row.icon:
            action.setIcon(icon(row.icon))
        if row.shortcut:
            action.setShortcut(QKeySequence(row.shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(partial(_forward, trigger, row.id))
        parent.addAction(action)
        actions[row.id] = action
    return actions


def fill_menu(menu: QMenu, actions: Mapping[str, QAction], heading: str) -> None:
    """Put the commands of one heading into a menu."""
    for row in COMMANDS:
        if row.menu == heading:
            menu.addAction(actions[row.id])
