# SPDX-License-Identifier: MPL-2.0
"""Run by the installed Python under Wine: opens a plan in the window and grabs a picture of it.

`python grab_window.py PLAN PICTURE`. No screen is needed, so what is seen is what Qt painted.
"""

import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from hpdesk.app.window import make_application, open_window
from hpdesk.services.spelling import Speller
from hpdesk.ui.main_window import MainWindow

_SECONDS = 4


def main(plan: Path, picture: Path) -> int:
    """Open the window, wait for the plan, grab and quit; returns the exit status."""
    app = make_application()

    def grab() -> None:
        [window] = [one for one in app.topLevelWidgets() if isinstance(one, MainWindow)]
        window.resize(1440, 900)
        QApplication.processEvents()
        saved = window.desk is not None and window.grab().save(str(picture))
        window.close()
        QApplication.exit(0 if saved else 1)

    QTimer.singleShot(_SECONDS * 1000, grab)
    return open_window(plan, date(2026, 11, 12)) or _spelling_fails()


def _spelling_fails() -> int:
    """Return 1 where the Danish dictionary does not tell a word from a misspelling."""
    speller = Speller()
    speller.load()
    print(speller.unavailable_reason or "Stavekontrollen virker.")  # noqa: T201 - goes to the log
    return int(not speller.known("bestyrelse") or speller.known("bestyrrelse"))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
