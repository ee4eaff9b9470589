"""Keep what was read in versions of articles."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.conf import settings
from django.db import connection

from entities.models import Chip, Entity
from ingest.actions.second_read import expect_second_reading
from ingest.models import Article, ArticleVersion, Claim, Mention, Story
from ingest.queue import finish_all, in_order
from ingest.reading import types as read

LONGEST_MENTION = 500


def record_reading(
    version: ArticleVersion, reading: read.Reading, *, reader_version: int, now: datetime
) -> None:
    """As `record_readings`, for one version."""
    record_readings([(version, reading)], reader_version=reader_version, now=now)


def record_readings(
    readings: Sequence[tuple[ArticleVersion, read.Reading]], *, reader_version: int, now: datetime
) -> None:
    """Keep mentions and claims, fill what articles did not say of themselves, wake stories.

    Repeating it changes nothing. A newer reader adds claims and leaves the judged ones alone.
    """
    completed = {version.pk: missing(version.article, reading) for version, reading in readings}
    # Articles before their versions, as whoever groups them does.
    in_order(Article, (version.article_id for version, _ in readings if completed[version.pk]))
    finished = finish_all([version for version, _ in readings], now)
    fresh = [(version, reading) for version, reading in readings if version.pk in finished]
    if not fresh:
        return
    _add(fresh, reader_version=reader_version)
    _keep_decisions(fresh, reader_version=reader_version)
    for version, reading in fresh:
        if completed[version.pk]:
            Article.objects.filter(pk=version.article_id).update(**completed[version.pk])
        if settings.SECOND_READER:
            expect_second_reading(version, reading)
    carrying = Story.objects.filter(members__version__in=finished).values_list("pk", flat=True)
    Story.objects.filter(pk__in=in_order(Story, carrying.order_by())).update(
        changed_at=now, done_at=None, attempts=0, retry_at=None
    )


def _keep_decisions(
    readings: Sequence[tuple[ArticleVersion, read.Reading]], *, reader_version: int
) -> None:
    """Keep whether each version is relevant, with the reasons."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE ingest_articleversion kept SET reader_version = %s, relevant = new.relevant,"
            " relevance_reasons = new.reasons"
            " FROM unnest(%s::bigint[], %s::boolean[], %s::jsonb[]) AS new (id, relevant, reasons)"
            " WHERE kept.id = new.id",
            [
                reader_version,
                [version.pk for version, _ in readings],
                [reading.relevant.yes for _, reading in readings],
                [_reasons(reading) for _, reading in readings],
            ],
        )


def _reasons(reading: read.Reading) -> str:
    return json.dumps(
        [
            {"code": reason.code, "points": reason.points, "sentence": reason.sentence}
            for reason in reading.relevant.reasons
        ]
    )


def _add(readings: Sequence[tuple[ArticleVersion, read.Reading]], *, reader_version: int) -> None:
    """Add mentions and claims that are not there yet, from whichever reader."""
    found, said = _on_file(readings)
    mentions = [mention for _, reading in readings for mention in reading.mentions]
    entities, chips = _ids_of_parties(mentions), _ids_of_chips(mentions)
    Mention.objects.bulk_create(
        [
            Mention(
                version=version,
                reader_version=reader_version,
                start=mention.span.start,
                end=mention.span.end,
                text=mention.text[:LONGEST_MENTION],
                kind=mention.kind.value,
                label=mention.label[:300],
                entity_id=entities.get(mention.key) if _is_party(mention) else None,
                chip_id=None if _is_party(mention) else chips.get(mention.key),
            )
            for version, reading in readings
            for mention in reading.mentions
            if _place_of(version, mention) not in found
        ],
        ignore_conflicts=True,
    )
    claims = [
        _claim(version, claim, reading.lang, reader_version)
        for version, reading in readings
        for claim in reading.claims
    ]
    Claim.objects.bulk_create(
        [claim for claim in claims if _statement_of(claim) not in said],
        ignore_conflicts=True,
    )


def _on_file(
    readings: Sequence[tuple[ArticleVersion, read.Reading]],
) -> tuple[set[tuple[object, ...]], set[tuple[object, ...]]]:
    """What older readers found and took down in these versions, to be kept once."""
    before = [version.pk for version, _ in readings if version.reader_version is not None]
    if not before:
        return set(), set()
    mentions = Mention.objects.filter(version__in=before)
    return (
        set(mentions.values_list("version", "start", "end", "kind", "label")),
        {_statement_of(claim) for claim in Claim.objects.filter(version__in=before)},
    )


def _place_of(version: ArticleVersion, mention: read.Mention) -> tuple[object, ...]:
    span = mention.span
    return version.pk, span.start, span.end, mention.kind.value, mention.label[:300]


def _statement_of(claim: Claim) -> tuple[object, ...]:
    """Two claims that agree in all of this state the same."""
    return (
        claim.version_id, claim.start, claim.end, claim.kind, claim.stance, claim.speaker_kind,
        claim.speaker_party, claim.negated, claim.planned, tuple(claim.pathways),
    )  # fmt: skip


def _claim(version: ArticleVersion, claim: read.Claim, lang: str, reader_version: int) -> Claim:
    speaker = claim.speaker
    return Claim(
        version=version,
        reader_version=reader_version,
        start=claim.span.start,
        end=claim.span.end,
        quote=claim.quote,
        lang=lang,
        kind=claim.kind.value,
        stance=claim.stance.value,
        speaker_kind=speaker.kind.value,
        speaker=speaker.name[:300],
        speaker_start=speaker.span.start if speaker.span else None,
        speaker_end=speaker.span.end if speaker.span else None,
        speaker_count=speaker.count,
        speaker_party=speaker.party[:300],
        hedge=claim.hedge[:120],
        negated=claim.negated,
        planned=claim.planned,
        pathways=[pathway.value for pathway in claim.pathways],
        parties=list(claim.parties),
        tlp=version.article.tlp,
    )


def missing(article: Article, reading: read.Reading) -> dict[str, object]:
    """Language, day, byline and translator where only the text says them, by column."""
    found: dict[str, object] = {}
    if not article.lang and reading.lang:
        found["lang"] = reading.lang
    if article.published is None and reading.published is not None:
        found |= {"published": reading.published, "published_basis": "stamp in the text"}
    if not article.byline and reading.byline:
        found["byline"] = reading.byline
    if not article.translator and reading.provenance:
        found["translator"] = reading.provenance[:200]
    return found


def _is_party(mention: read.Mention) -> bool:
    return mention.kind is read.MentionKind.PARTY


def _ids_of_parties(mentions: Iterable[read.Mention]) -> dict[str, int]:
    keys = {mention.key for mention in mentions if _is_party(mention) and mention.key}
    return dict(Entity.objects.filter(public_id__in=keys).values_list("public_id", "pk"))


def _ids_of_chips(mentions: Iterable[read.Mention]) -> dict[str, int]:
    keys = {mention.key for mention in mentions if mention.kind is read.MentionKind.CHIP}
    return dict(Chip.objects.filter(slug__in=keys).values_list("slug", "pk"))
