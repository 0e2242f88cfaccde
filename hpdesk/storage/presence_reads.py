# SPDX-License-Identifier: MPL-2.0
"""Reading who came to the meetings of a body."""

from datetime import datetime

from hpdesk.domain.body_presence import HeldMeeting
from hpdesk.storage.desk_file import Reader
from hpdesk.storage.meeting_reads import read_attendance


def read_held_meetings(
    reader: Reader, body_id: str, before: datetime, last: int
) -> tuple[HeldMeeting, ...]:
    """Return a body's latest meetings whose attendance was taken, the oldest first."""
    rows = reader.rows(
        "SELECT m.id, m.starts FROM meeting m JOIN meeting_body mb ON mb.meeting_id = m.id "
        "WHERE mb.body_id = :body AND m.starts < :before "
        "AND EXISTS (SELECT 1 FROM attendance a WHERE a.meeting_id = m.id) "
        "ORDER BY m.starts DESC, m.rank DESC LIMIT :last",
        body=body_id,
        before=before.isoformat(" "),
        last=last,
    )
    return tuple(
        HeldMeeting(key, datetime.fromisoformat(starts), read_attendance(reader, key))
        for key, starts in reversed(rows)
    )
