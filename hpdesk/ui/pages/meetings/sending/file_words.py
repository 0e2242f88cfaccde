# SPDX-License-Identifier: MPL-2.0
"""What is said about files that go out, and about the log's entries."""

from hpdesk.domain.agenda_snapshot import SentEdition
from hpdesk.domain.danish import NBSP
from hpdesk.domain.meetings import SentKind, SentVersion
from hpdesk.ui.wording import decimal, thousands, worded

_KILO, _MEGA = 1000, 1_000_000
_EDITIONS = {
    SentEdition.ALL: "Til alle medlemmer",
    SentEdition.MEMBERS: "Til ét medlem",
    SentEdition.GUESTS: "Til gæster",
    SentEdition.PUBLIC: "Offentlig udgave",
}


def size_words(size: int) -> str:
    """Return a file's size as `340 KB` or `1,2 MB`."""
    if size >= _MEGA:
        return f"{decimal(size / _MEGA)}{NBSP}MB"
    return f"{thousands(max(1, round(size / _KILO)))}{NBSP}KB"


def edition_words(edition: str) -> str:
    """Return who a file is for; an empty text where the log does not tell."""
    try:
        return worded(_EDITIONS[SentEdition(edition)])
    except ValueError:
        return ""


def version_words(entry: SentVersion) -> str:
    """Return `Dagsorden, version 1`."""
    names = {
        SentKind.AGENDA: worded("Dagsorden"),
        SentKind.SUPPLEMENT: worded("Tillægsdagsorden"),
        SentKind.MINUTES: worded("Referat"),
    }
    return worded("{0}, version {1}", names[entry.kind], entry.version)
