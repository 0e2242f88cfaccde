# SPDX-License-Identifier: MPL-2.0
"""»Skriv rykkere«: who is to be reminded today, of what, and the mail they will get."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontMetrics
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.errors import UserError
from hpdesk.services import reminders
from hpdesk.services.reminders import Reminder, WrittenReminders
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.reminder_rules import ReminderRules
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.passing_files import passing_folder
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.saving import CALENDAR, FileSaver
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, join_words, said, worded


class RemindersDialog(BaseDialog):
    """Space ticks a person; the drafts are written and opened with »Skriv rykkere«."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=660)
        self.set_title(self.tr("Skriv rykkere"))
        self._context = context
        self._left_out: set[str] = set()
        self.saver = FileSaver(context, parent or self)
        self.rules = ReminderRules(context)
        self.rules.changed.connect(self.refresh)
        self.body.addWidget(self.rules)
        self.note = Note("", "info")
        self.body.addWidget(self.note)
        self._make_columns()
        self.calendar_button = ghost(self.tr("Gem personens frister …"), "calendar-check")
        self.calendar_button.clicked.connect(self._on_calendar)
        self.text_button = ghost(self.tr("Ret teksten …"), "pencil")
        self.text_button.clicked.connect(self._on_edit_text)
        self.add_left_button(self.text_button)
        self.add_left_button(self.calendar_button)
        self.add_cancel(self.tr("Luk"))
        self.write_button = self.set_primary(self.tr("Skriv rykkere"), "mail")
        self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_columns(self) -> None:
        theme = current()
        self.columns = QWidget()
        row = QHBoxLayout(self.columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Hvem der skal rykkes"))
        self.list.setFixedWidth(theme.px(230))
        prepare_list(self.list, 46)
        column = Column(
            worded("Person"), _spoken, look=self._look, tip=_tip, checked=self._is_ticked
        )
        self.model: RowsModel[Reminder] = RowsModel([column], _key, parent=self)
        self.model.toggled.connect(self._on_toggled)
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self._on_row)
        row.addWidget(self.list)
        right = QVBoxLayout()
        right.setSpacing(theme.px(6))
        self.to_label = ElidedLabel("", "meta")
        self.subject = label("", "heading", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Mailen, som den bliver skrevet"))
        lines = QFontMetrics(theme.font("body")).lineSpacing() * 11
        self.text.setMinimumHeight(lines)
        right.addWidget(self.to_label)
        right.addWidget(self.subject)
        right.addWidget(self.text, 1)
        row.addLayout(right, 1)
        self.body.addWidget(self.columns, 1)

    def refresh(self) -> None:
        """Ask again who is to be reminded."""
        key = _key_at(self.list.currentIndex())
        found = reminders.people_to_remind(self._context.desk, self._context.today())
        self.model.set_rows(found)
        self.columns.setVisible(bool(found))
        at = self.model.index_of(key) if key else QModelIndex()
        self.list.setCurrentIndex(at if at.isValid() else self.model.index(0, 0))
        self._tell()
        self._show_mail()

    def _tell(self) -> None:
        found = self.model.rows()
        missing = [reminder.name for reminder in found if not reminder.email]
        text, tone = "", "info"
        if not self.rules.settings().on:
            text = self.tr("Rykkere er slået fra. Slå dem til for at se, hvem der skal rykkes.")
        elif not found:
            text, tone = self.tr("Ingen skal rykkes i dag."), "ok"
        elif missing:
            text = self.tr("{0} mangler en mailadresse og får ingen rykker.")
            text = text.format(join_words(missing))
            tone = "warn"
        self.note.set(text, tone)
        self.note.setVisible(bool(text))
        chosen = self._chosen()
        count = counted(len(chosen), self.tr("rykker"), self.tr("rykkere"))
        words = self.tr("Skriv {0}").format(count) if chosen else self.tr("Skriv rykkere")
        self.write_button.setText(words)
        self.write_button.setEnabled(bool(chosen))
        self.text_button.setVisible(bool(found))
        self.calendar_button.setVisible(bool(found))

    def _chosen(self) -> list[Reminder]:
        return [reminder for reminder in self.model.rows() if self._is_ticked(reminder)]

    def _is_ticked(self, reminder: Reminder) -> bool | None:
        if not reminder.email:
            return None
        return _key(reminder) not in self._left_out

    def _look(self, reminder: Reminder) -> object:
        count = counted(len(reminder.tasks), worded("opgave"), worded("opgaver"))
        late = sum(one.task.is_overdue(self._context.today()) for one in reminder.tasks)
        detail = worded("{0}, {1} overskredet", count, late) if late else count
        if not reminder.email:
            return RowLook(
                reminder.name,
                worded("{0}, ingen mailadresse", count),
                strong=False,
                lead="mail",
                detail_tone="warn",
                right_tone="warn",
            )
        return RowLook(reminder.name, detail, strong=False)

    def _on_toggled(self, key: str, on: bool) -> None:
        if on:
            self._left_out.discard(key)
        else:
            self._left_out.add(key)
        index = self.model.index_of(key)
        self.model.dataChanged.emit(index, index)
        self._tell()

    def _on_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_mail()

    def current(self) -> Reminder | None:
        """Return the person whose mail is shown."""
        return self.model.row(self.list.currentIndex())

    def _show_mail(self) -> None:
        reminder = self.current()
        if reminder is None:
            return
        desk, today = self._context.desk, self._context.today()
        subject, text = reminders.reminder_words(desk, reminder, today)
        self.to_label.setText(
            self.tr("Til {0}").format(reminder.email or self.tr("ingen mailadresse"))
        )
        self.subject.setText(subject)
        self.text.setPlainText(text)
        has_person = reminder.person_id is not None
        self.calendar_button.setEnabled(has_person)
        self.calendar_button.setToolTip(
            self.tr("Kalenderfil med {0}s åbne frister").format(reminder.name)
            if has_person
            else self.tr("Opgaverne ligger hos en organisation, ikke hos en person")
        )

    def _on_edit_text(self) -> None:
        from hpdesk.ui.dialogs.mail_texts_dialog import MailTextsDialog

        dialog = MailTextsDialog(self._context, self)
        dialog.list.setCurrentIndex(dialog.model.index_of("tasks_reminder"))
        dialog.text.setFocus(Qt.FocusReason.OtherFocusReason)
        dialog.finished.connect(self.refresh)
        dialog.open()

    def _on_calendar(self) -> None:
        reminder = self.current()
        if reminder is None or reminder.person_id is None:
            return
        self.saver.ask(
            CALENDAR,
            self.tr("Gem frister til kalender"),
            f"Frister {reminder.name}",
            partial(self._write_calendar, reminder.person_id),
        )

    def _write_calendar(self, person_id: str, target: Path) -> None:
        from hpdesk.services.task_calendars import write_tasks_ics

        write_tasks_ics(self._context.desk, person_id, target)

    def accept(self) -> None:
        """Write a draft to each who is ticked, open them, and note it on the tasks."""
        chosen = self._chosen()
        if not chosen:
            return
        folder = passing_folder("reminders")  # read long after the dialog is closed
        desk, today = self._context.desk, self._context.today()
        try:
            written = reminders.write_reminders(desk, chosen, folder, today)
        except UserError as problem:
            self.note.set(said(problem), "over")
            self.note.show()
            return
        self._open(written, folder)
        super().accept()

    def _open(self, written: WrittenReminders, folder: Path) -> None:
        unopened = [draft for draft in written.drafts if not open_path(draft.path)]
        if unopened:
            text = self.tr("Der er intet mailprogram på computeren. Rykkerne ligger i {0}.")
            self._context.toast(
                text.format(folder),
                tone="over",
                action=self.tr("Åbn mappen"),
                on_action=partial(open_path, folder),
            )
            return
        names = join_words([draft.name for draft in written.drafts])
        opened = self.tr("Kladden til {0} er åbnet i mailprogrammet.")
        self._context.toast(opened.format(names), undo=True)


def open_path(path: Path) -> bool:
    """Open a file or a folder in the program that is meant for it; tell whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _key(reminder: Reminder) -> str:
    return reminder.person_id or f"-{reminder.name}"


def _key_at(index: QModelIndex) -> str:
    from hpdesk.ui.models.rows_model import ID_ROLE

    return str(index.data(ID_ROLE)) if index.isValid() else ""


def _tip(reminder: Reminder) -> str:
    return "\n".join(one.task.text for one in reminder.tasks)


def _spoken(reminder: Reminder) -> str:
    address = reminder.email or worded("ingen mailadresse")
    return f"{reminder.name}, {address}, {counted(len(reminder.tasks), 'opgave', 'opgaver')}"
