"""The pages on which investigators merge, identify, split and correct parties."""

from datetime import date
from decimal import Decimal

import pytest
from django.apps import apps
from django.urls import reverse

from entities.actions.changes import reference_version
from entities.actions.merge import merge
from entities.models import CloudProvider, Entity, Identifier, Name, Ownership, PartyJudgement
from tests.factories import (
    NOW,
    EntityFactory,
    HopFactory,
    IncidentFactory,
    NameFactory,
    ProviderFactory,
    UnidentifiedFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

SOURCED = {"source": "Register of companies", "quality": "official"}


@pytest.fixture
def liu(client):
    user = UserFactory(username="Liu")
    client.force_login(user)
    return user


def fact_page(party, kind):
    return reverse("entity-fact", args=[party.public_id, kind])


def post(client, url, **given):
    return client.post(url, given, follow=True)


def says(answer) -> str:
    return answer.content.decode()


def test_a_name_is_added_with_its_source_and_script(client, liu):
    party = EntityFactory()

    answer = post(
        client, fact_page(party, "name"), text="浪潮信息", kind="legal", lang="zh", **SOURCED
    )

    name = Name.objects.get(text="浪潮信息")
    assert answer.status_code == 200
    assert (name.entity, name.script, name.source) == (party, "Hani", "Register of companies")


def test_a_change_is_kept_with_who_made_it_and_counted(client, liu):
    before = reference_version()
    party = EntityFactory()

    post(client, fact_page(party, "name"), text="Acme", kind="trade", **SOURCED)

    event = apps.get_model("entities", "NameEvent").objects.get()
    assert event.pgh_context.metadata["by"] == liu.pk
    assert reference_version() > before


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"text": "A" * 10_000}, "It may have 500 characters, not 10000"),
        ({"text": "Ac\x07me"}, "Character 3 is a control character (U+0007)"),
        ({"text": "Acme\u202egnp"}, "Character 5 is a control character (U+202E)"),
        ({"text": ""}, "Write it; without it nothing is stored."),
        ({"source": ""}, "Say where it comes from"),
        ({"lang": "chinese"}, "“chinese” is no language code"),
        ({"kind": "nickname"}, "nickname"),
        ({"source_url": "javascript:alert(1)"}, "URL"),
    ],
)
def test_a_wrong_name_is_refused_with_a_sentence(client, liu, given, sentence):
    url = fact_page(EntityFactory(), "name")

    answer = client.post(url, {"text": "Acme", "kind": "trade", **SOURCED, **given})

    assert answer.status_code == 422
    assert sentence in says(answer)
    assert not Name.objects.exists()


def test_mixed_scripts_are_stored_with_a_warning(client, liu):
    url = fact_page(EntityFactory(), "name")

    answer = post(client, url, text="Nvidiа Trading", kind="trade", **SOURCED)

    assert "mixes scripts (Latn, Cyrl)" in says(answer)
    assert Name.objects.get().script == ""


def test_a_name_said_twice_is_refused(client, liu):
    name = NameFactory(text="Acme")

    answer = client.post(
        fact_page(name.entity, "name"), {"text": "Acme", "kind": name.kind, **SOURCED}
    )

    assert answer.status_code == 422
    assert Name.objects.count() == 1


def stake_of(other, **given):
    return {"side": "asset", "other": other.public_id, "direct": "on", **SOURCED, **given}


def test_a_stake_is_added_with_share_and_period(client, liu):
    party, owner = EntityFactory(), EntityFactory()
    given = stake_of(owner, share_low="33.26", share_high="50", first="2023-03", last="2024")

    post(client, fact_page(party, "stake"), **given)

    stake = Ownership.objects.get()
    assert (stake.owner, stake.asset) == (owner, party)
    assert (stake.share_low, stake.share_high) == (Decimal("33.26"), Decimal(50))
    assert (stake.from_day, stake.to_day) == (date(2023, 3, 1), date(2025, 1, 1))
    assert stake.precision == "year"


def test_a_stake_without_a_share_is_unknown_and_never_zero(client, liu):
    post(client, fact_page(EntityFactory(), "stake"), **stake_of(EntityFactory()))
    stake = Ownership.objects.get()
    assert stake.share_low is stake.share_high is None


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"share_low": "140"}, "A share is between 0 and 100 percent, not 140."),
        ({"share_low": "-1"}, "not -1."),
        ({"share_low": "half"}, "Write a number"),
        ({"share_low": "60", "share_high": "40"}, "At most 40 is less than at least 60."),
        ({"first": "1850-01-01"}, "1850-01-01 is too long ago"),
        ({"first": "2024", "last": "2023"}, "must end after it begins"),
        ({"first": "yesterday"}, "“yesterday” is not a date"),
        ({"other": "Nobody Ltd"}, "No party is called “Nobody Ltd”"),
        ({"other": ""}, "Write it"),
        ({"relation": "x" * 10_000}, "characters, not 10000"),
    ],
)
def test_a_wrong_stake_is_refused_with_a_sentence(client, liu, given, sentence):
    url = fact_page(EntityFactory(), "stake")

    answer = client.post(url, {**stake_of(EntityFactory()), **given})

    assert answer.status_code == 422
    assert sentence in says(answer)
    assert not Ownership.objects.exists()


def test_a_party_does_not_own_itself(client, liu):
    party = EntityFactory(name="Acme")
    answer = client.post(fact_page(party, "stake"), stake_of(party))
    assert "Acme cannot hold a stake in itself" in says(answer)


def test_a_second_stake_of_the_same_owner_is_added_up_with_a_warning(client, liu):
    stake = Ownership.objects.create(owner=EntityFactory(), asset=EntityFactory())
    answer = post(client, fact_page(stake.asset, "stake"), **stake_of(stake.owner))
    assert "both are added up" in says(answer)


def test_a_stake_is_corrected_and_keeps_its_days(client, liu):
    stake = Ownership.objects.create(
        owner=EntityFactory(), asset=EntityFactory(), from_day=date(2023, 3, 9)
    )
    given = stake_of(stake.owner, share_low="51", share_high="51", first="2023-03-09")

    post(client, fact_page(stake.asset, "stake"), row=stake.pk, **given)

    stake.refresh_from_db()
    assert (stake.share_low, stake.from_day) == (51, date(2023, 3, 9))


def test_a_fact_of_another_party_is_not_corrected_here(client, liu):
    foreign = NameFactory()
    url = fact_page(EntityFactory(), "name")
    assert client.get(f"{url}?row={foreign.pk}").status_code == 404
    assert client.get(f"{url}?row=1%27%20or%201=1").status_code == 404


def test_a_fact_is_taken_away_for_a_reason_only(client, liu):
    name = NameFactory()
    url = reverse("entity-fact-remove", args=[name.entity.public_id, "name"])

    assert "Say why" in says(post(client, url, row=name.pk, why=" "))
    assert Name.objects.exists()
    post(client, url, row=name.pk, why="It is another company's.")
    assert not Name.objects.exists()


def test_identifiers_and_the_provider_are_kept(client, liu):
    party = EntityFactory()
    post(client, fact_page(party, "identifier"), scheme="LEI", value="5493001K", **SOURCED)
    post(client, fact_page(party, "provider"), type="private", seat="cn", regions="A, B", **SOURCED)

    assert Identifier.objects.get().entity == party
    provider = CloudProvider.objects.get()
    assert (provider.entity, provider.seat, provider.regions) == (party, "CN", ["A", "B"])


def test_a_control_character_in_one_of_several_regions_is_refused(client, liu):
    url = fact_page(EntityFactory(), "provider")
    answer = client.post(url, {"type": "private", "regions": "A, B\x07", **SOURCED})
    assert "control character (U+0007)" in says(answer)


def test_a_merged_provider_leads_on_to_the_provider_it_became(client, liu):
    party, other = ProviderFactory().entity, EntityFactory()
    merge(party, other, why="One company.", by=liu, now=NOW)

    answer = client.get(reverse("provider", args=[party.public_id]))

    assert answer["Location"] == reverse("provider", args=[other.public_id])


def test_a_renamed_party_keeps_its_former_name(client, liu):
    party = EntityFactory(name="Inspur Electronic")
    url = reverse("entity-correct", args=[party.public_id])

    post(client, url, name="IEIT Systems", kind="company", country="CN", **SOURCED)

    party.refresh_from_db()
    assert party.name == "IEIT Systems"
    assert party.names.get().text == "Inspur Electronic"


def test_a_country_that_is_none_is_refused(client, liu):
    url = reverse("entity-correct", args=[EntityFactory().public_id])
    answer = client.post(url, {"name": "A", "kind": "company", "country": "ZZ", **SOURCED})
    assert "“ZZ” is not a country code" in says(answer)


def test_nothing_is_collected_about_persons(client, liu):
    person = EntityFactory(kind="person")
    assert client.get(fact_page(person, "name")).status_code == 404
    assert "Add a name" not in says(client.get(reverse("entity-edit", args=[person.public_id])))


def test_readers_do_not_write(client):
    party = EntityFactory()
    urls = [
        fact_page(party, "name"),
        *(
            reverse(f"entity-{page}", args=[party.public_id])
            for page in ("edit", "correct", "merge", "split")
        ),
    ]
    assert {client.get(url).status_code for url in urls} == {302}
    client.force_login(UserFactory(role="contributor"))
    assert {client.get(url).status_code for url in urls} == {403}


def test_two_parties_are_merged_and_parted_again_on_the_page(client, liu):
    party, other = EntityFactory(name="One"), EntityFactory(name="Two")
    url = reverse("entity-merge", args=[party.public_id])

    answer = post(client, url, other="Two", why="One company.")

    assert answer.redirect_chain[-1][0] == reverse("entity", args=[other.public_id])
    assert client.get(reverse("entity", args=[party.public_id])).status_code == 302
    led_on = client.get(reverse("entity-edit", args=[party.public_id]))
    assert led_on["Location"] == reverse("entity-edit", args=[other.public_id])
    post(client, reverse("entity-undo", args=[other.public_id]))
    party.refresh_from_db()
    assert party.merged_into is None


def test_a_merge_that_cannot_be_says_why_on_the_page(client, liu):
    stake = Ownership.objects.create(owner=EntityFactory(), asset=EntityFactory())
    url = reverse("entity-merge", args=[stake.asset.public_id])

    answer = client.post(url, {"other": stake.owner.public_id, "why": "One."})

    assert answer.status_code == 422
    assert "would own itself" in says(answer)


def test_an_unidentified_party_is_identified_and_its_words_stay_on_the_incident(client, liu):
    described = UnidentifiedFactory(described_as="cloud start-up, Shenzhen")
    hop = HopFactory(from_entity=described)
    other = EntityFactory(name="Acme Cloud")

    post(
        client,
        reverse("entity-merge", args=[described.public_id]),
        other=other.public_id,
        why="Court paper.",
    )

    shown = says(client.get(reverse("incident", args=[hop.incident.public_id])))
    assert "Acme Cloud" in shown
    assert 'described as “<span lang="en">cloud start-up, Shenzhen</span>”' in shown
    answer = client.get(reverse("entity", args=[described.public_id]))
    assert answer["Location"] == reverse("entity", args=[other.public_id])


def test_a_split_offers_what_one_may_see_and_moves_it(client, liu):
    party = EntityFactory(name="Acme")
    name = NameFactory(entity=party, text="Acme Shanghai")
    HopFactory(from_entity=party, incident=IncidentFactory(tlp="red"))
    url = reverse("entity-split", args=[party.public_id])
    assert says(client.get(url)).count('type="checkbox"') == 1

    post(
        client,
        url,
        name="Acme Shanghai",
        kind="company",
        country="cn",
        source="Register",
        why="Two companies.",
        rows=f"entities.name.entity:{name.pk}",
    )

    new = Entity.objects.get(name="Acme Shanghai")
    assert new.names.get() == name
    assert PartyJudgement.objects.get().other == new
