"""Claims and sources of an incident. Denials are never left out; our own words are flagged."""

from collections.abc import Iterable, Sequence
from typing import Any

from cases.models import Evidence
from dashboards.queries.sources import Source, each, sources
from ingest.models import Article, Claim

Json = dict[str, Any]  # Any: a JSON object


def claims_of(evidence: Iterable[Evidence], markings: frozenset[str]) -> list[Json]:
    """Every statement, in the order of the incident's page."""
    return [
        _claim(row, row.claim, markings) if row.claim else _statement(row, markings)
        for row in evidence
        if row.claim or row.statement
    ]


def sources_of(evidence: Sequence[Evidence], markings: frozenset[str]) -> list[Json]:
    """What the incident's page lists, every document once, with the one it repeats."""
    return [
        _document(source)
        | {
            "grade": source.grade or None,
            "seen_as": source.seen_as or None,
            "copy_of": _document(copied) if copied else None,
        }
        for source, copied in each(sources(evidence, markings))
    ]


def _document(source: Source) -> Json:
    return {
        "outlet": source.outlet or None,
        "title": source.title or None,
        "url": source.url or None,
        "dated": source.dated or None,
    }


def source_of(row: Evidence, markings: frozenset[str]) -> Json | None:
    """Where a piece of evidence stands; None where it is not said, or not for this asker."""
    if row.claim:
        article = row.claim.version.article
        return _article(article) if article.tlp in markings else None
    if not (row.outlet or row.title or row.url):
        return None
    return {
        "outlet": row.outlet.name if row.outlet else None,
        "title": row.title or None,
        "url": row.url or None,
        "dated": row.dated or None,
    }


def _article(article: Article) -> Json:
    return {
        "outlet": article.outlet.name if article.outlet else None,
        "title": article.title,
        # A sample is our own retelling; its address leads nowhere.
        "url": None if article.is_sample else article.url,
        "dated": article.published.isoformat() if article.published else None,
    }


def _claim(row: Evidence, claim: Claim, markings: frozenset[str]) -> Json:
    """The words of an article, as they stand there."""
    return {
        "kind": claim.kind,
        "stance": claim.stance,
        "speaker": claim.speaker or None,
        "speaker_kind": claim.speaker_kind,
        "quote": claim.quote,
        # The words of a sample are ours, not the speaker's.
        "paraphrase": claim.version.article.is_sample,
        "translation": claim.translation or None,
        "lang": claim.lang,
        "support": row.support,
        "hop": row.hop.position if row.hop else None,
        "grade": row.grade,
        "source": source_of(row, markings),
    }


def _statement(row: Evidence, markings: frozenset[str]) -> Json:
    """A statement without an article here: a quotation, or a paraphrase that says so."""
    return {
        "kind": row.kind or None,
        "stance": row.stance or None,
        "speaker": row.speaker or None,
        "speaker_kind": row.speaker_kind or None,
        "quote": row.statement,
        "paraphrase": not row.is_quote,
        "translation": None,
        "lang": row.lang or None,
        "support": row.support,
        "hop": row.hop.position if row.hop else None,
        "grade": row.grade,
        "source": source_of(row, markings),
    }
