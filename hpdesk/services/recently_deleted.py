# SPDX-License-Identifier: MPL-2.0
"""What was deleted and is not there now, and bringing it back with all that belonged to it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hpdesk.domain.changes import RowChange
from hpdesk.domain.danish import fold
from hpdesk.domain.errors import UserError
from hpdesk.domain.history import DeletedThing, HistoryStep
from hpdesk.domain.history_words import contents_words
from hpdesk.domain.row_words import column_word, table_word
from hpdesk.services.desk import Desk
from hpdesk.services.history import Names
from hpdesk.services.locking import refuse_locked
from hpdesk.services.numbering import renumber

if TYPE_CHECKING:  # SQLAlchemy comes with the first list
    from hpdesk.storage.writer import Writer

Place = tuple[str, str]  # table and key
Image = Mapping[str, object]
# What a person deletes and looks for again; other rows are parts of these.
THINGS = (
    "meeting",
    "agenda_item",
    "attachment",
    "task",
    "note",
    "practice",
    "person",
    "organisation",
    "body",
    "membership",
    "position",
    "waiting_point",
    "delivery",
    "lesson",
    "terms_version",
    "template",
    "paper_template",
    "plan",
)
_MOST = 1000  # steps that deleted something


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back; `left_out` are sentences about what could not."""

    table: str
    key: str
    name: str
    left_out: tuple[str, ...] = ()


def list_deleted(desk: Desk, words: str = "") -> tuple[DeletedThing, ...]:
    """Return what was deleted and is not there now, the newest first.

    With `words` only what holds all of them: in its name, its texts or what belonged to it.
    """
    from hpdesk.storage.history_reads import read_deletions, read_existing

    steps = read_deletions(desk.read(), _MOST)
    everything = {(row.table, row.key) for step in steps for row in step.rows}
    seen = read_existing(desk.read(), everything)
    names, wanted = Names(desk), fold(words).split()
    found = []
    for step in steps:
        for root, group in _groups(step).items():
            if root in seen or root[0] not in THINGS:
                continue
            seen.add(root)
            if wanted and not _holds(group, wanted):
                continue
            found.append(_thing(step, root, group, names))
    return tuple(found)


def _thing(
    step: HistoryStep, root: Place, group: Mapping[Place, RowChange], names: Names
) -> DeletedThing:
    name = names.of_row(group[root]) or table_word(root[0])
    contents = contents_words(table for table, key in group if (table, key) != root)
    return DeletedThing(step.id, *root, name, step.at, step.author, step.label, contents)


def _holds(group: Mapping[Place, RowChange], wanted: Iterable[str]) -> bool:
    text = fold(
        " ".join(
            str(value)
            for (table, _), row in group.items()
            for value in (table_word(table), *(row.before or {}).values())
            if isinstance(value, str)
        )
    )
    return all(word in text for word in wanted)


def _groups(step: HistoryStep) -> dict[Place, dict[Place, RowChange]]:
    """Return what a step deleted: each thing with all that went because it did."""
    from hpdesk.storage.history_reads import reference_target
    from hpdesk.storage.plan_rows import compared_tables, references

    known = set(compared_tables())
    gone = {
        (row.table, row.key): row
        for row in step.rows
        if row.after is None and row.before is not None and row.table in known
    }
    owner: dict[Place, Place] = {}
    for place, row in gone.items():
        for column, (_, owns) in references(place[0]).items():
            above = (reference_target(place[0], column), str((row.before or {}).get(column)))
            if owns and above in gone and above != place:
                owner[place] = above
                if above[0] == place[0]:
                    break  # a sub-point belongs to its point before it belongs to the meeting
    groups: dict[Place, dict[Place, RowChange]] = defaultdict(dict)
    for place, row in gone.items():
        root, passed = place, {place}
        while root in owner and owner[root] not in passed:  # a damaged history may hold a ring
            root = owner[root]
            passed.add(root)
        groups[root][place] = row
    return groups


def restore(desk: Desk, thing: DeletedThing) -> Restored:
    """Bring back what was deleted with all that belonged to it, in one step that can be undone.

    Where nothing else has changed since, the rows are as they were before. What cannot come back
    because something it needs is gone is left out and told of. Raises UserError where the thing
    itself cannot.
    """
    from hpdesk.storage.history_reads import read_step

    step = read_step(desk.read(), thing.step_id)
    group = _groups(step).get((thing.table, thing.key)) if step is not None else None
    if step is None or group is None:
        raise UserError(
            "{name} kan ikke gendannes, fordi historikken fra dengang er ryddet. Se, om det står "
            "i en sikkerhedskopi.",
            name=f"»{thing.name}«",
        )
    work = _Restoring(desk, step, (thing.table, thing.key), group)
    with desk.write(f"Gendannet: {thing.name}") as writer:
        work.run(writer)
    return Restored(thing.table, thing.key, thing.name, tuple(dict.fromkeys(work.left_out)))


@dataclass(slots=True)
class _Restoring:
    """One thing brought back inside an open step."""

    desk: Desk
    step: HistoryStep
    root: Place
    group: Mapping[Place, RowChange]
    left_out: list[str] = field(default_factory=list)
    _back: dict[Place, dict[str, object]] = field(default_factory=dict)

    def run(self, writer: "Writer") -> None:
        if writer.exists(*self.root):
            raise UserError("Det er allerede gendannet. Intet er ændret.")
        self._back = {place: dict(row.before or {}) for place, row in self.group.items()}
        self._refuse_locked(writer)
        self._leave_out(writer)
        self._add(writer)
        as_before = self._point_again(writer)
        if not as_before:
            for meeting in sorted(self._meetings(writer)):
                renumber(writer, meeting)
        self._tell_lost_files(writer)

    def _refuse_locked(self, writer: "Writer") -> None:
        image = self._back[self.root]
        meeting, item = image.get("meeting_id"), image.get("item_id")
        if item and writer.exists("agenda_item", str(item)):
            meeting = writer.get("agenda_item", str(item))["meeting_id"]
        if (
            self.root[0] in ("agenda_item", "attachment", "task")
            and meeting
            and writer.exists("meeting", str(meeting))
        ):
            refuse_locked(writer, str(meeting))

    def _leave_out(self, writer: "Writer") -> None:
        """Take out rows that need what is gone, and references to it."""
        from hpdesk.storage.schema import MAPPED

        changed = True
        while changed:
            changed = False
            for (table, key), image in list(self._back.items()):
                columns = MAPPED[table].__table__.columns
                for column, name in self._missing(writer, table, image):
                    changed = True
                    if columns[column].nullable:
                        image[column] = None
                        self.left_out.append(
                            f"{column_word(table, column)} på {_named(table, image)} kom ikke "
                            f"med, fordi {name} er slettet."
                        )
                        continue
                    self._refuse_root((table, key), name)
                    del self._back[table, key]
                    self.left_out.append(
                        f"{_named(table, image)} kom ikke med, fordi {name} er slettet."
                    )
                    break

    def _missing(self, writer: "Writer", table: str, image: Image) -> list[tuple[str, str]]:
        from hpdesk.storage.plan_rows import references

        found = []
        for column, (target, _) in references(table).items():
            key = image.get(column)
            if key is None or (target, str(key)) in self._back or writer.exists(target, str(key)):
                continue
            name = Names(self.desk).of_place(target, str(key))
            plain = table_word(target).lower()
            found.append((column, f"{plain} »{name}«" if name else f"en række ({plain})"))
        return found

    def _refuse_root(self, place: Place, name: str) -> None:
        if place == self.root:
            raise UserError(
                "Det kan ikke gendannes, fordi {name} også er slettet. Gendan det først; det her "
                "kan gendannes bagefter.",
                name=name,
            )

    def _add(self, writer: "Writer") -> None:
        from hpdesk.storage.plan_rows import as_values
        from hpdesk.storage.schema import MAPPED

        for (table, key), image in self._back.items():
            columns = MAPPED[table].__table__.columns
            known = {name: value for name, value in image.items() if name in columns}
            if not writer.exists(table, key):
                writer.add(table, **as_values(self.desk.file, table, {**known, "id": key}))

    def _point_again(self, writer: "Writer") -> bool:
        """Set back what the deletion changed in other rows; tell whether all is as before."""
        from hpdesk.storage.plan_rows import as_values, references

        alone = len(_groups(self.step)) == 1
        all_back = len(self._back) == len(self.group) and alone
        for row in self.step.rows:
            if row.before is None or row.after is None or not writer.exists(row.table, row.key):
                continue
            now = writer.get(row.table, row.key)
            names = [name for name in row.before if name in now and name in row.after]
            stale = as_values(self.desk.file, row.table, {n: row.after[n] for n in names})
            earlier = as_values(self.desk.file, row.table, {n: row.before[n] for n in names})
            for name in names:
                target = references(row.table).get(name)
                points_here = (
                    target is not None and (target[0], str(row.before[name])) in self._back
                )
                if now[name] != stale[name] or not (points_here or alone):
                    all_back = False
                else:
                    writer.set(row.table, row.key, **{name: earlier[name]})
        return all_back and not self._shares_place(writer)

    def _shares_place(self, writer: "Writer") -> bool:
        """Tell whether points or bilag share a place now."""
        return any(
            len(set(ranks)) < len(ranks)
            for meeting in self._meetings(writer)
            for ranks in (
                [
                    writer.get("agenda_item", key)["rank"]
                    for key in writer.find("agenda_item", meeting_id=meeting)
                ],
            )
        )

    def _meetings(self, writer: "Writer") -> set[str]:
        """Return the meetings whose points or bilag came back."""
        found = set()
        for (table, _), image in self._back.items():
            if table == "agenda_item":
                found.add(str(image["meeting_id"]))
            elif table == "attachment" and writer.exists("agenda_item", str(image["item_id"])):
                found.add(str(writer.get("agenda_item", str(image["item_id"]))["meeting_id"]))
        return {key for key in found if writer.exists("meeting", key)}

    def _tell_lost_files(self, writer: "Writer") -> None:
        for (table, _), image in self._back.items():
            checksum = image.get("sha256")  # an empty one was emptied on purpose
            if isinstance(checksum, str) and checksum and not writer.exists("blob", checksum):
                self.left_out.append(f"Filen til {_named(table, image)} er ikke længere i planen.")


def _named(table: str, image: Image) -> str:
    from hpdesk.domain.history import image_name

    name, plain = image_name(table, image), table_word(table)
    return f"{plain} »{name}«" if name else plain
