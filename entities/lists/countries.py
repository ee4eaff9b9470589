"""Countries as lists print them, as ISO 3166 codes."""

import functools
import re
from collections.abc import Iterable

from babel import Locale

_CODE = re.compile("[A-Z]{2}")
#: Names that lists print and the table of countries has otherwise.
_OTHERWISE = {
    "burma": "MM",
    "czech republic": "CZ",
    "democratic people's republic of korea": "KP",
    "democratic republic of the congo": "CD",
    "hong kong": "HK",
    "iran (islamic republic of)": "IR",
    "ivory coast": "CI",
    "macau": "MO",
    "man, isle of": "IM",
    "palestinian": "PS",
    "prc": "CN",
    "republic of korea": "KR",
    "russian federation": "RU",
    "syrian arab republic": "SY",
    "turkey": "TR",
    "turkiye": "TR",
    "united kingdom of great britain and northern ireland": "GB",
    "united states of america": "US",
    "uk": "GB",
    "usa": "US",
}


def codes_of(written: Iterable[str]) -> tuple[str, ...]:
    """The codes of the countries that are known, in their order, each once.

    What is no country, as "Region: Crimea", gives no code; it stays in the printed address.
    """
    found = (word if _CODE.fullmatch(word) else _names().get(word.casefold()) for word in written)
    return tuple(dict.fromkeys(code for code in found if code))


@functools.cache
def _names() -> dict[str, str]:
    territories = Locale("en").territories
    named = {name.casefold(): code for code, name in territories.items() if _CODE.fullmatch(code)}
    return named | _OTHERWISE
