# SPDX-License-Identifier: MPL-2.0
"""Opfølgning: who does what by when, until it is done."""

from hpdesk.ui.pages.followup.page import FollowupPage

__all__ = ["FollowupPage"]
