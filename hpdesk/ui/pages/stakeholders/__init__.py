# SPDX-License-Identifier: MPL-2.0
"""The page »Interessenter«: where the parties stand, who they are, and what was said."""

from hpdesk.ui.pages.stakeholders.page import StakeholdersPage

__all__ = ["StakeholdersPage"]
