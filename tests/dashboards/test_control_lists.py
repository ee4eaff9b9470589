"""The pages about control lists: what stands, what a file changed, and links judged at once."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from accounts.policy import UserRole
from entities.actions.lists.linking import propose_links
from entities.actions.lists.receiving import Given, take_in
from entities.models import Completeness, LinkState, Listing, ListingLink
from tests.entities.lists.files import compact, published, record
from tests.factories import EntityFactory, UserFactory

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def give(*records, day):
    body = published(*records, day=day)
    given = Given(body, "csl", f"/home/us/{day}.json", None, Completeness.COMPLETE)
    return take_in(given, by=None, now=NOW)


@pytest.fixture
def two_files():
    give(record("Alpha"), record("Beta"), day="2026-07-31")
    changed = record("Alpha", license_policy="<b>Case</b> by case.")
    return give(changed, record("Gamma"), day="2026-08-31")


def shown(client, name, *args, **query):
    answer = client.get(reverse(name, args=args), query)
    return answer.status_code, answer.content.decode()


def test_the_overview_counts_entries_and_names_the_last_file(client, two_files):
    status, page = shown(client, "lists")
    assert status == 200 and "US Entity List" in page
    assert "1 added, 1 changed, 1 removed" in page and two_files.short in page


def test_a_path_of_the_machine_is_shown_only_to_those_inside(client, two_files):
    assert "/home/us/" not in shown(client, "lists")[1]
    client.force_login(UserFactory())
    assert "/home/us/" in shown(client, "lists")[1]


def test_a_file_shows_each_change_field_by_field(client, two_files):
    page = shown(client, "list-file", two_files.short)[1]
    assert "<del>Presumption of denial.</del>" in page
    assert "<ins>&lt;b&gt;Case&lt;/b&gt; by case.</ins>" in page
    assert "last seen 31 Jul 2026, not in the snapshot of 31 Aug 2026" in page


def test_changes_are_narrowed_by_kind_list_and_name(client, two_files):
    page = shown(client, "list-file", two_files.short, kind="added")[1]
    assert "Gamma" in page and "Alpha" not in page
    assert "No change matches" in shown(client, "list-file", two_files.short, q="nobody")[1]


@pytest.mark.parametrize("query", [{"kind": "melted"}, {"list": "US Moon List"}, {"colour": "x"}])
def test_a_filter_that_is_not_understood_is_refused(client, two_files, query):
    assert shown(client, "list-file", two_files.short, **query)[0] == 400


@pytest.mark.parametrize("short", ["", "0" * 16, "%"])
def test_a_file_that_is_not_there_is_not_found(client, two_files, short):
    assert client.get(f"/lists/{short or 'x'}/").status_code == 404


def test_a_held_file_is_for_those_inside(client):
    given = Given(compact({"n": "A"}, count=9), "csl", "a.json", None, Completeness.COMPLETE)
    held = take_in(given, by=None, now=NOW)
    assert shown(client, "list-file", held.short)[0] == 404
    assert held.short not in shown(client, "lists")[1]
    client.force_login(UserFactory())
    assert shown(client, "list-file", held.short)[0] == 200


def test_nothing_is_shown_where_reading_is_not_public(client, settings, two_files):
    settings.PUBLIC_READ = False
    assert "US Entity List" not in shown(client, "lists")[1]
    assert shown(client, "list-file", two_files.short)[0] == 404


def test_pages_ask_a_fixed_number_of_questions(client, django_assert_max_num_queries, two_files):
    give(*(record(f"Party {n}") for n in range(30)), day="2026-09-30")
    with django_assert_max_num_queries(4):
        shown(client, "lists")
    with django_assert_max_num_queries(4):
        shown(client, "list-file", two_files.short)


@pytest.fixture
def proposals():
    for name in ("Quillfeather Computing", "Northwind Optics", "Lanternfish Systems"):
        EntityFactory(name=name)
        Listing.objects.create(
            control_list="US Entity List", name=f"{name} Co., Ltd.", countries=["CN"]
        )
    propose_links(now=NOW)
    return list(ListingLink.objects.order_by("pk"))


def decide(client, why="", **ticked):
    posted = {f"link-{key.removeprefix('k')}": word for key, word in ticked.items()}
    return client.post(reverse("listing-links-decide"), posted | {"why": why}, follow=True)


def test_many_links_are_judged_at_once_and_taken_back_one_by_one(client, proposals):
    client.force_login(UserFactory())
    first, second, third = proposals
    ticked = {f"k{first.pk}": "accept", f"k{second.pk}": "reject", f"k{third.pk}": "leave"}
    page = decide(client, "a namesake", **ticked).content.decode()
    assert "1 link accepted, 1 rejected." in page and "a namesake" in page
    states = ListingLink.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == [LinkState.ACCEPTED, LinkState.REJECTED, LinkState.PROPOSED]
    first.listing.refresh_from_db()
    assert first.listing.entity == first.entity
    client.post(reverse("listing-links-undo"), {"link": first.pk})
    first.listing.refresh_from_db()
    assert first.listing.entity is None


def test_a_rejection_without_a_reason_is_refused_and_the_rest_is_done(client, proposals):
    client.force_login(UserFactory())
    first, second, _ = proposals
    page = decide(client, "", **{f"k{first.pk}": "accept", f"k{second.pk}": "reject"})
    assert "Write why; without a reason no link is rejected." in page.content.decode()
    second.refresh_from_db()
    assert second.state == LinkState.PROPOSED


@pytest.mark.parametrize("role", [UserRole.READER, UserRole.CONTRIBUTOR])
def test_only_investigators_judge_links(client, proposals, role):
    client.force_login(UserFactory(role=role))
    assert decide(client, **{f"k{proposals[0].pk}": "accept"}).status_code == 403
    assert ListingLink.objects.filter(state=LinkState.PROPOSED).count() == 3


def test_the_page_of_links_asks_a_fixed_number_of_questions(
    client, proposals, django_assert_max_num_queries
):
    client.force_login(UserFactory())
    with django_assert_max_num_queries(7):
        status, page = shown(client, "listing-links")
    assert status == 200 and "Quillfeather Computing Co., Ltd." in page
