# SPDX-License-Identifier: MPL-2.0
"""Steps from one schema to the next, run by Alembic on a connection it is given."""
