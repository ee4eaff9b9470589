"""A page that lists links, such as a newsroom's own; a CSS selector says which links."""

from collections.abc import Iterable

from cssselect import SelectorError
from lxml import etree, html
from lxml.cssselect import CSSSelector

from ingest.extraction import decoded
from ingest.fetching import Response
from ingest.sources.items import Item, Place, SourceError
from ingest.sources.web import each_once, link_item

ALL_LINKS = "a[href]"


def parsed(response: Response, place: Place) -> list[Item]:
    """The links a selector finds, or the first link in each thing it finds, in page order."""
    markup = decoded(response.body, response.content_type).replace("\0", "")
    try:
        # Bytes, as lxml takes no text that declares a charset.
        page = html.document_fromstring(
            markup.encode(), parser=html.HTMLParser(encoding="utf-8", no_network=True)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(f"What stands at {response.url} is no page.") from error
    base = str(next(iter(page.xpath("//base/@href")), "")) or response.url
    return each_once(
        link_item(link.get("href", ""), base=base, title=link.text_content(), at=None)
        for link in _links(page, place.selector or ALL_LINKS)
    )


def selector_of(written: str) -> CSSSelector:
    """A selector as lxml takes it. Raises SourceError for one that is none."""
    try:
        return CSSSelector(written, translator="html")
    except SelectorError as error:
        raise SourceError(f"“{written}” is no CSS selector: {error}.") from error


def _links(page: html.HtmlElement, selector: str) -> Iterable[html.HtmlElement]:
    for found in selector_of(selector)(page):
        link = found if found.tag == "a" else next(found.iter("a"), None)
        if link is not None and not link.get("href", "").startswith("#"):
            yield link
