"""Marks over a text: every character once, overlaps shown, nothing invented."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.marking import Mark, paragraphs, to_word_ends

TEXT = "iFlytek rents A100 chips.\n\nIt did not answer."


def test_a_text_without_marks_is_its_lines():
    found = paragraphs(TEXT, [])

    assert [paragraph.start for paragraph in found] == [0, 27]
    assert [segment.text for paragraph in found for segment in paragraph.segments] == [
        "iFlytek rents A100 chips.",
        "It did not answer.",
    ]


def test_overlapping_marks_share_the_stretch_between_them():
    marks = [Mark(0, 18, "pathway", "DR"), Mark(14, 24, "chip", "chip")]

    segments = paragraphs(TEXT, marks)[0].segments

    assert [(segment.text, segment.names, segment.label) for segment in segments] == [
        ("iFlytek rents ", "pathway", ""),
        ("A100", "pathway chip", "DR"),
        (" chips", "chip", "chip"),
        (".", "", ""),
    ]


def test_the_shorter_of_two_nested_marks_gives_the_look_unless_it_weighs_more():
    outer, inner = Mark(0, 24, "outer"), Mark(14, 18, "inner")
    heavy = Mark(14, 18, "heavy", weight=1)

    assert paragraphs(TEXT, [outer, inner])[0].segments[1].top == inner
    assert paragraphs(TEXT, [outer, heavy])[0].segments[1].top == outer


def test_a_mark_over_a_line_break_goes_on_and_is_labelled_once():
    found = paragraphs(TEXT, [Mark(19, 34, "claim", "claim")])

    assert [segment.label for paragraph in found for segment in paragraph.segments] == [
        "", "", "claim", "",
    ]  # fmt: skip


def test_marks_outside_the_text_are_left_out():
    found = paragraphs("short", [Mark(3, 99, "far"), Mark(2, 2, "empty")])

    assert [segment.marks for segment in found[0].segments] == [()]


@given(
    st.text(alphabet="ab \n<é商", max_size=40),
    st.lists(st.tuples(st.integers(0, 45), st.integers(0, 45)), max_size=6),
)
def test_no_character_is_lost_or_doubled(text, spans):
    marks = [Mark(start, end, f"m{start}") for start, end in spans]

    found = paragraphs(text, marks)

    lines = [line for line in text.split("\n") if line.strip()]
    assert ["".join(s.text for s in p.segments) for p in found] == lines
    for paragraph in found:
        at = paragraph.start
        for segment in paragraph.segments:
            assert segment.text == text[at : at + len(segment.text)]
            at += len(segment.text)


def test_a_stretch_inside_a_word_is_shown_to_its_ends():
    assert to_word_ends("Sie mietet Rechenzeit.", 4, 8) == (4, 10)
    assert to_word_ends("in A100-Clustern", 3, 7) == (3, 7)


def test_chinese_has_no_word_ends_to_reach():
    assert to_word_ends("一直在租用英伟达", 3, 5) == (3, 5)
