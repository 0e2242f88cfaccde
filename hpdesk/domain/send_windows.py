# SPDX-License-Identifier: MPL-2.0
"""Between which days before a meeting its agenda is sent."""

from collections.abc import Collection, Sequence

from hpdesk.domain.meetings import MeetingKind
from hpdesk.domain.people import BodyKind

_USUAL, _SHORT_NOTICE = (14, 10), (7, 1)  # working days before the meeting


def is_at_short_notice(kind: MeetingKind, body_kinds: Collection[str]) -> bool:
    """Tell whether a meeting is a formøde of a party alone, held in no group with a window."""
    return kind is MeetingKind.PRE_MEETING and BodyKind.PRE_MEETING_GROUP not in body_kinds


def send_window(kind: MeetingKind, bodies: Sequence[tuple[str, int, int]]) -> tuple[int, int]:
    """Return the working days before a meeting between which its agenda is sent.

    `bodies` are kinds with their own windows, of which the widest counts. A formøde at short
    notice keeps to none of them: it is called after the agenda it prepares has been sent.
    """
    if is_at_short_notice(kind, [body[0] for body in bodies]):
        return _SHORT_NOTICE
    earliest, latest = _USUAL
    return (
        max((body[1] for body in bodies), default=earliest),
        max((body[2] for body in bodies), default=latest),
    )
