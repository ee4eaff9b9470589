"""Take in one article that a person gives: its address, or its text."""

import hashlib
from dataclasses import replace
from datetime import date, datetime

import pghistory
from django.conf import settings
from django.db import transaction

from accounts.models import User
from ingest.actions.keep import keep_response
from ingest.actions.store import Fetched, from_bytes, known_outlet, store_article
from ingest.fetching import fetch
from ingest.models import ArticleVersion
from ingest.queue import nudge

#: A person waits for the answer.
MOST_SECONDS = 10.0


def found_at(url: str, *, by: User, now: datetime) -> Fetched:
    """The article at an address. Raises FetchError or ExtractionError, a sentence."""
    response = fetch(url, allow_loopback=settings.FETCH_ALLOW_LOOPBACK, most_seconds=MOST_SECONDS)
    capture = keep_response(response, url=url, now=now, by=by)
    found = from_bytes(response.body, url=url, content_type=response.content_type)
    return replace(found, capture=capture)


def found_in(text: str, *, url: str = "") -> Fetched:
    """The article in a pasted text. Without an address it is known by its digest.

    Raises ExtractionError where there is no text.
    """
    body = text.encode()
    address = url or f"urn:sha256:{hashlib.sha256(body).hexdigest()}"
    return from_bytes(body, url=address, content_type="text/plain; charset=utf-8")


def give_article(
    fetched: Fetched,
    *,
    by: User,
    now: datetime,
    outlet: str = "",
    title: str = "",
    published: date | None = None,
) -> ArticleVersion:
    """Store a given article and send it down the line. Repeating it changes nothing."""
    with transaction.atomic(), pghistory.context(by=by.pk, why="given by hand"):
        version = store_article(
            fetched,
            now=now,
            outlet=known_outlet(outlet),
            title=title,
            published=published,
            by=by,
        )
        nudge(settings.NEXT_STAGE["ingest.store"])
    return version
