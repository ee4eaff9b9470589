"""Which network addresses we connect to: public ones only."""

import queue
import socket
import threading
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

#: Carries any IPv4 address inside, private ones too (RFC 6052).
_NAT64 = IPv6Network("64:ff9b::/96")


class AddressError(Exception):
    """A host we do not connect to; the message is a sentence that names it."""


class UnknownHost(Exception):
    """A name that has no address; the message is a sentence that names it."""


def resolve(host: str, port: int, *, seconds: float, allow_loopback: bool) -> list[str]:
    """All addresses of a host, each of which may be connected to.

    Raises AddressError when one of them is not public, UnknownHost when there is none, and
    TimeoutError after `seconds`.
    """
    addresses = list(dict.fromkeys(_looked_up(host, port, seconds)))
    for address in addresses:
        if not may_connect(address, allow_loopback=allow_loopback):
            raise AddressError(f"{host} is at {address}, which is not a public address.")
    return addresses


def may_connect(written: str, *, allow_loopback: bool) -> bool:
    """Private, loopback, link-local, shared, multicast and reserved addresses are refused."""
    address = _innermost(ip_address(written.partition("%")[0]))
    if address is None:
        return False
    if address.is_loopback:
        return allow_loopback
    return address.is_global and not address.is_multicast


def _innermost(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address | None:
    """The IPv4 address an IPv6 one stands for, itself, or None where it hides one."""
    if isinstance(address, IPv4Address):
        return address
    if address.ipv4_mapped:
        return address.ipv4_mapped
    hides_one = address in _NAT64 or address.sixtofour is not None or address.teredo is not None
    return None if hides_one else address


def _looked_up(host: str, port: int, seconds: float) -> list[str]:
    """Addresses of a host. The system's resolver knows no time limit, so a thread asks it."""
    answers: queue.SimpleQueue[list[str] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put([str(entry[4][0]) for entry in found])
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True, name="resolver").start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty as error:
        raise TimeoutError(f"The name {host} was not resolved in time.") from error
    if isinstance(answer, Exception):
        raise UnknownHost(f"The name {host} is not known ({answer}).") from answer
    return answer
