# SPDX-License-Identifier: MPL-2.0
"""A stand-in for Word, Excel or PowerPoint that Windows serves by COM; runs under Wine.

`word_server.py PROGID LOG`: what it does is `tests/exports/fake_microsoft.py`. Beside that, a file
whose name begins with `person` is taken over: the program shows a window and answers no more.
"""

import os
import sys
import time
from pathlib import Path

import pythoncom
import pywintypes
import win32api
import win32gui
from win32com.server import policy, util
from win32com.server.exception import COMException

from tests.exports.fake_microsoft import FakeOffice, Refused

_PUT, _GET = 0x4, 0x2
_AT_WORK = 30.0  # seconds; who asked for this program is waited for as long as it has their pipe
_QUIT = 0x12  # WM_QUIT


class Served:
    """An object of the program as COM asks it: by names found when they are asked for."""

    def __init__(self, program: FakeOffice, of: str = "") -> None:
        self.program, self.of = program, of

    def _dynamic_(self, name: str, _lang: int, flags: int, values: tuple[object, ...]) -> object:
        kind = {_PUT: "put", _GET: "get"}.get(flags, "call")
        # what is left to the program comes as an object of the library
        given = [v if isinstance(v, str | int | float | bool) else None for v in values or ()]
        if kind == "call" and given and "person" in str(given[0]):
            _show_window()
            time.sleep(_AT_WORK)
            os._exit(0)
        try:
            answer = self.program.ask(self.of, kind, name, tuple(given))
        except Refused as fault:
            raise COMException(str(fault), scode=-2147467259) from fault
        if isinstance(answer, str) and answer.startswith("*"):
            return _wrapped(Served(self.program, answer.removeprefix("*")))
        return answer


def _wrapped(served: Served) -> object:
    return util.wrap(served, usePolicy=policy.DynamicPolicy)


def _show_window() -> None:
    kind = win32gui.WNDCLASS()
    kind.lpszClassName = "OpusApp"
    kind.lpfnWndProc = {}
    kind.hInstance = win32api.GetModuleHandle(None)
    name = win32gui.RegisterClass(kind)
    shown = 0x10CF0000  # WS_OVERLAPPEDWINDOW | WS_VISIBLE
    win32gui.CreateWindow(name, "Brev", shown, 0, 0, 300, 200, 0, 0, kind.hInstance, None)


def main() -> None:
    """Serve one program until it is told to quit."""
    progid, log = sys.argv[1], Path(sys.argv[2])
    thread = win32api.GetCurrentThreadId()

    def ended() -> None:
        win32api.PostThreadMessage(thread, _QUIT, 0, 0)

    program = FakeOffice(progid, log, ended)
    if "-Embedding" not in sys.argv:  # a person started it
        time.sleep(600)
    program.note("started", progid, win32api.GetCurrentProcessId())

    def create(_clsid: object, kind: object) -> object:
        return pythoncom.WrapObject(_policy(Served(program)), pythoncom.IID_IDispatch, kind)

    policy.CreateInstance = create  # the library's factory asks it
    clsid = pywintypes.IID(progid)
    factory = pythoncom.MakePyFactory(clsid)
    local, single = pythoncom.CLSCTX_LOCAL_SERVER, pythoncom.REGCLS_SINGLEUSE
    token = pythoncom.CoRegisterClassObject(clsid, factory, local, single)
    pythoncom.PumpMessages()
    pythoncom.CoRevokeClassObject(token)
    program.note("ended", progid)


def _policy(served: Served) -> object:
    return policy.DynamicPolicy(served)


if __name__ == "__main__":
    main()
