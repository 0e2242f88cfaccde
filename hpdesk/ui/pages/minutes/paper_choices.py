# SPDX-License-Identifier: MPL-2.0
"""Which papers of the minutes are to be made, and what each body's were the last time."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QSettings

from hpdesk.domain.meetings import AgendaItem, Meeting
from hpdesk.ui.preferences import settings_path
from hpdesk.ui.wording import worded


class Paper(StrEnum):
    """The papers that can be made of the minutes."""

    FULL = "full"
    PUBLIC = "public"
    DECISIONS = "decisions"
    EXTRACT = "extract"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """What is to be made: `people` are the keys and names for extracts, `item_id` the point."""

    paper: Paper = Paper.FULL
    public: bool = False
    pdf: bool = True
    word: bool = True
    folder: Path = Path()
    people: tuple[tuple[str, str], ...] = ()
    item_id: str = ""
    item_number: str = ""


@dataclass(frozen=True, slots=True)
class PaperJob:
    """One paper to write: its files, and whose extract it is."""

    pdf: Path | None
    docx: Path | None
    person_id: str = ""

    @property
    def files(self) -> tuple[Path, ...]:
        """Return the files that will be there."""
        return tuple(path for path in (self.pdf, self.docx) if path is not None)


def paper_jobs(meeting: Meeting, choice: PaperChoice) -> tuple[PaperJob, ...]:
    """Return the papers that a choice means, each with the names of its files."""
    from hpdesk.services.papers import file_stem

    def job(what: str, person_id: str = "") -> PaperJob:
        stem = file_stem(meeting, what)
        pdf = choice.folder / f"{stem}.pdf" if choice.pdf else None
        docx = choice.folder / f"{stem}.docx" if choice.word else None
        return PaperJob(pdf, docx, person_id)

    if choice.paper is Paper.EXTRACT:
        return tuple(job(f"uddrag til {_plain(name)}", key) for key, name in choice.people)
    return (job(_stem_words(choice)),)


def _stem_words(choice: PaperChoice) -> str:
    open_words = ", åben version"
    match choice.paper:
        case Paper.PUBLIC:
            return f"referat{open_words}"
        case Paper.DECISIONS:
            return f"beslutninger og opgaver{open_words if choice.public else ''}"
        case Paper.POINT:
            point = choice.item_number or "x"
            return f"delreferat, punkt {point}{open_words if choice.public else ''}"
        case _:
            return "referat"


def _plain(name: str) -> str:
    kept = "".join(c if c.isalnum() or c in " -." else " " for c in name)
    return " ".join(kept.split()) or "person"


def left_out_words(items: Sequence[AgendaItem], *, public: bool, item_id: str = "") -> str:
    """Return what a paper leaves out and why, in Danish."""
    closed = [item.number for item in items if item.closed and item_id in ("", item.id)]
    if not public:
        if closed:
            return worded("De lukkede punkter er med. Send kun papiret til dem, der må læse dem.")
        return worded("Noter, positioner og forberedt referattekst er aldrig med.")
    if not closed:
        return worded("Mødet har ingen lukkede punkter, så intet er udeladt.")
    noun = worded("Punkt") if len(closed) == 1 else worded("Punkterne")
    numbers = (
        closed[0] if len(closed) == 1 else worded("{0} og {1}", ", ".join(closed[:-1]), closed[-1])
    )
    return worded(
        "{0} {1} er lukket: Kun nummer og offentlig titel er med. Tekst, beslutning, "
        "opgaver, bilag og gæster er udeladt.",
        noun,
        numbers,
    )


def _store() -> QSettings:
    store = QSettings(str(settings_path()), QSettings.Format.IniFormat)
    store.beginGroup("minutes_papers")
    return store


def remembered_choice(body_id: str) -> PaperChoice:
    """Return what was chosen for a body the last time on this computer."""
    words = str(_store().value(body_id, "")).split("|", 2)
    if len(words) < 3:
        return PaperChoice()
    paper, flags, folder = words
    known = Paper(paper) if paper in {p.value for p in Paper} else Paper.FULL
    place = Path(folder)
    return PaperChoice(
        known,
        public="o" in flags,
        pdf="p" in flags,
        word="w" in flags,
        folder=place if folder and place.is_dir() else Path(),
    )


def remember_choice(body_id: str, choice: PaperChoice) -> None:
    """Remember what was chosen for a body."""
    flags = "".join(
        sign for sign, on in (("o", choice.public), ("p", choice.pdf), ("w", choice.word)) if on
    )
    store = _store()
    store.setValue(body_id, f"{choice.paper.value}|{flags}|{choice.folder}")
    store.sync()
