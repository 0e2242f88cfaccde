# SPDX-License-Identifier: MPL-2.0
"""One file per step, in order."""
