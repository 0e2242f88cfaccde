# SPDX-License-Identifier: MPL-2.0
"""The points and the parties of a formøde's walk as rows of tables."""

from dataclasses import dataclass

from hpdesk.domain.coordination import Position, Stance
from hpdesk.domain.people import Organisation
from hpdesk.services.formoede_walk import WalkPoint
from hpdesk.ui.models.rows_model import Column
from hpdesk.ui.row_looks import ChipLook, RowLook
from hpdesk.ui.wording import counted, date_words, word, worded

STANCE_CHIPS = {
    Stance.SUPPORTS: ("ok", "circle-check"),
    Stance.RESERVATION: ("warn", "triangle-alert"),
    Stance.AGAINST: ("over", "circle-x"),
    Stance.UNDECIDED: ("info", "circle-question-mark"),
}


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point of the board's agenda and how many of those present were heard on it."""

    point: WalkPoint
    present: int

    @property
    def detail(self) -> str:
        """Return how far the point has come at the formøde."""
        point = self.point
        if point.heard:
            return worded("Hørt {0} af {1}", point.heard, self.present)
        if point.stand is None:
            return word(point.item.kind)
        if point.is_unaligned:
            left = sum(not voice.supports for voice in point.stand.voices.values())
            missing = worded("{0} mangler", counted(left, worded("part"), worded("parter")))
            return missing if left else worded("Mangler en aftale")
        return worded("Klar til beslutning")


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party present, and where it stands; `here` where it was said at this formøde."""

    party: Organisation
    position: Position | None = None
    here: bool = False

    @property
    def stance_words(self) -> str:
        """Return the stance, or that there is none."""
        return word(self.position.stance) if self.position is not None else worded("Ingen position")

    @property
    def detail(self) -> str:
        """Return when and where it was said."""
        if self.position is None:
            return worded("Ikke hørt endnu")
        if self.here:
            return worded("Sagt på dette formøde")
        on = self.position.on
        return (
            worded("Sagt {0}", date_words(on, year=False))
            if on is not None
            else worded("Sagt tidligere")
        )


def point_key(row: PointRow) -> str:
    """Return the key of the board's point."""
    return row.point.item.id


def party_key(row: PartyRow) -> str:
    """Return the key of the party."""
    return row.party.id


def _point_words(row: PointRow) -> str:
    return f"{row.point.item.number} {row.point.item.title}, {row.detail}".strip()


def _point_look(row: PointRow) -> RowLook:
    item, point = row.point.item, row.point
    tone = "ok" if point.heard or (point.stand is not None and not point.is_unaligned) else ""
    hard = point.alignment is not None and point.alignment.hard
    icon = "flag" if hard else ""
    return RowLook(
        item.title,
        row.detail,
        number=item.number,
        detail_tone=tone or ("warn" if point.is_unaligned else ""),
        icon=icon,
        strong=point.is_unaligned,
    )


def _party_words(row: PartyRow) -> str:
    return f"{row.party.name}: {row.stance_words}. {row.detail}"


def _party_look(row: PartyRow) -> RowLook:
    return RowLook(row.party.name, row.detail, detail_tone="ok" if row.here else "")


def _stance_look(row: PartyRow) -> ChipLook:
    if row.position is None:
        return ChipLook(row.stance_words)
    return ChipLook(row.stance_words, *STANCE_CHIPS[row.position.stance])


def _stance(row: PartyRow) -> str:
    return row.stance_words


POINT_COLUMNS: tuple[Column[PointRow], ...] = (
    Column("Bestyrelsens dagsorden", _point_words, look=_point_look, tip=_point_words),
)
PARTY_COLUMNS: tuple[Column[PartyRow], ...] = (
    Column("Part", _party_words, look=_party_look, tip=_party_words),
    Column("Position", _stance, look=_stance_look, tip=_stance),
)
PARTY_WIDTHS = {1: 150}
