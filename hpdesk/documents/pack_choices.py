# SPDX-License-Identifier: MPL-2.0
"""What a person may choose about a board pack, whatever edition it is."""

from dataclasses import dataclass, field
from enum import StrEnum


class Dividers(StrEnum):
    """Which bilag get a page of their own in front."""

    NONE = "none"
    BY_POINT = "by_point"
    BY_BILAG = "by_bilag"


class DraftMark(StrEnum):
    """Which pages say that the pack is a draft."""

    NOWHERE = "nowhere"
    OWN_PAGES = "own_pages"
    EVERY_PAGE = "every_page"


@dataclass(frozen=True, slots=True)
class PackChoices:
    """How a pack is made; the defaults suit reading on a screen and sending.

    `password` is asked for by the reader's program (AES-256); without `may_print`, `may_copy`
    or `may_change` that program refuses the act, which is a request and no lock. `picture_dpi`
    is the resolution that pictures of bilag are brought down to, 0 for none. `print_edition` lets
    each bilag begin on a right-hand page and gives dividers a tab at the edge.
    """

    dividers: Dividers = Dividers.NONE
    keep_forms: bool = False
    keep_notes: bool = True
    draft_mark: DraftMark = DraftMark.NOWHERE
    picture_dpi: int = 0
    print_edition: bool = False
    password: str = field(default="", repr=False)
    may_print: bool = True
    may_copy: bool = True
    may_change: bool = False


DEFAULT_PACK = PackChoices()
"""The pack that nobody has chosen anything about."""
