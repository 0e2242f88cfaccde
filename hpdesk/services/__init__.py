# SPDX-License-Identifier: MPL-2.0
"""One function for each thing a person wants done."""
