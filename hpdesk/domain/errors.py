# SPDX-License-Identifier: MPL-2.0
"""Faults that a person can mend; everything else is a bug."""

from pathlib import Path


class UserError(Exception):
    """Something a person can mend, told as one Danish sentence or two on one line.

    `template` is the Danish text with `{name}` places and `params` fills them, so that a
    second language can translate the template.
    """

    def __init__(self, template: str, **params: object) -> None:
        self.template = template
        self.params = params
        super().__init__(template, params)

    def __str__(self) -> str:
        text = self.template.format(**self.params) if self.params else self.template
        return " ".join(text.split())


class PasswordNeeded(UserError):  # noqa: N818 - says what is to be done, as Cancelled does
    """A plan is encrypted, and its password has not been given in this process."""

    def __init__(self, file: str) -> None:
        super().__init__(
            "Planen {file} er beskyttet med en adgangskode. Skriv adgangskoden for at åbne den.",
            file=file,
        )


class HandEdited(UserError):  # noqa: N818 - asks what is to be done, as PasswordNeeded does
    """A file was changed by a person after it was written, so it is not written over unasked."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            "»{name}« er ændret efter eksporten og er ikke overskrevet. Gem under et nyt navn, "
            "eller læs ændringerne ind i planen.",
            name=path.name,
        )


class Cancelled(Exception):  # noqa: N818 - not an error: the person asked for it
    """The person cancelled a job; nothing is left behind."""
