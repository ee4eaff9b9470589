"""Every kind of feed a person can choose has its source."""

from ingest.models import FeedKind
from ingest.sources import SOURCES


def test_each_kind_has_one_source() -> None:
    assert set(SOURCES) == set(FeedKind.values)
