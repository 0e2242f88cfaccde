# SPDX-License-Identifier: MPL-2.0
"""Approving a version of a kommissorium, and seeing what it changes."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser, QWidget

from hpdesk.domain.body_terms import ChapterChange, Part, differences
from hpdesk.domain.errors import UserError
from hpdesk.domain.people import TermsVersion
from hpdesk.services import body_terms, meetings
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.wording import date_words, said

_MOST_MEETINGS = 40


class ApproveTermsDialog(BaseDialog):
    """Asks at which meeting or on which day a version was approved, and from when it holds."""

    def __init__(
        self, context: PageContext, terms: TermsVersion, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Godkend version {0}").format(terms.version))
        self._context, self._terms = context, terms
        self._days = {
            m.id: m.starts.date()
            for m in meetings.list_meetings(context.desk)
            if m.starts.date() <= context.today()
        }
        rows = [
            Option(m.id, m.title or m.body_names[0], date_words(m.starts.date()))
            for m in reversed(meetings.list_meetings(context.desk))
            if m.id in self._days and m.body_names
        ]
        self.meeting = ChoiceField(
            rows[:_MOST_MEETINGS], "", none_text=self.tr("Ikke på et møde"), searchable=False
        )
        self.on = DateField(context.today(), today=context.today(), name=self.tr("Godkendt"))
        self.from_day = DateField(
            terms.valid_from, today=context.today(), name=self.tr("Gælder fra")
        )
        self.add_field(self.tr("Godkendt på mødet"), self.meeting)
        self.on_field: Field[DateField] = self.add_field(self.tr("Godkendt den"), self.on)
        self.add_field(
            self.tr("Gælder fra"), self.from_day, self.tr("Uden dato gælder den fra godkendelsen.")
        )
        self.meeting.chosen.connect(self._on_meeting)
        self.add_cancel()
        self.set_primary(self.tr("Godkend"), "file-check")
        self.meeting.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_meeting(self, key: str) -> None:
        if key in self._days:
            self.on.set_day(self._days[key])

    def problems(self) -> list[tuple[Field[QWidget], str]]:
        """Ask for the day."""
        if self.on.day() is not None and self.on.is_valid() and self.from_day.is_valid():
            return []
        words = self.tr("Skriv den dag, versionen blev godkendt, for eksempel 3/3.")
        return [(self.on_field, words)]  # type: ignore[list-item]  # a field of any editor

    def accept(self) -> None:
        """Approve; the dialog stays where that fails."""
        day = self.on.day()
        if self.problems() or day is None:
            super().accept()
            return
        try:
            body_terms.approve_terms(
                self._context.desk,
                self._terms.id,
                day,
                meeting_id=self.meeting.option_id() or None,
                valid_from=self.from_day.day(),
            )
        except UserError as problem:
            self.on_field.set_error(said(problem))
            return
        super().accept()
        self._context.toast(self.tr("Kommissoriet er godkendt."), undo=True)


class ChangesDialog(BaseDialog):
    """Shows chapter by chapter what was added (underlined) and removed (struck through)."""

    def __init__(
        self, before: TermsVersion | None, after: TermsVersion, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=640)
        if before is None:
            self.set_title(self.tr("Version {0} er den første").format(after.version))
        else:
            title = self.tr("Fra version {0} til version {1}")
            self.set_title(title.format(before.version, after.version))
        changes = differences(before, after)
        self.add_text(
            self.tr("Tilføjet tekst er understreget, fjernet tekst er overstreget.")
            if changes
            else self.tr("De to versioner er ens.")
        )
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Ændringer"))
        self.text.setMinimumHeight(current().px(320))
        self.text.setHtml("".join(map(_shown, changes)))
        self.text.setVisible(bool(changes))
        self.text.setTabChangesFocus(True)
        self.body.addWidget(self.text, 1)
        self.add_cancel(self.tr("Luk")).setFocus(Qt.FocusReason.OtherFocusReason)


def _shown(change: ChapterChange) -> str:
    theme = current()
    tags = {
        Part.KEPT: ("", ""),
        Part.ADDED: (f'<u><span style="color:{theme.colour("ok").name()}">', "</span></u>"),
        Part.REMOVED: (f'<s><span style="color:{theme.colour("over").name()}">', "</span></s>"),
    }
    words = "".join(f"{tags[part][0]}{escape(text)}{tags[part][1]}" for part, text in change.parts)
    text = words.replace("\n", "<br>")
    return f"<h3>{escape(change.title)}</h3><p>{text}</p>"
