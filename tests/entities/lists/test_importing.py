"""List files from their bytes to entries: compared, applied whole, or held for a person."""

import gzip
from datetime import UTC, date, datetime

import pytest
from django.db import connection

from entities.actions.changes import reference_version
from entities.actions.lists import applying
from entities.actions.lists.deciding import CannotDecide, confirm, discard
from entities.actions.lists.receiving import Given, KnownFile, take_in
from entities.actions.starter import load_entities
from entities.lists import ListFileError
from entities.models import (
    ChangeKind,
    Completeness,
    FileState,
    ListChange,
    ListFile,
    Listing,
    ListSnapshot,
    ReferenceKind,
)
from tests.entities.lists.files import UNVERIFIED, columns, compact, published, record
from tests.factories import EntityFactory, UserFactory

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
MANY = [f"Party {number:02}" for number in range(40)]


def give(body, *, whole=True, day=None, origin=""):
    origin = origin or f"list {ListFile.objects.count()}.json"
    said = Completeness.COMPLETE if whole else Completeness.PARTIAL
    return take_in(Given(body, "csl", origin, day, said), by=None, now=NOW)


def give_names(*names, day="2026-07-31", **options):
    return give(published(*map(record, names), day=day), **options)


def kinds():
    return list(ListChange.objects.order_by("pk").values_list("listing__name", "kind"))


def test_a_first_file_adds_its_entries_and_is_kept_as_it_came():
    body = published(record("A"), record("B", source=UNVERIFIED))
    file = give(body)
    assert file.state == FileState.APPLIED and file.entries == 2
    with file.body.open("rb") as kept:
        assert kept.read() == body
    entry = Listing.objects.get(name="A")
    assert (entry.first_seen, entry.last_seen) == (date(2026, 7, 31), date(2026, 7, 31))
    assert (entry.listed_on, entry.listed_basis) == (date(2019, 10, 9), "start printed in the file")
    assert {s.control_list for s in ListSnapshot.objects.filter(sha256=file.sha256)} == {
        "US Entity List",
        "US Unverified List",
    }


def test_the_same_bytes_again_change_nothing_and_say_so():
    body = published(record("A"))
    give(body)
    version = reference_version()
    with pytest.raises(KnownFile, match="was applied on 2026-11-25"):
        give(body)
    assert Listing.objects.count() == 1 and reference_version() == version


def test_a_second_file_adds_changes_and_removes():
    give_names("A", "B")
    changed = record("B", license_policy="Case-by-case.")
    file = give(published(changed, record("C"), day="2026-08-31"))
    assert file.counts["US Entity List"] | {"entries": 0} == {
        "entries": 0, "added": 1, "changed": 1, "removed": 1, "returned": 0, "recognised": 0,
    }  # fmt: skip
    assert ListChange.objects.get(kind=ChangeKind.CHANGED).fields == {
        "licence_policy": ["Presumption of denial.", "Case-by-case."]
    }


def test_the_day_a_removed_entry_left_is_not_made_up():
    give_names("A", "B")
    give_names("A", day="2026-08-31")
    gone = Listing.objects.get(name="B")
    assert (gone.last_seen, gone.absent_on) == (date(2026, 7, 31), date(2026, 8, 31))
    assert gone.delisted_on is None
    standing = Listing.objects.in_force(date(2026, 8, 15)).values_list("name", flat=True)
    assert set(standing) == {"A", "B"}
    assert [row.name for row in Listing.objects.in_force(date(2026, 8, 31))] == ["A"]


def test_an_entry_that_comes_back_stands_again():
    give_names("A", "B")
    give_names("A", day="2026-08-31")
    give_names("A", "B", day="2026-09-30")
    back = Listing.objects.get(name="B")
    assert back.absent_on is None and back.last_seen == date(2026, 9, 30)
    assert kinds()[-1] == ("B", ChangeKind.RETURNED)


def test_a_part_of_a_list_removes_nothing():
    give_names("A", "B")
    give_names("C", day="2026-08-31", whole=False)
    assert Listing.objects.standing().count() == 3


def test_an_older_file_changes_no_text_and_tells_when_an_entry_was_there():
    give(compact({"n": "A", "fr": "84 FR 1", "a": ["new alias"]}, day="2026-07-31"))
    older = record("A", federal_register_notice="84 FR 1", alt_names=["old alias"])
    give(published(older, record("Left"), day="2023-11-16"), whole=False)
    entry, left = Listing.objects.get(name="A"), Listing.objects.get(name="Left")
    assert entry.aliases == ["new alias"]
    assert (entry.first_seen, entry.last_seen) == (date(2023, 11, 16), date(2026, 7, 31))
    assert entry.listed_on == date(2019, 10, 9)
    assert (left.last_seen, left.absent_on) == (date(2023, 11, 16), date(2026, 7, 31))


def test_a_start_printed_in_one_file_dates_others_under_the_same_citation():
    give(compact({"n": "A", "fr": "84 FR 7"}, {"n": "B", "fr": "84 FR 7"}, day="2026-07-31"))
    assert Listing.objects.exclude(listed_on=None).count() == 0
    dated = record("A", federal_register_notice="84 FR 7", start_date="2019-03-04")
    give(published(dated, day="2023-11-16"), whole=False)
    assert set(Listing.objects.values_list("name", "listed_on", "listed_basis")) == {
        ("A", date(2019, 3, 4), "start printed in the file"),
        ("B", date(2019, 3, 4), "day of other entries under 84 FR 7"),
    }


def test_an_undated_entry_counts_from_the_year_of_its_notice():
    give(compact({"n": "A", "fr": "84 FR 7"}))
    entry = Listing.objects.get()
    assert (entry.listed_on, entry.listed_by) == (None, date(2019, 12, 31))
    assert Listing.objects.in_force(date(2020, 1, 1)).count() == 1
    assert Listing.objects.in_force(date(2019, 12, 30)).count() == 0
    assert entry.stood_on(date(2020, 1, 1)) and not entry.stood_on(date(2019, 12, 30))


def test_another_start_than_the_one_on_file_stays_visible():
    give(published(record("A")))
    give(published(record("A", start_date="2019-10-11"), day="2026-08-31"))
    entry = Listing.objects.get()
    assert entry.listed_on == date(2019, 10, 11)
    assert "2019-10-09 was on file" in entry.date_note


def test_a_suspicious_drop_is_held_and_changes_nothing():
    give_names(*MANY)
    file = give_names(*MANY[:30], day="2026-08-31")
    assert file.state == FileState.HELD
    assert "US Entity List: 10 of 40 entries on file are missing, more than 5%." in file.doubts
    assert Listing.objects.standing().count() == 40
    assert file.counts["US Entity List"]["removed"] == 10


def test_a_list_that_vanishes_from_the_file_is_held():
    give(published(record("A"), record("B", source=UNVERIFIED)))
    file = give_names("A", day="2026-08-31")
    assert file.doubts == ["US Unverified List: all 1 entries on file are missing from the file."]


def test_a_shrunken_file_from_the_same_place_is_held():
    give_names(*MANY, origin="list.json")
    short = compact(*({"n": name} for name in MANY), day="2026-08-31")
    assert "the last one from there had" in give(short, origin="list.json").doubts[0]


def test_a_file_that_says_it_has_more_is_held():
    file = give(compact({"n": "A"}, count=9))
    assert file.doubts == ["The file says that it has 9 entries, and has 1."]


def test_a_held_file_is_applied_with_a_reason_or_put_aside():
    person = UserFactory()
    held = give(compact({"n": "A"}, count=9))
    with pytest.raises(CannotDecide, match="Write why"):
        confirm(held, why=" ", by=person, now=NOW)
    discard(held, why="cut short", by=person, now=NOW)
    assert Listing.objects.count() == 0
    applied = confirm(held, why="fetched again, the same", by=person, now=NOW)
    assert applied.state == FileState.APPLIED and Listing.objects.count() == 1
    assert (applied.decided_by, applied.why) == (person, "fetched again, the same")
    with pytest.raises(CannotDecide, match="is applied already"):
        discard(held, why="late", by=person, now=NOW)


def test_a_held_file_may_be_applied_as_a_part():
    give_names(*MANY)
    held = give_names(*MANY[:30], day="2026-08-31")
    confirm(held, why="half a list", by=None, now=NOW, as_partial=True)
    assert Listing.objects.standing().count() == 40


def test_a_kept_file_that_was_swapped_is_not_applied():
    held = give(compact({"n": "Of this test only"}, count=9))
    with held.body.storage.open(held.body.name, "wb") as kept:
        kept.write(compact({"n": "Z"}))
    with pytest.raises(ListFileError, match="is not the one that came"):
        confirm(held, why="go on", by=None, now=NOW)


def test_nothing_is_half_applied(monkeypatch):
    def break_off(*_, **__):
        raise RuntimeError("power cut")

    monkeypatch.setattr(applying, "date_undated", break_off)
    with pytest.raises(RuntimeError, match="power cut"):
        give_names("A", "B")
    assert not Listing.objects.exists() and not ListFile.objects.exists()
    assert not ListSnapshot.objects.exists()


def test_a_starter_entry_is_recognised_and_keeps_its_link_and_its_day():
    party = EntityFactory(name="IFLYTEK")
    Listing.objects.create(
        control_list="US Entity List",
        name="IFLYTEK",
        citation="84 FR 54002; last changed by 87 FR 62202",
        countries=["CN"],
        listed_on=date(2019, 10, 9),
        listed_basis="issue date",
        entity=party,
        starter_key="listing.el1",
    )
    give(compact({"n": "IFLYTEK", "fr": "84 FR 54002; 87 FR 62202"}))
    entry = Listing.objects.get()
    assert (entry.entity, entry.listed_on) == (party, date(2019, 10, 9))
    assert entry.citation == "84 FR 54002; 87 FR 62202"
    assert kinds() == [("IFLYTEK", ChangeKind.RECOGNISED)]


def test_the_matcher_learns_of_an_import_and_of_nothing_held():
    kind = [ReferenceKind.LISTING]
    give_names("A")
    assert reference_version(kind) == 1
    give(compact({"n": "B"}, count=9))
    assert reference_version(kind) == 1


def test_a_day_in_the_future_is_refused():
    with pytest.raises(ListFileError, match="must be between 1990 and today"):
        give_names("A", day="2031-01-01")


def test_a_file_that_says_no_day_is_of_its_newest_start():
    file = give(columns({"name": "A", "start_date": "2023-11-16"}, {"name": "B"}), whole=False)
    assert (file.taken_on, file.taken_basis) == (date(2023, 11, 16), "newest start printed in it")


def test_a_file_too_short_to_be_whole_is_taken_as_a_part():
    file = take_in(Given(published(record("A")), "csl", "a.json"), by=None, now=NOW)
    assert file.completeness == Completeness.PARTIAL and file.state == FileState.APPLIED


def test_a_short_file_after_a_whole_one_is_held():
    give_names("A")
    body = gzip.compress(published(record("A"), day="2026-08-31"))
    file = take_in(Given(body, "csl", "b.json"), by=None, now=NOW)
    assert "It has 1 entries; a whole one has 15,000." in file.doubts


def test_history_keeps_what_an_entry_said_and_not_every_sight_of_it():
    give_names("A")
    give_names("A", day="2026-08-31")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pgh_label FROM entities_listingevent ORDER BY pgh_id")
        assert cursor.fetchall() == [("insert",)]


def test_loading_starter_data_leaves_what_a_list_has_taken_over():
    load_entities(now=NOW)
    give(compact({"n": "IFLYTEK", "fr": "84 FR 54002; 85 FR 44159", "a": ["printed"]}), whole=False)
    report = load_entities(now=NOW)
    assert report.left == [] and report.updated == 0
    assert Listing.objects.get(name="IFLYTEK").aliases == ["printed"]
