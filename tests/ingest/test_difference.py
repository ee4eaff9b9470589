"""What changed from one text to the next."""

from ingest.difference import Change, Paragraph, Piece, difference

OLD = "Acme rents A100 chips.\nTwo employees said so.\nAcme denied it."


def told(paragraph: Paragraph) -> str:
    """A paragraph as [-removed-] and {+added+}."""
    marks = {Change.SAME: "{}", Change.ADDED: "{{+{}+}}", Change.REMOVED: "[-{}-]"}
    return "".join(marks[piece.change].format(piece.text) for piece in paragraph.pieces)


def changed(old: str, new: str) -> list[str]:
    return [told(paragraph) for paragraph in difference(old, new)]


def test_the_same_text_has_no_changes() -> None:
    assert difference(OLD, OLD + "\n\n") == []


def test_a_changed_word_is_shown_in_its_paragraph() -> None:
    new = OLD.replace("Two", "Three")
    assert changed(OLD, new) == ["[-Two-]{+Three+} employees said so."]
    assert difference(OLD, new)[0].skipped == 1


def test_a_new_and_a_removed_paragraph() -> None:
    assert changed(OLD, OLD + "\nA correction.") == ["{+A correction.+}"]
    assert changed(OLD, OLD.replace("\nTwo employees said so.", "")) == [
        "[-Two employees said so.-]"
    ]


def test_a_paragraph_that_was_replaced_is_not_mixed_up_word_by_word() -> None:
    new = OLD.replace("Two employees said so.", "Weather: rain in the north, sun later.")
    assert changed(OLD, new) == [
        "[-Two employees said so.-]",
        "{+Weather: rain in the north, sun later.+}",
    ]


def test_chinese_is_compared_sign_by_sign() -> None:
    assert changed("该公司租用了两百枚芯片。", "该公司租用了三百枚芯片。") == [
        "该公司租用了[-两-]{+三+}百枚芯片。"
    ]


def test_old_and_new_can_be_put_together_again() -> None:
    new = "Acme Ltd rents H100 chips!\nAcme denied it, twice.\nMore."
    pieces = [piece for paragraph in difference(OLD, new) for piece in paragraph.pieces]
    for text, left_out in ((OLD, Change.ADDED), (new, Change.REMOVED)):
        kept = "".join(piece.text for piece in pieces if piece.change is not left_out)
        assert kept == text.replace("\n", "")


def test_very_long_texts_are_shown_old_and_new() -> None:
    old, new = "\n".join(["a b"] * 2500), "\n".join(["c d"] * 2500)
    assert difference(old, new)[0].pieces == (Piece(Change.REMOVED, "a b"),)


def test_a_book_is_compared_by_paragraph() -> None:
    line = " ".join(f"w{number}" for number in range(1000))
    old = "\n".join(f"{n} {line}" for n in range(40))
    assert changed(old, old.replace("7 w0 ", "7 other "))[0].startswith("[-7 w0")
