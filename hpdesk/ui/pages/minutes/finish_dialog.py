# SPDX-License-Identifier: MPL-2.0
"""Afslut møde: what the minutes still lack, and the points that the meeting did not reach."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.domain.meetings import AgendaItem
from hpdesk.domain.minutes_rules import Finding, FindingPlace
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.link_label import LinkLabel
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, shown

_ICONS = {
    FindingPlace.DECISION: "gavel",
    FindingPlace.TASKS: "list-checks",
    FindingPlace.ATTENDANCE: "users",
    FindingPlace.CLOCK: "timer",
    FindingPlace.LINE: "corner-down-left",
}


class FindingRow(QWidget):
    """One finding: the words lead to its place, the tick says that it is all right as it is."""

    def __init__(self, finding: Finding, accepted: bool) -> None:
        super().__init__()
        self.finding = finding
        theme = current()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4))
        row.setSpacing(theme.px(10))
        icon = IconLabel(_ICONS[finding.place], "t2", 16)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        self._carried = False
        words = shown(finding.text)
        if finding.place is FindingPlace.CLOCK:
            words = self.tr("{0} Det stoppes, når mødet afsluttes.").format(words)
        self.link = LinkLabel(words)
        row.addWidget(self.link, 1)
        self.tick = QCheckBox(self.tr("I orden"))
        self.tick.setAccessibleName(self.tr("I orden: {0}").format(words))
        self.tick.setChecked(accepted)
        self.tick.setVisible(finding.place is not FindingPlace.CLOCK)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)

    def is_open(self) -> bool:
        """Tell whether somebody must still look at it."""
        mends_itself = self._carried or self.finding.place is FindingPlace.CLOCK
        return not mends_itself and not self.tick.isChecked()

    def show_carried(self, points: Collection[str]) -> None:
        """Ask for no decision at a point that goes on to the next meeting."""
        decision = self.finding.place is FindingPlace.DECISION
        carried = decision and self.finding.item_id in points
        if carried != self._carried:
            self._carried = carried
            more = self.tr("Punktet flyttes.") if carried else ""
            self.link.setText(f"{shown(self.finding.text)} {more}".strip())
            self.tick.setVisible(not carried)


class FinishDialog(BaseDialog):
    """`place_chosen(object)` gives the finding to mend; `carried()` the points to move on."""

    place_chosen = Signal(object)

    def __init__(
        self,
        findings: Sequence[Finding],
        parent: QWidget | None = None,
        *,
        accepted: Collection[str] = (),
        unreached: Sequence[AgendaItem] = (),
        next_words: str = "",
    ) -> None:
        super().__init__("", parent, width=600)
        self.set_title(self.tr("Afslut mødet?"))
        self.rows: list[FindingRow] = []
        self.points: list[tuple[str, QCheckBox]] = []
        if findings:
            self._add_findings(findings, accepted)
        else:
            self.body.addWidget(Note(self.tr("Alt er på plads."), "ok"))
        if unreached:
            self._add_unreached(unreached, next_words)
        self._show_state()
        self.add_text(
            self.tr("Mødet bliver markeret som afholdt. Du kan stadig rette i referatet bagefter.")
        )
        self.add_cancel(self.tr("Tilbage til referatet"))
        first = self.set_primary(self.tr("Afslut møde"), "flag")
        (self.rows[0].link if self.rows else first).setFocus()

    def _add_findings(self, findings: Sequence[Finding], accepted: Collection[str]) -> None:
        self.note = Note("", "warn")
        self.body.addWidget(self.note)
        for finding in findings:
            row = FindingRow(finding, finding.text in accepted)
            row.link.clicked.connect(partial(self._on_link, finding))
            row.tick.toggled.connect(self._show_state)
            self.rows.append(row)
        self._add_list(self.rows)
        self.all_button = ghost(self.tr("Markér alle som i orden"), "check")
        self.all_button.clicked.connect(self._on_all)
        self.body.addWidget(self.all_button)

    def _add_unreached(self, unreached: Sequence[AgendaItem], next_words: str) -> None:
        words = counted(len(unreached), self.tr("punkt"), self.tr("punkter"))
        self.body.addWidget(label(self.tr("Mødet nåede ikke {0}").format(words), "heading"))
        self.add_text(next_words)
        for item in unreached:
            tick = QCheckBox(f"{item.number}  {item.title}".replace("&", "&&"))
            tick.setAccessibleName(self.tr("Sæt punkt {0} på næste møde").format(item.number))
            tick.setChecked(True)
            tick.toggled.connect(self._show_state)
            self.points.append((item.id, tick))
        self._add_list([tick for _, tick in self.points])

    def _add_list(self, rows: Sequence[QWidget]) -> None:
        """Add rows close to each other; the dialog scrolls where the screen is lower than all."""
        theme, down = current(), QVBoxLayout()
        down.setSpacing(theme.px(4))
        for row in rows:
            down.addWidget(row)
        self.body.addLayout(down)

    def accepted_texts(self) -> frozenset[str]:
        """Return the findings that are all right as they are."""
        return frozenset(row.finding.text for row in self.rows if row.tick.isChecked())

    def carried(self) -> tuple[str, ...]:
        """Return the points that go on to the next meeting."""
        return tuple(key for key, tick in self.points if tick.isChecked())

    def accept(self) -> None:
        """Close when somebody has looked at every finding; else go to the first that is left."""
        left = [row for row in self.rows if row.is_open()]
        if left:
            self.note.set(
                self.tr("Ret linjerne, eller markér dem som i orden, før mødet afsluttes."), "over"
            )
            left[0].link.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().accept()

    def _show_state(self, _on: bool = False) -> None:
        if not self.rows:
            return
        carried = self.carried()
        for row in self.rows:
            row.show_carried(carried)
        left = sum(row.is_open() for row in self.rows)
        if not left:
            self.note.set(self.tr("Der er taget stilling til alle linjer."), "ok")
        else:
            words = counted(left, self.tr("linje"), self.tr("linjer"))
            text = self.tr("Tag stilling til {0}: Vælg den for at rette, eller markér »I orden«.")
            self.note.set(text.format(words), "warn")
        self.all_button.setVisible(bool(left))

    def _on_all(self) -> None:
        for row in self.rows:
            if row.is_open():
                row.tick.setChecked(True)
        if self.primary is not None:
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_link(self, finding: Finding) -> None:
        self.reject()
        self.place_chosen.emit(finding)
