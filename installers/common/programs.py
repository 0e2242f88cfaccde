# SPDX-License-Identifier: MPL-2.0
"""What an installer takes besides Python's packages: programs that the system has or is given."""

import shutil
from collections.abc import Mapping

from tools.environment import Refusal, install_packages


def have_programs(packages: Mapping[str, str]) -> None:
    """Have every program there; `packages` names the Debian package that brings each.

    Raises Refusal, saying which packages to install, where one is missing and may not be installed.
    """
    missing = [name for name in packages if shutil.which(name) is None]
    if missing:
        install_packages(sorted({packages[name] for name in missing}))
    if missing := [name for name in packages if shutil.which(name) is None]:
        wanted = " ".join(sorted({packages[name] for name in missing}))
        raise Refusal(
            f"Installationsfilerne kan ikke laves uden {', '.join(missing)}. Installer det som "
            f"administrator (apt-get install {wanted}), og prøv igen."
        )
