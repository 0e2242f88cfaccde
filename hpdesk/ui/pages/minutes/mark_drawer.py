# SPDX-License-Identifier: MPL-2.0
"""A drawer in which one reservation, dissent, statement or conflict of interest is mended."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import MarkKind, MinuteMark
from hpdesk.services import decisions
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.quick_reading import Reading
from hpdesk.ui.widgets.buttons import danger
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.drawer import Drawer
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.markup_editor import MarkupEditor
from hpdesk.ui.wording import said, word

if TYPE_CHECKING:
    from hpdesk.services.desk import Desk


def save_mark_text(desk: "Desk", mark_id: str, text: str) -> None:
    """Write the words of a mark."""
    decisions.edit_mark(desk, mark_id, text=text)


class MarkDrawer(Drawer):
    """Every field is saved by itself; `delete_asked(str)` gives the key of the mark."""

    delete_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._mark: MinuteMark | None = None
        self._parties: frozenset[str] = frozenset()
        self.set_title(self.tr("Ret notering"))
        self.kind = ChoiceField(
            [Option(str(kind), word(kind)) for kind in MarkKind],
            searchable=False,
            name=self.tr("Hvad"),
        )
        self.kind.chosen.connect(self._on_kind)
        self.body.addWidget(Field(self.tr("Hvad"), self.kind))
        self.who = ChoiceField(name=self.tr("Hvem"), placeholder=self.tr("Skriv et navn"))
        self.who.chosen.connect(self._on_who)
        self.body.addWidget(Field(self.tr("Hvem"), self.who))
        self.text_editor = MarkupEditor(name=self.tr("Ord"), growing=True, min_lines=3)
        self.text_editor.text_edited.connect(self._on_text)
        self.body.addWidget(Field(self.tr("Ord"), self.text_editor))
        self.body.addStretch(1)
        remove = danger(self.tr("Fjern notering"), "trash-2")
        remove.clicked.connect(self._on_delete)
        self.add_foot_button(remove)
        self.end_foot()

    def set_reading(self, reading: Reading) -> None:
        """Offer other names."""
        entries: Sequence[Option] = [
            Option(e.id, e.name, e.organisation) for e in reading.names.complete("")
        ]
        self._parties = frozenset(e.id for e in reading.names.complete("") if e.is_organisation)
        self.who.set_options(entries, self._whose())

    def mark_id(self) -> str:
        """Return the mark that is shown, or an empty text."""
        return "" if self.isHidden() or self._mark is None else self._mark.id

    def edit(self, mark: MinuteMark) -> None:
        """Show a mark and go to its words."""
        self.show_mark(mark)
        self.open_drawer(self.text_editor)

    def show_mark(self, mark: MinuteMark) -> None:
        """Show a mark as the plan has it; what is being typed stays."""
        fresh = self._mark is None or self._mark.id != mark.id
        self._mark = mark
        self.kind.set_value(str(mark.kind))
        self.who.set_value(self._whose())
        if fresh or self._context.bridge.saver.pending(self._key()) is None:
            self.text_editor.set_text(mark.text)

    def _whose(self) -> str | None:
        return (self._mark.person_id or self._mark.organisation_id) if self._mark else None

    def _key(self) -> tuple[str, str, str]:
        return ("mark", self._mark.id if self._mark else "", "text")

    def _on_text(self, text: str) -> None:
        if self._mark is not None:
            save = partial(save_mark_text, self._context.desk, self._mark.id)
            self._context.bridge.saver.typed(self._key(), text, save)

    def _on_kind(self, kind: str) -> None:
        self._change(kind=MarkKind(kind))

    def _on_who(self, key: str) -> None:
        self._change(**{"organisation_id" if key in self._parties else "person_id": key})

    def _change(self, **fields: object) -> None:
        if self._mark is None:
            return
        try:
            decisions.edit_mark(self._context.desk, self._mark.id, **fields)  # type: ignore[arg-type]  # its own keywords
        except (UserError, OSError) as problem:
            self._context.notice(said(problem))

    def _on_delete(self) -> None:
        key = self.mark_id()
        self.close_drawer()
        self.delete_asked.emit(key)
