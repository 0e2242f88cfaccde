# SPDX-License-Identifier: MPL-2.0
"""The menu of a meeting: what can be done with it as a whole."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from hpdesk.ui.icons import icon

if TYPE_CHECKING:
    from hpdesk.ui.pages.meetings.meeting_view import MeetingView

_Row = tuple[str, str, Callable[[], object]]


def make_meeting_menu(view: "MeetingView", *, outing: bool) -> QMenu:
    """Return the menu; of a trip or an event it speaks of the programme."""
    menu = QMenu(view)
    for name, text, act in _rows(view, outing=outing):
        if name == "trash-2":
            menu.addSeparator()
        action = QAction(icon(name), text, menu)
        # a file may be written, and a paper printed, from any plan
        reads = name.startswith(("calendar", "printer"))
        action.setEnabled(reads or not view.context.desk.read_only)
        action.triggered.connect(act)
        menu.addAction(action)
    return menu


def _rows(view: "MeetingView", *, outing: bool) -> tuple[_Row, ...]:
    if outing:
        send, more = _tr("Send program …"), _tr("Send ændringer i programmet …")
        keep, edit, delete = _tr("Gem programmet som skabelon …"), _tr("Ret …"), _tr("Slet …")
    else:
        send, more = _tr("Send dagsorden …"), _tr("Send tillægsdagsorden …")
        keep = _tr("Gem dagsordenen som skabelon …")
        edit, delete = _tr("Ret møde …"), _tr("Slet møde …")
    return (
        ("pencil", edit, view.edit_meeting),
        ("send", send, view.send_agenda),
        ("history", more, view.send_supplement),
        ("file-check", _tr("Notér som udsendt uden filer …"), view.note_as_sent),
        ("printer", _tr("Udskriv …"), view.context.commands["print"].trigger),
        ("calendar-check", _tr("Gem som kalenderinvitation …"), view.export_calendar),
        ("calendar", _tr("Gem aflysning til kalender …"), view.cancel_in_calendar),
        ("copy", _tr("Brug som udgangspunkt for det næste …"), view.plan_following),
        ("bookmark", keep, view.agenda.save_as_template),
        ("trash-2", delete, view.delete_meeting),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("MeetingMenu", text)
