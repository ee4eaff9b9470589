"""What an incident rests on: only what it cites, the same number everywhere, no samples."""

import re

import pytest
from django.urls import reverse

from cases.models import Incident
from dashboards.queries.evidence import evidence_of
from dashboards.queries.sources import each, sources
from dashboards.queries.standing import origins, standing
from tests.factories import ClaimFactory, EvidenceFactory, IncidentFactory, MemberFactory

pytestmark = pytest.mark.django_db


def cite(incident, member):
    claim = ClaimFactory(version=member.version)
    return EvidenceFactory(incident=incident, claim=claim, statement="", outlet=None)


def shown(client, incident) -> str:
    return client.get(reverse("incident", args=[incident.public_id])).content.decode()


def test_what_carries_the_same_report_and_is_not_cited_is_no_source(client):
    incident = IncidentFactory()
    first = MemberFactory()
    cite(incident, first)
    other = MemberFactory(story=first.story, relation="copy")

    page = shown(client, incident)

    assert first.version.article.title in page
    assert other.version.article.title not in page


def test_a_copy_that_is_cited_brings_the_article_it_repeats(client):
    incident = IncidentFactory()
    first = MemberFactory()
    copy = MemberFactory(story=first.story, relation="translation")
    MemberFactory(story=first.story, relation="copy")
    cite(incident, copy)

    listed = sources(evidence_of(incident, ["clear"]), ["clear"])

    titles = [(found.title, copied and copied.title) for found, copied in each(listed)]
    original = first.version.article.title
    assert titles == [(original, None), (copy.version.article.title, original)]


def test_an_article_without_a_story_and_a_statements_own_document_are_sources(client):
    incident = IncidentFactory()
    claim = ClaimFactory()
    EvidenceFactory(incident=incident, claim=claim, statement="", outlet=None)
    EvidenceFactory(incident=incident, statement="It is said so.", outlet=None, title="A filing")

    page = shown(client, incident).split('id="sources"')[1]

    assert claim.version.article.title in page
    assert "A filing" in page


def test_the_page_and_the_api_list_the_same_number_of_sources(client):
    incident = IncidentFactory()
    first = MemberFactory()
    cite(incident, MemberFactory(story=first.story, relation="copy"))
    cite(incident, MemberFactory())
    EvidenceFactory(incident=incident, statement="", title="A filing")
    EvidenceFactory(incident=incident, statement="", url=first.version.article.url)

    answer = client.get(f"/api/v1/incidents/{incident.public_id}/").json()

    on_page = re.findall('class="ct-source"', shown(client, incident))
    assert len(answer["sources"]) == len(on_page) == 4
    assert len(origins(Incident.objects.all())[incident.pk]) == 3


def test_a_sample_raises_no_count_of_what_is_known(client, rental):
    incident = rental()
    cite(incident, MemberFactory(version__article__is_sample=True))
    visible = Incident.objects.all()
    rows = client.get(reverse("overview")).context["chart"].rows

    stands = standing(visible, rows)

    assert (stands.reports, stands.original_not_read) == (0, 1)
    assert "Sources: 0 independent reports" in shown(client, incident)


def test_the_words_of_a_sample_are_ours_and_not_quoted(client):
    incident = IncidentFactory()
    row = cite(incident, MemberFactory(version__article__is_sample=True))

    page = shown(client, incident)

    assert f"<q>{row.claim.quote}" not in page and "<q" not in page
    assert "paraphrase (sample)" in page
    answer = client.get(f"/api/v1/incidents/{incident.public_id}/").json()
    assert answer["claims"][0]["paraphrase"] is True
