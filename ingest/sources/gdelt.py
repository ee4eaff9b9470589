"""The article list of the GDELT DOC 2.0 API: a query with `mode=artlist&format=json`."""

import json
import re
from typing import Any

from ingest.fetching import Response
from ingest.sources.items import Item, Place, SourceError
from ingest.sources.web import each_once, link_item

#: GDELT writes some titles with backslashes that JSON does not know.
_STRAY_BACKSLASH = re.compile(r"""\\(?!["\\/bfnrtu])""")

#: GDELT names languages in English.
_LANGUAGES = {
    "Arabic": "ar", "Chinese": "zh", "Czech": "cs", "Dutch": "nl", "English": "en", "French": "fr",
    "German": "de", "Hebrew": "he", "Hindi": "hi", "Indonesian": "id", "Italian": "it",
    "Japanese": "ja", "Korean": "ko", "Malay": "ms", "Polish": "pl", "Portuguese": "pt",
    "Russian": "ru", "Spanish": "es", "Swedish": "sv", "Thai": "th", "Turkish": "tr",
    "Ukrainian": "uk", "Vietnamese": "vi",
}  # fmt: skip


def parsed(response: Response, place: Place) -> list[Item]:
    """The articles a query found. None is no error; GDELT answers a bad query in words."""
    written = response.body.decode("utf-8-sig", errors="replace")
    try:
        answer = json.loads(_STRAY_BACKSLASH.sub("", written) or "{}", strict=False)
    except (ValueError, RecursionError) as error:
        words = " ".join(written.split())[:200]
        raise SourceError(f"GDELT gave no list of articles: “{words}”.") from error
    articles = answer.get("articles", []) if isinstance(answer, dict) else None
    if not isinstance(articles, list):
        raise SourceError(f"What stands at {response.url} is no list of articles.")
    return each_once(_item(entry) for entry in articles)


def _item(entry: Any) -> Item | None:  # Any: whatever the JSON holds
    if not isinstance(entry, dict):
        return None
    return link_item(
        str(entry.get("url") or ""),
        base="",
        title=str(entry.get("title") or ""),
        lang=_LANGUAGES.get(str(entry.get("language") or ""), ""),
        outlet=str(entry.get("domain") or ""),
        at=None,  # `seendate` is when GDELT saw the page, not when it was published
    )
