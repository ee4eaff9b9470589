"""JSON Feed 1 and 1.1 (jsonfeed.org)."""

import json
from typing import Any

from ingest.fetching import Response
from ingest.sources.items import Item, Place, SourceError
from ingest.sources.web import each_once, link_item, moment, plain


def parsed(response: Response, place: Place) -> list[Item]:
    """The items of a fetched feed. What cannot be fetched is left out; empty is no error."""
    try:
        feed = json.loads(response.body)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"What stands at {response.url} is not JSON.") from error
    version = str(feed.get("version", "")) if isinstance(feed, dict) else ""
    if "jsonfeed.org/version/" not in version or not isinstance(feed.get("items"), list):
        raise SourceError(f"What stands at {response.url} is no JSON Feed.")
    lang = str(feed.get("language") or "")
    return each_once(_item(entry, response.url, lang) for entry in feed["items"])


def _item(entry: Any, base: str, lang: str) -> Item | None:  # Any: whatever the JSON holds
    if not isinstance(entry, dict):
        return None
    said = {name: str(entry.get(name) or "") for name in _NAMES}
    return link_item(
        said["url"] or said["external_url"],
        base=base,
        title=said["title"] or said["summary"],
        guid=said["id"],
        summary=said["summary"] or said["content_text"],
        lang=said["language"] or lang,
        at=moment(said["date_published"]) or moment(said["date_modified"]),
        said="\n".join(plain(said[name]) for name in _CHANGING),
    )


#: What an edit of the item changes.
_CHANGING = (
    "title", "summary", "content_text", "content_html", "date_published", "date_modified"
)  # fmt: skip
_NAMES = ("id", "url", "external_url", "language", *_CHANGING)
