"""stories/ and claims/: the reports and what is said in them, to whom they are open."""

from datetime import date

import pytest

from accounts.policy import Tlp, UserRole
from cases.models import LeadState
from ingest.actions.regroup import join
from rules.codes import Pathway
from tests.factories import (
    NOW,
    ChipFactory,
    ClaimFactory,
    EvidenceFactory,
    HopFactory,
    IncidentFactory,
    LeadFactory,
    MemberFactory,
    UserFactory,
    VersionFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def quoted():
    """Makes a story with a root and a translation, quoted in an incident of these facts."""

    def make(title: str = "Acme said to rent", **incident):
        member = MemberFactory(
            story__title=title, version__title=title, version__article__title=title
        )
        member.story.root = member.version.article
        member.story.save()
        other = VersionFactory(article__lang="de", title="Auf Deutsch")
        MemberFactory(story=member.story, version=other, relation="translation", reason="Same.")
        claim = ClaimFactory(version=member.version)
        EvidenceFactory(
            incident=IncidentFactory(**incident),
            claim=claim,
            statement="",
            reliability="B",
            credibility="3",
        )
        return member.story

    return make


def ids(page: dict) -> list[str]:
    return [row["public_id"] for row in page["results"]]


def test_a_report_behind_a_published_incident_is_listed_and_no_other(read, quoted):
    story = quoted()
    quoted(review_state="in_review")
    quoted(tlp=Tlp.AMBER)
    MemberFactory()

    page = read("stories/")

    assert ids(page) == [story.public_id]
    assert page["results"][0] == {
        "public_id": story.public_id,
        "url": f"http://testserver/api/v1/stories/{story.public_id}/",
        "title": "Acme said to rent",
        "first_published": "2023-03-09",
        "articles": 2,
        "languages": ["de", "en"],
    }


def test_the_detail_says_who_carries_it_and_why(read, quoted):
    story = quoted()

    detail = read(f"stories/{story.public_id}/")

    root, translation = detail["carriers"]
    assert root["relation"] == "root" and root["title"] == "Acme said to rent"
    assert (translation["relation"], translation["reason"]) == ("translation", "Same.")
    assert translation["lang"] == "de" and translation["by_hand"] is False
    assert len(detail["incidents"]) == 1
    assert "two employees said" not in str(detail)


def test_a_report_that_one_may_not_see_is_not_there(read, quoted, token_of, bearer):
    hidden = quoted(review_state="in_review")

    read(f"stories/{hidden.public_id}/", status=404)
    token_of(UserRole.READER)
    read(f"stories/{hidden.public_id}/", status=404, **bearer)


def test_who_works_here_sees_it_with_a_token(read, quoted, token_of, bearer):
    hidden = quoted(review_state="in_review")
    token_of(UserRole.CONTRIBUTOR)

    assert read(f"stories/{hidden.public_id}/", **bearer)["incidents"]
    assert len(read("claims/", **bearer)["results"]) == 1


def test_an_article_marked_beyond_the_asker_lends_nothing(read, quoted):
    story = quoted("Said in confidence")
    story.root.tlp = Tlp.AMBER
    story.root.save()

    row = read("stories/")["results"][0]
    detail = read(f"stories/{story.public_id}/")

    assert (row["title"], row["articles"], row["languages"]) == ("Auf Deutsch", 1, ["de"])
    assert "confidence" not in str(detail) and detail["carriers"][0]["reason"] is None
    assert read("stories/", {"q": "confidence"})["results"] == []
    assert read("claims/")["results"][0]["source"] is None


def test_a_joined_story_leads_to_the_one_that_holds_its_articles(client, quoted):
    one, other = quoted(), quoted()
    join(one, other, "copy", why="Same.", by=UserFactory(), now=NOW)

    response = client.get(f"/api/v1/stories/{one.public_id}/?fields=title")

    assert response.status_code == 302
    assert response["Location"].endswith(f"/api/v1/stories/{other.public_id}/?fields=title")
    assert response.json()["merged_into"] == other.public_id


@pytest.mark.parametrize(
    "query",
    [
        {"q": "wanted report"},
        {"pathway": "stockpiling"},
        {"status": "charged"},
        {"chip": "h20"},
        {"country": "MY"},
        {"reported_after": "2025"},
    ],
)
def test_reports_and_claims_are_narrowed_as_incidents_are(read, quoted, query):
    quoted()
    story = quoted("A wanted report", pathways=[Pathway.STOCKPILING.value], legal_stage="charged")
    claim = story.members.first().version.claims.get()
    incident = claim.evidence.get().incident
    HopFactory(incident=incident, chip=ChipFactory(slug="h20"), country="MY")
    story.first_published = date(2025, 6, 1)
    story.save()
    type(claim.version.article).objects.filter(pk=claim.version.article_id).update(
        published=date(2025, 6, 1)
    )
    type(claim).objects.filter(pk=claim.pk).update(quote="A wanted report says so")

    assert ids(read("stories/", query)) == [story.public_id]
    assert [row["stories"] for row in read("claims/", query)["results"]] == [[story.public_id]]


def test_a_report_is_found_by_the_incident_its_lead_became(read):
    lead = LeadFactory(
        state=LeadState.MERGED, judged_by=UserFactory(), judged_at=NOW, incident=IncidentFactory()
    )

    assert ids(read("stories/", {"status": "reported"})) == [lead.story.public_id]
    assert read("stories/", {"status": "charged"})["results"] == []


def test_a_claim_says_who_said_it_where_and_how_sure(read, quoted):
    story = quoted()
    claim = story.members.first().version.claims.get()

    row = read("claims/")["results"][0]

    assert row["quote"] == claim.quote and row["speaker"] == "two employees"
    assert (row["kind"], row["stance"], row["grade"]) == ("access", "asserts", "B3")
    assert row["source"]["title"] == "Acme said to rent"
    assert row["source"]["dated"] == "2023-03-09"
    assert row["stories"] == [story.public_id] and len(row["incidents"]) == 1


def test_claims_that_no_published_incident_quotes_are_not_public(read, quoted):
    quoted(review_state="in_review")
    ClaimFactory()

    assert read("claims/")["results"] == []


def test_claims_are_found_by_kind_and_stance(read, quoted):
    quoted()

    assert read("claims/", {"kind": "access", "stance": "asserts"})["results"]
    assert read("claims/", {"kind": "denial"})["results"] == []
    read("claims/", {"kind": "rumour"}, status=400)


def test_claims_are_walked_through_to_the_last(client, read, quoted):
    for _ in range(3):
        quoted()
    url, found = "/api/v1/claims/?page_size=2", []
    while url:
        page = client.get(url).json()
        found += [row["stories"][0] for row in page["results"]]
        url = page["next"]

    assert len(set(found)) == 3 == len(found)


@pytest.mark.parametrize("noun", ["stories", "claims"])
def test_a_page_is_one_query(client, quoted, django_assert_num_queries, noun):
    for _ in range(3):
        quoted()
    with django_assert_num_queries(1):
        client.get(f"/api/v1/{noun}/?page_size=2")


@pytest.mark.parametrize("noun", ["stories", "claims"])
def test_a_table_has_the_same_rows(client, quoted, noun):
    quoted()
    table = client.get(f"/api/v1/{noun}/?format=csv").content.decode().splitlines()
    assert len(table) == 2
