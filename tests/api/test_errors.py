"""One shape for every error under /api/."""

from unittest import mock

import pytest
from django.test import Client, RequestFactory

from api import errors
from cases.models import Incident
from tests.factories import IncidentFactory

pytestmark = pytest.mark.django_db


def shape(response) -> dict:
    assert response["Content-Type"] == "application/json"
    content = response.json()
    assert list(content) == ["error"]
    assert list(content["error"]) == ["code", "message", "fields"]
    assert content["error"]["message"].endswith(".")
    return content["error"]


@pytest.mark.parametrize(
    "path",
    [
        "/api/",
        "/api/v2/incidents/",
        "/api/v1/nothing/",
        "/api/v1/incidents/INC-999999/",
        "/api/v1/entities/ENT-999999/",
        "/api/v1/providers/ENT-999999/",
        "/api/v1/incidents/%00/",
        "/api/v1/incidents/1/2/",
    ],
)
def test_what_is_not_there_is_a_404_in_our_shape(client, path):
    response = client.get(path)
    assert response.status_code == 404
    assert shape(response)["code"] == "not_found"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
@pytest.mark.parametrize("noun", ["incidents", "entities", "providers", "pathways", "schema"])
def test_a_verb_that_is_not_there_is_a_405_that_says_which_are(client, method, noun):
    response = getattr(client, method)(f"/api/v1/{noun}/")
    assert response.status_code == 405
    assert shape(response)["code"] == "method_not_allowed"
    assert "GET" in response["Allow"]


def test_an_address_without_its_slash_leads_on(client):
    response = client.get("/api/v1/incidents")
    assert response.status_code == 301 and response["Location"] == "/api/v1/incidents/"


def test_an_unexpected_error_is_a_500_in_our_shape_and_logged(client, caplog):
    broken = mock.patch.object(Incident.objects, "visible_to", side_effect=RuntimeError("secret"))
    with broken:
        response = client.get("/api/v1/incidents/")
    assert response.status_code == 500
    assert shape(response)["code"] == "server_error"
    assert "secret" not in response.content.decode()
    assert "RuntimeError" in caplog.text


def test_a_host_name_that_is_not_ours_is_a_400_in_our_shape():
    response = Client(headers={"host": "elsewhere.example"}).get("/api/v1/incidents/")
    assert response.status_code == 400
    assert shape(response)["code"] == "bad_request"


def test_the_last_resorts_answer_in_our_shape_under_api():
    request = RequestFactory().get("/api/v1/incidents/")
    for response, status in (
        (errors.server_error(request), 500),
        (errors.permission_denied(request, PermissionError()), 403),
    ):
        assert response.status_code == status
        assert b'"fields":{}' in response.content


def test_the_root_lists_every_list_and_each_address_answers(client):
    root = client.get("/api/v1/")
    assert root.status_code == 200 and root["ETag"]
    listed = root.json()
    assert {"incidents", "entities", "providers", "pathways", "schema", "docs"} <= set(listed)
    for noun, address in listed.items():
        assert address == f"http://testserver/api/v1/{noun}/"
        assert client.get(address).status_code == 200
    assert client.get("/api/v1/?x=1").status_code == 400
    assert client.post("/api/v1/").status_code == 405


def test_elsewhere_what_is_not_there_is_a_page(client):
    response = client.get("/nothing-here/")
    assert response.status_code == 404
    assert response["Content-Type"].startswith("text/html")


def test_the_page_that_is_not_there_does_not_say_what_was_published(client):
    hidden = IncidentFactory(review_state="retracted")
    page = client.get(f"/incidents/{hidden.public_id}/").content.decode()
    assert "what stood here is not open to you" in page
    assert "published" not in page


def test_a_detail_refuses_what_only_lists_know_and_says_what_it_takes(client):
    incident = IncidentFactory()
    response = client.get(f"/api/v1/incidents/{incident.public_id}/?page_size=5")
    assert response.status_code == 400
    sentence = "“page_size” is not a parameter of incidents/…/, which takes only fields and format."
    assert shape(response)["fields"] == {"page_size": sentence}


def test_a_detail_suggests_a_name_only_where_one_is_near(client):
    incident = IncidentFactory()
    response = client.get(f"/api/v1/incidents/{incident.public_id}/?field=title")
    assert shape(response)["message"].endswith(" The nearest is fields.")


def test_too_often_is_a_429_that_says_when_to_come_again(client, settings):
    settings.API_RATES = {"anonymous": "2/min", "token": None}
    statuses = [client.get("/api/v1/incidents/").status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    response = client.get("/api/v1/incidents/")
    assert shape(response)["code"] == "throttled"
    assert 0 < int(response["Retry-After"]) <= 60
