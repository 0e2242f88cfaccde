# SPDX-License-Identifier: MPL-2.0
"""What a meeting is owed, as rows of a table."""

from dataclasses import dataclass
from datetime import date

from hpdesk.domain.preparation import Delivery
from hpdesk.ui.models.rows_model import Column
from hpdesk.ui.row_looks import ChipLook, RowLook
from hpdesk.ui.wording import date_words, short_weekday_date, weekday_date, worded


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A delivery and the day it is looked at."""

    delivery: Delivery
    today: date

    @property
    def who(self) -> str:
        """Return who delivers."""
        return self.delivery.name or worded("Ikke aftalt")

    @property
    def point(self) -> str:
        """Return the point it belongs to."""
        return f"{self.delivery.item_number} {self.delivery.item_title}".strip()

    @property
    def due(self) -> str:
        """Return by when; the year stands in for the weekday where it is not this one."""
        due = self.delivery.due
        if due is None:
            return worded("Ingen frist")
        return weekday_date(due) if due.year == self.today.year else date_words(due)

    @property
    def reminded(self) -> str:
        """Return when somebody was reminded, or an empty text."""
        on = self.delivery.reminded_on
        return worded("Rykket {0}", date_words(on, year=False)) if on is not None else ""

    @property
    def chip(self) -> ChipLook:
        """Return how it stands."""
        delivered = self.delivery.delivered_on
        if delivered is not None:
            words = worded("Modtaget {0}", short_weekday_date(delivered))
            return ChipLook(words, "ok", "paperclip" if self.delivery.attachment_id else "check")
        if self.delivery.is_late(self.today):
            return ChipLook(worded("Overskredet"), "over", "circle-alert")
        if self.delivery.due == self.today:
            return ChipLook(worded("I dag"), "warn", "clock")
        return ChipLook(worded("Afventer"), "neutral", "hourglass")


def row_key(row: DeliveryRow) -> str:
    """Return the delivery's key."""
    return row.delivery.id


def _title(row: DeliveryRow) -> str:
    return worded("{0}, punkt {1}", row.delivery.title, row.point)


def _title_look(row: DeliveryRow) -> RowLook:
    return RowLook(row.delivery.title, worded("Punkt {0}", row.point))


def _who(row: DeliveryRow) -> str:
    return ", ".join(part for part in (row.who, row.reminded) if part)


def _who_look(row: DeliveryRow) -> RowLook:
    return RowLook(row.who, row.reminded, strong=False)


def _due(row: DeliveryRow) -> str:
    return row.due


def _state(row: DeliveryRow) -> str:
    return row.chip.text


def _chip(row: DeliveryRow) -> ChipLook:
    return row.chip


def _delivered(row: DeliveryRow) -> bool:
    return row.delivery.delivered_on is not None


COLUMNS: tuple[Column[DeliveryRow], ...] = (
    Column("Leverance", _title, look=_title_look, tip=_title, checked=_delivered),
    Column("Hvem", _who, look=_who_look, tip=_who),
    Column("Frist", _due, tip=_due),
    Column("Status", _state, look=_chip, tip=_state),
)
WIDTHS = {1: 190, 2: 166, 3: 176}
