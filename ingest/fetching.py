"""Fetch one document from the web, safely.

Only http and https. A name is resolved once, every address it has must be public, and the
connection goes to an address so checked; redirects are checked again. The whole fetch is limited
in time and size, packed or unpacked.
"""

import ssl
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from ingest.addresses import AddressError, UnknownHost, resolve

MOST_BYTES = 10 * 1024 * 1024
MOST_SECONDS = 20.0
MOST_REDIRECTS = 5

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})
_HEADERS = {
    "User-Agent": "ChipTrail/1.0 (news reader)",
    "Accept": "*/*",
    "Accept-Encoding": "gzip, deflate",
}


class FetchError(Exception):
    """Nothing could be fetched; the message is a sentence that says why."""


class RefusedAddress(FetchError):
    """The address is not one we go to: a wrong scheme, or a host that is not public."""


class TooLarge(FetchError):
    """More bytes than the limit, packed or unpacked."""


class TooSlow(FetchError):
    """The time limit passed."""


class Unreachable(FetchError):
    """No connection, or one that broke."""


class BadStatus(FetchError):
    """The server answered with something other than a document."""

    def __init__(self, message: str, status: int, asked_for: timedelta | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.asked_for = asked_for  # how long the server wants to be left alone


@dataclass(frozen=True, slots=True)
class Response:
    """A document as it came, unpacked. `url` is where it was in the end.

    Status 304 says that it is as it was; the body is then empty. `moved_to` is where it has moved
    for good.
    """

    url: str
    status: int
    content_type: str
    body: bytes
    etag: str = ""
    modified: str = ""
    moved_to: str = ""


def fetch(
    url: str,
    *,
    etag: str = "",
    modified: str = "",
    allow_loopback: bool = False,
    most_bytes: int = MOST_BYTES,
    most_seconds: float = MOST_SECONDS,
) -> Response:
    """Fetch a document, where it has changed since `etag` and `modified`.

    Raises a FetchError whose message names the address and the reason.
    """
    deadline = time.monotonic() + most_seconds
    with _client(deadline, allow_loopback=allow_loopback) as client:
        client.headers.update(_conditions(etag, modified))
        at, moved_to, for_good = url, "", True
        for _ in range(MOST_REDIRECTS + 1):
            found = _one_step(client, at, deadline, most_bytes)
            if isinstance(found, Response):
                return replace(found, moved_to=moved_to)
            at = found.to
            for_good = for_good and found.for_good
            moved_to = at if for_good else moved_to
    raise BadStatus(f"{url} redirects more than {MOST_REDIRECTS} times.", 310)


@dataclass(frozen=True, slots=True)
class _Redirect:
    to: str
    for_good: bool


def _conditions(etag: str, modified: str) -> dict[str, str]:
    """Headers that ask for a document only if it is another one than we know."""
    said = {"If-None-Match": etag, "If-Modified-Since": modified}
    return {name: value for name, value in said.items() if value}


def _one_step(
    client: httpx.Client, url: str, deadline: float, most_bytes: int
) -> Response | _Redirect:
    """The document at an address, or where it redirects to."""
    _check(url)
    try:
        with client.stream("GET", url) as response:
            if response.status_code in _REDIRECTS and "location" in response.headers:
                to = urljoin(url, response.headers["location"])
                return _Redirect(to, response.status_code in _FOR_GOOD)
            if response.status_code == 304:
                return _response(response, url, b"")
            if response.status_code != 200:
                raise _bad_status(response, url)
            body = _body(response, url, deadline, most_bytes)
            return _response(response, url, body)
    except AddressError as error:
        raise RefusedAddress(f"{url} is not fetched: {error}") from error
    except UnknownHost as error:
        raise Unreachable(f"{url} could not be fetched: {error}") from error
    except (httpx.TimeoutException, TimeoutError) as error:
        raise TooSlow(f"{url} took longer than allowed.") from error
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        raise Unreachable(
            f"{url} could not be fetched: {error or type(error).__name__}."
        ) from error


def _bad_status(response: httpx.Response, url: str) -> BadStatus:
    asked = response.headers.get("retry-after", "").strip()
    return BadStatus(
        f"{url} answered with status {response.status_code}.",
        response.status_code,
        timedelta(seconds=int(asked)) if asked.isdigit() and len(asked) < 8 else None,
    )


def _check(url: str) -> None:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise RefusedAddress(f"“{url}” is not a web address: {error}.") from error
    if parts.scheme not in {"http", "https"}:
        raise RefusedAddress(f"“{url}” is not fetched: only http and https are.")
    if not host or port == 0 or "@" in parts.netloc:
        raise RefusedAddress(f"“{url}” is not fetched: it must name a host and no user.")


def _response(response: httpx.Response, url: str, body: bytes) -> Response:
    return Response(
        url=url,
        status=response.status_code,
        content_type=response.headers.get("content-type", ""),
        body=body,
        etag=response.headers.get("etag", ""),
        modified=response.headers.get("last-modified", ""),
    )


def _body(response: httpx.Response, url: str, deadline: float, most_bytes: int) -> bytes:
    """The body, unpacked, read no further than the limits."""
    announced = response.headers.get("content-length", "")
    if announced.isdigit() and int(announced) > most_bytes:
        raise TooLarge(f"{url} announces {int(announced):,} bytes; the limit is {most_bytes:,}.")
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in {"", "identity", "gzip", "x-gzip", "deflate"}:
        raise Unreachable(f"{url} is packed as “{encoding}”, which was not asked for.")
    chunks = _limited(response.iter_raw(), url, deadline, most_bytes)
    if encoding in {"", "identity"}:
        return b"".join(chunks)
    return unpacked(chunks, url, most_bytes)


def _limited(chunks: Iterator[bytes], url: str, deadline: float, most: int) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > most:
            raise TooLarge(f"{url} is larger than {most:,} bytes.")
        if time.monotonic() > deadline:
            raise TooSlow(f"{url} took longer than allowed.")
        yield chunk


def unpacked(chunks: Iterator[bytes], url: str, most: int) -> bytes:
    """Unpack gzip or zlib data, stopping at the limit, so that a bomb does not go off."""
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
    parts, size = [], 0
    try:
        for chunk in chunks:
            part = unpacker.decompress(chunk, most - size + 1)
            size += len(part)
            if size > most:
                raise TooLarge(f"{url} unpacks to more than {most:,} bytes.")
            parts.append(part)
    except zlib.error as error:
        raise Unreachable(f"{url} is packed wrongly: {error}.") from error
    if not unpacker.eof:
        raise Unreachable(f"{url} breaks off before its packed data ends.")
    return b"".join(parts)


def _client(deadline: float, *, allow_loopback: bool) -> httpx.Client:
    """A client that reads neither proxies nor passwords from the environment."""
    transport = httpx.HTTPTransport(trust_env=False)
    # httpx offers no way to say who opens connections; the pool below it does.
    transport._pool = httpcore.ConnectionPool(
        ssl_context=ssl.create_default_context(),
        network_backend=_CheckedBackend(deadline, allow_loopback=allow_loopback),
    )
    return httpx.Client(transport=transport, headers=_HEADERS, trust_env=False, timeout=None)


class _CheckedBackend(httpcore.NetworkBackend):
    """Opens connections only to addresses checked here, and none past the deadline."""

    def __init__(self, deadline: float, *, allow_loopback: bool) -> None:
        self._deadline = deadline
        self._allow_loopback = allow_loopback
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
        remaining = _remaining(self._deadline)
        for address in resolve(host, port, seconds=remaining, allow_loopback=self._allow_loopback):
            try:
                stream = self._sockets.connect_tcp(address, port, _remaining(self._deadline))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _TimedStream(stream, self._deadline)
        raise failure or httpcore.ConnectError(f"{host} has no address")

    def sleep(self, seconds: float) -> None:
        """Wait, as the pool asks between retries."""
        time.sleep(min(seconds, _remaining(self._deadline)))


class _TimedStream(httpcore.NetworkStream):
    """A connection whose every wait ends at the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """As the stream below."""
        return self._stream.read(max_bytes, _remaining(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """As the stream below."""
        self._stream.write(buffer, _remaining(self._deadline))

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
        left = _remaining(self._deadline)
        return _TimedStream(
            self._stream.start_tls(ssl_context, server_hostname, left), self._deadline
        )

    def get_extra_info(self, info: str) -> object:
        """As the stream below."""
        return self._stream.get_extra_info(info)


def _remaining(deadline: float) -> float:
    """Seconds left. Raises ReadTimeout when there are none."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the time limit passed")
    return left
