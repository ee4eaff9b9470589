"""What happens to processes when the one that started them ends (Linux; elsewhere nothing)."""

import ctypes
import os
import signal
import sys

# From <sys/prctl.h>.
PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36


def end_with_parent() -> None:
    """This process is asked to end when its parent dies, also by kill -9."""
    _prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def adopt_orphans() -> None:
    """Children's children come to this process, so that none of them stays behind as a zombie."""
    _prctl(PR_SET_CHILD_SUBREAPER, 1)


def reap() -> dict[int, int]:
    """Exit codes of the processes that ended since the last call (negative: the signal)."""
    ended: dict[int, int] = {}
    while True:
        try:
            process_id, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return ended
        if process_id == 0:
            return ended
        ended[process_id] = os.waitstatus_to_exitcode(status)


# Loaded once and early: a child between fork and exec must not load anything.
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def _prctl(option: int, value: int) -> None:
    if _libc is not None:
        _libc.prctl(option, value, 0, 0, 0)
