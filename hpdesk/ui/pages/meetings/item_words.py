# SPDX-License-Identifier: MPL-2.0
"""What is said about a point and its bilag: readiness, times, kinds and sizes of files."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from hpdesk.domain.agenda import Readiness, ReadinessState, is_formal, over_time, total_minutes
from hpdesk.domain.coordination import Position, Stance
from hpdesk.domain.meetings import AgendaItem, Attachment
from hpdesk.domain.preflight_findings import PreflightFinding
from hpdesk.domain.preflight_meeting import HandlingShare
from hpdesk.ui.wording import counted, decimal, shown, word, worded

_ICONS = {"ok": "circle-check", "warn": "triangle-alert", "over": "circle-x", "neutral": "circle"}
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


def status(ready: Readiness, findings: Sequence[PreflightFinding] = ()) -> ReadyLine:
    """Return how far a point has come, for the list: `Klar`, `Mangler indstilling` and so on."""
    if ready.state is ReadinessState.READY:
        return ReadyLine(shown(ready.text))
    return ReadyLine(
        shown(ready.text), "over" if any(f.tone == "over" for f in findings) else "warn"
    )


def ready_lines(item: AgendaItem, positions: Sequence[Position] = ()) -> list[ReadyLine]:
    """Return what the point has already, line by line; what it lacks is the preflight's."""
    lines = [*_text_lines(item), *_bilag_lines(item), *position_lines(positions)[:1]]
    return [line for line in lines if line.tone == "ok"]


def _text_lines(item: AgendaItem) -> list[ReadyLine]:
    if is_formal(item):
        return [ReadyLine(worded("Fast punkt uden sagsfremstilling"))]
    lines = []
    if item.case.strip():
        lines.append(ReadyLine(worded("Sagsfremstilling udfyldt")))
    elif item.summary.strip():
        lines.append(ReadyLine(worded("Resumé udfyldt")))
    if item.recommendation.strip():
        lines.append(ReadyLine(worded("Indstilling udfyldt")))
    return lines


def _bilag_lines(item: AgendaItem) -> list[ReadyLine]:
    if not item.attachments or any(a.sha256 is None for a in item.attachments):
        return []
    if len(item.attachments) == 1:
        return [ReadyLine(worded("Bilaget ligger i planen"))]
    return [ReadyLine(worded("{0} bilag ligger i planen", len(item.attachments)))]


def position_lines(positions: Sequence[Position]) -> list[ReadyLine]:
    """Return where the parties stand: `7 af 7 parter støtter`, and who does not."""
    if not positions:
        return []
    agree = sum(p.stance is Stance.SUPPORTS for p in positions)
    tone = "ok" if agree == len(positions) else "warn"
    lines = [
        ReadyLine(
            worded(
                "{0} af {1} støtter",
                agree,
                counted(len(positions), worded("part"), worded("parter")),
            ),
            tone,
        )
    ]
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
        return worded("{0} min.", used), worded("Mødet har ingen sluttid"), False
    head = worded("{0} af {1} min.", used, length)
    if over:
        return (
            head,
            worded("{0} over mødetiden", counted(over, worded("minut"), worded("minutter"))),
            True,
        )
    if used == length:
        return head, worded("Hele mødetiden er fordelt"), False
    return (
        head,
        worded(
            "{0} tilbage af mødetiden", counted(length - used, worded("minut"), worded("minutter"))
        ),
        False,
    )


def share_words(share: HandlingShare) -> str:
    """Return `4 punkter beder om handling, 3 er orientering`."""
    asks, told = share.handling_points, share.orientation_points
    if not asks and not told:
        return ""
    if not asks:
        return worded("Intet punkt beder om handling")
    verb = worded("punkt beder") if asks == 1 else worded("punkter beder")
    return worded("{0} {1} om handling, {2} er orientering", asks, verb, told or worded("ingen"))


def file_kind(file_name: str) -> str:
    """Return what kind of file it is in a word: `PDF`, `Word`, `Billede`."""
    suffix = PurePath(file_name).suffix.lower()
    if suffix in _PICTURES:
        return worded("Billede")
    return _FILE_KINDS.get(suffix) or (f"{suffix[1:].upper()}-fil" if suffix[1:] else worded("Fil"))


def size_words(size: int) -> str:
    """Return a size in bytes as people read it: `240 kB`, `1,2 MB`."""
    if size < 1000:
        return counted(size, worded("byte"), worded("byte"))
    if size < 999_500:
        return worded("{0} kB", round(size / 1000))
    return worded("{0} MB", decimal(size / 1000000))


def attachment_words(attachment: Attachment) -> str:
    """Return `PDF, 240 kB`, or that the file is missing."""
    if attachment.sha256 is None:
        return worded("Filen mangler")
    return f"{file_kind(attachment.file_name)}, {size_words(attachment.size)}"
