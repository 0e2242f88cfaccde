# SPDX-License-Identifier: MPL-2.0
"""What can be done, as data: one module of rows per menu, put together in `commands`."""
