# SPDX-License-Identifier: MPL-2.0
"""Writers of files: Word, PDF, spreadsheets, packs."""
