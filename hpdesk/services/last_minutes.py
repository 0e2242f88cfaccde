# SPDX-License-Identifier: MPL-2.0
"""The referat that a meeting approves, written as a bilag to the point that approves it."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hpdesk.domain.danish import date_words
from hpdesk.domain.errors import UserError
from hpdesk.domain.meeting_names import COMMON_NOUNS
from hpdesk.domain.meetings import Meeting, MeetingState, SentFile, SentKind
from hpdesk.services.desk import Desk
from hpdesk.services.locking import refuse_locked_item
from hpdesk.services.numbering import renumber
from hpdesk.services.sent_files import FileToSend
from hpdesk.storage.meeting_reads import read_content, read_items, read_meetings
from hpdesk.storage.waiting_reads import has_minutes

if TYPE_CHECKING:
    from hpdesk.documents.minutes_edition import Edition
    from hpdesk.storage.writer import Writer

_DRAFTS = (MeetingState.DRAFT, MeetingState.SENT, MeetingState.HELD, MeetingState.MINUTES_SENT)


@dataclass(frozen=True, slots=True)
class Referat:
    """The written minutes of a meeting."""

    meeting_id: str
    title: str
    file_name: str
    content: bytes


def attach_minutes(desk: Desk, item_id: str) -> str:
    """Write the referat that a point approves as its bilag, in place of an earlier one.

    Returns the bilag's key; raises UserError where there is no such referat yet.
    """
    rows = desk.read().rows("SELECT approves_id FROM agenda_item WHERE id = :key", key=item_id)
    meeting_id = rows[0][0] if rows else None
    if meeting_id is None:
        raise UserError("Punktet godkender intet referat. Vælg først, hvilket møde det gælder.")
    referat = make_minutes(desk, meeting_id)
    if referat is None:
        raise UserError("Der er ikke skrevet referat af mødet endnu, så intet er vedlagt.")
    with desk.write("Referat vedlagt") as writer:
        refuse_locked_item(writer, item_id)
        key = put_minutes(writer, item_id, referat)
        renumber(writer, writer.get("agenda_item", item_id)["meeting_id"])
        return key


def make_minutes(desk: Desk, meeting_id: str) -> Referat | None:
    """Return a meeting's referat as PDF, or None where nothing was minuted.

    It is what was last sent where the minutes went out: that is what is approved. Where the
    meeting had closed points it is the public edition, as the bilag of an open point goes to
    everyone. Takes up to a second.
    """
    reader = desk.read()
    meeting = next(iter(read_meetings(reader, meeting_id=meeting_id)), None)
    if meeting is None or not has_minutes(reader, meeting_id):
        return None
    from hpdesk.services.papers import file_stem, write_minutes

    closed = any(item.closed for item in read_items(reader, meeting_id))
    title = _title(meeting, public=closed)
    sent = _last_sent(meeting, _edition(closed=closed))
    content = None if sent is None else read_content(reader, sent.sha256)
    if sent is not None and content is not None:
        return Referat(meeting_id, title, sent.file_name, content)
    with tempfile.TemporaryDirectory(prefix="hpdesk-") as folder:
        target = Path(folder) / "referat.pdf"
        write_minutes(desk, meeting_id, pdf=target, public=closed)
        content = target.read_bytes()
    name = f"{file_stem(meeting, 'referat')}.pdf"
    return Referat(meeting_id, title, name, content)


def referat_among(desk: Desk, meeting: Meeting, files: Sequence[FileToSend]) -> Referat | None:
    """Return the referat that may be enclosed among files that go out, or None."""
    closed = any(item.closed for item in read_items(desk.read(), meeting.id))
    edition = str(_edition(closed=closed))
    for file in files:
        if file.edition == edition and file.file_name.lower().endswith(".pdf"):
            return Referat(meeting.id, _title(meeting, public=closed), file.file_name, file.content)
    return None


def _edition(*, closed: bool) -> "Edition":
    """Return the edition that may be a bilag of an open point."""
    from hpdesk.documents.minutes_edition import Edition

    return Edition.PUBLIC if closed else Edition.FULL


def _last_sent(meeting: Meeting, edition: str) -> SentFile | None:
    """Return the PDF of an edition from the last time the minutes went out."""
    versions = [version for version in meeting.sent if version.kind is SentKind.MINUTES]
    files = versions[-1].files if versions else ()
    return next(
        (f for f in files if f.edition == edition and f.file_name.lower().endswith(".pdf")), None
    )


def _title(meeting: Meeting, *, public: bool) -> str:
    marks = ["udkast"] if meeting.state in _DRAFTS else []
    marks += ["uden lukkede punkter"] if public else []
    said = f" ({', '.join(marks)})" if marks else ""
    return f"Referat af {_called(meeting)} den {date_words(meeting.starts.date())}{said}"


def _called(meeting: Meeting) -> str:
    """Return a meeting's title inside a sentence: common nouns are small, names are not."""
    title = meeting.title or "mødet"
    return title[:1].lower() + title[1:] if title.startswith(COMMON_NOUNS) else title


def put_minutes(writer: "Writer", item_id: str, referat: Referat) -> str:
    """Put a referat on a point inside a step, in place of an earlier one; returns its key.

    The bilag are not numbered here.
    """
    values = {
        "title": referat.title,
        "file_name": referat.file_name,
        "sha256": writer.keep(referat.content),
        "size": len(referat.content),
        "source_path": None,
    }
    earlier = writer.find("attachment", item_id=item_id, minutes_of_id=referat.meeting_id)
    if earlier:
        writer.set("attachment", earlier[0], **values)
        return earlier[0]
    return writer.add(
        "attachment",
        rank=writer.next_rank("attachment", item_id=item_id),
        item_id=item_id,
        minutes_of_id=referat.meeting_id,
        **values,
    )
