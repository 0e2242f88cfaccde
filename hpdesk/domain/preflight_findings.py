# SPDX-License-Identifier: MPL-2.0
"""What the preflight of a meeting can find, as rows for a list."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from hpdesk.domain.meetings import AgendaItem

Tone = Literal["over", "warn", "info"]
TONES: tuple[Tone, ...] = ("over", "warn", "info")


class Rule(StrEnum):
    """The rules of the preflight, in the order in which a point should be mended."""

    ATTACHMENT_WITHOUT_FILE = "attachment_without_file"
    CPR_NUMBER = "cpr_number"
    NO_RECOMMENDATION = "no_recommendation"
    NO_CASE = "no_case"
    ONLY_SUMMARY = "only_summary"
    PLACEHOLDER = "placeholder"
    DECISION_UNDER_INFORMATION = "decision_under_information"
    DECISION_IN_ADVISORY_BODY = "decision_in_advisory_body"
    ATTACHMENT_NOT_THERE = "attachment_not_there"
    ATTACHMENT_TO_LOOK_AT = "attachment_to_look_at"
    DELIVERY_DUE = "delivery_due"
    MINUTES_NOT_ATTACHED = "minutes_not_attached"
    MINUTES_OUTDATED = "minutes_outdated"
    OPEN_TITLE = "open_title"
    PARTIES_NOT_ALIGNED = "parties_not_aligned"
    NO_PRESENTER = "no_presenter"
    SENSITIVE_WORD = "sensitive_word"
    SMALL_COUNT = "small_count"
    NO_DURATION = "no_duration"
    RECOMMENDATION_WITHOUT_AT = "recommendation_without_at"
    NO_QUESTION = "no_question"
    NO_CARRYING_OUT = "no_carrying_out"
    TOO_LONG = "too_long"
    CHECKLIST_OPEN = "checklist_open"
    SEND_OUT = "send_out"
    ASKS_FOR_NOTHING = "asks_for_nothing"
    OVER_TIME = "over_time"


@dataclass(frozen=True, slots=True)
class PreflightFinding:
    """One thing to look at before a meeting's papers go out.

    `over` is to be mended, `warn` looked at, `info` is advice. `field` names the part of the
    case sheet, `subject` is a fingerprint of what the finding is about: an accepted one comes
    back when that changes. A `private` finding is for the secretariat's own screen.
    """

    rule: Rule
    tone: Tone
    title: str
    detail: str = ""
    item_id: str | None = None
    attachment_id: str | None = None
    field: str = ""
    subject: str = ""
    can_be_accepted: bool = True
    private: bool = False

    @property
    def key(self) -> tuple[str, str | None, str]:
        """Return what tells this finding from all others of its meeting."""
        return self.rule.value, self.item_id, self.subject


def fingerprint(*parts: object) -> str:
    """Return a short text that changes with its parts and does not show them."""
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def point_name(item: AgendaItem) -> str:
    """Return what a point is called in a sentence: `Punkt 3`."""
    return f"Punkt {item.number}" if item.number else f"Punktet »{item.title}«"
