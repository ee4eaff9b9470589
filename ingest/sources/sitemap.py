"""Sitemaps, and the news sitemaps that newsrooms keep for search engines (sitemaps.org)."""

import time
from datetime import UTC, datetime
from urllib.parse import urljoin

from lxml import etree

from ingest.fetching import MOST_BYTES, Response
from ingest.packing import PackingError, unpacked
from ingest.sources.items import Item, Listing, Place, SourceError
from ingest.sources.web import (
    declares_entities,
    each_once,
    fetched,
    link_item,
    listing,
    moment,
)

#: Of an index, so many sitemaps are read, and none is begun after so long.
MOST_SITEMAPS = 10
MOST_SECONDS = 60.0

_NEVER = datetime.min.replace(tzinfo=UTC)
_GZIP = b"\x1f\x8b"


def look(place: Place) -> Listing:
    """The pages a sitemap lists; of an index, those its newest sitemaps list."""
    response = fetched(place, place.location, etag=place.etag, modified=place.modified)
    if response.status == 304:
        return listing(response, [])
    root = _root(_body(response), response.url)
    if etree.QName(root).localname != "sitemapindex":
        return listing(response, _pages(root, response.url))
    # The index may stay as it is while what it lists changes, so it is always read whole.
    return Listing(_below(root, response.url, place), moved_to=response.moved_to)


def parsed(response: Response, place: Place) -> list[Item]:
    """The pages a fetched sitemap lists, packed or not. An empty one is no error."""
    return _pages(_root(_body(response), response.url), response.url)


def _pages(root: etree._Element, url: str) -> list[Item]:
    name = etree.QName(root).localname
    if name == "sitemapindex":
        raise SourceError(f"{url} is an index of sitemaps, and stands in one itself.")
    if name != "urlset":
        raise SourceError(f"What stands at {url} is no sitemap.")
    return each_once(_item(entry, url) for entry in root.iterfind("{*}url"))


def _below(root: etree._Element, url: str, place: Place) -> list[Item]:
    """What the newest sitemaps of an index list. Raises SourceError where none can be read."""
    until = time.monotonic() + MOST_SECONDS
    found: list[Item] = []
    failures: list[SourceError] = []
    newest = _newest(root, url)
    for address in newest:
        if time.monotonic() > until:
            break
        try:
            found += parsed(fetched(place, address), place)
        except SourceError as error:
            failures.append(error)
    if failures and len(failures) == len(newest):
        raise failures[0]
    return each_once(found)


def _newest(root: etree._Element, url: str) -> list[str]:
    """Addresses in an index: those said to have changed last, then the others as they stand."""
    entries = [
        (moment(_said(entry, "{*}lastmod")) or _NEVER, urljoin(url, _said(entry, "{*}loc")))
        for entry in root.iterfind("{*}sitemap")
        if _said(entry, "{*}loc")
    ]
    in_order = sorted(entries, key=lambda entry: entry[0], reverse=True)
    return list(dict.fromkeys(address for _at, address in in_order))[:MOST_SITEMAPS]


def _body(response: Response) -> bytes:
    if not response.body.startswith(_GZIP):
        return response.body
    try:
        return unpacked([response.body], MOST_BYTES)
    except PackingError as error:
        raise SourceError(f"{response.url} {error}.") from error


def _root(body: bytes, url: str) -> etree._Element:
    if declares_entities(body):
        raise SourceError(f"The sitemap at {url} declares entities, which is not accepted.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(f"What stands at {url} is no sitemap: {error}.") from error


def _item(entry: etree._Element, base: str) -> Item | None:
    published = _said(entry, "{*}news/{*}publication_date") or _said(entry, "{*}lastmod")
    return link_item(
        _said(entry, "{*}loc"),
        base=base,
        title=_said(entry, "{*}news/{*}title"),
        lang=_said(entry, "{*}news/{*}publication/{*}language"),
        outlet=_said(entry, "{*}news/{*}publication/{*}name"),
        at=moment(published),
        said=_said(entry, "{*}lastmod"),
    )


def _said(entry: etree._Element, path: str) -> str:
    return (entry.findtext(path) or "").strip()
