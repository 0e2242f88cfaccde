# SPDX-License-Identifier: MPL-2.0
"""What may stand after the filter words of notes: channels, directions and next steps."""

from collections.abc import Mapping

from hpdesk.domain.coordination import NoteChannel, NoteDirection
from hpdesk.domain.danish_names import fold

OPEN_STEP, DONE_STEP, NO_STEP = "open", "done", "none"
# by filter word: what is written, and the value it means
CHOICES: Mapping[str, Mapping[str, str]] = {
    "måde": {
        "telefon": NoteChannel.CALL.value,
        "møde": NoteChannel.MEETING.value,
        "mail": NoteChannel.MAIL.value,
        "formøde": NoteChannel.PRE_MEETING.value,
        "andet": NoteChannel.OTHER.value,
    },
    "retning": {
        "opad": NoteDirection.UP.value,
        "nedad": NoteDirection.DOWN.value,
        "på tværs": NoteDirection.ACROSS.value,
    },
    "næste": {"åben": OPEN_STEP, "udført": DONE_STEP, "ingen": NO_STEP},
}
_SAME = {
    "åbent": "åben",
    "åbne": "åben",
    "tværs": "på tværs",
    "ringet": "telefon",
    "opkald": "telefon",
}


def choice_of(filter_word: str, written: str) -> str | None:
    """Return the value that words after a filter word mean, or None where they mean none."""
    words = fold(written).replace("-", " ")
    known = {fold(name): value for name, value in CHOICES.get(filter_word, {}).items()}
    return known.get(fold(_SAME.get(words, words)))
