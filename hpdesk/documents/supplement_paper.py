# SPDX-License-Identifier: MPL-2.0
"""The supplement to an agenda (tillægsdagsorden): only what is new or changed since it went out.

Page numbers go on after the last page that its readers have already, so that no number they
hold ever means something else; the paper says so on its cover.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hpdesk.documents.agenda_paper import item_sheets, paper_of
from hpdesk.documents.bundles import BilagState, BilagStatus, MeetingBundle, States
from hpdesk.documents.cover_page import cover_of
from hpdesk.documents.model import (
    Block,
    Box,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    TableStyle,
)
from hpdesk.documents.paper_parts import (
    AGENDA_ANCHOR,
    begin_times,
    bilag_anchor,
    is_hidden,
    item_anchor,
    meeting_line,
    page_link,
    paragraph,
    right,
)
from hpdesk.documents.typography import typeset
from hpdesk.domain.agenda_changes import AgendaChange, AgendaChanges
from hpdesk.domain.agenda_snapshot import Span
from hpdesk.domain.danish import date_words


@dataclass(frozen=True, slots=True)
class Supplement:
    """What a supplement to an agenda is made from.

    `bundle` holds the items that any change concerns, `earlier` the bilag of theirs that went
    out before. `last_page` is the last page its readers have, 0 where that is not known.
    """

    bundle: MeetingBundle
    changes: AgendaChanges
    number: int
    last_page: int = 0
    earlier: Mapping[str, BilagState] = field(default_factory=dict)

    def paper(self, bundle: MeetingBundle, states: States | None) -> Document:
        """Return the paper; `bundle` is the supplement's own."""
        return supplement_paper(replace(self, bundle=bundle), states)


def supplement_of(
    bundle: MeetingBundle,
    changes: AgendaChanges,
    *,
    number: int,
    last_page: int = 0,
    spans: Mapping[str, Span] | None = None,
) -> Supplement:
    """Choose what goes into a supplement, out of a bundle that has been through its gate.

    `spans` tells where the readers have what went out before.
    """
    begins = {item.id: at for item, at in zip(bundle.items, begin_times(bundle), strict=True)}
    items = tuple(item for item in bundle.items if item.id in changes.item_ids)
    known = spans or {}
    earlier = {
        bilag.id: BilagState(
            BilagStatus.SENT_BEFORE,
            sent_page=known[bilag.id].first if bilag.id in known else 0,
        )
        for item in items
        for bilag in item.attachments
        if bilag.id not in changes.bilag_ids
    }
    chosen = replace(bundle, items=items, begins=begins)
    return Supplement(chosen, changes, number, last_page, earlier)


def supplement_paper(supplement: Supplement, states: States | None) -> Document:
    """Return the supplement's own pages: cover, list of changes, new and changed sheets.

    `states` tells how each bilag lies in the pack that is to hold them; without it the paper is
    a document of its own, and bilag are named only.
    """
    bundle = supplement.bundle
    blocks = _changes(supplement, with_bilag=states is not None)
    known = None if states is None else {**supplement.earlier, **states}
    blocks += item_sheets(bundle, _with_sheet(supplement), known)
    kicker = f"Tillægsdagsorden nr. {supplement.number} til"
    scheme = Box((paragraph(typeset(_scheme(supplement, alone=states is None))),))
    sent = bundle.last_sent
    dated = f"Udsendt {date_words(sent)}" if sent else ""
    cover = cover_of(bundle, kicker, (scheme,), dated)
    return paper_of(bundle, f"Tillægsdagsorden nr. {supplement.number}", blocks, cover)


def _with_sheet(supplement: Supplement) -> list[int]:
    """Return the places of the items whose sheets are new or changed."""
    bundle = supplement.bundle
    return [
        index
        for index, item in enumerate(bundle.items)
        if item.id in supplement.changes.sheet_ids and not is_hidden(bundle, item)
    ]


def _scheme(supplement: Supplement, *, alone: bool) -> str:
    """Return what the supplement holds and how its pages are numbered."""
    versions = supplement.bundle.meeting.agenda_sent
    before = [v for v in versions if v.version == supplement.changes.since]
    when = f" den {date_words(before[0].on)}" if before else ""
    words = f"Tillægget indeholder kun det, der er nyt eller ændret siden udsendelsen{when}."
    if supplement.last_page and not alone:
        return (
            f"{words} Sidetallene fortsætter efter side {supplement.last_page}, og numrene på de "
            "punkter, bilag og sider, der allerede er udsendt, er ikke ændret."
        )
    return (
        f"{words} Tillægget har sine egne sidetal. Numrene på de punkter og bilag, der allerede "
        "er udsendt, er ikke ændret."
    )


def _changes(supplement: Supplement, *, with_bilag: bool) -> list[Block]:
    """Return the list of changes; the pages of bilag are named where they lie in the same file."""
    rows = tuple(
        (
            (Paragraph((Run(typeset(change.sentence)),), ParagraphStyle.CELL),),
            _page_cell(supplement, change, with_bilag=with_bilag),
        )
        for change in supplement.changes.changes
    )
    return [
        Heading(1, (Run("Ændringer"),), AGENDA_ANCHOR),
        paragraph(meeting_line(supplement.bundle), ParagraphStyle.MUTED),
        Table((Column(520), right(84)), (), rows, TableStyle.LINES),
    ]


def _page_cell(supplement: Supplement, change: AgendaChange, *, with_bilag: bool) -> Cell:
    anchor = _anchor(supplement, change) if with_bilag or not change.is_bilag else ""
    run = page_link("Side ", anchor) if anchor else Run("")
    return (Paragraph((run,), ParagraphStyle.CELL),)


def _anchor(supplement: Supplement, change: AgendaChange) -> str:
    """Return where in the supplement a change is shown, empty where it is only told."""
    bundle = supplement.bundle
    for index, item in enumerate(bundle.items):
        if item.id != change.item_id or is_hidden(bundle, item):
            continue
        if change.attachment_id in supplement.changes.bilag_ids:
            for place, bilag in enumerate(item.attachments):
                if bilag.id == change.attachment_id:
                    return bilag_anchor(index, place)
        if not change.is_bilag and index in _with_sheet(supplement):
            return item_anchor(index)
    return ""
