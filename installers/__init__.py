# SPDX-License-Identifier: MPL-2.0
"""Makes the installers; nothing here is shipped."""
