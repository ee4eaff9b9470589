"""POST simulate/: an answer in the shape of the schema's, and what is refused."""

import pytest

pytestmark = pytest.mark.django_db
HOLD = 'name = "Hold"\n[[edits]]\nedit = "lift_suspension"\nrule = "US-2025-09-AFFILIATES"\n'


def ask(client, **body):
    return client.post("/api/v1/simulate/", body, content_type="application/json")


def test_without_incidents_nothing_changes(client):
    answer = ask(client, reforms=[{"toml": HOLD}])

    assert answer.status_code == 200, answer.content
    assert answer.json()["reforms"][0]["changed"]["incidents"] == 0


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"reforms": []}, "1 to 2"),
        ({"reforms": [{"toml": HOLD.replace("AFFILIATES", "AFILIATES")}]}, "line 4"),
        ({"reforms": [{"id": "RFM-000009"}]}, "RFM-000009"),
        ({"reforms": [{"toml": HOLD}], "filters": {"pathwy": "x"}}, "pathway"),
        ({"reforms": [{"toml": HOLD}], "flips": 5000}, "1000"),
        ({"reform": HOLD}, "no member"),
    ],
)
def test_what_is_wrong_is_said(client, body, said):
    answer = ask(client, **body)

    assert answer.status_code == 400
    assert said in answer.json()["error"]["message"]
