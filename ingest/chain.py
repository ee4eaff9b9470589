"""The chain that ties every capture to the one before it, so that none can be changed unseen."""

import hashlib
import json
from datetime import UTC, datetime

#: What stands before the first link.
BEGINNING = "0" * 64


def link(previous: str, *, url: str, captured_at: datetime, operator: str, sha256: str) -> str:
    """The digest of a link: SHA-256 over the link before, and what, when, by whom was captured."""
    said = [previous, url, captured_at.astimezone(UTC).isoformat(), operator, sha256]
    written = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()
