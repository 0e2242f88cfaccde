# SPDX-License-Identifier: MPL-2.0
"""What the program is, and under which terms it is given."""

from PySide6.QtWidgets import QWidget

from hpdesk import __version__
from hpdesk.ui.dialogs.base_dialog import BaseDialog


class AboutDialog(BaseDialog):
    """Name, version and licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=420)
        self.set_title(self.tr("hpdesk {0}").format(__version__))
        self.add_text(
            self.tr(
                "hpdesk hjælper sekretariater for boligsociale helhedsplaner med at forberede "
                "møder, skrive referat og følge op. Programmet virker uden internet."
            )
        )
        self.add_text(
            self.tr(
                "hpdesk er fri software under Mozilla Public License 2.0. Skriften Inter er givet "
                "under SIL Open Font License og ikonerne Lucide under ISC-licensen."
            )
        )
        self.add_cancel(self.tr("Luk"))
