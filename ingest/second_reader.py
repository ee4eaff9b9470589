"""Ask the second reader: one request to the endpoint the operator named, and to nowhere else."""

import json
from dataclasses import dataclass, field

import httpcore
import httpx

from ingest.connections import Deadline, TooManyBytes, limited, timed_client

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
    """The body of the endpoint's answer to a chat. Raises SecondReaderError.

    No redirect is followed, so that the key goes to nobody else, and nothing is unpacked.
    """
    deadline = Deadline(most_seconds)
    asked = json.dumps({"model": endpoint.model, "messages": messages, "stream": False})
    headers = {"Content-Type": "application/json", "Accept-Encoding": "identity"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    url = f"{endpoint.url}/chat/completions"
    try:
        with (
            timed_client(deadline) as client,
            client.stream("POST", url, content=asked.encode(), headers=headers) as response,
        ):
            if response.status_code != 200:
                raise SecondReaderError(
                    f"The second reader answered with status {response.status_code}."
                )
            return b"".join(limited(response.iter_raw(), MOST_BYTES, deadline))
    except TooManyBytes as error:
        raise SecondReaderError(
            f"The second reader's answer is larger than {MOST_BYTES:,} bytes."
        ) from error
    except (httpx.TimeoutException, httpcore.TimeoutException) as error:
        raise SecondReaderError(
            f"The second reader took longer than {most_seconds:g} seconds."
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        raise SecondReaderError(
            f"The second reader could not be asked: {type(error).__name__}."
        ) from error
