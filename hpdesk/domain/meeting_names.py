# SPDX-License-Identifier: MPL-2.0
"""What a meeting is called where nobody has called it anything else."""

from collections.abc import Sequence

from hpdesk.domain.meetings import MeetingKind
from hpdesk.domain.people import Body

MEETING_NOUNS = {
    "board": "Bestyrelsesmøde",
    "steering_group": "Styregruppemøde",
    "pre_meeting_group": "Formøde",
}
# What the titles made here begin with: all are written small inside a sentence.
COMMON_NOUNS = (*MEETING_NOUNS.values(), "Fællesmøde", "Studietur", "Ekstraordinært", "Møde ")


def meeting_title(bodies: Sequence[Body], kind: MeetingKind) -> str:
    """Return what a meeting of these bodies is called: `Bestyrelsesmøde`, `Fællesmøde`."""
    if kind is MeetingKind.PRE_MEETING:
        return "Formøde"
    if kind is MeetingKind.STUDY_TRIP:
        return "Studietur"
    if not bodies:
        return ""
    if len(bodies) > 1:
        return "Fællesmøde"
    noun = MEETING_NOUNS.get(bodies[0].kind) or f"Møde i {bodies[0].name}".strip()
    if kind is MeetingKind.EXTRAORDINARY:
        return f"Ekstraordinært {noun[:1].lower()}{noun[1:]}"
    return noun
