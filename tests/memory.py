# SPDX-License-Identifier: MPL-2.0
"""How much memory this program has used at most."""

from pathlib import Path


def peak_megabytes() -> int:
    """Return the most memory this process held since its start.

    Not `ru_maxrss` where Linux tells better: that keeps what the parent held when it started us.
    """
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) >> 10
    import resource  # POSIX only

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
