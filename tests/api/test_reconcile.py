"""reconcile/: what OpenRefine asks, and how it is answered."""

import json

import pytest

from entities.models import Listing
from tests.factories import EntityFactory, NameFactory

pytestmark = pytest.mark.django_db

HERE = "/api/v1/reconcile/"


@pytest.fixture
def sugon():
    party = EntityFactory(name="Sugon", country="CN")
    NameFactory(entity=party, text="曙光信息产业", lang="zh")
    return party


def test_the_manifest_says_where_everything_stands(client):
    answer = client.get(HERE)
    manifest = answer.json()
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "0.2" in manifest["versions"] and manifest["identifierSpace"].endswith("/entities/")
    suggest = manifest["suggest"]["entity"]
    found = client.get(suggest["service_path"], {"prefix": "sug"})
    assert found.status_code == 200
    assert (
        suggest["service_url"] + suggest["service_path"]
        == f"http://testserver{HERE}suggest/entity/"
    )


@pytest.mark.parametrize("how", ["form", "address", "json"])
def test_queries_are_answered_however_they_are_sent(client, sugon, how):
    queries = {
        "q0": {"query": "曙光信息產業", "type": "Company", "limit": 2},
        "q1": {"query": "Nobody Whatsoever", "properties": [{"pid": "country", "v": "CN"}]},
    }
    if how == "form":
        answer = client.post(HERE, {"queries": json.dumps(queries)})
    elif how == "json":
        answer = client.post(HERE, {"queries": queries}, content_type="application/json")
    else:
        answer = client.get(HERE, {"queries": json.dumps(queries)})
    [found] = answer.json()["q0"]["result"]
    assert found["id"] == sugon.public_id and found["match"] and found["score"] == 100
    assert found["type"] == [{"id": "Company", "name": "Company or body"}]
    assert answer.json()["q1"] == {"result": []}


@pytest.mark.parametrize(
    ("queries", "said"),
    [
        ("no json", "not JSON"),
        ("{}", "must hold"),
        ('{"a": 5}', "must be an object"),
        ('{"a": {"query": 5}}', "no text"),
        ('{"a": {"query": "x", "limit": 999}}', "from 1 to 100"),
        (json.dumps({str(n): {"query": "a"} for n in range(501)}), "at most 500"),
    ],
)
def test_what_is_not_understood_is_a_sentence(client, queries, said):
    answer = client.post(HERE, {"queries": queries})
    assert answer.status_code == 400 and said in answer.json()["error"]["message"]


def test_parties_are_suggested_while_somebody_types(client, sugon):
    [found] = client.get(f"{HERE}suggest/entity/", {"prefix": "曙光"}).json()["result"]
    assert found["id"] == sugon.public_id


def test_a_preview_may_be_framed_and_nothing_else_may(client, sugon):
    Listing.objects.create(entity=sugon, control_list="US Entity List", name="Sugon")
    page = client.get(f"{HERE}preview/", {"id": sugon.public_id})
    assert "US Entity List" in page.content.decode()
    assert "frame-ancestors *" in page["Content-Security-Policy"]
    assert "X-Frame-Options" not in page
    assert client.get("/screen/")["X-Frame-Options"] == "DENY"


def test_a_party_that_is_not_public_has_no_preview(client):
    hidden = EntityFactory(starter_key=None)
    assert client.get(f"{HERE}preview/", {"id": hidden.public_id}).status_code == 404
