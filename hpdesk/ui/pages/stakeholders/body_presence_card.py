# SPDX-License-Identifier: MPL-2.0
"""Who came to a body's latest meetings: a row for everybody, a column for each meeting, bars."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hpdesk.domain.body_presence import BodyPresence, MemberPresence, Presence
from hpdesk.domain.danish import NBSP
from hpdesk.domain.people import Body, MemberRole
from hpdesk.services import bodies
from hpdesk.ui.models.rows_model import Column, RowsModel
from hpdesk.ui.page_context import PageContext
from hpdesk.ui.pages.stakeholders.key_table import KeyTable
from hpdesk.ui.row_looks import RowLook
from hpdesk.ui.theme import current
from hpdesk.ui.widgets.bar_chart import BarChart
from hpdesk.ui.widgets.card import Card
from hpdesk.ui.widgets.text import label
from hpdesk.ui.wording import word, worded

_SIGNS = {
    Presence.PRESENT: ("✓", "ok"),
    Presence.DEPUTY: ("S", "info"),
    Presence.APOLOGY: ("A", "warn"),
    Presence.ABSENT: ("F", "over"),
    Presence.UNKNOWN: ("?", "neutral"),
}
_ROW = 36


class BodyPresenceCard(Card):
    """The chart and the table say the same; the table is what is read aloud."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Fremmøde"))
        self._context = context
        theme = current()
        pad = theme.measure("card_padding")
        self.nothing = label(
            self.tr("Fremmødet vises her, når det er taget på organets møder."),
            "body",
            "t2",
            wrap=True,
        )
        self.nothing.setContentsMargins(pad, theme.px(12), pad, theme.px(12))
        self.body.addWidget(self.nothing)
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.table: KeyTable | None = None
        self.leader = label("", "body", "t2", wrap=True)
        self.key = label(
            self.tr("✓ til stede, S suppleant, A afbud, F fraværende, ? ikke noteret."),
            "meta",
            wrap=True,
        )
        self.chart = BarChart()
        framed = QVBoxLayout()
        framed.setContentsMargins(pad, theme.px(10), pad, pad)
        framed.setSpacing(theme.px(10))
        for widget in (self.key, self.leader, self.chart):
            framed.addWidget(widget)
        self.body.addLayout(framed)

    def show_body(self, body: Body) -> None:
        """Show who came to the latest meetings."""
        from hpdesk.documents.body_report_paper import presence_chart

        presence = bodies.body_presence(self._context.desk, body.id)
        found = bool(presence.meetings and presence.members)
        self.nothing.setVisible(not found)
        for widget in (self.key, self.chart):
            widget.setVisible(found)
        self._show_table(presence)
        words = _leader_words(presence)
        self.leader.setText(words)
        self.leader.setVisible(bool(words))
        self.chart.show_chart(presence_chart(presence), self.tr("Fremmøde i {0}").format(body.name))

    def _show_table(self, presence: BodyPresence) -> None:
        # The meetings are the columns, so another body has another table.
        if self.table is not None:
            self._place.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
            self.table = None
        if not presence.meetings or not presence.members:
            return
        columns = _columns(presence)
        widths = dict.fromkeys(range(1, len(columns)), 74)
        spare = tuple(range(1, max(1, len(columns) - 5)))
        table = KeyTable(self.tr("Fremmøde"), widths, spare=spare, enough=780)
        model: RowsModel[MemberPresence] = RowsModel(columns, _key, parent=table)
        table.setModel(model)
        table.prepare_columns()
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().setDefaultSectionSize(current().px(_ROW))
        model.set_rows(presence.members)
        header = table.horizontalHeader().sizeHint().height()
        table.setFixedHeight(header + len(presence.members) * current().px(_ROW) + 2)
        self._place.addWidget(table)
        self.table = table


def _columns(presence: BodyPresence) -> list[Column[MemberPresence]]:
    columns: list[Column[MemberPresence]] = [
        Column(worded("Navn"), _name, look=_name_look, tip=_name)
    ]
    for place, meeting in enumerate(presence.meetings):
        day = meeting.starts.date()
        title = f"{day.day}.{day.month}.{NBSP}{day.year % 100:02}"
        columns.append(
            Column(title, partial(_mark, place), look=partial(_mark_look, place), right=True)
        )
    columns.append(Column(worded("I alt"), _share, look=_share_look, right=True))
    return columns


def _key(row: MemberPresence) -> str:
    return row.person.id


def _name(row: MemberPresence) -> str:
    return f"{row.person.name}, {word(row.role).lower()}"


def _name_look(row: MemberPresence) -> object:
    return RowLook(row.person.name, strong=False)


def _mark(place: int, row: MemberPresence) -> str:
    mark = row.marks[place]
    return worded("Ikke medlem") if mark is None else word(mark)


def _mark_look(place: int, row: MemberPresence) -> object:
    mark = row.marks[place]
    sign, tone = ("–", "neutral") if mark is None else _SIGNS[mark]
    return RowLook("", right=sign, right_tone=tone)


def _share(row: MemberPresence) -> str:
    from hpdesk.documents.body_report_paper import share_words

    return share_words(row)


def _share_look(row: MemberPresence) -> object:
    return RowLook("", right=_share(row))


def _leader_words(presence: BodyPresence) -> str:
    """Return how often the secretariat was there: the leader should attend (domain.md row 14)."""
    sentences = []
    for row in presence.members:
        known = [m for m in row.marks if m is not None and m is not Presence.UNKNOWN]
        if row.role is MemberRole.SECRETARY and known:
            there = sum(mark is Presence.PRESENT for mark in known)
            sentences.append(
                worded(
                    "{0} har som sekretær deltaget i {1} af {2} møder.",
                    row.person.name,
                    there,
                    len(known),
                )
            )
    return " ".join(sentences)
