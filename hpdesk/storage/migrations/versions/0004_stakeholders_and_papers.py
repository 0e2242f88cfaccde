# SPDX-License-Identifier: MPL-2.0
"""Stakeholders, aligning, kommissorier, practice, lessons; converted bilag, paper templates."""

from collections.abc import Iterable
from datetime import date

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_DEFERRED = {"initially": "DEFERRED", "deferrable": True}


def _text(*names: str) -> Iterable[sa.Column[str]]:
    return (sa.Column(name, sa.String(), nullable=True) for name in names)


def _needed(*names: str) -> Iterable[sa.Column[str]]:
    return (sa.Column(name, sa.String(), nullable=False) for name in names)


def _days(*names: str) -> Iterable[sa.Column[date]]:
    return (sa.Column(name, sa.Date(), nullable=True) for name in names)


def _make(
    table: str,
    *columns: sa.Column,  # type: ignore[type-arg]  # columns of any type
    owners: dict[str, str] | None = None,
    loose: dict[str, str] | None = None,
    indexed: tuple[str, ...] = (),
    ranked: bool = True,
) -> None:
    """Make a table with a text key; `owners` and `loose` are its columns that point to others."""
    references = {**(owners or {}), **(loose or {})}
    op.create_table(
        table,
        sa.Column("id", sa.String(), nullable=False),
        *([sa.Column("rank", sa.Integer(), nullable=False)] if ranked else []),
        *columns,
        *_needed(*(owners or {})),
        *_text(*(loose or {})),
        *(
            sa.ForeignKeyConstraint(
                [column],
                [f"{target}.id"],
                name=op.f(f"fk_{table}_{column}"),
                **_DEFERRED,  # type: ignore[arg-type]  # the two options by name
            )
            for column, target in references.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
    with op.batch_alter_table(table, schema=None) as batch_op:
        for column in (*references, *indexed):
            batch_op.create_index(batch_op.f(f"ix_{table}_{column}"), [column], unique=False)


def _widen(
    table: str,
    *columns: sa.Column,  # type: ignore[type-arg]  # columns of any type
    loose: dict[str, str] | None = None,
) -> None:
    with op.batch_alter_table(table, schema=None) as batch_op:
        for column in (*columns, *_text(*(loose or {}))):
            batch_op.add_column(column)
        for name, target in (loose or {}).items():
            batch_op.create_index(batch_op.f(f"ix_{table}_{name}"), [name], unique=False)
            batch_op.create_foreign_key(
                batch_op.f(f"fk_{table}_{name}"),
                target,
                [name],
                ["id"],
                **_DEFERRED,  # type: ignore[arg-type]  # the two options by name
            )


def upgrade() -> None:
    _widen_people()
    _make_people()
    _make_coordination()
    _make_papers()


def _widen_people() -> None:
    _widen(
        "organisation",
        *_text("short_name", "target_groups", "notes"),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("primary_partner", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("contact_weeks", sa.Integer(), nullable=True),
    )
    _widen("person", *_text("notes"), *_days("anonymised_on"))
    _widen(
        "body",
        sa.Column("level", sa.Integer(), nullable=True),
        *_text("focus_area", "mandate", "kle_code"),
        sa.Column("retention_months", sa.Integer(), nullable=True),
        loose={"organisation_id": "organisation"},
    )
    _widen("membership", *_text("mandate"), *_days("mandate_until"))
    _widen("meeting", *_text("case_number", "kle_code"))
    _widen("agenda_item", *_text("case_number"))
    _widen("change_set", *_text("author"))


def _make_people() -> None:
    _make(
        "earlier_person",
        sa.Column("until", sa.Date(), nullable=False),
        *_needed("name"),
        *_text("title"),
        owners={"person_id": "person"},
        loose={"organisation_id": "organisation"},
    )
    _make(
        "body_seat",
        sa.Column("seats", sa.Integer(), nullable=False),
        *_text("category", "note"),
        owners={"body_id": "body"},
        loose={"organisation_id": "organisation"},
    )
    _make(
        "terms_version",
        sa.Column("version", sa.Integer(), nullable=False),
        *_days("valid_from", "approved_on"),
        *_text("background", "purpose", "composition", "chairmanship", "duties", "mandate"),
        *_text("cadence", "decision_form", "secretariat", "amendments"),
        owners={"body_id": "body"},
        loose={"approved_in_id": "meeting"},
    )
    _make("item_hidden", owners={"item_id": "agenda_item", "person_id": "person"})


def _make_coordination() -> None:
    _widen("note", *_text("direction", "tags"), *_days("done_on"), loose={"task_id": "task"})
    _widen(
        "position",
        *_text("would_take"),
        loose={"talker_id": "person", "contact_id": "person", "heard_in_id": "meeting"},
    )
    _make(
        "alignment",
        sa.Column("hard", sa.Boolean(), server_default="0", nullable=False),
        *_text("interests", "disagreement", "agreement", "reservation", "agreed_wording"),
        *_days("raised_on", "settled_on"),
        owners={"item_id": "agenda_item"},
    )
    _make(
        "practice",
        *_needed("text"),
        sa.Column("raised_on", sa.Date(), nullable=False),
        *_text("kind", "raised_by", "answer", "told_how"),
        *_days("answered_on", "told_on", "closed_on"),
        loose={
            "person_id": "person",
            "organisation_id": "organisation",
            "body_id": "body",
            "item_id": "agenda_item",
            "waiting_id": "waiting_point",
            "note_id": "note",
        },
        indexed=("raised_on",),
    )
    _make(
        "lesson",
        *_needed("text"),
        owners={"meeting_id": "meeting"},
        loose={
            "person_id": "person",
            "item_id": "agenda_item",
            "waiting_id": "waiting_point",
            "task_id": "task",
        },
    )


def _make_papers() -> None:
    _make(
        "conversion",
        *_needed("converter"),
        sa.Column("converted_on", sa.Date(), nullable=False),
        *_text("pdf_sha256", "warnings"),
        indexed=("pdf_sha256",),
        ranked=False,
    )
    _make(
        "paper_template",
        *_needed("name", "file_name", "sha256"),
        sa.Column("size", sa.Integer(), nullable=False),
        *_text("paper"),
        loose={"body_id": "body"},
        indexed=("sha256",),
    )
    _make(
        "exported_file",
        *_needed("path", "sha256"),
        sa.Column("exported_at", sa.DateTime(), nullable=False),
        *_text("paper", "edition", "parts"),
        loose={"meeting_id": "meeting"},
        indexed=("path",),
        ranked=False,
    )
