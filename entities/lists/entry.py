"""What a reader makes of a control list file: entries as printed, and what it noticed."""

import re
from dataclasses import dataclass, field
from datetime import date

#: What the columns of an entry hold at most, in characters.
LONGEST_NAME, LONGEST_TEXT = 500, 60_000

# Control characters but tab and line ends, and halves of characters: no list prints them.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_SCOPE = re.compile(
    r"\b(?:and|including|as well as)\s+(?:any|all|its|the)\b[^.;()]*?"
    r"\b(?:successors?|sub-?units?|subsidiar(?:y|ies)|branch(?:es)?|affiliates?|divisions?)\b"
    r"[^.;()]*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"^address\s+(?:no\.?\s*)?\d+\b", re.IGNORECASE)


class ListFileError(ValueError):
    """The file cannot be read as a control list; the message says why and where."""


#: One number that a register gave: what it is, the number, the country.
Identifier = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as printed. None means that this form of the file does not say."""

    control_list: str
    name: str
    kind: str = "party"
    source_id: str = ""
    number: str = ""
    party_type: str | None = None
    aliases: tuple[str, ...] | None = None
    addresses: tuple[str, ...] | None = None
    countries: tuple[str, ...] | None = None
    programs: tuple[str, ...] | None = None
    identifiers: tuple[Identifier, ...] | None = None
    citation: str | None = None
    licence_requirement: str | None = None
    licence_policy: str | None = None
    scope_text: str | None = None
    remarks: str | None = None
    start: str | None = None
    end: str | None = None
    source_url: str = ""


@dataclass(slots=True)
class Reading:
    """A file as read: its entries, its day where it says one, and sentences about it.

    `broken_off` means that the last record is cut; `stated` is how many entries the file says it
    has.
    """

    entries: list[Entry]
    taken_on: date | None = None
    taken_basis: str = ""
    broken_off: bool = False
    stated: int | None = None
    remarks: list[str] = field(default_factory=list)


def printed(value: object, *, place: str, most: int = LONGEST_TEXT) -> str:
    """A text of the file without characters that cannot be printed, its ends bare of blanks.

    Raises ListFileError for one that no list would print.
    """
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ListFileError(f"{place} holds {str(value)[:60]!r} where a text belongs.")
    text = _UNPRINTABLE.sub("", value).strip()
    if len(text) > most:
        raise ListFileError(
            f"{place} holds a text of {len(text):,} characters (“{text[:40]}…”); "
            f"at most {most:,} are taken. Is the file what it says?"
        )
    return text


def scope_in(*texts: str) -> str | None:
    """How far the entry says it goes ("and any successor, sub-unit, or subsidiary thereof")."""
    found = [match.group().strip(" ,") for text in texts for match in _SCOPE.finditer(text)]
    return "; ".join(dict.fromkeys(found)) or None


def without_scope(name: str) -> str:
    """The name alone, for matching; the entry keeps what is printed."""
    return " ".join(_SCOPE.sub("", name).split()).strip(" ,;") or name


def kind_of(name: str) -> str:
    """Whether an entry names a party or a bare address ("Address 01")."""
    return "address" if _ADDRESS.match(name) else "party"
