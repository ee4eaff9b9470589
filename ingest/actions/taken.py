"""What an article is compared by before it has a place."""

from dataclasses import dataclass

from ingest.models import ArticleVersion
from ingest.reading.items import Item
from ingest.reading.stories import Dated, Fingerprint


@dataclass(frozen=True, slots=True)
class Taken:
    """A version and what it is compared by; of a digest, each of its reports by itself."""

    version: ArticleVersion
    print: Fingerprint
    item: Item | None = None  # which report of a digest this is
    items: tuple["Taken", ...] = ()

    @property
    def parts(self) -> tuple["Taken", ...]:
        """What is placed: the whole, or each report of a digest."""
        return self.items or (self,)

    @property
    def dated(self) -> Dated:
        """The fingerprint with the article's day."""
        return Dated(self.print, self.version.article.published)


def columns_of(one: Taken) -> dict[str, object]:
    """The version, and of a report in a digest where it stands and what it is compared by."""
    if one.item is None:
        return {"version": one.version}
    return {
        "version": one.version,
        "start": one.item.span.start,
        "end": one.item.span.end,
        "heading": one.item.heading,
        "fingerprint": one.print.as_json(),
    }
