# SPDX-License-Identifier: MPL-2.0
"""Alembic's entry: migrate the connection that was passed, inside its transaction."""

from alembic import context

from hpdesk.storage.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
)
context.run_migrations()
