# SPDX-License-Identifier: MPL-2.0
"""What the commands of the window do; the table in `commands` names these methods."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hpdesk.ui.commands import COMMANDS
from hpdesk.ui.dialogs.preferences import PreferencesDialog
from hpdesk.ui.dialogs.shortcuts import ShortcutsDialog
from hpdesk.ui.window_menus import plan_menu

if TYPE_CHECKING:
    from hpdesk.domain.changes import ChangeSet
    from hpdesk.services.search import SearchHit
    from hpdesk.ui.main_window import MainWindow
    from hpdesk.ui.page_context import PageContext


class WindowCommands(QObject):
    """One method for each command that the window itself answers."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

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

    def open_followup(self, room: str) -> None:
        """Show one of the rooms of Opfølgning."""
        self._window.navigate("followup", room=room)

    def undo(self) -> None:
        """Take back the last step."""
        if self._window.desk is not None and self._window.bridge.saver.flush():
            label = self._window.desk.undo()
            if label:
                self._window.toasts.clear()  # a receipt of what is taken back is no longer true
                self._window.show_toast(self.tr("Fortrudt: {0}").format(label))

    def undo_step(self, step: "ChangeSet | None") -> None:
        """Take back a step from its receipt; where others have followed, say how to go on."""
        desk = self._window.desk
        if desk is None or not self._window.bridge.saver.flush():
            return
        if step is not None and desk.last_step is step:
            self.undo()
        else:
            text = self.tr("Der er ændret mere siden. Fortryd trin for trin med Ctrl+Z.")
            self._window.show_toast(text, tone="warn")

    def redo(self) -> None:
        """Do the last undone step again."""
        if self._window.desk is not None and self._window.bridge.saver.flush():
            label = self._window.desk.redo()
            if label:
                self._window.show_toast(self.tr("Gjort igen: {0}").format(label))

    def save_now(self) -> None:
        """Save what was typed at once and say so."""
        if self._window.desk is not None and self._window.bridge.saver.flush():
            self._window.show_toast(
                self.tr("Alt er gemt i {0}.").format(self._window.desk.path.name)
            )

    def save_copy(self) -> None:
        """Write a copy of the plan."""
        if self._window.desk is not None and self._window.bridge.saver.flush():
            self._window.files.save_copy(self._window.desk.path)

    def open_file(self) -> None:
        """Ask which plan to open."""
        self._window.files.choose_file()

    def new_plan(self) -> None:
        """Make a new plan."""
        self._window.files.new_plan()

    def close_plan(self) -> None:
        """Close the plan and show the welcome page."""
        self._window.set_desk(None)

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
        """Ask for a new note from whatever is shown; the point that is open is chosen."""
        if (context := self._writing()) is not None:
            from hpdesk.ui.pages.stakeholders.note_dialog import NoteDialog

            dialog = NoteDialog(context, self._window, item_id=self._open_item())
            dialog.created.connect(self._on_note)
            dialog.open()

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

    def _writing(self) -> "PageContext | None":
        """Return what a dialog needs, or say why nothing can be written."""
        context = self._window.pages.context()
        if context is None:
            return None
        if context.desk.read_only:
            text = self.tr("Planen er skrivebeskyttet og kan kun læses.")
            self._window.show_toast(text, tone="warn")
            return None
        return context if context.bridge.saver.flush() else None

    def _on_meeting(self, meeting_id: str) -> None:
        self._window.navigate("meetings", meeting_id=meeting_id)

    def _on_task(self, _task_id: str) -> None:
        self._window.show_toast(self.tr("Opgaven er oprettet."), undo=True)

    def _on_note(self, _note_id: str) -> None:
        self._window.show_toast(self.tr("Noten er gemt."), undo=True)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop."""
        self._window.toggle_full_screen()

    def open_shortcuts(self) -> None:
        """Show all keys."""
        here = [row.id for row in COMMANDS if self._window.pages.answer(row.id) is not None]
        ShortcutsDialog(self._window, here=here).open()

    def open_preferences(self) -> None:
        """Show the settings."""
        dialog = PreferencesDialog(self._window.preferences, self._window.desk, self._window)
        dialog.changed.connect(self._window.take_preferences)
        dialog.open()

    def open_about(self) -> None:
        """Say what the program is."""
        from hpdesk.ui.dialogs.about import AboutDialog

        AboutDialog(self._window).open()

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
            case "note" | "person" | "organisation" | "body":
                self._window.navigate("stakeholders", **{f"{hit.kind}_id": hit.key})
            case "plan":
                self._window.navigate("overview")
            case _:
                self._window.navigate("meetings", meeting_id=hit.meeting_id, item_id=hit.item_id)
