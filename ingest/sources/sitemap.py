"""Sitemaps, and the news sitemaps that newsrooms keep for search engines (sitemaps.org)."""

from lxml import etree

from ingest.fetching import MOST_BYTES, Response
from ingest.packing import PackingError, unpacked
from ingest.sources.items import Item, Place, SourceError
from ingest.sources.web import declares_entities, each_once, link_item, moment

_GZIP = b"\x1f\x8b"


def parsed(response: Response, place: Place) -> list[Item]:
    """The pages a fetched sitemap lists, packed or not. An empty one is no error."""
    root = _root(_body(response), response.url)
    name = etree.QName(root).localname
    if name == "sitemapindex":
        raise SourceError(
            f"{response.url} is an index of sitemaps. Give the address of one that it lists."
        )
    if name != "urlset":
        raise SourceError(f"What stands at {response.url} is no sitemap.")
    return each_once(_item(entry, response.url) for entry in root.iterfind("{*}url"))


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
    )


def _said(entry: etree._Element, path: str) -> str:
    return (entry.findtext(path) or "").strip()
