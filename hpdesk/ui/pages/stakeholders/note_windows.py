# SPDX-License-Identifier: MPL-2.0
"""The one small note window of each window: made when it is first wanted, then always ready."""

from functools import partial
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from hpdesk.domain.note_reading import NoteReading
from hpdesk.services.quick_notes import About
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.quick_note import QuickNote

_windows: "WeakKeyDictionary[QWidget, QuickNote]" = WeakKeyDictionary()


def open_quick_note(
    context: PageContext, window: QWidget, about: About | None = None
) -> QuickNote | None:
    """Show the note window of a window, about these people, parties or point; None when locked."""
    if context.desk.read_only:
        context.toast(_tr("Planen kan kun læses."), tone="warn")
        return None
    found = quick_note_of(window)
    if found is not None and found.context.desk is not context.desk:
        put_away(window)
        found = None
    if found is None:
        found = QuickNote(context)
        found.follow(window)
        found.saved.connect(partial(_on_saved, context))
        found.fields_asked.connect(partial(_on_fields, context, window, found))
        _windows[window] = found
    found.begin(about)
    return found


def quick_note_of(window: QWidget) -> QuickNote | None:
    """Return the note window of a window, where it was opened before."""
    found = _windows.get(window)
    return found if found is not None and isValid(found) else None


def put_away(window: QWidget) -> None:
    """Close the note window of a window for good: its plan is closed."""
    found = quick_note_of(window)
    _windows.pop(window, None)
    if found is not None:
        found.close()
        found.deleteLater()


def _tr(text: str) -> str:
    return QCoreApplication.translate("NoteWindows", text)


def _on_saved(context: PageContext, _note_id: str) -> None:
    context.toast(_tr("Noten er gemt."), undo=True)


def _on_fields(
    context: PageContext, window: QWidget, small: QuickNote, note: NoteReading, about: About
) -> None:
    from hpdesk.ui.pages.stakeholders.note_dialog import NoteDialog

    window.activateWindow()
    dialog = NoteDialog(
        context,
        window,
        people=(*about.people, *(entry.id for entry in note.people)),
        parties=(*about.parties, *(entry.id for entry in note.parties)),
        item_id=note.point.id if note.point else about.item_id,
        reading=note,
    )
    dialog.created.connect(partial(_on_created, context, small))
    small.close()
    dialog.open()


def _on_created(context: PageContext, small: QuickNote, note_id: str) -> None:
    if isValid(small):
        small.empty()
    _on_saved(context, note_id)
