# SPDX-License-Identifier: MPL-2.0
"""Following up: names as they were, next steps, decisions that hold, and who was told."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "told",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=True),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("organisation_id", sa.String(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        *(
            sa.ForeignKeyConstraint(
                [column],
                [f"{table}.id"],
                name=op.f(f"fk_told_{column}"),
                initially="DEFERRED",
                deferrable=True,
            )
            for column, table in (
                ("item_id", "agenda_item"),
                ("person_id", "person"),
                ("organisation_id", "organisation"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_told")),
    )
    with op.batch_alter_table("told", schema=None) as batch_op:
        for column in ("item_id", "person_id", "organisation_id"):
            batch_op.create_index(batch_op.f(f"ix_told_{column}"), [column], unique=False)
    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.add_column(sa.Column("validity", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("replaced_by_id", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("report_every", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("follow_up", sa.String(), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_agenda_item_replaced_by_id"), ["replaced_by_id"], unique=False
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_agenda_item_replaced_by_id"),
            "agenda_item",
            ["replaced_by_id"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
    with op.batch_alter_table("task", schema=None) as batch_op:
        batch_op.add_column(sa.Column("next_step", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("reminded_on", sa.Date(), nullable=True))
    with op.batch_alter_table("task_responsible", schema=None) as batch_op:
        batch_op.add_column(sa.Column("name_then", sa.String(), nullable=True))
    op.execute(
        "UPDATE task_responsible SET name_then = coalesce("
        "(SELECT name FROM person WHERE person.id = task_responsible.person_id), "
        "(SELECT name FROM organisation WHERE organisation.id = task_responsible.organisation_id))"
    )
