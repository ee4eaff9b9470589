"""An open question about a rule is settled with one dated entry, and can be opened again."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from accounts.policy import UserRole
from cases.actions.settle import CannotSettle, Settled, settle, undo
from cases.models import RuleSettlement
from cases.regime import current_inputs, regime_in_force
from rules.findings import Standing
from rules.loading import load_regime
from tests.factories import NOW, UserFactory

AFFILIATES = "US-2025-09-AFFILIATES"
DAY = date(2026, 11, 10)
LATER = datetime(2026, 11, 25, 9, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator():
    return UserFactory(role=UserRole.ADMINISTRATOR)


def stood(in_force: bool = True, **values) -> Settled:
    return Settled(in_force, DAY, None, "90 FR 99999", **values)


def standing(day: date = DAY) -> Standing | None:
    return regime_in_force().rule(AFFILIATES).standing_on(day)


def test_without_an_entry_the_rules_are_those_of_the_product():
    assert regime_in_force() is load_regime()
    assert standing() is Standing.UNSETTLED


@pytest.mark.parametrize(
    ("in_force", "expected"), [(True, Standing.IN_FORCE), (False, Standing.SUSPENDED)]
)
def test_an_entry_settles_it_for_everybody(administrator, in_force, expected):
    before = current_inputs()

    settle("us", AFFILIATES, stood(in_force), by=administrator, now=LATER)

    assert standing() is expected
    assert current_inputs().regime != before.regime
    assert any("90 FR 99999" in source for source in regime_in_force().rule(AFFILIATES).sources)


def test_days_before_it_stay_as_they_were(administrator):
    settle("us", AFFILIATES, stood(), by=administrator, now=LATER)

    assert standing(date(2026, 11, 9)) is Standing.SUSPENDED


def test_taking_it_back_opens_the_question_and_keeps_both_on_record(administrator):
    kept = settle("us", AFFILIATES, stood(), by=administrator, now=LATER)

    undo(kept, why="The notice was withdrawn.", by=administrator, now=LATER)

    assert standing() is Standing.UNSETTLED
    assert regime_in_force().version == load_regime().version
    assert RuleSettlement.objects.get().undone_why == "The notice was withdrawn."
    with pytest.raises(CannotSettle, match="already"):
        undo(kept, why="again", by=administrator, now=LATER)


@pytest.mark.parametrize(
    ("settled", "words"),
    [
        (Settled(True, date(2026, 11, 9), None, "x"), "Nothing about"),
        (Settled(True, date(2027, 1, 1), None, "x"), "has not come yet"),
        (Settled(True, DAY, DAY, "x"), "must be after"),
        (Settled(True, DAY, None, "  "), "source"),
    ],
)
def test_what_cannot_be_settled_is_refused(administrator, settled, words):
    with pytest.raises(CannotSettle, match=words):
        settle("us", AFFILIATES, settled, by=administrator, now=LATER)
    assert not RuleSettlement.objects.exists()


def test_the_same_days_are_not_settled_twice(administrator):
    settle("us", AFFILIATES, stood(), by=administrator, now=LATER)
    with pytest.raises(CannotSettle, match="Nothing about"):
        settle("us", AFFILIATES, stood(in_force=False), by=administrator, now=LATER)


def test_an_administrator_settles_it_on_the_page_and_it_is_shown(client, administrator):
    client.force_login(administrator)
    posted = {"in_force": "yes", "from_day": "2026-11-10", "source": "91 FR 12345"}

    answer = client.post(reverse("rule-settle", args=[AFFILIATES]), posted, follow=True)

    page = answer.content.decode()
    assert "91 FR 12345" in page and "It is settled." in page
    shown = client.get(f"/api/v1/rules/{AFFILIATES}/").json()
    assert shown["settlements"][0]["source"] == "91 FR 12345"
    assert (shown["unsettled"], shown["standing"]) == ([], "in_force")


@pytest.mark.parametrize(
    ("posted", "words"),
    [
        ({}, "Choose one"),
        ({"in_force": "yes", "from_day": "1.1.26", "source": "x"}, "Write a day like"),
        ({"in_force": "yes", "from_day": "0026-11-10", "source": "x"}, "between 1900 and 2200"),
        ({"in_force": "no", "from_day": "2026-11-10", "source": "x" * 501}, "500"),
        ({"in_force": "no", "from_day": "2026-11-10", "source": "x\x00"}, "Null"),
    ],
)
def test_a_bad_entry_is_named_and_nothing_is_kept(client, administrator, posted, words):
    client.force_login(administrator)

    answer = client.post(reverse("rule-settle", args=[AFFILIATES]), posted)

    assert answer.status_code == 422 and words in answer.content.decode()
    assert not RuleSettlement.objects.exists()


def test_nobody_else_settles_or_opens_anything(client, administrator):
    kept = settle("us", AFFILIATES, stood(), by=administrator, now=NOW.replace(year=2027))
    client.force_login(UserFactory(role=UserRole.REVIEWER))

    for address in (
        reverse("rule-settle", args=[AFFILIATES]),
        reverse("rule-unsettle", args=[AFFILIATES, kept.pk]),
    ):
        assert client.post(address, {}).status_code == 403
    assert "Settle what is open" not in client.get(f"/rules/{AFFILIATES}/").content.decode()
