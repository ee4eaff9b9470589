"""From the steps of an incident to the one way that is drawn."""

from dashboards.chain import Step, Stop, drawn_path, users, way_of
from rules.codes import Relation, Role

NVIDIA = Stop("ENT-1", "Nvidia", Role.CHIP_DESIGNER, "US")
VENDOR = Stop("ENT-2", "Vendor", Role.SERVER_MAKER, "US")
RESELLER = Stop("ENT-3", "Reseller", Role.RESELLER, "CN")
CLOUD = Stop("ENT-4", "Cloud", Role.CLOUD_LESSOR, "MY")
TENANT = Stop("ENT-5", "Tenant", Role.TENANT, "CN")
NOBODY = Stop("ENT-6", "buyers", Role.END_USER, "CN", identified=False)
UNIT = Stop("ENT-7", "Unit", Role.UNLISTED_SUBSIDIARY, "CN")
PARENT = Stop("ENT-8", "Parent", Role.PARENT, "CN")
OWNER = Stop("ENT-9", "Owner", Role.INVESTOR, "SG")


def sells(giver: Stop, taker: Stop, pathway: str = "", relation: str = Relation.SELLS) -> Step:
    return Step(giver, taker, relation, pathway)


def labels(steps: list[Step]) -> list[str]:
    way = way_of(steps)
    ends = [way.maker.label if way.maker else "-"], [way.user.stop.label if way.user else "-"]
    return [*ends[0], *(leg.stop.label for leg in way.between), *ends[1]]


def test_a_rental_goes_from_maker_over_cloud_to_tenant():
    steps = [sells(NVIDIA, CLOUD), sells(CLOUD, TENANT, "offshore_cloud_rental")]

    assert labels(steps) == ["Nvidia", "Cloud", "Tenant"]
    assert way_of(steps).user.pathway == "offshore_cloud_rental"


def test_steps_told_out_of_order_still_make_one_way():
    steps = [sells(CLOUD, TENANT), sells(VENDOR, CLOUD), sells(NVIDIA, VENDOR)]

    assert labels(steps) == ["Nvidia", "Vendor", "Cloud", "Tenant"]


def test_an_investor_is_not_taken_for_the_end_user():
    steps = [
        sells(NVIDIA, CLOUD),
        sells(OWNER, CLOUD, relation=Relation.OWNS),
        sells(CLOUD, TENANT),
    ]

    assert labels(steps)[-1] == "Tenant"
    assert [stop.label for stop in users(steps)] == ["Tenant"]


def test_the_parent_of_a_buying_unit_stands_behind_it():
    steps = [
        sells(NVIDIA, UNIT, "subsidiary_purchase"),
        sells(PARENT, UNIT, "subsidiary_purchase", Relation.OWNS),
    ]

    assert labels(steps) == ["Nvidia", "Unit", "Parent"]
    assert [stop.label for stop in users(steps)] == ["Parent"]


def test_a_named_end_user_goes_before_one_nobody_names():
    steps = [sells(NVIDIA, RESELLER), sells(RESELLER, TENANT), sells(RESELLER, NOBODY)]

    assert labels(steps)[-1] == "Tenant"


def test_a_way_from_a_maker_is_preferred_to_one_from_nowhere():
    steps = [sells(RESELLER, TENANT), sells(NVIDIA, CLOUD), sells(CLOUD, TENANT)]

    assert labels(steps) == ["Nvidia", "Cloud", "Tenant"]


def test_a_chain_that_ends_with_a_middleman_has_no_end_user():
    assert labels([sells(NVIDIA, RESELLER)]) == ["Nvidia", "Reseller", "-"]


def test_goods_that_go_in_a_circle_do_not_end_the_search():
    steps = [sells(RESELLER, CLOUD), sells(CLOUD, RESELLER), sells(RESELLER, TENANT)]

    assert labels(steps)[-1] == "Tenant"
    assert len(drawn_path(steps)) == 2


def test_ownership_alone_draws_no_way():
    assert drawn_path([sells(PARENT, UNIT, relation=Relation.OWNS)]) == ()
    assert way_of([]).user is None


def test_the_maker_is_known_from_the_chip_where_the_chain_does_not_begin_with_it():
    way = way_of([Step(VENDOR, TENANT, Relation.SELLS, "", "Nvidia")])

    assert way.maker is None
    assert way.vendor == "Nvidia"
