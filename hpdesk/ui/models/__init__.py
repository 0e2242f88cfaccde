# SPDX-License-Identifier: MPL-2.0
"""Models over frozen rows."""
