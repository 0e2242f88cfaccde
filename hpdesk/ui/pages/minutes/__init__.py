# SPDX-License-Identifier: MPL-2.0
"""Referat: the minutes written while the meeting runs, with the keyboard alone where wanted."""

from hpdesk.ui.pages.minutes.page import MinutesPage

__all__ = ["MinutesPage"]
