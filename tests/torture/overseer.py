# SPDX-License-Identifier: MPL-2.0
"""Starts the one who works, hears what it says, kills it, and looks into the plan meanwhile."""

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hpdesk.domain.errors import UserError
from hpdesk.services.checking import check_open_file
from hpdesk.services.meetings import list_meetings
from hpdesk.services.opening import CopyChoice, open_plan
from hpdesk.services.people import add_person
from tests.bench.measuring import ROOT
from tests.torture.survivor import Believed, Loss

Event = dict[str, Any]
_PATIENCE = 120.0  # seconds for one child
_SMALL = 24  # MB


def mounted(place: Path) -> tuple[Path | None, str]:
    """Mount a small disk in memory, where that is allowed; None and why where not."""
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={_SMALL}m", "tmpfs", str(place)]
    try:
        made = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as fault:
        return None, str(fault)
    return (place, "") if made.returncode == 0 else (None, made.stderr.strip())


def unmounted(place: Path | None) -> None:
    """Take the small disk away."""
    if place is not None:
        subprocess.run(["umount", str(place)], check=True)


class Overseer:
    """Has the process from which the workers are forked."""

    def __init__(self, folder: Path, shim: Path | None) -> None:
        environment = dict(os.environ)
        if shim is not None:
            environment["LD_PRELOAD"] = str(shim)
        self._errors = (folder / "errors.txt").open("wb")
        self._journal = (folder / "journal.txt").open("ab")  # what was told, outside
        self._zygote = subprocess.Popen(
            [sys.executable, "-m", "tests.torture.worker"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
        )
        assert self._zygote.stdin is not None
        assert self._zygote.stdout is not None
        self._say, self._hear = self._zygote.stdin, self._zygote.stdout
        self._heard = b""
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._hear, selectors.EVENT_READ)
        self.looked_in = 0
        self.has_shim = bool(self._next(time.monotonic() + _PATIENCE).get("ready"))

    def end(self) -> None:
        """Let the process go."""
        self._say.close()
        self._zygote.wait(_PATIENCE)
        self._hear.close()
        self._selector.close()
        self._errors.close()
        self._journal.close()

    def _next(self, until: float) -> Event:
        """Return what is said next; an empty event where nothing is said in time."""
        while b"\n" not in self._heard:
            if not self._selector.select(max(until - time.monotonic(), 0)):
                return {}
            piece = os.read(self._hear.fileno(), 1 << 16)
            if not piece:
                raise RuntimeError("the one who starts the workers is gone")
            self._heard += piece
        line, _, self._heard = self._heard.partition(b"\n")
        self._journal.write(line + b"\n")
        try:
            said = json.loads(line)
        except ValueError:  # cut off by the kill, what ended it on the same line
            start = line.rfind(b'{"ended"')
            said = json.loads(line[start:]) if start >= 0 else {"cut_off": True}
        return dict(said)

    def carry_out(
        self,
        order: Mapping[str, object],
        moment: float | None,
        believed: Believed,
        *,
        look_in: bool,
    ) -> list[Event]:
        """Let a child work; kill it so many seconds after it has opened the plan."""
        self._journal.write(json.dumps(order).encode() + b"\n")
        self._say.write(json.dumps(order).encode() + b"\n")
        self._say.flush()
        events: list[Event] = []
        process, until, self.looked_in = 0, time.monotonic() + _PATIENCE, 0
        killed, found = False, None
        while True:
            event = self._next(until)
            if not event:
                if moment is None or killed:
                    os.kill(process, signal.SIGKILL)
                    raise Loss(f"it hangs after {events[-3:]}")
                os.kill(process, signal.SIGKILL)
                killed, until = True, time.monotonic() + _PATIENCE
                continue
            events.append(event)
            process = int(event.get("process", process))
            if "opened" in event:
                if moment is not None:
                    until = time.monotonic() + moment
                if look_in:
                    self.looked_in = 1
                    try:
                        _look_in(believed)
                    except Loss as loss:
                        found, until = loss, time.monotonic()
                        moment = moment or 0.0
            if "ended" in event:
                if found is not None:
                    raise found
                return events


def _look_in(believed: Believed) -> None:
    """Open the plan as a second program: it may read and is told why not more."""
    try:
        if believed.password:
            return  # its key takes half a second to make
        choice = CopyChoice.ALWAYS if believed.in_copy else CopyChoice.NEVER
        plan = open_plan(believed.path, choice=choice)
    except UserError:
        return  # it was written just then
    try:
        if plan.holder is None and plan.claim is not None:
            return  # the first has closed it already
        if not plan.desk.read_only:
            raise Loss("a second program may write")
        try:
            list_meetings(plan.desk)
            faults = check_open_file(plan.desk.file)
        except UserError:
            return  # busy
        if faults:
            raise Loss(f"a second program finds damage: {faults}")
        try:
            add_person(plan.desk, "Nogen")
        except UserError:
            return
        raise Loss("a second program has written")
    finally:
        plan.desk.close()
        plan.release()
