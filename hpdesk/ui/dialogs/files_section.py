# SPDX-License-Identifier: MPL-2.0
"""Settings: working in a copy, what turns Office files into pages, and the ways to the backups."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import join_words


class FilesSection(QWidget):
    """`chosen(str)` gives `auto`, `always` or `never`.

    `command_wanted(str)` asks for the dialog of a command.
    """

    chosen = Signal(str)
    command_wanted = Signal(str)

    def __init__(
        self, choice: str, parent: QWidget | None = None, *, has_plan: bool = False
    ) -> None:
        super().__init__(parent)
        theme = current()
        box = QVBoxLayout(self)
        box.setSpacing(theme.px(16))
        box.setContentsMargins(theme.px(4), theme.px(16), theme.px(4), theme.px(4))
        title = self.tr("Arbejd i en lokal kopi")
        choices = (
            ("auto", self.tr("Automatisk")),
            ("always", self.tr("Altid")),
            ("never", self.tr("Aldrig")),
        )
        self.copies = Segment(choices, choice, name=title)
        self.copies.chosen.connect(self.chosen)
        box.addWidget(Field(title, self.copies))
        for words in (
            self.tr(
                "Ligger planen på et fællesdrev eller i en mappe, der synkroniseres (OneDrive, "
                "Dropbox, Google Drev, iCloud, Nextcloud), arbejder hpdesk i en kopi på denne "
                "computer og erstatter filen på drevet som en helhed, kort efter at du har skrevet."
            ),
            self.tr("Det gælder, næste gang en plan åbnes, og kun på denne computer."),
        ):
            box.addWidget(label(words, "meta", wrap=True))
        box.addWidget(label(self.tr("Bilag fra Word, Excel og PowerPoint"), "heading"))
        self.office = label(self._office_words(), "meta", wrap=True)
        box.addWidget(self.office)
        if has_plan:
            self._add_ways(box)
        box.addStretch(1)

    def _office_words(self) -> str:
        from hpdesk.services.bilag_looks import office_programs  # after the first paint

        if programs := office_programs():
            return self.tr("De bliver til sider i pakken med {programs}.").format(
                programs=join_words(programs)
            )
        return self.tr(
            "Der er hverken Microsoft Office eller LibreOffice på denne computer, så filerne "
            "følger med i deres oprindelige form. Installer et af dem, eller gem filerne som PDF."
        )

    def _add_ways(self, box: QVBoxLayout) -> None:
        box.addWidget(label(self.tr("Planen, der er åben"), "heading"))
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        for words, icon, command_id in (
            (self.tr("Sikkerhedskopier …"), "history", "backups"),
            (self.tr("Historikkens størrelse …"), "history", "history_size"),
        ):
            button = secondary(words, icon)
            button.clicked.connect(partial(self._on_way, command_id))
            row.addWidget(button)
        row.addStretch(1)
        box.addLayout(row)

    def _on_way(self, command_id: str) -> None:
        self.command_wanted.emit(command_id)
