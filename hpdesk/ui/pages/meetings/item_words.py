# SPDX-License-Identifier: MPL-2.0
"""What is said about a point and its bilag: readiness, times, kinds and sizes of files."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from hpdesk.domain.agenda import ReadinessState, is_formal, over_time, readiness, total_minutes
from hpdesk.domain.coordination import Position, Stance
from hpdesk.domain.danish import counted, decimal
from hpdesk.domain.meetings import AgendaItem, Attachment, ItemKind
from hpdesk.domain.words import word

_ICONS = {"ok": "circle-check", "warn": "triangle-alert", "over": "circle-x", "neutral": "circle"}
_TONES = {
    ReadinessState.READY: "ok",
    ReadinessState.DRAFT: "warn",
    ReadinessState.MISSING: "warn",
}
_FILE_KINDS = {
    ".pdf": "PDF",
    ".doc": "Word",
    ".docx": "Word",
    ".odt": "Tekstdokument",
    ".rtf": "Tekstdokument",
    ".xls": "Excel",
    ".xlsx": "Excel",
    ".ods": "Regneark",
    ".csv": "Regneark",
    ".ppt": "PowerPoint",
    ".pptx": "PowerPoint",
    ".txt": "Tekst",
    ".msg": "Mail",
    ".eml": "Mail",
    ".zip": "Zip-arkiv",
}
_PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp", ".webp", ".heic"}


@dataclass(frozen=True, slots=True)
class ReadyLine:
    """One line of what a point has or lacks before it goes out."""

    text: str
    tone: str = "ok"

    @property
    def icon(self) -> str:
        """Return the icon that goes with the tone."""
        return _ICONS[self.tone]


def status(item: AgendaItem, positions: Sequence[Position] = ()) -> ReadyLine:
    """Return how far a point has come, for the list: `Klar`, `Mangler indstilling` and so on."""
    ready = readiness(item)
    if ready.state is ReadinessState.READY and any(
        p.stance is not Stance.SUPPORTS for p in positions
    ):
        return ReadyLine("Ikke afstemt", "over")
    return ReadyLine(ready.text, _TONES[ready.state])


def ready_lines(item: AgendaItem, positions: Sequence[Position] = ()) -> list[ReadyLine]:
    """Return what the point has and what it lacks, line by line."""
    lines = [*_text_lines(item), _bilag_line(item)]
    return [*lines, *position_lines(positions)]


def _text_lines(item: AgendaItem) -> list[ReadyLine]:
    if is_formal(item):
        return [ReadyLine("Fast punkt uden sagsfremstilling")]
    asks = item.kind is ItemKind.DECISION
    lines = []
    if item.case.strip() or item.summary.strip():
        lines.append(ReadyLine("Sagsfremstilling udfyldt"))
    else:
        lines.append(ReadyLine("Mangler sagsfremstilling", "warn" if asks else "neutral"))
    if item.recommendation.strip():
        lines.append(ReadyLine("Indstilling udfyldt"))
    elif asks:
        lines.append(ReadyLine("Mangler indstilling", "warn"))
    return lines


def _bilag_line(item: AgendaItem) -> ReadyLine:
    lacking = sum(a.sha256 is None for a in item.attachments)
    if lacking:
        return ReadyLine(f"{lacking} bilag mangler sin fil", "warn")
    if not item.attachments:
        return ReadyLine("Ingen bilag", "neutral")
    return ReadyLine(f"{len(item.attachments)} bilag ligger i planen")


def position_lines(positions: Sequence[Position]) -> list[ReadyLine]:
    """Return where the parties stand: `7 af 7 parter støtter`, and who does not."""
    if not positions:
        return []
    agree = sum(p.stance is Stance.SUPPORTS for p in positions)
    tone = "ok" if agree == len(positions) else "warn"
    lines = [ReadyLine(f"{agree} af {counted(len(positions), 'part', 'parter')} støtter", tone)]
    tones = {Stance.AGAINST: "over", Stance.RESERVATION: "warn", Stance.UNDECIDED: "neutral"}
    for stance, colour in tones.items():
        names = [p.party_name for p in positions if p.stance is stance]
        if names:
            lines.append(ReadyLine(f"{word(stance)}: {', '.join(names)}", colour))
    return lines


def time_line(length: int | None, items: Sequence[AgendaItem]) -> tuple[str, str, bool]:
    """Return the minutes used, a sentence about them, and whether they run over."""
    used, over = total_minutes(items), over_time(length, items)
    if length is None:
        return f"{used} min.", "Mødet har ingen sluttid", False
    head = f"{used} af {length} min."
    if over:
        return head, f"{counted(over, 'minut', 'minutter')} over mødetiden", True
    if used == length:
        return head, "Hele mødetiden er fordelt", False
    return head, f"{counted(length - used, 'minut', 'minutter')} tilbage af mødetiden", False


def file_kind(file_name: str) -> str:
    """Return what kind of file it is in a word: `PDF`, `Word`, `Billede`."""
    suffix = PurePath(file_name).suffix.lower()
    if suffix in _PICTURES:
        return "Billede"
    return _FILE_KINDS.get(suffix) or (f"{suffix[1:].upper()}-fil" if suffix[1:] else "Fil")


def size_words(size: int) -> str:
    """Return a size in bytes as people read it: `240 kB`, `1,2 MB`."""
    if size < 1000:
        return counted(size, "byte", "byte")
    if size < 999_500:
        return f"{round(size / 1000)} kB"
    return f"{decimal(size / 1_000_000)} MB"


def attachment_words(attachment: Attachment) -> str:
    """Return `PDF, 240 kB`, or that the file is missing."""
    if attachment.sha256 is None:
        return "Filen mangler"
    return f"{file_kind(attachment.file_name)}, {size_words(attachment.size)}"
