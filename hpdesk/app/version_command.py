# SPDX-License-Identifier: MPL-2.0
"""`hpdesk --version`: the program and what it stands on, as lines or as one JSON object."""

from collections.abc import Sequence

from hpdesk.app.command_kit import DONE, WRONG_USAGE, print_json


def tell_version(options: Sequence[str]) -> int:
    """Print the versions, `--json` as an object; returns the exit status."""
    from hpdesk.app.cli import refuse
    from hpdesk.services.versions import version_lines, versions

    if list(options) not in ([], ["--json"]):
        return refuse("Skriv hpdesk --version eller hpdesk --version --json.", WRONG_USAGE)
    found = versions(_qt_version())
    if options:
        print_json(found)
    else:
        print("\n".join(version_lines(found)))
    return DONE


def _qt_version() -> str:
    try:
        from PySide6.QtCore import qVersion
    except ImportError:  # a system that lacks what Qt stands on can still run the commands
        return ""
    return qVersion()
