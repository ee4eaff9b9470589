"""Copies of a report count once, and what only they carry is kept."""

from cases.copies import Said, worth_keeping


def said(pk: int, *, of_copy: bool, stance: str = "asserts") -> Said:
    return Said(pk, of_copy, "access", stance)


def test_what_a_copy_repeats_is_left_out():
    assert worth_keeping([said(1, of_copy=False), said(2, of_copy=True)]) == {1}


def test_a_denial_that_only_a_copy_carries_is_kept():
    claims = [said(1, of_copy=False), said(2, of_copy=True, stance="denies")]

    assert worth_keeping(claims) == {1, 2}


def test_where_only_copies_speak_one_claim_of_a_kind_stands():
    assert worth_keeping([said(1, of_copy=True), said(2, of_copy=True)]) == {1}


def test_every_claim_of_an_original_is_kept():
    assert worth_keeping([said(1, of_copy=False), said(2, of_copy=False)]) == {1, 2}
