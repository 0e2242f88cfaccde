# SPDX-License-Identifier: MPL-2.0
"""The bilag of a pack before they are merged: fetched, made into pages, looked into, unlocked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from hpdesk.documents.bundles import BilagState, BilagStatus, MeetingBundle
from hpdesk.documents.pack_choices import PackChoices
from hpdesk.documents.paper_parts import bilag_anchor, is_hidden, line
from hpdesk.domain.bilag_notes import BilagTrait, joined, note_sentence
from hpdesk.domain.meetings import Attachment
from hpdesk.exports.convert_files import convert_all, has_pages
from hpdesk.exports.convert_types import Conversions, Converted, Source
from hpdesk.exports.convert_worker import Lookout
from hpdesk.exports.pack_session import KeptBody, Key
from hpdesk.exports.pack_types import (
    AttachmentFile,
    AttachmentResult,
    PackKind,
    PasswordFor,
    Probe,
)
from hpdesk.exports.pack_worker import Workshop
from hpdesk.exports.writer import IsCancelled, Progress, stop_if

_MISSING = "Filen findes ikke længere i planen. Tilføj den igen under punktet."
_LOST = (
    "Filen kunne ikke flettes ind: den er beskadiget eller for tung. Gem en ny kopi som PDF, "
    "og vedlæg den i stedet."
)
_MENDED = "Filen er beskadiget og blev repareret, da den blev flettet ind. Se dens sider igennem."


@dataclass(frozen=True, slots=True)
class Bilag:
    """One bilag on its way into the pack; `place` counts those of its item from 0."""

    row: Attachment
    item: int
    place: int
    original: Path | None
    probe: Probe
    state: BilagState
    password: str = ""

    @property
    def anchor(self) -> str:
        """Return its place in our own papers."""
        return bilag_anchor(self.item, self.place)

    @property
    def is_stand_in(self) -> bool:
        """Tell whether a page of ours stands for it."""
        return self.state.status is not BilagStatus.INCLUDED

    @property
    def title(self) -> str:
        """Return what it is called in the pack."""
        return line(self.row.title) or line(self.row.file_name) or "Uden titel"

    def lost(self) -> "Bilag":
        """Return it as one that could not be merged."""
        state = BilagState(BilagStatus.ATTACHED, 1, _LOST)
        return replace(self, state=state, probe=Probe(reason=_LOST))


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the bilag of a pack come from, and what may be asked about them."""

    files: Mapping[str, AttachmentFile]
    password_for: PasswordFor
    conversions: Conversions


class Gatherer:
    """Gathers the bilag of a bundle."""

    def __init__(
        self,
        bundle: MeetingBundle,
        kind: PackKind,
        sources: Sources,
        progress: Progress,
        cancelled: IsCancelled,
    ) -> None:
        self._files, self._conversions = sources.files, sources.conversions
        self._password_for = sources.password_for
        self._progress, self._cancelled = progress, cancelled
        self._wanted = [
            (item, place, row)
            for item, rows in enumerate(bundle.items)
            if not is_hidden(bundle, rows)
            for place, row in enumerate(rows.attachments)
            if row.id not in kind.earlier
        ]

    def key(self, choices: PackChoices) -> Key | None:
        """Return what the body depends on, None where a bilag's bytes are not known by a sum."""
        files = [self._files.get(row.id) for _, _, row in self._wanted]
        sums = tuple(file.sha256 if file else "" for file in files)
        if not all(sums):
            return None
        return (sums, choices.keep_forms, choices.keep_notes, choices.picture_dpi)

    def known(self, kept: KeptBody, workdir: Path) -> list[Bilag]:
        """Return the bilag as they were found before; only originals to attach are fetched."""
        bilag = []
        for number, ((item, place, row), probe) in enumerate(
            zip(self._wanted, kept.probes, strict=True)
        ):
            spare = workdir / f"original-{number}"
            original = None if probe.path else self._original(row, spare)
            bilag.append(Bilag(row, item, place, original, probe, _state(probe, original)))
        return bilag

    def probed(self, workshop: Workshop, workdir: Path) -> list[Bilag]:
        """Fetch the bilag; the child looks into one while the next is fetched.

        Those that are no PDF or picture are turned into pages first.
        """
        originals: list[Path | None] = []
        asked: list[int] = []
        others: dict[int, Source] = {}
        for number, (_, _, row) in enumerate(self._wanted):
            stop_if(self._cancelled)
            self._progress(number, len(self._wanted), "Læser bilag")
            original = self._original(row, workdir / f"original-{number}")
            originals.append(original)
            if original and has_pages(original):
                workshop.ask_probe(original, workdir)
                asked.append(number)
            elif original:
                others[number] = Source(original, row.file_name)
        made = self._converted(others, workdir)
        for number, each in made.items():
            if each.path:
                workshop.ask_probe(each.path, workdir)
                asked.append(number)
        probes = dict(zip(asked, workshop.probes(), strict=True))
        bilag = []
        for number, (item, place, row) in enumerate(self._wanted):
            original = originals[number]
            came = made.get(number, Converted(None, _MISSING))
            probe = probes.get(number, Probe(reason=came.reason, is_late=came.is_late))
            probe = replace(probe, notes=joined([*came.notes, *probe.notes]))
            bilag.append(Bilag(row, item, place, original, probe, _state(probe, original)))
        return [self._unlocked(each, workshop, workdir) for each in bilag]

    def _converted(self, others: Mapping[int, Source], workdir: Path) -> dict[int, Converted]:
        """Return what the bilag that are no PDF or picture became."""
        if not others:
            return {}
        with Lookout(self._cancelled) as lookout:
            made = convert_all(
                lookout,
                list(others.values()),
                workdir,
                self._conversions,
                partial(self._progress, len(self._wanted), len(self._wanted)),
                self._cancelled,
            )
        return dict(zip(others, made, strict=True))

    def _unlocked(self, bilag: Bilag, workshop: Workshop, workdir: Path) -> Bilag:
        """Open a bilag with the password that the person gives, if any; nothing keeps it."""
        password = self._password_for(bilag.row) if bilag.probe.locked else None
        if not password or bilag.original is None:
            return bilag
        workshop.ask_probe(bilag.original, workdir, password)
        probe = workshop.probes()[0]
        state = _state(probe, bilag.original)
        return replace(bilag, probe=probe, state=state, password=password)

    def _original(self, row: Attachment, spare: Path) -> Path | None:
        """Return where a bilag's bytes lie, written to `spare` where they are in memory."""
        file = self._files.get(row.id)
        if file is None or file.content is None:
            return None
        content = file.content
        if callable(content):
            return spare if content(spare) else None
        if isinstance(content, bytes):
            spare.write_bytes(content)
            return spare
        try:
            with content.open("rb"):
                return content
        except OSError:
            return None


def may_be_kept(bilag: Sequence[Bilag]) -> bool:
    """Tell whether the merged bilag may be kept for the next pack.

    Not where a password protects one, and not where one might become pages another time.
    """
    return not any(
        each.password
        or each.probe.locked
        or each.probe.is_late
        or any(note.trait is BilagTrait.NOT_CONVERTED for note in each.probe.notes)
        for each in bilag
    )


def _state(probe: Probe, original: Path | None) -> BilagState:
    if probe.path:
        return BilagState(BilagStatus.INCLUDED, probe.pages)
    empty = original is None or original.stat().st_size == 0
    status = BilagStatus.FAILED if empty else BilagStatus.ATTACHED
    return BilagState(status, 1, probe.reason)


def results(bilag: Sequence[Bilag]) -> tuple[AttachmentResult, ...]:
    """Return what became of each bilag."""
    return tuple(
        AttachmentResult(
            each.row.id,
            each.row.number,
            line(each.row.title) or line(each.row.file_name),
            each.state.pages,
            each.state.status,
            each.state.reason,
            _notes(each),
        )
        for each in bilag
    )


def _notes(bilag: Bilag) -> tuple[str, ...]:
    mended = (_MENDED,) if bilag.probe.mended and not bilag.is_stand_in else ()
    return (*mended, *map(note_sentence, bilag.probe.notes))
