"""Time stamps (RFC 3161): an authority says that it saw a digest, and when."""

from datetime import datetime
from pathlib import Path

import httpx
from cryptography import x509
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from ingest.connections import Deadline, TooManyBytes, limited, timed_client

MOST_BYTES = 64 * 1024
MOST_SECONDS = 10.0


class StampError(Exception):
    """No stamp, or one that does not hold; the message is a sentence that says why."""


def ask(authority: str, digest: str, *, most_seconds: float = MOST_SECONDS) -> bytes:
    """What an authority answers when asked to stamp a digest. Raises StampError.

    Any address: the operator chose it.
    """
    builder = TimestampRequestBuilder().data(digest.encode())
    request = builder.hash_algorithm(HashAlgorithm.SHA256).build().as_bytes()
    deadline = Deadline(most_seconds)
    headers = {"Content-Type": "application/timestamp-query", "Accept-Encoding": "identity"}
    try:
        with (
            timed_client(deadline) as client,
            client.stream("POST", authority, content=request, headers=headers) as response,
        ):
            if response.status_code != 200:
                raise StampError(f"{authority} answered with status {response.status_code}.")
            return b"".join(limited(response.iter_raw(), MOST_BYTES, deadline))
    except TooManyBytes as error:
        raise StampError(f"{authority} answered more than {MOST_BYTES:,} bytes.") from error
    except httpx.TimeoutException as error:
        raise StampError(f"{authority} took longer than {most_seconds:g} seconds.") from error
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        raise StampError(f"{authority} could not be asked: {type(error).__name__}.") from error


def stamped_at(response: bytes, digest: str, certificates: Path) -> datetime:
    """When an authority saw a digest, by its answer.

    Raises StampError unless the answer is for this digest and signed by an authority that the
    certificates in the file vouch for, with certificates good at that instant.
    """
    answer = _answer(response)
    builder = VerifierBuilder()
    for certificate in _certificates(certificates):
        builder = builder.add_root_certificate(certificate)
    try:
        builder.build().verify_message(answer, digest.encode())
    except (VerificationError, ValueError) as error:
        raise StampError(f"It does not hold: {str(error).removesuffix('.')}.") from error
    at: datetime = answer.tst_info.gen_time
    return at


def _answer(response: bytes) -> TimeStampResponse:
    try:
        return decode_timestamp_response(response)
    except ValueError as error:
        raise StampError(f"It is no time stamp: {str(error).removesuffix('.')}.") from error


def _certificates(file: Path) -> list[x509.Certificate]:
    try:
        return list(dict.fromkeys(x509.load_pem_x509_certificates(file.read_bytes())))
    except (OSError, ValueError) as error:
        raise StampError(
            f"TIME_STAMP_CERTIFICATES names {file.name}, which holds no certificates in PEM."
        ) from error
