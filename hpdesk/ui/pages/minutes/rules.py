# SPDX-License-Identifier: MPL-2.0
"""What the page needs of the rules of minutes."""

from hpdesk.domain.meeting_clock import is_minuted
from hpdesk.domain.minutes_rules import Finding, choose_meeting
from hpdesk.domain.minutes_rules import finish_preflight as preflight

__all__ = ["Finding", "choose_meeting", "is_minuted", "preflight"]
