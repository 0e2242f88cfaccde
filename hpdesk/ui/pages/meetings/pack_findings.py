# SPDX-License-Identifier: MPL-2.0
"""What is to be mended before a pack goes out, found before and after it is built."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hpdesk.domain.agenda import ReadinessState
from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.domain.preflight_findings import PreflightFinding, point_name
from hpdesk.domain.preflight_meeting import over_time_of
from hpdesk.domain.preflight_points import completeness_of, point_state
from hpdesk.ui.theme import TONES, current
from hpdesk.ui.widgets.badge import Badge
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.field import IconLabel
from hpdesk.ui.widgets.note import TONE_ICONS
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.text import divider, label

if TYPE_CHECKING:
    from hpdesk.services.papers import PackReport

_ORDER = ("over", "warn", "info")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: tone `over`, `warn` or `info`.

    `item_id` leads to its point and `bilag` (a number such as `3.2`) to its page in the pack.
    """

    tone: str
    title: str
    text: str = ""
    item_id: str = ""
    bilag: str = ""


def _say(text: str) -> str:
    return QCoreApplication.translate("PackFindings", text)


def before_building(
    meeting: Meeting, items: Sequence[AgendaItem], *, public: bool
) -> tuple[Finding, ...]:
    """Return what can be told from the points; closed ones have no part in a public pack."""
    shown = [item for item in items if not (public and item.closed)]
    lacks = completeness_of(items)
    found = [_of_item(item, lacks[item.id]) for item in shown if lacks[item.id]]
    found += [Finding(f.tone, f.title, f.detail) for f in over_time_of(meeting, items)]
    return tuple(found)


def _of_item(item: AgendaItem, lacks: Sequence[PreflightFinding]) -> Finding:
    """Return what a point lacks as one line of the pack."""
    ready = point_state(lacks)
    words = ready.text[:1].lower() + ready.text[1:]
    tone = "over" if ready.state is ReadinessState.MISSING else "warn"
    return Finding(tone, f"{point_name(item)} {words}", item.title, item.id)


def after_building(report: "PackReport", items: Sequence[AgendaItem]) -> tuple[Finding, ...]:
    """Return the bilag that could not be merged, with why and what to do."""
    points = {bilag.id: item.id for item in items for bilag in item.attachments}
    found = []
    for bilag in report.attachments:
        if bilag.status == "included":
            continue
        if bilag.status == "failed":
            tone, title = "over", _say("Bilag {number} er ikke med i pakken")
        else:
            tone, title = "warn", _say("Bilag {number} ligger som fil i pakken")
        found.append(
            Finding(
                tone,
                title.format(number=bilag.number),
                f"{bilag.title}: {bilag.reason[:1].lower()}{bilag.reason[1:]}",
                points.get(bilag.id, ""),
                bilag.number,
            )
        )
    return tuple(found)


class FindingsCard(Card):
    """Lists findings, the gravest first; `item_wanted(str)` and `bilag_wanted(str)` lead on."""

    item_wanted = Signal(str)
    bilag_wanted = Signal(str)

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
        self.body.addWidget(scrolling(holder), 1)
        self._shown: tuple[Finding, ...] | None = None
        self._links: list[QWidget] = []
        self._built = False

    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, in reading order."""
        return list(self._links)

    def findings(self) -> tuple[Finding, ...]:
        """Return what is listed."""
        return self._shown or ()

    def show_findings(self, findings: Iterable[Finding], *, built: bool) -> None:
        """List findings; once a pack is built each bilag's page can be shown."""
        ordered = tuple(sorted(findings, key=_gravity))
        if (ordered, built) == (self._shown, self._built):
            return
        self._shown, self._built = ordered, built
        self._links = []
        while (entry := self._rows.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for tone, badge in self._counts.items():
            count = sum(f.tone == tone for f in ordered)
            badge.set(count or "")
        if not ordered:
            self._rows.addWidget(self._calm())
        for place, finding in enumerate(ordered):
            if place:
                self._rows.addWidget(divider())
            self._rows.addWidget(self._row(finding))
        self._rows.addStretch(1)

    def _calm(self) -> QWidget:
        if self._built:
            text = self.tr("Alle bilag er samlet i pakken, og alle punkter er klar.")
        else:
            text = self.tr("Alle punkter er klar til udsendelse.")
        return self._framed("circle-check", "ok", [label(text, wrap=True)])

    def _row(self, finding: Finding) -> QWidget:
        words: list[QWidget] = [label(finding.title, "strong", wrap=True)]
        if finding.text:
            words.append(label(finding.text, "meta", "t2", wrap=True))
        links = QWidget()
        row = QHBoxLayout(links)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(4))
        if finding.item_id:
            go = ghost(self.tr("Gå til punktet"))
            go.setAccessibleDescription(finding.title)
            go.clicked.connect(partial(self._on_item, finding.item_id))
            row.addWidget(go)
            self._links.append(go)
        if finding.bilag and self._built:
            see = ghost(self.tr("Vis siden"))
            see.setAccessibleDescription(finding.title)
            see.clicked.connect(partial(self._on_bilag, finding.bilag))
            row.addWidget(see)
            self._links.append(see)
        row.addStretch(1)
        if finding.item_id or finding.bilag:
            words.append(links)
        return self._framed(TONE_ICONS[finding.tone], finding.tone, words)

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

    def _on_item(self, item_id: str) -> None:
        self.item_wanted.emit(item_id)

    def _on_bilag(self, number: str) -> None:
        self.bilag_wanted.emit(number)


def _gravity(finding: Finding) -> int:
    return _ORDER.index(finding.tone)
