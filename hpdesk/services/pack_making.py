# SPDX-License-Identifier: MPL-2.0
"""A meeting's pack as it is chosen on its page: to look at, and to save."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.documents.left_out import LeftOut, Why
from hpdesk.documents.pdf_choices import PdfChoices
from hpdesk.domain.meetings import AgendaItem, Attachment
from hpdesk.services import meetings
from hpdesk.services.bilag_looks import KeptConversions
from hpdesk.services.desk import Desk
from hpdesk.services.editions import (
    EditionFiles,
    edition_choices,
    edition_left_out,
    make_edition,
    taken_out,
    write_edition,
)
from hpdesk.services.pack_setups import PackSetup
from hpdesk.services.preflight import MeetingPreflight, check_meeting

if TYPE_CHECKING:  # the writers are imported when a pack is made
    from hpdesk.exports.pack_preview import PackLook, PackPreviewer
    from hpdesk.exports.pack_types import PackReport
    from hpdesk.exports.writer import IsCancelled, Progress

_TAKEN_OUT = "Det er fravalgt på siden Mødepakke."

Passwords = Mapping[str, str]
"""The passwords that were given for bilag, by their keys; in memory only."""


@dataclass(frozen=True, slots=True)
class PackView:
    """What the page of a pack shows: the points, how each stands in the edition, and the pages.

    `shown` are the points of the edition by key, before anything was taken out; `follow_up` is
    the key of the point with the list, empty without one.
    """

    items: tuple[AgendaItem, ...]
    shown: Mapping[str, AgendaItem]
    hidden: frozenset[str]
    follow_up: str
    look: "PackLook"
    preflight: MeetingPreflight


def new_previewer() -> "PackPreviewer":
    """Return what makes packs to look at; to be closed by who asked for it."""
    from hpdesk.exports.pack_preview import PackPreviewer

    return PackPreviewer()


def get_ready() -> None:
    """Start the process that merges, so that the first pack need not wait for it."""
    from hpdesk.exports.pack_session import SESSION

    SESSION.get_ready()


def look_at_pack(
    desk: Desk,
    meeting_id: str,
    setup: PackSetup,
    previewer: "PackPreviewer",
    passwords: Passwords,
    *,
    progress: "Progress",
    cancelled: "IsCancelled",
) -> PackView:
    """Return a pack as it would be, without saving anything; may be called from a job.

    Raises UserError where the edition cannot be made, and Cancelled.
    """
    from hpdesk.exports.writer import stop_if
    from hpdesk.services.papers import attachment_files

    edition = make_edition(desk, meeting_id, setup.edition)
    stop_if(cancelled)
    chosen = taken_out(edition, setup.parts)
    look = previewer.look(
        chosen.bundle,
        attachment_files(desk, chosen.bundle),
        kind=chosen.kind,
        choices=edition_choices(setup.edition, setup.choices),
        password_for=_asking(passwords),
        conversions=KeptConversions(desk),
        progress=progress,
        cancelled=cancelled,
    )
    stop_if(cancelled)
    preflight = check_meeting(desk, meeting_id)
    bundle = edition.bundle
    closed = {item.id for item in bundle.items if bundle.public and item.closed}
    listed = bundle.follow_up
    return PackView(
        preflight.items,
        {item.id: item for item in bundle.items},
        frozenset(bundle.left_out | closed),
        listed.item_id if listed is not None else "",
        look,
        preflight,
    )


def parts_left_out(
    desk: Desk, meeting_id: str, setup: PackSetup, look: "PackLook | None" = None
) -> tuple[LeftOut, ...]:
    """Return what is not in a pack and why: by its edition, and by what was taken out.

    A look at its pages tells for sure which bilag have none.
    """
    results = [bilag.result for bilag in look.bilag] if look is not None else []
    looked = {one.id: one.reason for one in results if one.status in ("included", "attached")}
    rows = edition_left_out(desk, meeting_id, setup.edition, setup.wanted, looked)
    parts, taken = setup.parts, []
    if not parts.cover:
        taken.append(LeftOut("Forsiden", _TAKEN_OUT, Why.UNCHOSEN))
    if not parts.follow_up:
        taken.append(LeftOut("Opfølgningslisten", _TAKEN_OUT, Why.UNCHOSEN))
    for item in meetings.list_items(desk, meeting_id):
        if not parts.left_out.isdisjoint((item.id, item.parent_id)):
            part = f"Punkt {item.number} {item.title}".strip()
            taken.append(LeftOut(part, _TAKEN_OUT, Why.UNCHOSEN, item.id))
            continue
        for bilag in item.attachments:
            if bilag.id in parts.left_out:
                part = f"Bilag {bilag.number} {bilag.title or bilag.file_name}"
                taken.append(LeftOut(part, _TAKEN_OUT, Why.UNCHOSEN, item.id))
    known = {row.part for row in rows}
    return (*(row for row in taken if row.part not in known), *rows)


def write_chosen_pack(
    desk: Desk,
    meeting_id: str,
    setup: PackSetup,
    files: EditionFiles,
    passwords: Passwords,
    *,
    archive: Path | None = None,
    progress: "Progress",
    cancelled: "IsCancelled",
) -> "PackReport | None":
    """Write the files of a pack as it was chosen; returns what became of each bilag.

    `archive` gets the agenda alone as PDF/A; with nothing else wanted there is no report. Raises
    UserError and Cancelled, with no file left behind.
    """
    if archive is not None:
        _refuse(desk, files, archive)
    report = None
    if files.forms:
        report = write_edition(
            desk,
            meeting_id,
            setup.edition,
            files,
            parts=setup.parts,
            choices=setup.choices,
            password_for=_asking(passwords),
            keep=True,
            progress=progress,
            cancelled=cancelled,
        )
    if archive is not None:
        from hpdesk.services.paper_files import write_both

        edition = taken_out(make_edition(desk, meeting_id, setup.edition), setup.parts)
        write_both(
            desk, edition.kind.paper(edition.bundle, None), archive, None, PdfChoices(archive=True)
        )
    return report


def _refuse(desk: Desk, files: EditionFiles, archive: Path) -> None:
    from hpdesk.services.papers import refuse_targets

    refuse_targets(desk, archive, files.pdf, files.docx, files.zip, files.journal)


def _asking(passwords: Passwords) -> Callable[[Attachment], str | None]:
    """Return what answers for the passwords that are known."""

    def password_for(bilag: Attachment) -> str | None:
        return passwords.get(bilag.id)

    return password_for
