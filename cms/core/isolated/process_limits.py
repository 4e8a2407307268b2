"""What this process may cost, for workers that read hostile files. Only the standard library: it is imported by its bare name."""

import resource
import sys


def limit_process(*, memory: int, seconds: int, files: int, written: int, processes: int | None = None) -> None:
    """Limit this process, for good: address space and bytes per written file, processor time, open files, and how many
    processes its user may have (None: as it was). No core is dumped. Never raises a limit that is lower already.

    Raises OSError or ValueError where a limit cannot be set on Linux; other systems do not know all of them.
    """
    wanted = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_NOFILE: files,
        resource.RLIMIT_FSIZE: written,
        resource.RLIMIT_CORE: 0,
    }
    if processes is not None:
        wanted[resource.RLIMIT_NPROC] = processes
    for what, most in wanted.items():
        hard = resource.getrlimit(what)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(what, (most, most))
        except (OSError, ValueError):
            if sys.platform == "linux":
                raise
