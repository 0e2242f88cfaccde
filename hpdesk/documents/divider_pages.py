# SPDX-License-Identifier: MPL-2.0
"""Pages that stand in front of bilag in a pack: one for each point, or one for each bilag."""

from hpdesk.documents.agenda_paper import AGENDA_ANCHOR
from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.model import Block, Heading, Paragraph, ParagraphStyle, Run
from hpdesk.documents.paper_parts import (
    back_to_agenda,
    bilag_anchor,
    bilag_title,
    line,
    paragraph,
    prose,
)
from hpdesk.documents.typography import NBSP


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
    return [*blocks, back_link(bundle, index, back)]


def bilag_divider(
    bundle: MeetingBundle, index: int, place: int, anchor: str, back: str
) -> list[Block]:
    """Return the page in front of one bilag."""
    item, bilag = bundle.items[index], bundle.items[index].attachments[place]
    return [
        paragraph(f"Bilag {bilag.number}", ParagraphStyle.KICKER),
        Heading(1, (Run(bilag_title(bilag)),), anchor),
        paragraph(f"Punkt{NBSP}{item.number}: {prose(item.title)}"),
        back_link(bundle, index, back),
    ]


def back_link(bundle: MeetingBundle, index: int, back: str) -> Paragraph:
    """Return the link from a bilag's page to its point, or to the agenda where it has no sheet."""
    return Paragraph((Run(back_words(bundle, index, back), anchor=back),), ParagraphStyle.SMALL)


def back_words(bundle: MeetingBundle, index: int, back: str) -> str:
    """Return what a link back is called."""
    if back == AGENDA_ANCHOR:
        return back_to_agenda(bundle)
    return f"Tilbage til punkt{NBSP}{line(bundle.items[index].number)}"
