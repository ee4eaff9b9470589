"""The page that compares two versions of an article."""

import pytest
from django.urls import reverse

from accounts.policy import Tlp, UserRole
from tests.factories import ArticleFactory, UserFactory, VersionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    article = ArticleFactory()
    for number, text in enumerate(("Two said so.", "Three said so.", "Four <b>said</b> so."), 1):
        VersionFactory(article=article, number=number, text=text)
    return article


def page(client, article, **query):
    return client.get(reverse("article-changes", args=[article.public_id]), query)


@pytest.fixture
def investigator(client):
    client.force_login(UserFactory())


def test_the_newest_is_compared_with_the_one_before(client, investigator, article):
    told = page(client, article).content.decode()
    assert "<del>Three</del><ins>Four</ins>" in told
    assert "&lt;" in told and "<b>said" not in told


def test_any_two_versions_can_be_compared(client, investigator, article):
    told = page(client, article, **{"from": "1", "to": "2"}).content.decode()
    assert "<del>Two</del><ins>Three</ins> said so." in told


@pytest.mark.parametrize("query", [{"to": "1"}, {"to": "9"}, {"from": "x"}])
def test_versions_that_are_not_there_are_not_found(client, investigator, article, query):
    assert page(client, article, **query).status_code == 404


def test_an_article_of_one_version_has_nothing_to_compare(client, investigator):
    assert page(client, VersionFactory(number=1).article).status_code == 404


def test_the_article_page_leads_there(client, investigator, article):
    told = client.get(reverse("article", args=[article.public_id])).content.decode()
    assert reverse("article-changes", args=[article.public_id]) in told


def test_who_may_not_see_the_article_sees_no_changes(client, article):
    assert page(client, article).status_code == 302
    client.force_login(UserFactory(role=UserRole.READER))
    assert page(client, article).status_code == 404
    client.force_login(UserFactory())
    article.tlp = Tlp.RED
    article.save()
    assert page(client, article).status_code == 404
