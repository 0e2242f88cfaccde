# SPDX-License-Identifier: MPL-2.0
"""What is to be mended before a pack goes out, found before and after it is built."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hpdesk.ui.pages.meetings.pack_found import Finding, Mend
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.badge import Badge
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.note import TONE_ICONS
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import shown

_ORDER = ("over", "warn", "info")
_BESIDE = 2  # three are wider than the card
_MOST_SHOWN = 24
_MENDS = {
    Mend.GO: "Gå til punktet",
    Mend.PASSWORD: "Giv adgangskode …",
    Mend.REPLACE: "Udskift filen …",
    Mend.AGAIN: "Prøv igen",
    Mend.MEETING: "Ret mødet …",
    Mend.SEE: "Vis siden",
}


class FindingsCard(Card):
    """Lists findings, the gravest first; `mend_wanted(Mend, Finding)` is a person's."""

    mend_wanted = Signal(object, object)
    rest_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Fundet i pakken"))
        self._counts = {tone: Badge("", tone) for tone in _ORDER}
        for place, badge in enumerate(self._counts.values(), start=1):
            self.header_layout.insertWidget(place, badge)
        holder = QWidget()
        holder.setObjectName("surfaceBody")
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.body.addWidget(holder, 1)  # the column that holds the card scrolls
        self._shown: tuple[Finding, ...] | None = None
        self.wait()

    def wait(self) -> None:
        """Say that nothing is known yet."""
        self._shown = None
        self._fill((), self.tr("Pakken ses igennem …"), "info")

    def fail(self) -> None:
        """Say that nothing can be known, where nothing was known before."""
        if self._shown is None:
            self._fill((), self.tr("Pakken kunne ikke ses igennem."), "info")

    def findings(self) -> tuple[Finding, ...]:
        """Return what is listed."""
        return self._shown or ()

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """List findings, which come with the gravest first."""
        shown = tuple(findings)
        if shown == self._shown:
            return
        self._shown = shown
        text = self.tr("Alle bilag kan flettes ind, og alle punkter er klar til udsendelse.")
        self._fill(shown, text, "ok")

    def _fill(self, findings: tuple[Finding, ...], calm: str, tone: str) -> None:
        while (entry := self._rows.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for key, badge in self._counts.items():
            badge.set(sum(f.tone == key for f in findings) or "")
        if not findings:
            icon = "circle-check" if tone == "ok" else "info"
            self._rows.addWidget(self._framed(icon, tone, [label(calm, wrap=True)]))
        for place, finding in enumerate(findings[:_MOST_SHOWN]):
            if place:
                self._rows.addWidget(divider())
            self._rows.addWidget(self._row(finding))
        if len(findings) > _MOST_SHOWN:
            text = self.tr("{count} flere i dagsordenens gennemgang")
            rest = ghost(text.format(count=len(findings) - _MOST_SHOWN))
            rest.clicked.connect(self.rest_wanted)
            self._rows.addWidget(rest)
        self._rows.addStretch(1)

    def _row(self, finding: Finding) -> QWidget:
        words: list[QWidget] = [label(shown(finding.title), "strong", wrap=True)]
        if finding.text:
            words.append(label(shown(finding.text), "meta", "t2", wrap=True))
        if finding.mends:
            words.append(self._mends(finding))
        return self._framed(TONE_ICONS[finding.tone], finding.tone, words)

    def _mends(self, finding: Finding) -> QWidget:
        """Return the mends side by side, on lines that are no wider than the card."""
        links = QWidget()
        lines = QVBoxLayout(links)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        for first in range(0, len(finding.mends), _BESIDE):
            row = QHBoxLayout()
            row.setSpacing(current().px(4))
            for mend in finding.mends[first : first + _BESIDE]:
                button = ghost(self.tr(_MENDS[mend]))
                button.setAccessibleDescription(shown(finding.title))
                button.clicked.connect(partial(self._on_mend, mend, finding))
                row.addWidget(button)
            row.addStretch(1)
            lines.addLayout(row)
        return links

    def _framed(self, icon: str, tone: str, words: Sequence[QWidget]) -> QWidget:
        theme = current()
        row = QWidget()
        layout = QHBoxLayout(row)
        pad = theme.measure("card_padding")
        layout.setContentsMargins(pad, theme.px(10), pad, theme.px(6))
        layout.setSpacing(theme.px(2))
        mark = IconLabel(icon, TONES[tone][0], 16)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.px(1))
        for word in words:
            if isinstance(word, QLabel):
                word.setContentsMargins(theme.px(8), 0, 0, 0)  # the links' own padding
            column.addWidget(word)
        layout.addLayout(column, 1)
        return row

    def _on_mend(self, mend: Mend, finding: Finding, _checked: bool = False) -> None:
        self.mend_wanted.emit(mend, finding)
