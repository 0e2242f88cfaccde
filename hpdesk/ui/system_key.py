# SPDX-License-Identifier: MPL-2.0
"""The key that asks for a note whatever program is in front; only Windows gives one away.

Windows sends it to the thread that asked for it, so that a thread of its own waits there and the
window's own messages need not be looked at. Under X11 and macOS a key of the whole system needs
rights that a program like this is not given, under Wayland it is refused: there the desktop's own
settings bind a key to `hpdesk note`.
"""

import sys
import threading
from typing import Protocol

from PySide6.QtCore import QObject, Signal

KEYS = "Ctrl+Alt+N"
_WM_QUIT, _WM_HOTKEY = 0x0012, 0x0312  # winuser.h


class KeySystem(Protocol):
    """What is asked of Windows."""

    def thread(self) -> int:
        """Return the number of the running thread."""

    def register(self) -> bool:
        """Let the key be told to the running thread; False where another program has it."""

    def unregister(self) -> None:
        """Give the key back."""

    def wait(self) -> int:
        """Return the next message to the running thread when it comes, `WM_QUIT` at the end."""

    def end(self, thread: int) -> None:
        """Let the waiting of a thread end."""


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _ALT, _CONTROL, _NO_REPEAT = 0x0001, 0x0002, 0x4000
    _VK_N = 0x4E
    _OUR_ID = 1

    class _Windows:
        """The calls of user32; each works on the thread that makes it."""

        def __init__(self) -> None:
            self._user32 = ctypes.WinDLL("user32")
            self._message = wintypes.MSG()

        def thread(self) -> int:
            # looked at first: the queue that `end` posts to is made with it
            self._user32.PeekMessageW(ctypes.byref(self._message), None, 0, 0, 0)
            return int(ctypes.WinDLL("kernel32").GetCurrentThreadId())

        def register(self) -> bool:
            mask = _CONTROL | _ALT | _NO_REPEAT
            return bool(self._user32.RegisterHotKey(None, _OUR_ID, mask, _VK_N))

        def unregister(self) -> None:
            self._user32.UnregisterHotKey(None, _OUR_ID)

        def wait(self) -> int:
            got = self._user32.GetMessageW(ctypes.byref(self._message), None, 0, 0)
            return int(self._message.message) if got > 0 else _WM_QUIT

        def end(self, thread: int) -> None:
            self._user32.PostThreadMessageW(thread, _WM_QUIT, 0, 0)

    def key_system() -> KeySystem | None:
        """Return the system's way to such a key, None where it has none."""
        return _Windows()

else:

    def key_system() -> KeySystem | None:
        """Return the system's way to such a key, None where it has none."""
        return None


class SystemKey(QObject):
    """`pressed` for each press, on the UI thread."""

    pressed = Signal()

    def __init__(self, parent: QObject | None = None, system: KeySystem | None = None) -> None:
        super().__init__(parent)
        self._system = system or key_system()
        self._waiting: threading.Thread | None = None
        self._thread = 0
        self._registered = False

    def set_on(self, on: bool) -> bool:
        """Take the key or give it back; tells whether this program has it now."""
        if on == self._registered or self._system is None:
            return self._registered
        if on:
            told = threading.Event()
            self._waiting = threading.Thread(target=self._wait, args=(self._system, told))
            self._waiting.daemon = True
            self._waiting.start()
            told.wait()
        elif self._waiting is not None:
            self._system.end(self._thread)
            self._waiting.join()
        return self._registered

    def _wait(self, system: KeySystem, told: threading.Event) -> None:
        self._thread = system.thread()
        self._registered = system.register()
        told.set()
        if not self._registered:
            return
        try:
            while (message := system.wait()) != _WM_QUIT:
                if message == _WM_HOTKEY:
                    self.pressed.emit()
        finally:
            system.unregister()
            self._registered = False
