# SPDX-License-Identifier: MPL-2.0
"""The plan file: schema, unit of work, reads, search."""
