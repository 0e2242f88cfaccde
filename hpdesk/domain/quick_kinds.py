# SPDX-License-Identifier: MPL-2.0
"""What a quick line makes, and what its parts are; apart from the parser, which loads later."""

from enum import StrEnum


class QuickKind(StrEnum):
    """What a line makes."""

    TASK = "task"
    DECISION = "decision"
    NOTE = "note"
    APOLOGY = "apology"
    TEXT = "text"


class SpanKind(StrEnum):
    """What a stretch of a line was understood as."""

    COMMAND = "command"
    NAME = "name"
    AMBIGUOUS_NAME = "ambiguous_name"
    UNKNOWN_NAME = "unknown_name"
    DUE = "due"
    DUE_TEXT = "due_text"
