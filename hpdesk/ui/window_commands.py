# SPDX-License-Identifier: MPL-2.0
"""What the commands of the window do; the table in `commands` names these methods."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from hpdesk.ui.commands import COMMANDS
from hpdesk.ui.saving import hand_edits
from hpdesk.ui.window_first_day import FirstDay
from hpdesk.ui.window_menus import plan_menu
from hpdesk.ui.window_steps import StepCommands

if TYPE_CHECKING:
    from hpdesk.services.search import SearchHit
    from hpdesk.ui.main_window import MainWindow
    from hpdesk.ui.page_context import PageContext


class WindowCommands(StepCommands):
    """One method for each command that the window itself answers."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.first_day = FirstDay(window)
        hand_edits.ask_with(_ask_about)

    def close(self) -> None:
        """Close the window."""
        self._window.close()

    def go_back(self) -> None:
        """Show what was shown before."""
        self._window.go_back()

    def open_page(self, page: str) -> None:
        """Show a page from the menu."""
        self._window.navigate(page)

    def open_year(self) -> None:
        """Show the årshjul."""
        self._window.navigate("meetings", view="year")

    def show_picture_table(self) -> None:
        """Show the picture with the keyboard, or the first on the page, as a table."""
        from hpdesk.ui.dialogs.picture_table_dialog import PictureTableDialog
        from hpdesk.ui.widgets.pictured import picture_near

        picture = picture_near(self._window.stack, self._window.focusWidget())
        table = picture.as_table() if picture is not None else None
        if table is None:
            self._window.show_toast(self.tr("Her er ingen tegning at vise som tabel."), tone="warn")
        else:
            PictureTableDialog(table, self._window).open()

    def open_personal(self) -> None:
        """Show what is held about each person, and for how long."""
        self._window.navigate("stakeholders", view="personal")

    def open_followup(self, room: str) -> None:
        """Show one of the rooms of Opfølgning."""
        self._window.navigate("followup", room=room)

    def save_now(self) -> None:
        """Save what was typed at once and say so."""
        if self._window.desk is not None and self._window.bridge.saver.flush():
            self._window.show_toast(
                self.tr("Alt er gemt i {0}.").format(self._window.desk.path.name)
            )

    def save_copy(self) -> None:
        """Write a copy of the plan."""
        if self._window.desk is not None and self._window.bridge.saver.flush():
            self._window.files.save_copy(self._window.desk)

    def open_repair(self, path: Path | None = None) -> None:
        """Look a plan file over, and save a damaged one into a new file."""
        from hpdesk.ui.dialogs.repair_dialog import RepairDialog

        if path is None and self._window.desk is not None:
            path = self._window.desk.path
        dialog = RepairDialog(path, self._window)
        dialog.opens.connect(self._window.files.open_path)
        dialog.open()

    def open_backups(self) -> None:
        """Show the backups of the plan."""
        window = self._window
        context = window.pages.context()
        if context is not None and context.bridge.saver.flush():
            from hpdesk.ui.dialogs.backups_dialog import BackupsDialog

            BackupsDialog(
                context, window.backups, self._on_restored, window.files.open_path, window
            ).open()

    def _on_restored(self) -> None:
        self._window.plans.show_anew()
        if self._window.files.keeper is not None:
            self._window.files.keeper.note_change()

    def open_file(self) -> None:
        """Ask which plan to open."""
        self._window.files.choose_file()

    def new_plan(self) -> None:
        """Make a new plan."""
        self._window.files.new_plan()

    def open_sample(self) -> None:
        """Open a copy of the sample that can be played with."""
        self._window.files.open_sample()

    def open_first_steps(self) -> None:
        """Lead through the first things of the plan that is open."""
        if (context := self._writing()) is not None:
            self.first_day.open_steps(context)

    def open_calendar_import(self) -> None:
        """Read meetings from a calendar file."""
        if (context := self._writing()) is not None:
            self.first_day.import_calendar(context)

    def open_minutes_import(self) -> None:
        """Read a referat that others wrote in Word."""
        if (context := self._writing()) is not None:
            self.first_day.import_minutes(context)

    def close_plan(self) -> None:
        """Close the plan and show the welcome page."""
        self._window.set_desk(None)

    def open_password(self) -> None:
        """Set, change or remove the password of the plan."""
        if self._writing() is not None:
            self._window.protection.open()

    def lock_plan(self) -> None:
        """Hide the plan until its password is given."""
        self._window.protection.lock()

    def new_meeting(self) -> None:
        """Ask for a new meeting from whatever is shown, and go to it when it is made."""
        if (context := self._writing()) is not None:
            from hpdesk.ui.dialogs.meeting_dialog import MeetingDialog

            dialog = MeetingDialog(context, parent=self._window)
            dialog.saved.connect(self._on_meeting)
            dialog.open()

    def open_mail_texts(self) -> None:
        """Show the words of the mails that go out."""
        context = self._window.pages.context()
        if context is not None and context.bridge.saver.flush():
            from hpdesk.ui.dialogs.mail_texts_dialog import MailTextsDialog

            MailTextsDialog(context, self._window).open()

    def open_word_templates(self) -> None:
        """Show the Word templates that papers are set in."""
        context = self._window.pages.context()
        if context is not None and context.bridge.saver.flush():
            from hpdesk.ui.dialogs.word_templates import WordTemplatesDialog

            WordTemplatesDialog(context, self._window).open()

    def open_read_back(self) -> None:
        """Ask for an edited Word file and show what it would change."""
        if (context := self._writing()) is not None:
            dialog = QFileDialog(
                self._window,
                self._window.tr("Vælg den rettede Word-fil"),
                "",
                self._window.tr("Word-dokumenter (*.docx)"),
            )
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.fileSelected.connect(partial(_read_in, context, self._window))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def open_reminders(self) -> None:
        """Show who is to be reminded of their tasks today."""
        if (context := self._writing()) is not None:
            from hpdesk.ui.dialogs.reminders_dialog import RemindersDialog

            RemindersDialog(context, self._window).open()

    def open_templates(self) -> None:
        """Show the templates of agendas and cases."""
        if (context := self._writing()) is not None:
            from hpdesk.ui.dialogs.templates_dialog import TemplatesDialog

            TemplatesDialog(context, self._window).open()

    def new_task(self) -> None:
        """Ask for a new task from whatever is shown; the point that is open is chosen."""
        if (context := self._writing()) is not None:
            from hpdesk.ui.dialogs.task_dialog import TaskDialog

            dialog = TaskDialog(
                context.desk, context.calendar(), self._window, item_id=self._open_item()
            )
            dialog.created.connect(self._on_task)
            dialog.open()

    def new_note(self) -> None:
        """Show the small window for notes, about the point that is open where there is one."""
        if (context := self._writing()) is not None:
            from hpdesk.services.quick_notes import About
            from hpdesk.ui.pages.stakeholders.note_windows import open_quick_note

            open_quick_note(context, self._window, About(item_id=self._open_item()))

    def put_notes_away(self) -> None:
        """Close the small window for notes, its draft kept: another plan is shown."""
        if "hpdesk.ui.pages.stakeholders.note_windows" in sys.modules:
            from hpdesk.ui.pages.stakeholders.note_windows import put_away

            put_away(self._window)

    def open_history(self) -> None:
        """Show the history of what has the keyboard."""
        from hpdesk.ui.history.history_dialog import nearest_button

        button = nearest_button(self._window.stack, self._window.focusWidget())
        if button is not None:
            button.click()
        else:
            self._window.show_toast(self.tr("Åbn først det, du vil se historikken for."))

    def open_deleted(self) -> None:
        """Show what was deleted."""
        context = self._window.pages.context()
        if context is not None and context.bridge.saver.flush():
            from hpdesk.ui.history.deleted_dialog import DeletedDialog

            DeletedDialog(context, self._window).open()

    def open_history_size(self) -> None:
        """Show how much room the history takes, and offer to clear it."""
        context = self._window.pages.context()
        if context is not None and context.bridge.saver.flush():
            from hpdesk.ui.history.keeping_dialog import KeepingDialog

            KeepingDialog(context, self._window).open()

    def propose_clearing(self) -> None:
        """Keep the history to the plan's rule; offer to clear it where the person is asked."""
        from hpdesk.services.history_keeping import day_to_keep_from, history_rules

        desk, context = self._window.desk, self._window.pages.context()
        if desk is None or context is None or desk.read_only or day_to_keep_from(desk) is None:
            return
        if not history_rules(desk).asks:
            from hpdesk.ui.history.keeping_dialog import keep_history_to_rules

            keep_history_to_rules(context, self.open_history_size)
        else:
            self._window.show_toast(
                self.tr("Planens historik er større eller ældre, end I har valgt at beholde."),
                action=self.tr("Ryd historik …"),
                on_action=self.open_history_size,
            )

    def open_practice(self) -> None:
        """Show Fra praksis with the keyboard in its line."""
        self._window.navigate("stakeholders", view="practice")

    def next_misspelling(self) -> None:
        """Go to the next misspelt word of the text that is being written."""
        from hpdesk.ui.widgets.markup_editor import MarkupEditor

        editor = self._window.focusWidget()
        if isinstance(editor, MarkupEditor):
            editor.spelling_marks.go_to_next()
        else:
            self._window.show_toast(self.tr("Sæt markøren i den tekst, der skal rettes."))

    def _open_item(self) -> str | None:
        here = self._window.pages.current()
        item_id = here[1].get("item_id") if here is not None else None
        return str(item_id) if item_id else None

    def _on_meeting(self, meeting_id: str) -> None:
        self._window.navigate("meetings", meeting_id=meeting_id)

    def _on_task(self, _task_id: str) -> None:
        self._window.show_toast(self.tr("Opgaven er oprettet."), undo=True)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop."""
        self._window.toggle_full_screen()

    def open_shortcuts(self) -> None:
        """Show all keys."""
        from hpdesk.ui.dialogs.shortcuts import ShortcutsDialog

        here = [row.id for row in COMMANDS if self._window.pages.answer(row.id) is not None]
        ShortcutsDialog(self._window, here=here).open()

    def open_help(self, part: str) -> None:
        """Do what the window's help offers: its method is named in the table of commands."""
        getattr(self._window.help, part)()

    def open_preferences(self) -> None:
        """Show the settings."""
        from hpdesk.ui.dialogs.preferences import PreferencesDialog

        dialog = PreferencesDialog(self._window.preferences, self._window.desk, self._window)
        dialog.changed.connect(self._window.take_preferences)
        dialog.word_templates_wanted.connect(self.open_word_templates)
        dialog.command_wanted.connect(self._window.run_command)
        dialog.open()

    def open_palette(self) -> None:
        """Search the whole plan."""
        from hpdesk.ui.palette import Palette

        if self._window.desk is None:
            return
        self._window.bridge.saver.flush()
        palette = Palette(self._search, self._window.actions_by_id, self._window)
        palette.hit_chosen.connect(self._on_hit)
        palette.command_chosen.connect(self._window.run_command)
        palette.open()

    def open_plan_menu(self) -> None:
        """Show the menu of files and of everything that can be done."""
        window = self._window
        now = str(window.desk.path) if window.desk is not None else ""
        recent = [path for path in window.preferences.recent if path != now]
        menu = plan_menu(window, window.actions_by_id, recent, window.files.open_path)
        plan = window.sidebar.plan
        menu.popup(plan.mapToGlobal(plan.rect().bottomLeft()))

    def _search(self, text: str, limit: int) -> "list[SearchHit]":
        from hpdesk.services.search import search

        return search(self._window.desk, text, limit) if self._window.desk is not None else []

    def _on_hit(self, hit: "SearchHit") -> None:
        match hit.kind:
            case "task":
                self._window.navigate("followup", task_id=hit.key)
            case "note" | "person" | "organisation" | "body" | "practice":
                self._window.navigate("stakeholders", **{f"{hit.kind}_id": hit.key})
            case "plan":
                self._window.navigate("overview")
            case _:
                self._window.navigate("meetings", meeting_id=hit.meeting_id, item_id=hit.item_id)


def _ask_about(
    context: "PageContext", window: QWidget, path: Path, again: Callable[[Path], object]
) -> None:
    from hpdesk.ui.hand_edits import ask_about

    ask_about(context, window, path, again)


def _read_in(context: "PageContext", window: QWidget, name: str) -> None:
    from hpdesk.ui.hand_edits import read_in

    read_in(context, window, Path(name))
