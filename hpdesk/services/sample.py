# SPDX-License-Identifier: MPL-2.0
"""The sample plan, laid around today."""

from datetime import date, timedelta
from pathlib import Path

from hpdesk.resources import resource_path
from hpdesk.services.exchange_import import import_folder

# domain.md §5: the day on which the sample's texts and states are true
_TRUE_ON = date(2026, 11, 12)


def sample_shift(today: date) -> timedelta:
    """Return how far the sample's dates move: whole weeks, so that its day falls in this week."""
    monday = today - timedelta(days=today.weekday())
    true_monday = _TRUE_ON - timedelta(days=_TRUE_ON.weekday())
    return monday - true_monday


def make_sample(path: Path, today: date) -> None:
    """Make the sample plan as a new file; raises UserError where the name is taken."""
    import_folder(resource_path("sample"), path, shift=sample_shift(today))
