"""Where sentences end."""

from ingest.reading.sentences import sentences


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span, _ in sentences(text)]


def test_a_full_stop_ends_a_sentence_but_not_an_abbreviation() -> None:
    text = "The U.S. Commerce Dept. said so. K. Shanmugam agreed. It paid $1.5 million."
    assert split(text) == [
        "The U.S. Commerce Dept. said so.",
        "K. Shanmugam agreed.",
        "It paid $1.5 million.",
    ]


def test_chinese_sentences_end_without_a_space() -> None:
    assert split("公司租用芯片。警方未回应。") == ["公司租用芯片。", "警方未回应。"]


def test_a_german_day_does_not_end_a_sentence() -> None:
    assert len(split("Am 8. Dezember kam die Anklage.")) == 1


def test_an_empty_line_begins_a_paragraph() -> None:
    assert [paragraph for _, paragraph in sentences("One.\n\nTwo. Three.")] == [0, 1, 1]


def test_a_list_item_is_a_sentence_of_its_own() -> None:
    assert split("Goods:\n- 400 chips\n- 50 servers") == ["Goods:", "- 400 chips", "- 50 servers"]
