"""Ask the second reader: one request to the endpoint the operator named, and to nowhere else."""

import json
import ssl
import time
from dataclasses import dataclass, field

import httpcore
import httpx

from ingest.fetching import _TimedStream

MOST_BYTES = 1024 * 1024
MOST_SECONDS = 90.0


class SecondReaderError(Exception):
    """The endpoint gave no answer; the message is a sentence that says why."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the second reader is asked, such as http://127.0.0.1:11434/v1."""

    url: str
    model: str
    key: str = field(default="", repr=False)  # never shown, never logged


def ask(
    endpoint: Endpoint, messages: list[dict[str, str]], *, most_seconds: float = MOST_SECONDS
) -> bytes:
    """The body of the endpoint's answer to a chat. Raises SecondReaderError."""
    deadline = time.monotonic() + most_seconds
    asked = json.dumps({"model": endpoint.model, "messages": messages, "stream": False})
    headers = {"Content-Type": "application/json", "Accept-Encoding": "identity"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    url = f"{endpoint.url}/chat/completions"
    try:
        with (
            _client(deadline) as client,
            client.stream("POST", url, content=asked.encode(), headers=headers) as response,
        ):
            if response.status_code != 200:
                raise SecondReaderError(
                    f"The second reader answered with status {response.status_code}."
                )
            return _body(response)
    except (httpx.TimeoutException, httpcore.TimeoutException) as error:
        raise SecondReaderError(
            f"The second reader took longer than {most_seconds:g} seconds."
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        raise SecondReaderError(
            f"The second reader could not be asked: {type(error).__name__}."
        ) from error


def _body(response: httpx.Response) -> bytes:
    """The body, read no further than the limit and never unpacked."""
    body = bytearray()
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > MOST_BYTES:
            raise SecondReaderError(
                f"The second reader's answer is larger than {MOST_BYTES:,} bytes."
            )
    return bytes(body)


def _client(deadline: float) -> httpx.Client:
    """A client that follows no redirect, so that the key goes to nobody else."""
    transport = httpx.HTTPTransport(trust_env=False)
    transport._pool = httpcore.ConnectionPool(
        ssl_context=ssl.create_default_context(), network_backend=_TimedBackend(deadline)
    )
    return httpx.Client(transport=transport, trust_env=False, timeout=None, follow_redirects=False)


class _TimedBackend(httpcore.NetworkBackend):
    """Connections whose every wait ends at the deadline. Any address: the operator chose it."""

    def __init__(self, deadline: float) -> None:
        self._deadline = deadline
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: object = None,
    ) -> httpcore.NetworkStream:
        """As the backend below, within what is left of the time."""
        left = max(self._deadline - time.monotonic(), 0.001)
        return _TimedStream(self._sockets.connect_tcp(host, port, left), self._deadline)
