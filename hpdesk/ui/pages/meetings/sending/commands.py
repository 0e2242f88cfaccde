# SPDX-License-Identifier: MPL-2.0
"""The commands that answer for sending the agenda of the meeting that is open or current."""

from typing import Protocol


class Sends(Protocol):
    """What sends a meeting's agenda."""

    def send_agenda(self) -> None:
        """Send the agenda."""

    def send_supplement(self) -> None:
        """Send what is new."""

    def note_as_sent(self) -> None:
        """Note that it went out some other way."""


class SendingCommands:
    """Answers the commands of a sending; nothing happens without a meeting."""

    def open_view(self) -> Sends | None:
        """Return the meeting to send, or None."""
        raise NotImplementedError

    def command_send_agenda(self) -> None:
        """Send the agenda (Ctrl+Shift+E)."""
        if (view := self.open_view()) is not None:
            view.send_agenda()

    def command_send_supplement(self) -> None:
        """Send what is new since the agenda went out."""
        if (view := self.open_view()) is not None:
            view.send_supplement()

    def command_note_as_sent(self) -> None:
        """Note that the agenda went out without the program."""
        if (view := self.open_view()) is not None:
            view.note_as_sent()
