# SPDX-License-Identifier: MPL-2.0
"""How long the history is kept, how much room it takes, and »Ryd historik før …«."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from hpdesk.domain.errors import Cancelled, UserError
from hpdesk.services import history_keeping
from hpdesk.services.history_keeping import CutPreview, HistoryRules
from hpdesk.ui.dialogs.base_dialog import BaseDialog
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import secondary
from hpdesk.ui.widgets.date_field import DateField
from hpdesk.ui.widgets.field import Field
from hpdesk.ui.widgets.segment import Segment
from hpdesk.ui.widgets.text import divider, label
from hpdesk.ui.wording import counted, date_words, decimal, said, worded


def size_words(size: int) -> str:
    """Return a size in bytes as megabytes."""
    return worded("{0} MB", decimal(size / (1 << 20))) if size >= 1 << 17 else "under 0,2 MB"


def loss_words(told: CutPreview) -> str:
    """Return what clearing the history takes away."""
    parts = [
        (
            worded(
                "{0} fra før {1} slettes for altid ({2}): hvem der ændrede hvad, og teksternes "
                "tidligere udgaver.",
                counted(told.steps, worded("trin"), worded("trin")),
                date_words(told.before),
                size_words(told.size),
            )
        )
    ]
    if told.deleted:
        rows = counted(told.deleted, worded("slettet oplysning"), worded("slettede oplysninger"))
        parts.append(worded("{0} fra dengang kan ikke gendannes bagefter.", rows))
    if told.file_size:
        parts.append(
            worded("Filer, som ingen bruger længere, fjernes ({0}).", size_words(told.file_size))
        )
    parts.append(worded("Det, der står i planen nu, også godkendte referater, ændres ikke."))
    return " ".join(parts)


class KeepingDialog(BaseDialog):
    """Writes the plan's rule, and clears the history when asked to."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent, width=520)
        self.set_title(self.tr("Historikkens størrelse"))
        self._context = context
        self.size_label = label("", wrap=True)
        self.body.addWidget(self.size_label)
        rules = history_keeping.history_rules(context.desk)
        self.years = self._box(rules.years, history_keeping.MOST_YEARS, self.tr(" år"))
        self.megabytes = self._box(rules.megabytes, history_keeping.MOST_MEGABYTES, self.tr(" MB"))
        self.add_field(self.tr("Behold historikken i"), self.years)
        self.add_field(self.tr("Den må højst fylde"), self.megabytes)
        ways = (("self", self.tr("Af sig selv")), ("asks", self.tr("Spørg først")))
        title = self.tr("Når der er mere end det, ryddes der")
        self.way = Segment(ways, "asks" if rules.asks else "self", name=title)
        hint = self.tr("Der laves altid en sikkerhedskopi først, og du får at vide, hvad der gik.")
        self.add_field(title, self.way, hint)
        self.body.addWidget(divider())
        self.before = DateField(today=context.today(), name=self.tr("Ryd historik før"))
        self.clear = secondary(self.tr("Ryd …"), "trash-2")
        self.clear.clicked.connect(self._on_clear)
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        self.before_field = Field(self.tr("Ryd historik før"), self.before)
        row.addWidget(self.before_field, 1)
        row.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.told = label("", "meta", wrap=True)
        self.body.addWidget(self.told)
        self.add_cancel(self.tr("Luk"))
        self.set_primary(self.tr("Gem"))
        self._show()
        if context.desk.read_only:
            for widget in (
                self.years,
                self.megabytes,
                self.way,
                self.before,
                self.clear,
                self.primary,
            ):
                if widget is not None:
                    widget.setEnabled(False)
                    widget.setToolTip(self.tr("Planen kan kun læses."))

    def _box(self, value: int, most: int, suffix: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(1, most)
        box.setSuffix(suffix)
        box.setValue(value)
        return box

    def _show(self) -> None:
        size = history_keeping.history_size(self._context.desk)
        words = self.tr("Historikken har {0} og fylder {1}.").format(
            counted(size.steps, worded("trin"), worded("trin")), size_words(size.size)
        )
        if size.oldest is not None:
            words += " " + self.tr("Den går tilbage til {0}.").format(date_words(size.oldest))
        self.size_label.setText(words)
        due = history_keeping.day_to_keep_from(self._context.desk)
        self.before.set_day(due)
        self.told.setText(
            self.tr("Der er mere, end planen skal beholde: foreslået dato er sat.") if due else ""
        )

    def _on_clear(self) -> None:
        day = self.before.day()
        if day is None:
            self.before_field.set_error(self.tr("Skriv den dato, historikken skal ryddes før."))
            return
        self.before_field.set_error("")
        told = history_keeping.preview_cut(self._context.desk, day)
        if not told.steps:
            self.told.setText(self.tr("Der er ingen historik fra før den dato."))
            return
        question = self.tr("Ryd historik før {0}?").format(date_words(day))
        self._context.ask(question, loss_words(told), self.tr("Ryd historik"), self._clearing(told))

    def _clearing(self, told: CutPreview) -> Callable[[], object]:
        def begin() -> None:
            if self._context.bridge.saver.flush():
                self.reject()
                clear_history(self._context, told)

        return begin

    def accept(self) -> None:
        """Keep the rule."""
        asks = self.way.value() == "asks"
        rules = HistoryRules(self.years.value(), self.megabytes.value(), asks)
        if rules != history_keeping.history_rules(self._context.desk):
            history_keeping.set_history_rules(self._context.desk, rules)
            self._context.toast(self.tr("Historikkens opbevaring er ændret."), undo=True)
        super().accept()


def keep_history_to_rules(context: PageContext, open_size: Callable[[], object]) -> None:
    """Clear what the plan's rule does not keep as a job, and tell what went."""
    desk = context.desk

    def done(told: CutPreview | None) -> None:
        if told is None:
            return
        steps = counted(told.steps, worded("trin"), worded("trin"))
        context.notice(
            worded(
                "Historikken fra før {0} er ryddet efter planens regel: {1} ({2}). Det, der står i "
                "planen, er ikke ændret, og en sikkerhedskopi fra lige før har det hele.",
                date_words(told.before),
                steps,
                size_words(told.size + told.file_size),
            ),
            tone="info",
            action=worded("Historikkens størrelse …"),
            on_action=open_size,
            key="history",
        )

    def failed(problem: Exception) -> None:
        # the plan may be closed, or the disk be full: next time; the backups tell of the disk
        if not isinstance(problem, UserError | Cancelled):
            raise problem

    context.jobs(
        lambda _progress, _cancelled: history_keeping.keep_to_rules(desk),
        on_done=done,
        on_failed=failed,
    )


def clear_history(context: PageContext, told: CutPreview) -> None:
    """Clear the history as a job, and tell when it is done."""
    desk = context.desk

    def done(is_smaller: bool) -> None:
        later = "" if is_smaller else worded(" Filen bliver mindre, når ingen andre har den åben.")
        context.toast(worded("Historikken før {0} er ryddet.{1}", date_words(told.before), later))

    def failed(problem: Exception) -> None:
        if not isinstance(problem, UserError):
            raise problem
        context.toast(said(problem), tone="warn")

    context.jobs(
        lambda _progress, _cancelled: history_keeping.cut_history(desk, told.before),
        on_done=done,
        on_failed=failed,
    )
