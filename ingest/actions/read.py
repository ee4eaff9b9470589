"""Keep what was read in a version of an article."""

from datetime import datetime

from django.conf import settings

from entities.models import Chip, Entity
from ingest.actions.second_read import expect_second_reading
from ingest.models import Article, ArticleVersion, Claim, Mention, Story
from ingest.queue import finish
from ingest.reading import types as read

LONGEST_MENTION = 500


def record_reading(
    version: ArticleVersion, reading: read.Reading, *, reader_version: int, now: datetime
) -> None:
    """Keep mentions and claims, fill what the article did not say of itself, wake its stories.

    Repeating it changes nothing. A newer reader adds claims and leaves the judged ones alone.
    """
    if not finish(version, now):
        return
    add_reading(version, reading, reader_version=reader_version)
    ArticleVersion.objects.filter(pk=version.pk).update(
        reader_version=reader_version,
        relevant=reading.relevant.yes,
        relevance_reasons=[
            {"code": reason.code, "points": reason.points, "sentence": reason.sentence}
            for reason in reading.relevant.reasons
        ],
    )
    complete_article(version.article, reading)
    if settings.SECOND_READER:
        expect_second_reading(version, reading)
    Story.objects.filter(members__version=version).update(
        changed_at=now, done_at=None, attempts=0, retry_at=None
    )


def add_reading(version: ArticleVersion, reading: read.Reading, *, reader_version: int) -> None:
    """Add mentions and claims that are not there yet."""
    entities = _ids_of_parties(reading)
    chips = _ids_of_chips(reading)
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
            for mention in reading.mentions
        ],
        ignore_conflicts=True,
    )
    Claim.objects.bulk_create(
        [_claim(version, claim, reading.lang, reader_version) for claim in reading.claims],
        ignore_conflicts=True,
    )


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


def complete_article(article: Article, reading: read.Reading) -> None:
    """Fill language, day, byline and translator where only the text says them."""
    changed = []
    if not article.lang and reading.lang:
        article.lang = reading.lang
        changed.append("lang")
    if article.published is None and reading.published is not None:
        article.published = reading.published
        article.published_basis = "stamp in the text"
        changed += ["published", "published_basis"]
    if not article.byline and reading.byline:
        article.byline = reading.byline
        changed.append("byline")
    if not article.translator and reading.provenance:
        article.translator = reading.provenance[:200]
        changed.append("translator")
    if changed:
        article.save(update_fields=changed)


def _is_party(mention: read.Mention) -> bool:
    return mention.kind is read.MentionKind.PARTY


def _ids_of_parties(reading: read.Reading) -> dict[str, int]:
    keys = {mention.key for mention in reading.mentions if _is_party(mention) and mention.key}
    return dict(Entity.objects.filter(public_id__in=keys).values_list("public_id", "pk"))


def _ids_of_chips(reading: read.Reading) -> dict[str, int]:
    keys = {mention.key for mention in reading.mentions if mention.kind is read.MentionKind.CHIP}
    return dict(Chip.objects.filter(slug__in=keys).values_list("slug", "pk"))
