# SPDX-License-Identifier: MPL-2.0
"""Møde: taking the minutes while people speak."""

from hpdesk.ui.command_table.row import MEETING, Command


def _minutes(command_id: str, text: str, shortcut: str, icon_name: str) -> Command:
    return Command(command_id, text, shortcut, icon_name, MEETING, "on_page", needs="page")


_PHRASES = (
    "Formulering 1 til beslutningen eller at-punktet",
    "Formulering 2 til beslutningen eller at-punktet",
    "Formulering 3 til beslutningen eller at-punktet",
    "Formulering 4 til beslutningen eller at-punktet",
    "Formulering 5 til beslutningen eller at-punktet",
    "Formulering 6 til beslutningen eller at-punktet",
)


def _phrase(number: int) -> Command:
    text = _PHRASES[number - 1]
    return _minutes(f"phrase_{number}", text, f"Alt+{number}", "gavel")


ROWS: tuple[Command, ...] = (
    Command("write_minutes", "Skriv referat", "F9", "pen-line", MEETING, "on_page", needs="page"),
    Command(
        "next_point", "Næste punkt", "Ctrl+PgDown", "arrow-down", MEETING, "on_page", needs="page"
    ),
    Command(
        "previous_point",
        "Forrige punkt",
        "Ctrl+PgUp",
        "arrow-up",
        MEETING,
        "on_page",
        needs="page",
    ),
    Command(
        "toggle_clock", "Start eller stop uret", "F8", "timer", MEETING, "on_page", needs="page"
    ),
    Command("go_decision", "Skriv beslutning", "Alt+B", "gavel", MEETING, "on_page", needs="page"),
    Command(
        "go_quick_line",
        "Skriv i linjen",
        "Alt+O",
        "corner-down-left",
        MEETING,
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
    Command(
        "edit_phrases", "Ret formuleringer …", "", "list", MEETING, "open_phrases", needs="desk"
    ),
    Command("go_attendance", "Gå til Fremmøde", "Alt+F", "users", MEETING, "on_page", needs="page"),
    Command(
        "open_case",
        "Vis sag og bilag",
        "Alt+V",
        "file-text",
        MEETING,
        "on_page",
        needs="page",
    ),
    Command(
        "open_earlier",
        "Vis tidligere beslutninger",
        "Alt+T",
        "history",
        MEETING,
        "on_page",
        needs="page",
    ),
    Command(
        "open_tasks", "Vis åbne opgaver", "Alt+L", "list-checks", MEETING, "on_page", needs="page"
    ),
    Command(
        "open_private",
        "Vis eller skjul positioner og noter",
        "Alt+P",
        "eye-off",
        MEETING,
        "on_page",
        needs="page",
    ),
    Command("present", "Vis for deltagerne", "F5", "monitor", MEETING, "on_page", needs="page"),
    Command(
        "present_closed",
        "Vis det lukkede punkt for deltagerne",
        "Shift+F5",
        "lock-open",
        MEETING,
        "on_page",
        needs="page",
    ),
    Command("make_minutes", "Dan referat …", "", "file-down", MEETING, "on_page", needs="page"),
    Command("finish_meeting", "Afslut møde", "Shift+F9", "flag", MEETING, "on_page", needs="page"),
    Command(
        "minutes_way",
        "Referatets vej",
        "Ctrl+Shift+R",
        "file-check",
        MEETING,
        "on_page",
        needs="page",
    ),
)
