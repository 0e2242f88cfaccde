# SPDX-License-Identifier: MPL-2.0
"""Settings: looks, spelling, and the closed days of the open plan."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.dialogs.closed_days import ClosedDays
from hpdesk.ui.dialogs.spelling_section import SpellingSection
from hpdesk.ui.looks import SCALES
from hpdesk.ui.preferences import Preferences
from hpdesk.ui.spelling import spelling_of
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.scrolling import scrolling
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.widgets.text import label

if TYPE_CHECKING:  # imported when a plan is open, after the first paint
    from hpdesk.services.desk import Desk


class PreferencesDialog(BaseDialog):
    """`changed(Preferences)` is emitted at once for each choice."""

    changed = Signal(object)

    def __init__(
        self, preferences: Preferences, desk: "Desk | None" = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent, width=620)
        self.set_title(self.tr("Indstillinger"))
        self._preferences = preferences
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._make_looks(), self.tr("Udseende"))
        self.spelling_section = SpellingSection(preferences.spelling, spelling_of(self), desk)
        self.spelling_section.switched.connect(self._on_spelling)
        self.tabs.addTab(_page(self.spelling_section), self.tr("Stavekontrol"))
        if desk is not None:
            self.closed_days = ClosedDays(desk)
            self.tabs.addTab(_page(self.closed_days), self.tr("Lukkedage"))
        self.tabs.setMinimumHeight(current().px(420))
        self.body.addWidget(self.tabs, 1)
        self.add_cancel(self.tr("Luk"))

    def _make_looks(self) -> QWidget:
        theme = current()
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setSpacing(theme.px(16))
        box.setContentsMargins(theme.px(4), theme.px(16), theme.px(4), theme.px(4))
        names = (
            ("system", self.tr("Som computeren")),
            ("light", self.tr("Lys")),
            ("dark", self.tr("Mørk")),
            ("high_contrast", self.tr("Høj kontrast")),
        )
        self.theme = Segment(names, self._preferences.theme, name=self.tr("Farver"))
        self.theme.chosen.connect(self._on_theme)
        sizes = [(str(s), self.tr("{0} %").format(s)) for s in SCALES]
        self.scale = Segment(sizes, str(self._preferences.scale), name=self.tr("Skriftstørrelse"))
        self.scale.chosen.connect(self._on_scale)
        box.addWidget(Field(self.tr("Farver"), self.theme))
        box.addWidget(Field(self.tr("Skriftstørrelse"), self.scale))
        note = self.tr("Valgene gælder på denne computer og gemmes ikke i planen.")
        box.addWidget(label(note, "meta", wrap=True))
        box.addStretch(1)
        return holder

    def _on_theme(self, name: str) -> None:
        self._change(replace(self._preferences, theme=name))

    def _on_scale(self, percent: str) -> None:
        self._change(replace(self._preferences, scale=int(percent)))

    def _on_spelling(self, on: bool) -> None:
        self._change(replace(self._preferences, spelling=on))

    def _change(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.changed.emit(preferences)


def _page(section: QWidget) -> QWidget:
    holder = QWidget()
    holder.setObjectName("surfaceBody")
    inside = QVBoxLayout(holder)
    inside.addWidget(section)
    inside.addStretch(1)
    return scrolling(holder)
