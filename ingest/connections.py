"""Connections of which every wait ends at one deadline, however slowly the other side drips."""

import functools
import ssl
import time
from collections.abc import Callable, Iterator

import httpcore
import httpx


class TooManyBytes(Exception):
    """A body larger than the limit."""


class Deadline:
    """An instant after which nothing is waited for. It can be put off, for waits of our own."""

    def __init__(self, seconds: float) -> None:
        self._at = time.monotonic() + seconds

    def put_off(self, seconds: float) -> None:
        """Allow so much more time."""
        self._at += seconds

    @property
    def is_past(self) -> bool:
        """Whether the time is up."""
        return time.monotonic() > self._at

    @property
    def remaining(self) -> float:
        """Seconds left. Raises ReadTimeout when there are none."""
        left = self._at - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the time limit passed")
        return left


#: The addresses of a host and port to try in turn, found within so many seconds.
Resolve = Callable[[str, int, float], list[str]]


def timed_client(
    deadline: Deadline, *, resolve: Resolve | None = None, headers: dict[str, str] | None = None
) -> httpx.Client:
    """A client that ends at the deadline, follows no redirect, and reads no environment.

    With `resolve`, it connects only to addresses that this gives.
    """
    transport = httpx.HTTPTransport(verify=_authorities(), trust_env=False)
    # httpx offers no way to say who opens connections; the pool below it does.
    transport._pool = httpcore.ConnectionPool(
        ssl_context=_authorities(),
        network_backend=_TimedBackend(deadline, resolve or _as_named),
    )
    return httpx.Client(
        transport=transport, headers=headers, trust_env=False, timeout=None, follow_redirects=False
    )


@functools.cache
def _authorities() -> ssl.SSLContext:
    """Whose certificates count. Reading them costs more than most documents, so once a process."""
    return ssl.create_default_context()


def limited(chunks: Iterator[bytes], most: int, deadline: Deadline) -> Iterator[bytes]:
    """The chunks of a body. Raises TooManyBytes past the size, ReadTimeout past the time."""
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > most:
            raise TooManyBytes(f"more than {most:,} bytes")
        if deadline.is_past:
            raise httpx.ReadTimeout("the time limit passed")
        yield chunk


def _as_named(host: str, port: int, seconds: float) -> list[str]:
    return [host]


class _TimedBackend(httpcore.NetworkBackend):
    """Opens connections to the addresses that `resolve` gives, and none past the deadline."""

    def __init__(self, deadline: Deadline, resolve: Resolve) -> None:
        self._deadline = deadline
        self._resolve = resolve
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: object = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of the host that answers."""
        failure: Exception | None = None
        for address in self._resolve(host, port, self._deadline.remaining):
            try:
                stream = self._sockets.connect_tcp(address, port, self._deadline.remaining)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _TimedStream(stream, self._deadline)
        raise failure or httpcore.ConnectError(f"{host} has no address")

    def sleep(self, seconds: float) -> None:
        """Wait, as the pool asks between retries."""
        time.sleep(min(seconds, self._deadline.remaining))


class _TimedStream(httpcore.NetworkStream):
    """A connection whose every wait ends at the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """As the stream below."""
        return self._stream.read(max_bytes, self._deadline.remaining)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """As the stream below."""
        self._stream.write(buffer, self._deadline.remaining)

    def close(self) -> None:
        """As the stream below."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """As the stream below; the certificate must be for the name asked for."""
        left = self._deadline.remaining
        return _TimedStream(
            self._stream.start_tls(ssl_context, server_hostname, left), self._deadline
        )

    def get_extra_info(self, info: str) -> object:
        """As the stream below."""
        return self._stream.get_extra_info(info)
