# SPDX-License-Identifier: MPL-2.0
"""The commands that answer for the agenda of the meeting that is open."""

from hpdesk.ui.pages.meetings.agenda_tab import AgendaTab


class AgendaCommands:
    """Answers the commands of a point and of the agenda; nothing happens without a meeting."""

    def open_agenda(self) -> AgendaTab | None:
        """Show the agenda of the open meeting and return it, or None."""
        raise NotImplementedError

    def _on_item(self, method: str) -> None:
        tab = self.open_agenda()
        if tab is not None and tab.chosen():
            getattr(tab.item_actions, method)()

    def command_add_point(self) -> None:
        """Begin a new point."""
        if (tab := self.open_agenda()) is not None:
            tab.agenda.start_adding()

    def command_add_bilag(self) -> None:
        """Ask for files and add them to the point (Ctrl+Shift+I)."""
        tab = self.open_agenda()
        if tab is not None and tab.chosen():
            tab.sheet.bilag.choose_files()

    def command_waiting_points(self) -> None:
        """Choose from what waits."""
        if (tab := self.open_agenda()) is not None:
            tab.open_waiting()

    def command_check_agenda(self) -> None:
        """Show everything to look at before the papers go out."""
        if (tab := self.open_agenda()) is not None:
            tab.show_preflight()

    def command_next_finding(self) -> None:
        """Go to the next field that the preflight points at (F4)."""
        if (tab := self.open_agenda()) is not None:
            tab.step_finding(1)

    def command_previous_finding(self) -> None:
        """Go to the field before (Shift+F4)."""
        if (tab := self.open_agenda()) is not None:
            tab.step_finding(-1)

    def command_agenda_template(self) -> None:
        """Keep the agenda as a template."""
        if (tab := self.open_agenda()) is not None:
            tab.save_as_template()

    def command_indent_item(self) -> None:
        """Put the point under the one above."""
        self._on_item("indent_item")

    def command_outdent_item(self) -> None:
        """Make a sub-point a point."""
        self._on_item("outdent_item")

    def command_item_section(self) -> None:
        """Ask for the heading over the point."""
        self._on_item("item_section")

    def command_item_break(self) -> None:
        """Ask for the pause after the point."""
        self._on_item("item_break")

    def command_item_closed(self) -> None:
        """Close or open the point."""
        self._on_item("item_closed")

    def command_copy_item(self) -> None:
        """Copy the point to a meeting."""
        self._on_item("copy_item")

    def command_move_item(self) -> None:
        """Move the point to a meeting."""
        self._on_item("move_item")

    def command_lift_item(self) -> None:
        """Lift the point to another body."""
        self._on_item("lift_item")

    def command_inform_item(self) -> None:
        """Let another body be told of the point."""
        self._on_item("inform_item")

    def command_park_item(self) -> None:
        """Let the point wait for a later meeting."""
        self._on_item("park_item")

    def command_postpone_item(self) -> None:
        """Postpone the point to the next meeting."""
        self._on_item("postpone_item")

    def command_item_template(self) -> None:
        """Keep the point as a template."""
        self._on_item("item_template")

    def command_remove_item(self) -> None:
        """Delete the point."""
        self._on_item("remove_item")
