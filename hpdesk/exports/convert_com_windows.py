# SPDX-License-Identifier: MPL-2.0
"""Microsoft's programs as Windows has them: which there are, starting one, and ending it.

The child's door to COM is `Thing`; nothing is decided here. On other systems there are none.
"""

import contextlib
import re
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from hpdesk.exports.convert_com_types import Machine, Microsoft
from hpdesk.exports.convert_types import Family

_PROGRAMS = {
    Family.WRITER: ("Word", "Word.Application", False),
    Family.CALC: ("Excel", "Excel.Application", False),
    # [Microsoft KB 288902] MultiUse: whoever asks gets the one that runs
    Family.IMPRESS: ("PowerPoint", "PowerPoint.Application", True),
}
_FILE = re.compile(r'([^\\/"]+\.exe)', re.IGNORECASE)
_LAUNCHER = "svchost.exe"  # the service that starts programs for COM; Wine has the asker do it
_WINDOWS = ("OpusApp", "XLMAIN", "PPTFrameClass")  # a program that a person works in
_BUSY = (-2147418111, -2147417846)  # RPC_E_CALL_REJECTED, RPC_E_SERVERCALL_RETRYLATER
_PAUSE = 0.1


if sys.platform == "win32":
    import ctypes
    import winreg
    from ctypes import wintypes

    from hpdesk.exports.convert_com_types import ComFault

    class _Process(ctypes.Structure):
        """PROCESSENTRY32W."""

        _fields_ = (
            ("size", wintypes.DWORD),
            ("usage", wintypes.DWORD),
            ("pid", wintypes.DWORD),
            ("heap", ctypes.c_size_t),
            ("module", wintypes.DWORD),
            ("threads", wintypes.DWORD),
            ("parent", wintypes.DWORD),
            ("priority", wintypes.LONG),
            ("flags", wintypes.DWORD),
            ("file", wintypes.WCHAR * 260),
        )

    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _user = ctypes.WinDLL("user32", use_last_error=True)
    _kernel.CreateToolhelp32Snapshot.restype = wintypes.HANDLE
    _kernel.OpenProcess.restype = wintypes.HANDLE
    for _taking in ("Process32FirstW", "Process32NextW"):
        getattr(_kernel, _taking).argtypes = (wintypes.HANDLE, ctypes.POINTER(_Process))
    _kernel.TerminateProcess.argtypes = (wintypes.HANDLE, wintypes.UINT)
    _kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
    _Visit = ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)

    def find_microsoft() -> dict[Family, Microsoft]:
        """Return the programs that Windows knows, by the files they open."""
        found = {}
        for family, (name, progid, is_shared) in _PROGRAMS.items():
            file = _FILE.search(_registered(progid))
            if file is not None:
                found[family] = Microsoft(f"Microsoft {name}", progid, file[1].lower(), is_shared)
        return found

    def this_machine() -> Machine:
        """Return how Windows starts, knows and ends a program."""
        return Machine(work, running, end)

    def work(pipe: Connection, folder: str) -> None:
        """Do in the child what the parent orders."""
        from hpdesk.exports.convert_com_work import serve  # only the child needs it

        serve(pipe, folder, _start)

    def _registered(progid: str) -> str:
        """Return the command that serves a ProgID, or nothing where no program does."""
        root = winreg.HKEY_CLASSES_ROOT
        with contextlib.suppress(OSError):
            clsid = winreg.QueryValue(root, rf"{progid}\CLSID")
            for place in ("CLSID", r"Wow6432Node\CLSID"):
                with contextlib.suppress(OSError):
                    return winreg.QueryValue(root, rf"{place}\{clsid}\LocalServer32")
        return ""

    def _processes() -> list[tuple[int, int, str]]:
        """Return the id, the parent's id and the file of every process of this session."""
        snapshot = _kernel.CreateToolhelp32Snapshot(0x2, 0)  # TH32CS_SNAPPROCESS
        row = _Process(size=ctypes.sizeof(_Process))
        found = []
        more = _kernel.Process32FirstW(snapshot, ctypes.byref(row))
        while more:
            found.append((row.pid, row.parent, row.file.lower()))
            more = _kernel.Process32NextW(snapshot, ctypes.byref(row))
        _kernel.CloseHandle(snapshot)
        return found

    def _session(pid: int) -> int:
        session = wintypes.DWORD()
        return session.value if _kernel.ProcessIdToSessionId(pid, ctypes.byref(session)) else -1

    def running(file: str, only_served: bool) -> frozenset[int]:
        """Return the processes of a program that this person has, or only those COM started."""
        everything = _processes()
        files = {pid: name for pid, _, name in everything}
        own = _kernel.GetCurrentProcessId()
        children = {pid for pid, parent, _ in everything if parent == own}
        session = _session(own)
        return frozenset(
            pid
            for pid, parent, name in everything
            if name == file
            and _session(pid) == session
            and (not only_served or files.get(parent) == _LAUNCHER or parent in children)
        )

    def _is_shown(pid: int) -> bool:
        """Tell whether a program shows the window that a person works in."""
        shown: list[str] = []

        def visit(window: int, _value: int) -> bool:
            owner = wintypes.DWORD()
            _user.GetWindowThreadProcessId(window, ctypes.byref(owner))
            if owner.value == pid and _user.IsWindowVisible(window):
                name = ctypes.create_unicode_buffer(64)
                _user.GetClassNameW(window, name, 64)
                shown.append(name.value)
            return True

        _user.EnumWindows(_Visit(visit), 0)
        return any(name in _WINDOWS for name in shown)

    def end(pid: int, file: str) -> None:
        """End a program at once, unless a person works in it."""
        if pid not in running(file, only_served=True) or _is_shown(pid):
            return
        process = _kernel.OpenProcess(0x1, False, pid)  # PROCESS_TERMINATE
        if process:
            _kernel.TerminateProcess(process, 1)
            _kernel.CloseHandle(process)

    class _Com:
        """An object of a program, reached by the names of its members; see `Thing`."""

        def __init__(self, pointer: Any) -> None:  # noqa: ANN401 - what COM gives
            self._pointer = pointer

        def _invoke(self, kind: int, name: str, values: tuple[object, ...]) -> object:
            from _ctypes import COMError

            from comtypes.automation import VARIANT

            given = [VARIANT.missing if value is None else value for value in values]
            while True:
                try:
                    (member,) = self._pointer.GetIDsOfNames(name)
                    return self._pointer.Invoke(member, *given, _invkind=kind)
                except (COMError, OSError) as fault:
                    if getattr(fault, "hresult", None) not in _BUSY:
                        raise ComFault(f"{name}: {fault}") from fault
                time.sleep(_PAUSE)  # until the parent's patience ends

        def get(self, name: str) -> object:
            """Return a property that is a plain value."""
            return self._invoke(0x2, name, ())  # DISPATCH_PROPERTYGET

        def part(self, name: str) -> "_Com":
            """Return a property that is an object."""
            found = getattr(self._invoke(0x2, name, ()), "_comobj", None)
            if found is None:
                raise ComFault(name)
            return _Com(found)

        def put(self, name: str, value: object) -> None:
            """Set a property."""
            self._invoke(0x4, name, (value,))  # DISPATCH_PROPERTYPUT

        def call(self, name: str, *values: object) -> "_Com":
            """Call a method and return the object it gives, if any."""
            given = self._invoke(0x3, name, values)  # as a method or an indexed property
            return _Com(getattr(given, "_comobj", None))

    def _start(progid: str, folder: Path) -> _Com:
        """Start a program of our own by its ProgID."""
        _have_comtypes(folder)
        from _ctypes import COMError

        from comtypes import CLSCTX_LOCAL_SERVER, GUID, CoCreateInstance
        from comtypes.automation import IDispatch

        try:
            clsid = GUID.from_progid(progid)
            return _Com(CoCreateInstance(clsid, IDispatch, CLSCTX_LOCAL_SERVER))
        except (COMError, OSError) as fault:
            raise ComFault(progid) from fault

    def _have_comtypes(folder: Path) -> None:
        """Import the library so that it keeps what it makes in a folder of ours.

        Left alone, it would write into the folder of the program or of the person.
        """
        import types

        import comtypes

        made = types.ModuleType("comtypes.gen")
        made.__path__ = [str(folder)]
        sys.modules["comtypes.gen"] = comtypes.gen = made
