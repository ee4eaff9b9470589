"""A party's page: who it is, on which list as of a day, who owns it, and what changed."""

from datetime import date, timedelta

import plotly.graph_objects as go
import pytest
from django.urls import reverse

from dashboards.figures.listing_timeline import listing_timeline
from dashboards.figures.ownership import cut, ownership
from dashboards.party_page import party_page
from dashboards.queries.listings import standings
from dashboards.queries.ownership import MOST_BESIDE, group_of
from dashboards.views.asking import today
from entities.actions.edit import keep
from entities.actions.merge import merge, undo_join
from entities.models import Listing, Name, Ownership
from tests.factories import (
    NOW,
    EntityFactory,
    HopFactory,
    NameFactory,
    UnidentifiedFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

DAY = date(2024, 5, 31)


@pytest.fixture
def anybody():
    from django.contrib.auth.models import AnonymousUser

    return AnonymousUser()


def listed(entity, **given):
    given = {"control_list": "US Entity List", "name": "As printed", "entity": entity, **given}
    return Listing.objects.create(**given)


def stake(owner, asset, share=None, **given):
    return Ownership.objects.create(
        owner=owner, asset=asset, share_low=share, share_high=share, **given
    )


def shown(client, entity, query="", status=200) -> str:
    answer = client.get(reverse("entity", args=[entity.public_id]) + query)
    assert answer.status_code == status
    return answer.content.decode()


def twin(client, entity, chart, query="", form="json"):
    return client.get(reverse(f"entity-{chart}-{form}", args=[entity.public_id]) + query)


def test_the_page_says_on_which_list_it_stood_on_the_day_asked_for(client):
    party = EntityFactory()
    listed(party, listed_on=date(2023, 3, 2), delisted_on=date(2025, 1, 1))

    assert "US Entity List 2023-03-02" in shown(client, party, "?as_of=2024-05-31")
    assert "on no list" in shown(client, party, "?as_of=2023-03-01")
    assert "on no list" in shown(client, party, "?as_of=2025-01-01")


def test_the_test_of_ownership_is_that_of_the_day(client):
    owner, party = EntityFactory(name="Parent"), EntityFactory(name="Unit")
    listed(owner, listed_on=date(2023, 1, 1))
    stake(owner, party, 50, from_day=date(2024, 1, 1))

    met = twin(client, party, "ownership", "?as_of=2024-05-31").json()
    before = twin(client, party, "ownership", "?as_of=2023-05-31").json()

    assert met["fifty_percent"]["outcome"] == "met"
    assert "Parent (listed) 50" in met["fifty_percent"]["arithmetic"]
    assert before["fifty_percent"]["outcome"] != "met"
    assert before["stakes"] == []
    assert "Held by Parent (50 %)." in shown(client, party, "?as_of=2024-05-31")


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("?as_of=yesterday", "“yesterday” is not a day"),
        ("?as_of=1850-01-01", "1850-01-01 is before 1900"),
        ("?as_of=2999-01-01", "2999-01-01 has not come yet"),
        ("?units=some", "“some” is not a way to show units"),
        ("?asof=2024-01-01", "asof"),
    ],
)
def test_a_wrong_parameter_is_refused_with_a_sentence(client, query, sentence):
    party = EntityFactory()
    assert sentence in shown(client, party, query, status=400)
    assert sentence in twin(client, party, "ownership", query).json()["error"]["message"]


def test_a_big_group_folds_and_opens(anybody):
    parent = EntityFactory()
    for number in range(60):
        stake(parent, EntityFactory(name=f"Unit {number:02d}"))

    folded = group_of(parent, anybody, as_of=DAY)
    opened = group_of(parent, anybody, as_of=DAY, unfolded=True)

    assert len(folded.branches) == 1 + MOST_BESIDE + 1
    assert folded.branches[-1].folded == folded.folded == 60 - MOST_BESIDE
    assert len(opened.branches) == 61
    assert opened.folded == 0


def test_listed_units_and_large_stakes_are_drawn_before_others(anybody):
    parent = EntityFactory()
    for number in range(30):
        stake(parent, EntityFactory(name=f"Unit {number:02d}"))
    large, on_list = EntityFactory(name="Z large"), EntityFactory(name="Z listed")
    stake(parent, large, 80)
    stake(parent, on_list)
    listed(on_list, listed_on=date(2020, 1, 1))

    drawn = group_of(parent, anybody, as_of=DAY).branches

    assert [branch.holder.label for branch in drawn[1:3]] == ["Z listed", "Z large"]


def test_a_circle_of_owners_is_drawn_once_and_ends(anybody):
    one, two = EntityFactory(), EntityFactory()
    stake(one, two, 60)
    stake(two, one, 60)

    group = group_of(one, anybody, as_of=DAY)

    assert len(group.ties) == 2
    assert len(group.branches) == 5
    assert group.branches[0].seen_before


def test_owners_the_public_may_not_see_are_not_drawn(anybody):
    party = EntityFactory()
    stake(EntityFactory(starter_key=None), party, 60)
    assert group_of(party, anybody, as_of=DAY).ties == []


def test_a_person_who_owns_is_not_named(client):
    party = EntityFactory()
    stake(EntityFactory(kind="person", name="Zhang San"), party, 60)
    page = shown(client, party)
    assert "Zhang San" not in page
    assert "a person" in page
    assert b"Zhang San" not in twin(client, party, "ownership").content


def test_the_drawings_are_figures_and_long_chinese_names_fit(anybody):
    party = EntityFactory(name="浪潮" * 60)
    NameFactory(entity=party, text="浪潮集团", lang="zh")
    for share in (None, 33.26, 50):
        stake(EntityFactory(name="<b>&" * 40), party, share)
    stake(party, EntityFactory(), 50)
    listed(party, listed_on=None, first_seen=date(2022, 1, 1), last_seen=DAY)
    listed(party, listed_on=date(2020, 1, 1), last_seen=DAY, absent_on=date(2024, 8, 1))
    listed(party, listed_on=None)

    page = party_page(party, anybody, as_of=DAY, today=today(), unfolded=False)

    for figure in (
        page.ownership_figure,
        page.phone_ownership_figure,
        page.listings_figure,
        page.phone_listings_figure,
    ):
        go.Figure(figure)
    texts = page.phone_ownership_figure["data"][-1]["text"]
    assert all("<b>&<b>" not in text for text in texts)
    assert cut("浪潮集团", 5) == "浪潮…"


def test_half_is_thick_less_is_thin_and_the_unknown_is_dotted(anybody):
    party = EntityFactory()
    for share in (None, 49.999, 50):
        stake(party, EntityFactory(), share)

    figure = ownership(group_of(party, anybody, as_of=DAY), entity="/e/ID/", more="/more/")

    lines = [trace["line"] for trace in figure["data"][1:-1]]
    assert [(line["dash"], line["width"]) for line in lines] == [
        ("solid", 4),
        ("solid", 1),
        ("dot", 2),
    ]


def test_an_unknown_day_stays_open_on_the_time_line():
    party = EntityFactory()
    listed(party, last_seen=date(2023, 5, 1), first_seen=date(2022, 1, 1), absent_on=DAY)

    (entry,) = standings(party)
    figure = listing_timeline([entry], as_of=DAY, today=today())

    assert entry.stood_on(date(2022, 6, 1)) is True
    assert entry.stood_on(date(2021, 6, 1)) is None
    assert entry.stood_on(date(2023, 8, 1)) is None
    assert entry.stood_on(DAY) is False
    dashes = [trace["line"].get("dash") for trace in figure["data"] if trace["mode"] == "lines"]
    assert dashes == ["dot", "solid", "dot"]


def test_a_merged_id_leads_on_with_the_day_and_its_twins_too(client):
    other = EntityFactory()
    merged = EntityFactory(merged_into=other)
    answer = client.get(reverse("entity", args=[merged.public_id]) + "?as_of=2024-05-31")
    assert answer["Location"].endswith(f"{other.public_id}/?as_of=2024-05-31")
    answer = twin(client, merged, "listings", "?as_of=2024-05-31", "csv")
    assert answer["Location"].endswith(f"{other.public_id}/listings.csv?as_of=2024-05-31")


def test_the_twins_say_the_same_as_csv(client):
    owner, party = EntityFactory(name="Parent"), EntityFactory()
    stake(owner, party, 33)
    listed(party, listed_on=date(2023, 3, 2))

    stakes = twin(client, party, "ownership", form="csv").content.decode()
    entries = twin(client, party, "listings", form="csv").content.decode()

    assert f"{owner.public_id},Parent,False" in stakes
    assert "US Entity List,party,As printed,2023-03-02" in entries


def test_an_incident_stands_with_the_role_and_what_is_denied(client, rental):
    tenant = EntityFactory()
    rental(tenant=tenant, title="Said to rent")
    page = shown(client, tenant)
    assert "Said to rent" in page
    assert "tenant" in page
    assert "none on file" in page


def test_every_change_is_told_with_who_and_when(client):
    liu = UserFactory(username="Liu")
    party = EntityFactory()
    name = Name(entity=party, text="浪潮", kind="short", source="Register")
    keep(name, by=liu, why="Register")
    name.kind = "trade"
    keep(name, by=liu, why="It is a brand")
    client.force_login(liu)

    page = shown(client, party)

    assert "<b>Liu</b> added the name “浪潮” from “Register”" in page
    assert "corrected the name “浪潮”: kind from “short” to “trade”" in page
    client.logout()
    assert "<b>Liu</b>" not in shown(client, party)


def test_a_merge_and_what_it_brought_are_told(client):
    liu = UserFactory(username="Liu")
    party, other = EntityFactory(name="Old"), EntityFactory(name="New")
    NameFactory(entity=party, text="Alias")
    judgement = merge(party, other, why="One company.", by=liu, now=NOW)

    assert "merged Old into New" in shown(client, other)
    assert "took over the name “Alias”" in shown(client, other)
    undo_join(judgement, by=liu, now=NOW + timedelta(hours=1))
    assert "took back: merged Old into New" in shown(client, other)


def test_what_a_source_called_it_stands_on_the_page(client):
    party = EntityFactory()
    described = UnidentifiedFactory(merged_into=party, described_as="a cloud firm")
    HopFactory(from_entity=described)
    assert "A source described it as" in shown(client, party)


def test_the_list_of_parties_is_filtered_as_of_a_day(client):
    party = EntityFactory(name="Listed then", kind="institute")
    EntityFactory(name="Never listed")
    listed(party, listed_on=date(2023, 3, 2), delisted_on=date(2025, 1, 1))

    def names(query):
        return client.get(reverse("entities") + query).content.decode()

    for query in (
        "?listed=yes&as_of=2024-01-01",
        "?list=US Entity List&as_of=2024-01-01",
        "?kind=institute",
    ):
        assert "Listed then" in names(query)
        assert "Never listed" not in names(query)
    assert "Listed then" not in names("?listed=yes&as_of=2025-06-01")
    assert "Listed then" not in names("?incidents=yes")
    assert "is not a list" in names("?list=Nowhere")
    assert "is not a kind" in names("?kind=person")


def test_the_page_asks_as_much_for_sixty_units_as_for_six(client, django_assert_max_num_queries):
    parent = EntityFactory()
    for _number in range(60):
        stake(parent, EntityFactory())
    with django_assert_max_num_queries(60):
        shown(client, parent)
