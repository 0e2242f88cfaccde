# SPDX-License-Identifier: MPL-2.0
"""How long decisions take: from the first treatment to the decision, and on to the last task."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from hpdesk.domain.danish import sort_key
from hpdesk.domain.decisions import Decision


@dataclass(frozen=True, slots=True)
class DecisionTime:
    """A body's decisions of a year; days are medians, None where there is nothing to tell.

    `decided` counts the cases that were decided, `carried_out` those whose tasks are all done.
    """

    body_id: str
    body_name: str
    year: int
    decided: int = 0
    days_to_decide: int | None = None
    longest_to_decide: int | None = None
    carried_out: int = 0
    days_to_carry_out: int | None = None


def decision_times_of(decisions: Iterable[Decision]) -> tuple[DecisionTime, ...]:
    """Return the figures by year, the latest first, and body; formøder decide nothing.

    A decision of a joint meeting counts for each of its bodies.
    """
    groups: dict[tuple[int, str, str], list[Decision]] = defaultdict(list)
    for decision in decisions:
        if decision.days_to_decide is None or decision.private:
            continue
        for key, name in zip(decision.body_ids, decision.body_names, strict=True):
            groups[decision.on.year, key, name].append(decision)
    times = [_time(*group, found) for group, found in groups.items()]
    return tuple(sorted(times, key=_place))


def _time(year: int, body_id: str, name: str, found: list[Decision]) -> DecisionTime:
    to_decide = [d.days_to_decide for d in found if d.days_to_decide is not None]
    to_carry_out = [d.days_to_carry_out for d in found if d.days_to_carry_out is not None]
    return DecisionTime(
        body_id,
        name,
        year,
        len(to_decide),
        middle(to_decide),
        max(to_decide, default=None),
        len(to_carry_out),
        middle(to_carry_out),
    )


def _place(time: DecisionTime) -> tuple[int, tuple[str, str, str], str]:
    return -time.year, sort_key(time.body_name), time.body_id


def middle(values: Iterable[int]) -> int | None:
    """Return the median in whole days, the lower of two in the middle; None of nothing."""
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2] if ordered else None
