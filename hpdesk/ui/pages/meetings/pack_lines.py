# SPDX-License-Identifier: MPL-2.0
"""What is in the pack, line by line: what is ticked, on which page, and how each bilag stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from hpdesk.documents.chosen_parts import PackParts
from hpdesk.domain.meetings import AgendaItem, Attachment
from hpdesk.services.pack_making import PackView
from hpdesk.ui.wording import counted, worded

COVER, AGENDA, FOLLOW_UP = "cover", "agenda", "follow_up"
_STATES = {
    "included": "Flettet ind",
    "attached": "Ligger som fil i pakken",
    "failed": "Mangler",
    "sent_before": "Udsendt tidligere",
}


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line: `right` is its page or why it has none, `tick` None where there is no box.

    `key` is that of the point or bilag, or one of the constants. `state` says in a sentence how
    it stands, `tone` how grave that is.
    """

    key: str
    title: str
    number: str = ""
    right: str = ""
    pages: int = 0
    item_id: str = ""
    tone: str = ""
    state: str = ""
    left_out: bool = False
    tick: bool | None = True
    can_tick: bool = True
    level: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """What the lines are made of; without a view nothing is known of the pages yet."""

    items: Sequence[AgendaItem]
    parts: PackParts
    omitted: Mapping[str, str]
    tones: Mapping[str, str]
    view: PackView | None = None

    def page(self, key: str) -> str:
        """Return the page that something begins on, from 1."""
        first = self.view.look.first_pages.get(key) if self.view is not None else None
        return "" if first is None else str(first + 1)


def contents_lines(shown: Shown) -> tuple[ContentsLine, ...]:
    """Return the lines of a pack."""
    parts = shown.parts
    words = QCoreApplication.translate
    lines = [
        ContentsLine(
            COVER, words("PackLines", worded("Forside")), right=shown.page(COVER), tick=parts.cover
        ),
        ContentsLine(
            AGENDA,
            words("PackLines", worded("Dagsorden")),
            right=shown.page(AGENDA),
            can_tick=False,
            state=words("PackLines", worded("Dagsordenen er altid med")),
        ),
    ]
    for item in shown.items:
        lines += _of_item(item, shown)
    return tuple(lines)


def _of_item(item: AgendaItem, shown: Shown) -> list[ContentsLine]:
    parts, view = shown.parts, shown.view
    why = shown.omitted.get(item.id, "")
    if why:
        return [
            ContentsLine(
                item.id, item.title, item.number, why, item_id=item.id, left_out=True, tick=None
            )
        ]
    above = item.parent_id is not None and item.parent_id in parts.left_out
    on = item.id not in parts.left_out and not above
    lines = [
        ContentsLine(
            item.id,
            item.title,
            item.number,
            shown.page(item.id),
            item_id=item.id,
            tone=shown.tones.get(item.id, ""),
            left_out=not on,
            tick=on,
            can_tick=not above,
        )
    ]
    if view is not None and view.follow_up == item.id:
        title = QCoreApplication.translate("PackLines", "Opfølgningsliste")
        ticked = on and parts.follow_up
        lines.append(
            ContentsLine(
                FOLLOW_UP,
                title,
                right=shown.page(item.id) if ticked else "",
                item_id=item.id,
                left_out=not ticked,
                tick=ticked,
                can_tick=on,
                level=1,
            )
        )
    return lines + [_of_bilag(bilag, item, shown, point=on) for bilag in item.attachments]


def _of_bilag(bilag: Attachment, item: AgendaItem, shown: Shown, *, point: bool) -> ContentsLine:
    on = point and bilag.id not in shown.parts.left_out
    view = shown.view
    found = None
    if view is not None and on:
        found = next((b.result for b in view.look.bilag if b.result.id == bilag.id), None)
    state, pages = "", 0
    if found is not None:
        pages = found.pages if found.status == "included" else 0
        said = [_STATES[found.status]]
        if pages:
            said[0] += f", {counted(pages, 'side', 'sider')}"
        state = ". ".join(
            [*said, *(one.rstrip(".") for one in (found.reason, *found.notes) if one)]
        )
    return ContentsLine(
        bilag.id,
        bilag.title.strip() or bilag.file_name,
        bilag.number,
        shown.page(bilag.id) if on else "",
        pages,
        item.id,
        shown.tones.get(bilag.id, ""),
        state,
        left_out=not on,
        tick=on,
        can_tick=point,
        level=1,
    )


def ticked(parts: PackParts, key: str, *, on: bool) -> PackParts:
    """Return the parts with one line ticked or not."""
    match key:
        case "cover":
            return PackParts(on, parts.follow_up, parts.left_out)
        case "follow_up":
            return PackParts(parts.cover, on, parts.left_out)
        case _:
            left_out = parts.left_out - {key} if on else parts.left_out | {key}
            return PackParts(parts.cover, parts.follow_up, left_out)
