"""Keep the articles of many feed items in one go. What is no plain new one is kept singly."""

import hashlib
from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import connection
from django.db.models import prefetch_related_objects

from ingest.actions.store import (
    Fetched,
    LeftOut,
    day_of,
    facts_of,
    fetch_item,
    known_outlet,
    store_for,
)
from ingest.canonical import canonical_url
from ingest.models import Article, ArticleVersion, FeedItem, Outlet
from ingest.queue import in_order


def fetch_items(items: Sequence[FeedItem]) -> Callable[[FeedItem], Fetched | LeftOut]:
    """As `fetch_item`, for items that are fetched one after another."""
    prefetch_related_objects(items, "capture", "feed__outlet")
    return fetch_item


def record_items(fetched: Sequence[tuple[FeedItem, Fetched | LeftOut]], *, now: datetime) -> None:
    """As `record_item`, for many: an address met for the first time is a plain new article."""
    finished = _finish_as_listed([item for item, _ in fetched], now)
    found: dict[str, list[tuple[FeedItem, Fetched]]] = {}
    for item, one in fetched:
        if item.pk in finished and isinstance(one, Fetched):
            found.setdefault(canonical_url(one.url), []).append((item, one))
        elif item.pk in finished and isinstance(one, LeftOut):
            FeedItem.objects.filter(pk=item.pk).update(kept=False, why_not=one.why_not[:300])
    known = set(Article.objects.filter(url__in=found).values_list("url", flat=True))
    # In one order everywhere, so that two workers wait for one another and never both.
    new = {url: found[url].pop(0) for url in sorted(found.keys() - known)}
    _store_new(new, now=now)
    for rest in found.values():
        for item, one in rest:
            store_for(item, one, now=now)


def _finish_as_listed(items: Sequence[FeedItem], now: datetime) -> set[int]:
    """Mark items as dealt with but for those their feed has changed since."""
    in_order(FeedItem, (item.pk for item in items))
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE ingest_feeditem kept SET done_at = %s, failure = '', retry_at = NULL"
            " FROM unnest(%s::bigint[], %s::bigint[], %s::text[]) AS taken (id, capture, digest)"
            " WHERE kept.id = taken.id AND kept.capture_id IS NOT DISTINCT FROM taken.capture"
            " AND kept.digest = taken.digest AND kept.done_at IS NULL RETURNING kept.id",
            [
                now,
                [item.pk for item in items],
                [item.capture_id for item in items],
                [item.digest for item in items],
            ],
        )
        return {pk for (pk,) in cursor.fetchall()}


def _store_new(new: dict[str, tuple[FeedItem, Fetched]], *, now: datetime) -> None:
    """Store articles nobody has stored, each with its first version."""
    outlets: dict[str, Outlet | None] = {}
    for item, one in new.values():
        name = one.document.outlet
        if item.feed.outlet is None and name not in outlets:
            outlets[name] = known_outlet(name)
    articles = [
        Article(
            url=url,
            outlet=item.feed.outlet or outlets[one.document.outlet],
            **facts_of(one.document, title=item.title, lang="", published=day_of(item), now=now),
        )
        for url, (item, one) in new.items()
    ]
    Article.objects.bulk_create(articles)
    ArticleVersion.objects.bulk_create(
        ArticleVersion(
            article=article,
            capture=one.capture,
            title=article.title,
            text=one.document.text,
            digest=hashlib.sha256(one.document.text.encode()).hexdigest(),
            stored_at=now,
        )
        for article, (_, one) in zip(articles, new.values(), strict=True)
    )
    _tie([(item.pk, article.pk) for article, (item, _) in zip(articles, new.values(), strict=True)])


def _tie(pairs: Sequence[tuple[int, int]]) -> None:
    """Tie items to their articles, by primary key."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE ingest_feeditem kept SET article_id = new.article"
            " FROM unnest(%s::bigint[], %s::bigint[]) AS new (id, article)"
            " WHERE kept.id = new.id",
            [[item for item, _ in pairs], [article for _, article in pairs]],
        )
