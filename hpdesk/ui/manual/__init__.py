# SPDX-License-Identifier: MPL-2.0
"""The manual inside the program: F1 at the chapter of what is shown."""
