"""The name matcher measured: index, speed, and names of an invented list in four scripts.

    python benchmarks/matching.py [FILE] [--names N]

FILE is an input of `manage.py match_names`; its list and queries are timed. Without it a list is
invented, N names long (default 60,000): companies in Chinese, in Latin letters and in Cyrillic,
persons in Latin letters and in Arabic. Its queries ask for them in another script, another order
and with typing errors; half of them name nobody on the list.

With `--logic-v2 PYTHON`, an interpreter that has nomenklatura and followthemoney, its algorithm
logic-v2 scores up to fifty candidates for each of 300 queries of FILE, as yente does at its
defaults, and the CPU of both is set side by side. Finding the candidates is not counted against it.
"""

import argparse
import random
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import orjson

from entities.matching.fold import fold
from entities.matching.grams import GramIndex
from entities.matching.known import known_names
from entities.matching.matcher import Matcher, Party
from entities.matching.pinyin import pinyin_of
from entities.matching.places import CHINESE_PLACES
from entities.starter import read

TRADES = {
    "科技": "Technology", "电子": "Electronics", "半导体": "Semiconductor", "光电": "Optics",
    "微电子": "Microelectronics", "智能": "Intelligent", "软件": "Software", "航空": "Aviation",
    "国际贸易": "International Trading", "精密仪器": "Precision Instruments",
}  # fmt: skip
CHINESE = (
    "华芯瑞天星辰海蓝博远恒泰宏鼎鑫盛嘉禾云峰捷讯凌锐卓越信达康宇明创睿思飞翔德智联众汇金石长青"
)
CHINESE_TRADITIONAL = str.maketrans("华云锐讯长飞联众汇创", "華雲銳訊長飛聯眾匯創")
CYRILLIC = {
    "Вектор": "Vektor", "Рубин": "Rubin", "Орион": "Orion", "Прибор": "Pribor", "Радуга": "Raduga",
    "Сокол": "Sokol", "Импульс": "Impuls", "Кристалл": "Kristall", "Заря": "Zarya",
}  # fmt: skip
PLANTS = {"Завод": "Zavod", "Институт": "Institut", "Бюро": "Byuro", "Комплекс": "Kompleks"}
ARABIC = {
    "محمد": "Muhammad", "حسن": "Hasan", "سعيد": "Said", "كريم": "Karim", "ناصر": "Nasir",
    "جميل": "Jamil", "رشيد": "Rashid", "فريد": "Farid", "سليم": "Salim", "نبيل": "Nabil",
}  # fmt: skip
SOUNDS = "ba dor fen gal hir jun kel lom mar nev or pas rit sul tam ur vel wes yor zan"
LATIN = SOUNDS.split()


def main() -> None:
    """Print what building and asking cost, and what is found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--names", type=int, default=60_000)
    parser.add_argument("--logic-v2", type=Path, metavar="PYTHON")
    given = parser.parse_args()
    chance = random.Random(4)
    if given.file:
        contents = orjson.loads(given.file.read_bytes())
        parties = [Party(row["id"], tuple(row["names"]), row["schema"]) for row in contents["list"]]
        asked = [("given", query["q"], query["schema"], None) for query in contents["queries"]]
    else:
        listed = [invented(number, chance) for number in range(given.names)]
        parties = [Party(str(number), (name,)) for number, (_, name, _) in enumerate(listed)]
        asked = list(questions(listed[: given.names // 2], chance))
    before, began = memory(), time.process_time()
    matcher = Matcher(parties, known_names(read("chinese_names")["name"]))
    built = time.process_time() - began
    print(f"{len(parties)} parties, built in {built:.1f} s CPU, {memory() - before:.0f} MB more")
    mean = ask(matcher, asked)
    if given.logic_v2:
        beside_logic_v2(given.logic_v2, matcher, parties, asked, mean)


def ask(matcher: Matcher, asked: list[tuple[str, str, str, str | None]]) -> float:
    """Time every question and count what is found, by kind. Returns the mean in milliseconds."""
    spent: list[float] = []
    right: defaultdict[str, list[bool]] = defaultdict(list)
    for kind, text, schema, party in asked:
        began = time.process_time()
        answers = matcher.answers(text, schema=schema)
        spent.append((time.process_time() - began) * 1000)
        matched = bool(answers) and answers[0].match
        right[kind].append(bool(answers) and answers[0].id == party if party else matched)
    spent.sort()
    middle, high = spent[len(spent) // 2], spent[len(spent) * 95 // 100]
    print(f"CPU a query: mean {sum(spent) / len(spent):.2f} ms, p50 {middle:.2f}, p95 {high:.2f}")
    for kind, found in sorted(right.items()):
        print(f"  {kind:28} {sum(found) / len(found):.3f} of {len(found)}")
    return sum(spent) / len(spent)


#: What yente scores for one query at its defaults: ten times five answers.
CANDIDATES = 50
#: Run by the other interpreter: pairs come in as JSON, CPU seconds a query go out.
LOGIC_V2 = """
import json, sys, time
from followthemoney import model
from nomenklatura.matching.logic_v2.model import LogicV2
def made(one):
    schema = one["schema"] or "LegalEntity"
    properties = {"name": one["names"]}
    return model.get_proxy({"id": one["id"], "schema": schema, "properties": properties})
pairs = [(made(query), [made(one) for one in found]) for query, found in json.load(sys.stdin)]
config = LogicV2.default_config()
for query, found in pairs[:20]:
    [LogicV2.compare(query, one, config) for one in found]
began = time.process_time()
for query, found in pairs:
    [LogicV2.compare(query, one, config) for one in found]
print((time.process_time() - began) / len(pairs) * 1000)
"""


def beside_logic_v2(
    python: Path,
    matcher: Matcher,
    parties: list[Party],
    asked: list[tuple[str, str, str, str | None]],
    ours: float,
) -> None:
    """What logic-v2 takes to score its candidates, beside what we take in all."""
    names = [(party, " ".join(fold(name).split())) for party in parties for name in party.names]
    index = GramIndex([text for _, text in names])
    pairs = []
    for number, (_, text, schema, _) in enumerate(asked[:300]):
        near = index.nearest(fold(text), 3 * CANDIDATES).tolist()
        found = list({names[at][0].id: names[at][0] for at in near}.values())[:CANDIDATES]
        query = {"id": f"q{number}", "schema": schema, "names": [text]}
        pairs.append((query, [asdict(party) for party in found]))
    try:
        ran = subprocess.run(
            [python, "-c", LOGIC_V2], input=orjson.dumps(pairs), capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        told = getattr(error, "stderr", b"").decode()[-300:] or str(error)
        print(f"logic-v2 is left out: {python} cannot run it ({told.strip()}).")
        return
    theirs = float(ran.stdout)
    scored = sum(len(found) for _, found in pairs) / len(pairs)
    times = theirs / ours
    print(
        f"logic-v2: {theirs:.2f} ms CPU a query, {scored:.0f} candidates each; {times:.1f} x ours"
    )


def invented(number: int, chance: random.Random) -> tuple[str, str, dict[str, str]]:
    """The kind of one invented party, its listed name, and questions for it by kind."""
    kind = ("chinese", "translated", "cyrillic", "arabic", "latin")[number % 5]
    if kind in {"chinese", "translated"}:
        return chinese(kind, chance)
    if kind == "cyrillic":
        name, plant = chance.choice(list(CYRILLIC)), chance.choice(list(PLANTS))
        town = "".join(chance.choices(LATIN, k=3)).title()
        said = f"{PLANTS[plant]} {CYRILLIC[name]} {number} {town}"
        return kind, f"ООО «{plant} {name} {number} {town}»", {"latin for cyrillic": said}
    if kind == "arabic":
        given = chance.choices(list(ARABIC), k=2)
        house = "".join(chance.choices(LATIN, k=3)).title()
        latin = " ".join(ARABIC[word] for word in given)
        return kind, f"{' '.join(given)} {house}", {"latin for arabic": f"{latin} {house}"}
    words = ["".join(chance.choices(LATIN, k=3)).title() for _ in range(2)]
    asked = {"reordered": " ".join(reversed(words)) + " Trading", "misspelled": misspelled(words)}
    return kind, f"{' '.join(words)} Trading GmbH", asked


def chinese(kind: str, chance: random.Random) -> tuple[str, str, dict[str, str]]:
    """A Chinese company, listed in Chinese or in translation."""
    place = chance.choice(list(CHINESE_PLACES)[:40])
    brand = "".join(chance.choices(CHINESE, k=3))
    trade = chance.choice(list(TRADES))
    city = place + chance.choice(["市", ""])
    written = f"{city}{brand}{trade}有限公司"
    pinyin = "".join(pinyin_of(brand))
    latin = f"{CHINESE_PLACES[place].title()} {pinyin.title()} {TRADES[trade]} Co., Ltd."
    if kind == "translated":
        return (
            kind,
            latin,
            {
                "chinese for latin": written,
                "pinyin for latin": " ".join(
                    ["".join(pinyin_of(place)), *pinyin_of(brand), *pinyin_of(trade)]
                ).title(),
            },
        )
    return (
        kind,
        written,
        {"latin for chinese": latin, "traditional": written.translate(CHINESE_TRADITIONAL)},
    )


def misspelled(words: list[str]) -> str:
    """A letter left out of the first word and two swapped in the second."""
    first, second = words
    return f"{first[:2]}{first[3:]} {second[:3]}{second[4]}{second[3]}{second[5:]} Trading GmbH"


def questions(
    listed: list[tuple[str, str, dict[str, str]]], chance: random.Random
) -> Iterator[tuple[str, str, str, str | None]]:
    """Questions for some parties of the list, and as many for parties of no list."""
    for number in chance.sample(range(len(listed)), 1000):
        for kind, text in listed[number][2].items():
            yield kind, text, "", str(number)
    for number in range(1000):
        for text in invented(number, random.Random(f"nobody {number}"))[2].values():
            yield "false alarms", text, "", None


def memory() -> float:
    """The most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
