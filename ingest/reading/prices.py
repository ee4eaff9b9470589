"""Amounts of money: how much, in which currency, and for what."""

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from ingest.reading.cues import Cue, Hit
from ingest.reading.fold import fold
from ingest.reading.lexicons import lexicon_for
from ingest.reading.lexicons.shared import CURRENCY_SIGNS
from ingest.reading.numbers import Number
from ingest.reading.scene import Scene, Sentence
from ingest.reading.types import Price, Span

_SIGN_BEFORE = re.compile(
    "(?:" + "|".join(sorted(map(re.escape, CURRENCY_SIGNS), key=len, reverse=True)) + r")\s?$"
)
_RANGE = re.compile(r"^\s?(?:-|to|bis|至|到|~|a|à|y|and|und|e|et)\s?$")
_MANY_CHIPS = (4, 8, 16)


@lru_cache(maxsize=16)
def _word_after(lang: str) -> re.Pattern[str]:
    listing = {**CURRENCY_SIGNS, **lexicon_for(lang).currencies}
    words = "|".join(sorted((re.escape(fold(word)) for word in listing), key=len, reverse=True))
    edge = "" if lang in ("zh", "ja", "ko") else r"(?![^\W\d_])"
    return re.compile(rf"[\s*-]{{0,2}}(?:de\s|di\s|of\s|d')?(?P<word>{words}){edge}")


def _currency(folded: str, number: Number, lang: str) -> tuple[str, int, int] | None:
    """The currency at a number and where the amount begins and ends with it."""
    before = _SIGN_BEFORE.search(folded[max(0, number.start - 5) : number.start])
    if before:
        sign = before.group().strip()
        letters = sign[0].isalpha()
        place = number.start - len(before.group())
        before_it = folded[place - 1] if place > 0 else ""
        if not (letters and before_it.isascii() and before_it.isalnum()):
            return CURRENCY_SIGNS[sign], place, number.end
    after = _word_after(lang).match(folded, number.end)
    if not after:
        return None
    word = after.group("word")
    known = {fold(key): value for key, value in lexicon_for(lang).currencies.items()}
    return known.get(word) or CURRENCY_SIGNS[word], number.start, after.end()


def prices(scene: Scene, found: list[Number]) -> tuple[list[Price], set[int]]:
    """The prices of a text, and the starts of the numbers they used up."""
    result: list[Price] = []
    used: set[int] = set()
    for index, number in enumerate(found):
        if number.start in used:
            continue
        money = _currency(scene.folded, number, scene.lang)
        if money is None:
            continue
        currency, start, end = money
        low, high, start = _range(scene, found, index, number, start, used)
        used.add(number.start)
        sentence = scene.sentence_at(number.start)
        per = _per(scene, sentence, start, end)
        if not per:
            continue
        chips, counted_by = _chips_bought(scene, sentence, found, number, per)
        used |= counted_by
        if chips is None and per in ("hour", "month") and _by_the_chip(scene, sentence, start, end):
            chips = 1
        result.append(
            Price(
                Span(start, end), low, number.best, high, currency, per, chips,
                _nearest_chip(sentence, start),
            )
        )  # fmt: skip
    result += _without_currency(scene, found, result, used)
    return sorted(result, key=lambda price: price.span), used


def _without_currency(
    scene: Scene, found: list[Number], priced: list[Price], used: set[int]
) -> list[Price]:
    """Rents and unit prices whose currency the text has named before: "from 2.3 to 3.3 million"."""
    if not priced and scene.lang != "zh":
        return []
    currency = Counter(price.currency for price in priced).most_common(1)[0][0] if priced else "CNY"
    result: list[Price] = []
    for index, number in enumerate(found):
        if number.start in used or number.best < 1000 or _is_counted(scene, number):
            continue
        sentence = scene.sentence_at(number.start)
        if not sentence.has(Cue.PRICE) or not sentence.has(
            Cue.PER_MONTH, Cue.PER_SERVER, Cue.PER_HOUR
        ):
            continue
        near = _near(sentence.hits, number.start, number.end, 120)
        per = "month" if Cue.PER_MONTH in near else "server" if Cue.PER_SERVER in near else "hour"
        low, high, start = _range(scene, found, index, number, number.start, used)
        used.add(number.start)
        if result and low != high and result[-1].span.start == start:
            result.pop()
        chips, counted_by = _chips_bought(scene, sentence, found, number, per)
        used |= counted_by
        result.append(
            Price(
                Span(start, number.end), low, number.best, high, currency, per, chips,
                _nearest_chip(sentence, start),
            )
        )  # fmt: skip
    return result


def _is_counted(scene: Scene, number: Number) -> bool:
    """The number counts chips or people, or names a year."""
    if not number.scaled and 1990 <= number.best < 2100:
        return True
    tail = scene.folded[number.end : number.end + 8]
    return bool(re.match(r"\s?(?:chip|gpu|card|server|unit|台|块|张|颗|枚|个|人|家|年)", tail))


def _range(
    scene: Scene, found: list[Number], index: int, number: Number, start: int, used: set[int]
) -> tuple[Decimal | None, Decimal | None, int]:
    """Bounds of "150,000-200,000": the number before belongs to the same amount."""
    if index:
        other = found[index - 1]
        between = scene.folded[other.end : number.start].rstrip("$€£¥ ")
        joined = _RANGE.match(between + " " if between else "x") and other.start not in used
        if joined and other.best < number.best and (other.scaled or not number.scaled):
            used.add(other.start)
            return other.best, number.best, other.start
    return number.low, number.high, start


def _per(scene: Scene, sentence: Sentence, start: int, end: int) -> str:
    """What the amount buys; empty when it is no price of chips, computing time or a deal."""
    reach = 40 if scene.is_cjk else 70
    near = _near(sentence.hits, start, end, reach)
    close = _near(sentence.hits, start, end, reach // 2)
    if Cue.PER_HOUR in near:
        return "hour"
    if Cue.PER_MONTH in near:
        return "month"
    if Cue.REVENUE in near and Cue.SMUGGLE not in near:
        return ""
    if Cue.PER_CHIP in close:
        return "chip"
    if Cue.PER_SERVER in near:
        return "server"
    if not _is_about_goods(scene, sentence):
        return ""
    if Cue.PAYMENT in close and not _for_all_of_it(scene, start, end):
        return "payment"
    if Cue.INVESTMENT in near:
        return "investment" if sentence.chips or Cue.CHIP in near else ""
    return "deal_total"


def _by_the_chip(scene: Scene, sentence: Sentence, start: int, end: int) -> bool:
    """The rent is said to be for one chip: "3.20 dollars an hour a chip"."""
    return Cue.PER_CHIP in _near(sentence.hits, start, end, 20 if scene.is_cjk else 36)


_SPAN_OF_TIME = re.compile(
    r"(?:\b(?:for|over|für|über|pour|sur|por|durante|per|за|in)\s(?:\w+\s){0,2}?(?:years?|months"
    r"|jahre|monate|ans|mois|années|años|meses|anni|mesi|anos|года|лет)\b"
    r"|\d\s?(?:年間|か月|カ月|年期|年间|年的)"
    r"|[一二两三四五]年(?:間|期|间|的)?|년간|sur la durée|laufzeit)"
)


def _for_all_of_it(scene: Scene, start: int, end: int) -> bool:
    """The amount pays a whole contract: "for three years"."""
    around = scene.folded[max(0, start - 40) : end + 40]
    return bool(_SPAN_OF_TIME.search(around))


def _near(hits: Iterable[Hit], start: int, end: int, reach: int) -> set[Cue]:
    return {hit.cue for hit in hits if hit.end > start - reach and hit.start < end + reach}


def _is_about_goods(scene: Scene, sentence: Sentence) -> bool:
    """Chips, servers, a shipment or a payment are the matter of the sentence or the one before."""
    goods = (Cue.CHIP, Cue.SERVER, Cue.SMUGGLE, Cue.PAYMENT, Cue.COMPUTE, Cue.SHIP)
    if sentence.chips or sentence.has(*goods):
        return True
    if sentence.has(Cue.RENT) and sentence.has(Cue.VALUE):
        return True
    back = 3 if sentence.has(Cue.VALUE) else 1
    around = scene.sentences[max(0, sentence.number - back) : sentence.number + 2]
    return any(
        each.chips or each.has(Cue.CHIP, Cue.SERVER)
        for each in around
        if each.paragraph == sentence.paragraph or sentence.has(Cue.VALUE)
    )


def _nearest_chip(sentence: Sentence, start: int) -> str:
    """The chip the price is asked for: the model named nearest to it."""
    chips = sentence.chips
    if not chips:
        return ""
    return min(chips, key=lambda chip: abs(chip.span.start - start)).label


def _chips_bought(
    scene: Scene, sentence: Sentence, found: list[Number], price: Number, per: str
) -> tuple[int | None, set[int]]:
    """How many chips an hourly or monthly price covers: "eight A100", "8-card server"."""
    if per not in ("hour", "month", "server"):
        return None, set()
    near = [
        number
        for number in found
        if number.start != price.start
        and sentence.span.start <= number.start < sentence.span.end
        and abs(number.start - price.start) < 160
        and number.best in _MANY_CHIPS
    ]
    for number in near:
        tail = scene.folded[number.end : number.end + 40]
        if (
            re.match(r"[\s-]*(?:卡|张|块|枚|台|장|개|x\b)", tail)
            or any(
                chip.span.start - number.end < 40 and chip.span.start >= number.end
                for chip in sentence.chips
            )
            or any(0 <= hit.start - number.end < 20 for hit in sentence.every(Cue.CHIP))
        ):
            return int(number.best), {number.start}
    return None, set()
