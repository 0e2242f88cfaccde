# SPDX-License-Identifier: MPL-2.0
"""»Møder«: all meetings, and one meeting with agenda, participants, pack and history."""

from hpdesk.ui.pages.meetings.page import MeetingsPage

__all__ = ["MeetingsPage"]
