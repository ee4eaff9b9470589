"""A digest belongs to several stories, each of its reports with its stretch."""

import threading
from datetime import date

import pytest
from django.db import connection, transaction
from django.urls import reverse

from cases.actions.propose import record_proposals
from cases.models import Incident, Lead
from cases.stages import read_story
from dashboards.queries.standing import origins
from ingest.actions.group import record_grouping
from ingest.actions.read import record_reading
from ingest.actions.regroup import join, split, undo
from ingest.models import Article, MemberRelation, Story, StoryMember
from ingest.reading.reader import READER_VERSION
from ingest.stages import read_version, take_fingerprint
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    EntityFactory,
    EvidenceFactory,
    IncidentFactory,
    NameFactory,
    UserFactory,
    VersionFactory,
)

DAY = date(2026, 3, 9)
RENTAL = (
    "iFlytek rents eight Nvidia A100 chips from AI-Galaxy in Shanghai for 10 dollars an hour, two "
    "employees with knowledge of the matter told the Financial Times. AI-Galaxy did not comment."
)
CUSTOMS = (
    "Malaysian customs opened forty crates at Tanjung Pelepas and found 412 Nvidia H100 boards "
    "declared as garden pumps and worth 14.6 million dollars. The consignee was Lotus Meridian."
)
PROFIT = "ASML reported a profit of 2.1 billion euros for the quarter, less than was expected."
DIGEST = f"{CUSTOMS}\n\n* * *\n\n{RENTAL}\n\n* * *\n\n{PROFIT}"


@pytest.fixture
def known(db):
    for name in ("iFlytek", "AI-Galaxy"):
        NameFactory(entity=EntityFactory(name=name), text=name)


def grouped(text: str, **version):
    stored = VersionFactory(
        text=text, article=version.pop("article", None) or ArticleFactory(published=DAY), **version
    )
    record_grouping(stored.article, take_fingerprint(stored.article), now=NOW)
    return stored


def proposed(version) -> list[Lead]:
    record_reading(version, read_version(version), reader_version=READER_VERSION, now=NOW)
    for story in Story.objects.filter(members__version=version):
        record_proposals(story, read_story(story), reader_version=READER_VERSION, now=NOW)
    return list(Lead.objects.order_by("pk"))


def stretches(version) -> dict[str, Story]:
    return {
        version.text[member.start : member.end]: member.story for member in version.stories.all()
    }


def test_each_report_of_a_digest_joins_its_own_story(known):
    rental, customs = grouped(RENTAL), grouped(CUSTOMS)
    found = stretches(grouped(DIGEST))
    assert found[RENTAL] == rental.stories.get().story
    assert found[CUSTOMS] == customs.stories.get().story
    assert found[PROFIT].title == PROFIT and found[PROFIT].members.count() == 1


def test_a_later_article_joins_the_report_in_a_digest_and_not_its_neighbour(known):
    digest = stretches(grouped(DIGEST))
    assert grouped(CUSTOMS).stories.get().story == digest[CUSTOMS]
    assert grouped(RENTAL).stories.get().story == digest[RENTAL]


def test_grouping_a_digest_again_changes_nothing(known):
    version = grouped(DIGEST)
    before = sorted(version.stories.values_list("story", "start", "end"))
    Article.objects.update(done_at=None)
    record_grouping(version.article, take_fingerprint(version.article), now=NOW)
    assert sorted(version.stories.values_list("story", "start", "end")) == before


def test_a_new_version_of_a_digest_stays_with_its_stories(known):
    first = grouped(DIGEST)
    Article.objects.update(done_at=None)
    second = grouped(DIGEST + " Its shares fell.", article=first.article, number=1_000_000)
    assert set(second.stories.values_list("story")) == set(first.stories.values_list("story"))


def test_a_lead_goes_to_the_story_of_its_report_only(known):
    version = grouped(DIGEST)
    leads = proposed(version)
    told = stretches(version)
    assert {lead.story for lead in leads} <= {told[RENTAL], told[CUSTOMS]}
    rental = next(lead for lead in leads if lead.principal_label == "iFlytek")
    assert rental.story == told[RENTAL]
    start = DIGEST.index(RENTAL)
    for lead in leads:
        inside = {start <= field.start < start + len(RENTAL) for field in lead.fields.all()}
        assert inside == {lead.story == told[RENTAL]}


def test_what_a_person_takes_out_stays_out_with_its_leads_and_comes_back(known):
    alone, by = grouped(RENTAL), UserFactory()
    version = grouped(DIGEST)
    proposed(version)
    story = alone.stories.get().story
    before = sorted(StoryMember.objects.values_list("story", "version", "start", "heading"))
    done = split(story, version.article, why="Another rental.", by=by, now=NOW)
    assert done.other.title.startswith("iFlytek rents")
    Article.objects.update(done_at=None)
    later = grouped(DIGEST + " Its shares fell.", article=version.article, number=1_000_000)
    assert stretches(later)[RENTAL] == done.other
    later.delete()
    undo(done, by=by, now=NOW)
    after = sorted(StoryMember.objects.values_list("story", "version", "start", "heading"))
    assert after == before


def test_two_reports_of_one_digest_can_be_joined_and_parted(known):
    version, by = grouped(DIGEST), UserFactory()
    told = stretches(version)
    done = join(told[RENTAL], told[CUSTOMS], "copy", why="One ring.", by=by, now=NOW)
    assert told[CUSTOMS].members.count() == 2
    undo(done, by=by, now=NOW)
    assert stretches(version) == told


def test_the_page_shows_which_stretch_and_strangers_see_no_neighbour(client, known):
    version = grouped(DIGEST)
    told = stretches(version)
    at = DIGEST.index(RENTAL)
    claim = ClaimFactory(version=version, start=at, end=at + len(RENTAL), quote=RENTAL)
    incident = IncidentFactory(review_state="published", tlp="clear")
    EvidenceFactory(incident=incident, claim=claim)
    page = client.get(reverse("story", args=[told[RENTAL].public_id]))
    assert f"characters {at} to {at + len(RENTAL)}" in page.text
    assert incident.title in page.text
    assert client.get(reverse("story", args=[told[CUSTOMS].public_id])).status_code == 404


def test_a_quote_from_a_digest_counts_as_one_report(known):
    version = grouped(DIGEST)
    at = DIGEST.index(RENTAL)
    claim = ClaimFactory(version=version, start=at, end=at + len(RENTAL), quote=RENTAL)
    incident = IncidentFactory()
    EvidenceFactory(incident=incident, claim=claim)
    counted = origins(Incident.objects.filter(pk=incident.pk))[incident.pk]
    assert counted == {f"story {stretches(version)[RENTAL].pk}"}


@pytest.mark.django_db(transaction=True)
def test_two_copies_grouped_at_once_by_two_connections_are_one_story():
    """The second grouper waits until the first has stored its story, and finds it."""
    versions = [
        VersionFactory(text=CUSTOMS, article=ArticleFactory(published=DAY)) for _ in range(2)
    ]
    taken = [take_fingerprint(version.article) for version in versions]
    begun, failed = threading.Event(), []

    def second() -> None:
        try:
            begun.set()
            with transaction.atomic():
                record_grouping(versions[1].article, taken[1], now=NOW)
        except Exception as error:  # shown by the assertion below
            failed.append(error)
        finally:
            connection.close()

    other = threading.Thread(target=second)
    with transaction.atomic():
        record_grouping(versions[0].article, taken[0], now=NOW)
        other.start()
        begun.wait(timeout=30)
        assert other.is_alive()
    other.join(timeout=60)
    assert not failed and not other.is_alive()
    assert Story.objects.count() == 1
    relations = set(StoryMember.objects.values_list("relation", flat=True))
    assert relations == {MemberRelation.ROOT, MemberRelation.COPY}
