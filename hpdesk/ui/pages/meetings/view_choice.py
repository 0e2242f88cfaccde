# SPDX-License-Identifier: MPL-2.0
"""The choice between the list of meetings and the year, which stands in the head of both."""

from PySide6.QtCore import QCoreApplication

from hpdesk.ui.widgets.segment import Choice, Segment

LIST, YEAR = "list", "year"


def view_choice(value: str) -> Segment:
    """Return the choice with one of them chosen."""
    choices = (
        Choice(LIST, QCoreApplication.translate("ViewChoice", "Liste"), "list"),
        Choice(YEAR, QCoreApplication.translate("ViewChoice", "Årshjul"), "calendar-days"),
    )
    return Segment(choices, value, name=QCoreApplication.translate("ViewChoice", "Vis møder som"))
