# SPDX-License-Identifier: MPL-2.0
"""What a quick line makes, and what its parts are; apart from the parser, which loads later."""

from enum import StrEnum


class QuickKind(StrEnum):
    """What a line makes."""

    TASK = "task"
    DECISION = "decision"
    RESERVATION = "reservation"
    DISSENT = "dissent"
    STATEMENT = "statement"
    CONFLICT_OF_INTEREST = "conflict_of_interest"
    NOTE = "note"
    APOLOGY = "apology"
    GUEST = "guest"
    ARRIVAL = "arrival"
    DEPARTURE = "departure"
    DEPUTY = "deputy"
    POSTPONED = "postponed"
    CLOCK = "clock"
    TEXT = "text"


class SpanKind(StrEnum):
    """What a stretch of a line was understood as."""

    COMMAND = "command"
    UNKNOWN_COMMAND = "unknown_command"
    NAME = "name"
    AMBIGUOUS_NAME = "ambiguous_name"
    UNKNOWN_NAME = "unknown_name"
    DUE = "due"
    DUE_TEXT = "due_text"
    TIME = "time"
    CLOCK = "clock"
    TEXT = "text"


class ClockAct(StrEnum):
    """What `/tid` does to the clock of the point; `TOGGLE` is the command alone."""

    TOGGLE = "toggle"
    START = "start"
    STOP = "stop"
    MORE = "more"
