"""Placing a chain into the four columns."""

import pytest

from dashboards.chain import Step, Stop
from dashboards.columns import Place, Shown, Trail, by_pathway, place, with_others
from rules.codes import Relation, Role

NVIDIA = Stop("ENT-1", "Nvidia", Role.CHIP_DESIGNER, "US")
TENANT = Stop("ENT-5", "Tenant", Role.TENANT, "CN", listed=True)
PERSON = Stop("ENT-6", "A. Person", Role.BROKER, "AU", kind="person")


def stop(role: str, **facts: object) -> Stop:
    return Stop("ENT-9", "Somebody", role, **{"country": "CN", **facts})


def chain(middle: Stop, first: str = "", last: str = "domestic_cloud_rental") -> list[Step]:
    return [
        Step(NVIDIA, middle, Relation.SELLS, first),
        Step(middle, TENANT, Relation.RENTS_OUT, last),
    ]


def labels(steps: list[Step], shown: Shown = Shown.KINDS) -> list[str]:
    return [spot.label for spot in place("INC-000001", steps, shown).places]


def test_a_column_nobody_is_reported_in_says_so():
    trail = place("INC-000001", chain(stop(Role.CLOUD_LESSOR)), Shown.KINDS)

    assert [spot.label for spot in trail.places] == [
        "Nvidia",
        "Not reported",
        "Clouds in China",
        "Firms on a control list",
    ]
    assert trail.places[1].unknown
    assert trail.pathways == ("", "", "domestic_cloud_rental")


@pytest.mark.parametrize(
    ("role", "country", "column", "label"),
    [
        (Role.CLOUD_LESSOR, "MY", 2, "Offshore clouds"),
        (Role.CLOUD_LESSOR, "", 2, "Clouds, place not stated"),
        (Role.US_CLOUD_PROVIDER, "US", 2, "US cloud providers"),
        (Role.STATE_CLUSTER, "CN", 2, "State-backed clusters"),
        (Role.SHELL_COMPANY, "SG", 2, "Fronts and shells"),
        (Role.RESELLER, "CN", 2, "Resellers, middlemen"),
        (Role.SERVER_MAKER, "US", 1, "Server makers, vendors"),
        (Role.TRANSIT, "TH", 1, "Transit hubs"),
        (Role.FREIGHT_FORWARDER, "SG", 1, "Forwarders, couriers"),
    ],
)
def test_each_role_has_its_column_and_kind(role, country, column, label):
    assert labels(chain(stop(role, country=country)))[column] == label


def test_a_purchase_from_the_maker_goes_through_its_own_channel():
    trail = place(
        "INC-000001", [Step(NVIDIA, TENANT, Relation.SELLS, "direct_purchase")], Shown.KINDS
    )

    assert [spot.label for spot in trail.places][1:3] == ["Maker's channel", "Own premises"]
    assert trail.pathways == ("direct_purchase",) * 3


def test_parties_are_named_when_asked_but_never_persons():
    named = stop(Role.CLOUD_LESSOR)

    assert labels(chain(named), Shown.PARTIES)[2:] == ["Somebody", "Tenant"]
    assert labels(chain(PERSON), Shown.PARTIES)[2] == "Resellers, middlemen"


def test_an_end_user_nobody_names_is_grey_and_says_where():
    nobody = stop(Role.END_USER, identified=False)
    steps = [Step(NVIDIA, nobody, Relation.SELLS)]

    spot = place("INC-000001", steps, Shown.PARTIES).places[3]

    assert (spot.label, spot.unknown) == ("Not named, in China", True)


def test_an_incident_without_steps_is_drawn_as_not_reported():
    trail = place("INC-000001", [], Shown.KINDS)

    assert all(spot.unknown for spot in trail.places)


def test_the_narrow_form_goes_from_the_last_pathway_to_the_end_user():
    trail = place("INC-000001", chain(stop(Role.CLOUD_LESSOR)), Shown.KINDS)

    narrow = by_pathway(trail, "Cloud rental in China")

    assert [spot.key for spot in narrow.places] == ["by:domestic_cloud_rental", "user:listed"]
    assert narrow.pathways == ("domestic_cloud_rental",)


def test_at_most_fifteen_boxes_stand_in_a_column_and_nothing_is_lost():
    fixed = Place("route:x", "x"), Place("host:x", "x"), Place("user:x", "x")
    trails = [
        Trail(f"INC-{n}", (Place(f"maker:{n:02}", str(n)), *fixed), ("", "", ""), weight=1 + n)
        for n in range(20)
    ]

    kept = with_others(trails)

    makers = {trail.places[0].label for trail in kept}
    assert len(makers) == 15
    assert "Others (6)" in makers
    assert sum(trail.weight for trail in kept) == sum(trail.weight for trail in trails)
