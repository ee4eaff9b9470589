"""Merging, identifying and splitting parties, and taking it back with everything restored."""

from datetime import date

import pytest
from django.core import serializers

from entities.actions.carrying import CannotJudgeParty
from entities.actions.changes import reference_version
from entities.actions.merge import merge, undo_join
from entities.actions.resolve import resolve
from entities.actions.split import NewParty, split, undo_split
from entities.hanging import columns
from entities.models import (
    CloudOffer,
    CloudProvider,
    Entity,
    Identifier,
    Listing,
    ListingLink,
    Name,
    Ownership,
    PartyJudgement,
)
from tests.factories import (
    NOW,
    EntityFactory,
    HopFactory,
    NameFactory,
    ProviderFactory,
    UnidentifiedFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return UserFactory()


def everything():
    """Every row that knows a party, and the parties, as text."""
    models = dict.fromkeys([Entity, CloudOffer, *(column.model for column in columns())])
    rows = [serializers.serialize("json", model._base_manager.order_by("pk")) for model in models]
    return "\n".join(rows)


def rich_party():
    """A party with something in every table of reference facts, and in an incident."""
    party = EntityFactory(name="Inspur Electronic")
    NameFactory(entity=party, text="浪潮信息", lang="zh", source="case file")
    Identifier.objects.create(entity=party, scheme="LEI", value="5493001KJTIIGC8Y1R12")
    Ownership.objects.create(owner=EntityFactory(), asset=party, share_low=33, share_high=33)
    Ownership.objects.create(owner=party, asset=EntityFactory())
    Listing.objects.create(control_list="US Entity List", name="Inspur Electronic", entity=party)
    provider = ProviderFactory(entity=party)
    CloudOffer.objects.create(provider=provider, price=2, currency="USD", hours=1, chip_text="A")
    HopFactory(from_entity=party)
    return party


def test_undoing_a_merge_restores_every_row(by):
    party, other = rich_party(), rich_party()
    before = everything()
    judgement = merge(party, other, why="One company.", by=by, now=NOW)
    assert everything() != before

    undo_join(judgement, by=by, now=NOW)

    assert everything() == before


def test_a_merge_gives_the_other_what_is_known_and_each_alias_keeps_its_source(by):
    party, other = rich_party(), EntityFactory(name="IEIT Systems")

    merge(party, other, why="Renamed in 2023.", by=by, now=NOW)

    assert other.names.get(text="浪潮信息").source == "case file"
    assert other.names.filter(text="Inspur Electronic").exists()
    assert other.identifiers.count() == other.owners.count() == other.holdings.count() == 1
    assert other.listings.count() == CloudProvider.objects.get(entity=other).offers.count() == 1


def test_where_both_are_providers_the_offers_come_together_and_part_again(by):
    party, other = rich_party(), rich_party()

    judgement = merge(party, other, why="One company.", by=by, now=NOW)

    assert other.provider.offers.count() == 2
    undo_join(judgement, by=by, now=NOW)
    assert other.provider.offers.count() == 1


def test_what_reports_say_stays_with_the_party_as_reported(by):
    party, other = EntityFactory(), EntityFactory()
    hop = HopFactory(from_entity=party)

    merge(party, other, why="One company.", by=by, now=NOW)

    hop.refresh_from_db()
    assert hop.from_entity == party
    assert type(hop.incident).objects.involving(other).get() == hop.incident


def test_a_merge_that_would_make_a_party_own_itself_offers_the_way_out(by):
    party, other = EntityFactory(name="Unit"), EntityFactory(name="Parent")
    stake = Ownership.objects.create(owner=other, asset=party, share_low=60, share_high=60)
    with pytest.raises(CannotJudgeParty, match=r"would own itself.*Tick"):
        merge(party, other, why="One company.", by=by, now=NOW)

    judgement = merge(party, other, why="One company.", by=by, now=NOW, without_stakes_between=True)

    assert not Ownership.objects.exists()
    undo_join(judgement, by=by, now=NOW)
    assert Ownership.objects.get() == stake
    assert Ownership.objects.get().share_low == 60


def test_parties_that_deal_with_each_other_in_a_report_are_not_one(by):
    hop = HopFactory()
    with pytest.raises(CannotJudgeParty, match="A report holds the two apart"):
        merge(hop.from_entity, hop.to_entity, why="One company.", by=by, now=NOW)


def test_a_stake_both_are_said_to_have_counts_once(by):
    parent, party, other = EntityFactory(), EntityFactory(), EntityFactory()
    for asset, share in ((party, 51), (other, 60)):
        Ownership.objects.create(owner=parent, asset=asset, share_low=share, share_high=share)

    judgement = merge(party, other, why="One company.", by=by, now=NOW)

    assert [stake.share_low for stake in parent.holdings.all()] == [60]
    undo_join(judgement, by=by, now=NOW)
    assert parent.holdings.count() == 2


def test_stakes_of_different_years_are_both_kept(by):
    parent, party, other = EntityFactory(), EntityFactory(), EntityFactory()
    Ownership.objects.create(owner=parent, asset=party, to_day=date(2020, 1, 1))
    Ownership.objects.create(owner=parent, asset=other, from_day=date(2020, 1, 1))

    merge(party, other, why="One company.", by=by, now=NOW)

    assert other.owners.count() == 2


def test_a_person_is_not_merged_into_a_company(by):
    person, company = EntityFactory(kind="person"), EntityFactory()
    for one, two in ((person, company), (company, person)):
        with pytest.raises(CannotJudgeParty, match="Record that the person owns it"):
            merge(one, two, why="One company.", by=by, now=NOW)


def test_a_merge_needs_a_reason(by):
    with pytest.raises(CannotJudgeParty, match="Say why"):
        merge(EntityFactory(), EntityFactory(), why=" ", by=by, now=NOW)


def test_ids_merged_earlier_lead_to_the_last_party_and_back(by):
    first, middle, last = EntityFactory(), EntityFactory(), EntityFactory()
    merge(first, middle, why="One company.", by=by, now=NOW)
    later = merge(middle, last, why="One company.", by=by, now=NOW)
    first.refresh_from_db()
    assert first.merged_into == last

    undo_join(later, by=by, now=NOW)

    first.refresh_from_db()
    assert first.merged_into == middle


def test_undoing_out_of_order_names_what_stands_on_it(by):
    first, middle, last = EntityFactory(), EntityFactory(), EntityFactory()
    earlier = merge(first, middle, why="One company.", by=by, now=NOW)
    merge(middle, last, why="One company.", by=by, now=NOW)

    with pytest.raises(
        CannotJudgeParty, match=f"{middle.public_id} was merged into {last.public_id} since"
    ):
        undo_join(earlier, by=by, now=NOW)


def test_a_merge_is_undone_once(by):
    judgement = merge(EntityFactory(), EntityFactory(), why="One.", by=by, now=NOW)
    undo_join(judgement, by=by, now=NOW)
    with pytest.raises(CannotJudgeParty, match="already"):
        undo_join(judgement, by=by, now=NOW)


def test_an_unidentified_party_resolves_and_keeps_its_description(by):
    described = UnidentifiedFactory(described_as="cloud start-up, Shenzhen")
    named = EntityFactory(name="Acme Cloud")
    before = everything()

    judgement = resolve(described, named, why="The court paper names it.", by=by, now=NOW)

    described.refresh_from_db()
    assert described.merged_into == named
    assert described.described_as == "cloud start-up, Shenzhen"
    assert not Name.objects.filter(text__contains="Shenzhen").exists()
    undo_join(judgement, by=by, now=NOW)
    assert everything() == before


def test_identifying_the_unit_of_a_party_as_the_party_itself_offers_the_way_out(by):
    described, named = UnidentifiedFactory(), EntityFactory()
    Ownership.objects.create(owner=named, asset=described)
    with pytest.raises(CannotJudgeParty, match="would own itself"):
        resolve(described, named, why="Same.", by=by, now=NOW)

    resolve(described, named, why="Same.", by=by, now=NOW, without_stakes_between=True)

    assert not Ownership.objects.exists()


def test_nothing_is_merged_into_a_party_nobody_has_named(by):
    for action, party in ((merge, EntityFactory()), (resolve, UnidentifiedFactory())):
        with pytest.raises(CannotJudgeParty, match="only a named party"):
            action(party, UnidentifiedFactory(), why="Same.", by=by, now=NOW)


def test_a_merge_is_counted_as_a_change_of_the_reference_facts(by):
    before = reference_version()
    merge(EntityFactory(), EntityFactory(), why="One company.", by=by, now=NOW)
    assert reference_version() > before


def test_a_split_gives_the_chosen_rows_to_a_party_of_its_own(by):
    party = rich_party()
    hop, name = party.hops_from.get(), party.names.get()
    chosen = {"entities.name.entity": [name.pk], "cases.hop.from_entity": [hop.pk]}

    judgement = split(
        party, NewParty("浪潮信息", "company", "CN"), chosen, why="Two.", by=by, now=NOW
    )

    new = judgement.other
    assert new.names.get() == name
    assert new.hops_from.get() == hop
    assert party.holdings.count() == 1


def test_what_was_decided_about_an_entry_goes_with_it(by):
    party = rich_party()
    listing = party.listings.get()
    link = ListingLink.objects.create(
        listing=listing,
        entity=party,
        state="rejected",
        score=1,
        proposed_at=NOW,
        decided_by=by,
        why="Another company.",
    )
    chosen = {"entities.listing.entity": [listing.pk]}

    judgement = split(party, NewParty("Other", "company"), chosen, why="Two.", by=by, now=NOW)

    link.refresh_from_db()
    assert link.entity == judgement.other
    undo_split(judgement, by=by, now=NOW)
    link.refresh_from_db()
    assert link.entity == party


def test_undoing_a_split_restores_the_rows_and_leads_the_new_id_back(by):
    party = rich_party()
    name = party.names.get()
    chosen = {"entities.name.entity": [name.pk]}
    judgement = split(party, NewParty("Other", "company"), chosen, why="Two.", by=by, now=NOW)

    undo_split(judgement, by=by, now=NOW)

    assert party.names.get() == name
    judgement.other.refresh_from_db()
    assert judgement.other.merged_into == party
    assert not judgement.other.names.exists()


def test_a_split_party_that_grew_is_merged_instead_of_undone(by):
    party = rich_party()
    chosen = {"entities.name.entity": [party.names.get().pk]}
    judgement = split(party, NewParty("Other", "company"), chosen, why="Two.", by=by, now=NOW)
    NameFactory(entity=judgement.other, text="New alias")

    with pytest.raises(CannotJudgeParty, match="“New alias” since"):
        undo_split(judgement, by=by, now=NOW)


def test_a_split_of_nothing_is_refused(by):
    with pytest.raises(CannotJudgeParty, match="Choose what goes"):
        split(rich_party(), NewParty("Other", "company"), {}, why="Two.", by=by, now=NOW)


def test_a_party_keeps_the_name_it_is_shown_under(by):
    party = EntityFactory(name="Acme")
    own = NameFactory(entity=party, text="Acme")
    for new, keys in (("Acme", [own.pk]), ("Other", [own.pk])):
        with pytest.raises(CannotJudgeParty, match="keeps"):
            chosen = {"entities.name.entity": keys}
            split(party, NewParty(new, "company"), chosen, why="Two.", by=by, now=NOW)


def test_rows_of_others_are_not_taken_by_a_split(by):
    foreign = NameFactory()
    party = rich_party()
    chosen = {"entities.name.entity": [foreign.pk, party.names.get().pk]}

    split(party, NewParty("Other", "company"), chosen, why="Two.", by=by, now=NOW)

    foreign.refresh_from_db()
    assert foreign.entity.names.get() == foreign


def test_the_public_is_led_on_from_a_merged_id_to_what_it_may_see(by, settings):
    from django.contrib.auth.models import AnonymousUser

    party = EntityFactory(starter_key=None)
    listing = Listing.objects.create(control_list="US Entity List", name="X", entity=party)
    other = EntityFactory(starter_key=None)

    merge(party, other, why="One company.", by=by, now=NOW)

    listing.refresh_from_db()
    seen = set(Entity.objects.visible_to(AnonymousUser()))
    assert {party, other} <= seen
    assert PartyJudgement.objects.count() == 1
