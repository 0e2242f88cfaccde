# SPDX-License-Identifier: MPL-2.0
"""Dan referat: which edition or part, Word or PDF, and where the files are to lie."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)

from hpdesk.domain.errors import Cancelled, HandEdited, UserError
from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.services import meetings
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.hand_edits import ask_about
from hpdesk.ui.jobs import JobHandle, run_job
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.minutes.paper_choices import (
    Paper,
    PaperChoice,
    PaperJob,
    left_out_words,
    paper_jobs,
    remember_choice,
    remembered_choice,
)
from hpdesk.ui.pages.minutes.paper_work import PaperWork, open_path
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.choice_field import ChoiceField, Option
from hpdesk.ui.widgets.doing_line import DoingLine
from hpdesk.ui.widgets.elided_label import ElidedLabel
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import join_words, said

_ID = Qt.ItemDataRole.UserRole
_SHOWN_NAMES = 3
_NAMES_OF = {
    Paper.FULL: "Fuldt referat, kun til medlemmerne",
    Paper.PUBLIC: "Offentligt referat",
    Paper.DECISIONS: "Beslutninger og opgaver på én side",
    Paper.EXTRACT: "Uddrag til den enkelte",
    Paper.POINT: "Delreferat af ét punkt til sagen",
}


class PaperDialog(BaseDialog):
    """Asks what to make and makes it; `mails_asked(tuple)` wants mails to people instead."""

    mails_asked = Signal(object)

    def __init__(
        self,
        context: PageContext,
        meeting: Meeting,
        people: tuple[tuple[str, str], ...],
        item_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent, width=560)
        self.set_title(self.tr("Dan referat"))
        self._context, self._meeting = context, meeting
        self._items = meetings.list_items(context.desk, meeting.id)
        self._body = meeting.body_ids[0] if meeting.body_ids else ""
        self._before = remembered_choice(self._body)
        self.folder = self._before.folder
        if self.folder == Path():
            self.folder = context.desk.path.parent
        self._job: JobHandle | None = None
        self.body.setSpacing(current().px(8))
        self._make_papers()
        self._make_parts(people, item_id)
        self._make_files()
        self._make_progress()
        self._make_foot()
        self._show_state()
        self.radios[self.paper()].setFocus()

    # --- what stands in it ---

    def _make_papers(self) -> None:
        self._papers = QButtonGroup(self)
        self.radios: dict[Paper, QRadioButton] = {}
        for paper, words in _NAMES_OF.items():
            radio = QRadioButton(self.tr(words))
            radio.setChecked(paper is self._before.paper)
            radio.toggled.connect(self._show_state)
            self._papers.addButton(radio)
            self.radios[paper] = radio
            self.body.addWidget(radio)

    def _make_parts(self, people: tuple[tuple[str, str], ...], item_id: str) -> None:
        theme = current()
        self.people = QListWidget()
        self.people.setAccessibleName(self.tr("Uddrag til"))
        for key, name in people:
            row = QListWidgetItem(name)
            row.setData(_ID, key)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Checked)
            self.people.addItem(row)
        if people:
            self.people.setCurrentRow(0)
        self.people.itemChanged.connect(self._show_state)
        self.people.setFixedHeight(theme.px(min(6, max(2, len(people))) * 30 + 8))
        self.people_field = self.add_field(self.tr("Uddrag til"), self.people)
        options = [Option(i.id, f"{i.number}  {i.title}") for i in self._items]
        self.point = ChoiceField(options, item_id or None, searchable=False)
        if self.point.option_id() is None and options:
            self.point.set_value(options[0].id)
        self.point.chosen.connect(self._show_state)
        self.point_field = self.add_field(self.tr("Punkt"), self.point)
        self.public = QCheckBox(self.tr("Offentlig udgave"))
        self.public.setChecked(self._before.public)
        self.public.toggled.connect(self._show_state)
        self.body.addWidget(self.public)
        self.note = Note("", "info")
        self.body.addWidget(self.note)

    def _make_files(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(current().px(24))
        self.pdf = QCheckBox(self.tr("PDF (.pdf)"))
        self.word = QCheckBox(self.tr("Word (.docx)"))
        self.pdf.setChecked(self._before.pdf)
        self.word.setChecked(self._before.word)
        for box in (self.pdf, self.word):
            box.toggled.connect(self._show_state)
            row.addWidget(box)
        row.addStretch(1)
        self.body.addLayout(row)
        line = QHBoxLayout()
        line.setSpacing(current().px(8))
        self.place = QLineEdit(str(self.folder))
        self.place.setAccessibleName(self.tr("Gem i mappen"))
        self.place.textEdited.connect(self._on_place)
        self.change = secondary(self.tr("Skift …"), "folder")
        self.change.setAccessibleName(self.tr("Skift mappe"))
        self.change.clicked.connect(self._on_change)
        line.addWidget(self.place, 1)
        line.addWidget(self.change)
        self.body.addWidget(label(self.tr("Gem i mappen"), "label"))
        self.body.addLayout(line)
        self.names = [ElidedLabel("", "meta", "t2") for _ in range(_SHOWN_NAMES)]
        for name in self.names:
            self.body.addWidget(name)

    def _make_progress(self) -> None:
        self.doing = DoingLine()
        self.body.addWidget(self.doing)
        self.message = Note("", "over")
        self.message.hide()
        self.body.addWidget(self.message)

    def _make_foot(self) -> None:
        self.mails = secondary(self.tr("Skriv mails …"), "mail")
        self.mails.clicked.connect(self._on_mails)
        self.add_left_button(self.mails)
        self.copy = secondary(self.tr("Kopiér mailtekst"), "copy")
        self.copy.clicked.connect(self._on_copy)
        self.add_left_button(self.copy)
        self.cancel = self.add_cancel()
        self.make = self.set_primary(self.tr("Dan filerne"), "file-down")

    # --- what is chosen ---

    def paper(self) -> Paper:
        """Return the paper that is chosen."""
        return next((p for p, radio in self.radios.items() if radio.isChecked()), Paper.FULL)

    def chosen_people(self) -> tuple[tuple[str, str], ...]:
        """Return those whose extracts are ticked, by key and name."""
        rows = [self.people.item(n) for n in range(self.people.count())]
        ticked = [row for row in rows if row.checkState() is Qt.CheckState.Checked]
        return tuple((str(row.data(_ID)), row.text()) for row in ticked)

    def choice(self) -> PaperChoice:
        """Return what is to be made."""
        paper, item = self.paper(), self._item()
        return PaperChoice(
            paper,
            public=self.public.isChecked(),
            pdf=self.pdf.isChecked(),
            word=self.word.isChecked(),
            folder=self.folder,
            people=self.chosen_people() if paper is Paper.EXTRACT else (),
            item_id=item.id if item is not None and paper is Paper.POINT else "",
            item_number=item.number if item is not None else "",
        )

    def _item(self) -> AgendaItem | None:
        key = self.point.option_id()
        return next((item for item in self._items if item.id == key), None)

    def _show_state(self, *_: object) -> None:
        if not hasattr(self, "make"):
            return  # a tick was set while the dialog is built
        paper, choice = self.paper(), self.choice()
        self.people_field.setVisible(paper is Paper.EXTRACT and self.people.count() > 0)
        self.point_field.setVisible(paper is Paper.POINT)
        self.public.setVisible(paper in (Paper.DECISIONS, Paper.POINT))
        for button in (self.mails, self.copy):
            button.setVisible(paper is Paper.EXTRACT)
        self.note.set(*self._note_words(paper, choice))
        jobs = paper_jobs(self._meeting, choice)
        self._show_names([path.name for job in jobs for path in job.files])
        self.message.hide()
        self.make.setEnabled(bool(jobs) and (choice.pdf or choice.word))
        self.copy.setEnabled(len(choice.people) == 1)
        self.mails.setEnabled(bool(choice.people))

    def _note_words(self, paper: Paper, choice: PaperChoice) -> tuple[str, str]:
        if paper is Paper.EXTRACT:
            if not self.people.count():
                return self.tr("Ingen personer fik en opgave på mødet."), "info"
            return self.tr("Hver får sine egne opgaver og de beslutninger, de kommer af."), "info"
        shown = paper is Paper.PUBLIC or (choice.public and paper in (Paper.DECISIONS, Paper.POINT))
        words = left_out_words(self._items, public=shown, item_id=choice.item_id)
        return words, "info" if shown or not any(i.closed for i in self._items) else "warn"

    def _show_names(self, names: list[str]) -> None:
        more = len(names) - _SHOWN_NAMES
        if more > 0:
            names = [*names[: _SHOWN_NAMES - 1], self.tr("og {0} filer til").format(more + 1)]
        for place, shown in enumerate(self.names):
            shown.setText(names[place] if place < len(names) else "")
            shown.setVisible(place < len(names))

    def _on_place(self, text: str) -> None:
        self.folder = Path(text.strip()) if text.strip() else self._context.desk.path.parent

    def _on_change(self) -> None:
        dialog = QFileDialog(self, self.tr("Vælg mappe til referatet"), str(self.folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    def _on_folder(self, name: str) -> None:
        self.folder = Path(name)
        self.place.setText(name)

    # --- mails instead of files ---

    def _on_mails(self) -> None:
        keys = tuple(key for key, _ in self.chosen_people())
        super().accept()
        self.mails_asked.emit(keys)

    def _on_copy(self) -> None:
        from PySide6.QtWidgets import QApplication

        from hpdesk.services.minutes_papers import extract_as_text

        (key, name), *_ = self.chosen_people()
        text = extract_as_text(self._context.desk, self._meeting.id, key)
        QApplication.clipboard().setText(text)
        self._tell(self.tr("Mailteksten til {0} er kopieret.").format(name), "ok")

    def _tell(self, text: str, tone: str = "over") -> None:
        self.message.set(text, tone)
        self.message.show()

    # --- making the files ---

    def accept(self) -> None:
        """Make the files; asks before one is replaced."""
        if self._job is not None or not self._context.bridge.saver.flush():
            return
        choice = self.choice()
        jobs = paper_jobs(self._meeting, choice)
        if not self.folder.is_dir():
            self._tell(self.tr("Mappen findes ikke. Vælg en anden mappe."))
            self.place.setFocus()
            return
        old = [path.name for job in jobs for path in job.files if path.exists()]
        if not old:
            self._start(choice, jobs)
            return
        names = join_words([f"»{name}«" for name in old[:2]])
        names += self.tr(" og {0} til").format(len(old) - 2) if len(old) > 2 else ""
        self._context.ask(
            self.tr("Vil du erstatte de gamle filer?"),
            self.tr("{0} ligger allerede i mappen. Den gamle udgave forsvinder.").format(names),
            self.tr("Erstat"),
            partial(self._start, choice, jobs),
        )

    def reject(self) -> None:
        """Stop the making, or close."""
        if self._job is not None:
            self._job.cancel()
            self.doing.show_stopping()
            return
        super().reject()

    def _start(self, choice: PaperChoice, jobs: tuple[PaperJob, ...]) -> None:
        work = PaperWork(self._context.desk, self._meeting.id, choice, jobs)
        self._busy(True)
        self._job = run_job(
            work,
            parent=self,
            on_done=partial(self._on_done, choice),
            on_failed=partial(self._on_failed, choice, work),
            on_progress=self.doing.show_progress,
        )

    def _busy(self, on: bool) -> None:
        self.doing.setVisible(on)
        self.message.hide()
        for widget in (*self.radios.values(), self.pdf, self.word, self.place, self.change):
            widget.setEnabled(not on)
        self.make.setEnabled(not on)
        if on:
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
            self.doing.begin()

    def _on_done(self, choice: PaperChoice, paths: tuple[Path, ...]) -> None:
        self._job = None
        remember_choice(self._body, replace(choice, people=()))
        self._busy(False)
        super().accept()
        names = paths[0].name if len(paths) == 1 else self.tr("{0} filer").format(len(paths))
        self._context.toast(
            self.tr("Dannet i {0}: {1}").format(paths[0].parent, names),
            action=self.tr("Åbn"),
            on_action=partial(open_path, paths[0] if len(paths) < 3 else paths[0].parent),
        )

    def _start_again(self, choice: PaperChoice, work: PaperWork, old: Path, new: Path) -> None:
        """Make what is missing, with one of the files under another name."""
        self._start(choice, work.elsewhere(old, new))

    def _on_failed(self, choice: PaperChoice, work: PaperWork, problem: Exception) -> None:
        self._job = None
        if isinstance(problem, Cancelled) and len(work.written) == sum(
            len(job.files) for job in paper_jobs(self._meeting, choice)
        ):
            self._on_done(choice, tuple(work.written))  # all was in its place already
            return
        self._busy(False)
        self._show_state()
        if isinstance(problem, Cancelled):
            left = len(work.written)
            words = self.tr("Annulleret. {0} filer blev færdige.").format(left)
            self._tell(words if left else self.tr("Annulleret. Der er ikke gemt nogen fil."))
        elif isinstance(problem, HandEdited):
            again = partial(self._start_again, choice, work, problem.path)
            ask_about(self._context, self, problem.path, again)
        elif isinstance(problem, UserError):
            self._tell(said(problem))
        elif isinstance(problem, OSError):
            self._tell(
                self.tr(
                    "Referatet kunne ikke skrives dér. Planen er ikke ændret. Vælg en anden mappe."
                )
            )
        else:
            raise problem
