# SPDX-License-Identifier: MPL-2.0
"""The texts of the mails that go out: those that ship with the program, and the plan's own."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from hpdesk.domain.danish import join_words
from hpdesk.domain.errors import UserError
from hpdesk.domain.mail_filling import FIELDS, fields_in, fill, unfill, unknown_fields
from hpdesk.resources import resource_path
from hpdesk.services.desk import Desk

__all__ = [
    "FIELDS",
    "MailText",
    "fill",
    "get_text",
    "keep_as_text",
    "list_texts",
    "reset_text",
    "set_text",
]

SETTING = "mail_texts"


@dataclass(frozen=True, slots=True)
class MailText:
    """A mail's subject and text with fields; `own` tells that the plan has changed it."""

    key: str
    name: str
    subject: str
    body: str
    own: bool = False

    def filled(self, values: Mapping[str, str]) -> tuple[str, str]:
        """Return subject and text with their fields filled in."""
        return fill(self.subject, values), fill(self.body, values)


def list_texts(desk: Desk) -> tuple[MailText, ...]:
    """Return all texts in the order of a meeting's course, the plan's own in their places."""
    changed = _stored(desk)
    return tuple(
        replace(text, **changed[text.key], own=True) if text.key in changed else text
        for text in _shipped()
    )


def get_text(desk: Desk, key: str) -> MailText:
    """Return one text; an unknown key is a bug and raises KeyError."""
    return {text.key: text for text in list_texts(desk)}[key]


def set_text(desk: Desk, key: str, subject: str, body: str) -> None:
    """Change a text for this plan; raises UserError where it holds fields nobody can fill in."""
    shipped = _default(key)
    if unknown := unknown_fields(subject, body):
        raise UserError(
            "Teksten er ikke gemt, fordi programmet ikke kender {names}; ret stavemåden, eller "
            "fjern de krøllede parenteser.",
            names=join_words([f"»{name}«" for name in unknown]),
        )
    if not subject.strip() or not body.strip():
        raise UserError("Teksten er ikke gemt, fordi emnet eller selve mailen er tom; skriv begge.")
    # a subject is one line, whatever was pasted into it
    own = {
        "subject": " ".join(subject.split()),
        "body": "\n".join(body.rstrip().splitlines()) + "\n",
    }
    changed = {**_stored(desk), key: own}
    if own == {"subject": shipped.subject, "body": shipped.body}:
        del changed[key]
    _write(desk, changed, "Mailtekst ændret", f"mail_text:{key}")


def keep_as_text(desk: Desk, key: str, subject: str, body: str, values: Mapping[str, str]) -> None:
    """Make the text of a mail that was filled in with `values` the text of the next ones too.

    What the text's fields were filled with becomes those fields again. Raises UserError as
    `set_text` does.
    """
    now = get_text(desk, key)
    used = {name: values.get(name, "") for name in fields_in(now.subject, now.body)}
    set_text(desk, key, unfill(subject, used), unfill(body, used))


def reset_text(desk: Desk, key: str) -> None:
    """Go back to the text that ships with the program."""
    _default(key)
    changed = _stored(desk)
    if changed.pop(key, None) is not None:
        _write(desk, changed, "Mailtekst nulstillet", None)


@cache
def _shipped() -> tuple[MailText, ...]:
    import tomllib

    with resource_path("mail_texts.toml").open("rb") as stream:
        texts = tomllib.load(stream)
    return tuple(
        MailText(key, text["name"], text["subject"], text["body"]) for key, text in texts.items()
    )


def _default(key: str) -> MailText:
    return {text.key: text for text in _shipped()}[key]


def _stored(desk: Desk) -> dict[str, dict[str, str]]:
    rows = desk.read().rows("SELECT value FROM setting WHERE id = :key", key=SETTING)
    found: dict[str, dict[str, str]] = json.loads(rows[0][0]) if rows else {}
    return found


def _write(
    desk: Desk, changed: Mapping[str, Mapping[str, str]], label: str, merge_key: str | None
) -> None:
    value = json.dumps(changed, ensure_ascii=False, sort_keys=True)
    with desk.write(label, merge_key=merge_key) as writer:
        if writer.exists("setting", SETTING):
            writer.set("setting", SETTING, value=value)
        else:
            writer.add("setting", id=SETTING, value=value)
