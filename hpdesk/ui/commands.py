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
_POINT = str(QT_TRANSLATE_NOOP("Command", "Punkt"))
_HELP = str(QT_TRANSLATE_NOOP("Command", "Hjælp"))
MENUS = (_FILE, _EDIT, _VIEW, _MEETING, _POINT, _HELP)


def _page(number: int, page: str, text: str, icon_name: str) -> Command:
    return Command(
        f"page_{page}", text, f"Ctrl+{number}", icon_name, _VIEW, "open_page", page, "desk"
    )


def _room(room: str, text: str, shortcut: str, icon_name: str) -> Command:
    """Return what shows a room of Opfølgning."""
    return Command(
        f"followup_{room}", text, shortcut, icon_name, _VIEW, "open_followup", room, "desk"
    )


def _point(command_id: str, text: str, icon_name: str = "", shortcut: str = "") -> Command:
    return Command(command_id, text, shortcut, icon_name, _POINT, "on_page", needs="page")


def _minutes(command_id: str, text: str, shortcut: str, icon_name: str) -> Command:
    return Command(command_id, text, shortcut, icon_name, _MEETING, "on_page", needs="page")


def _phrase(number: int) -> Command:
    text = f"Formulering {number} til beslutningen eller at-punktet"
    return _minutes(f"phrase_{number}", text, f"Alt+{number}", "gavel")


COMMANDS: tuple[Command, ...] = (
    Command("new_plan", "Opret ny plan …", "", "file-plus", _FILE, "new_plan"),
    Command("open_file", "Åbn plan …", "Ctrl+O", "folder-open", _FILE, "open_file"),
    Command("save_now", "Gem nu", "Ctrl+S", "save", _FILE, "save_now", needs="desk"),
    Command("save_copy", "Gem en kopi …", "Ctrl+Shift+S", "copy", _FILE, "save_copy", needs="desk"),
    Command("repair", "Efterse og reparér …", "", "file-check", _FILE, "open_repair"),
    Command(
        "backups",
        "Sikkerhedskopier …",
        "",
        "history",
        _FILE,
        "open_backups",
        needs="desk",
    ),
    Command("print", "Udskriv …", "Ctrl+P", "printer", _FILE, "on_page", needs="page"),
    Command("password", "Adgangskode …", "", "lock", _FILE, "open_password", needs="desk"),
    Command("lock_plan", "Lås planen", "Ctrl+Alt+L", "lock", _FILE, "lock_plan", needs="desk"),
    Command(
        "history_size",
        "Historikkens størrelse …",
        "",
        "history",
        _FILE,
        "open_history_size",
        needs="desk",
    ),
    Command("preferences", "Indstillinger", "Ctrl+,", "settings", _FILE, "open_preferences"),
    Command("close_plan", "Luk planen", "Ctrl+W", "x", _FILE, "close_plan", needs="desk"),
    Command("quit", "Afslut hpdesk", "Ctrl+Q", "log-out", _FILE, "close"),
    Command("undo", "Fortryd", "Ctrl+Z", "undo-2", _EDIT, "undo", needs="desk"),
    Command("redo", "Annullér fortryd", "Ctrl+Y", "redo-2", _EDIT, "redo", needs="desk"),
    Command("find", "Søg i listen", "Ctrl+F", "search", _EDIT, "on_page", needs="page"),
    Command("deleted", "Slettet for nylig …", "", "trash-2", _EDIT, "open_deleted", needs="desk"),
    Command("search", "Søg overalt", "Ctrl+K", "search", _EDIT, "open_palette", needs="desk"),
    Command("rename", "Ret", "F2", "pencil", _EDIT, "on_page", needs="page"),
    Command(
        "next_misspelling",
        "Næste stavefejl",
        "F7",
        "type",
        _EDIT,
        "next_misspelling",
        needs="desk",
    ),
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
        _VIEW,
        "open_personal",
        needs="desk",
    ),
    Command("history", "Historik", "Ctrl+H", "history", _VIEW, "open_history", needs="desk"),
    Command("year", "Årshjul", "Ctrl+Shift+A", "calendar-days", _VIEW, "open_year", needs="desk"),
    Command(
        "previous_year", "Forrige år", "Alt+PgUp", "chevron-left", _VIEW, "on_page", needs="page"
    ),
    Command("this_year", "I år", "Alt+Home", "calendar", _VIEW, "on_page", needs="page"),
    Command("next_year", "Næste år", "Alt+PgDown", "chevron-right", _VIEW, "on_page", needs="page"),
    Command("back", "Tilbage", "Alt+Left", "arrow-left", _VIEW, "go_back", needs="desk"),
    Command("full_screen", "Fuld skærm", "F11", "maximize", _VIEW, "toggle_full_screen"),
    Command(
        "new_meeting", "Nyt møde", "Ctrl+N", "calendar-plus", _MEETING, "new_meeting", needs="desk"
    ),
    Command("plan_series", "Planlæg møderække …", "", "layers", _MEETING, "on_page", needs="page"),
    Command("annual_marks", "Årets frister …", "", "flag", _MEETING, "on_page", needs="page"),
    Command(
        "export_calendar",
        "Eksportér til kalender …",
        "",
        "calendar-check",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command("new_task", "Ny opgave", "Ctrl+T", "plus", _MEETING, "new_task", needs="desk"),
    Command(
        "new_note", "Ny note", "Ctrl+Shift+N", "sticky-note", _MEETING, "new_note", needs="desk"
    ),
    Command(
        "organisation_chart",
        "Vis organisationsdiagram",
        "",
        "layers",
        _VIEW,
        "on_page",
        needs="page",
    ),
    Command(
        "practice",
        "Fra praksis",
        "Ctrl+Shift+P",
        "inbox",
        _VIEW,
        "open_practice",
        needs="desk",
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
    Command(
        "import_people",
        "Indlæs personer fra en fil …",
        "",
        "upload",
        _FILE,
        "on_page",
        needs="page",
    ),
    Command(
        "merge_same", "Læg sammen med en anden …", "", "layers", _EDIT, "on_page", needs="page"
    ),
    Command("build_pack", "Dan mødepakke", "Ctrl+E", "package", _MEETING, "on_page", needs="page"),
    Command(
        "send_agenda",
        "Send dagsorden …",
        "Ctrl+Shift+E",
        "send",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command(
        "send_supplement",
        "Send tillægsdagsorden …",
        "",
        "history",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command(
        "note_as_sent",
        "Notér som udsendt uden filer …",
        "",
        "file-check",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command(
        "write_reminders",
        "Skriv rykkere …",
        "Ctrl+Shift+Y",
        "bell",
        _MEETING,
        "open_reminders",
        needs="desk",
    ),
    Command(
        "word_templates",
        "Word-skabeloner …",
        "",
        "file-text",
        _MEETING,
        "open_word_templates",
        needs="desk",
    ),
    Command(
        "read_back",
        "Læs rettelser ind fra Word …",
        "",
        "file-up",
        _MEETING,
        "open_read_back",
        needs="desk",
    ),
    Command("mail_texts", "Mailtekster …", "", "mail", _MEETING, "open_mail_texts", needs="desk"),
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
    _minutes("go_discussion", "Skriv drøftelse", "Alt+D", "pen-line"),
    _minutes("go_at_points", "Svar på at-punkterne", "Alt+A", "list-ordered"),
    *(_phrase(number) for number in range(1, 7)),
    _minutes("clear_outcome", "Fjern udfald eller svar", "Alt+0", "x"),
    _minutes("note_reservation", "Notér forbehold", "Alt+R", "triangle-alert"),
    _minutes("note_dissent", "Notér, hvem der stemte imod", "Alt+M", "circle-x"),
    _minutes("note_statement", "Før udtalelse til referat", "Alt+U", "message-square"),
    _minutes("note_conflict", "Notér inhabilitet", "Alt+I", "user-x"),
    _minutes("insert_prepared", "Indsæt forberedt referat", "Alt+S", "notebook-pen"),
    _minutes("carry_over", "Flyt det, vi ikke nåede, til næste møde …", "", "arrow-right"),
    _minutes("edit_phrases", "Ret formuleringer …", "", "list"),
    Command(
        "go_attendance", "Gå til Fremmøde", "Alt+F", "users", _MEETING, "on_page", needs="page"
    ),
    Command(
        "open_case",
        "Vis sag og bilag",
        "Alt+V",
        "file-text",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command(
        "open_earlier",
        "Vis tidligere beslutninger",
        "Alt+T",
        "history",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command(
        "open_tasks", "Vis åbne opgaver", "Alt+L", "list-checks", _MEETING, "on_page", needs="page"
    ),
    Command(
        "open_private",
        "Vis eller skjul positioner og noter",
        "Alt+P",
        "eye-off",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command("present", "Vis for deltagerne", "F5", "monitor", _MEETING, "on_page", needs="page"),
    Command(
        "present_closed",
        "Vis det lukkede punkt for deltagerne",
        "Shift+F5",
        "lock-open",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command("make_minutes", "Dan referat …", "", "file-down", _MEETING, "on_page", needs="page"),
    Command("finish_meeting", "Afslut møde", "Shift+F9", "flag", _MEETING, "on_page", needs="page"),
    Command(
        "minutes_way",
        "Referatets vej",
        "Ctrl+Shift+R",
        "file-check",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command(
        "align_formoede",
        "Opret formøde om de uafklarede punkter",
        "Ctrl+Shift+F",
        "handshake",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command(
        "chair_briefing",
        "Formandsbriefing (fortrolig) …",
        "",
        "file-text",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command(
        "hard_question",
        "Mærk som svært spørgsmål",
        "",
        "flag",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command("templates", "Skabeloner …", "", "bookmark", _MEETING, "open_templates", needs="desk"),
    Command(
        "agenda_template",
        "Gem mødets dagsorden som skabelon …",
        "",
        "bookmark",
        _MEETING,
        "on_page",
        needs="page",
    ),
    Command(
        "following_meeting",
        "Brug mødet som udgangspunkt for det næste …",
        "",
        "calendar-plus",
        _MEETING,
        "on_page",
        needs="page",
    ),
    _point("add_point", "Tilføj punkt", "plus"),
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
    Command("shortcuts", "Genveje", "F1", "keyboard", _HELP, "open_shortcuts"),
    Command("about", "Om hpdesk", "", "info", _HELP, "open_about"),
)

# Keys that a page or a list handles itself; they stand on the shortcut page only.
PAGE_KEYS: tuple[tuple[str, str, str], ...] = (
    ("Lister", "Alt+Up", "Flyt punktet op"),
    ("Lister", "Alt+Down", "Flyt punktet ned"),
    ("Lister", "Alt+Right", "Gør til underpunkt"),
    ("Lister", "Alt+Left", "Gør underpunkt til punkt"),
    ("Lister", "Down", "Vælg skabelon til nyt punkt (i titlen)"),
    ("Lister", "Ins", "Tilføj punkt"),
    ("Lister", "Del", "Slet punkt eller bilag (kan fortrydes)"),
    ("Lister", "Ctrl+V", "Indsæt filer eller billede som bilag"),
    ("Lister", "Return", "Åbn rækken"),
    ("Plan", "Return", "Ret trinnets dato"),
    ("Plan", "Space", "Markér trin eller leverance som udført"),
    ("Plan", "Del", "Lad trinnet følge planen igen"),
    ("Lister", "Esc", "Luk skuffen"),
    ("Beslutninger", "Space", "Sæt flueben ved den, der har fået besked"),
    ("Beslutninger", "Del", "Fjern en modtager (kan fortrydes)"),
    ("Årshjul", "N", "Nyt møde den dag"),
    ("Årshjul", "Return", "Åbn dagens møde"),
    ("Årshjul", "PgDown", "Samme dag i næste måned"),
    ("Årshjul", "Home", "Månedens første dag (Ctrl: årets)"),
    ("Bilag", "PgDown", "Ned ad siden, så næste side"),
    ("Bilag", "PgUp", "Op ad siden, så forrige side"),
    ("Bilag", "Home", "Første side (End: sidste)"),
    ("Bilag", "+", "Gør siden større"),
    ("Bilag", "-", "Gør siden mindre"),
    ("Bilag", "Backspace", "Tilbage til listen over bilag"),
    ("Bilag", "Esc", "Tilbage til teksten"),
    ("Vist for deltagerne", "Right", "Næste punkt"),
    ("Vist for deltagerne", "Left", "Forrige punkt"),
    ("Vist for deltagerne", "F11", "Fuld skærm"),
    ("Vist for deltagerne", "Esc", "Luk vinduet"),
    ("Referatlinjen", "Return", "Udfør linjen"),
    ("Referatlinjen", "Tab", "Ret linjens dele én for én"),
    ("Referatlinjen", "Up", "Tidligere linjer"),
    ("Referatlinjen", "Backspace", "Genåbn punktets sidste linje (når feltet er tomt)"),
    ("At-punkter", "1", "Svar med formulering 1 (2–6 ligeså)"),
    ("At-punkter", "Return", "Skriv ord til svaret"),
    ("At-punkter", "Del", "Fjern svaret"),
    ("Fremmøde", "Space", "Til stede eller afbud"),
    ("Fremmøde", "F2", "Skriv, hvornår personen kom og gik"),
    ("Fremmøde", "Return", "Flere valg for personen"),
    ("Parter", "Alt+Right", "Læg parten under den ovenfor"),
    ("Parter", "Alt+Left", "Flyt parten et trin ud"),
    ("Indlæs personer", "Space", "Rækkens næste valg"),
    ("Note", "Ctrl+Return", "Gem noten"),
    ("Note", "Tab", "Gå til det, der er forstået"),
    ("Note", "Del", "Tag det af, der er gættet forkert"),
    ("Note", "Return", "Ret det, der er gættet"),
    ("Note", "F2", "Vis alle felter"),
    ("Afstemning", "S", "Støtter (eller 1)"),
    ("Afstemning", "F", "Forbehold (eller 2)"),
    ("Afstemning", "I", "Imod (eller 3)"),
    ("Afstemning", "U", "Uafklaret (eller 4)"),
    ("Afstemning", "H", "Svært spørgsmål"),
    ("Afstemning", "Space", "Vis eller skjul partens afdelinger (+ og -)"),
    ("Afstemning", "Del", "Fjern den seneste position (kan fortrydes)"),
    ("Afstemning", "Right", "Næste punkt på et formøde (Left: forrige)"),
    ("Læring", "O", "Gør til opgave"),
    ("Læring", "P", "Gør til punkt, der venter"),
    ("Persondata", "Return", "Vis alt om personen"),
    ("Persondata", "Del", "Anonymisér personen (spørger først)"),
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
