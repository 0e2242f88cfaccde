# SPDX-License-Identifier: MPL-2.0
"""What the window says of where the plan lies and who has it: drive, holder, conflicted copies."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from hpdesk.domain.errors import UserError
from hpdesk.ui.wording import clock, said

if TYPE_CHECKING:  # after the first paint
    from hpdesk.services.opening import ConflictedCopy
    from hpdesk.storage.live_place import Published
    from hpdesk.ui.apart import Apart
    from hpdesk.ui.main_window import MainWindow
    from hpdesk.ui.plan_keeper import PlanKeeper

_LOOK_AFTER = 1_500  # milliseconds: once the first page stands
_DRIVE, _HOLDER, _COPIES, _FETCHING = "drive", "holder", "copies", "fetching"
_LONG = 4_000  # milliseconds after which a drive is called silent


class PlanPlace(QObject):
    """Listens to the keeper of the plan that is shown, and looks for conflicted copies."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._keeper: PlanKeeper | None = None
        self._told: set[str] = set()
        self._state = ("", "t2")
        self._silent: QTimer | None = None

    def fetching(self, path: str) -> None:
        """Say that a plan is on its way from its drive, and let the person give it up."""
        self._tell_of_fetching(self.tr("{0} hentes fra drevet …").format(Path(path).name), "info")
        silent = self.tr(
            "Drevet med {0} svarer ikke endnu. hpdesk venter på det. Du kan annullere og arbejde "
            "videre imens."
        ).format(Path(path).name)
        self._silent = QTimer(self)
        self._silent.setSingleShot(True)
        self._silent.timeout.connect(partial(self._tell_of_fetching, silent, "warn"))
        self._silent.start(_LONG)

    def _tell_of_fetching(self, text: str, tone: str) -> None:
        give_up = self._window.files.give_up_fetching
        self._window.notice_bar.show_notice(text, tone, self.tr("Annullér"), give_up, _FETCHING)

    def fetched(self) -> None:
        """Take away what was said of a plan on its way."""
        if self._silent is not None:
            self._silent.stop()
            self._silent.deleteLater()
            self._silent = None
        self._window.notice_bar.clear(_FETCHING)

    def set_keeper(self, keeper: "PlanKeeper | None") -> None:
        """Listen to the keeper of another plan, or to none."""
        if keeper is self._keeper:  # the window was made anew
            self._window.sidebar.save_state.set_place(*self._state)
            return
        self._keeper = keeper
        self._told.clear()
        self._say("")
        if keeper is None:
            return
        keeper.published.connect(self._on_published)
        keeper.failed.connect(self._on_failed)
        keeper.taken_over.connect(self._on_taken_over)
        keeper.let_go.connect(self._on_let_go)
        if keeper.plan.copy is not None:
            self._say(self.tr("Arbejdskopi af filen på drevet"))
        if not keeper.plan.desk.read_only:
            QTimer.singleShot(_LOOK_AFTER, keeper, partial(self._look, keeper))

    def read_only_words(self) -> str:
        """Return why the plan can only be read."""
        from hpdesk.services.opening import holder_words

        holder = self._keeper.plan.holder if self._keeper is not None else None
        if self._keeper is None or holder is None:
            return self.tr(
                "Planen kan kun læses, for filen er åben et andet sted eller skrivebeskyttet."
            )
        who = holder_words(holder, self._keeper.plan.desk.today())
        return self.tr("{0} Her kan den kun læses.").format(who)

    # --- the drive ---

    def _say(self, words: str, token: str = "t2") -> None:
        self._state = (words, token)
        self._window.sidebar.save_state.set_place(words, token)

    def _on_published(self, published: "Published") -> None:
        window = self._window
        window.notice_bar.clear(_DRIVE)
        self._say(self.tr("Kopi på drevet kl. {0}").format(clock(published.at)))
        if published.conflict is not None and published.conflict.name not in self._told:
            self._told.add(published.conflict.name)
            text = self.tr(
                "Filen på drevet er ændret af en anden, mens du arbejdede, og er ikke "
                "overskrevet. Dit eget er gemt som {0}."
            ).format(published.conflict.name)
            compare = self.tr("Sammenlign")
            window.notice_bar.show_notice(text, "warn", compare, self._compare_named, _COPIES)

    def _on_failed(self, text: str) -> None:
        self._say(self.tr("Ikke på drevet endnu"), "warn")
        again = self.tr("Prøv igen")
        publish = self._keeper.publish if self._keeper is not None else None
        self._window.notice_bar.show_notice(text, "warn", again, publish, _DRIVE)

    # --- who has it ---

    def _on_taken_over(self) -> None:
        text = self.tr(
            "En anden computer har overtaget planen, mens denne ikke svarede. Det, du skriver, er "
            "gemt; er filen ændret, lægges dit ved siden af den."
        )
        self._window.notice_bar.show_notice(text, "warn", key=_HOLDER)

    def _on_let_go(self) -> None:
        text = self.tr("Planen er lukket det andet sted. Du kan nu skrive i den.")
        write = self.tr("Åbn til skrivning")
        reopen = self._window.files.reopen
        self._window.notice_bar.show_notice(text, "info", write, reopen, _HOLDER)

    # --- copies in conflict ---

    def _look(self, keeper: "PlanKeeper") -> None:
        """Look for conflicted copies beside the plan."""
        from hpdesk.services.opening import conflicted_copies
        from hpdesk.ui.apart import Apart

        if keeper is self._keeper:
            work = partial(conflicted_copies, keeper.plan.desk)
            Apart(keeper).start(work, partial(self._on_found, keeper), self._on_not_found)

    def _on_not_found(self, problem: Exception) -> None:
        """Pass by what cannot be looked for now: the plan was closed, or its drive is silent."""

    def _on_found(self, keeper: "PlanKeeper", copies: "tuple[ConflictedCopy, ...]") -> None:
        known = self._window.preferences.compared
        copy = next((one for one in copies if one.mark not in known), None)
        if keeper is not self._keeper or copy is None:
            return
        text = self.tr(
            "Ved siden af planen ligger {0}, som er ændret for sig selv. Sammenlign de to punkt "
            "for punkt."
        ).format(copy.path.name)
        compare = partial(self._compare, copy)
        self._window.notice_bar.show_notice(text, "warn", self.tr("Sammenlign"), compare, _COPIES)

    def _compare(self, copy: "ConflictedCopy", *, settles: bool = False) -> None:
        from hpdesk.ui.dialogs.compare_copies import CompareCopiesDialog

        context = self._window.pages.context()
        if context is None or not context.bridge.saver.flush():
            return
        self._window.notice_bar.clear(_COPIES)
        dialog = CompareCopiesDialog(context, copy.path, copy.difference, self._window)
        dialog.taken.connect(self._on_taken)
        dialog.finished.connect(partial(self._on_compared, copy.mark))
        if settles:
            dialog.taken.connect(self._settle)
        dialog.open()

    def _on_compared(self, mark: str, _result: int) -> None:
        self._window.remember_compared(mark)

    def _on_taken(self, _count: int) -> None:
        self._window.show_toast(self.tr("Det valgte er hentet."), undo=True)

    def _compare_named(self) -> None:
        """Compare with the file on the drive that another has changed."""
        from hpdesk.services.opening import compared_with_file

        keeper = self._keeper
        if keeper is not None and self._window.bridge.saver.flush():
            self._apart(keeper).start(
                partial(compared_with_file, keeper.plan.desk),
                partial(self._compare, settles=True),
                self._on_silent,
            )

    def _settle(self, _count: int) -> None:
        """Let what was put together replace the file on the drive."""
        keeper = self._keeper
        if keeper is not None:
            self._apart(keeper).start(
                keeper.plan.settle, lambda _none: keeper.publish(), self._on_silent
            )

    def _on_silent(self, problem: Exception) -> None:
        if not isinstance(problem, UserError):
            raise problem
        self._on_failed(said(problem))

    @staticmethod
    def _apart(keeper: "PlanKeeper") -> "Apart":
        from hpdesk.ui.apart import Apart

        return Apart(keeper)
