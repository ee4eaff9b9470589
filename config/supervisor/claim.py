"""One supervisor a home, and a port nobody else has."""

import contextlib
import errno
import fcntl
import socket
import time
from collections.abc import Iterator

from config.home import Home
from config.supervisor.services import bracketed

# Services of a killed supervisor need this long to notice and let go of the port.
PATIENCE_WITH_ORPHANS = 15.0


class AlreadyRunning(Exception):
    """Another supervisor has this home; the message says where it serves."""


class PortTaken(Exception):
    """Another program listens on the port, or this address is not ours to listen on."""


@contextlib.contextmanager
def claim_home(home: Home, *, url: str) -> Iterator[bool]:
    """Hold the home as long as the supervisor runs. True if the last one did not end cleanly."""
    with home.running_file.open("a+", encoding="utf-8") as held:
        home.running_file.chmod(0o600)
        held.seek(0)
        left = held.read().strip()
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning(f"ChipTrail already runs in {home.path}: {left}") from None
        held.truncate(0)
        held.write(url + "\n")
        held.flush()
        try:
            yield bool(left)
        finally:
            held.truncate(0)


def check_port(bind: str, port: int, *, patient: bool) -> None:
    """Nobody listens there. Raises PortTaken; `patient` waits for orphans to let go."""
    deadline = time.monotonic() + (PATIENCE_WITH_ORPHANS if patient else 0)
    while (error := _refusal(bind, port)) is not None:
        if error == errno.EADDRINUSE and time.monotonic() < deadline:
            time.sleep(0.2)
            continue
        raise PortTaken(_sentence(error, bind, port))


def _refusal(bind: str, port: int) -> int | None:
    family = socket.AF_INET6 if ":" in bind else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((bind, port))
        except OSError as error:
            return error.errno
    return None


def _sentence(error: int, bind: str, port: int) -> str:
    where = f"{bracketed(bind)}:{port}"
    if error == errno.EADDRINUSE:
        return (
            f"Port {port} is taken: another program listens on {where}. "
            f"Stop it, or choose another port: PORT={port + 1 if port < 65535 else 8000} make run"
        )
    if error == errno.EACCES:
        return f"Port {port} is reserved for root: choose one above 1023 with PORT."
    return f"This machine cannot listen on {where} (BIND={bind}): {errno.errorcode.get(error)}."
