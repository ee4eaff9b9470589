"""Fetch one document from the web, safely.

Only http and https. A name is resolved once, every address it has must be public, and the
connection goes to an address so checked; redirects are checked again. The whole fetch is limited
in time and size, packed or unpacked.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from urllib.parse import urljoin, urlsplit

import httpx

from ingest.addresses import AddressError, UnknownHost, resolve
from ingest.connections import Deadline, TooManyBytes, limited, timed_client
from ingest.packing import PackingError, UnpacksTooLarge, unpacked

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
    for good. `payload` is the body as sent, perhaps packed; `server` the address that answered.
    """

    url: str
    status: int
    content_type: str
    body: bytes
    etag: str = ""
    modified: str = ""
    moved_to: str = ""
    payload: bytes = b""
    reason: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    server: str = ""


def fetch(
    url: str,
    *,
    etag: str = "",
    modified: str = "",
    allow_loopback: bool = False,
    most_bytes: int = MOST_BYTES,
    most_seconds: float = MOST_SECONDS,
    before: Callable[[str], None] | None = None,
) -> Response:
    """Fetch a document, where it has changed since `etag` and `modified`.

    `before` is told each address, those redirected to as well, before it is asked for; it may
    wait, or raise. Raises a FetchError whose message names the address and the reason.
    """
    deadline = Deadline(most_seconds)

    def addresses(host: str, port: int, seconds: float) -> list[str]:
        return resolve(host, port, seconds=seconds, allow_loopback=allow_loopback)

    with timed_client(deadline, resolve=addresses, headers=_HEADERS) as client:
        client.headers.update(_conditions(etag, modified))
        at, moved_to, for_good = url, "", True
        for _ in range(MOST_REDIRECTS + 1):
            _ask_first(before, at, deadline)
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


def _ask_first(before: Callable[[str], None] | None, url: str, deadline: Deadline) -> None:
    """Refuse what is no web address, then tell who wants to know; that costs none of the time."""
    _check(url)
    if before is not None:
        began = time.monotonic()
        before(url)
        deadline.put_off(time.monotonic() - began)


def _one_step(
    client: httpx.Client, url: str, deadline: Deadline, most_bytes: int
) -> Response | _Redirect:
    """The document at an address, or where it redirects to."""
    try:
        with client.stream("GET", url) as response:
            if response.status_code in _REDIRECTS and "location" in response.headers:
                to = urljoin(url, response.headers["location"])
                return _Redirect(to, response.status_code in _FOR_GOOD)
            found = replace(_head(response), url=url)
            if response.status_code == 304:
                return found
            if response.status_code != 200:
                raise _bad_status(response, url)
            payload = _payload(response, url, deadline, most_bytes)
            body = _unpacked(response, url, payload, most_bytes)
            return replace(found, body=body, payload=payload)
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


def _head(response: httpx.Response) -> Response:
    """All but the body; asked for first, as a connection that is done tells no address."""
    stream = response.extensions.get("network_stream")
    at = stream.get_extra_info("server_addr") if stream else None
    raw = response.headers.raw
    return Response(
        url=str(response.url),
        status=response.status_code,
        content_type=response.headers.get("content-type", ""),
        body=b"",
        etag=response.headers.get("etag", ""),
        modified=response.headers.get("last-modified", ""),
        reason=response.reason_phrase,
        headers=tuple((name.decode("latin-1"), said.decode("latin-1")) for name, said in raw),
        server=str(at[0]) if at else "",
    )


def _payload(response: httpx.Response, url: str, deadline: Deadline, most_bytes: int) -> bytes:
    """The body as sent, read no further than the limits."""
    announced = response.headers.get("content-length", "")
    if announced.isdigit() and int(announced) > most_bytes:
        raise TooLarge(f"{url} announces {int(announced):,} bytes; the limit is {most_bytes:,}.")
    try:
        return b"".join(limited(response.iter_raw(), most_bytes, deadline))
    except TooManyBytes as error:
        raise TooLarge(f"{url} is larger than {most_bytes:,} bytes.") from error


def _unpacked(response: httpx.Response, url: str, payload: bytes, most_bytes: int) -> bytes:
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in {"", "identity"}:
        return payload
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        raise Unreachable(f"{url} is packed as “{encoding}”, which was not asked for.")
    try:
        return unpacked([payload], most_bytes)
    except UnpacksTooLarge as error:
        raise TooLarge(f"{url} {error}.") from error
    except PackingError as error:
        raise Unreachable(f"{url} {error}.") from error
