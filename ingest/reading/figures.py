"""Figures that survive translation: money, counts of people, per cents, plain numbers, dates.

A figure becomes a key that reads the same in every language: "$300 million", "3 亿美元" and
"300 Millionen Dollar" are all money:USD:3e+08.
"""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

#: Languages that write 1.234,5 where English writes 1,234.5.
COMMA_DECIMAL = frozenset({"de", "fr", "es", "pt", "it", "ru", "cs", "nl", "pl", "sv", "da", "tr"})

_SPELLED = {
    1: "one|a|an|ein|eine|einer|einem|einen|un|une|una|um|uma|один|одна|jeden",
    2: "two|zwei|deux|dos|dois|duas|due|два|двое|двух|две|dva|dvě|두",
    3: "three|drei|trois|tres|três|tre|три|трое|трёх|трех|tři|세",
    4: "four|vier|quatre|cuatro|quatro|quattro|четыре|четверо|четверым|четверых|четырёх|čtyři|네",
    5: "five|fünf|cinq|cinco|cinque|пять|пятеро|pět|다섯",
    6: "six|sechs|seis|sei|шесть|šest",
    7: "seven|sieben|sept|siete|sete|sette|семь|sedm",
    8: "eight|acht|huit|ocho|oito|otto|восемь|osm",
    9: "nine|neun|neuf|nueve|nove|девять|devět",
    10: "ten|zehn|dix|diez|dez|dieci|десять|deset",
    12: "twelve|zwölf|douze|doce|doze|dodici|двенадцать|dvanáct",
    20: "twenty|zwanzig|vingt|veinte|vinte|venti|двадцать|dvacet",
}
WORDS = {word: value for value, words in _SPELLED.items() for word in words.split("|")}

_SCALES = {
    10**12: r"trillion\w*|billionen|тр(?:лн|иллион\w*)",
    10**9: r"billions?|bn|b|milliard\w*|mrd\.?|миллиард\w*|млрд|mil millones|bilh\S+|miliard\w*",
    10**6: r"millions?|mn|m|mio\.?|million\w*|millón|millones|milh\S+|milion\w*|миллион\w*|млн",
    10**3: r"thousand|k|tausend|mille?|mila|tisíc\w*|тысяч\w*|тыс\.?",
}
_SCALE_NAMES = {10**12: "trillion", 10**9: "billion", 10**6: "million", 10**3: "thousand"}
_SCALE_WORDS = {name: _SCALES[value] for value, name in _SCALE_NAMES.items()}
_CURRENCIES = {
    "USD": r"us[-\s]?dollars?|u\.s\. dollars?|dollars?|usd|美元|美金|米ドル|ドル|달러|dólar\w*"
    r"|dollari|dolar\w*|доллар\w*|долл",
    "EUR": r"euros?|eur|欧元|歐元|ユーロ|유로|евро|€",
    "CNY": r"yuan|rmb|renminbi|cny|人民币|人民幣|人民元|元|위안|юан\w*",
    "GBP": r"pounds?|pfund|gbp|英镑|英鎊|libras?",
    "JPY": r"yen|jpy|日元|日圓|円|엔",
}
_SIGNS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "RMB": "CNY", "¥": "CNY", "USD": "USD"}
_PEOPLE = (
    r"persons?|people|men|man|women|individuals?|nationals?|employees|staff|executives|defendants"
    r"|personen|menschen|männer\w*|beschäftigte\w*|mitarbeiter\w*|angestellte\w*|chinesen"
    r"|verdächtige\w*|hommes?|personnes?|individus|employés|individuos|personas|hombres|empleados"
    r"|pessoas|homens|persone|uomini|человек|мужчин\w*|граждан\w*|участник\w*|lid[íi]|mužů"
    r"|[名人位](?!民币|民幣|工)|명|사람|남성"
)
_GROUPED = r"(?<![\w.,])\d{1,3}(?:[.,’'\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?"
_PLAIN = r"(?<![A-Za-zÀ-ÿ\d.,-])\d+(?:[.,]\d+)?"
_HAN = (
    r"[一二两兩三四五六七八九十百千零〇]+"
    r"(?=\s*(?:[万萬亿億兆名人位块塊个個台枚年]|美元|美金))"
)
_MULTIPLE = r"(?:[兆亿億万萬千百조억만천]+(?:[\s多余]*\d+(?=\s*[万萬千百만천]))?)+"


def _either(choices: dict[str, str]) -> str:
    """A pattern that finds one of the choices and names it."""
    return "|".join(f"(?P<{name}>{pattern})" for name, pattern in choices.items())


#: Where a figure may begin: far quicker to find than a figure.
_BEGINNING = re.compile(
    r"\d+|[一二两兩三四五六七八九十百千零〇]+|[A-Za-zÀ-ž\u0400-\u04ff\uac00-\ud7af]+"
)
_SIGN = re.compile(r"(US\$|\$|€|£|¥|RMB|USD)\s?$", re.IGNORECASE)
_FIGURE = re.compile(
    rf"(?:(?P<digits>{_GROUPED}|{_PLAIN})|(?P<han>{_HAN})"
    rf"|(?<!\w)(?P<word>{'|'.join(WORDS)})(?![\w-]))"
    rf"(?:[\s-]*(?P<multiple>{_MULTIPLE}))?"
    rf"(?:[\s-]*(?:{_either(_SCALE_WORDS)})(?!\w))?"
    rf"(?:[多余\s-]|\bde\b|\bof\b|d[’'])*"
    rf"(?:(?:{_either(_CURRENCIES)})(?![a-zà-ÿ])"
    rf"|(?P<people>(?:\w+\s){{0,2}}?(?:{_PEOPLE}))(?![a-zà-ÿ])"
    r"|(?P<percent>%|per ?cent|prozent|por ciento|процент)|(?P<day>[日号號일月월年년]))?",
    re.IGNORECASE,
)
_BIG = {
    "兆": 10**12, "조": 10**12, "亿": 10**8, "億": 10**8, "억": 10**8, "万": 10**4, "萬": 10**4,
    "만": 10**4, "千": 1000, "천": 1000, "百": 100, "백": 100,
}  # fmt: skip
_DIGITS = {sign: place for place, sign in enumerate("零一二三四五六七八九")} | {
    "两": 2, "兩": 2, "〇": 0,
}  # fmt: skip

_MONTHS = {
    1: "january|januar|jänner|janvier|enero|janeiro|gennaio|января|leden|ledna",
    2: "february|februar|février|febrero|fevereiro|febbraio|февраля|února",
    3: "march|märz|mars|marzo|março|марта|března",
    4: "april|avril|abril|aprile|апреля|dubna",
    5: "may|mai|mayo|maio|maggio|мая|května|květnem",
    6: "june|juni|juin|junio|junho|giugno|июня|června",
    7: "july|juli|juillet|julio|julho|luglio|июля|července",
    8: "august|août|agosto|августа|srpna|srpnem",
    9: "september|septembre|septiembre|setembro|settembre|сентября|září",
    10: "october|oktober|octobre|octubre|outubro|ottobre|октября|října|říjnem",
    11: "november|novembre|noviembre|novembro|ноября|listopadu",
    12: "december|dezember|décembre|diciembre|dezembro|dicembre|декабря|prosince",
}
_MONTH_OF = {name: month for month, names in _MONTHS.items() for name in names.split("|")}
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_MONTH_BEFORE = re.compile(
    r"(?<!\w)([^\W\d_]+)\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?,?\s+(?:de\s+|of\s+)?$", re.IGNORECASE
)
_MONTH_AFTER = re.compile(r"\s*[年년]\s*(\d{1,2})\s*[月월]")


def months(text: str) -> Iterator[str]:
    """Months named with their year: "October 2022" and "2022年10月" are month:2022-10."""
    for year in _YEAR.finditer(text):
        if after := _MONTH_AFTER.match(text, year.end()):
            month = int(after[1])
        else:
            before = _MONTH_BEFORE.search(text, max(0, year.start() - 30), year.start())
            month = _MONTH_OF.get(before[1].lower(), 0) if before else 0
        if 1 <= month <= 12:
            yield f"month:{year[0]}-{month:02d}"


def figures(text: str, lang: str) -> Iterator[str]:
    """Keys of all figures in the text: money, people, per cent, and plain numbers from 13 up."""
    end = 0
    for start in _BEGINNING.finditer(text):
        if start.start() < end or (start[0].isalpha() and not _may_count(start[0])):
            continue
        found = _FIGURE.match(text, start.start())
        if found is None:
            continue
        sign = _SIGN.search(text, max(end, found.start() - 5), found.start())
        end = found.end()
        value = _value(found, lang)
        if value is not None and (key := _key(found, value, sign[1].upper() if sign else "")):
            yield key


def _may_count(word: str) -> bool:
    return word.lower() in WORDS or word[0] in _DIGITS or word[0] in _BIG or word[0] == "十"


def _key(found: re.Match[str], value: Decimal, sign: str) -> str:
    currency = next((code for code in _CURRENCIES if found[code]), "")
    currency = currency or _SIGNS.get(sign, "")
    if currency:
        return f"money:{currency}:{float(value):.3g}"
    if found["word"] and not found["people"]:
        return ""
    if found["people"] and value < 13:
        return f"people:{value:f}" if value >= 2 else ""
    if found["percent"]:
        return f"percent:{value.normalize():f}"
    if found["day"] or not 13 <= value < 10**9 or (1990 <= value <= 2040 and value == int(value)):
        return ""
    return f"number:{float(value):.6g}"


def _value(found: re.Match[str], lang: str) -> Decimal | None:
    if found["word"]:
        value = Decimal(WORDS[found["word"].lower()])
    elif found["han"]:
        value = Decimal(_han(found["han"]))
    else:
        parsed = _decimal(found["digits"], lang)
        if parsed is None:
            return None
        value = parsed
    if found["multiple"]:
        value = _multiplied(value, found["multiple"])
    scale = next((value for value, name in _SCALE_NAMES.items() if found[name]), 1)
    return value * scale


def _decimal(digits: str, lang: str) -> Decimal | None:
    """A number as the language writes it; "36.000" is 36000 in German, 36 in English."""
    point, comma = (",", ".") if lang in COMMA_DECIMAL else (".", ",")
    plain = re.sub(r"[’'\u00a0\u202f ]", "", digits)
    tail = plain.rsplit(comma, 1)
    if point not in plain and len(tail) == 2 and len(tail[1]) != 3:
        point, comma = comma, point  # the other habit, as in quoted or machine-made text
    try:
        return Decimal(plain.replace(comma, "").replace(point, "."))
    except InvalidOperation:
        return None


def _multiplied(value: Decimal, written: str) -> Decimal:
    """Chinese, Japanese and Korean multiples: 3 亿 is 3e8, 1억 6천만 is 1.6e8."""
    total, section = Decimal(0), value
    for part in re.finditer(r"(\d+)|([兆亿億万萬千百조억만천])", written):
        if part[1]:
            section = Decimal(part[1])
        elif _BIG[part[2]] >= 10**4:
            section = section or Decimal(0)
            total += section * _BIG[part[2]]
            section = Decimal(0)
        else:
            section *= _BIG[part[2]]
    return total + section


def _han(written: str) -> int:
    """Chinese numerals below ten thousand: 十 is 10, 二十三 is 23."""
    total, digit = 0, 0
    for sign in written:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        else:
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[sign]
            digit = 0
    return total + digit
