"""Each report once: what is folded together and what must stay apart."""

import random
import re
import tomllib
from pathlib import Path

import pytest

from ingest.reading.fingerprint import Fingerprint, fingerprint
from ingest.reading.likeness import likeness
from ingest.reading.reader import read
from ingest.reading.stories import Dated, Relation, group_all, place, same_report
from ingest.reading.types import Mention, MentionKind, Span
from ingest.starter_names import starter_index

SAMPLES = Path(__file__).parents[3] / "ingest" / "samples"

FIRST = """Customs officers at Tanjung Pelepas opened forty crates on Monday and found 412 Nvidia
H100 boards declared as garden pumps, three officials told Reuters. The consignee, Lotus
Meridian Trading, was registered in Johor only in May. The goods were valued at $14.6
million, said the officials, who asked not to be named because the inquiry goes on. A
lawyer for Lotus Meridian did not answer calls. The crates had been flown in from Taoyuan
by a forwarder named Kestrel Freight, whose manager said that his firm only moves sealed
pallets and trusts the papers it is given. Two earlier consignments of the same size went
through the port in April and were not opened, port records show."""

SECOND = """Bloomberg has seen invoices showing that Lotus Meridian Trading bought 412 Nvidia H100
boards from a Taoyuan reseller and paid $14.6 million for them. Two people who worked at
the Johor firm said its director took orders from a man in Shenzhen whose name they never
learned. Kestrel Freight, which flew the crates in, said it had done nothing wrong."""

REWRITE = """Reuters reports that Malaysian customs discovered 412 H100 boards of Nvidia in crates
declared as garden pumps. The recipient is said to be Lotus Meridian Trading, and the
goods to be worth 14.6 million dollars. The forwarder Kestrel Freight said it trusts the
papers it is given."""

GERMAN = """Laut Reuters hat der malaysische Zoll in Kisten mit angeblichen Gartenpumpen 412
Platinen des Typs Nvidia H100 gefunden. Empfänger soll Lotus Meridian Trading aus
Johor sein, der Wert liege bei 14,6 Millionen Dollar. Die Spedition Kestrel Freight
erklärte, sie verlasse sich auf die Papiere."""

CHINESE = """据路透社报道，马来西亚海关在申报为园艺水泵的货箱中查获412块英伟达H100板卡，
收货方为柔佛的Lotus Meridian Trading，货值1460万美元。货运公司Kestrel Freight称其只承运密封托盘。"""


def taken(text: str, lang: str = "en", *, publisher: str = "", address: str = "") -> Fingerprint:
    return fingerprint(text, lang, publisher=publisher, address=address)


def sample(lang: str) -> Dated:
    facts = tomllib.loads((SAMPLES / "samples.toml").read_text(encoding="utf-8"))["sample"]
    entry = next(one for one in facts if one["lang"] == lang)
    written = (SAMPLES / entry["file"]).read_text(encoding="utf-8")
    text = re.sub(r"<head>.*?</head>|<[^>]+>", "", written, flags=re.DOTALL)
    return Dated(taken(text, lang), entry["published"])


def with_a_third_rewritten(text: str) -> str:
    chance = random.Random(7)
    return " ".join(
        f"anders{chance.randrange(9)}" if chance.random() < 0.35 else word for word in text.split()
    )


def test_the_samples_fold_into_one_story() -> None:
    assert len(set(group_all({lang: sample(lang) for lang in ("de", "en", "zh")}).values())) == 1


@pytest.mark.parametrize("pair", [("de", "en"), ("en", "zh"), ("de", "zh")])
def test_two_languages_of_one_report_are_translations(pair: tuple[str, str]) -> None:
    one, other = (sample(lang).print for lang in pair)
    found = same_report(one, other, days_apart=1)
    assert found.yes and found.relation is Relation.TRANSLATION


def test_a_copy_with_a_third_of_its_words_rewritten_is_a_copy() -> None:
    found = same_report(taken(FIRST), taken(with_a_third_rewritten(FIRST)), days_apart=2)
    assert found.relation is Relation.COPY


def test_a_shared_quote_of_forty_words_is_no_copy() -> None:
    quote = " ".join(FIRST.split()[40:80])
    other = f"Lessons for buyers of pumps. {quote} " + " ".join(
        f"irrigation advice number{place} follows" for place in range(60)
    )
    assert same_report(taken(FIRST), taken(other), days_apart=0).relation is not Relation.COPY


@pytest.mark.parametrize(("text", "lang"), [(REWRITE, "en"), (GERMAN, "de"), (CHINESE, "zh")])
def test_a_report_about_a_report_counts_with_it(text: str, lang: str) -> None:
    found = same_report(taken(FIRST), taken(text, lang), days_apart=1)
    assert found.yes and found.after == "out:reuters"


def test_sources_of_its_own_make_another_report_on_the_same_event() -> None:
    found = same_report(taken(FIRST), taken(SECOND), days_apart=1)
    assert (found.yes, found.relation) == (False, Relation.SAME_EVENT)


def test_an_uncredited_rewrite_does_not_tie_two_reports_together() -> None:
    uncredited = taken(re.sub("Reuters reports that ", "", REWRITE))
    story = [Dated(taken(FIRST)), Dated(uncredited)]
    placement = place(Dated(taken(SECOND)), {"first": story})
    assert placement.story is None
    assert [key for key, _ in placement.linked] == ["first"]


def test_what_a_public_body_announced_is_one_report_in_many_newsrooms() -> None:
    one = "The Justice Department charged Omar Feld with smuggling 90 servers, Bloomberg reported."
    other = (
        "Laut BBC hat das US-Justizministerium Omar Feld wegen Schmuggels von 90 Servern angeklagt."
    )
    assert same_report(taken(one), taken(other, "de"), days_apart=0).yes


def test_two_cases_of_one_kind_stay_apart() -> None:
    one = "The Justice Department charged Omar Feld with smuggling Nvidia H100 chips to China."
    other = "The Justice Department charged Lena Ruiz with smuggling Nvidia H100 chips to China."
    assert not same_report(taken(one), taken(other), days_apart=1).yes


def test_chips_rules_and_makers_alone_tie_nothing_together() -> None:
    one = (
        "Washington widened its rules of October 2022; Nvidia may not sell A100 and H100 to China."
    )
    other = "Nvidia shares rose. The A100 and the H100 may not be sold to China since October 2022."
    assert not same_report(taken(one), taken(other), days_apart=0).yes


def test_the_same_event_a_year_later_is_not_the_same_report() -> None:
    assert not same_report(taken(FIRST), taken(GERMAN, "de"), days_apart=365).yes


def test_every_answer_has_a_reason_that_is_a_sentence() -> None:
    for text in (FIRST, SECOND, "Nothing of the kind."):
        assert same_report(taken(FIRST), taken(text), days_apart=0).reason.endswith(".")


def test_the_order_of_the_two_makes_no_difference() -> None:
    one, other = taken(FIRST), taken(GERMAN, "de")
    assert same_report(one, other, days_apart=1) == same_report(other, one, days_apart=1)


def test_rare_keys_bring_copies_and_translations_together() -> None:
    rare = set(taken(FIRST).rare_keys)
    for text, lang in ((with_a_third_rewritten(FIRST), "en"), (GERMAN, "de"), (CHINESE, "zh")):
        assert rare & set(taken(text, lang).rare_keys)


def test_rare_keys_are_few_and_short() -> None:
    keys = taken(FIRST, address="https://example.org/" + "a" * 400).rare_keys
    assert len(keys) < 80 and max(map(len, keys)) <= 120


def test_a_known_party_counts_by_its_key_in_every_script() -> None:
    one = fingerprint("商汤回应。", "zh", [_mention("商汤", 0)])
    other = fingerprint("SenseTime replied.", "en", [_mention("SenseTime", 0)])
    assert one.keys & other.keys == {"party:ENT-000007"}


def test_an_article_of_the_newsroom_itself_is_the_origin_of_what_credits_it() -> None:
    own = taken(re.sub(" told Reuters", " said", FIRST), address="https://www.reuters.com/world/x")
    found = same_report(own, taken(GERMAN, "de"), days_apart=0)
    assert found.yes and found.after == "out:reuters"


def test_one_address_in_two_languages_is_one_report() -> None:
    one = taken(FIRST, address="https://www.example.org/crates?utm_source=feed")
    other = taken(GERMAN, "de", address="http://example.org/crates/")
    assert same_report(one, other, days_apart=0).reason.startswith("Both are given the address")


def test_one_address_for_two_subjects_is_two_reports() -> None:
    one = taken(FIRST, address="https://example.org/")
    other = taken("Rain fell on the vineyards of Baden.", address="https://example.org/")
    assert not same_report(one, other, days_apart=0).yes


def test_a_fingerprint_survives_being_stored() -> None:
    kept = fingerprint(FIRST, "en", [_mention("Customs", 0)], publisher="out:reuters")
    assert Fingerprint.from_json(kept.as_json()) == kept


def _mention(text: str, start: int) -> Mention:
    span = Span(start, start + len(text))
    return Mention(span, text, MentionKind.PARTY, "ENT-000007", "SenseTime")


UNDATED = """SenseTime rented 2,000 Nvidia H100 chips in Malaysia in March 2024, three employees
said. SenseTime did not comment."""

ONE_SENTENCE = "iFlytek rents eight A100 chips from AI-Galaxy in Shanghai for $10 an hour. "


def read_and_taken(text: str, lang: str) -> Fingerprint:
    reading = read(text, lang=lang, names=starter_index())
    return fingerprint(text, lang, reading.mentions)


def sample_as_read(lang: str) -> Fingerprint:
    entry = f"report-2023-{lang}.{'txt' if lang == 'de' else 'html'}"
    written = (SAMPLES / entry).read_text(encoding="utf-8")
    text = re.sub(r"<head>.*?</head>|<[^>]+>", "", written, flags=re.DOTALL)
    return read_and_taken(text, lang)


@pytest.mark.parametrize("lang", ["de", "en", "zh"])
def test_an_undated_article_on_another_matter_stays_apart(lang: str) -> None:
    found = same_report(sample_as_read(lang), read_and_taken(UNDATED, "en"), days_apart=None)
    assert not found.yes


@pytest.mark.parametrize("lang", ["de", "en", "zh"])
@pytest.mark.parametrize("days", [None, 0])
def test_one_sentence_over_and_over_joins_no_report(lang: str, days: int | None) -> None:
    spam = read_and_taken(ONE_SENTENCE * 300, "en")
    assert not same_report(sample_as_read(lang), spam, days_apart=days).yes


@pytest.mark.parametrize("pair", [("de", "en"), ("en", "zh"), ("de", "zh")])
def test_an_undated_translation_still_joins_its_report(pair: tuple[str, str]) -> None:
    one, other = map(sample_as_read, pair)
    assert same_report(one, other, days_apart=None).yes


def test_other_chips_places_and_months_speak_against_one_event() -> None:
    first = read_and_taken(UNDATED, "en")
    other = UNDATED.replace("H100", "A100").replace("Malaysia", "Japan").replace("2024", "2023")
    like = likeness(first, read_and_taken(other, "en"))
    assert like.contradicted == ("month:", "chip:", "pl:")


def test_texts_that_repeat_themselves_are_one_only_where_they_repeat_the_same() -> None:
    spam = read_and_taken(ONE_SENTENCE * 300, "en")
    other = "Shanghai is where AI-Galaxy lets iFlytek have eight A100 chips at $10 an hour. "
    assert same_report(spam, read_and_taken(ONE_SENTENCE * 200, "en"), days_apart=None).yes
    assert not same_report(spam, read_and_taken(other * 300, "en"), days_apart=None).yes


def made_up(seed: int, *facts: str) -> str:
    """Some 150 words that say nothing, with facts among them."""
    chance = random.Random(seed)
    words = ["".join(chance.choices("abdefgiklmnorstu", k=6)) for _ in range(150)]
    told = " ".join(words).replace(words[75], f"{words[75]}. {' '.join(facts)} Then")
    return f"{told[0].upper()}{told[1:]}."


def test_one_company_in_two_long_texts_of_one_language_is_no_retelling() -> None:
    fact = "Cornor Jundal rents A100 chips, two people said."
    one, other = taken(made_up(1, fact)), taken(made_up(2, fact))
    assert not same_report(one, other, days_apart=1).yes


def test_much_that_two_long_texts_both_tell_is_a_retelling() -> None:
    facts = ("Cornor Jundal paid 14.6 million dollars in Batam.", "It was 412 H100 boards.")
    one, other = taken(made_up(1, *facts)), taken(made_up(2, *reversed(facts)))
    assert same_report(one, other, days_apart=1).yes


def test_a_copy_in_which_the_only_name_was_changed_is_a_copy() -> None:
    text = made_up(3, "the firm Cornor pays.")
    changed = taken(text.replace("Cornor", "Belvex"))
    assert same_report(taken(text), changed, days_apart=0).relation is Relation.COPY


def test_a_form_that_is_filled_in_with_other_names_is_no_copy() -> None:
    text = made_up(4, "the firm Cornor Jundal pays Alton Wenmek.")
    filled = text.replace("Cornor Jundal", "Belvex Tarqua").replace("Alton Wenmek", "Norris Felnor")
    assert not same_report(taken(text), taken(filled), days_apart=0).yes
