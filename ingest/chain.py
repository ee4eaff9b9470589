"""The chain that ties every capture to the one before it, so that none can be changed unseen."""

import hashlib
import json
from datetime import UTC, datetime

#: What stands before the first link.
BEGINNING = "0" * 64


def link(
    previous: str,
    *,
    url: str,
    captured_at: datetime,
    operator: str,
    sha256: str,
    kind: str = "",
    record_sha256: str = "",
) -> str:
    """The digest of a link: SHA-256 over the link before, and what, when, by whom was captured.

    Where there is a record, its digest and kind belong to the link too. With the kind nobody can
    pass an article that was taken away for a feed document that expired.
    """
    said = [previous, url, captured_at.astimezone(UTC).isoformat(), operator, sha256]
    if record_sha256:
        said += [kind, record_sha256]
    written = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()
