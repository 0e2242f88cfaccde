# SPDX-License-Identifier: MPL-2.0
"""The history of anything in the plan: the same widget everywhere, and what was deleted."""
