"""The stage of this room: stories that were read become leads."""

from datetime import datetime

from cases.actions.follow import follow_articles
from cases.actions.propose import MemberReading, record_proposals
from ingest.models import Story
from ingest.queue import Stage
from ingest.reading.reader import READER_VERSION
from ingest.stages import read_version


def read_story(story: Story) -> list[MemberReading]:
    """What each article of the story says, read again.

    The reading is a pure function of the text, so that doing it twice is simpler and safer than
    keeping a second picture of it between two stages.
    """
    members = story.members.filter(version__done_at__isnull=False).select_related(
        "version__article"
    )
    return [
        MemberReading(member.version, member.relation, read_version(member.version))
        for member in members
    ]


def _record(story: Story, readings: list[MemberReading], now: datetime) -> None:
    follow_articles(story)
    record_proposals(story, readings, reader_version=READER_VERSION, now=now)


PROPOSE = Stage("cases.propose", Story.objects.awaiting_proposal, read_story, _record)
