"""The stages of this room: what each waits for, does and records."""

import weakref
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import date, datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import prefetch_related_objects

from ingest.actions.group import record_grouping, record_groupings
from ingest.actions.poll import poll_due_feeds
from ingest.actions.read import record_reading, record_readings
from ingest.actions.second_read import record_second_reading
from ingest.actions.stamp import fetch_stamp, record_stamp
from ingest.actions.store import Fetched, LeftOut, fetch_item, record_item
from ingest.actions.store_items import fetch_items, record_items
from ingest.actions.taken import Taken
from ingest.knowledge import names
from ingest.models import Article, ArticleVersion, FeedItem, SecondReading, TimeStamp
from ingest.queue import Stage, Together
from ingest.reading import second
from ingest.reading.fingerprint import Fingerprint, fingerprint
from ingest.reading.items import items
from ingest.reading.landmarks import newsroom_key
from ingest.reading.language import detect
from ingest.reading.names import Names
from ingest.reading.reader import READER_VERSION, read
from ingest.reading.types import Reading
from ingest.second_reader import Endpoint, SecondReaderError, ask

#: Rows of a stage that go through it in one go.
ROWS_AT_ONCE = 25

__all__ = ["GROUP", "READ", "SECOND_READ", "STAMP", "STORE", "poll_due_feeds"]


def take_fingerprint(article: Article) -> Taken:
    """What the article's newest version is compared by."""
    return _taken(article, article.current, names())


def _take_fingerprints(articles: Sequence[Article]) -> Callable[[Article], Taken]:
    known = names()
    prefetch_related_objects(articles, "outlet")
    newest = ArticleVersion.objects.filter(article__in=articles).newest_of_each()
    versions = {version.article_id: version for version in newest}
    return lambda article: _taken(article, versions[article.pk], known)


def _taken(article: Article, version: ArticleVersion, known: Names) -> Taken:
    version.article = article
    newsroom = newsroom_key(
        host=urlsplit(article.url).hostname or "",
        name=article.outlet.name if article.outlet else "",
    )
    text, lang = version.text, article.lang

    def look(part: str, title: str, address: str = "") -> Fingerprint:
        return fingerprint(
            part, lang, known.find(part), title=title, publisher=newsroom, address=address
        )

    told = tuple(
        Taken(version, look(text[each.span.start : each.span.end], each.heading), each)
        for each in items(text, lang or detect(text), title=version.title)
    )
    return Taken(version, look(text, version.title, article.url), items=told)


def read_version(version: ArticleVersion) -> Reading:
    """All that one pass over a version finds."""
    return readings.of(version, names())


def read_versions(versions: Sequence[ArticleVersion]) -> Callable[[ArticleVersion], Reading]:
    """As `read_version`, for versions that are read one after another."""
    known = names()
    prefetch_related_objects(versions, "article")
    return lambda version: readings.of(version, known)


class Readings:
    """What was read of late, so that proposing does not read again what this process just read.

    A reading follows from the text, what is known of it, and the names; with new names all goes.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._names: Callable[[], Names | None] = lambda: None  # not to keep an old index alive
        self._kept: OrderedDict[tuple[str, str, str, date | None], Reading] = OrderedDict()

    def of(self, version: ArticleVersion, known: Names) -> Reading:
        """All that one pass over a version finds."""
        if known is not self._names():
            self._names = weakref.ref(known)
            self._kept.clear()
        article = version.article
        key = (version.text, version.title, article.lang, article.published)
        kept = self._kept.pop(key, None)
        self._kept[key] = kept or read(
            version.text,
            title=version.title,
            lang=article.lang,
            published=article.published,
            names=known,
        )
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return self._kept[key]


readings = Readings(most=200)


def read_again(row: SecondReading) -> second.SecondReading | None:
    """What the second reader proposes for a version, as far as the text bears it out.

    None where it would not read the text: asking again would not change that.
    """
    version = row.version
    body = ask(_second_reader(), second.question(version.text, title=version.title))
    try:
        return second.kept(second.words_of(body), version.text)
    except second.Refused:
        return None


def _second_reader() -> Endpoint:
    if settings.SECOND_READER is None:
        raise SecondReaderError("No second reader is named: set SECOND_READER_URL.")
    return Endpoint(**settings.SECOND_READER)


def _record_item(item: FeedItem, fetched: Fetched | LeftOut, now: datetime) -> None:
    record_item(item, fetched, now=now)


def _record_items(fetched: Sequence[tuple[FeedItem, Fetched | LeftOut]], now: datetime) -> None:
    record_items(fetched, now=now)


def _record_grouping(article: Article, taken: Taken, now: datetime) -> None:
    record_grouping(article, taken, now=now)


def _record_groupings(taken: Sequence[tuple[Article, Taken]], now: datetime) -> None:
    record_groupings(taken, now=now)


def _record_reading(version: ArticleVersion, reading: Reading, now: datetime) -> None:
    record_reading(version, reading, reader_version=READER_VERSION, now=now)


def _record_readings(readings: Sequence[tuple[ArticleVersion, Reading]], now: datetime) -> None:
    record_readings(readings, reader_version=READER_VERSION, now=now)


def _record_second_reading(
    row: SecondReading, answer: second.SecondReading | None, now: datetime
) -> None:
    record_second_reading(row, answer, model=_second_reader().model, now=now)


STORE = Stage(
    "ingest.store",
    FeedItem.objects.awaiting_storing,
    fetch_item,
    _record_item,
    Together(ROWS_AT_ONCE, fetch_items, _record_items),
)
GROUP = Stage(
    "ingest.group",
    Article.objects.awaiting_grouping,
    take_fingerprint,
    _record_grouping,
    Together(ROWS_AT_ONCE, _take_fingerprints, _record_groupings),
)
READ = Stage(
    "ingest.read",
    ArticleVersion.objects.awaiting_reading,
    read_version,
    _record_reading,
    Together(ROWS_AT_ONCE, read_versions, _record_readings),
)
SECOND_READ = Stage(
    "ingest.second_read", SecondReading.objects.awaiting, read_again, _record_second_reading
)
STAMP = Stage("ingest.stamp", TimeStamp.objects.awaiting, fetch_stamp, record_stamp)
