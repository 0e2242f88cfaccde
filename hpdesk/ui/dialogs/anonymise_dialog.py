# SPDX-License-Identifier: MPL-2.0
"""»Anonymisér«: what will happen, the doubtful places to untick, the files to let go of."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QListView, QWidget

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.domain.people import Person
from hpdesk.domain.personal_data import AnonymisingPreview, NamedFile, NamePlace
from hpdesk.services import anonymising
from hpdesk.services.anonymising import Anonymised
from hpdesk.ui.delegates import prepare_list
from hpdesk.ui.dialogs.anonymise_backups import offer_backups
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.jobs import IsCancelled, Progress
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.note import Note
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import counted, join_words, said, shown, worded

_Entry = NamePlace | NamedFile


class AnonymiseDialog(BaseDialog):
    """Space ticks a place or a file; nothing happens before »Anonymisér for altid«."""

    def __init__(self, context: PageContext, person: Person, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=720)
        self.set_title(self.tr("Anonymisér {0}?").format(person.name))
        self._context, self._person = context, person
        self._ticked: set[str] = set()
        self.add_text(
            self.tr(
                "Navnet bliver til »tidligere medlem« overalt i filen, også i historikken og i "
                "det, der er sendt. Mail, telefon, titel, noter om personen og tidligere navne "
                "slettes. Pladser, fremmøde og beslutninger bliver stående. Det kan ikke "
                "fortrydes, og heller ikke det, du har lavet før. Der laves ingen sikkerhedskopi, "
                "for den ville gemme navnet."
            )
        )
        self.note = Note(self.tr("Alle tekster og filer læses igennem …"), "info")
        self.body.addWidget(self.note)
        self.copies = Note("", "warn")
        self.copies.hide()
        self.body.addWidget(self.copies)
        self.heading = label(self.tr("Tag stilling til disse"), "heading")
        self.body.addWidget(self.heading)
        self.doubt = label("", "body", "t2", wrap=True)
        self.doubt.hide()
        self.body.addWidget(self.doubt)
        self.model: RowsModel[_Entry] = RowsModel(
            [Column("", _spoken, look=_look, tip=_spoken, checked=self._is_ticked)],
            _key,
            parent=self,
        )
        self.model.toggled.connect(self._on_toggled)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Steder og filer at tage stilling til"))
        self.list.setModel(self.model)
        prepare_list(self.list, 46)
        self.list.setMinimumHeight(current().px(190))
        self.body.addWidget(self.list, 1)
        self.safe = self.add_cancel()
        self.do_it = self.set_primary(self.tr("Anonymisér for altid"), "user-x", dangerous=True)
        self.do_it.setEnabled(False)
        self.safe.setFocus(Qt.FocusReason.OtherFocusReason)
        self._is_writing = False
        self._outcome: list[Anonymised] = []
        self.job = context.jobs(
            partial(_preview, context, person.id),
            on_done=self._on_read,
            on_failed=self._on_failed,
            on_progress=self._on_progress,
        )
        self.finished.connect(self._on_finished)

    def _on_read(self, seen: AnonymisingPreview) -> None:
        entries: list[_Entry] = [*seen.doubtful, *seen.files]
        self._ticked = {
            _key(entry)
            for entry in entries
            if (entry.taken if isinstance(entry, NamePlace) else _can_go(entry))
        }
        self.model.set_rows(entries)
        self.heading.setVisible(bool(entries))
        self.list.setVisible(bool(entries))
        self.doubt.setText(self._doubt_words(seen))
        self.doubt.setVisible(bool(seen.doubtful))
        sure = len(seen.places) - len(seen.doubtful)
        places = counted(sure, self.tr("sted"), self.tr("steder"))
        earlier = counted(seen.earlier_count, self.tr("tekst"), self.tr("tekster"))
        self.note.set(
            self.tr(
                "Navnet står med sikkerhed {0} i planen. Desuden renses {1} i historikken."
            ).format(places, earlier),
            "info",
        )
        if words := self._copy_words(seen):
            self.copies.set(words, "warn")
            self.copies.show()
        self.do_it.setEnabled(True)

    def _doubt_words(self, seen: AnonymisingPreview) -> str:
        text = self.tr("Med flueben bliver ordet til »tidligere medlem«, uden bliver det stående.")
        left = list(dict.fromkeys(place.form for place in seen.doubtful if not place.taken))
        if not left:
            return text
        named = join_words([f"»{form}«" for form in left])
        return (
            text
            + " "
            + self.tr(
                "Initialer og navne, som andre også har, kan betyde noget andet. Derfor er {0} kun "
                "med, hvor du selv sætter flueben."
            ).format(named)
        )

    def _copy_words(self, seen: AnonymisingPreview) -> str:
        parts = []
        if seen.backup_count:
            count = counted(
                seen.backup_count, self.tr("sikkerhedskopi"), self.tr("sikkerhedskopier")
            )
            text = self.tr("Der er {0}. Bagefter kan du slette dem, som navnet står i.")
            parts.append(text.format(count))
        if seen.copies:
            text = self.tr(
                "I samme mappe ligger {0}. De kan rumme navnet. Slet dem selv, hvis det er kopier, "
                "og husk kopier andre steder."
            )
            parts.append(text.format(join_words([f"»{name}«" for name in seen.copies])))
        return " ".join(parts)

    def _on_progress(self, part: float, _words: str) -> None:
        text = self.tr("Filerne læses igennem: {0} %.").format(round(100 * part))
        self.note.set(text, "info")

    def _on_failed(self, problem: Exception) -> None:
        if not isinstance(problem, Cancelled):
            self.note.set(said(problem), "over")

    def _is_ticked(self, entry: _Entry) -> bool | None:
        if isinstance(entry, NamedFile) and not entry.sent_file_id:
            return None
        return _key(entry) in self._ticked

    def _on_toggled(self, key: str, on: bool) -> None:
        (self._ticked.add if on else self._ticked.discard)(key)
        index = self.model.index_of(key)
        self.model.dataChanged.emit(index, index)

    def _on_finished(self) -> None:
        if self.job.is_running:
            self.job.cancel()

    def reject(self) -> None:
        """Stop and close, as long as nothing has been written."""
        if not self._is_writing:
            super().reject()

    def accept(self) -> None:
        """Do it in a job; until it is written, »Annullér« leaves everything as it is."""
        if not self.do_it.isEnabled() or not self._context.bridge.saver.flush():
            return
        places = [entry for entry in self.model.rows() if isinstance(entry, NamePlace)]
        files = [entry for entry in self.model.rows() if isinstance(entry, NamedFile)]
        ticked = self._ticked
        work = partial(
            _anonymise,
            self._context,
            self._person.id,
            [p.key for p in places if p.taken and _key(p) not in ticked],
            [p.key for p in places if not p.taken and _key(p) in ticked],
            [file.sent_file_id for file in files if file.sent_file_id and _key(file) in ticked],
            self._outcome,
        )
        self.do_it.setEnabled(False)
        self.list.setEnabled(False)
        self.safe.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_rewritten(0.0, "")
        self.job = self._context.jobs(
            work,
            on_done=self._on_done,
            on_failed=self._on_not_done,
            on_progress=self._on_rewritten,
        )

    def _on_rewritten(self, part: float, _words: str) -> None:
        if part < 1:
            text = self.tr("Teksterne renses for navnet: {0} %. Intet er ændret endnu.")
            self.note.set(text.format(int(100 * part)), "info")
            return
        self._is_writing = True
        self.safe.setEnabled(False)
        self.note.set(self.tr("Filen skrives om uden navnet. Det kan ikke afbrydes."), "info")

    def _on_done(self, done: Anonymised) -> None:
        super().accept()
        _tell(self._context, self._person.id, done)

    def _on_not_done(self, problem: Exception) -> None:
        if self._outcome:  # the wish to stop came while it was being written
            _tell(self._context, self._person.id, self._outcome[0])
            return
        if isinstance(problem, Cancelled):
            return
        if not isinstance(problem, UserError):
            raise problem
        self._is_writing = False
        self.safe.setEnabled(True)
        self.list.setEnabled(True)
        self.do_it.setEnabled(True)
        self.note.set(said(problem), "over")


def _can_go(file: NamedFile) -> bool:
    return bool(file.sent_file_id) and not file.unread


def _told(progress: Progress, done: int, total: int, _what: str) -> None:
    progress(done / max(1, total), "")


def _preview(
    context: PageContext, key: str, progress: Progress, cancelled: IsCancelled
) -> AnonymisingPreview:
    return anonymising.preview_anonymising(
        context.desk, key, partial(_told, progress), cancelled=cancelled
    )


def _anonymise(
    context: PageContext,
    key: str,
    spared: list[tuple[str, str, str, str]],
    also: list[tuple[str, str, str, str]],
    files: list[str],
    outcome: list[Anonymised],
    progress: Progress,
    cancelled: IsCancelled,
) -> Anonymised:
    done = anonymising.anonymise(
        context.desk,
        key,
        spared=spared,
        also=also,
        drop_files=files,
        progress=partial(_told, progress),
        cancelled=cancelled,
    )
    outcome.append(done)
    return done


def _said(text: str) -> str:
    return QCoreApplication.translate("AnonymiseDialog", text)


def _tell(context: PageContext, was: str, done: Anonymised) -> None:
    if done.is_compacted:
        context.toast(_said("Personen er anonymiseret, og filen er skrevet om uden navnet."))
        offer_backups(context, was)
        return
    context.notice(
        _said(
            "Personen er anonymiseret, men et andet program holdt filen, så den er ikke skrevet om "
            "endnu. Luk det andet program."
        ),
        tone="warn",
        action=_said("Skriv filen om"),
        on_action=partial(_compact, context, was),
        key="compact",
    )


def _compact(context: PageContext, was: str) -> None:
    context.jobs(
        partial(_write_anew, context),
        on_done=partial(_tell_compacted, context, was),
        on_failed=partial(_tell_failed, context),
    )


def _write_anew(context: PageContext, _progress: object, _cancelled: object) -> None:
    anonymising.compact_plan(context.desk)


def _tell_compacted(context: PageContext, was: str, _nothing: object) -> None:
    context.toast(_said("Filen er skrevet om uden det slettede."))
    offer_backups(context, was)


def _tell_failed(context: PageContext, problem: Exception) -> None:
    if not isinstance(problem, UserError):
        raise problem
    context.toast(said(problem), tone="over")


def _key(entry: _Entry) -> str:
    if isinstance(entry, NamePlace):
        return "\n".join(entry.key)
    return entry.sent_file_id or f"{entry.where}\n{entry.name}"


def _spoken(entry: _Entry) -> str:
    look = _look(entry)
    return f"{look.title}. {look.detail}"


def _look(entry: _Entry) -> RowLook:
    if isinstance(entry, NamePlace):
        return RowLook(f"»{entry.form}« – {shown(entry.where)}", entry.excerpt, strong=False)
    if entry.unread:
        fate = worded("Kan ikke læses af programmet. Se selv efter, om navnet står i den.")
    elif entry.sent_file_id:
        fate = worded("Navnet står i filen. Med flueben slettes filen, og linjen i loggen bliver.")
    else:
        fate = worded("Navnet står i bilaget. Ret filen, eller slet bilaget på punktet.")
    lead = "" if entry.sent_file_id else "paperclip"
    return RowLook(f"{entry.name} – {shown(entry.where)}", fate, strong=False, lead=lead)
