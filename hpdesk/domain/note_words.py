# SPDX-License-Identifier: MPL-2.0
"""The words of notes that mean a channel, a direction or a tag."""

import re
from collections.abc import Iterable

from hpdesk.domain.coordination import NoteChannel, NoteDirection
from hpdesk.domain.danish_names import fold

FROM_PRACTICE = "fra praksis"
# domain.md row 51 and the handbook's words for what a talk was for
TAGS = (
    FROM_PRACTICE,
    "inspiration",
    "relation",
    "negativ koordinering",
    "positiv koordinering",
)
_DIRECTIONS = {
    "opad": NoteDirection.UP,
    "op": NoteDirection.UP,
    "nedad": NoteDirection.DOWN,
    "ned": NoteDirection.DOWN,
    "på tværs": NoteDirection.ACROSS,
    "tværs": NoteDirection.ACROSS,
}
_SAME_TAG = {
    "praksis": FROM_PRACTICE,
    "fra praksis": FROM_PRACTICE,
    "negativ": "negativ koordinering",
    "positiv": "positiv koordinering",
    "relationer": "relation",
}
_CHANNELS: tuple[tuple[NoteChannel, re.Pattern[str]], ...] = tuple(
    (channel, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE))
    for channel, words in (
        (NoteChannel.PRE_MEETING, r"formøde(?:t|r)?"),
        (
            NoteChannel.CALL,
            r"ring(?:e|er|et|ede)?|opringning|opkald|tlf\.?|telefon(?:en|møde|samtale)?",
        ),
        (NoteChannel.MAIL, r"e-?mail(?:en|et|ede|s)?|mail(?:en|et|ede|s)?|skrev|skrevet"),
        (NoteChannel.OTHER, r"sms|besked|messenger|brev"),
        (
            NoteChannel.MEETING,
            r"(?:\w+)?møde(?:t|r)?|mødt(?:es?)?|mødes|besøg(?:t|te)?|kaffe|teams|gåtur|frokost",
        ),
        (NoteChannel.CALL, r"talt(?:e)?|talte|snakke(?:t|de)?|snak|drøftet"),
    )
)


def channel_in(words: str) -> tuple[NoteChannel, int, int] | None:
    """Return the channel that words name, and where it stands: the surest word, then the first."""
    for channel, pattern in _CHANNELS:
        match = pattern.search(words)
        if match is not None:
            return channel, match.start(), match.end()
    return None


def direction_of(tag: str) -> NoteDirection | None:
    """Return the direction that a tag means, such as `opad`, or None where it is a tag."""
    return _DIRECTIONS.get(_plain(tag))


def tag_of(typed: str) -> str:
    """Return a tag as it is kept: `#Fra-praksis` is `fra praksis`."""
    plain = _plain(typed)
    kept = {fold(tag): tag for tag in TAGS}
    return kept.get(fold(_SAME_TAG.get(plain, plain)), plain)


def _plain(typed: str) -> str:
    return " ".join(re.split(r"[\s_-]+", typed.lstrip("#").strip().casefold())).strip()


def known_tags(used: Iterable[str]) -> tuple[str, ...]:
    """Return the usual tags and those a plan uses beside them."""
    return tuple(dict.fromkeys((*TAGS, *sorted(set(used) - set(TAGS)))))
