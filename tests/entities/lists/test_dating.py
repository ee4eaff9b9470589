"""From which day an entry stands, and what stays unclear."""

from datetime import date

from entities.lists.dating import citation_days, dating_of, first_notice
from entities.lists.entry import Entry

SEEN = date(2026, 7, 31)


def entry(citation="", start="", end=""):
    return Entry("US Entity List", "Quill Co", citation=citation, start=start, end=end)


def test_a_start_printed_in_the_file_counts():
    found = dating_of(entry("84 FR 54002", "2019-10-09"), seen=SEEN, known={})
    assert (found.listed_on, found.listed_by) == (date(2019, 10, 9), None)
    assert found.basis == "start printed in the file" and found.note == ""


def test_a_citation_dates_an_entry_where_others_under_it_have_one_day():
    known = citation_days([("84 F.R. 54002; 85 FR 1", date(2019, 10, 9))])
    found = dating_of(entry("84 FR 54002"), seen=SEEN, known=known)
    assert found.listed_on == date(2019, 10, 9)
    assert found.basis == "day of other entries under 84 FR 54002"


def test_days_that_differ_under_one_citation_date_nothing_and_are_named():
    known = citation_days([("84 FR 1", date(2019, 1, 2)), ("84 FR 1", date(2019, 1, 9))])
    found = dating_of(entry("84 FR 1"), seen=SEEN, known=known)
    assert found.listed_on is None
    assert "2019-01-02, 2019-01-09" in found.note


def test_a_start_that_other_entries_contradict_is_kept_with_the_contradiction():
    known = {"84 FR 1": frozenset({date(2019, 1, 2)})}
    found = dating_of(entry("84 FR 1", "2018-05-05"), seen=SEEN, known=known)
    assert found.listed_on == date(2018, 5, 5)
    assert "stand from 2019-01-02" in found.note


def test_without_any_day_the_volume_says_by_when_it_stood():
    found = dating_of(entry("84 FR 54002"), seen=SEEN, known={})
    assert (found.listed_on, found.listed_by) == (None, date(2019, 12, 31))
    assert "no day" in found.note


def test_a_volume_that_cannot_be_is_no_year():
    assert dating_of(entry("184 FR 1"), seen=SEEN, known={}).listed_by == SEEN
    assert dating_of(entry(), seen=SEEN, known={}).listed_by == SEEN


def test_a_day_that_can_be_none_is_named_and_not_used():
    found = dating_of(entry("", "1066-10-14", "soon"), seen=SEEN, known={})
    assert found.listed_on is None and found.delisted_on is None
    assert "“1066-10-14” as start" in found.note and "“soon” as end" in found.note


def test_an_end_before_the_start_is_named_and_not_used():
    found = dating_of(entry("", "2020-01-02", "2019-01-01"), seen=SEEN, known={})
    assert found.delisted_on is None and "not after the start" in found.note


def test_notices_are_known_in_the_spellings_lists_print():
    assert first_notice("68 F.R. 38290 6/27/03 71 F.R. 38843") == "68 FR 38290"
    assert first_notice("Vol. 74, No. 11, 01/16/09") == ""
