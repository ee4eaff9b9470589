"""How many chips, servers or shipments, and how real they are."""

import re
from functools import lru_cache

from ingest.reading.cues import Cue
from ingest.reading.fold import fold
from ingest.reading.lexicons import lexicon_for
from ingest.reading.numbers import Number
from ingest.reading.scene import Scene, Sentence
from ingest.reading.types import Quantity, Span
from rules.codes import QuantityState

#: "Units" of what, the sentence must say.
_COUNTER_ONLY = re.compile(r"\s?(?:台|枚|个|個|基|块|张|颗|片|대|개|장)(?![a-z0-9])")
_LOOSE_UNITS = {"units", "systems", "systeme", "systemen", "systèmes", "个", "枚", "基"}
_COUNTER = (
    r"(?:余|多|几)?\s?(?:台|块|张|颗|片|枚|个|辆|批|套|长|基|대|개|장|명)?(?:以上)?(?:의|の|的)?\s?"
)
_STOP = re.compile(
    r"[.;:()!?\n]|,\s|\bgb\b|%|\btb\b|\bvon\b|\bof which\b|\band\b|\bund\b|\bet\b|\by\b"
)
_CJK_STOP = re.compile(r"[。，；：（）、,;:()!?\n]|美元|元|年|月|日|gb|%|tb")
_OTHER_UNIT = re.compile(
    r"\s?(?:gb|tb|mb|nm|%|wh|kw|mw|-\w|x\b|hours|years|months|weeks|days|monat|wochen|tage|mois|semaines|jours|meses|semanas|días|dias|mesi|settimane|месяц|недел|percent|prozent|jahre|people|men|mitarbeiter"
    r"|employees|人|名|位|岁|歳|명|일|월|년|家|国|倍|个月|年|月|日)"
)
_COUNTED = re.compile(r"[台枚块张颗片辆套]|\s(?:nvidia|gpu|chip|server|[abh]\d00)")
_YEARS = range(1990, 2100)
_FAR = 4  # words that part a number in words from what it counts, at most
_PARTITIVE = frozenset({"of", "de", "d", "di", "da", "von"})
_DATED = re.compile(
    r"(?:(?:19|20)\d\d\s?(?:und|and|bis|to|et|y|e|a|à|al|и|по|–|—|-)\s?"
    r"|\b(?:in|im jahr|seit|since|en|depuis|desde|until|bis|nel|dal|em|v|в|с|anno|año|ano)\s)$"
)
#: So many in each: what the number counts is part of something counted already.
_EACH = re.compile(
    r"(?:\b(?:je|jeweils|each with|each holding|each carrying|chacun avec|cada uno con|mit je)"
    r"|每台|各|1台に|1台あたり|각각|carried|carries|carrying|holds|held)\s?$"
)


@lru_cache(maxsize=16)
def _units(lang: str) -> re.Pattern[str]:
    listing = lexicon_for(lang).units
    words = "|".join(sorted((re.escape(fold(word)) for word in listing), key=len, reverse=True))
    edge = "" if lang in ("zh", "ja", "ko") else r"(?<![^\W_])"
    if lang == "de":
        edge = r"(?<![^\W_])(?:[a-zäöü]{3,}-?)?"
    end = "" if lang in ("zh", "ja", "ko") else r"(?![^\W_])"
    return re.compile(rf"{edge}(?P<unit>{words}){end}")


def quantities(scene: Scene, found: list[Number], used: set[int]) -> list[Quantity]:
    """The quantities of a text. Sums of money, years and shares are none."""
    result: list[Quantity] = []
    for index, number in enumerate(found):
        if number.start in used or number.best < 2 or number.best != int(number.best):
            continue
        if _is_year(scene, number):
            continue
        if scene.folded.startswith("卡", number.end) or _EACH.search(
            scene.folded[max(0, number.start - 16) : number.start]
        ):
            continue
        named = _unit_after(scene, number, _next_number(scene, found, index))
        if named is None:
            continue
        unit, end = named
        sentence = scene.sentence_at(number.start)
        if (
            number.in_words
            and len(scene.folded[number.end : end].split()) > _FAR
            and not scene.is_cjk
        ):
            continue
        if number.in_words and number.best < 20 and unit == "chips" and not sentence.chips:
            continue
        what = _chip_named(sentence, number.start, end)
        result.append(
            Quantity(
                Span(number.start, end), number.low, number.best, number.high, unit, what,
                _state(sentence, number.start),
            )
        )  # fmt: skip
    return result


def _is_year(scene: Scene, number: Number) -> bool:
    written = scene.folded[number.start : number.end]
    if _DATED.search(scene.folded[max(0, number.start - 14) : number.start]):
        return number.best in _YEARS
    counted = bool(_COUNTED.match(scene.folded, number.end))
    return number.best in _YEARS and not number.scaled and "," not in written and not counted


def _next_number(scene: Scene, found: list[Number], index: int) -> int:
    """Where the next number begins that counts something of its own: not "8-card", "8x"."""
    for other in found[index + 1 : index + 3]:
        if not re.match(r"-\w|\s?x\b|卡", scene.folded[other.end : other.end + 3]):
            return other.start
    return len(scene.text)


def _unit_after(scene: Scene, number: Number, until: int) -> tuple[str, int] | None:
    """The unit noun or chip model that follows a number within the same phrase."""
    reach = 22 if scene.is_cjk else 60
    tail = scene.folded[number.end : min(number.end + reach, until)]
    stop = (_CJK_STOP if scene.is_cjk else _STOP).search(tail)
    if stop and stop.start() < 1 and not scene.is_cjk:
        return None
    if _OTHER_UNIT.match(tail):
        return None
    tail = tail[: stop.start()] if stop else tail
    counted = re.match(_COUNTER, tail) if scene.is_cjk else None
    unit = _units(scene.lexicon.lang).search(tail)
    limit = number.end + (unit.start() if unit else len(tail))
    if unit and not scene.is_cjk and not _is_one_phrase(scene, number.end, limit):
        return None
    before = _unit_before(scene, number, tail) if scene.is_cjk else None
    if before is not None:
        return before
    chip = next(
        (
            mention
            for mention in scene.sentence_at(number.start).chips
            if number.end <= mention.span.start <= number.end + len(tail)
        ),
        None,
    )
    if unit and unit.group("unit") in _LOOSE_UNITS and not scene.sentence_at(number.start).chips:
        return None
    if scene.is_cjk and counted and "台" in counted.group() and chip:
        return "servers", chip.span.end
    if unit and not (chip and chip.span.start + 30 < number.end + unit.start()):
        label = scene.lexicon.units[_entry(scene.lexicon.lang, unit.group("unit"))]
        return label, number.end + unit.end()
    if chip and (counted is None or counted.group().strip() or chip.span.start - number.end < 3):
        gap = scene.text[number.end : chip.span.start]
        if len(gap.split()) <= 3:
            return "chips", chip.span.end
    return None


def _is_one_phrase(scene: Scene, start: int, end: int) -> bool:
    """Few words stand between number and unit, none of them a preposition but "of"."""
    between = scene.folded[start:end].split()
    lexicon = scene.lexicon
    tying = {*lexicon.sources, *lexicon.receivers, "in", "over", "on", "en", "dans"} - _PARTITIVE
    return len(between) <= 5 and tying.isdisjoint(between)


def _unit_before(scene: Scene, number: Number, tail: str) -> tuple[str, int] | None:
    """The unit noun before the number, the counter behind it: サーバー約40台, 服务器40台."""
    counter = _COUNTER_ONLY.match(tail)
    if counter is None:
        return None
    head = scene.folded[max(0, number.start - 12) : number.start]
    found = list(_units(scene.lexicon.lang).finditer(head))
    if not found and _counts_chips(scene, number, counter.group()):
        return "chips", number.end + counter.end()
    if not found or re.search(r"[。，、；,;]", head[found[-1].end() :]):
        return None
    label = scene.lexicon.units[_entry(scene.lexicon.lang, found[-1].group("unit"))]
    return label, number.end + counter.end()


def _counts_chips(scene: Scene, number: Number, counter: str) -> bool:
    """A model was named just before, and the counter is one for small things: B200 약 4000개."""
    if counter.strip() not in "枚个個基块张颗片개장" or number.best < 10:
        return False
    sentence = scene.sentence_at(number.start)
    before = [chip for chip in sentence.chips if chip.span.end <= number.start]
    if before:
        return True
    last = scene.sentences[max(0, sentence.number - 1)]
    return not sentence.chips and bool(last.chips)


@lru_cache(maxsize=512)
def _entry(lang: str, folded: str) -> str:
    return next(word for word in lexicon_for(lang).units if fold(word) == folded)


def _chip_named(sentence: Sentence, start: int, end: int) -> str:
    """The chip the quantity counts: named inside it or right after it."""
    for chip in sentence.chips:
        if start <= chip.span.start < end + 40:
            return chip.label
    return ""


def _state(sentence: Sentence, start: int) -> QuantityState:
    """Whether they are planned, ordered, seized or delivered."""
    if sentence.has(Cue.SEIZED):
        return QuantityState.SEIZED
    if sentence.has(Cue.PLAN):
        return QuantityState.PLANNED
    if sentence.has(Cue.ORDER):
        return QuantityState.ORDERED
    if sentence.has(Cue.DELIVERED, Cue.SHIP, Cue.BUY):
        return QuantityState.DELIVERED
    return QuantityState.UNKNOWN
