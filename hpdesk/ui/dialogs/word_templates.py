# SPDX-License-Identifier: MPL-2.0
"""»Word-skabeloner«: the templates that papers are set in, for the plan, a body or a paper."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.paper_kinds import PaperKind, PaperTemplate
from hpdesk.services import paper_templates, people
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.saving import WORD, FileSaver
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost, secondary
from hpdesk.ui.widgets.choice_field import ChoiceField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import said, word


class WordTemplatesDialog(BaseDialog):
    """What is changed is kept at once; each step can be undone."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=760)
        self.set_title(self.tr("Word-skabeloner"))
        self._context = context
        self._templates: tuple[PaperTemplate, ...] = ()
        self.add_text(
            self.tr(
                "Word-filer sættes i den skabelon, der passer bedst: organets egen før planens. "
                "Skabelonens typografier, logo, sidehoved og sidefod beholdes. Skriv {{indhold}} "
                "i et afsnit for sig, hvor teksten skal stå; ellers erstatter den skabelonens."
            )
        )
        columns = QHBoxLayout()
        columns.setSpacing(current().px(20))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Word-skabeloner"))
        self.list.setSpacing(current().px(4))
        self.list.setMinimumHeight(current().px(220))
        self.list.currentRowChanged.connect(self._on_row)
        columns.addWidget(self.list, 1)
        columns.addLayout(self._make_fields(), 1)
        self.body.addLayout(columns, 1)
        self.problem = label("", "body", "over", wrap=True)
        self.problem.hide()
        self.body.addWidget(self.problem)
        self._make_foot()
        self.saver = FileSaver(context, self)
        self.file_dialog: QFileDialog | None = None
        self._read("")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_fields(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(current().px(12))
        self.name = QLineEdit()
        self.name.editingFinished.connect(self._on_edited)
        self.body_choice = ChoiceField(
            [(body.id, body.name) for body in people.list_bodies(self._context.desk)],
            searchable=False,
            none_text=self.tr("Alle organer"),
            name=self.tr("Organ"),
        )
        self.paper_choice = ChoiceField(
            [(str(kind), word(kind)) for kind in PaperKind],
            searchable=False,
            none_text=self.tr("Alle papirer"),
            name=self.tr("Papir"),
        )
        for choice in (self.body_choice, self.paper_choice):
            choice.chosen.connect(self._on_edited)
        self.fields: tuple[Field[QWidget], ...] = (
            Field[QWidget](self.tr("Navn"), self.name),
            Field[QWidget](self.tr("Bruges til organet"), self.body_choice),
            Field[QWidget](self.tr("Bruges til papiret"), self.paper_choice),
        )
        for field in self.fields:
            column.addWidget(field)
        self.file = label("", "meta", "t2", wrap=True)
        column.addWidget(self.file)
        column.addStretch(1)
        return column

    def _make_foot(self) -> None:
        self.add_button = secondary(self.tr("Tilføj fra fil …"), "file-plus")
        self.add_button.clicked.connect(self._on_add)
        self.try_button = ghost(self.tr("Prøv"), "eye")
        self.try_button.setToolTip(self.tr("Gem en prøveside, der viser skabelonen i brug"))
        self.try_button.clicked.connect(self._on_try)
        self.remove_button = ghost(self.tr("Fjern"), "trash-2")
        self.remove_button.clicked.connect(self._on_remove)
        for button in (self.add_button, self.try_button, self.remove_button):
            self.add_left_button(button)
        self.add_cancel(self.tr("Luk"))

    def _read(self, key: str) -> None:
        self._templates = paper_templates.list_paper_templates(self._context.desk)
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItem(self.tr("hpdesk (følger med)"))
        for template in self._templates:
            self.list.addItem(self._words(template))
        keys = ["", *(template.id for template in self._templates)]
        self.list.setCurrentRow(keys.index(key) if key in keys else 0)
        self.list.blockSignals(False)
        self._show()

    def _words(self, template: PaperTemplate) -> str:
        paper = word(template.paper) if template.paper else ""
        used = [part for part in (template.body_name, paper) if part]
        return f"{template.name} ({', '.join(used)})" if used else template.name

    def _shown(self) -> PaperTemplate | None:
        row = self.list.currentRow()
        return self._templates[row - 1] if 0 < row <= len(self._templates) else None

    def _show(self) -> None:
        template, writable = self._shown(), not self._context.desk.read_only
        for field in self.fields:
            field.setEnabled(template is not None and writable)
        self.add_button.setEnabled(writable)
        self.remove_button.setEnabled(template is not None and writable)
        self.name.setText(template.name if template else self.tr("hpdesk (følger med)"))
        self.body_choice.set_value(template.body_id or "" if template else "")
        self.paper_choice.set_value(str(template.paper or "") if template else "")
        self.file.setText(self.tr("Fil: {0}").format(template.file_name) if template else "")
        self._tell("")

    def _tell(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _on_row(self, _row: int) -> None:
        self._show()

    def _on_edited(self, _key: object = None) -> None:
        template = self._shown()
        if template is None:
            return
        paper = self.paper_choice.option_id()
        values = (
            self.name.text().strip(),
            self.body_choice.option_id() or None,
            PaperKind(paper) if paper else None,
        )
        if values == (template.name, template.body_id, template.paper):
            return
        try:
            paper_templates.edit_paper_template(
                self._context.desk, template.id, name=values[0], body_id=values[1], paper=values[2]
            )
        except UserError as problem:
            self._tell(said(problem))
            return
        self._read(template.id)

    def _on_add(self) -> None:
        kinds = self.tr("Word-skabeloner (*.dotx *.docx)")
        dialog = QFileDialog(self, self.tr("Vælg en Word-skabelon"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.add_file)
        dialog.finished.connect(dialog.deleteLater)
        self.file_dialog = dialog
        dialog.open()

    def add_file(self, name: str) -> None:
        """Take a file in as a template, in a job: it is looked through first."""

        def work(_progress: object, _cancelled: object) -> str:
            return paper_templates.add_paper_template(self._context.desk, Path(name))

        self._tell("")
        self._context.jobs(work, on_done=self._on_added, on_failed=self._on_failed)

    def _on_added(self, key: str) -> None:
        self._read(key)
        self._context.toast(self.tr("Skabelonen er tilføjet."), undo=True)

    def _on_failed(self, problem: Exception) -> None:
        if not isinstance(problem, UserError):
            raise problem
        self._tell(said(problem))

    def _on_try(self) -> None:
        template = self._shown()
        key = template.id if template else None
        name = f"Prøveside {template.name if template else 'hpdesk'}"
        write = partial(paper_templates.write_sample_page, self._context.desk, key)
        self.saver.ask(WORD, self.tr("Gem prøvesiden"), name, write)

    def _on_remove(self) -> None:
        template = self._shown()
        if template is not None:
            paper_templates.remove_paper_template(self._context.desk, template.id)
            self._read("")
            self._context.toast(self.tr("»{0}« er fjernet.").format(template.name), undo=True)
