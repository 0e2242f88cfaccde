# SPDX-License-Identifier: MPL-2.0
"""Approving minutes, with or without changes, and reopening what was approved."""

from collections.abc import Callable

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Meeting
from hpdesk.services import minutes_approval
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.widgets.sensitive_line import SensitiveLine
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import date_words, said

_BY_DEADLINE = ""


class TryingDialog(BaseDialog):
    """Stays open and says why where the plan refuses what was asked."""

    def __init__(self, context: PageContext, parent: QWidget | None, *, width: int = 480) -> None:
        super().__init__("", parent, width=width)
        self._context = context
        self._refusal = Note("", "over")
        self._refusal.hide()

    def add_refusal(self) -> None:
        """Put the place of the refusal here."""
        self.body.addWidget(self._refusal)

    def refusal(self) -> str:
        """Return why the plan refused, or an empty text."""
        return "" if self._refusal.isHidden() else self._refusal.label.text()

    def tried(self, act: Callable[[], object]) -> bool:
        """Do it; tells whether it was done, and says why where it was not."""
        if not self._context.bridge.saver.flush():
            return False
        try:
            act()
        except UserError as problem:
            self.refuse(said(problem))
            return False
        except OSError:
            self.refuse(
                self.tr("Planen kunne ikke skrives lige nu, så intet er ændret. Prøv igen.")
            )
            return False
        return True

    def refuse(self, text: str) -> None:
        """Say why it was not done; an empty text takes the sentence away."""
        self._refusal.set(text, "over")
        self._refusal.setVisible(bool(text))


def text_box(name: str, placeholder: str, lines: int = 3) -> QPlainTextEdit:
    """Return a box for a few lines, where Tab goes on to the next field."""
    box = QPlainTextEdit()
    box.setTabChangesFocus(True)
    box.setAccessibleName(name)
    box.setPlaceholderText(placeholder)
    box.setFixedHeight(current().px(20) * lines + current().px(18))
    SensitiveLine(box)
    return box


class ReopenDialog(TryingDialog):
    """Asks why approved minutes are to be reopened, and reopens them."""

    def __init__(
        self, context: PageContext, meeting: Meeting, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._meeting = meeting
        self.set_title(self.tr("Genåbn referatet?"))
        self.add_text(
            self.tr(
                "Referatet er godkendt og låst. Når det genåbnes, kan det rettes og skal godkendes "
                "igen. Begrundelsen står i referatets forløb."
            )
        )
        self.reason = text_box(
            self.tr("Begrundelse"), self.tr("For eksempel: beløbet under punkt 5 er forkert")
        )
        self.reason_field: Field[QPlainTextEdit] = self.add_field(
            self.tr("Begrundelse"), self.reason
        )
        self.add_refusal()
        self.add_cancel()
        self.set_primary(self.tr("Genåbn referatet"), "lock-open")
        self.reason.setFocus()

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Ask for a reason."""
        if self.reason.toPlainText().strip():
            return []
        text = self.tr("Skriv, hvorfor referatet skal genåbnes.")
        return [(self.reason_field, text)]  # type: ignore[list-item]  # the box is a QWidget

    def accept(self) -> None:
        """Reopen, or say why not."""
        if self.problems():
            super().accept()
            return
        desk, reason = self._context.desk, self.reason.toPlainText()
        if self.tried(lambda: minutes_approval.reopen_minutes(desk, self._meeting.id, reason)):
            super().accept()
            self._context.toast(self.tr("Referatet er genåbnet."), undo=True)


class ApproveDialog(TryingDialog):
    """Asks how, and at which meeting, minutes were approved."""

    def __init__(
        self,
        context: PageContext,
        meeting: Meeting,
        approving: Meeting | None = None,
        parent: QWidget | None = None,
        *,
        with_changes: bool = False,
    ) -> None:
        super().__init__(context, parent)
        self._meeting, self._approving = meeting, approving
        day = date_words(meeting.starts.date())
        self.set_title(self.tr("Godkend referatet af mødet den {0}?").format(day))
        self.at: ChoiceField | None = None
        if approving is None:
            self._add_meetings(meeting)
        self.how = Segment(
            [("plain", self.tr("Uden ændringer")), ("changes", self.tr("Med ændringer"))],
            "changes" if with_changes else "plain",
            name=self.tr("Godkendt"),
        )
        self.how.chosen.connect(self._on_how)
        self.add_field(self.tr("Godkendt"), self.how)
        self.changes = text_box(
            self.tr("Ændringer"), self.tr("Skriv de ændringer, som mødet besluttede.")
        )
        self.changes_field = self.add_field(self.tr("Ændringer"), self.changes)
        self.add_refusal()
        self.body.addWidget(
            label(self.tr("Referatet bliver låst. Det kan genåbnes med en begrundelse."), "meta")
        )
        self.add_cancel()
        self.set_primary(self.tr("Godkend referatet"), "circle-check")
        self._on_how()

    def _add_meetings(self, meeting: Meeting) -> None:
        desk = self._context.desk
        later = minutes_approval.meetings_to_approve_in(desk, meeting)
        options = [
            Option(m.id, self.tr("Mødet den {0}").format(date_words(m.starts.date())))
            for m in later
        ]
        until = meeting.objections_until
        passed = until is not None and self._context.today() > until
        words = self.tr("Ingen møder: indsigelsesfristen er udløbet") if passed else ""
        self.at = ChoiceField(
            options, later[0].id if later else _BY_DEADLINE, searchable=False, none_text=words
        )
        self.add_field(self.tr("Godkendt på"), self.at)

    def _on_how(self, _how: str = "") -> None:
        changed = self.how.value() == "changes"
        self.changes_field.setVisible(changed)
        self.refuse("")
        if changed:
            self.changes.setFocus()

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Ask for the changes where there are some."""
        if self.how.value() != "changes" or self.changes.toPlainText().strip():
            return []
        text = self.tr("Skriv ændringerne, eller vælg »Uden ændringer«.")
        return [(self.changes_field, text)]  # type: ignore[list-item]  # the box is a QWidget

    def accept(self) -> None:
        """Approve, or say why not."""
        if self.problems():
            super().accept()
            return
        if self.tried(self._approve):
            super().accept()
            self._context.toast(self.tr("Referatet er godkendt og låst."), undo=True)

    def _approve(self) -> None:
        changes = self.changes.toPlainText() if self.how.value() == "changes" else ""
        at = self._approving.id if self._approving else None
        if self.at is not None:
            at = self.at.option_id() or None
        minutes_approval.approve_minutes(self._context.desk, self._meeting.id, at, changes)
