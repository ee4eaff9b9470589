"""Where news comes from: outlets, feeds, and what stood in them."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from entities.models.facts import Starter, iso_country, known_word
from ingest.health import Health, outlook
from ingest.models.queued import QUEUE_COLUMNS, Queued, QueuedQuerySet
from ingest.selection import Listed, Rules
from rules.codes import RELIABILITY

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@tracked()
class Outlet(Starter):
    """A newsroom, court, ministry, company or aggregator that puts out reports."""

    name = models.CharField(_("name"), max_length=200, unique=True)
    reliability = models.CharField(
        _("reliability"),
        max_length=1,
        choices=[(letter, f"{letter} {meaning}") for letter, meaning in RELIABILITY.items()],
        default="F",
    )
    aliases = models.JSONField(_("other names"), default=list, blank=True)
    host = models.CharField(_("host"), max_length=200, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True)
    lang = models.CharField(_("language"), max_length=8, blank=True)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(reliability__in=list(RELIABILITY)),
                name="ingest_outlet_reliability_is_a_to_f",
            ),
            iso_country("country", "ingest_outlet_country_is_iso"),
        ]

    def __str__(self) -> str:
        return self.name


class FeedKind(models.TextChoices):
    """What kind of feed it is; each has one file under ingest/sources."""

    RSS = "rss", _("RSS or Atom")
    JSON_FEED = "json_feed", _("JSON Feed")
    SITEMAP = "sitemap", _("Sitemap of news")
    GDELT = "gdelt", _("GDELT article list")
    PAGE = "page", _("Page that lists links")
    FOLDER = "folder", _("Folder of files")
    MAILBOX = "mailbox", _("Folder of newsletters")


HEALTH_WORDS = {
    Health.OK: _("ok"),
    Health.NOT_MODIFIED: _("not modified"),
    Health.EMPTY: _("valid but empty"),
    Health.MOVED: _("moved"),
    Health.GONE: _("gone"),
    Health.SLOW: _("slow"),
    Health.BROKEN: _("broken"),
    Health.TOO_LARGE: _("too large"),
}


def _words(label: "_StrPromise") -> ArrayField:
    """A rule of a feed: a list of words."""
    return ArrayField(
        models.CharField(max_length=200), verbose_name=label, default=list, blank=True
    )


class FeedQuerySet(models.QuerySet["Feed"]):
    def due(self, now: datetime) -> Self:
        """Feeds to poll now, the longest waiting first."""
        return self.filter(Q(next_due_at=None) | Q(next_due_at__lte=now), enabled=True).order_by(
            "next_due_at", "pk"
        )

    def with_counts(self) -> Self:
        """Feeds by name, with how many items each has and how many wait or are stuck."""
        unfinished = Q(items__done_at=None, items__kept=True)
        return self.annotate(
            item_count=models.Count("items"),
            unfinished_count=models.Count("items", filter=unfinished),
        ).order_by("name", "pk")


#: Columns that say how polling goes; history leaves them out.
POLL_COLUMNS = (
    "next_due_at",
    "polled_at",
    "succeeded_at",
    "health",
    "health_since",
    "polls_in_health",
    "moved_to",
    "failure",
    "etag",
    "modified",
)


@tracked(exclude=POLL_COLUMNS)
class Feed(models.Model):
    """Something to look at again and again. `location` is a URL or a directory."""

    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=12, choices=FeedKind)
    location = models.CharField(_("URL or directory"), max_length=1000, unique=True)
    selector = models.CharField(
        _("CSS selector of the links"),
        max_length=300,
        blank=True,
        help_text=_("Only for a page that lists links; empty takes every link."),
    )
    outlet = models.ForeignKey(
        Outlet, on_delete=models.PROTECT, null=True, blank=True, related_name="feeds"
    )
    include = _words(_("words of which one must occur"))
    exclude = _words(_("words of which none may occur"))
    langs = _words(_("languages"))
    outlets = _words(_("only these outlets"))
    not_outlets = _words(_("never these outlets"))
    enabled = models.BooleanField(_("enabled"), default=True)
    minutes_between = models.PositiveIntegerField(_("minutes between polls"), default=30)
    next_due_at = models.DateTimeField(_("next poll"), null=True, blank=True)
    polled_at = models.DateTimeField(_("last poll"), null=True, blank=True)
    succeeded_at = models.DateTimeField(_("last success"), null=True, blank=True)
    health = models.CharField(
        _("health"),
        max_length=12,
        choices=[(health.value, word) for health, word in HEALTH_WORDS.items()],
        blank=True,
    )
    health_since = models.DateTimeField(_("like this since"), null=True, blank=True)
    polls_in_health = models.PositiveIntegerField(_("polls in a row like this"), default=0)
    moved_to = models.CharField(_("has moved to"), max_length=2000, blank=True)
    failure = models.TextField(_("what went wrong"), blank=True)
    etag = models.CharField(max_length=300, blank=True)
    modified = models.CharField(max_length=100, blank=True)

    objects = FeedQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            known_word("kind", FeedKind, "ingest_feed_kind_is_known"),
            models.CheckConstraint(
                condition=Q(health__in=["", *(health.value for health in Health)]),
                name="ingest_feed_health_is_known",
            ),
            models.CheckConstraint(
                condition=Q(minutes_between__gte=1), name="ingest_feed_waits_a_minute"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def rules(self) -> Rules:
        """Which of its items are kept."""
        return Rules(
            include=tuple(self.include),
            exclude=tuple(self.exclude),
            langs=tuple(self.langs),
            outlets=tuple(self.outlets),
            not_outlets=tuple(self.not_outlets),
        )

    @property
    def every(self) -> timedelta:
        """How long to wait between polls while all is well."""
        return timedelta(minutes=self.minutes_between)

    @property
    def why_then(self) -> str:
        """Why the next poll comes when it comes, as a sentence."""
        if not self.health:
            return ""
        health = Health(self.health)
        return outlook(health, every=self.every, in_a_row=self.polls_in_health).reason


class FeedItemQuerySet(QueuedQuerySet):
    def awaiting_storing(self, now: datetime) -> Self:
        """Items whose article is still to be fetched and stored."""
        return self.waiting(now).filter(kept=True)


@tracked(exclude=QUEUE_COLUMNS)
class FeedItem(Queued):
    """One item of a feed, kept or not and why.

    It is known by `key`, the digest of its guid and canonical address. Dates say nothing about
    what is new: feeds reorder, backdate and leave them out. `digest` is that of the bytes the
    feed carried; other bytes are another version.
    """

    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="items")
    guid = models.CharField(max_length=1000)
    key = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, blank=True)
    url = models.CharField(max_length=2000, blank=True)
    title = models.CharField(max_length=1000, blank=True)
    summary = models.TextField(blank=True)
    lang = models.CharField(_("language"), max_length=8, blank=True)
    outlet = models.CharField(_("outlet, as the feed says"), max_length=200, blank=True)
    published = models.DateTimeField(null=True, blank=True)
    kept = models.BooleanField(_("kept"), default=True)
    why_not = models.CharField(_("why not"), max_length=300, blank=True)
    seen_at = models.DateTimeField()
    capture = models.ForeignKey(
        "ingest.Capture", on_delete=models.PROTECT, null=True, blank=True, related_name="items"
    )
    article = models.ForeignKey(
        "ingest.Article", on_delete=models.SET_NULL, null=True, blank=True, related_name="items"
    )

    objects = FeedItemQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["feed", "key"], name="ingest_feeditem_is_kept_once")
        ]
        indexes = [
            models.Index(
                fields=["id"], condition=Q(done_at=None), name="ingest_feeditem_unfinished"
            )
        ]

    def __str__(self) -> str:
        return self.title or self.guid

    @property
    def listed(self) -> Listed:
        """What the feed says of it, as rules look at it."""
        return Listed(
            url=self.url,
            title=self.title,
            summary=self.summary,
            lang=self.lang,
            outlet=self.outlet,
        )
