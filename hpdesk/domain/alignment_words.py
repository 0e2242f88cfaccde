# SPDX-License-Identifier: MPL-2.0
"""Where parties stand, said in words: the same on screen and in the chair's briefing."""

from collections.abc import Sequence

from hpdesk.domain.alignment import Unaligned, Unity, Voice
from hpdesk.domain.danish import counted, join_words
from hpdesk.domain.words import word


def voice_words(voice: Voice) -> str:
    """Return `Støtter`, `Uenige: 1 imod og 2 støtter`, `Støtter (1 af 3 hørt)`, or silence."""
    if voice.unity is Unity.SILENT:
        return "Ingen position"
    if voice.stance is None:
        return f"Uenige: {join_words(_counted(voice))}"
    if voice.unity is Unity.PARTLY:
        return f"{word(voice.stance)} ({voice.heard} af {voice.heard + voice.silent} hørt)"
    return word(voice.stance)


def _counted(voice: Voice) -> list[str]:
    return [f"{count} {word(stance).lower()}" for stance, count in voice.counts]


def brief_voice_words(voice: Voice) -> str:
    """Return the words that a narrow cell has room for: `Støtter`, `Uenige`, `Støtter 1/3`."""
    if voice.unity is Unity.SILENT:
        return "–"
    if voice.stance is None:
        return "Uenige"
    if voice.unity is Unity.PARTLY:
        return f"{word(voice.stance)} {voice.heard}/{voice.heard + voice.silent}"
    return word(voice.stance)


def age_words(days: int | None, turns: int) -> str:
    """Return `åbent i 84 dage, 2. møde`: how long a question is open and how often it came up.

    `turns` are the earlier meetings that left it open.
    """
    parts = []
    if days:
        parts.append(f"åbent i {counted(days, 'dag', 'dage')}")
    if turns:
        parts.append(f"på {turns + 1}. møde")
    return ", ".join(parts)


def reason_words(reasons: Sequence[Unaligned]) -> str:
    """Return why a point is not aligned: `Uenige parter, imod og uden position`."""
    words = [word(reason) for reason in reasons]
    if not words:
        return "Klar til beslutning"
    return join_words([words[0], *(one.lower() for one in words[1:])])
