"""The page of an article: for those who work here only."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.policy import Tlp, UserRole
from ingest.actions.keep import keep
from ingest.actions.seal import seal_captures
from ingest.models import Seal, TimeStamp
from tests.factories import (
    NOW,
    ClaimFactory,
    MemberFactory,
    UserFactory,
    VersionFactory,
    story_with_lead,
)

pytestmark = pytest.mark.django_db


def test_an_article_is_not_public(client):
    article = VersionFactory().article

    assert client.get(f"/articles/{article.public_id}/").status_code == 302
    client.force_login(UserFactory(role=UserRole.READER))
    assert client.get(f"/articles/{article.public_id}/").status_code == 404


def test_it_shows_text_claims_story_and_digest(client):
    client.force_login(UserFactory())
    version = story_with_lead().story.members.get().version

    page = client.get(f"/articles/{version.article.public_id}/").content.decode()

    assert version.digest in page
    assert "two employees" in page
    assert "It is the first seen." in page


def test_it_links_to_the_other_articles_of_its_story_that_one_may_see(client):
    client.force_login(UserFactory())
    story = story_with_lead().story
    root = story.members.get().version.article
    copy, secret = VersionFactory(), VersionFactory(article__tlp=Tlp.RED)
    for version in (copy, secret):
        MemberFactory(story=story, version=version, relation="copy", reason="Same words.")

    page = client.get(f"/articles/{root.public_id}/").content.decode()

    assert f"/articles/{copy.article.public_id}/" in page
    assert f"/articles/{secret.article.public_id}/" not in page


def test_an_older_version_can_be_asked_for(client):
    client.force_login(UserFactory())
    old = VersionFactory(text="The first text.", number=1)
    VersionFactory(article=old.article, text="The second text.", number=2)
    address = f"/articles/{old.article.public_id}/"

    assert "The second text." in client.get(address).content.decode()
    assert "The first text." in client.get(f"{address}?version=1").content.decode()
    assert client.get(f"{address}?version=9").status_code == 404


def test_it_costs_the_same_however_many_claims_it_has(client):
    client.force_login(UserFactory())
    version = VersionFactory(text="Acme rents A100 chips, two employees said. " * 20)

    def queries(claims: int) -> int:
        for at in range(claims):
            start = version.claims.count() + at
            ClaimFactory(version=version, start=start, end=start + 30)
        with CaptureQueriesContext(connection) as seen:
            client.get(f"/articles/{version.article.public_id}/")
        return len(seen)

    assert queries(1) == queries(6) <= 16


def test_what_is_kept_is_shown_with_record_seal_stamp_and_later_sights(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    first = keep(b"words", "text/plain", url="https://a.example/1", now=NOW)
    version = VersionFactory(capture=first)
    client.force_login(UserFactory())
    address = f"/articles/{version.article.public_id}/"
    assert "not yet; within a minute" in client.get(address).content.decode()
    keep(b"words", "text/plain", url="https://a.example/1", now=NOW + timedelta(days=1))
    seal_captures(now=NOW)
    TimeStamp.objects.create(
        seal=Seal.objects.get(number=2), authority="https://tsa.example/", asked_at=NOW,
        response=b"x", stamped_at=NOW, done_at=NOW,
    )  # fmt: skip
    told = client.get(address).content.decode()
    assert str(first.record_id) in told and first.sha256 in told
    assert "link 1, " in told and first.seal.digest in told
    assert "by https://tsa.example/, over link 2" in told
    assert "Seen unchanged 1 time since" in told
