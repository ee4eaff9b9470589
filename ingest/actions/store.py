"""Keep what was fetched: the bytes as seen, the article, its newest version."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from ingest.actions.keep import bytes_of, keep, keep_response
from ingest.canonical import canonical_url
from ingest.extraction import Document, extract
from ingest.manners import Unwelcome, fetch_as_guest
from ingest.models import Article, ArticleVersion, Capture, FeedItem, Outlet
from ingest.queue import finish


@dataclass(frozen=True, slots=True)
class Fetched:
    """Bytes, where they came from, and the article found in them."""

    url: str
    content_type: str
    body: bytes
    document: Document
    capture: Capture | None = None  # where the bytes are kept already


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An item whose article is not to be fetched, and why."""

    why_not: str


def fetch_item(item: FeedItem) -> Fetched | LeftOut:
    """Get an item's article: what the feed carried, else what stands at its address."""
    if item.capture is not None:
        kept = bytes_of(item.capture)
        found = from_bytes(kept, url=item.url, content_type=item.capture.content_type)
        return replace(found, capture=item.capture)
    try:
        response = fetch_as_guest(item.url)
    except Unwelcome as sentence:
        return LeftOut(str(sentence))
    # Kept before anybody looks for an article in it: there may be none.
    capture = keep_response(response, url=item.url, now=timezone.now())
    found = from_bytes(response.body, url=item.url, content_type=response.content_type)
    return replace(found, capture=capture)


def from_file(path: Path, *, url: str) -> Fetched:
    """An article that lies in a file."""
    return from_bytes(path.read_bytes(), url=url, name=path.name)


def from_bytes(body: bytes, *, url: str, content_type: str = "", name: str = "") -> Fetched:
    """Find the article in bytes. Raises ExtractionError where there is none."""
    document = extract(body, content_type=content_type, name=name, url=url)
    return Fetched(url, content_type or document.content_type, body, document)


def record_item(item: FeedItem, fetched: Fetched | LeftOut, *, now: datetime) -> None:
    """Store an item's article and tie the item to it. Repeating it changes nothing.

    Where the feed has changed the item since, that is stored instead, by whoever comes next.
    """
    listed = FeedItem.objects.select_for_update().values_list("capture", "digest")
    if listed.get(pk=item.pk) != (item.capture_id, item.digest) or not finish(item, now):
        return
    if isinstance(fetched, LeftOut):
        FeedItem.objects.filter(pk=item.pk).update(kept=False, why_not=fetched.why_not[:300])
        return
    store_for(item, fetched, now=now)


def store_for(item: FeedItem, fetched: Fetched, *, now: datetime) -> None:
    """Store an item's article, or a new version of it, and tie the item to it."""
    version = store_article(
        fetched, outlet=item.feed.outlet, title=item.title, published=day_of(item), now=now
    )
    FeedItem.objects.filter(pk=item.pk).update(article=version.article)


def day_of(item: FeedItem) -> date | None:
    """The day an item was published, as far as its feed says."""
    return item.published.date() if item.published else None


@transaction.atomic
def store_article(
    fetched: Fetched,
    *,
    now: datetime,
    outlet: Outlet | None = None,
    title: str = "",
    lang: str = "",
    published: date | None = None,
    is_sample: bool = False,
    by: User | None = None,
) -> ArticleVersion:
    """The article at this address with this text: new, a new version, or as it was.

    What the caller knows of title, language and day goes before what the page says.
    """
    document = fetched.document
    facts = facts_of(document, title=title, lang=lang, published=published, now=now)
    outlet = outlet or known_outlet(document.outlet)
    article, is_new = Article.objects.get_or_create(
        url=canonical_url(fetched.url),
        defaults={**facts, "outlet": outlet, "is_sample": is_sample},
    )
    title = article.title if is_new else title or document.title or article.title
    return store_version(article, fetched, title=title, now=now, by=by)


def facts_of(
    document: Document, *, title: str, lang: str, published: date | None, now: datetime
) -> dict[str, object]:
    """What is known of a new article: what its source says, else what the document says."""
    day = published or document.published
    return {
        "title": (title or document.title)[:1000],
        "lang": lang or document.lang,
        "published": day,
        "published_basis": "feed" if published else "page" if day else "",
        "byline": document.author,
        "stored_at": now,
    }


def store_version(
    article: Article, fetched: Fetched, *, title: str, now: datetime, by: User | None
) -> ArticleVersion:
    """The version of an article with this text. A new one sends the article down the line."""
    text = fetched.document.text
    digest = hashlib.sha256(text.encode()).hexdigest()
    stored = article.versions.filter(digest=digest).first()
    if stored is not None:
        return stored
    Article.objects.filter(pk=article.pk).update(done_at=None, attempts=0, retry_at=None)
    return ArticleVersion.objects.create(
        article=article,
        number=article.versions.count() + 1,
        capture=fetched.capture or keep_bytes(fetched, now=now, by=by),
        title=title[:1000],
        text=text,
        digest=digest,
        stored_at=now,
    )


def keep_bytes(fetched: Fetched, *, now: datetime, by: User | None) -> Capture:
    """Keep the bytes of what was fetched."""
    return keep(fetched.body, fetched.content_type, url=fetched.url, now=now, by=by)


def known_outlet(name: str) -> Outlet | None:
    """The outlet of this name, opened with a reliability nobody has judged if it is new."""
    name = name.strip()[:200]
    return Outlet.objects.get_or_create(name=name)[0] if name else None
