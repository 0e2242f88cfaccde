# SPDX-License-Identifier: MPL-2.0
"""A calendar without closed days, for what begins and ends on any day."""

from datetime import date

from hpdesk.domain.working_days import Calendar


class EveryDay(Calendar):
    """A seat or a name begins and ends on any day, so no day is told of as closed."""

    def closed_reason(self, day: date) -> str | None:
        """Return None: no day is closed."""
        return None
