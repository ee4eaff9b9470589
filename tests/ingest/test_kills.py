"""A worker that is killed loses nothing and doubles nothing; nor does a broker that forgets."""

import time

from django.db.models import Count
from django.utils import timezone

from ingest.models import Article, ArticleVersion, Mention, Story
from ingest.queue import nudge
from tests.factories import EntityFactory, NameFactory, VersionFactory

ARTICLES = 500
MENTIONS_AN_ARTICLE = 2


def queue_articles(number: int) -> None:
    """Articles that name one known party twice and share nothing else."""
    party = EntityFactory(name="Quillfeather Computing")
    NameFactory(entity=party, text="Quillfeather Computing")
    for n in range(number):
        words = " ".join(f"w{n}x{i}" for i in range(40))
        VersionFactory(
            article__stored_at=timezone.now(),
            text=f"Quillfeather Computing {words}. {words} Quillfeather Computing.",
        )


def wait_until(done, *, seconds: float, what: str) -> None:
    deadline = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < deadline, f"{what} took longer than {seconds} s."
        time.sleep(0.1)


def read() -> int:
    return ArticleVersion.objects.exclude(done_at=None).count()


def finished() -> bool:
    waiting = (
        ArticleVersion.objects.filter(done_at=None),
        Article.objects.filter(done_at=None),
        Story.objects.filter(done_at=None, changed_at__isnull=False),
    )
    return not any(rows.exists() for rows in waiting)


def drain_to_the_end(*, seconds: float) -> None:
    """Nudge the stages as the schedule does until nothing is left to do."""
    deadline = time.monotonic() + seconds
    while not finished():
        assert time.monotonic() < deadline, "The line did not finish after the kills."
        for stage in ("ingest.group", "ingest.read", "cases.propose"):
            nudge(stage)
        time.sleep(1)


def assert_read_once(articles: int) -> None:
    """Every article was read, left its mentions once, and stands in one story."""
    assert read() == articles
    counts = Mention.objects.values("version").annotate(n=Count("pk")).values_list("n", flat=True)
    assert list(counts) == [MENTIONS_AN_ARTICLE] * articles
    members = Article.objects.annotate(n=Count("versions__stories")).values_list("n", flat=True)
    assert set(members) == {1}
    assert not ArticleVersion.objects.exclude(parked_at=None).exists()


def test_killed_twice_and_forgotten_once_every_article_is_read_exactly_once(worker):
    queue_articles(ARTICLES)
    worker.start(concurrency=2)
    wait_until(lambda: read() >= ARTICLES // 5, seconds=60, what="Reading the first fifth")
    worker.kill()
    at_first_kill = read()
    assert at_first_kill < ARTICLES, "The kill came too late to prove anything."

    worker.start(concurrency=2)
    wait_until(lambda: read() >= ARTICLES // 2, seconds=60, what="Reading one half")
    worker.kill()
    worker.forget_messages()

    worker.start(concurrency=2)
    drain_to_the_end(seconds=120)
    assert_read_once(ARTICLES)
