# SPDX-License-Identifier: MPL-2.0
"""A question before something that cannot be taken back; focus rests on the safe answer."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hpdesk.ui.dialogs.base_dialog import BaseDialog


class AskDialog(BaseDialog):
    """The title is the question; `answered(bool)` tells."""

    answered = Signal(bool)

    def __init__(self, question: str, text: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(question, parent, width=400)
        if text:
            self.add_text(text)
        self.safe = self.add_cancel()
        self.set_primary(verb, dangerous=True)
        self.finished.connect(self._on_finished)
        self.safe.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_finished(self, result: int) -> None:
        self.answered.emit(result == BaseDialog.DialogCode.Accepted)


def ask(
    parent: QWidget, question: str, text: str, verb: str, on_yes: Callable[[], object]
) -> AskDialog:
    """Open a question over a window; `on_yes` is called when the verb is pressed."""
    dialog = AskDialog(question, text, verb, parent)
    dialog.accepted.connect(on_yes)
    dialog.open()
    return dialog
