# SPDX-License-Identifier: MPL-2.0
"""What a person may choose about a PDF of one of our own papers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PdfChoices:
    """How a paper's PDF is made; the defaults suit reading and sending.

    `archive` makes it PDF/A-2a (ISO 19005-2) as well, for a records system. Only a paper of our
    own can be that: a pack holds bilag that others made.
    """

    archive: bool = False


DEFAULT_PDF = PdfChoices()
