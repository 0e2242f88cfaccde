# SPDX-License-Identifier: MPL-2.0
"""Going on after a file was found to be changed by hand, from wherever it was to be written."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.ui.dialogs.hand_edited import NEW_NAME, READ_BACK, HandEditedDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.wording import said

if TYPE_CHECKING:
    from hpdesk.services.read_back import ReadBack

Again = Callable[[Path], object]


def ask_about(context: PageContext, window: QWidget, path: Path, again: Again) -> HandEditedDialog:
    """Ask what is to become of a changed file; `again` writes it, under the name it is given."""
    can_read = path.suffix.lower() == ".docx" and not context.desk.read_only
    dialog = HandEditedDialog(path, can_read=can_read, parent=window)
    dialog.chosen.connect(partial(_on_chosen, context, window, path, again))
    dialog.open()
    return dialog


def _on_chosen(context: PageContext, window: QWidget, path: Path, again: Again, way: str) -> None:
    from hpdesk.services.exported_files import free_name, set_aside

    if way == READ_BACK:
        read_in(context, window, path)
        return
    try:
        if way == NEW_NAME:
            again(free_name(path))
        else:
            set_aside(path)
            again(path)
    except UserError as problem:
        context.toast(said(problem), tone="over")


def read_in(context: PageContext, window: QWidget, path: Path) -> None:
    """Read an edited Word file in a job and show what it would change."""
    context.bridge.saver.flush()

    def work(_progress: object, _cancelled: object) -> "ReadBack":
        from hpdesk.services.read_back import read_back

        return read_back(context.desk, path)

    context.jobs(
        work,
        on_done=partial(_on_read, context, window),
        on_failed=partial(_on_failed, context),
    )


def _on_read(context: PageContext, window: QWidget, found: "ReadBack") -> None:
    from hpdesk.ui.dialogs.read_back_dialog import ReadBackDialog

    ReadBackDialog(context, found, window).open()


def _on_failed(context: PageContext, problem: Exception) -> None:
    if not isinstance(problem, UserError):
        raise problem
    context.toast(said(problem), tone="over")
