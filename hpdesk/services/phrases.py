# SPDX-License-Identifier: MPL-2.0
"""The list of phrases for decisions, which the plan may have changed."""

import json
from collections.abc import Sequence
from contextlib import suppress

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import Outcome
from hpdesk.domain.phrases import DEFAULT_PHRASES, Phrase
from hpdesk.services.desk import Desk

PHRASES_KEY = "phrases"


def list_phrases(desk: Desk) -> tuple[Phrase, ...]:
    """Return the phrases in the order of their keys: the plan's own list, or the usual one."""
    rows = desk.read().rows("SELECT value FROM setting WHERE id = :key", key=PHRASES_KEY)
    if not rows:
        return DEFAULT_PHRASES
    found = []
    for row in json.loads(rows[0][0]):
        with suppress(ValueError):  # an outcome that only a newer version knows
            found.append(Phrase(Outcome(row["outcome"]), row["text"]))
    return tuple(found)


def save_phrases(desk: Desk, phrases: Sequence[Phrase]) -> None:
    """Keep a list of phrases; raises UserError where one of them is empty."""
    if not phrases or any(not phrase.text.strip() for phrase in phrases):
        raise UserError("En formulering er tom. Skriv den, eller fjern linjen.")
    value = json.dumps([{"outcome": str(p.outcome), "text": p.text} for p in phrases])
    with desk.write("Formuleringer ændret") as writer:
        if writer.exists("setting", PHRASES_KEY):
            writer.set("setting", PHRASES_KEY, value=value)
        else:
            writer.add("setting", id=PHRASES_KEY, value=value)


def reset_phrases(desk: Desk) -> None:
    """Take up the usual phrases again."""
    with desk.write("Formuleringer nulstillet") as writer:
        if writer.exists("setting", PHRASES_KEY):
            writer.delete("setting", PHRASES_KEY)
