"""Where items come from: one file a kind of feed, all behind one function.

A source takes a feed's location and gives its items. It raises a SourceError whose message is a
sentence. What it needs of the network it gets through `ingest.fetching`.
"""

from collections.abc import Callable

from ingest.sources import folder, rss
from ingest.sources.items import Item, SourceError

__all__ = ["SOURCES", "Item", "SourceError"]

#: By the kind of the feed. The second argument allows loopback addresses, for tests.
SOURCES: dict[str, Callable[[str, bool], list[Item]]] = {
    "rss": rss.items,
    "folder": folder.items,
}
