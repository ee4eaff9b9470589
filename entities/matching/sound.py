"""What spellings of one name have in common: Sergei, Sergey, Sergej; Tianjin Technologies, Tech."""

import re
from functools import lru_cache

#: In this order; every replacement stays inside a word.
_SPELLINGS = (
    ("shch", "sch"), ("tch", "ch"), ("ck", "k"), ("ch", "\x01"), ("c", "k"), ("\x01", "ch"),
    ("kh", "h"), ("gh", "g"), ("ph", "f"), ("q", "k"), ("x", "ks"), ("w", "v"), ("tz", "ts"),
    ("dj", "j"), ("j", "i"), ("y", "i"), ("ou", "u"), ("ie", "e"), ("io", "e"), ("iu", "u"),
)  # fmt: skip
_DOUBLED = re.compile(r"([a-z])\1+")
#: Word forms that translators of one name choose freely.
_FORMS = {
    "technologies": "technology", "tech": "technology", "technological": "technology",
    "electronics": "electronic", "systems": "system", "products": "product",
    "industries": "industry", "industrial": "industry", "international": "intl",
    "laboratory": "lab", "laboratories": "lab", "labs": "lab",
    "centre": "center", "manufacturing": "manufacture", "communications": "communication",
    "telecommunications": "telecommunication", "semiconductors": "semiconductor",
    "materials": "material", "instruments": "instrument", "services": "service",
    "solutions": "solution", "devices": "device", "enterprises": "enterprise",
    "components": "component", "holdings": "holding", "logistics": "logistic",
    "microelectronics": "microelectronic", "optics": "optic", "optical": "optic",
    "intelligence": "intelligent", "univ": "university", "inst": "institute",
    "development": "dev", "equipments": "equipment", "chemicals": "chemical",
    "networks": "network", "sciences": "science", "scientific": "science",
    "supercomputer": "supercomputing", "info": "information", "trade": "trading",
}  # fmt: skip
_FORM = re.compile(r"[a-z]+")


def sound(text: str) -> str:
    """The words of folded text in one rough spelling; a key for comparing, not for showing.

    >>> sound("mikhaylovich") == sound("mikhailovich")
    True
    """
    text = _FORM.sub(_one_form, text)
    for spelling, plain in _SPELLINGS:
        if spelling in text:
            text = text.replace(spelling, plain)
    return _DOUBLED.sub(r"\1", text)


@lru_cache(maxsize=100_000)
def spoken(word: str) -> str:
    """The sound of one word."""
    return sound(word)


def _one_form(word: re.Match[str]) -> str:
    written = word.group()
    return _FORMS.get(written, written)
