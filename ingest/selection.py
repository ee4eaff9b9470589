"""Which items of a feed are kept: a feed's own rules, each refusal with its reason."""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import urlsplit

#: Scripts written without spaces: there a word is found anywhere.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True, slots=True)
class Rules:
    """What a feed's items must and must not be. Empty says nothing."""

    include: tuple[str, ...] = ()  # words of which one must occur
    exclude: tuple[str, ...] = ()  # words of which none may occur
    langs: tuple[str, ...] = ()  # ISO 639-1
    outlets: tuple[str, ...] = ()  # names or hosts; only these
    not_outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """What a feed says of an item. What it does not say is empty."""

    url: str
    title: str
    summary: str = ""
    lang: str = ""
    outlet: str = ""


def why_not(item: Listed, rules: Rules) -> str:
    """Why an item is left out, as a sentence; empty where it is kept.

    What the feed does not say of an item is never held against it.
    """
    text = folded(f"{item.title}\n{item.summary}")
    if found := next((word for word in rules.exclude if occurs(word, text)), ""):
        return f"It says “{found}”."
    if rules.include and text.strip() and not any(occurs(word, text) for word in rules.include):
        return "It says none of the words asked for."
    lang = item.lang.lower().partition("-")[0]
    if rules.langs and lang and lang not in rules.langs:
        return f"Its language is “{lang}”."
    if found := next((name for name in rules.not_outlets if is_from(item, name)), ""):
        return f"It comes from {found}."
    if rules.outlets and not any(is_from(item, name) for name in rules.outlets):
        return "It comes from none of the outlets asked for."
    return ""


def occurs(word: str, text: str) -> bool:
    """Whether a word begins somewhere in a folded text; “A100” is found in “A100s”."""
    word = folded(word)
    if _UNSPACED.search(word):
        return word in text
    return re.search(rf"(?<!\w){re.escape(word)}", text) is not None


def is_from(item: Listed, outlet: str) -> bool:
    """Whether an outlet of this name, or the host or one below it, put an item out."""
    name = folded(outlet)
    try:
        host = (urlsplit(item.url).hostname or "").lower()
    except ValueError:
        host = ""
    return folded(item.outlet) == name or host == name or host.endswith("." + name)


def folded(text: str) -> str:
    """Without regard to case, width and composition."""
    return unicodedata.normalize("NFKC", text).casefold()
