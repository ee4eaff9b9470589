"""Keep what the second reader proposed, apart from what ours read."""

from datetime import datetime

from accounts.policy import Tlp
from ingest.models import ArticleVersion, SecondProposal, SecondReading
from ingest.queue import finish
from ingest.reading import second
from ingest.reading import types as read


def expect_second_reading(version: ArticleVersion, reading: read.Reading) -> None:
    """Put a version in the second reader's queue if it may concern us. Only TLP:CLEAR ones."""
    names_chip = any(mention.kind is read.MentionKind.CHIP for mention in reading.mentions)
    if version.article.tlp == Tlp.CLEAR and (reading.relevant.yes or names_chip):
        SecondReading.objects.get_or_create(version=version)


def record_second_reading(
    row: SecondReading, answer: second.SecondReading | None, *, model: str, now: datetime
) -> None:
    """Keep an answer; None is a refusal. Repeating it changes nothing."""
    if not finish(row, now):
        return
    SecondReading.objects.filter(pk=row.pk).update(
        model=model, refused=answer is None, dropped=dict(answer.dropped or {}) if answer else {}
    )
    text = row.version.text
    SecondProposal.objects.bulk_create(
        SecondProposal(
            reading=row,
            start=one.span.start,
            end=one.span.end,
            quote=text[one.span.start : one.span.end],
            kind=one.kind.value,
            stance=one.stance.value,
            pathway=one.pathway.value if one.pathway else "",
            user=one.user,
            provider=one.provider,
            chip=one.chip,
            speaker=one.speaker,
        )
        for one in (answer.proposals if answer else ())
    )
