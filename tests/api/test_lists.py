"""What every list knows: page size, cursor, ordering, fields, format, and nothing else."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core import signing

from tests.factories import EntityFactory, IncidentFactory, ProviderFactory

pytestmark = pytest.mark.django_db

LISTS = ["incidents", "entities", "providers", "pathways", "stories", "claims"]


def walk(client, url: str, way: str = "next") -> list[list[str]]:
    """The pages from here on, as lists of ids."""
    pages = []
    while url:
        page = client.get(url).json()
        pages.append([row["public_id"] for row in page["results"]])
        url = page[way]
    return pages


def flat(pages: list[list[str]]) -> list[str]:
    return [one for page in pages for one in page]


@pytest.mark.parametrize("noun", LISTS)
def test_an_unknown_parameter_is_named_with_the_nearest_known_one(read, noun):
    error = read(f"{noun}/", {"page_siez": 5}, status=400)["error"]
    assert error["code"] == "unknown_parameter"
    assert "page_siez" in error["message"] and "page_size" in error["message"]
    assert list(error["fields"]) == ["page_siez"]


def test_even_a_parameter_like_none_we_know_gets_a_nearest_one(read):
    message = read("incidents/", {"offset": 10}, status=400)["error"]["message"]
    assert "offset" in message and "The nearest is" in message


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("page_size", "0"),
        ("page_size", "101"),
        ("page_size", "-1"),
        ("page_size", "ten"),
        ("page_size", "٣"),
        ("page_size", "9" * 5000),
        ("ordering", "title"),
        ("format", "xml"),
        ("fields", "titel"),
        ("cursor", "nonsense"),
        ("pathway", "teleport"),
        ("status", "guilty"),
        ("country", "China"),
        ("chip", "A 100"),
        ("entity", "7"),
        ("reported_after", "yesterday"),
        ("reported_before", "2023-02-30"),
        ("q", "x" * 201),
        ("q", "a\x00b"),
    ],
)
def test_a_wrong_value_is_a_400_that_names_the_parameter(read, name, value):
    error = read("incidents/", {name: value}, status=400)["error"]
    assert error["code"] == "invalid_parameter"
    assert list(error["fields"]) == [name]
    assert error["message"].endswith(".")


def test_a_parameter_given_twice_is_refused(client):
    response = client.get("/api/v1/incidents/?chip=a100&chip=h100")
    assert response.status_code == 400
    assert "2 times" in response.json()["error"]["fields"]["chip"]


def test_a_wrong_field_is_named_with_the_nearest(read):
    assert "title" in read("incidents/", {"fields": "titel"}, status=400)["error"]["message"]


def test_a_page_has_fifty_rows_unless_asked_otherwise(read):
    IncidentFactory.create_batch(52)
    assert len(read("incidents/")["results"]) == 50
    assert len(read("incidents/", {"page_size": 52})["results"]) == 52


@pytest.mark.parametrize("ordering", ["-reported_on", "reported_on", "public_id", "-public_id"])
def test_following_next_gives_every_row_once_and_previous_the_same_back(read, client, ordering):
    for day in (1, 1, 1, 2, 3, None, None, None):
        IncidentFactory(reported_on=day and date(2023, 1, day))
    query = {"page_size": 2, "ordering": ordering}
    whole = [row["public_id"] for row in read("incidents/", query | {"page_size": 100})["results"]]
    start = f"/api/v1/incidents/?page_size=2&ordering={ordering}"
    forward = walk(client, start)
    assert flat(forward) == whole and len(set(whole)) == 8
    url, last = start, start
    while url:
        last, url = url, client.get(url).json()["next"]
    assert walk(client, last, "previous")[::-1] == forward


@pytest.mark.parametrize("ordering", ["reported_on", "-reported_on"])
def test_undated_rows_come_last_either_way(read, ordering):
    undated = IncidentFactory(reported_on=None)
    IncidentFactory()
    rows = read("incidents/", {"ordering": ordering})["results"]
    assert rows[-1]["public_id"] == undated.public_id


def test_a_row_that_arrives_between_two_pages_shifts_nothing(read, client):
    old = [IncidentFactory(reported_on=date(2023, 1, day)) for day in (1, 2, 3, 4)]
    page = read("incidents/", {"page_size": 2})
    IncidentFactory(reported_on=date(2024, 1, 1))
    rest = client.get(page["next"]).json()["results"]
    assert [row["public_id"] for row in rest] == [old[1].public_id, old[0].public_id]


def test_addresses_of_other_pages_are_absolute_and_keep_the_question(read):
    IncidentFactory.create_batch(3, legal_stage="charged")
    following = read("incidents/", {"page_size": 1, "status": "charged"})["next"]
    assert following.startswith("http://testserver/api/v1/incidents/?")
    asked = parse_qs(urlsplit(following).query)
    assert asked["status"] == ["charged"] and asked["page_size"] == ["1"]
    assert set(asked) == {"status", "page_size", "cursor"}


def cursor_of(page: dict) -> str:
    return parse_qs(urlsplit(page["next"]).query)["cursor"][0]


def test_a_tampered_cursor_is_a_400(read):
    IncidentFactory.create_batch(2)
    cursor = cursor_of(read("incidents/", {"page_size": 1}))
    body, signature = cursor.rsplit(".", 1)
    for forged in (f"{body}x.{signature}", f"{body}.{signature[:-1]}", body, "é." + signature):
        error = read("incidents/", {"cursor": forged}, status=400)["error"]
        assert list(error["fields"]) == ["cursor"]


def test_a_word_signed_for_something_else_is_no_cursor(read):
    word = signing.Signer(salt="another", sep=".").sign_object(
        ["incidents", "-reported_on", 1, 1, 0]
    )
    read("incidents/", {"cursor": word}, status=400)


def test_a_cursor_of_another_list_or_order_says_so(read):
    EntityFactory.create_batch(2)
    cursor = cursor_of(read("entities/", {"page_size": 1}))
    assert "entities/" in read("incidents/", {"cursor": cursor}, status=400)["error"]["message"]
    error = read("entities/", {"cursor": cursor, "ordering": "-name"}, status=400)["error"]
    assert "ordering=name" in error["message"]


def test_names_are_walked_through_in_order_ties_included(client):
    for name in ("B", "A", "B", "ä", "上海", "b", "A"):
        EntityFactory(name=name)
    pages = walk(client, "/api/v1/entities/?page_size=2")
    assert len(set(flat(pages))) == 7
    rising = flat(pages)
    assert flat(walk(client, "/api/v1/entities/?page_size=3&ordering=-name")) == rising[::-1]


def test_providers_are_walked_through_by_name_and_by_id(client):
    ProviderFactory.create_batch(5)
    by_id = flat(walk(client, "/api/v1/providers/?page_size=2&ordering=public_id"))
    assert by_id == sorted(by_id) and len(set(by_id)) == 5
    assert sorted(flat(walk(client, "/api/v1/providers/?page_size=2"))) == by_id


def test_csv_gives_the_same_rows_as_a_table_with_neighbours_as_links(client):
    IncidentFactory(title="Acme, reported", from_day=date(2023, 1, 1))
    IncidentFactory(reported_on=date(2020, 1, 1))
    response = client.get("/api/v1/incidents/?format=csv&page_size=1")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    head, row = response.content.decode().splitlines()
    assert head.split(",")[6:8] == ["period.from", "period.to"]
    assert '"Acme, reported"' in row and "2023-01-01" in row
    assert response["Link"].endswith('>; rel="next"') and "format=csv" in response["Link"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_a_cell_that_a_spreadsheet_would_run_is_quoted(client, start):
    IncidentFactory(title=f"{start}cmd reported to rent")
    table = client.get("/api/v1/incidents/?format=csv&fields=title").content.decode()
    assert table.splitlines()[1] == f"'{start}cmd reported to rent"


def test_csv_of_nothing_still_has_its_heads(client):
    response = client.get("/api/v1/incidents/?format=csv&fields=public_id,title")
    assert response.content.decode().splitlines() == ["public_id,title"]


@pytest.mark.parametrize("noun", LISTS)
def test_an_etag_that_still_holds_is_answered_304_without_a_body(client, noun):
    IncidentFactory()
    first = client.get(f"/api/v1/{noun}/")
    again = client.get(f"/api/v1/{noun}/", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    assert again.content == b"" and again["ETag"] == first["ETag"]


def test_a_change_gives_another_etag(client):
    incident = IncidentFactory()
    for url in ("/api/v1/incidents/", f"/api/v1/incidents/{incident.public_id}/"):
        before = client.get(url)["ETag"]
        incident.title += ", said again"
        incident.save()
        assert client.get(url, headers={"if-none-match": before}).status_code == 200


def test_answers_are_not_kept_for_others(client):
    response = client.get("/api/v1/incidents/")
    assert response["Cache-Control"] == "private, no-cache"
    assert {"Authorization", "Cookie"} <= set(response["Vary"].split(", "))


def test_head_is_answered_like_get_without_a_body(client):
    response = client.head("/api/v1/incidents/")
    assert response.status_code == 200 and response["ETag"]


@pytest.mark.parametrize("noun", LISTS)
def test_an_accept_header_does_not_change_the_answer(client, noun):
    response = client.get(f"/api/v1/{noun}/", headers={"accept": "text/html"})
    assert response["Content-Type"] == "application/json"
