# SPDX-License-Identifier: MPL-2.0
"""The sentences that a decision usually begins with, with the body that decided."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hpdesk.domain.danish_names import fold
from hpdesk.domain.meetings import Meeting, MeetingKind, Outcome
from hpdesk.domain.people import BodyKind

ORGAN = "{organ}"
_ORGANS = {
    BodyKind.BOARD.value: "Bestyrelsen",
    BodyKind.STEERING_GROUP.value: "Styregruppen",
    BodyKind.PRE_MEETING_GROUP.value: "Gruppen",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence for an outcome; `{organ}` stands for who decided.

    One that ends in the middle, such as `… med den ændring, at `, is written on by hand.
    """

    outcome: Outcome
    text: str

    def sentence(self, organ: str) -> str:
        """Return the sentence with the organ's name, which begins it with a capital."""
        words = self.text.replace(ORGAN, organ)
        return words[:1].upper() + words[1:]


# domain.md §2, minutes: the verbs in use
DEFAULT_PHRASES: tuple[Phrase, ...] = (
    Phrase(Outcome.APPROVED, "{organ} godkendte indstillingen."),
    Phrase(Outcome.APPROVED_WITH_CHANGES, "{organ} godkendte indstillingen med den ændring, at "),
    Phrase(Outcome.DISCUSSED, "{organ} drøftede punktet."),
    Phrase(Outcome.NOTED, "{organ} tog orienteringen til efterretning."),
    Phrase(Outcome.POSTPONED, "Punktet blev udsat til næste møde."),
    Phrase(Outcome.REJECTED, "{organ} godkendte ikke indstillingen."),
)


def organ_called(meeting: Meeting) -> str:
    """Return the word for those who meet: `Bestyrelsen`, `Fællesmødet`, or the body's name."""
    if meeting.kind is MeetingKind.JOINT:
        return "Fællesmødet"
    if len(meeting.body_kinds) != 1:
        return "Mødet"
    if meeting.body_kinds[0] in _ORGANS:
        return _ORGANS[meeting.body_kinds[0]]
    return " ".join(meeting.body_names[0].split()) if meeting.body_names else "Mødet"


def phrase_for(phrases: Iterable[Phrase], outcome: Outcome) -> Phrase | None:
    """Return the first phrase for an outcome, or None where the list has none."""
    return next((phrase for phrase in phrases if phrase.outcome is outcome), None)


def is_only_phrase(text: str, phrases: Sequence[Phrase], organ: str) -> bool:
    """Tell whether a decision is empty or no more than one of the phrases as it was written."""
    words = _plain(text)
    return not words or any(words == _plain(phrase.sentence(organ)) for phrase in phrases)


def outcome_in(text: str, phrases: Sequence[Phrase], organ: str) -> Outcome | None:
    """Return the outcome of the phrase that a decision begins with, the longest that fits."""
    words = _plain(text)
    met = [p for p in phrases if (known := _plain(p.sentence(organ))) and words.startswith(known)]
    return max(met, key=_length).outcome if met else None


def _length(phrase: Phrase) -> int:
    return len(phrase.text)


def _plain(text: str) -> str:
    return fold(text.replace("*", "")).strip()
