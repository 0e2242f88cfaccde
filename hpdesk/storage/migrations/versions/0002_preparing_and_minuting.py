# SPDX-License-Identifier: MPL-2.0
"""Preparing and minuting: numbers that stay, backward plans, templates, send log, decisions."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "template",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("body_id", sa.String(), nullable=True),
        sa.Column("body_kind", sa.String(), nullable=True),
        sa.Column("meeting_kind", sa.String(), nullable=True),
        sa.Column("focus", sa.String(), nullable=True),
        sa.Column("hidden", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"],
            ["body.id"],
            name=op.f("fk_template_body_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template")),
    )
    with op.batch_alter_table("template", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_template_body_id"), ["body_id"], unique=False)

    op.create_table(
        "plan_step",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.String(), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_plan_step_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_step")),
    )
    with op.batch_alter_table("plan_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_step_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "accepted_finding",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("accepted_on", sa.Date(), nullable=False),
        sa.Column("meeting_id", sa.String(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_item.id"],
            name=op.f("fk_accepted_finding_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_accepted_finding_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accepted_finding")),
    )
    with op.batch_alter_table("accepted_finding", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_accepted_finding_item_id"), ["item_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_accepted_finding_meeting_id"), ["meeting_id"], unique=False
        )

    op.create_table(
        "at_answer",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_item.id"],
            name=op.f("fk_at_answer_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_at_answer")),
    )
    with op.batch_alter_table("at_answer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_at_answer_item_id"), ["item_id"], unique=False)

    op.create_table(
        "minute_mark",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("organisation_id", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_item.id"],
            name=op.f("fk_minute_mark_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_minute_mark_organisation_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_minute_mark_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minute_mark")),
    )
    with op.batch_alter_table("minute_mark", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_minute_mark_item_id"), ["item_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_minute_mark_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_minute_mark_person_id"), ["person_id"], unique=False)

    op.create_table(
        "minutes_event",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("meeting_id", sa.String(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=True),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("settled", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_item.id"],
            name=op.f("fk_minutes_event_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_minutes_event_meeting_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_minutes_event_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minutes_event")),
    )
    with op.batch_alter_table("minutes_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_minutes_event_item_id"), ["item_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_minutes_event_meeting_id"), ["meeting_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_minutes_event_person_id"), ["person_id"], unique=False)

    op.create_table(
        "point_time",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("started", sa.DateTime(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("stopped", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_item.id"],
            name=op.f("fk_point_time_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_point_time")),
    )
    with op.batch_alter_table("point_time", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_point_time_item_id"), ["item_id"], unique=False)

    op.create_table(
        "sent_file",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sent_version_id", sa.String(), nullable=False),
        sa.Column("edition", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["sent_version_id"],
            ["sent_version.id"],
            name=op.f("fk_sent_file_sent_version_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_file")),
    )
    with op.batch_alter_table("sent_file", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_sent_file_sent_version_id"), ["sent_version_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_sent_file_sha256"), ["sha256"], unique=False)

    op.create_table(
        "waiting_point",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("body_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("origin_id", sa.String(), nullable=True),
        sa.Column("raised_on", sa.Date(), nullable=True),
        sa.Column("used_in_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["body_id"],
            ["body.id"],
            name=op.f("fk_waiting_point_body_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["origin_id"],
            ["agenda_item.id"],
            name=op.f("fk_waiting_point_origin_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["used_in_id"],
            ["agenda_item.id"],
            name=op.f("fk_waiting_point_used_in_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waiting_point")),
    )
    with op.batch_alter_table("waiting_point", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_waiting_point_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_waiting_point_origin_id"), ["origin_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_waiting_point_used_in_id"), ["used_in_id"], unique=False
        )

    op.create_table(
        "delivery",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("organisation_id", sa.String(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("delivered_on", sa.Date(), nullable=True),
        sa.Column("reminded_on", sa.Date(), nullable=True),
        sa.Column("attachment_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["attachment_id"],
            ["attachment.id"],
            name=op.f("fk_delivery_attachment_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_item.id"],
            name=op.f("fk_delivery_item_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_delivery_organisation_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_delivery_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
    )
    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_delivery_attachment_id"), ["attachment_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_delivery_item_id"), ["item_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_delivery_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_delivery_person_id"), ["person_id"], unique=False)

    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.add_column(sa.Column("number", sa.String(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("parent_id", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("section", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("break_after", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("standing", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("options", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("goal", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("checklist", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("prepared_minutes", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("outcome", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("origin_id", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("origin_how", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("approves_id", sa.String(), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_agenda_item_approves_id"), ["approves_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_agenda_item_origin_id"), ["origin_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_agenda_item_parent_id"), ["parent_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_agenda_item_origin_id"),
            "agenda_item",
            ["origin_id"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_agenda_item_approves_id"),
            "meeting",
            ["approves_id"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_agenda_item_parent_id"),
            "agenda_item",
            ["parent_id"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )

    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("number", sa.String(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("minutes_of_id", sa.String(), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_attachment_minutes_of_id"), ["minutes_of_id"], unique=False
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_attachment_minutes_of_id"),
            "meeting",
            ["minutes_of_id"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )

    with op.batch_alter_table("body", schema=None) as batch_op:
        batch_op.add_column(sa.Column("lead_times", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("focuses", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("numbering", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("attachment_numbering", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("quorum", sa.String(), nullable=True))

    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.add_column(sa.Column("objections_until", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("approved_by_id", sa.String(), nullable=True))
        batch_op.add_column(
            sa.Column("calendar_sequence", sa.Integer(), server_default="0", nullable=False)
        )
        batch_op.add_column(sa.Column("calendar_mark", sa.String(), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_meeting_approved_by_id"), ["approved_by_id"], unique=False
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_meeting_approved_by_id"),
            "meeting",
            ["approved_by_id"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )

    with op.batch_alter_table("sent_version", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("receivers", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("snapshot", sa.String(), nullable=True))

    op.execute("UPDATE agenda_item SET number = CAST(rank + 1 AS TEXT)")
    op.execute(
        "UPDATE attachment SET number = (SELECT i.number FROM agenda_item i "
        "WHERE i.id = attachment.item_id) || '.' || (1 + (SELECT count(*) FROM attachment other "
        "WHERE other.item_id = attachment.item_id AND other.rank < attachment.rank))"
    )
