# SPDX-License-Identifier: MPL-2.0
"""Afslut møde: what the minutes still lack, each with a link to its place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.pages.minutes.rules import Finding
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.scrolling import scrolling

_ICONS = {"decision": "gavel", "tasks": "list-checks", "attendance": "users"}
_LONGEST = 64  # letters of a link


class FinishDialog(BaseDialog):
    """`place_chosen(object)` gives the finding that a person wants to mend."""

    place_chosen = Signal(object)

    def __init__(self, findings: Sequence[Finding], parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=560)
        self.set_title(self.tr("Afslut mødet?"))
        if findings:
            self.body.addWidget(
                Note(self.tr("Referatet mangler noget. Vælg en linje for at rette den."), "warn")
            )
            self._add_findings(findings)
        else:
            self.body.addWidget(Note(self.tr("Alt er på plads."), "ok"))
        self.add_text(
            self.tr("Mødet bliver markeret som afholdt. Du kan stadig rette i referatet bagefter.")
        )
        self.add_cancel(self.tr("Tilbage til referatet"))
        self.set_primary(self.tr("Afslut møde"), "flag")

    def _add_findings(self, findings: Sequence[Finding]) -> None:
        theme, holder = current(), QWidget()
        holder.setObjectName("surfaceBody")
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(2))
        self.links = []
        for finding in findings:
            text = finding.text
            words = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
            link = ghost(words.replace("&", "&&"), _ICONS[finding.place])
            link.setToolTip(text)
            link.setAccessibleName(text)
            link.clicked.connect(partial(self._on_link, finding))
            rows.addWidget(link)
            self.links.append(link)
        rows.addStretch(1)
        area = scrolling(holder)
        area.setFixedHeight(min(theme.px(300), holder.sizeHint().height() + theme.px(4)))
        self.body.addWidget(area)

    def _on_link(self, finding: Finding, _checked: bool = False) -> None:
        self.reject()
        self.place_chosen.emit(finding)
