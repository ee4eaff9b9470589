"""Where items come from: one file a kind of feed, all behind one function.

A source looks at a place and gives what it lists. It raises a SourceError, whose message is a
sentence.
What it needs of the network it gets through `ingest.sources.web`.
"""

from collections.abc import Callable

from ingest.sources import folder, gdelt, json_feed, mailbox, page, rss, sitemap
from ingest.sources.items import Document, Item, Listing, Place, SourceError
from ingest.sources.web import on_the_web

__all__ = ["SOURCES", "Document", "Item", "Listing", "Place", "SourceError"]

#: By the kind of the feed.
SOURCES: dict[str, Callable[[Place], Listing]] = {
    "rss": rss.look,
    "json_feed": on_the_web(json_feed.parsed),
    "sitemap": sitemap.look,
    "gdelt": on_the_web(gdelt.parsed),
    "page": on_the_web(page.parsed),
    "folder": folder.look,
    "mailbox": mailbox.look,
}
