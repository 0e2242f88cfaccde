# SPDX-License-Identifier: MPL-2.0
"""What runs off the UI thread when an agenda is sent."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from hpdesk.domain.agenda_snapshot import SentEdition
from hpdesk.domain.errors import Cancelled
from hpdesk.domain.meetings import SentKind
from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.wording import worded

if TYPE_CHECKING:  # the papers' writers are imported when they are made
    from hpdesk.services.desk import Desk
    from hpdesk.services.sending import PreparedSending


@dataclass(frozen=True, slots=True)
class MakePapers:
    """Makes the papers of a sending; the plan is not changed and nothing is left on the disk."""

    desk: "Desk"
    meeting_id: str
    kind: SentKind
    on: date
    editions: Collection[SentEdition]
    word: bool

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> "PreparedSending":
        """Make them; raises UserError and Cancelled."""
        from hpdesk.services.sending import prepare_sending

        def tell(done: int, total: int, what: str) -> None:
            progress(done / total if total else 0.0, what)

        return prepare_sending(
            self.desk,
            self.meeting_id,
            kind=self.kind,
            on=self.on,
            editions=self.editions,
            word=self.word,
            progress=tell,
            cancelled=cancelled,
        )


@dataclass(frozen=True, slots=True)
class StoreSending:
    """Keeps what was made as sent; returns the version."""

    desk: "Desk"
    prepared: "PreparedSending"
    receivers: Sequence[str]
    note: str

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> int:
        """Keep it; raises UserError where the agenda has changed since, and Cancelled."""
        from hpdesk.services.sending import send

        progress(0.5, worded("Gemmer filerne i planen"))
        if cancelled():
            raise Cancelled
        return send(self.desk, self.prepared, self.prepared.on, self.receivers, self.note)
