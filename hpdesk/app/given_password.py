# SPDX-License-Identifier: MPL-2.0
"""The password of a plan on the command line: from the environment, or asked on a terminal.

Never an argument: other users of the computer can read those.
"""

import getpass
import os
import sys
from pathlib import Path

from hpdesk.domain.errors import UserError


def unlock_plan(path: Path) -> None:
    """Let an encrypted plan be opened in this process; does nothing for a plan in clear.

    Raises UserError where no password is given, or a wrong one.
    """
    from hpdesk.services import passwords

    if passwords.is_encrypted(path):
        passwords.unlock(path, _given(path))


def _given(path: Path) -> str:
    from hpdesk.services.passwords import VARIABLE

    given = os.environ.pop(VARIABLE, None)  # the programs that convert files need not know it
    if given is not None:
        return given
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass.getpass(f"Adgangskode til {path.name}: ")
    raise UserError(
        "Planen {file} er beskyttet med en adgangskode. Sæt den i miljøvariablen {variable}, "
        "eller kør kommandoen på en terminal.",
        file=path.name,
        variable=VARIABLE,
    )
