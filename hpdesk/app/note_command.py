# SPDX-License-Identifier: MPL-2.0
"""The command for the small note window: what a shortcut of the desktop runs.

It asks the window that has the plan, and opens one where there is none.
"""

import argparse
import os
import sys
from pathlib import Path

from hpdesk.app.command_kit import DONE


def arrange_note(parser: argparse.ArgumentParser) -> None:
    """Take the plan, which is the last one open where it is left out."""
    parser.add_argument("file", type=Path, nargs="?")


def note(arguments: argparse.Namespace) -> int:
    """Let the note window of a plan come to the front."""
    from hpdesk.services.asked_notes import ask_for_note

    plan = arguments.file or _last_plan()
    _lend_the_front()
    # the desktop gives its leave to the program it starts; Qt shall not spend it here
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    if plan is not None and ask_for_note(plan, token):
        return DONE
    from hpdesk.app.window import open_window

    return open_window(plan, arguments.today, note=True)


def _last_plan() -> Path | None:
    from hpdesk.app.window import last_plan
    from hpdesk.ui.preferences import load_preferences

    return last_plan(load_preferences().last_file)


def _lend_the_front() -> None:
    """Let another program come to the front: Windows gives that right to the one just started."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # ASFW_ANY
