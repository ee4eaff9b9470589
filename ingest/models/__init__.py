"""The nouns of this room."""

from ingest.models.article import Article, ArticleVersion
from ingest.models.capture import Capture, CaptureKind
from ingest.models.feed import POLL_COLUMNS, Feed, FeedItem, FeedKind, Outlet
from ingest.models.host import Host
from ingest.models.queued import MOST_ATTEMPTS, QUEUE_COLUMNS, Queued, QueuedQuerySet
from ingest.models.reading import Claim, Mention
from ingest.models.regrouping import Regrouping, RegroupingKind
from ingest.models.report_key import ReportKey
from ingest.models.screening import KEPT_FOR, ScreeningJob, ScreeningKind
from ingest.models.seal import Seal, TimeStamp
from ingest.models.second import SecondProposal, SecondReading
from ingest.models.story import MemberRelation, Story, StoryLink, StoryMember

__all__ = [
    "KEPT_FOR",
    "MOST_ATTEMPTS",
    "POLL_COLUMNS",
    "QUEUE_COLUMNS",
    "Article",
    "ArticleVersion",
    "Capture",
    "CaptureKind",
    "Claim",
    "Feed",
    "FeedItem",
    "FeedKind",
    "Host",
    "MemberRelation",
    "Mention",
    "Outlet",
    "Queued",
    "QueuedQuerySet",
    "Regrouping",
    "RegroupingKind",
    "ReportKey",
    "ScreeningJob",
    "ScreeningKind",
    "Seal",
    "SecondProposal",
    "SecondReading",
    "Story",
    "StoryLink",
    "StoryMember",
    "TimeStamp",
]
