"""The tree of who took a report from whom."""

from ingest.reading.citations import Citing, in_tree_order, taken_from

FT = Citing(1, "out:ft", frozenset())
REUTERS = Citing(2, "out:reuters", frozenset({"out:ft"}))
HEISE = Citing(3, "out:heise", frozenset({"out:reuters", "out:ft"}))
BLOG = Citing(4, "", frozenset({"out:heise"}))
SILENT = Citing(5, "out:golem", frozenset())


def test_a_report_passed_on_twice_is_three_levels_deep() -> None:
    assert taken_from([FT, REUTERS, HEISE, BLOG]) == {2: 1, 3: 2, 4: 3}


def test_what_credits_nobody_on_file_hangs_on_the_root() -> None:
    assert taken_from([FT, REUTERS, SILENT]) == {2: 1, 5: 1}
    assert taken_from([SILENT, BLOG]) == {4: 5}


def test_nothing_is_taken_from_what_came_later_or_from_itself() -> None:
    early = Citing(1, "out:ft", frozenset({"out:ft", "out:reuters"}))
    assert taken_from([early, REUTERS]) == {2: 1}
    again = Citing(9, "out:ft", frozenset({"out:ft"}))
    assert taken_from([SILENT, FT, again]) == {1: 5, 9: 5}


def test_what_was_taken_from_an_article_stands_right_below_it() -> None:
    order = list(in_tree_order([FT, REUTERS, SILENT, HEISE]))
    assert order == [(1, 0), (2, 1), (3, 2), (5, 1)]
    assert list(in_tree_order([])) == []
