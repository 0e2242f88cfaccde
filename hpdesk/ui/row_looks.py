# SPDX-License-Identifier: MPL-2.0
"""What a cell looks like, as a model gives it under `LOOK_ROLE`."""

from dataclasses import dataclass

from hpdesk.ui.wording import worded


@dataclass(frozen=True, slots=True)
class ChipLook:
    """A chip alone in a cell."""

    text: str
    tone: str = "neutral"
    icon: str = ""

    def words(self) -> tuple[str, ...]:
        """Return all the words it shows."""
        return (self.text,)


@dataclass(frozen=True, slots=True)
class RowLook:
    """A row: words above and below, a number at the left, words and a status at the right.

    Tones colour the right-hand words; `struck` is a closed task; `icon` stands after the title;
    `lead` is an icon where other rows have their tick box; `chip` stands at the right; `clip`
    is a count beside a paperclip after the detail.
    """

    title: str
    detail: str = ""
    number: str = ""
    right: str = ""
    right_tone: str = ""
    status: str = ""
    status_tone: str = ""
    status_icon: str = ""
    icon: str = ""
    strong: bool = True
    struck: bool = False
    tone: str = ""
    lead: str = ""
    chip: ChipLook | None = None
    clip: str = ""
    detail_tone: str = ""
    indent: int = 0  # pixels at 100 % that number and words stand in

    def words(self) -> tuple[str, ...]:
        """Return all the words it shows."""
        clip = f"{self.clip} {worded('bilag')}" if self.clip else ""
        chip = self.chip.text if self.chip is not None else ""
        return self.number, self.title, self.detail, clip, self.right, self.status, chip


@dataclass(frozen=True, slots=True)
class GroupLook:
    """A heading among rows, with a count; `open` draws the chevron, None none."""

    title: str
    count: str = ""
    tone: str = "neutral"
    right: str = ""
    open: bool | None = None
    icon: str = ""

    def words(self) -> tuple[str, ...]:
        """Return all the words it shows."""
        return self.title, self.count, self.right
