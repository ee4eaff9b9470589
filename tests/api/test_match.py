"""POST match/ and screen-text/: who is meant, in the shape of yente, and who may not be seen."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from jsonschema import Draft202012Validator

from accounts.policy import UserRole
from api.v1.schema import openapi
from entities.models import EntityKind, Identifier, Listing
from entities.screening.signing import is_intact
from tests.api.test_schema import closed
from tests.factories import EntityFactory, NameFactory, UserFactory

pytestmark = pytest.mark.django_db

QUERY = {"schema": "Company", "properties": {"name": ["Nobody Whatsoever"]}}


@pytest.fixture
def post(client):
    """POST JSON to an address of the API; the status must be as said."""

    def ask(where: str, body: object, status: int = 200):
        response = client.post(f"/api/v1/{where}", body, content_type="application/json")
        assert response.status_code == status, response.content
        return response.json()

    return ask


@pytest.fixture
def match(post):
    """The results for one name."""

    def ask(name: str, query: str = "", schema: str = "Company", **properties):
        wanted = {"schema": schema, "properties": {"name": [name], **properties}}
        return post(f"match/{query}", {"queries": {"a": wanted}})["responses"]["a"]["results"]

    return ask


@pytest.fixture
def biren():
    """A listed party, and the entry that lists it."""
    party = EntityFactory(name="Shanghai Biren Technology Co., Ltd.", country="CN")
    NameFactory(entity=party, text="壁仞科技", lang="zh")
    Listing.objects.create(
        entity=party,
        control_list="US Entity List",
        name="Shanghai Biren Intelligent Technology Co., Ltd.",
        listed_on=date(2023, 10, 19),
        citation="88 FR 71991",
        countries=["CN"],
    )
    return party


def test_an_answer_is_as_the_schema_says(post, biren):
    answer = post("match/", {"queries": {"a": {"properties": {"name": ["壁仞科技"]}}}})
    shape = openapi()["paths"]["/api/v1/match/"]["post"]["responses"]["200"]
    schema = shape["content"]["application/json"]["schema"]
    whole = {**closed(schema), "components": closed(openapi()["components"])}
    Draft202012Validator(whole).validate(answer)
    [found] = answer["responses"]["a"]["results"]
    assert found["id"] == biren.public_id
    assert found["match"] and found["score"] == 1.0
    assert found["datasets"] == ["us-entity-list"]
    assert found["properties"]["topics"] == ["export.control"]
    assert found["listings"][0]["citation"] == "88 FR 71991"
    assert found["explanations"]["same_name"]["candidate"] == "壁仞科技"


def test_twins_of_another_city_do_not_match(match, biren):
    assert not any(hit["match"] for hit in match("Beijing Biren Technology Co., Ltd."))


def test_programs_for_yente_find_the_address_without_slash_and_with_a_data_set(post, biren):
    query = {"queries": {"a": {"schema": "Company", "properties": {"name": "壁仞科技"}}}}
    for where in ("match/default", "match", "match/default/"):
        body = {**query, "weights": {}, "config": {}}
        asked = f"{where}?algorithm=best&limit=1&threshold=0.7&cutoff=0.5"
        answer = post(asked, body)
        assert answer["responses"]["a"]["results"][0]["id"] == biren.public_id
        assert answer["responses"]["a"]["status"] == 200
        assert answer["limit"] == 1


def test_a_list_entry_without_a_party_is_found_as_itself(match):
    Listing.objects.create(control_list="UVL", name="Gansu Flying Horse Optics", countries=["CN"])
    [found] = match("gansu flying horse optics co ltd")
    assert found["id"].startswith("LST-") and found["schema"] == "LegalEntity"


def test_an_anonymous_asker_does_not_learn_of_a_party_that_is_not_public(match, client):
    EntityFactory(name="Quietly Investigated Trading", starter_key=None)
    assert match("Quietly Investigated Trading") == []
    client.force_login(UserFactory(role=UserRole.INVESTIGATOR))
    assert match("Quietly Investigated Trading")[0]["score"] == 1.0


def test_nobody_is_answered_where_reading_is_not_public(post, biren, settings):
    settings.PUBLIC_READ = False
    post("match/", {"queries": {"a": {"properties": {"name": ["Biren"]}}}}, status=401)
    post("screen-text/", {"text": "Biren"}, status=401)


def test_persons_are_found_as_list_entries_only(match, client):
    EntityFactory(name="Hidden Person", kind=EntityKind.PERSON, starter_key=None)
    client.force_login(UserFactory(role=UserRole.ADMINISTRATOR))
    assert match("Hidden Person", schema="Person") == []


def test_a_merged_party_is_found_as_the_one_it_lives_on_in(match, biren):
    EntityFactory(name="Old Biren Name", merged_into=biren)
    NameFactory(entity=EntityFactory(merged_into=biren, name="x"), text="Entirely Former Name")
    assert match("Entirely Former Name")[0]["id"] == biren.public_id


def test_a_changed_listing_is_found_by_the_next_question(match, biren):
    assert match("Zhongguancun Lantern Works") == []
    entry = Listing.objects.create(control_list="UVL", name="Zhongguancun Lantern Works")
    assert match("Zhongguancun Lantern Works")[0]["match"]
    entry.name = "Wholly Other Works"
    entry.save()
    assert match("Zhongguancun Lantern Works") == []
    assert match("Wholly Other Works")[0]["match"]
    entry.delete()
    assert match("Wholly Other Works") == []


def test_a_register_number_finds_a_party_under_any_name(match, biren):
    Identifier.objects.create(entity=biren, scheme="USCC", value="91310115MA1K4B7X2A")
    [found] = match("Some Other Words", registrationNumber=["91310115MA1K4B7X2A"])
    assert "same_identifier" in found["features"]


def test_another_country_costs_a_tenth_and_says_so(match, biren):
    [found] = match("壁仞科技", country=["de"])
    assert found["score"] == 0.9
    assert "DE" in found["explanations"]["different_countries"]["detail"]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("?include_dataset=us-entity-list", 1),
        ("?include_dataset=uvl", 0),
        ("?exclude_dataset=us-entity-list", 0),
        ("?topics=sanction", 0),
        ("?topics=sanction&topics=export.control", 1),
        ("?countries=cn", 1),
        ("?countries=de", 0),
        ("?exclude_schema=Company", 0),
        ("?cutoff=1", 1),
    ],
)
def test_answers_are_narrowed(match, biren, query, count):
    assert len(match("壁仞科技", query)) == count


def test_who_is_known_not_to_be_meant_is_left_out(match, biren):
    assert match("壁仞科技", f"?exclude_entity_ids={biren.public_id}") == []


@pytest.mark.parametrize(
    ("query", "body", "said"),
    [
        ("", {"queries": {}}, "queries must hold"),
        ("", {"queries": {"a": {"properties": {"name": []}}}}, "asks for nobody"),
        ("", {"queries": {"a": {"properties": {"name": ["x" * 10_000]}}}}, "10,000 characters"),
        ("", {"queries": {"a": {"properties": {"name": ["a\x00b"]}}}}, "no name has"),
        ("", {"queries": {"a": 5}}, "needs the object properties"),
        ("", {"querys": {}}, "nearest is queries"),
        ("?limitt=5", {"queries": {}}, "nearest is limit"),
        ("?threshold=7", {"queries": {}}, "between 0 and 1, not “7”"),
        ("?algorithm=magic", {"queries": {}}, "no algorithm “magic”"),
        ("", {"queries": {str(n): {} for n in range(501)}}, "at most 500"),
    ],
)
def test_what_is_not_understood_is_a_sentence(post, query, body, said):
    assert said in post(f"match/{query}", body, status=400)["error"]["message"]


def test_five_hundred_names_cost_as_many_queries_as_one(post, biren):
    def cost(count: int) -> int:
        queries = {str(n): {"properties": {"name": ["壁仞科技"]}} for n in range(count)}
        with CaptureQueriesContext(
            connection,
        ) as made:
            post("match/", {"queries": queries})
        return len(made)

    cost(1)
    assert cost(500) == cost(1)


def test_a_large_batch_counts_as_many_requests(client, settings, biren):
    settings.API_RATES = {"anonymous": "25/min", "token": None}
    queries = {str(n): {"properties": {"name": ["壁仞科技"]}} for n in range(500)}
    statuses = [
        client.post("/api/v1/match/", {"queries": queries}, content_type="application/json")
        for _ in range(3)
    ]
    assert [response.status_code for response in statuses] == [200, 200, 429]


def test_names_in_a_text_are_shown_with_their_spans(post, biren):
    text = "Reported on Monday: 壁仞科技 and SHANGHAI BIREN TECHNOLOGY CO LTD’s servers."
    answer = post("screen-text/", {"text": text})
    assert [text[one["start"] : one["end"]] for one in answer["mentions"]] == [
        one["text"] for one in answer["mentions"]
    ]
    assert [one["name"] for one in answer["mentions"]] == [
        "壁仞科技",
        "Shanghai Biren Technology Co., Ltd.",
    ]
    assert {one["parties"][0]["id"] for one in answer["mentions"]} == {biren.public_id}
    assert answer["mentions"][0]["reason"] == "Written as the name is stored."


def test_a_text_tells_an_anonymous_asker_nothing_of_a_party_that_is_not_public(post, client):
    EntityFactory(name="Quietly Investigated Trading", starter_key=None)
    text = {"text": "They say Quietly Investigated Trading bought them."}
    assert post("screen-text/", text)["mentions"] == []
    client.force_login(UserFactory(role=UserRole.INVESTIGATOR))
    assert len(post("screen-text/", text)["mentions"]) == 1


@pytest.mark.parametrize("body", [{}, {"text": ""}, {"text": 5}, {"text": "x" * 200_001}, {"t": 1}])
def test_a_text_that_is_none_is_a_sentence(post, body):
    assert post("screen-text/", body, status=400)["error"]["message"].endswith(".")


def test_neither_names_nor_texts_are_logged(post, biren, caplog):
    caplog.set_level(0)
    post("match/", {"queries": {"a": {"properties": {"name": ["Secret Query Name"]}}}})
    post("screen-text/", {"text": "Secret Query Text"})
    post("screen-text/", {"text": 5, "Secret Query Member": 1}, status=400)
    assert "Secret Query" not in caplog.text


@pytest.mark.parametrize("where", ["match", "screen-text"])
def test_a_receipt_comes_along_where_it_is_asked_for(post, biren, where):
    body = {"text": "x"} if where == "screen-text" else {"queries": {"a": QUERY}}
    assert "receipt" not in post(f"{where}/", body)
    receipt = post(f"{where}/?receipt=true", body)["receipt"]
    assert is_intact(receipt) and receipt["answers"] == [[]]
    wrong = post(f"{where}/?receipt=yes", body, status=400)
    assert "true or false" in wrong["error"]["message"]
