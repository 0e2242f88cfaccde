# SPDX-License-Identifier: MPL-2.0
"""A body's kommissorium in the window: its versions, their chapters, approval and paper."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.body_terms import CHAPTERS, chapter, in_force, lack_words, terms_lacks
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import Body, TermsVersion
from hpdesk.services import body_terms, people
from hpdesk.ui import wording
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.body_terms_dialogs import ApproveTermsDialog, ChangesDialog
from hpdesk.ui.pages.stakeholders.saved_line import SavedMarkup
from hpdesk.ui.saving import PDF, WORD, FileKind, FileSaver
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, primary, secondary
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.wording import counted, date_words, said, worded


class BodyTermsCard(Card):
    """One version at a time; a draft is written in its chapters, an approved one is read."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Kommissorium"))
        self._context = context
        self._body: Body | None = None
        self._versions: tuple[TermsVersion, ...] = ()
        self._shown = ""
        self.saver = FileSaver(context, self)
        self.lacks = Note("", "warn")
        self.state = Note("", "neutral")
        self.short = MarkupEditor(
            name=self.tr("Kommissorium"),
            placeholder=self.tr("Hvad organet skal, og hvad det kan beslutte."),
            growing=True,
            min_lines=4,
        )
        self._short = SavedMarkup(self.short, context.bridge.saver, "terms", self._save_short)
        self.version = ChoiceField(name=self.tr("Version"), searchable=False)
        self.version.chosen.connect(self._on_version)
        self.editors: dict[str, MarkupEditor] = {}
        self._fields: list[QWidget] = []
        self._saved: dict[str, SavedMarkup] = {}
        self._make_buttons()
        self._make_layout()

    def _make_buttons(self) -> None:
        self.begin = primary(self.tr("Begynd kommissorium"), "file-plus")
        self.another = secondary(self.tr("Ny version"), "file-plus-2")
        self.approve = primary(self.tr("Godkend …"), "file-check")
        self.withdraw = ghost(self.tr("Tag godkendelsen tilbage"), "rotate-ccw")
        self.changes = secondary(self.tr("Vis ændringer"), "history")
        self.fill = secondary(self.tr("Udfyld tomme kapitler"), "file-pen")
        self.fill.setToolTip(self.tr("Sæt et forslag til tekst ind, hvor kapitlet er tomt"))
        self.discard = ghost(self.tr("Slet kladde"), "trash-2")
        self.export = secondary(self.tr("Gem som"), "file-down")
        self.export.setMenu(self.saver.menu((WORD, PDF), self._on_export))
        for button, slot in (
            (self.begin, self._on_begin),
            (self.another, self._on_begin),
            (self.approve, self._on_approve),
            (self.withdraw, self._on_withdraw),
            (self.changes, self._on_changes),
            (self.fill, self._on_fill),
            (self.discard, self._on_discard),
        ):
            button.clicked.connect(slot)
            if self._context.desk.read_only and button is not self.changes:
                button.setEnabled(False)
                button.setToolTip(self.tr("Planen kan kun læses."))

    def _make_layout(self) -> None:
        theme = current()
        holder = QWidget()
        column = QVBoxLayout(holder)
        pad = theme.measure("card_padding")
        column.setContentsMargins(pad, theme.px(12), pad, pad)
        column.setSpacing(theme.px(12))
        column.addWidget(self.lacks)
        column.addWidget(self.short)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        self.version_field = Field(self.tr("Version"), self.version)
        column.addWidget(self.version_field)
        column.addWidget(self.state)
        for buttons in (
            (self.approve, self.another, self.export),
            (self.fill, self.changes, self.withdraw, self.discard),
        ):
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        self._chapters = QVBoxLayout()
        self._chapters.setSpacing(theme.px(12))
        column.addLayout(self._chapters)
        self.body.addWidget(holder)

    def _make_chapters(self) -> None:
        # Ten editors: made when a version is first shown.
        for column, title in CHAPTERS.items():
            editor = MarkupEditor(name=wording.shown(title), growing=True, min_lines=2)
            self.editors[column] = editor
            saver = self._context.bridge.saver
            self._saved[column] = SavedMarkup(editor, saver, column, self._save_chapter)
            field = Field(wording.shown(title), editor)
            self._fields.append(field)
            self._chapters.addWidget(field)

    def show_body(self, body: Body, versions: Sequence[TermsVersion]) -> None:
        """Show a body's last version, or the one chosen; what is being typed is left alone."""
        if self._body is None or body.id != self._body.id:
            self._shown = ""
        self._body, self._versions = body, tuple(versions)
        self._short.show_text(body.id, body.terms)
        words = lack_words(terms_lacks(body, versions, self._context.today()))
        self.lacks.set(words, "warn")
        self.lacks.setVisible(bool(words))
        options = [Option(v.id, *_named(v)) for v in reversed(self._versions)]
        if self._shown not in {v.id for v in versions}:
            self._shown = options[0].id if options else ""
        self.version.set_options(options, self._shown)
        self._show_version()

    def shown(self) -> TermsVersion | None:
        """Return the version that is shown."""
        return next((v for v in self._versions if v.id == self._shown), None)

    def _show_version(self) -> None:
        terms = self.shown()
        drafted = any(v.approved_on is None for v in self._versions)
        self.short.setVisible(terms is None)
        self.short.setReadOnly(self._context.desk.read_only)
        self.begin.setVisible(terms is None)
        self.version_field.setVisible(terms is not None)
        self.another.setVisible(terms is not None and not drafted)
        for widget in (self.state, self.export, self.changes):
            widget.setVisible(terms is not None)
        is_draft = terms is not None and terms.approved_on is None
        self.approve.setVisible(is_draft)
        self.discard.setVisible(is_draft)
        self.fill.setVisible(
            terms is not None and is_draft and not all(chapter(terms, c).strip() for c in CHAPTERS)
        )
        self.withdraw.setVisible(terms is not None and not is_draft)
        if terms is not None and not self.editors:
            self._make_chapters()
        for field in self._fields:
            field.setVisible(terms is not None)
        if terms is None:
            return
        self.state.set(self._state_words(terms), "neutral")
        for column, editor in self.editors.items():
            self._saved[column].show_text(terms.id, chapter(terms, column))
            editor.setReadOnly(self._context.desk.read_only or not is_draft)
            why = "" if is_draft else self.tr("Versionen er godkendt. Begynd en ny for at ændre.")
            editor.setToolTip(why)

    def _state_words(self, terms: TermsVersion) -> str:
        if terms.approved_on is None:
            return self.tr("Kladde. Den gælder, når den er godkendt.")
        held = in_force(self._versions, self._context.today())
        words = self.tr("Godkendt {0}.").format(date_words(terms.approved_on))
        if held is not None and held.id == terms.id:
            return self.tr("{0} Det er den, der gælder nu.").format(words)
        begins = terms.valid_from or terms.approved_on
        if begins > self._context.today():
            return self.tr("{0} Gælder fra {1}.").format(words, date_words(begins))
        return self.tr("{0} Den er afløst af en senere version.").format(words)

    def _save_short(self, key: str, column: str, text: str) -> None:
        people.edit_body(self._context.desk, key, **{column: text})

    def _save_chapter(self, key: str, column: str, text: str) -> None:
        body_terms.edit_terms(self._context.desk, key, **{column: text})

    def _on_version(self, key: str) -> None:
        self._context.bridge.saver.flush()
        self._shown = key
        self._show_version()

    def _on_begin(self) -> None:
        if self._body is None:
            return
        self._context.bridge.saver.flush()
        try:
            self._shown = ""
            self._shown = body_terms.begin_terms(self._context.desk, self._body.id)
        except UserError as problem:
            self._context.toast(said(problem), tone="warn")
            return
        self.version.setFocus(Qt.FocusReason.OtherFocusReason)
        self._context.toast(self.tr("En ny version er begyndt som kladde."), undo=True)

    def _on_approve(self) -> None:
        terms = self.shown()
        if terms is not None and self._body is not None:
            self._context.bridge.saver.flush()
            ApproveTermsDialog(self._context, terms, self.window()).open()

    def _on_fill(self) -> None:
        terms = self.shown()
        if terms is None:
            return
        self._context.bridge.saver.flush()
        try:
            count = body_terms.fill_empty_chapters(self._context.desk, terms.id)
        except UserError as problem:
            self._context.toast(said(problem), tone="warn")
            return
        chapters = counted(count, self.tr("kapitel"), self.tr("kapitler"))
        self._context.toast(self.tr("{0} er udfyldt med et forslag.").format(chapters), undo=True)

    def _on_withdraw(self) -> None:
        terms = self.shown()
        if terms is not None:
            body_terms.withdraw_approval(self._context.desk, terms.id)
            self._context.toast(self.tr("Versionen er en kladde igen."), undo=True)

    def _on_discard(self) -> None:
        terms = self.shown()
        if terms is not None:
            self._context.bridge.saver.flush()
            body_terms.delete_terms(self._context.desk, terms.id)
            self._context.toast(self.tr("Kladden er slettet."), undo=True)

    def _on_changes(self) -> None:
        terms = self.shown()
        if terms is not None:
            self._context.bridge.saver.flush()
            terms = next(v for v in self._versions if v.id == terms.id)
            before = [v for v in self._versions if v.version < terms.version]
            ChangesDialog(before[-1] if before else None, terms, self.window()).open()

    def _on_export(self, kind: FileKind) -> None:
        terms = self.shown()
        if terms is None or self._body is None:
            return
        name = f"Kommissorium {self._body.name} version {terms.version}"
        write = partial(_write, self._context, terms.id, kind.ending)
        self.saver.ask(kind, self.tr("Gem kommissoriet"), name, write)


def _named(terms: TermsVersion) -> tuple[str, str]:
    on = terms.approved_on
    return worded("Version {0}", terms.version), worded(
        "godkendt {0}", date_words(on)
    ) if on else "kladde"


def _write(context: PageContext, key: str, ending: str, target: Path) -> None:
    pdf, docx = (target, None) if ending == "pdf" else (None, target)
    body_terms.write_terms(context.desk, key, pdf=pdf, docx=docx)
