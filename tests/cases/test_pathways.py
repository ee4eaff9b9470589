"""Hop templates: one story a code, no end left out."""

import itertools

import pytest

from cases.pathways import Facts, HopDraft, PartyDraft, chain_order, hops
from rules.codes import Pathway, Relation, Role

USER = PartyDraft(Role.END_USER, key="ENT-000001", label="iFlytek")
MAKER = PartyDraft(Role.CHIP_DESIGNER, key="ENT-000002", label="Nvidia")
CLOUD = PartyDraft(Role.CLOUD_LESSOR, key="ENT-000003", label="AI-Galaxy")
BROKER = PartyDraft(Role.BROKER, label="Broker Ltd")
UNIT = PartyDraft(Role.UNLISTED_SUBSIDIARY, label="Unit Ltd")


def told(*codes: Pathway, **facts: object) -> list[str]:
    """The steps in words, such as "Nvidia sells iFlytek"."""
    given = {"principal": USER, "maker": MAKER} | facts
    drafts = hops(Facts(pathways=codes, **given))
    return [f"{_name(d.start)} {d.relation} {_name(d.end)}" for d in drafts]


def _name(party: PartyDraft) -> str:
    return party.label or f"<{party.described_as}>"


@pytest.mark.parametrize("code", list(Pathway))
def test_every_code_has_a_template_and_names_or_describes_every_end(code):
    drafts = hops(Facts(pathways=(code,), principal=USER))

    assert drafts
    for draft in drafts:
        for end in (draft.start, draft.end):
            assert end.is_named or end.described_as
    assert any(USER.is_same_as(draft.end) or USER.is_same_as(draft.start) for draft in drafts)


@pytest.mark.parametrize("code", list(Pathway))
@pytest.mark.parametrize("role", list(Role))
def test_no_step_leads_from_a_party_to_itself_and_each_begins_where_one_ended(code, role):
    host = PartyDraft(role, label="Host Ltd")

    drafts = hops(Facts(pathways=(code,), principal=USER, host=host, maker=MAKER))

    assert all(draft.start != draft.end for draft in drafts)
    goods = [draft for draft in drafts if draft.relation is not Relation.OWNS]
    assert all(a.end == b.start for a, b in itertools.pairwise(goods))
    assert sum(draft.carries for draft in drafts) == 1


def test_a_direct_purchase_is_one_sale():
    assert told(Pathway.DIRECT_PURCHASE) == ["Nvidia sells iFlytek"]


def test_a_named_seller_stands_between_maker_and_user():
    assert told(Pathway.STOCKPILING, host=BROKER) == [
        "Nvidia sells Broker Ltd",
        "Broker Ltd sells iFlytek",
    ]


def test_a_middleman_nobody_names_is_an_unidentified_party():
    assert told(Pathway.INTERMEDIARY_RESELLER) == [
        "Nvidia sells <middleman>",
        "<middleman> resells iFlytek",
    ]


def test_a_rental_goes_through_the_host():
    assert told(Pathway.DOMESTIC_CLOUD_RENTAL, host=CLOUD) == [
        "Nvidia sells AI-Galaxy",
        "AI-Galaxy rents_out iFlytek",
    ]


def test_a_state_cluster_that_rents_is_one_host_and_not_two():
    assert told(Pathway.STATE_BACKED_CLUSTER, Pathway.DOMESTIC_CLOUD_RENTAL) == [
        "Nvidia sells <state-backed cluster>",
        "<state-backed cluster> rents_out iFlytek",
    ]


def test_how_a_host_came_by_its_chips_is_no_rental():
    rental = hops(Facts((Pathway.OFFSHORE_CLOUD_RENTAL,), USER, host=CLOUD, maker=MAKER))
    hidden = hops(Facts((Pathway.SHELL_COMPANY,), USER, host=CLOUD, maker=MAKER))
    assert [draft.pathway for draft in rental] == [None, Pathway.OFFSHORE_CLOUD_RENTAL]
    assert hidden[0].pathway is None


def test_smuggling_passes_every_transit_country():
    facts = Facts((Pathway.SMUGGLING_TRANSSHIPMENT,), USER, transit=("MY", "HK"), country="CN")

    drafts = hops(facts)

    assert [draft.relation for draft in drafts] == [Relation.SHIPS] * 3
    assert [draft.country for draft in drafts] == ["MY", "HK", "CN"]
    assert drafts[0].start.described_as == "seller"


def test_a_subsidiary_buys_and_its_group_owns_it():
    assert told(Pathway.SUBSIDIARY_PURCHASE) == [
        "Nvidia sells <subsidiary of iFlytek, on no list>",
        "iFlytek owns <subsidiary of iFlytek, on no list>",
    ]
    assert told(Pathway.SUBSIDIARY_PURCHASE, host=UNIT) == [
        "Nvidia sells Unit Ltd",
        "iFlytek owns Unit Ltd",
    ]


def test_a_unit_that_buys_for_a_named_parent_is_owned_by_it():
    parent = PartyDraft(Role.PARENT, label="Group")

    assert told(Pathway.SUBSIDIARY_PURCHASE, principal=UNIT, host=parent) == [
        "Nvidia sells Unit Ltd",
        "Group owns Unit Ltd",
    ]


def test_a_shell_hides_the_user_after_a_rental_and_the_host_before_one():
    after = told(Pathway.DOMESTIC_CLOUD_RENTAL, Pathway.SHELL_COMPANY, host=CLOUD)
    before = told(Pathway.SHELL_COMPANY, Pathway.DOMESTIC_CLOUD_RENTAL, host=CLOUD)

    assert after[1:] == ["AI-Galaxy rents_out <shell company>", "<shell company> hides iFlytek"]
    assert before[:2] == ["Nvidia sells <shell company>", "<shell company> hides AI-Galaxy"]


def test_a_cloud_whose_customer_hides_behind_a_shell_rents_out_to_the_shell():
    assert told(Pathway.SHELL_COMPANY, host=CLOUD) == [
        "Nvidia sells AI-Galaxy",
        "AI-Galaxy rents_out <shell company>",
        "<shell company> hides iFlytek",
    ]
    assert told(Pathway.SHELL_COMPANY, host=CLOUD, maker=None)[0] == (
        "AI-Galaxy rents_out <shell company>"
    )


def test_a_foundry_makes_for_a_front():
    assert told(Pathway.FOUNDRY_DIVERSION) == [
        "<foundry> makes <front that placed the order>",
        "<front that placed the order> resells iFlytek",
    ]


def test_an_enabler_neither_sells_nor_rents():
    government = PartyDraft(Role.ENABLER, label="A province")

    assert told(Pathway.STOCKPILING, host=government) == ["Nvidia sells iFlytek"]


def test_the_step_to_the_user_carries_quantity_and_place():
    drafts: tuple[HopDraft, ...] = hops(
        Facts((Pathway.OFFSHORE_CLOUD_RENTAL,), USER, host=CLOUD, maker=MAKER, country="MY")
    )

    assert [draft.carries for draft in drafts] == [False, True]
    assert drafts[-1].country == "MY"


def test_codes_are_put_in_the_order_of_the_chain():
    given = [Pathway.DOMESTIC_CLOUD_RENTAL, Pathway.STATE_BACKED_CLUSTER, Pathway.DIRECT_PURCHASE]

    assert chain_order(given) == (
        Pathway.DIRECT_PURCHASE,
        Pathway.STATE_BACKED_CLUSTER,
        Pathway.DOMESTIC_CLOUD_RENTAL,
    )


def test_no_code_at_all_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="at least one pathway code"):
        hops(Facts((), USER))
