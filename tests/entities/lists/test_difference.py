"""Entries of two files paired, and compared field by field."""

from entities.lists.difference import FIELDS, Stored, difference, drop_of
from entities.lists.entry import Entry


def entry(name, **values):
    return Entry("US Entity List", name, **{"citation": "84 FR 1", "countries": ("CN",)} | values)


def stored(pk, name, *, gone=False, **values):
    like = entry(name, **values)
    kept = {field: getattr(like, field) for field in FIELDS}
    return Stored(
        pk, gone, True, like.source_id, like.number, name, like.citation, like.countries, kept
    )


def test_what_is_new_and_what_is_missing():
    found = difference([stored(1, "A"), stored(2, "B")], [entry("B"), entry("C")])
    assert [new.name for new in found.added] == ["C"]
    assert [old.pk for old in found.missing] == [1]
    assert [(old.pk, made) for old, _, made in found.known] == [(2, {})]


def test_a_change_names_its_fields_with_before_and_now():
    found = difference([stored(1, "A", aliases=("X",))], [entry("A", aliases=("X", "Y"))])
    assert found.known[0][2] == {"aliases": (("X",), ("X", "Y"))}


def test_what_a_form_does_not_say_is_no_change():
    found = difference([stored(1, "A", addresses=("1 Road",))], [entry("A", addresses=None)])
    assert found.known[0][2] == {}


def test_a_number_survives_a_new_name():
    found = difference([stored(1, "A", number="7")], [entry("Z", number="7")])
    assert found.known[0][2] == {"name": ("A", "Z")} and not found.added


def test_a_corrected_spelling_is_a_change_where_citation_and_aliases_stay():
    old = stored(1, "Suma Techology", aliases=("Suma",))
    found = difference([old], [entry("Suma Technology", aliases=("Suma",))])
    assert found.known[0][2] == {"name": ("Suma Techology", "Suma Technology")}


def test_two_entries_of_one_name_are_not_taken_for_each_other():
    ours = [stored(1, "A", countries=("CN",)), stored(2, "A", countries=("RU",))]
    found = difference(ours, [entry("A", countries=("RU",))])
    assert [old.pk for old, _, _ in found.known] == [2]
    assert [old.pk for old in found.missing] == [1]


def test_another_party_under_the_same_citation_is_no_new_name():
    found = difference([stored(1, "A")], [entry("B")])
    assert [new.name for new in found.added] == ["B"] and len(found.missing) == 1


def test_a_drop_is_suspicious_above_a_share_or_where_a_list_vanishes():
    assert drop_of(100, 5, 95) == ""
    assert "6 of 100 entries" in drop_of(100, 6, 94)
    assert "all 2 entries" in drop_of(2, 2, 0)
    assert drop_of(0, 0, 0) == ""


def test_entries_alike_but_for_the_end_of_the_citation_keep_their_own():
    first, second = "59 FR 1; 61 FR 2", "59 FR 1 and 61 FR 2"
    ours = [stored(1, "A", citation=first), stored(2, "A", citation=second)]
    found = difference(ours, [entry("A", citation=second), entry("A", citation=first)])
    assert {old.pk: made for old, _, made in found.known} == {1: {}, 2: {}}
