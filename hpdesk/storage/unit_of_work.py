# SPDX-License-Identifier: MPL-2.0
"""The one way to change a plan file, and the ChangeSet that comes of it."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert
from sqlalchemy.orm import Session

from hpdesk.domain.changes import ChangeSet, RowChange
from hpdesk.domain.errors import UserError
from hpdesk.storage import search_index
from hpdesk.storage.desk_file import DeskFile
from hpdesk.storage.engine import driver_faults, engine_over
from hpdesk.storage.journal import Recorder, as_json, moved_on, replay
from hpdesk.storage.keeping_tables import ChangeSetRow, RowChangeRow
from hpdesk.storage.writer import GONE, Filler, Writer

# typing in one field is one step to undo while no pause is longer than this
_MERGE_WITHIN = timedelta(seconds=20)


@dataclass(frozen=True, slots=True)
class Committed:
    """What was written.

    `step` is what changed just now, for the screens; `whole` is what Undo takes back: the same,
    or joined with the step before it where `merged` says so.
    """

    step: ChangeSet
    whole: ChangeSet
    merged: bool


def _nobody() -> None:
    """Return who writes where nobody has said."""


class UnitOfWork:
    """Opens transactions on a desk file; each becomes one ChangeSet, journaled and published."""

    def __init__(
        self,
        desk_file: DeskFile,
        publish: Callable[[Committed], None] | None = None,
        now: Callable[[], datetime] = datetime.now,
        author: Callable[[], str | None] = _nobody,
    ) -> None:
        self._file = desk_file
        self._author = author
        self._connection = desk_file.connection
        self._engine = engine_over(self._connection)
        self._publish = publish
        self._now = now
        self._last: tuple[int, ChangeSet] | None = None
        self._writing = False

    @property
    def is_over(self) -> bool:
        """Tell whether the file has another connection by now, so that this can write no more."""
        return self._connection is not self._file.connection

    @contextlib.contextmanager
    def write(self, label: str, *, merge_key: str | None = None) -> Iterator[Writer]:
        """Yield a writer; commit it as one step named `label`, or roll all of it back.

        Steps with the same `merge_key` right after one another become one step to undo.
        """
        recorder = Recorder()
        with self._file.lock:  # until it is told, so that steps are told in their order
            with (
                self._transaction() as connection,
                Session(connection, autoflush=True, expire_on_commit=False) as session,
            ):
                recorder.attach(session)
                yield Writer(session)
                session.flush()
                recorded = self._record(connection, label, recorder.rows(), merge_key)
            self._tell(recorded)

    def replay(self, changes: ChangeSet, label: str) -> None:
        """Write a recorded set again (an undone or redone step) as a step of its own."""
        with self._file.lock:
            with self._transaction(moved_on(changes)) as connection:
                replay(connection, changes)
                recorded = self._record(connection, label, changes.rows, None)
            self._tell(recorded)

    def rewrite(
        self, label: str, work: Callable[[sqlite3.Connection], list[tuple[str, str]]]
    ) -> None:
        """Let `work` change the file beneath the journal, as one step that holds no rows.

        `work` returns (table, key) of what it changed, for the screens. Only for taking a person
        out for good: what was before stands nowhere, so it cannot be undone.
        """
        with self._file.lock:
            with self._transaction() as connection:
                self._file.connection.execute("PRAGMA secure_delete=ON")
                touched = work(self._file.connection)
                step = ChangeSet(
                    label,
                    self._now(),
                    tuple(RowChange(table, key, {}, {}) for table, key in dict.fromkeys(touched)),
                )
                _keep(connection, ChangeSet(label, step.at, ()), self._author())
            self._last = None
            if self._publish is not None:
                self._publish(Committed(step, step, merged=False))

    @contextlib.contextmanager
    def fill(self) -> Iterator[Filler]:
        """Yield a filler for a new file: no journal, the search index made at the end."""
        with self._transaction() as connection:
            filler = Filler(connection)
            yield filler
            filler.write()
            search_index.rebuild(self._file.connection)

    @contextlib.contextmanager
    def _transaction(self, lost: UserError | None = None) -> Iterator[Connection]:
        """Yield a connection; `lost` is raised where a row it points to is gone at the end."""
        if self._file.read_only:
            raise UserError(
                "{file} er åbnet til læsning, så ændringen blev ikke gemt. "
                "Gem en kopi et andet sted, og arbejd videre i den.",
                file=self._file.path.name,
            )
        with self._file.lock:
            self._file.refuse_suspended()
            if self._writing:
                raise RuntimeError("a unit of work cannot be opened inside another")
            self._writing = True
            try:
                with (
                    self._file.told(),
                    _driver_faults(lost or UserError(GONE)),
                    self._engine.begin() as connection,
                ):
                    yield connection
                self._file.remember()
            finally:
                self._writing = False

    def _record(
        self, connection: Connection, label: str, rows: tuple[RowChange, ...], merge_key: str | None
    ) -> tuple[int | None, Committed] | None:
        """Write a step to the history and the search; returns its key there and the step."""
        if not rows:
            return None
        search_index.index_rows(self._file.connection, ((row.table, row.key) for row in rows))
        now = self._now()
        step = ChangeSet(label, now, rows, merge_key)
        merged = self._merge(step)
        if merged is not None and self._last is not None:
            connection.execute(
                delete(RowChangeRow).where(RowChangeRow.change_set_id == self._last[0])
            )
            connection.execute(delete(ChangeSetRow).where(ChangeSetRow.id == self._last[0]))
        whole = merged or step
        key = _keep(connection, whole, self._author()) if whole.rows else None
        return key, Committed(step, whole, merged is not None)

    def _tell(self, recorded: tuple[int | None, Committed] | None) -> None:
        """Remember and publish a step: only once it is in the file."""
        if recorded is None:
            return
        key, committed = recorded
        self._last = None if key is None else (key, committed.whole)
        if self._publish is not None:  # nobody watches a file that is being filled
            self._publish(committed)

    def _merge(self, step: ChangeSet) -> ChangeSet | None:
        if self._last is None or step.merge_key is None:
            return None
        last = self._last[1]
        if last.merge_key != step.merge_key or step.at - last.at > _MERGE_WITHIN:
            return None
        joined = Recorder()
        for row in (*last.rows, *step.rows):
            joined.add(row)
        return ChangeSet(step.label, step.at, joined.rows(), step.merge_key)


def _keep(connection: Connection, step: ChangeSet, author: str | None) -> int:
    made = connection.execute(
        insert(ChangeSetRow)
        .values(label=step.label, changed_at=step.at, author=author)
        .returning(ChangeSetRow.id)
    )
    key = made.scalar_one()
    if step.rows:
        connection.execute(
            insert(RowChangeRow),
            [
                {
                    "change_set_id": key,
                    "table_name": row.table,
                    "row_key": row.key,
                    "before": as_json(row.before),
                    "after": as_json(row.after),
                }
                for row in step.rows
            ],
        )
    return key


@contextlib.contextmanager
def _driver_faults(lost: UserError) -> Iterator[None]:
    """Let the driver's own fault through, so that it is told in one place (desk_file).

    Raises `lost` where a reference leads nowhere: another program deleted the row meanwhile.
    """
    try:
        with driver_faults():
            yield
    except sqlite3.IntegrityError as fault:
        if "FOREIGN KEY" in str(fault):
            raise lost from fault
        raise
