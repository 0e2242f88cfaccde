# SPDX-License-Identifier: MPL-2.0
"""»Mailtekster«: the words of the mails that go out, with fields the program fills in."""

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from hpdesk.domain.mail_filling import FIELDS, unknown_fields
from hpdesk.services import mail_texts
from hpdesk.services.mail_texts import MailText
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import join_words, shown, worded


class MailTextsDialog(BaseDialog):
    """A text is saved when it is left for another one, or with »Gem og luk«."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=660)
        self.set_title(self.tr("Mailtekster"))
        self._context = context
        self._texts = mail_texts.list_texts(context.desk)
        self._place = -1
        self.add_text(
            self.tr(
                "Teksterne gælder for denne plan. Ord i krøllede parenteser bliver fyldt ud, når "
                "mailen skrives."
            )
        )
        self._make_columns()
        self.note = Note("", "info")
        self.note.hide()
        self.body.addWidget(self.note)
        self.reset_button = secondary(self.tr("Gå tilbage til programmets tekst"), "rotate-ccw")
        self.reset_button.clicked.connect(self._on_reset)
        self.add_left_button(self.reset_button)
        self.add_cancel(self.tr("Luk"))
        if not context.desk.read_only:
            self.set_primary(self.tr("Gem og luk"), "save")
        self.model.set_rows(self._texts)
        self.list.selectionModel().currentChanged.connect(self._on_row)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_columns(self) -> None:
        theme = current()
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Mailtekster"))
        self.list.setFixedWidth(theme.px(200))
        prepare_list(self.list, 46)
        self.model: RowsModel[MailText] = RowsModel(
            [Column(worded("Mailtekst"), _spoken, look=_look, tip=_spoken)], _key, parent=self
        )
        self.list.setModel(self.model)
        row.addWidget(self.list)
        right = QVBoxLayout()
        right.setSpacing(theme.px(8))
        self.subject = QLineEdit()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(theme.px(220))
        self.subject_field: Field[QWidget] = Field[QWidget](self.tr("Emne"), self.subject)
        self.text_field: Field[QWidget] = Field[QWidget](self.tr("Tekst"), self.text)
        for editor in (self.subject, self.text):
            editor.setReadOnly(self._context.desk.read_only)
            editor.textChanged.connect(self._show_state)
        right.addWidget(self.subject_field)
        right.addWidget(self.text_field, 1)
        words = join_words([f"{{{name}}} {shown(meaning)}" for name, meaning in FIELDS.items()])
        right.addWidget(label(self.tr("Felter: {0}.").format(words), "meta", "t2", wrap=True))
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)

    def _on_row(self, index: QModelIndex) -> None:
        """Show another text once the one that is left is saved; refuse to leave a faulty one."""
        place = index.row()
        if place in (self._place, -1):
            return
        if self._save():
            self._show(place)
        else:
            # the list has moved on already; it goes back when it is done
            QTimer.singleShot(0, self, self._go_back)

    def _go_back(self) -> None:
        self.list.setCurrentIndex(self.model.index(self._place, 0))

    def _show(self, place: int) -> None:
        self._place = place
        text = self._texts[place]
        self.subject.setText(text.subject)
        self.text.setPlainText(text.body.rstrip("\n"))
        self._show_state()

    def _is_changed(self) -> bool:
        if self._place < 0:
            return False
        text = self._texts[self._place]
        return (self.subject.text(), self.text.toPlainText().rstrip("\n")) != (
            text.subject,
            text.body.rstrip("\n"),
        )

    def _show_state(self) -> None:
        self.subject_field.set_error(_unknown_words(self.subject.text()))
        self.text_field.set_error(_unknown_words(self.text.toPlainText()))
        own = 0 <= self._place < len(self._texts) and self._texts[self._place].own
        may = not self._context.desk.read_only
        self.reset_button.setEnabled(may and (own or self._is_changed()))
        self.reset_button.setToolTip(
            "" if self.reset_button.isEnabled() else self.tr("Teksten er programmets egen")
        )

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Tell of fields that nobody can fill in, and of what is empty."""
        found: list[tuple[Field[QWidget], str]] = []
        for field, words in (
            (self.subject_field, self.subject.text()),
            (self.text_field, self.text.toPlainText()),
        ):
            if problem := _unknown_words(words):
                found.append((field, problem))
            elif not words.strip():
                found.append((field, self.tr("Skriv en tekst, eller gå tilbage til programmets.")))
        return found

    def _save(self) -> bool:
        """Save the text that is shown where it was changed; return whether it may be left."""
        if not self._is_changed():
            return True
        if found := self.problems():
            for field, words in found:
                field.set_error(words)
            found[0][0].editor.setFocus()
            return False
        key = self._texts[self._place].key
        mail_texts.set_text(self._context.desk, key, self.subject.text(), self.text.toPlainText())
        self._read()
        return True

    def _read(self) -> None:
        self._texts = mail_texts.list_texts(self._context.desk)
        self.model.set_rows(self._texts)

    def _on_reset(self) -> None:
        text = self._texts[self._place]
        mail_texts.reset_text(self._context.desk, text.key)
        self._read()
        self._show(self._place)
        self.note.set(self.tr("»{0}« er igen programmets tekst.").format(shown(text.name)), "ok")
        self.note.show()

    def accept(self) -> None:
        """Save and close; a faulty text keeps the dialog open."""
        changed = self._is_changed()
        if self._save():
            super(BaseDialog, self).accept()
            if changed:
                self._context.toast(self.tr("Mailteksten er gemt."), undo=True)


def _unknown_words(text: str) -> str:
    """Return a sentence on the fields nobody knows, or an empty text."""
    unknown = unknown_fields(text)
    if not unknown:
        return ""
    names = join_words([f"»{name}«" for name in unknown])
    return worded(
        "Programmet kender ikke {0}. Ret stavemåden, eller fjern de krøllede parenteser.", names
    )


def _key(text: MailText) -> str:
    return text.key


def _spoken(text: MailText) -> str:
    name = shown(text.name)
    return worded("{0}, rettet i denne plan", name) if text.own else name


def _look(text: MailText) -> RowLook:
    return RowLook(
        shown(text.name), worded("Rettet i denne plan") if text.own else "", strong=False
    )
