"""Countries on the route or behind a party."""

import re
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from ingest.reading.fold import fold, inside_word
from ingest.reading.lexicons import lexicon_for
from ingest.reading.lexicons.lands import lands
from ingest.reading.lexicons.shared import PLACES
from ingest.reading.types import Place, Span

ENGLISH_NAMES: dict[str, str] = {
    "CN": "China", "US": "United States", "SG": "Singapore", "MY": "Malaysia", "ID": "Indonesia",
    "TH": "Thailand", "HK": "Hong Kong", "TW": "Taiwan", "JP": "Japan", "VN": "Vietnam",
    "IN": "India", "RU": "Russia", "TR": "Turkey", "AE": "United Arab Emirates",
    "SA": "Saudi Arabia", "KR": "South Korea", "AU": "Australia", "MO": "Macau",
    "PH": "Philippines", "KY": "Cayman Islands", "CA": "Canada", "NL": "Netherlands",
    "DE": "Germany", "GB": "United Kingdom", "FR": "France", "IE": "Ireland", "KZ": "Kazakhstan",
    "KG": "Kyrgyzstan", "NO": "Norway", "IS": "Iceland", "QA": "Qatar", "EG": "Egypt",
    "MX": "Mexico", "BR": "Brazil", "IR": "Iran", "VG": "British Virgin Islands", "ES": "Spain",
    "IT": "Italy", "CZ": "Czechia", "KH": "Cambodia", "LA": "Laos", "MM": "Myanmar",
    "PK": "Pakistan",
    "BD": "Bangladesh", "LK": "Sri Lanka", "UZ": "Uzbekistan", "AM": "Armenia", "GE": "Georgia",
    "BY": "Belarus", "UA": "Ukraine", "BH": "Bahrain", "OM": "Oman", "KW": "Kuwait", "IL": "Israel",
    "MA": "Morocco", "ZA": "South Africa", "NG": "Nigeria", "KE": "Kenya", "AT": "Austria",
    "CH": "Switzerland", "BE": "Belgium", "LU": "Luxembourg", "PT": "Portugal", "PL": "Poland",
    "SK": "Slovakia", "HU": "Hungary", "RO": "Romania", "BG": "Bulgaria", "RS": "Serbia",
    "GR": "Greece", "CY": "Cyprus", "MT": "Malta", "LV": "Latvia", "LT": "Lithuania",
    "EE": "Estonia", "FI": "Finland", "SE": "Sweden", "DK": "Denmark", "AR": "Argentina",
    "UY": "Uruguay", "SC": "Seychelles", "MU": "Mauritius", "PE": "Peru",
    "HR": "Croatia", "SI": "Slovenia", "MN": "Mongolia",
    "CL": "Chile", "CO": "Colombia", "PA": "Panama", "PY": "Paraguay", "NZ": "New Zealand",
}  # fmt: skip

_MONEY = re.compile(r"\s?\$|-?\s?dollar")

#: Places whose parties the controls aim at.
RESTRICTED = frozenset({"CN", "HK", "MO", "RU", "IR"})


@lru_cache(maxsize=16)
def _index(lang: str) -> tuple[AhoCorasick, list[tuple[str, bool, bool]]]:
    entries = {
        fold(entry.strip("*")): (country, entry.startswith("*"), entry.endswith("*"))
        for entry, country in {**lands(), **PLACES, **lexicon_for(lang).places}.items()
    }
    patterns = sorted(entries)
    return AhoCorasick(patterns, matchkind=MatchKind.Standard), [entries[key] for key in patterns]


def places(text: str, folded: str, lang: str) -> list[Place]:
    """Every place in a text that stands for a country, in reading order."""
    automaton, entries = _index(lang)
    found: set[tuple[int, int, str]] = set()
    for number, start, end in automaton.find_matches_as_indexes(folded, overlapping=True):
        country, open_left, open_right = entries[number]
        before, after = inside_word(folded, start, end)
        if (before and not open_left) or (after and not open_right):
            continue
        if end - start <= 3 and text[start:end].isascii() and text[start:end].islower():
            continue
        if folded[end : end + 1] == "《":
            continue
        if country == "US" and _MONEY.match(folded, end):
            continue
        found.add((start, end, country))
    kept: list[Place] = []
    for start, end, country in sorted(found, key=lambda each: (each[0], -each[1])):
        if kept and start < kept[-1].span.end and end < kept[-1].span.end:
            continue  # 印度 in 印度尼西亚
        if kept and kept[-1].span.start == start and end < kept[-1].span.end:
            continue
        kept.append(Place(Span(start, end), country))
    return sorted(kept, key=lambda place: (place.span, place.country))
