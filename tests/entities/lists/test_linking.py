"""Links between entries and parties: proposed with reasons, decided by people, or by rule."""

from datetime import UTC, datetime

import pytest

from entities.actions.changes import reference_version
from entities.actions.lists.linking import (
    CannotLink,
    accept_link,
    propose_links,
    reject_link,
    undo_link,
)
from entities.models import EntityKind, Identifier, LinkState, Listing, ListingLink, NameKind
from tests.factories import EntityFactory, NameFactory, UserFactory

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def entry(name, **values):
    values = {"control_list": "US Entity List", "countries": ["CN"]} | values
    return Listing.objects.create(name=name, **values)


def propose():
    return propose_links(now=NOW)


def test_a_likely_party_is_proposed_with_reasons_and_not_linked():
    party = EntityFactory(name="Quillfeather Computing")
    listed = entry("Quilfeather Computing Co., Ltd.")
    assert (propose().by_rule, ListingLink.objects.open().count()) == (0, 1)
    link = ListingLink.objects.get()
    assert (link.listing, link.entity, link.state) == (listed, party, LinkState.PROPOSED)
    assert link.reasons[1] == "The same words in another spelling."
    assert link.reasons[-1] == "The party's country CN is among those of the entry: CN."
    listed.refresh_from_db()
    assert listed.entity is None


def test_proposing_again_changes_nothing():
    EntityFactory(name="Quillfeather Computing")
    entry("Quillfeather Computing Co., Ltd.")
    propose()
    assert (propose().proposed, ListingLink.objects.count()) == (0, 1)


def test_a_legal_name_with_its_country_is_linked_by_rule_which_says_so():
    party = EntityFactory(name="Quillfeather")
    NameFactory(entity=party, text="Quillfeather Computing Co., Ltd.", kind=NameKind.LEGAL)
    listed = entry("QUILLFEATHER COMPUTING CO., LTD.")
    assert propose().by_rule == 1
    listed.refresh_from_db()
    assert listed.entity == party
    assert listed.matched_by == "rule: same legal name and country"
    assert ListingLink.objects.get().decided_by is None


def test_a_legal_name_in_another_country_is_only_proposed():
    party = EntityFactory(name="Quillfeather", country="SG")
    NameFactory(entity=party, text="Quillfeather Computing Ltd.", kind=NameKind.LEGAL)
    entry("Quillfeather Computing Ltd.")
    assert propose().by_rule == 0
    assert "not among" in ListingLink.objects.get().reasons[-1]


def test_a_legal_name_that_two_parties_bear_is_only_proposed():
    for _ in range(2):
        NameFactory(entity=EntityFactory(), text="Quillfeather Computing Ltd.", kind=NameKind.LEGAL)
    entry("Quillfeather Computing Ltd.")
    linked = propose()
    assert (linked.by_rule, linked.proposed) == (0, 2)


def test_the_same_number_of_a_register_is_linked_by_rule():
    party = EntityFactory(name="Something else")
    Identifier.objects.create(entity=party, scheme="USCC", value="9111 0000-7109 3019X7")
    listed = entry("Quill", identifiers=[["Credit Code", "9111000071093019X7", "CN"]])
    assert propose().by_rule == 1
    listed.refresh_from_db()
    assert (listed.entity, listed.matched_by) == (party, "rule: same identifier")


def test_a_short_number_links_nothing():
    party = EntityFactory(name="Something else")
    Identifier.objects.create(entity=party, scheme="No.", value="1234")
    entry("Quill", identifiers=[["No.", "1234", "CN"]])
    assert propose().by_rule == 0


def test_people_are_linked_to_nothing():
    EntityFactory(name="DOE, Jon", kind=EntityKind.PERSON)
    EntityFactory(name="ROE, Ann")
    entry("DOE, Jon")
    entry("ROE, Ann", party_type="Individual")
    assert propose().proposed == 0


def test_the_scope_in_a_name_does_not_hinder():
    party = EntityFactory(name="Quillfeather Computing")
    entry("Quillfeather Computing; and any successor, sub-unit, or subsidiary thereof")
    propose()
    assert ListingLink.objects.get().entity == party


def test_a_rejected_link_is_never_proposed_again():
    person = UserFactory()
    EntityFactory(name="Quillfeather Computing")
    entry("Quillfeather Computing Co., Ltd.")
    propose()
    link = ListingLink.objects.get()
    with pytest.raises(CannotLink, match="Write why"):
        reject_link(link, by=person, now=NOW, why="")
    reject_link(link, by=person, now=NOW, why="a namesake")
    assert (propose().proposed, ListingLink.objects.open().count()) == (0, 0)
    assert ListingLink.objects.get().why == "a namesake"


def test_an_accepted_link_ties_the_entry_and_can_be_taken_back():
    person = UserFactory()
    party = EntityFactory(name="Quillfeather Computing")
    listed = entry("Quillfeather Computing Co., Ltd.")
    propose()
    link, version = ListingLink.objects.get(), reference_version()
    accept_link(link, by=person, now=NOW)
    listed.refresh_from_db()
    assert listed.entity == party and listed.matched_by == "accepted by a person"
    assert ListingLink.objects.get().decided_by == person
    assert reference_version() > version
    undo_link(link, by=person, now=NOW)
    listed.refresh_from_db()
    assert listed.entity is None and ListingLink.objects.open().count() == 1


def test_an_entry_names_one_party():
    person = UserFactory()
    for _ in range(2):
        EntityFactory(name="Quillfeather Computing")
    entry("Quillfeather Computing Co., Ltd.")
    propose()
    first, second = ListingLink.objects.order_by("pk")
    accept_link(first, by=person, now=NOW)
    with pytest.raises(CannotLink, match="Take that back first"):
        accept_link(second, by=person, now=NOW)


def test_a_link_made_by_rule_can_be_rejected_by_a_person():
    party = EntityFactory(name="Quillfeather")
    NameFactory(entity=party, text="Quillfeather Ltd.", kind=NameKind.LEGAL)
    listed = entry("Quillfeather Ltd.")
    propose()
    reject_link(ListingLink.objects.get(), by=UserFactory(), now=NOW, why="a namesake")
    listed.refresh_from_db()
    assert listed.entity is None and propose().by_rule == 0


def test_a_body_named_only_in_the_text_of_a_rule_is_proposed_and_no_address_is():
    EntityFactory(name="Quillfeather Bureau")
    named = entry("Quillfeather Bureau", kind="rule_text", control_list="15 CFR 744.22")
    entry("Quillfeather Bureau", kind="address")
    propose()
    assert [link.listing for link in ListingLink.objects.all()] == [named]
