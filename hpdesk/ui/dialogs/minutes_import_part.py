# SPDX-License-Identifier: MPL-2.0
"""A part of the preview of a referat: it shows a draft and hands on what a person mends in it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.minutes_draft import MinutesDraft


class DraftPart(QWidget):
    """`changed(MinutesDraft)` at every change of a person's."""

    changed = Signal(object)

    def show_draft(self, draft: MinutesDraft) -> None:
        """Show a draft."""
        raise NotImplementedError
