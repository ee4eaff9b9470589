"""Every incident is assessed, again when something it rests on changes, and only then."""

from datetime import UTC, date, datetime, timedelta

import pytest

from accounts.policy import UserRole
from cases import assessing
from cases.actions.settle import Settled, settle
from cases.assessing import assess_pending, claim
from cases.models import Assessing, Assessment, Decision, FactSet, Incident
from cases.regime import current_inputs
from entities.actions.changes import touch
from entities.models import Listing, ListSnapshot, Ownership, ReferenceKind
from ingest.models.queued import MOST_ATTEMPTS
from rules.codes import Pathway, Relation, ReviewState, Role
from tests.factories import (
    ChipFactory,
    EntityFactory,
    HopFactory,
    IncidentFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

DAY = date(2023, 3, 9)
LATER = datetime(2026, 11, 25, 9, tzinfo=UTC)


@pytest.fixture
def a100(db):
    return ChipFactory(
        tpp=4992, link_bandwidth=600, performance_density=6, memory_bandwidth=2039, data_centre=True
    )


def purchase(taker=None, **values):
    """Nvidia sells to a party in China."""
    incident = values.pop("incident", None) or IncidentFactory(
        pathways=[Pathway.DIRECT_PURCHASE], reported_on=values.pop("reported_on", DAY)
    )
    return HopFactory(
        incident=incident,
        from_role=Role.CHIP_DESIGNER,
        to_entity=taker or EntityFactory(country="CN", headquarters="Beijing"),
        to_role=values.pop("to_role", Role.END_USER),
        relation=values.pop("relation", Relation.SELLS),
        pathway=values.pop("pathway", Pathway.DIRECT_PURCHASE),
        country=values.pop("country", "CN"),
        **values,
    )


def listed_on(party, day, **values):
    return Listing.objects.create(
        entity=party, control_list="US Entity List", name=party.name, listed_on=day,
        licence_requirement="For all items subject to the EAR.", **values,
    )  # fmt: skip


def current(hop):
    return Assessment.objects.current().get(hop=hop)


def test_an_incident_is_assessed_on_the_day_of_its_report_where_no_other_is_known(a100):
    hop = purchase(chip=a100)

    assert assess_pending() == 1

    found = current(hop)
    assert (found.text, found.as_of, found.day_basis) == ("covered", DAY, "report")
    assert "US-2022-10-07" in found.reached_by and found.speaks
    assert assess_pending() == 0


def test_a_rental_is_judged_as_remote_access_and_the_host_s_purchase_apart(a100):
    incident = IncidentFactory(pathways=[Pathway.DOMESTIC_CLOUD_RENTAL], reported_on=DAY)
    host = EntityFactory(country="CN", headquarters="Shanghai")
    bought = purchase(host, incident=incident, position=1, chip=a100, pathway="",
                      to_role=Role.CLOUD_LESSOR)  # fmt: skip
    rented = HopFactory(
        incident=incident, position=2, from_entity=host, to_role=Role.TENANT, chip=a100,
        relation=Relation.RENTS_OUT, pathway=Pathway.DOMESTIC_CLOUD_RENTAL, country="CN",
    )  # fmt: skip

    assess_pending()

    assert (current(bought).text, current(bought).speaks) == ("covered", False)
    assert (current(rented).text, current(rented).speaks) == ("not_covered", True)


def test_who_owns_and_who_hides_does_no_act_and_whoever_is_hidden_is_looked_at(a100):
    incident = IncidentFactory(pathways=[Pathway.SHELL_COMPANY], reported_on=date(2021, 5, 1))
    shell, user = EntityFactory(country="CN"), EntityFactory(country="CN")
    listed_on(user, date(2019, 10, 9))
    sold = purchase(shell, incident=incident, position=1, chip=a100, to_role=Role.SHELL_COMPANY)
    HopFactory(incident=incident, position=2, from_entity=shell, from_role=Role.SHELL_COMPANY,
               to_entity=user, to_role=Role.END_USER, relation=Relation.HIDES,
               pathway=Pathway.SHELL_COMPANY)  # fmt: skip
    HopFactory(incident=incident, position=3, to_entity=shell, relation=Relation.OWNS,
               pathway="", from_role=Role.INVESTOR)  # fmt: skip

    assess_pending()

    found = Assessment.objects.current().get(incident=incident)
    assert (found.hop, found.text, found.speaks) == (sold, "covered", True)
    assert found.reached_by == ["US-EL"]


def test_a_period_across_a_change_has_both_sides_and_the_last_one_speaks(a100):
    hop = purchase(chip=a100, from_day=date(2022, 6, 1), to_day=date(2023, 1, 1))

    assess_pending()

    sides = list(Assessment.objects.current().filter(hop=hop).order_by("side"))
    assert [one.text for one in sides][-1] == "covered" and len(sides) > 1
    assert [one.from_day for one in sides][1:] == [one.to_day for one in sides][:-1]
    assert [one.speaks for one in sides] == [*[False] * (len(sides) - 1), True]
    assert all(one.straddles for one in sides)


def test_a_listing_found_later_makes_it_stale_until_it_is_decided_again():
    party = EntityFactory(country="CN")
    hop = purchase(party, reported_on=date(2021, 5, 1), chip=ChipFactory())
    assess_pending()
    before = current(hop)
    assert "named_on_a_list" in before.missing

    listed_on(party, date(2019, 10, 9))
    touch(ReferenceKind.LISTING)
    assert Assessment.objects.stale(current_inputs()).get() == before
    assess_pending()

    after = current(hop)
    before.refresh_from_db()
    assert (after.text, before.is_current) == ("covered", False)
    assert not Assessment.objects.stale(current_inputs()).exists()


def test_what_an_unrelated_change_leaves_as_it_was_is_not_written_again(a100):
    hop = purchase(chip=a100)
    assess_pending()
    before = current(hop)

    touch(ReferenceKind.CHIP)
    assert assess_pending() == 1

    assert Assessment.objects.get() == before == current(hop)
    assert not Assessing.objects.behind(current_inputs()).exists()


def test_each_change_of_an_incident_s_own_facts_is_seen_however_it_is_written(a100):
    hop = purchase(chip=a100)
    assess_pending()

    type(hop).objects.filter(pk=hop.pk).update(country="US")
    assert Assessing.objects.behind(current_inputs()).count() == 1
    assess_pending()
    assert current(hop).text == "not_covered"

    Incident.objects.filter(pk=hop.incident_id).update(credibility="1", reliability="A")
    assess_pending()
    assert current(hop).confidence in ("confirmed", "probable")

    hop.delete()
    assess_pending()
    assert not Assessment.objects.current().exists()


def test_a_settled_question_decides_what_hung_on_it():
    owner, unit = EntityFactory(country="CN"), EntityFactory(country="SG")
    listed_on(owner, date(2019, 10, 9))
    ListSnapshot.objects.create(
        control_list="US Entity List", taken_on=date(2027, 1, 1), completeness="complete"
    )
    Ownership.objects.create(owner=owner, asset=unit, share_low=60, share_high=60)
    hop = purchase(unit, reported_on=date(2026, 11, 12), country="SG", chip=ChipFactory(tpp=1,
                   link_bandwidth=1, performance_density=1, memory_bandwidth=1,
                   data_centre=False))  # fmt: skip
    assess_pending()
    assert (current(hop).text, "in_force" in current(hop).missing) == ("unknown", True)

    by = UserFactory(role=UserRole.ADMINISTRATOR)
    came_back = Settled(True, date(2026, 11, 10), None, "91 FR 12345")
    settle("us", "US-2025-09-AFFILIATES", came_back, by=by, now=LATER)
    assess_pending()

    assert (current(hop).text, current(hop).reached_by) == ("covered", ["US-2025-09-AFFILIATES"])


def test_like_facts_are_one_set_decided_once(a100):
    for _ in range(3):
        unnamed = EntityFactory(is_identified=False, name="", described_as="a buyer", country="CN")
        seller = EntityFactory(is_identified=False, name="", described_as="a seller", country="US")
        purchase(unnamed, chip=a100, from_entity=seller)

    assess_pending()

    assert Assessment.objects.count() == 3
    assert (FactSet.objects.count(), Decision.objects.count()) == (1, 1)


def test_whom_readers_may_not_know_of_stays_out_of_a_published_incident():
    party, hidden = EntityFactory(starter_key=None), EntityFactory(starter_key=None, name="Secret")
    Ownership.objects.create(owner=hidden, asset=party, share_low=60, share_high=60)
    hop = purchase(party)
    hop.incident.review_state, hop.incident.tlp = ReviewState.PUBLISHED.value, "clear"
    hop.incident.save()
    assess_pending()
    assert "Secret" not in repr(FactSet.objects.get(assessments__is_current=True).facts)

    hop.incident.review_state = ReviewState.DRAFT.value
    hop.incident.save()
    assess_pending()
    assert "Secret" in repr(FactSet.objects.get(assessments__is_current=True).facts)


def test_a_person_is_named_in_no_set_of_facts():
    person = EntityFactory(kind="person", name="Ada Example")
    purchase(from_entity=person)
    purchase(person)

    assess_pending()

    assert "Ada" not in repr(list(FactSet.objects.values_list("facts", flat=True)))
    assert "Ada" not in repr(list(Decision.objects.values_list("argument", flat=True)))


def test_a_bad_incident_spoils_no_other_and_is_parked_in_the_end(a100, monkeypatch):
    good, bad = purchase(chip=a100), purchase(chip=a100)
    whole = assessing._asked

    def fails(incidents):
        if bad.incident_id in incidents:
            raise ValueError("These facts cannot be read.")
        return whole(incidents)

    monkeypatch.setattr(assessing, "_asked", fails)
    for day in range(MOST_ATTEMPTS + 1):
        now = LATER + timedelta(days=day)
        assess_pending(now=lambda now=now: now, within=timedelta(minutes=1))

    row = Assessing.objects.get(incident=bad.incident)
    assert current(good).text == "covered"
    assert (row.attempts, row.failure) == (MOST_ATTEMPTS, "These facts cannot be read.")
    assert row.parked_at is not None and not bad.assessments.exists()


def test_one_whose_workers_died_each_time_is_parked_and_the_others_go_on():
    dead, other = purchase(), purchase()
    Assessing.objects.filter(incident=dead.incident).update(attempts=MOST_ATTEMPTS)

    taken = claim(current_inputs(), LATER)

    assert [row.incident_id for row in taken] == [other.incident_id]
    assert Assessing.objects.get(incident=dead.incident).parked_at == LATER


def test_new_facts_give_a_parked_incident_back_its_attempts():
    hop = purchase()
    Assessing.objects.update(attempts=MOST_ATTEMPTS, parked_at=LATER, failure="x")

    hop.country = "HK"
    hop.save()

    row = Assessing.objects.get()
    assert (row.attempts, row.parked_at, row.failure) == (0, None, "")


def test_an_incident_that_is_deleted_leaves_nothing_behind():
    hop = purchase()
    assess_pending()

    hop.incident.delete()

    assert not Assessing.objects.exists() and not Assessment.objects.exists()
