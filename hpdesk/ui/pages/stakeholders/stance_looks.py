# SPDX-License-Identifier: MPL-2.0
"""How the four positions look."""

from collections.abc import Mapping

from hpdesk.domain.coordination import Stance

# Tone and icon; the numbers of the keys follow the order.
STANCE_LOOKS: Mapping[Stance, tuple[str, str]] = {
    Stance.SUPPORTS: ("ok", "circle-check"),
    Stance.RESERVATION: ("warn", "triangle-alert"),
    Stance.AGAINST: ("over", "circle-x"),
    Stance.UNDECIDED: ("info", "circle-question-mark"),
}
