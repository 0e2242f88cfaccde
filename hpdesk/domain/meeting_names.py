# SPDX-License-Identifier: MPL-2.0
"""What a meeting is called where nobody has called it anything else."""

from collections.abc import Sequence

from hpdesk.domain.meetings import OUTINGS, MeetingKind
from hpdesk.domain.people import Body

MEETING_NOUNS = {
    "board": "Bestyrelsesmøde",
    "steering_group": "Styregruppemøde",
    "pre_meeting_group": "Formøde",
}
_OUTING_NOUNS = {
    MeetingKind.STUDY_TRIP: "Studietur",
    MeetingKind.SOCIAL_EVENT: "Socialt arrangement",
}
# What the titles made here begin with: all are written small inside a sentence.
COMMON_NOUNS = (
    *MEETING_NOUNS.values(),
    *_OUTING_NOUNS.values(),
    "Fællesmøde",
    "Ekstraordinært",
    "Møde ",
)


def meeting_title(bodies: Sequence[Body], kind: MeetingKind) -> str:
    """Return what a meeting of these bodies is called: `Bestyrelsesmøde`, `Fællesmøde`."""
    if kind is MeetingKind.PRE_MEETING:
        return "Formøde"
    if kind in OUTINGS:
        return _OUTING_NOUNS[kind]
    if not bodies:
        return ""
    if len(bodies) > 1:
        return "Fællesmøde"
    noun = MEETING_NOUNS.get(bodies[0].kind) or f"Møde i {bodies[0].name}".strip()
    if kind is MeetingKind.EXTRAORDINARY:
        return f"Ekstraordinært {noun[:1].lower()}{noun[1:]}"
    return noun
