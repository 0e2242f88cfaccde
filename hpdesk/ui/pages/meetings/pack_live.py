# SPDX-License-Identifier: MPL-2.0
"""Keeps the pages of the pack on the screen true: made anew in a job when something changes."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.services.pack_making import PackView
from hpdesk.services.pack_setups import PackSetup
from hpdesk.ui.jobs import IsCancelled, JobHandle, Progress, run_job
from hpdesk.ui.widgets.look_pages import LookPages
from hpdesk.ui.wording import said

if TYPE_CHECKING:  # what makes the pages is imported when they are made
    from hpdesk.exports.pack_preview import PackPreviewer
    from hpdesk.services.desk import Desk

_PAUSE_MILLISECONDS = 250
_Asked = tuple[str, PackSetup]


class _Bench:
    """What makes the pages; outlives its widget long enough to clean up after it."""

    def __init__(self) -> None:
        self.passwords: dict[str, str] = {}
        self.pages: LookPages | None = None
        self._previewer: PackPreviewer | None = None
        self.is_closed = False

    def previewer(self) -> "PackPreviewer":
        """Return what makes the pages; called in a job. Raises Cancelled once it is closed."""
        if self.is_closed:
            raise Cancelled
        if self._previewer is None:
            from hpdesk.services.pack_making import new_previewer

            self._previewer = new_previewer()
        return self._previewer

    def forget(self, sha256: str) -> None:
        """Look into a file anew the next time."""
        if self._previewer is not None:
            self._previewer.forget(sha256)

    def close(self) -> None:
        """Let go of everything, the passwords too."""
        self.is_closed = True
        self.passwords.clear()
        if self.pages is not None:
            self.pages.close()
        if self._previewer is not None:
            self._previewer.close()


class LivePack(QObject):
    """`ask` for a pack; `shown(PackView, LookPages)` comes a moment after the last asking.

    Whoever hears it closes the pages of before. `failed(str)` tells why there are none,
    `working(bool)` that they are being made, `progressed(float, str)` how far they are.
    Bilag that nobody looked into are looked into afterwards.
    """

    shown = Signal(object, object)
    failed = Signal(str)
    working = Signal(bool)
    progressed = Signal(float, str)

    def __init__(self, desk: "Desk", parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._bench = _Bench()
        self._asked: _Asked | None = None
        self._made: _Asked | None = None
        self._job: JobHandle | None = None
        self._looked_into = ""
        self._aside: JobHandle | None = None  # looks into bilag, and keeps no page waiting
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._begin)
        parent.destroyed.connect(self._bench.close)
        app = QCoreApplication.instance()
        # a job outlives the tab it was begun in, so its handle must not go with the tab
        self._home: QObject = app if app is not None else self
        if app is not None:
            app.aboutToQuit.connect(self._bench.close)

    @property
    def passwords(self) -> dict[str, str]:
        """Return the passwords that were given for bilag, which are kept nowhere else."""
        return self._bench.passwords

    def forget(self, sha256: str) -> None:
        """Look into a file anew the next time."""
        self._bench.forget(sha256)

    def is_busy(self) -> bool:
        """Tell whether pages are on their way."""
        return self._job is not None or self._pause.isActive()

    def is_asked_again(self) -> bool:
        """Tell whether newer pages are to be made than those under way or just shown."""
        return self._asked is not None

    def ask(self, meeting_id: str, setup: PackSetup, *, at_once: bool = False) -> None:
        """Have the pages made, after a pause in what changes them."""
        other = self._asked is not None and self._asked[0] != meeting_id
        self._asked = (meeting_id, setup)
        if other and self._job is not None:
            self._job.cancel()
        if at_once:
            self._pause.stop()
            self._begin()
        else:
            self._pause.start()

    def stop(self) -> None:
        """Make nothing more until it is asked again."""
        self._pause.stop()
        self._asked = None
        for job in (self._job, self._aside):
            if job is not None:
                job.cancel()

    def is_aside(self) -> bool:
        """Tell whether bilag are being looked into."""
        return self._aside is not None

    def _begin(self) -> None:
        if self._asked is None or self._job is not None:
            return  # what is under way begins the next when it ends
        asked = self._made = self._asked
        self._asked = None
        self.working.emit(True)
        self._job = run_job(
            _Look(self._desk, self._bench, asked),
            parent=self._home,
            on_done=partial(self._on_done, asked),
            on_failed=self._on_failed,
            on_progress=self._on_progress,
        )

    def _on_progress(self, part: float, words: str) -> None:
        if not self._bench.is_closed:
            self.progressed.emit(part, words)

    def _on_done(self, asked: _Asked, made: tuple[PackView, LookPages]) -> None:
        if self._bench.is_closed:
            made[1].close()
            return
        self._job = None
        self.working.emit(False)
        if self._asked is not None and self._asked[0] != asked[0]:
            made[1].close()
        else:
            self._bench.pages = made[1]
            self.shown.emit(*made)
        self._go_on(asked)

    def _on_failed(self, problem: Exception) -> None:
        if self._bench.is_closed:
            return
        self._job = None
        self.working.emit(False)
        if isinstance(problem, UserError):
            self.failed.emit(said(problem))
        elif not isinstance(problem, Cancelled):
            self.failed.emit(self.tr("Der er en fejl i programmet. Planen er uskadt."))
        self._go_on(None)
        if not isinstance(problem, UserError | Cancelled):
            raise problem

    def _go_on(self, asked: _Asked | None) -> None:
        if self._asked is not None:
            if not self._pause.isActive():
                self._begin()
        elif asked is not None and self._aside is None and self._looked_into != asked[0]:
            self._looked_into = asked[0]
            self._aside = run_job(
                _LookIntoBilag(self._desk, asked[0]),
                parent=self._home,
                on_done=partial(self._on_looked_into, asked),
                on_failed=self._on_not_looked_into,
            )

    def _on_not_looked_into(self, problem: Exception) -> None:
        if self._bench.is_closed:
            return
        self._aside = None
        if not isinstance(problem, UserError | Cancelled):
            raise problem

    def _on_looked_into(self, asked: _Asked, found: int) -> None:
        if self._bench.is_closed:
            return
        self._aside = None
        if found and self._asked is None and self._made is not None and self._made[0] == asked[0]:
            self.ask(*self._made)  # what was found belongs among the problems


class _Look:
    """Makes a look, in a job."""

    def __init__(self, desk: "Desk", bench: _Bench, asked: _Asked) -> None:
        self._desk, self._bench = desk, bench
        self._meeting_id, self._setup = asked

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> tuple[PackView, LookPages]:
        """Make it; raises UserError and Cancelled."""
        from hpdesk.services.pack_making import look_at_pack

        def tell(done: int, total: int, what: str) -> None:
            progress(done / total if total else 0.0, what)

        previewer = self._bench.previewer()
        passwords = dict(self._bench.passwords)
        view = look_at_pack(
            self._desk,
            self._meeting_id,
            self._setup,
            previewer,
            passwords,
            progress=tell,
            cancelled=cancelled,
        )
        return view, LookPages(view.look, previewer)


class _LookIntoBilag:
    """Looks into the bilag that nobody has seen, in a job, and readies what merges them."""

    def __init__(self, desk: "Desk", meeting_id: str) -> None:
        self._desk, self._meeting_id = desk, meeting_id

    def __call__(self, progress: Progress, cancelled: IsCancelled) -> int:
        """Return how many there were; raises Cancelled."""
        from hpdesk.services.bilag_looks import look_into_bilag
        from hpdesk.services.pack_making import get_ready

        def tell(done: int, total: int, what: str) -> None:
            progress(done / total if total else 0.0, what)

        get_ready()
        return look_into_bilag(self._desk, self._meeting_id, progress=tell, cancelled=cancelled)
