"""One article given by hand, by address or as text."""

import pytest
from django.urls import reverse

from accounts.policy import UserRole
from ingest.models import Article, ArticleVersion
from tests.factories import UserFactory
from tests.ingest.web import page, serving, status

pytestmark = pytest.mark.django_db

PAGE = b"""<html lang="en"><head><title>Chips</title></head><body><article><h1>Chips</h1>
<p>Acme is said to rent A100 chips from a cloud in Shenzhen, two employees told this paper.</p>
<p>Acme denied the report on Thursday and said that it follows every rule there is.</p>
</article></body></html>"""


@pytest.fixture
def contributor(client):
    user = UserFactory(role=UserRole.CONTRIBUTOR)
    client.force_login(user)
    return user


def give(client, **given):
    return client.post(reverse("new-article"), given)


def test_an_address_is_fetched_and_stored_with_who_gave_it(client, contributor):
    with serving({"/a": page(PAGE)}) as server:
        response = give(client, url=f"{server}/a", outlet="The Daily", published="2023-03-09")

    article = Article.objects.get()
    assert response.url == reverse("article", args=[article.public_id])
    assert (article.outlet.name, str(article.published)) == ("The Daily", "2023-03-09")
    assert article.current.capture.captured_by == contributor
    assert "two employees" in article.current.text


def test_a_pasted_text_needs_no_address_and_is_stored_once(client, contributor):
    for _ in range(2):
        give(client, text="Chips\n\nAcme is said to rent A100 chips.", title="Chips in the cloud")

    article = Article.objects.get()
    assert article.url.startswith("urn:sha256:")
    assert article.title == "Chips in the cloud"
    assert ArticleVersion.objects.count() == 1


def test_a_pasted_text_with_an_address_is_not_fetched(client, contributor):
    give(client, url="https://nowhere.example/a", text="Acme is said to rent chips.")
    assert Article.objects.get().url == "https://nowhere.example/a"


def test_nothing_given_is_a_sentence(client, contributor):
    response = give(client)
    assert response.status_code == 422
    assert "Give the address of an article, or its text." in response.content.decode()


def test_what_cannot_be_fetched_says_why_and_keeps_what_was_written(client, contributor):
    with serving({"/a": status(404)}) as server:
        response = give(client, url=f"{server}/a", title="Kept")

    shown = response.content.decode()
    assert "answered with status 404" in shown and 'value="Kept"' in shown
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    "url", ["http://10.0.0.1/", "file:///etc/passwd", "http://169.254.169.254/"]
)
def test_no_inner_address_is_fetched(client, contributor, url):
    assert give(client, url=url).status_code == 422


def test_markup_in_a_pasted_text_is_shown_as_text(client, contributor):
    response = give(client, text="Acme <script>alert(1)</script> rents", title="<b>T</b>")
    shown = client.get(response.url).content.decode()
    assert "<script>alert(1)" not in shown and "<b>T</b>" not in shown


def test_a_null_byte_does_no_harm(client, contributor):
    assert give(client, text="Acme\0 is said to rent chips.").status_code == 422


def test_a_reader_may_not_and_a_stranger_signs_in_first(client):
    assert give(client).status_code == 302
    client.force_login(UserFactory(role=UserRole.READER))
    assert client.get(reverse("new-article")).status_code == 403
