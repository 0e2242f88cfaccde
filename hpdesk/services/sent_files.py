# SPDX-License-Identifier: MPL-2.0
"""Keeping minutes as they were sent: the send log's entry with its files (see also sending.py)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from hpdesk.domain.meetings import SentKind

if TYPE_CHECKING:
    from hpdesk.storage.writer import Writer


@dataclass(frozen=True, slots=True)
class FileToSend:
    """A file that goes out, with the edition it holds."""

    file_name: str
    content: bytes
    edition: str = ""


def keep_sent_minutes(
    writer: "Writer",
    meeting_id: str,
    on: date,
    *,
    files: Sequence[FileToSend] = (),
    receivers: Sequence[str] = (),
    note: str = "",
) -> int:
    """Log that minutes went out with their files, whose bytes never change; returns the version.

    Minutes count their versions by themselves, apart from those of the agenda.
    """
    kind = str(SentKind.MINUTES)
    earlier = writer.find("sent_version", meeting_id=meeting_id, kind=kind)
    version = max((writer.get("sent_version", k)["version"] for k in earlier), default=0) + 1
    key = writer.add(
        "sent_version",
        rank=writer.next_rank("sent_version", meeting_id=meeting_id),
        meeting_id=meeting_id,
        version=version,
        sent_on=on,
        kind=kind,
        note=note.strip() or None,
        receivers=json.dumps(list(receivers), ensure_ascii=False) if receivers else None,
    )
    for rank, file in enumerate(files):
        writer.add(
            "sent_file",
            rank=rank,
            sent_version_id=key,
            file_name=file.file_name,
            sha256=writer.keep(file.content),
            size=len(file.content),
            edition=file.edition or None,
        )
    return version
