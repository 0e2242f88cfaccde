# SPDX-License-Identifier: MPL-2.0
"""What a person sees and touches (Qt Widgets)."""
