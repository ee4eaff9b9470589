"""The stage of this room: stories that were read become leads."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime

from cases.actions.follow import follow_articles, stories_with_leads
from cases.actions.propose import MemberReading, finish_quiet, record_proposals
from ingest.models import Story, StoryMember
from ingest.queue import Stage, Together
from ingest.reading.reader import READER_VERSION
from ingest.stages import ROWS_AT_ONCE, read_versions


def read_story(story: Story) -> list[MemberReading]:
    """What each article of the story says from which it has no leads yet.

    The reading is a pure function of the text, so that doing it twice is simpler and safer than
    keeping a second picture of it between two stages.
    """
    return _read_stories([story])(story)


def _read_stories(stories: Sequence[Story]) -> Callable[[Story], list[MemberReading]]:
    telling = list(StoryMember.objects.with_leads_to_come(stories, reader_version=READER_VERSION))
    read_version = read_versions([member.version for member in telling])
    members: dict[int, list[StoryMember]] = defaultdict(list)
    for member in telling:
        members[member.story_id].append(member)
    return lambda story: [
        MemberReading(member, read_version(member.version)) for member in members[story.pk]
    ]


def _record(story: Story, readings: list[MemberReading], now: datetime) -> None:
    follow_articles(story)
    record_proposals(story, readings, reader_version=READER_VERSION, now=now)


def _record_all(read: Sequence[tuple[Story, list[MemberReading]]], now: datetime) -> None:
    """Most stories lead to nothing: those are finished in one go."""
    leading = stories_with_leads([story for story, _ in read])
    quiet = []
    for story, readings in read:
        if readings or story.pk in leading:
            _record(story, readings, now)
        else:
            quiet.append(story)
    finish_quiet(quiet, now=now)


PROPOSE = Stage(
    "cases.propose",
    Story.objects.awaiting_proposal,
    read_story,
    _record,
    Together(ROWS_AT_ONCE, _read_stories, _record_all),
)
