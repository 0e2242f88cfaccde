# SPDX-License-Identifier: MPL-2.0
"""Microsoft's programs as far as hpdesk asks them, for machines that have none.

It knows the members that are used and no others, writes down what it is asked, and behaves as the
file's name says: `fejl` cannot be opened, `halv` comes out half, `hænger` never does, `dør` ends
the program. The tests hand it to the child; under Wine it is served by COM (`installers.windows`).
"""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

PDF = b"%PDF-1.7\n" + b"0" * 200 + b"\n%%EOF\n"
_OPEN = {
    "Word.Application": ("Documents", "Open", 15),
    "Excel.Application": ("Workbooks", "Open", 15),
    "PowerPoint.Application": ("Presentations", "Open2007", 5),
}
_CHOICES: dict[str, dict[str, object]] = {
    "": {"Visible": False, "Version": "16.0", "AutomationSecurity": 1, "DisplayAlerts": -1,
         "EnableEvents": True, "Calculation": -4105, "CalculateBeforeSave": True},
    "Options": {"UpdateLinksAtOpen": True, "UpdateLinksAtPrint": True,
                "UpdateFieldsAtPrint": False, "PrintHiddenText": True},
    "NormalTemplate": {"Saved": False},
    "SlideShowTransition": {"Hidden": 0},
}  # fmt: skip


class Refused(Exception):  # noqa: N818 - an answer, not a fault of the test
    """The program does not do what it is asked."""


class FakeOffice:
    """One running program; every request is a line in its log."""

    def __init__(self, progid: str, log: Path, ended: Callable[[], None]) -> None:
        self.documents, self.opening, self.most = _OPEN[progid]
        self.log = log
        self.ended = ended
        self.open: list[str] = []
        self.chosen = {(of, name): v for of, known in _CHOICES.items() for name, v in known.items()}

    def note(self, *row: object) -> None:
        """Write a line to the log."""
        with self.log.open("a", encoding="utf-8") as log:
            log.write(json.dumps(row, ensure_ascii=False) + "\n")

    def ask(self, of: str, kind: str, name: str, values: tuple[object, ...]) -> object:
        """Answer a request to an object; an object is answered by `*` and its name."""
        self.note(kind, of, name, *values)
        if kind == "call":
            return self._call(of, name, values)
        if kind == "put" and (of, name) in self.chosen:
            self.chosen[of, name] = values[0]
            return None
        if (of, name) in self.chosen:
            return self.chosen[of, name]
        if name == "Count" and of in (self.documents, "Slides"):
            return len(self.open) if of == self.documents else 2
        if name in (self.documents, "Options", "NormalTemplate", "Slides", "SlideShowTransition"):
            return f"*{name}"
        raise Refused(f"{of}.{name}")

    def _call(self, of: str, name: str, values: tuple[object, ...]) -> object:
        match of, name:
            case (self.documents, "Add"):
                self.open.append("egen")
                return "*document:egen"
            case (self.documents, self.opening):
                return self._opened(values)
            case ("", "Quit"):
                self.ended()
            case ("Slides", "Item"):
                return f"*Slide{values[0]}"
            case (_, "Close"):
                self.open.remove(of.removeprefix("document:"))
            case (_, "ExportAsFixedFormat" | "SaveAs"):
                self._saved(of.removeprefix("document:"), values)
            case _:
                raise Refused(f"{of}.{name}")
        return None

    def _opened(self, values: tuple[object, ...]) -> str:
        path = Path(str(values[0]).replace("\\", "/"))
        if len(values) > self.most or not path.is_absolute():
            raise Refused("Open")
        if path.stem.startswith("fejl"):
            raise Refused("Filen er beskadiget")
        if path.stem.startswith("hænger"):
            time.sleep(600)
        if path.stem.startswith("dør"):
            self.ended()
            os._exit(1)
        self.open.append(path.stem)
        return f"*document:{path.stem}"

    def _saved(self, document: str, values: tuple[object, ...]) -> None:
        (target,) = (Path(value) for value in values if isinstance(value, str))
        target.write_bytes(PDF[:60] if document.startswith("halv") else PDF)
        if target.suffix == ".xlsx":
            target.write_bytes(b"0" * 200 + b"PK\x05\x06")
