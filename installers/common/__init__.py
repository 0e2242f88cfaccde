# SPDX-License-Identifier: MPL-2.0
"""What the installers of every system share: names, versions, licences, the bundle."""
