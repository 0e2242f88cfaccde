# SPDX-License-Identifier: MPL-2.0
"""Pages that stand in front of bilag in a pack, for a point or a bilag, or in place of one."""

from hpdesk.documents.bundles import BilagState, BilagStatus, MeetingBundle
from hpdesk.documents.model import Block, Heading, Paragraph, ParagraphStyle, Run
from hpdesk.documents.paper_parts import (
    AGENDA_ANCHOR,
    back_to_agenda,
    bilag_anchor,
    bilag_title,
    line,
    paragraph,
    prose,
)
from hpdesk.documents.typography import NBSP
from hpdesk.domain.meetings import Attachment


def point_divider(
    bundle: MeetingBundle, index: int, places: list[int], anchor: str, back: str
) -> list[Block]:
    """Return the page in front of a point's bilag; `places` are those that follow it."""
    item = bundle.items[index]
    blocks: list[Block] = [
        paragraph(f"Bilag til punkt{NBSP}{item.number}", ParagraphStyle.KICKER),
        Heading(1, (Run(prose(item.title)),), anchor),
    ]
    for place in places:
        bilag = item.attachments[place]
        words = f"{bilag.number}{NBSP}{bilag_title(bilag)}"
        runs = (Run(f"Bilag{NBSP}"), Run(words, anchor=bilag_anchor(index, place)))
        blocks.append(Paragraph(runs))
    return [*blocks, *_back_link(bundle, index, back)]


def bilag_divider(
    bundle: MeetingBundle, index: int, place: int, anchor: str, back: str
) -> list[Block]:
    """Return the page in front of one bilag."""
    item, bilag = bundle.items[index], bundle.items[index].attachments[place]
    return [
        paragraph(f"Bilag {bilag.number}", ParagraphStyle.KICKER),
        Heading(1, (Run(bilag_title(bilag)),), anchor),
        paragraph(f"Punkt{NBSP}{item.number}: {prose(item.title)}"),
        *_back_link(bundle, index, back),
    ]


def _back_link(bundle: MeetingBundle, index: int, back: str) -> list[Block]:
    """Return the link from a divider to its point, which a page on paper has named already."""
    if bundle.for_print:
        return []
    return [Paragraph((Run(back_words(bundle, index, back), anchor=back),), ParagraphStyle.SMALL)]


def back_words(bundle: MeetingBundle, index: int, back: str) -> str:
    """Return what a link back is called; on paper it says only where a bilag belongs."""
    number = line(bundle.items[index].number)
    if bundle.for_print:
        return f"Hører til punkt{NBSP}{number}"
    if back == AGENDA_ANCHOR:
        return back_to_agenda(bundle)
    return f"Tilbage til punkt{NBSP}{number}"


def bilag_page(
    bundle: MeetingBundle, bilag: Attachment, anchor: str, state: BilagState, back: tuple[str, str]
) -> list[Block]:
    """Return the page that stands for a bilag that could not be merged: what, why, what now.

    `back` is the anchor that its link back leads to and what the link is called.
    """
    what, todo = "Bilaget er ikke med i denne pakke.", "Bed sekretariatet om bilaget."
    if state.status is BilagStatus.ATTACHED and bundle.for_print:
        what = "Bilaget kan ikke trykkes som sider. Det ligger kun som vedhæftet fil i pakkens PDF."
    elif state.status is BilagStatus.ATTACHED:
        what = "Bilaget ligger i sin oprindelige form som vedhæftet fil i denne PDF."
        todo = (
            "Åbn panelet med vedhæftede filer i din PDF-læser (papirclipsen), og vælg filen. "
            "Kan din læser ikke vise vedhæftede filer, så bed sekretariatet om bilaget."
        )
    blocks: list[Block] = [
        paragraph(f"Bilag {bilag.number}", ParagraphStyle.MUTED),
        Heading(1, (Run(prose(bilag.title) or line(bilag.file_name)),), anchor),
    ]
    if line(bilag.file_name):
        blocks.append(Paragraph((Run("Fil: "), Run(line(bilag.file_name)))))
    why = _why(state.reason)
    reason = (Heading(2, (Run("Hvorfor"),)), paragraph(why)) if why else ()
    return [
        *blocks,
        paragraph(what),
        *reason,
        Heading(2, (Run("Sådan får du bilaget"),)),
        paragraph(todo),
        Paragraph((Run(back[1], anchor=back[0]),), ParagraphStyle.SMALL),
    ]


def _why(reason: str) -> str:
    """Return what came in the way; what can be done about it is told to the secretariat only."""
    what, stop, _ = reason.partition(". ")
    return f"{what}." if stop else what
