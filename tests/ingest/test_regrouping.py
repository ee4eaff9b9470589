"""What a person decides about stories stands, can be taken back, and leads go along."""

from datetime import date

import pytest

from accounts.policy import UserRole
from cases.actions.follow import follow_articles
from cases.models import Lead, LeadState
from ingest.actions.group import record_grouping
from ingest.actions.regroup import CannotRegroup, join, split, undo
from ingest.models import MemberRelation, Regrouping, Story, StoryLink
from ingest.stages import take_fingerprint
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    LeadClaimFactory,
    LeadFactory,
    LeadFieldFactory,
    MemberFactory,
    StoryFactory,
    UserFactory,
    VersionFactory,
)

pytestmark = pytest.mark.django_db

TEXT = (
    "The Financial Times reported on 9 March that Acme Cloud of Shenzhen rents out 800 Nvidia "
    "A100 chips to iFlytek for 12 million dollars a year through a data centre in Hangzhou. "
    "Two employees said the long-term rental amounted to ownership. Acme Cloud denied it and "
    "told reporters in Beijing that no chip had left its warehouse since October 2022. "
)


@pytest.fixture
def by():
    return UserFactory()


@pytest.fixture
def story() -> Story:
    """A root and a copy of it."""
    story = StoryFactory()
    MemberFactory(story=story, version__article__published=date(2023, 3, 9))
    MemberFactory(story=story, relation="copy", version__article__published=date(2023, 3, 11))
    return story


def articles_of(story: Story) -> list[str]:
    members = story.members.order_by("version__article__public_id")
    return list(members.values_list("version__article__public_id", flat=True))


def rows_of(story: Story) -> list[tuple]:
    columns = ("version", "relation", "reason", "by")
    return sorted(story.members.values_list(*columns))


def grouped(text: str, **article) -> Story:
    """The story the machine puts an article into."""
    version = VersionFactory(text=text, article=ArticleFactory(**article))
    record_grouping(version.article, take_fingerprint(version.article), now=NOW)
    return version.stories.get().story


def lead_on(version, story: Story, **facts) -> Lead:
    lead = LeadFactory(story=story, **facts)
    LeadFieldFactory(lead=lead, version=version)
    LeadClaimFactory(lead=lead, claim=ClaimFactory(version=version))
    return lead


def test_an_article_that_is_taken_out_is_a_report_of_its_own(story, by):
    copy = story.members.last().version.article

    made = split(story, copy, why="It has sources of its own.", by=by, now=NOW)

    member = made.other.members.get()
    assert (member.relation, member.reason, member.by) == (
        MemberRelation.ROOT,
        "It has sources of its own.",
        by,
    )
    assert made.other.root == copy and made.other.first_published == date(2023, 3, 11)
    assert copy.public_id not in articles_of(story)


def test_without_its_root_a_story_rests_on_the_first_that_remains(story, by):
    first, copy = (member.version.article for member in story.members.order_by("pk"))

    split(story, first, why="Another report.", by=by, now=NOW)

    story.refresh_from_db()
    assert (story.root, story.first_published) == (copy, date(2023, 3, 11))
    assert story.members.get().relation == MemberRelation.ROOT


def test_all_versions_of_an_article_go_together(story, by):
    copy = story.members.last().version.article
    later = VersionFactory(article=copy, text="The later text.")
    MemberFactory(story=story, version=later, relation="copy")

    made = split(story, copy, why="Another report.", by=by, now=NOW)

    assert made.other.members.count() == 2 and story.members.count() == 1


def test_a_reason_is_asked_for_and_the_only_article_stays(story, by):
    copy = story.members.last().version.article
    with pytest.raises(CannotRegroup, match="Say why"):
        split(story, copy, why=" ", by=by, now=NOW)
    alone = MemberFactory().story
    with pytest.raises(CannotRegroup, match="is all there is"):
        split(alone, alone.members.get().version.article, why="No.", by=by, now=NOW)
    with pytest.raises(CannotRegroup, match="is not in"):
        split(story, alone.members.get().version.article, why="No.", by=by, now=NOW)
    assert not Regrouping.objects.exists()


def test_a_joined_story_is_empty_and_its_root_is_what_was_said(story, by):
    other = MemberFactory().story

    join(other, story, "translation", why="Same report.", by=by, now=NOW)

    assert not other.members.exists() and story.members.count() == 3
    assert story.members.get(by=by).relation == MemberRelation.TRANSLATION
    assert story.members.filter(relation="root").count() == 1


def test_a_story_is_joined_neither_to_itself_nor_as_a_root(story, by):
    with pytest.raises(CannotRegroup, match="to itself"):
        join(story, story, "copy", why="Same.", by=by, now=NOW)
    with pytest.raises(CannotRegroup, match="no copy"):
        join(story, MemberFactory().story, "root", why="Same.", by=by, now=NOW)


def test_links_go_along_when_stories_are_joined_and_back_when_not(story, by):
    other, third = MemberFactory().story, MemberFactory().story
    StoryLink.objects.create(story=third, other=other, reason="Same event.")

    made = join(other, story, "copy", why="Same report.", by=by, now=NOW)
    assert story.links.get().other == third

    undo(made, by=by, now=NOW)
    assert not story.links.exists() and other.linked_from.exists()


@pytest.mark.parametrize("what", ["split", "join"])
def test_taking_back_leaves_everything_as_it_was(story, by, what):
    other = MemberFactory().story
    before = rows_of(story), rows_of(other)
    if what == "split":
        made = split(story, story.members.first().version.article, why="No.", by=by, now=NOW)
    else:
        made = join(other, story, "copy", why="Same.", by=by, now=NOW)

    undo(made, by=by, now=NOW)

    assert (rows_of(story), rows_of(other)) == before
    assert made.other == story or not made.other.members.exists()
    with pytest.raises(CannotRegroup, match="already"):
        undo(made, by=by, now=NOW)


def test_what_was_built_upon_is_taken_back_in_order(story, by):
    copy = story.members.last().version.article
    made = split(story, copy, why="Another report.", by=by, now=NOW)
    join(made.other, MemberFactory().story, "copy", why="Same.", by=by, now=NOW)

    with pytest.raises(CannotRegroup, match="Undo that first"):
        undo(made, by=by, now=NOW)


def test_the_machine_never_puts_an_article_back(by):
    story = grouped(TEXT, published=date(2023, 3, 9))
    assert grouped(TEXT, published=date(2023, 3, 10)) == story
    article = story.members.last().version.article
    made = split(story, article, why="Another report.", by=by, now=NOW)

    later = VersionFactory(article=article, text=TEXT + "It was updated.", number=1_000_000)
    article.done_at = None
    article.save()
    record_grouping(article, take_fingerprint(article), now=NOW)

    assert later.stories.get().story == made.other


def test_the_machine_does_not_rejoin_even_when_the_hand_left_no_member(by):
    story = grouped(TEXT, published=date(2023, 3, 9))
    assert grouped(TEXT, published=date(2023, 3, 10)) == story
    article = story.members.last().version.article
    made = split(story, article, why="Another report.", by=by, now=NOW)
    made.other.members.all().delete()
    article.done_at = None
    article.save()

    record_grouping(article, take_fingerprint(article), now=NOW)

    assert article.current.stories.get().story != story


def test_a_later_version_follows_a_joined_article(story, by):
    other = MemberFactory().story
    article = other.members.get().version.article
    join(other, story, "copy", why="Same.", by=by, now=NOW)

    later = VersionFactory(article=article, text="Nothing of it is alike.", number=1_000_000)
    record_grouping(article, take_fingerprint(article), now=NOW)

    assert later.stories.get().story == story


def test_a_lead_goes_with_the_article_it_rests_on_and_comes_back(story, by):
    root, copy = (member.version for member in story.members.order_by("pk"))
    stays, goes = lead_on(root, story), lead_on(copy, story, state=LeadState.NEW)

    made = split(story, copy.article, why="Another report.", by=by, now=NOW)
    for one in (story, made.other):
        follow_articles(one)
    assert [lead.story for lead in Lead.objects.order_by("pk")] == [story, made.other]
    assert goes.key != Lead.objects.get(pk=goes.pk).key

    undo(made, by=by, now=NOW)
    for one in (story, made.other):
        follow_articles(one)
    assert set(story.leads.all()) == {stays, goes}


def test_a_lead_on_both_articles_stays_and_lets_go_of_the_one_that_left(story, by):
    root, copy = (member.version for member in story.members.order_by("pk"))
    lead = lead_on(root, story)
    LeadFieldFactory(lead=lead, version=copy)

    made = split(story, copy.article, why="Another report.", by=by, now=NOW)
    follow_articles(made.other)

    assert lead.fields.get().version == root and not made.other.leads.exists()


def test_twins_that_meet_are_one_lead_and_the_judged_one_remains(story, by):
    other = MemberFactory().story
    facts = {"principal": LeadFactory(story=other).principal}
    Lead.objects.all().delete()
    judged = lead_on(
        other.members.get().version,
        other,
        state=LeadState.REJECTED,
        judged_by=by,
        judged_at=NOW,
        **facts,
    )
    lead_on(story.members.first().version, story, **facts)

    join(other, story, "copy", why="Same.", by=by, now=NOW)
    follow_articles(story)

    assert story.leads.get() == judged
    assert judged.fields.count() == 2 and judged.lead_claims.count() == 2


def test_both_stories_are_looked_at_again(story, by):
    Story.objects.update(done_at=NOW)
    other = MemberFactory(story__done_at=NOW).story

    join(other, story, "copy", why="Same.", by=by, now=NOW)

    assert set(Story.objects.awaiting_proposal(NOW)) == {story, other}


def test_an_investigator_splits_joins_and_takes_back_on_the_page(client, story, by):
    client.force_login(by)
    copy = story.members.last().version.article
    address = f"/stories/{story.public_id}/"

    given = {"article": copy.public_id, "why": "Sources of its own."}
    page = client.post(f"{address}split/", given, follow=True).content.decode()
    own = copy.versions.get().stories.get().story
    assert own != story and "Sources of its own." in page and own.public_id in page

    given = {"other": story.public_id, "relation": "pick_up", "why": "Same after all."}
    client.post(f"/stories/{own.public_id}/join/", given)
    assert client.get(f"/stories/{own.public_id}/")["Location"] == address
    page = client.post(f"{address}undo/", follow=True).content.decode()
    assert "is as it was" in page and own.members.count() == 1


def test_what_stands_against_it_is_said(client, story, by):
    client.force_login(by)
    address = f"/stories/{story.public_id}/"
    article = story.members.last().version.article

    for act, given, sentence in (
        ("split", {"article": "ART-999999"}, "There is no article ART-999999."),
        ("split", {"article": article.public_id, "why": " "}, "Say why."),
        ("join", {"other": "STO-999999"}, "There is no story STO-999999."),
        ("undo", {}, "There is nothing to take back."),
    ):
        page = client.post(f"{address}{act}/", given, follow=True).content.decode()
        assert sentence in page


@pytest.mark.parametrize("act", ["split", "join", "undo"])
def test_only_investigators_may(client, story, act):
    address = f"/stories/{story.public_id}/{act}/"
    assert "/sign-in/" in client.post(address)["Location"]
    client.force_login(UserFactory(role=UserRole.CONTRIBUTOR))
    assert client.post(address).status_code == 403
    client.force_login(UserFactory())
    assert client.get(address).status_code == 405
