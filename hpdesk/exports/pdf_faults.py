# SPDX-License-Identifier: MPL-2.0
"""What reading a broken PDF raises: the library's own faults, and those of odd values in it."""

import pikepdf

PDF_FAULTS = (
    pikepdf.PdfError,
    pikepdf.PikepdfError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
    RecursionError,
    OverflowError,
)
