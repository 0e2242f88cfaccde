# SPDX-License-Identifier: MPL-2.0
"""Everyday commands of the window: printing, copying lists, and what the program is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hpdesk.ui.wording import counted

if TYPE_CHECKING:
    from hpdesk.ui.main_window import MainWindow
    from hpdesk.ui.page_context import PageContext


class EverydayCommands(QObject):
    """What is done from any page in the same way."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def open_print(self) -> None:
        """Show the papers of what is shown as they print; say where there are some, if not here."""
        window = self._window
        context = window.pages.context()
        if context is None:
            window.show_toast(self.tr("Åbn en plan først. Så kan dens papirer udskrives."))
            return
        if not context.bridge.saver.flush():
            return
        offers = window.pages.printed()
        if not offers:
            text = self.tr(
                "Her er intet papir at udskrive. Vælg et møde, årshjulet, opgaverne, "
                "beslutningerne, balancen, personerne eller et organ."
            )
            window.show_toast(text, tone="warn")
            return
        from hpdesk.ui.printing.print_dialog import PrintDialog

        PrintDialog(context, offers, window).open()

    def switch_plan(self) -> None:
        """Show the plans one works in, to go from one to another."""
        from hpdesk.ui.dialogs.plan_switcher import PlanSwitcher

        window = self._window
        shown = str(window.desk.path) if window.desk is not None else ""
        recent = window.preferences.recent
        paths = recent if not shown or shown in recent else (shown, *recent)
        dialog = PlanSwitcher(paths, shown, window)
        dialog.chosen.connect(window.files.open_path)
        dialog.removed.connect(self._forget_plan)
        dialog.other_wanted.connect(window.files.choose_file)
        dialog.open()

    def _forget_plan(self, path: str) -> None:
        self._window.keep(self._window.preferences.without_file(path))

    def open_body_rules(self) -> None:
        """Show the bodies, whose sheets hold their deadlines and rules."""
        self._window.navigate("stakeholders", view="bodies")

    def open_annual_marks(self) -> None:
        """See to the deadlines and holidays of the year, from any page."""
        self._window.navigate("meetings", view="year")
        answer = self._window.pages.answer("annual_marks")
        if answer is not None:
            answer()

    def open_retention(self) -> None:
        """Say how long what is held about people is kept."""
        if (context := self._writing()) is not None:
            from hpdesk.ui.dialogs.retention_dialog import RetentionDialog

            RetentionDialog(context, self._window).open()

    def open_phrases(self) -> None:
        """Change the phrases of the minutes, from any page."""
        if (context := self._writing()) is not None:
            from hpdesk.ui.pages.minutes.phrases_dialog import PhrasesDialog

            PhrasesDialog(context, self._window).open()

    def copy_rows(self) -> None:
        """Copy the chosen rows of the list as a table (Ctrl+C)."""
        self._copy(everything=False)

    def copy_list(self) -> None:
        """Copy all that the list shows as a table (Ctrl+Shift+C)."""
        self._copy(everything=True)

    def _copy(self, *, everything: bool) -> None:
        from hpdesk.ui.copied_rows import copy_here

        count = copy_here(self._window.focusWidget(), everything=everything)
        if count is None:
            text = self.tr("Sæt markøren i den liste, der skal kopieres.")
            self._window.show_toast(text, tone="warn")
        else:
            rows = counted(count, self.tr("række"), self.tr("rækker"))
            text = self.tr("{rows} er kopieret og kan sættes ind i Word eller Excel.")
            self._window.show_toast(text.format(rows=rows))

    def open_log(self) -> None:
        """Show what the program has noted about itself."""
        from hpdesk.ui.dialogs.log_dialog import LogDialog

        LogDialog(self._window).open()

    def open_about(self) -> None:
        """Say what the program is."""
        from hpdesk.ui.dialogs.about import AboutDialog

        AboutDialog(self._window).open()

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
