"""Names, sentences and pages made up for the benchmarks. The same number gives the same."""

import random
from collections.abc import Iterator

from ingest.reading.types import KnownName, MentionKind

_STARTS = ("Al", "Bel", "Cor", "Dan", "El", "Fen", "Gar", "Hel", "Im", "Jun", "Kal", "Lor", "Mar")
_STARTS += (
    "Nor",
    "Ost",
    "Pel",
    "Quin",
    "Ros",
    "Sel",
    "Tor",
    "Ul",
    "Vel",
    "Wen",
    "Xan",
    "Yor",
    "Zel",
)
_MIDDLES = (
    "ba",
    "do",
    "fi",
    "ga",
    "ha",
    "ki",
    "lo",
    "mi",
    "na",
    "po",
    "ra",
    "si",
    "ta",
    "vu",
    "we",
)
_ENDS = ("ton", "rix", "dal", "mek", "nor", "sys", "vex", "lan", "tar", "qua", "ris", "bol", "fen")
_TRADES = ("Cloud", "Computing", "Networks", "Semiconductor", "Logistics", "Data", "Trading")
_FORMS = ("Co., Ltd.", "Inc.", "GmbH", "Pte. Ltd.", "Corp.", "LLC", "Limited")
_PLACES = ("北京", "上海", "深圳", "杭州", "广州", "成都", "武汉", "南京", "合肥", "苏州")
_SIGNS = "安博辰达恩帆光恒佳凯朗明诺鹏奇锐森拓维欣扬泽智卓"
_ZH_TRADES = ("科技", "数据", "网络", "电子", "云计算", "半导体", "物流", "贸易")

_SENTENCES = (
    "Two people familiar with the matter said that {name} rented servers by the hour. ",
    "According to shipping papers, {name} bought forty systems in March. ",
    "A spokesman for {name} declined to comment on the figures of the last quarter. ",
    "Nach Angaben aus dem Umfeld hat {name} im Frühjahr weitere Rechenzeit gemietet. ",
    "Das Unternehmen {name} wollte sich zu den Berichten am Montag nicht äußern. ",
    "知情人士称，{name}在三月租用了更多服务器。",
    "{name}没有回应置评请求。",
)
_TOLD = "{name} rented Nvidia A100 chips by the hour, two people familiar with the matter said. "
_FILLERS = (
    "The hall was full on Monday, and the talk went on about prices, weather and the next season. ",
    "Analysts had expected more, but the market closed almost where it had opened in the morning. ",
    "Die Stadt will die Straße bis zum Herbst sanieren und rechnet mit steigenden Kosten. ",
    "Im Vergleich zum Vorjahr blieb der Umsatz stabil, teilte die Gesellschaft am Abend mit. ",
    "当地天气转凉，市民开始为冬季做准备。",
    "会议讨论了下一季度的预算和人员安排。",
)


def names(count: int, *, seed: int = 1) -> list[KnownName]:
    """So many different names of companies, two Latin ones for each Chinese one."""
    chance = random.Random(seed)
    texts: dict[str, None] = {}
    while len(texts) < count:
        texts[_chinese(chance) if len(texts) % 3 == 2 else _latin(chance)] = None
    return [
        KnownName(text, f"ENT-{number:06}", MentionKind.PARTY, text, "CN")
        for number, text in enumerate(texts)
    ]


def texts(known: list[KnownName], *, size: int, count: int, seed: int = 2) -> Iterator[str]:
    """Texts of about `size` bytes in which every sixth sentence holds a known name."""
    chance = random.Random(seed)
    for _ in range(count):
        parts: list[str] = []
        length = 0
        while length < size:
            named = len(parts) % 6 == 0
            sentence = chance.choice(_SENTENCES if named else _FILLERS)
            parts.append(sentence.format(name=chance.choice(known).text) if named else sentence)
            length += len(parts[-1].encode())
        yield "".join(parts)


def page(text: str, *, title: str, size: int) -> bytes:
    """A news page around a text, filled up to about `size` bytes with what pages are full of."""
    paragraphs = "".join(f"<p>{text[at : at + 600]}</p>" for at in range(0, len(text), 600))
    article = f"<article><h1>{title}</h1>{paragraphs}</article>"
    link = '<li class="item"><a href="/section/{0}" data-id="{0}"><span>Section {0}</span></a></li>'
    around = [link.format(number) for number in range((size - len(article.encode())) // 110)]
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title>'
        '<meta property="og:type" content="article"></head><body>'
        f"<nav><ul>{''.join(around)}</ul></nav><main>{article}</main>"
        "<footer><p>All rights reserved.</p></footer></body></html>"
    ).encode()


#: An article is drawn from these and from invented ones at random, so that no two are alike.
_COMMON = """
the of and to in a is that for it as was with be by on not he his but at are this have
from or had an they which one you were all her she there would their we him been has
when who will no more if out so up said what its about than into them can only other
time new some could these two may first then do any like my now over such our man me
even most made after also did many off before must through back years where much your
way well down should because each just those people too state day good city market price
company report court trade school winter water road
"""
_RARE = tuple(f"{one}{two}{three}" for one in _MIDDLES for two in _MIDDLES for three in _ENDS)
_WORDS = (*_COMMON.split() * 20, *_RARE)


def news(known: list[KnownName], *, size: int, seed: int) -> str:
    """An article of about `size` bytes that shares no row of words with others.

    One in five tells of rented or smuggled chips.
    """
    chance = random.Random(seed)
    parts: list[str] = []
    length = 0
    while length < size:
        words = " ".join(chance.choices(_WORDS, k=chance.randint(9, 24)))
        parts.append(f"{words.capitalize()}. ")
        if chance.random() < 0.1:
            name = chance.choice(known).text
            told = seed % 5 == 0 and chance.random() < 0.5
            more = " ".join(chance.choices(_WORDS, k=12))
            parts.append(_TOLD.format(name=name) if told else f"{name} {more}. ")
        length = sum(map(len, parts))
    return "".join(parts)


def _latin(chance: random.Random) -> str:
    word = chance.choice(_STARTS) + chance.choice(_MIDDLES) + chance.choice(_ENDS)
    second = chance.choice(_STARTS) + chance.choice(_ENDS)
    return f"{word} {second} {chance.choice(_TRADES)} {chance.choice(_FORMS)}"


def _chinese(chance: random.Random) -> str:
    signs = "".join(chance.sample(_SIGNS, 3))
    return f"{chance.choice(_PLACES)}{signs}{chance.choice(_ZH_TRADES)}有限公司"
