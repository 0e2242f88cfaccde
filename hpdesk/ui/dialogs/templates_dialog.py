# SPDX-License-Identifier: MPL-2.0
"""The templates of agendas and of cases: those that ship, changed ones, and the plan's own."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.templates import Template, TemplatePoint, TemplateWhat
from hpdesk.services import templates
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.template_points import TemplatePoints
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.row_looks import GroupLook, RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import said, worded

_HEADINGS = {TemplateWhat.AGENDA: "Dagsordener", TemplateWhat.ITEM: "Sager"}
Entry = Template | TemplateWhat


def _key(entry: Entry) -> str:
    return entry.id if isinstance(entry, Template) else f"group:{entry.value}"


def _words(entry: Entry) -> str:
    if isinstance(entry, Template):
        return f"{entry.name}, {_state(entry)}"
    return worded(_HEADINGS[entry])


def _state(template: Template) -> str:
    if template.hidden:
        return worded("lagt væk")
    if not template.shipped:
        return worded("jeres egen")
    return worded("ændret") if template.changed else worded("følger med")


def _look(entry: Entry) -> object:
    if not isinstance(entry, Template):
        return GroupLook(worded(_HEADINGS[entry]))
    return RowLook(entry.name, _state(entry), tone="t3" if entry.hidden else "")


class TemplatesDialog(BaseDialog):
    """Choosing another template keeps what was changed in the one before, as closing does."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=880)
        self.set_title(self.tr("Skabeloner"))
        self._context = context
        self._shown: Template | None = None
        self._dirty = False
        theme = current()
        columns = QHBoxLayout()
        columns.setSpacing(theme.px(20))
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Skabeloner"))
        prepare_list(self.list, 46)
        self.model: RowsModel[Entry] = RowsModel(
            (Column[Entry](worded("Skabelon"), _words, look=_look, tip=_words),), _key, parent=self
        )
        self.list.setModel(self.model)
        self.list.setMinimumWidth(theme.px(300))
        columns.addWidget(self.list, 2)
        right = QVBoxLayout()
        right.setSpacing(theme.px(12))
        self.name = QLineEdit()
        self.name.textEdited.connect(self._on_changed)
        self.name_field: Field[QWidget] = Field[QWidget](self.tr("Skabelonens navn"), self.name)
        right.addWidget(self.name_field)
        self.points = TemplatePoints()
        self.points.changed.connect(self._on_changed)
        right.addWidget(self.points, 1)
        columns.addLayout(right, 3)
        self.body.addLayout(columns, 1)
        self.reset_button = ghost(self.tr("Som den følger med"), "rotate-ccw")
        self.reset_button.clicked.connect(self._on_reset)
        self.remove_button = ghost(self.tr("Slet skabelon"), "trash-2")
        self.remove_button.clicked.connect(self._on_remove)
        self.copy_button = ghost(self.tr("Kopiér"), "copy")
        self.copy_button.clicked.connect(self._on_copy)
        for button in (self.copy_button, self.reset_button, self.remove_button):
            self.add_left_button(button)
        self.add_cancel(self.tr("Luk"))
        self.set_primary(self.tr("Gem skabelon"), "check")
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self._read("")
        self.list.setFocus()

    def _read(self, key: str) -> None:
        desk, rows = self._context.desk, list[Entry]()
        for what in TemplateWhat:
            rows += [what, *templates.list_templates(desk, what, hidden=True)]
        self.model.set_rows(rows)
        index = self.model.index_of(key)
        self.list.setCurrentIndex(index if index.isValid() else self.model.index(1, 0))
        self._show()

    def _show(self) -> None:
        entry = self.model.row(self.list.currentIndex())
        template = entry if isinstance(entry, Template) else None
        self._shown, self._dirty = template, False
        editable = template is not None and not self._context.desk.read_only
        self.name_field.setEnabled(editable)
        self.points.setEnabled(editable)
        self.name.setText(template.name if template else "")
        self.name_field.set_error("")
        points: tuple[TemplatePoint, ...] = template.points if template else ()
        single = template is not None and template.what is TemplateWhat.ITEM
        self.points.show_points(points, single=single)
        back = template is not None and template.shipped and (template.changed or template.hidden)
        self.reset_button.setVisible(back)
        self.reset_button.setEnabled(editable)
        self.copy_button.setEnabled(editable)
        self.remove_button.setEnabled(editable and template is not None and not template.hidden)
        own = template is not None and not template.shipped
        self.remove_button.setText(self.tr("Slet skabelon") if own else self.tr("Læg væk"))
        self._follow()

    def _follow(self) -> None:
        assert self.primary is not None, "made above"
        self.primary.setEnabled(self._dirty)

    def _on_changed(self, _text: object = None) -> None:
        self._dirty = True
        self._follow()

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if self._keep():
            self._show()

    def _keep(self) -> bool:
        """Keep what was changed; tells whether it is in the plan, and says why where it is not."""
        if not self._dirty or self._shown is None:
            return True
        changed = replace(self._shown, name=self.name.text(), points=self.points.points())
        self._dirty = False
        try:
            templates.save_template(self._context.desk, changed)
        except UserError as problem:
            self._dirty = True
            self.name_field.set_error(said(problem))
            return False
        desk, rows = self._context.desk, list[Entry]()
        for what in TemplateWhat:
            rows += [what, *templates.list_templates(desk, what, hidden=True)]
        self.model.set_rows(rows)
        return True

    def accept(self) -> None:
        """Keep what was changed and stay."""
        if self._keep():
            self._show()
            self._context.toast(self.tr("Skabelonen er gemt."), undo=True)

    def reject(self) -> None:
        """Close, with what was changed kept."""
        if self._keep():
            super().reject()

    def _on_reset(self) -> None:
        if self._shown is not None:
            self._dirty = False
            templates.reset_template(self._context.desk, self._shown.id)
            self._read(self._shown.id)
            self._context.toast(self.tr("Skabelonen er, som den følger med."), undo=True)

    def _on_remove(self) -> None:
        if self._shown is not None:
            self._dirty = False
            name, key = self._shown.name, self._shown.id
            templates.hide_template(self._context.desk, key)
            self._read(key)
            self._context.toast(self.tr("Skabelonen »{0}« er væk.").format(name), undo=True)

    def _on_copy(self) -> None:
        if self._shown is not None and self._keep():
            name = f"{self._shown.name}, kopi"
            copied = replace(self._shown, id="", name=name, shipped=False, hidden=False)
            self._read(templates.save_template(self._context.desk, copied))
            self.name.setFocus()
            self.name.selectAll()
