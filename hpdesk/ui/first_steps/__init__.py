# SPDX-License-Identifier: MPL-2.0
"""»Kom godt i gang«: a new plan set up in a few short pages."""
