# SPDX-License-Identifier: MPL-2.0
"""Faults that a person can mend; everything else is a bug."""


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


class Cancelled(Exception):  # noqa: N818 - not an error: the person asked for it
    """The person cancelled a job; nothing is left behind."""
