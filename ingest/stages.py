"""The stages of this room: what each waits for, does and records."""

from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings

from ingest.actions.group import Taken, record_grouping
from ingest.actions.poll import poll_due_feeds
from ingest.actions.read import record_reading
from ingest.actions.second_read import record_second_reading
from ingest.actions.store import Fetched, LeftOut, fetch_item, record_item
from ingest.knowledge import names
from ingest.models import Article, ArticleVersion, FeedItem, SecondReading
from ingest.queue import Stage
from ingest.reading import second
from ingest.reading.fingerprint import fingerprint
from ingest.reading.landmarks import newsroom_key
from ingest.reading.reader import READER_VERSION, read
from ingest.reading.types import Reading
from ingest.second_reader import Endpoint, SecondReaderError, ask

__all__ = ["GROUP", "READ", "SECOND_READ", "STORE", "poll_due_feeds"]


def take_fingerprint(article: Article) -> Taken:
    """What the article's newest version is compared by."""
    version = article.current
    return Taken(
        version,
        fingerprint(
            version.text,
            article.lang,
            names().find(version.text),
            title=version.title,
            publisher=newsroom_key(
                host=urlsplit(article.url).hostname or "",
                name=article.outlet.name if article.outlet else "",
            ),
            address=article.url,
        ),
    )


def read_version(version: ArticleVersion) -> Reading:
    """All that one pass over a version finds."""
    article = version.article
    return read(
        version.text,
        title=version.title,
        lang=article.lang,
        published=article.published,
        names=names(),
    )


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


def _record_grouping(article: Article, taken: Taken, now: datetime) -> None:
    record_grouping(article, taken, now=now)


def _record_reading(version: ArticleVersion, reading: Reading, now: datetime) -> None:
    record_reading(version, reading, reader_version=READER_VERSION, now=now)


def _record_second_reading(
    row: SecondReading, answer: second.SecondReading | None, now: datetime
) -> None:
    record_second_reading(row, answer, model=_second_reader().model, now=now)


STORE = Stage("ingest.store", FeedItem.objects.awaiting_storing, fetch_item, _record_item)
GROUP = Stage("ingest.group", Article.objects.awaiting_grouping, take_fingerprint, _record_grouping)
READ = Stage("ingest.read", ArticleVersion.objects.awaiting_reading, read_version, _record_reading)
SECOND_READ = Stage(
    "ingest.second_read", SecondReading.objects.awaiting, read_again, _record_second_reading
)
