"""A newer reader reads again what an older one has read: it adds, and changes no judgement."""

import pytest

from cases.models import Lead, LeadClaim, LeadState
from cases.stages import PROPOSE
from ingest.actions.renew import forget_what_was_renewed, renew_readings
from ingest.models import ArticleVersion, Claim, Feed, FeedKind, Mention, Story, StoryMember
from ingest.queue import drain
from ingest.reading.reader import READER_VERSION
from ingest.stages import GROUP, READ, STORE, poll_due_feeds
from ingest.tasks import read
from tests.factories import NOW, EntityFactory, NameFactory, UserFactory

pytestmark = pytest.mark.django_db

REPORT = (
    "Report\n\niFlytek rents eight Nvidia A100 chips from AI-Galaxy in Shanghai for 10 dollars an "
    "hour, two employees with knowledge of the matter told the Financial Times in March. "
    "AI-Galaxy denied that any of its customers stands on an export list. "
)


@pytest.fixture
def read_before(tmp_path):
    """One report on file as an older reader left it."""
    for name in ("iFlytek", "AI-Galaxy"):
        NameFactory(entity=EntityFactory(name=name), text=name)
    Feed.objects.create(name="News", kind=FeedKind.FOLDER, location=str(tmp_path))
    (tmp_path / "1.txt").write_text(REPORT)
    poll_due_feeds(now=NOW)
    through_the_line(STORE, GROUP, READ, PROPOSE)
    for noun in (ArticleVersion, Claim, Mention, Lead):
        noun.objects.update(reader_version=READER_VERSION - 1)
    StoryMember.objects.update(proposed_by=READER_VERSION - 1)
    forget_what_was_renewed()


def through_the_line(*stages) -> None:
    for stage in stages:
        drain(stage, now=lambda: NOW)


def renew() -> int:
    renewed = renew_readings(reader_version=READER_VERSION)
    through_the_line(READ, PROPOSE)
    return renewed


def test_what_an_older_reader_read_is_read_once_more(read_before):
    assert renew() == 1

    assert ArticleVersion.objects.get().reader_version == READER_VERSION
    assert StoryMember.objects.get().proposed_by == READER_VERSION
    forget_what_was_renewed()
    assert renew() == 0


def test_a_claim_the_older_reader_missed_is_added_and_the_others_stay(read_before):
    missed = Claim.objects.get(kind="access")
    kept = dict(Claim.objects.exclude(pk=missed.pk).values_list("pk", "quote"))
    LeadClaim.objects.filter(claim=missed).delete()
    missed.delete()

    renew()

    added = Claim.objects.exclude(pk__in=kept).get()
    assert (added.kind, added.reader_version) == ("access", READER_VERSION)
    assert dict(Claim.objects.exclude(pk=added.pk).values_list("pk", "quote")) == kept
    assert LeadClaim.objects.filter(claim=added, lead=Lead.objects.get()).exists()


def test_reading_again_doubles_no_mention_and_no_lead(read_before):
    mentions, lead = Mention.objects.count(), Lead.objects.get()

    renew()

    assert Mention.objects.count() == mentions
    assert Lead.objects.get() == lead


def test_a_judged_lead_and_its_claims_are_left_alone(read_before):
    Lead.objects.update(
        state=LeadState.REJECTED, judged_by=UserFactory(), judged_at=NOW, title="As it was judged"
    )
    claims = list(Claim.objects.order_by("pk").values())

    renew()

    lead = Lead.objects.get()
    assert (lead.state, lead.title) == (LeadState.REJECTED, "As it was judged")
    assert lead.new_evidence_at is None
    assert list(Claim.objects.order_by("pk").values()) == claims


def test_the_worker_renews_when_nothing_new_is_waiting(read_before):
    read()

    assert ArticleVersion.objects.unfinished().count() == 1
    read()
    assert ArticleVersion.objects.get().reader_version == READER_VERSION
    assert Story.objects.awaiting_proposal(NOW).exists()
