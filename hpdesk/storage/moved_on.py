# SPDX-License-Identifier: MPL-2.0
"""The answer to a replay that later changes stand in the way of."""

from hpdesk.domain.errors import UserError


class MovedOn(UserError):  # noqa: N818 - an answer, told to the person as it stands
    """A recorded step can no longer be taken back or done again: its rows have changed since."""
