# SPDX-License-Identifier: MPL-2.0
"""What a copy of a plan is called that was made because two changed it at once.

The names are those of OneDrive (`NAME-PCNAVN`), Dropbox, Google Drive, iCloud, Nextcloud,
Syncthing and hpdesk's own. A name alone proves nothing: the contents are looked at too.
"""

import re
from datetime import datetime
from pathlib import PurePath

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f()]+')
_WORDS = r"conflict|konflikt|modstridende"
# what follows the plan's own name
_ENDINGS = re.compile(
    rf" ?\([^()]*(?:{_WORDS})[^()]*\)"  # Dropbox, Nextcloud, hpdesk
    rf"|[-_. ]+(?:sync-)?(?:{_WORDS})[-_ .].*"  # Syncthing, ownCloud
    r"| ?\(\d{1,2}\)"  # Google Drive
    r"| \d{1,2}"  # iCloud Drive
    r"|-[\w][\w-]{0,62}",  # OneDrive: the computer's name
    re.IGNORECASE,
)


def conflict_name(name: str, who: str, at: datetime) -> str:
    """Return what our version of a plan is called where another has changed the file itself.

    `Plan.hpdesk` becomes `Plan (konflikt LK 2026-11-22 14.03.09).hpdesk`.
    """
    plan = PurePath(name)
    person = " ".join(_FORBIDDEN.sub(" ", who).split())[:40]
    words = " ".join(part for part in ("konflikt", person, f"{at:%Y-%m-%d %H.%M.%S}") if part)
    return f"{plan.stem} ({words}){plan.suffix}"


def may_be_conflict(name: str, plan: str) -> bool:
    """Tell whether a file's name says that it is a conflicted copy of a plan's file."""
    other, own = PurePath(name), PurePath(plan)
    if other.suffix.lower() != own.suffix.lower() or name == plan:
        return False
    if not other.stem.lower().startswith(own.stem.lower()):
        return False
    return _ENDINGS.fullmatch(other.stem[len(own.stem) :]) is not None
