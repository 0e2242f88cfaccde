# SPDX-License-Identifier: MPL-2.0
"""»Årshjul«: a year of all bodies as twelve months, or the same as a list."""

from hpdesk.ui.pages.meetings.year.view import YearView

__all__ = ["YearView"]
