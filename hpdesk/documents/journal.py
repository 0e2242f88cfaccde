# SPDX-License-Identifier: MPL-2.0
"""What a municipality's records system is told of a meeting's papers, file by file.

Made from a bundle that has been through the gate, so that a public package says nothing of
closed points.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hpdesk.documents.bundles import MeetingBundle
from hpdesk.documents.edition import closed_items
from hpdesk.documents.paper_parts import bilag_title, is_hidden, line, plan_name, seats
from hpdesk.domain.danish import join_words
from hpdesk.domain.file_names import ending_of, safe_name, unlike
from hpdesk.domain.kle import kle_in
from hpdesk.domain.meetings import AgendaItem, Attachment


class DocumentKind(StrEnum):
    """What a document of a meeting is, by the word the records system knows."""

    AGENDA = "Dagsorden"
    MINUTES = "Referat"
    BILAG = "Bilag"


@dataclass(frozen=True, slots=True)
class JournalDocument:
    """A document of a meeting and what is told of it; `name` is its file's in the package.

    `bilag` is the row whose bytes it is, None where it is a paper of our own.
    """

    name: str
    title: str
    kind: DocumentKind
    on: date
    closed: bool
    case_number: str
    item_number: str = ""
    item_title: str = ""
    number: str = ""
    bilag: Attachment | None = None


@dataclass(frozen=True, slots=True)
class JournalFacts:
    """What is the same for all documents of a package."""

    meeting: str
    on: date
    bodies: tuple[str, ...]
    parties: tuple[str, ...]
    plan: str
    kle: str
    public: bool


def journal_facts(bundle: MeetingBundle, name: str, kle: str) -> JournalFacts:
    """Return the facts of a meeting; `name` is what it is called, `kle` its KLE number."""
    parties = dict.fromkeys(
        line(seat.party_name or seat.person.organisation_name) for seat in seats(bundle)
    )
    return JournalFacts(
        meeting=name,
        on=bundle.meeting.starts.date(),
        bodies=tuple(line(body) for body in bundle.meeting.body_names),
        parties=tuple(party for party in parties if party),
        plan=plan_name(bundle),
        kle=line(bundle.meeting.kle_code) or line(kle) or kle_in(line(bundle.meeting.case_number)),
        public=bundle.public,
    )


def own_document(bundle: MeetingBundle, kind: DocumentKind, name: str) -> JournalDocument:
    """Return what is told of a paper of our own; it is closed where it holds a closed point."""
    closed = not bundle.public and any(item.closed for item in bundle.items)
    return JournalDocument(
        name,
        f"{kind} til {join_words(list(bundle.meeting.body_names)) or 'mødet'}",
        kind,
        bundle.meeting.starts.date(),
        closed,
        line(bundle.meeting.case_number),
    )


def bilag_documents(bundle: MeetingBundle, folder: str = "") -> tuple[JournalDocument, ...]:
    """Return the bilag of an edition in order, each with a name of its own in a folder."""
    rows = [
        (item, bilag)
        for item in bundle.items
        if not is_hidden(bundle, item)
        for bilag in item.attachments
    ]
    names = unlike(bilag_name(bilag) for _, bilag in rows)
    closed = closed_items(bundle)
    return tuple(
        _bilag(bundle, item, bilag, f"{folder}{name}", closed=item.id in closed)
        for (item, bilag), name in zip(rows, names, strict=True)
    )


def _bilag(
    bundle: MeetingBundle, item: AgendaItem, bilag: Attachment, name: str, *, closed: bool
) -> JournalDocument:
    return JournalDocument(
        name,
        bilag_title(bilag),
        DocumentKind.BILAG,
        bilag.added_on or bundle.meeting.starts.date(),
        closed,
        line(item.case_number) or line(bundle.meeting.case_number),
        line(item.number),
        line(item.title),
        line(bilag.number),
        bilag,
    )


def bilag_name(bilag: Attachment) -> str:
    """Return the name of a bilag's file: `Bilag 3.2 – Notat om model A og B.pdf`."""
    number = f"Bilag {line(bilag.number)}".strip()
    ending = ending_of(bilag.file_name)
    title = line(bilag.title) or line(bilag.file_name)
    if ending and title.lower().endswith(ending):
        title = title[: -len(ending)]
    return safe_name(f"{number} – {title}" if title else number, ending)
