# SPDX-License-Identifier: MPL-2.0
"""»Indlæs svar«: a reply is pasted, each line shows what it would change, and some are applied."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QListView, QPlainTextEdit, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.task_returns import Certainty, ReplyLine, TaskChange, doubled
from hpdesk.services import people, task_returns
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.row_looks import ChipLook, RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, said, shown, worded

_ROW = 46  # pixels at 100 %
_PAUSE = 250  # milliseconds after the last letter
_CHIPS = {
    Certainty.SURE: None,
    Certainty.LIKELY: ChipLook("Sandsynlig", "info"),
    Certainty.UNSURE: ChipLook("Usikker", "warn"),
}


class ReplyDialog(BaseDialog):
    """Space ticks a line; the sure ones are ticked, and »Indlæs« is one step."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=720)
        self.set_title(self.tr("Indlæs svar"))
        self._context = context
        self._ticks: dict[str, bool] = {}
        persons = people.list_people(context.desk)
        self.person = ChoiceField(
            [Option(p.id, p.name, p.organisation_name) for p in persons],
            none_text=self.tr("Alle åbne opgaver"),
            name=self.tr("Svaret kommer fra"),
        )
        self.person.chosen.connect(self.read)
        hint = self.tr("Numrene i svaret tæller i personens egen liste.")
        self.add_field(self.tr("Svaret kommer fra"), self.person, hint)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(
            self.tr("Sæt svaret ind her, for eksempel »1: udført« eller »Lokalet er bestilt«.")
        )
        self.text.setFixedHeight(current().px(120))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.read)
        self.text.textChanged.connect(self._pause.start)
        self.field = self.add_field(self.tr("Svaret"), self.text)
        self._make_list()
        self.add_cancel()
        self.apply_button = self.set_primary(self.tr("Indlæs"), "check")
        self._show(())
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_list(self) -> None:
        self.summary = label("", "meta", wrap=True)
        self.body.addWidget(self.summary)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Linjer i svaret"))
        prepare_list(self.list, _ROW)
        self.list.setMinimumHeight(current().px(_ROW * 4 + 2))
        column = Column(worded("Linje"), _spoken, look=_look, tip=_tip, checked=self._is_ticked)
        self.lines: RowsModel[ReplyLine] = RowsModel((column,), _key, parent=self)
        self.lines.toggled.connect(self._on_toggled)
        self.list.setModel(self.lines)
        self.body.addWidget(self.list, 1)

    def read(self) -> None:
        """Show what the reply asks for as it stands."""
        self._pause.stop()
        found = task_returns.read_reply(
            self._context.desk,
            self.text.toPlainText(),
            person_id=self.person.option_id() or None,
        )
        self._show(found)

    def _show(self, found: tuple[ReplyLine, ...]) -> None:
        self._ticks = {}
        taken: set[str] = set()
        for line in found:  # of two lines about one task the first is ticked
            if line.change is not None and line.change.task_id not in taken:
                self._ticks[_key(line)] = line.certainty is not Certainty.UNSURE
                taken |= {line.change.task_id} if self._ticks[_key(line)] else set()
        self.lines.set_rows(found)
        if found:
            self.list.setCurrentIndex(self.lines.index(0, 0))
        self._tell()

    def _is_ticked(self, line: ReplyLine) -> bool | None:
        return None if line.change is None else self._ticks.get(_key(line), False)

    def _on_toggled(self, key: str, on: bool) -> None:
        self._ticks[key] = on
        rows = self.lines.rowCount()
        if rows:
            self.lines.dataChanged.emit(self.lines.index(0, 0), self.lines.index(rows - 1, 0))
        self._tell()

    def chosen(self) -> list[TaskChange]:
        """Return the changes that are ticked."""
        lines = self.lines.rows()
        return [one.change for one in lines if one.change is not None and self._is_ticked(one)]

    def _tell(self) -> None:
        found, chosen = self.lines.rows(), self.chosen()
        proposed = sum(line.change is not None for line in found)
        if not found:
            text = self.tr("Her vises, hvad svaret vil ændre. Intet ændres, før du indlæser.")
        elif not proposed:
            text = self.tr("Svaret nævner ingen opgaver, der kan ændres.")
        elif doubled(chosen):
            text = self.tr("To af linjerne ændrer den samme opgave. Vælg den ene.")
        else:
            text = self.tr("{0} af {1} ændrer noget. Sæt flueben ved dem, du vil indlæse.").format(
                proposed, counted(len(found), self.tr("linje"), self.tr("linjer"))
            )
        self.summary.setText(text)
        words = counted(len(chosen), self.tr("ændring"), self.tr("ændringer"))
        self.apply_button.setText(
            self.tr("Indlæs {0}").format(words) if chosen else worded("Indlæs")
        )
        self.apply_button.setEnabled(bool(chosen) and not doubled(chosen))

    def accept(self) -> None:
        """Apply what is ticked."""
        if self._pause.isActive():
            self.read()
            return
        try:
            count = task_returns.apply_reply(self._context.desk, self.chosen())
        except UserError as problem:
            self.field.set_error(said(problem))
            return
        super().accept()
        words = counted(count, self.tr("opgave er"), self.tr("opgaver er"))
        self._context.toast(self.tr("{0} ændret efter svaret.").format(words), undo=True)


def _key(line: ReplyLine) -> str:
    return f"{line.number}:{line.task_id or ''}"


def _look(line: ReplyLine) -> object:
    if line.change is None:
        said = shown(line.words) or worded("Ændrer ingen opgave.")
        return RowLook(line.text, said, strong=False, tone="t3", lead="minus")
    return RowLook(line.text, f"{line.task_text}: {shown(line.words)}", chip=_CHIPS[line.certainty])


def _tip(line: ReplyLine) -> str:
    return "\n".join(part for part in (line.text, line.task_text, shown(line.words)) if part)


def _spoken(line: ReplyLine) -> str:
    return ", ".join(part for part in (line.text, line.task_text, shown(line.words)) if part)
