# SPDX-License-Identifier: MPL-2.0
"""Who must deliver which bilag to a meeting by when, on the tab Plan."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from hpdesk.domain.errors import UserError
from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.domain.preparation import Delivery
from hpdesk.services import deliveries, meetings
from hpdesk.services.delivery_reminders import Reminder, write_reminders
from hpdesk.ui.dialogs.delivery_dialog import DeliveryDialog
from hpdesk.ui.models.rows_model import RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.meetings.delivery_rows import COLUMNS, WIDTHS, DeliveryRow, row_key
from hpdesk.ui.pages.meetings.row_table import RowTable
from hpdesk.ui.passing_files import passing_folder
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.buttons import ghost
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.empty_state import EmptyState
from hpdesk.ui.wording import join_words, said


def _open_with_desktop(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class DeliveriesCard(Card):
    """Insert adds, Enter edits, Space ticks, Delete takes away; drafts go to the mail program."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Leverancer"))
        self._context = context
        self._meeting: Meeting | None = None
        self._items: tuple[AgendaItem, ...] = ()
        self.open_path: Callable[[Path], bool] = _open_with_desktop
        self._make_head()
        self.model: RowsModel[DeliveryRow] = RowsModel(COLUMNS, row_key, parent=self)
        self.table = RowTable(self.tr("Leverancer"), WIDTHS, spare=(1,), enough=640)
        self.table.setModel(self.model)
        self.table.prepare_columns()
        self.empty = EmptyState(
            "inbox",
            self.tr("Ingen skylder mødet bilag"),
            self.tr("Skriv, hvem der leverer hvilket bilag og hvornår, så kan du rykke herfra."),
            self.tr("Tilføj leverance"),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack)
        self.table.opened.connect(self._on_opened)
        self.table.ticked.connect(self._on_ticked)
        self.table.removed.connect(self._on_removed)
        self.model.toggled.connect(self._on_toggled)
        self.table.selectionModel().currentChanged.connect(self._follow_current)
        self.empty.activated.connect(self.add_delivery)

    def _make_head(self) -> None:
        self.remind_button = ghost(self.tr("Skriv rykker"), "mail")
        self.remind_button.clicked.connect(self._on_remind)
        self.remind_all_button = ghost(self.tr("Ryk alle"), "mail")
        self.remind_all_button.clicked.connect(self._on_remind_all)
        self.add_button = ghost(self.tr("Tilføj"), "plus")
        self.add_button.setAccessibleName(self.tr("Tilføj leverance"))
        self.add_button.clicked.connect(self.add_delivery)
        for button in (self.remind_button, self.remind_all_button, self.add_button):
            self.header_layout.addWidget(button)

    def show_deliveries(self, meeting: Meeting) -> None:
        """Show what a meeting is owed."""
        desk = self._context.desk
        self._meeting, self._items = meeting, meetings.list_items(desk, meeting.id)
        today = self._context.today()
        found = deliveries.list_deliveries(desk, meeting.id)
        key = self.table.current_key()
        self.model.set_rows([DeliveryRow(delivery, today) for delivery in found])
        if key and self.table.current_key() != key:
            self.table.setCurrentIndex(self.model.index_of(key))
        self.table.fit_height()
        self.stack.setCurrentWidget(self.table if found else self.empty)
        self.stack.setFixedHeight(
            self.table.height() if found else self.empty.sizeHint().height() + current().px(24)
        )
        late = sum(delivery.is_late(today) for delivery in found)
        waiting = sum(delivery.delivered_on is None for delivery in found)
        self.set_badge(late or waiting or "", "over" if late else "neutral")
        self._follow_current()

    def _follow_current(self) -> None:
        why = self.tr("Planen kan kun læses.") if self._context.desk.read_only else ""
        no_points = "" if self._items else self.tr("Tilføj først et punkt til dagsordenen.")
        for button in (self.add_button, self.empty.button):
            button.setEnabled(not (why or no_points))
            button.setToolTip(why or no_points or self.tr("Tilføj leverance (Insert)"))
        chosen = self._chosen()
        owed = [row.delivery for row in self.model.rows() if _can_be_reminded(row.delivery)]
        mine = chosen is not None and _can_be_reminded(chosen)
        self.remind_button.setVisible(bool(owed))
        self.remind_button.setEnabled(mine and not why)
        told = self.tr("Vælg en leverance, som nogen endnu skylder.")
        to_whom = self.tr("Skriv en mail til {0} om det, der mangler")
        self.remind_button.setToolTip(
            why or (to_whom.format(chosen.name) if chosen is not None and mine else told)
        )
        late = {row.delivery.name for row in self.model.rows() if self._is_late(row.delivery)}
        self.remind_all_button.setVisible(len(late) > 1)
        self.remind_all_button.setEnabled(not why)
        self.remind_all_button.setToolTip(
            why or self.tr("Skriv en mail til hver af dem, der har overskredet fristen")
        )

    def _is_late(self, delivery: Delivery) -> bool:
        return _can_be_reminded(delivery) and delivery.is_late(self._context.today())

    def _chosen(self) -> Delivery | None:
        row = self.model.row(self.table.currentIndex())
        return row.delivery if row is not None else None

    def _found(self, key: str) -> Delivery:
        return next(row.delivery for row in self.model.rows() if row.delivery.id == key)

    def add_delivery(self) -> None:
        """Ask for a new delivery (Insert)."""
        if self._meeting is not None and self.add_button.isEnabled():
            self._open_dialog(None)

    def _open_dialog(self, delivery: Delivery | None) -> None:
        assert self._meeting is not None, "only called with a meeting shown"
        DeliveryDialog(
            self._context, self._meeting, self._items, delivery, parent=self.window()
        ).open()

    def _on_opened(self, key: str) -> None:
        if not self._context.desk.read_only:
            self._open_dialog(self._found(key))

    def _on_ticked(self, key: str) -> None:
        self._on_toggled(key, self._found(key).delivered_on is None)

    def _on_toggled(self, key: str, on: bool) -> None:
        if self._context.desk.read_only:
            return
        deliveries.set_delivered(self._context.desk, key, self._context.today() if on else None)
        if on:
            text = self.tr("»{0}« er modtaget.").format(self._found(key).title)
            self._context.toast(text, undo=True)

    def _on_removed(self, key: str) -> None:
        if self._context.desk.read_only:
            return
        title = self._found(key).title
        deliveries.remove_delivery(self._context.desk, key)
        self._context.toast(self.tr("Leverancen »{0}« er fjernet.").format(title), undo=True)

    def _on_remind(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._remind([chosen.id])

    def _on_remind_all(self) -> None:
        self._remind([row.delivery.id for row in self.model.rows() if self._is_late(row.delivery)])

    def _remind(self, keys: list[str]) -> None:
        if self._meeting is None:
            return
        folder = passing_folder("deliveries")
        try:
            written = write_reminders(self._context.desk, self._meeting.id, folder, keys)
        except UserError as problem:
            self._context.toast(said(problem), tone="over")
            return
        unopened = [reminder for reminder in written if not self.open_path(reminder.path)]
        if unopened:
            self._context.toast(
                self.tr("Der er intet mailprogram på computeren. Rykkerne ligger i {0}.").format(
                    folder
                ),
                tone="over",
                action=self.tr("Åbn mappen"),
                on_action=partial(self.open_path, folder),
            )
            return
        self._context.toast(self._receipt(written), undo=True)

    def _receipt(self, written: tuple[Reminder, ...]) -> str:
        names = join_words([reminder.name for reminder in written])
        text = self.tr("Kladden til {0} er åbnet i mailprogrammet.").format(names)
        if missing := [reminder.name for reminder in written if not reminder.email]:
            without = self.tr("{0} mangler en mailadresse; skriv den i mailen.")
            text = f"{text} {without.format(join_words(missing))}"
        return text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add with Insert."""
        if event.key() == Qt.Key.Key_Insert:
            self.add_delivery()
        else:
            super().keyPressEvent(event)


def _can_be_reminded(delivery: Delivery) -> bool:
    return delivery.delivered_on is None and bool(delivery.name)
