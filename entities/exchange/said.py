"""What a file says of parties and stakes, and the checks that every value goes through."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from entities.forms.texts import refuse_control_characters
from entities.forms.typed import countries, since_1900
from entities.models import EntityKind
from rules.codes import Precision
from rules.periods import Period, parse_day

LONGEST_NAME = 300
Value = TypeVar("Value")

_NUMBER = re.compile(r"\d{1,6}(\.\d{1,20})?", re.ASCII)
_STEP = Decimal("0.001")
_SHOWN = 80


class WrongFile(Exception):
    """The file is not what it says, as a sentence; nothing of it can be used."""


class WrongValue(Exception):
    """One value cannot be, as a sentence that names it."""


@dataclass(frozen=True, slots=True)
class PartySaid:
    """A party as a file names it. Identifiers are pairs of scheme and value."""

    name: str
    country: str = ""
    kind: str = EntityKind.COMPANY.value
    identifiers: tuple[tuple[str, str], ...] = ()

    @property
    def label(self) -> str:
        return self.name or ", ".join(f"{scheme} {value}" for scheme, value in self.identifiers)


@dataclass(frozen=True, slots=True)
class StakeSaid:
    """A stake as a file states it. `place` is where: a line or a statement."""

    place: str
    owner: PartySaid
    asset: PartySaid
    low: Decimal | None
    high: Decimal | None
    from_day: date | None = None
    to_day: date | None = None  # exclusive
    precision: str = Precision.DAY.value
    direct: bool = True
    relation: str = ""
    source: str = ""
    source_url: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is not taken from a file, and why."""

    place: str
    reason: str


@dataclass(slots=True)
class Contents:
    """All a file holds: stakes, what cannot be taken, and what is no stake at all."""

    stakes: list[StakeSaid] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    beside: list[Refusal] = field(default_factory=list)


def read_text(body: bytes) -> str:
    """The text of a file. Raises WrongFile for what is no UTF-8 text."""
    for start, kind in _OTHER_KINDS.items():
        if body.startswith(start):
            raise WrongFile(
                _("This is %(kind)s, not a text file. Save it as CSV or JSON.") % {"kind": kind}
            )
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongFile(
            _("Byte %(place)d is not UTF-8. Save the file in UTF-8.") % {"place": error.start + 1}
        ) from None
    if "\x00" in text:
        raise WrongFile(_("The file holds NUL characters, as no text file does."))
    if not text.strip():
        raise WrongFile(_("The file is empty."))
    return text


_OTHER_KINDS = {
    b"PK\x03\x04": "a ZIP file or workbook",
    b"%PDF": "a PDF",
    b"\x1f\x8b": "a gzip file",
    b"\xd0\xcf\x11\xe0": "an old workbook",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}


def words(value: object, name: str, *, longest: int = LONGEST_NAME) -> str:
    """A text without what nobody can see. Raises WrongValue."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise WrongValue(
            _("%(name)s must be a text, not %(value)s.") % {"name": name, "value": _shown(value)}
        )
    text = value.strip()
    if len(text) > longest:
        raise WrongValue(
            _("%(name)s has %(length)d characters; %(longest)d are the most.")
            % {"name": name, "length": len(text), "longest": longest}
        )
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise WrongValue(_("%(name)s holds half a character (a lone surrogate).") % {"name": name})
    return _checked(name, lambda: refuse_control_characters(text))


def percent(value: object, name: str) -> Decimal | None:
    """A share of 0 to 100; None where none is given. Raises WrongValue."""
    written = str(value).strip() if isinstance(value, str | int | Decimal) else value
    if written in (None, ""):
        return None
    if isinstance(value, bool) or not isinstance(written, str) or not _NUMBER.fullmatch(written):
        raise WrongValue(
            _("%(name)s must be a number from 0 to 100, not %(value)s.")
            % {"name": name, "value": _shown(value)}
        )
    share = Decimal(written)
    if share > 100:
        raise WrongValue(
            _("%(name)s must be between 0 and 100, not %(value)s.")
            % {"name": name, "value": written}
        )
    return share


def bounds(low: Decimal | None, high: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    """Both bounds in thousandths: what is finer lies between them. Raises WrongValue."""
    if low is not None and high is not None and low > high:
        raise WrongValue(
            _("The smallest share, %(low)s, is above the largest, %(high)s.")
            % {"low": low, "high": high}
        )
    return (
        None if low is None else low.quantize(_STEP, ROUND_FLOOR),
        None if high is None else high.quantize(_STEP, ROUND_CEILING),
    )


def day(value: object, name: str) -> Period | None:
    """The day, month or year a text states. Raises WrongValue."""
    written = words(value, name, longest=40)
    if not written:
        return None
    written = written.partition("T")[0]
    try:
        period = parse_day(written)
        since_1900(period.from_day)
    except ValidationError as error:
        raise WrongValue(f"{name}: {' '.join(error.messages)}") from None
    except ValueError as error:
        raise WrongValue(f"{name}: {error}") from None
    return period


def in_order(from_day: date | None, to_day: date | None) -> None:
    """Raises WrongValue for a period that ends before it begins."""
    if from_day and to_day and from_day >= to_day:
        raise WrongValue(
            _("The stake would end on %(to)s, before it begins on %(from)s.")
            % {"to": to_day, "from": from_day}
        )


def coarser(*periods: Period | None) -> str:
    """The precision of a stake whose ends are stated so."""
    order = list(Precision)
    stated = [period.precision for period in periods if period]
    return max(stated, key=order.index, default=Precision.DAY).value


def country(value: object, name: str) -> str:
    """An ISO 3166 code or nothing. Raises WrongValue."""
    written = words(value, name, longest=80)
    found = _checked(name, lambda: countries(written))
    if len(found) > 1:
        raise WrongValue(_("%(name)s must be one country.") % {"name": name})
    return found[0] if found else ""


def address(value: object, name: str) -> str:
    """A web address or nothing. Raises WrongValue."""
    written = words(value, name, longest=1000)
    if written and not re.match(r"https?://[^\s]+$", written):
        raise WrongValue(
            _("%(name)s must begin with http:// or https://, not “%(value)s”.")
            % {"name": name, "value": written[:_SHOWN]}
        )
    return written


def identifiers(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Each identifier once, schemes as this product writes them."""
    found = {(_SCHEMES.get(scheme.upper(), scheme), value): None for scheme, value in pairs}
    return tuple(found)


#: How registries of schemes call what is called shorter here.
_SCHEMES = {"XI-LEI": "LEI", "LEI": "LEI", "GLEIF": "LEI", "CN-SAIC": "USCC"}


def _checked(name: str, check: Callable[[], Value]) -> Value:
    try:
        return check()
    except ValidationError as error:
        raise WrongValue(f"{name}: {' '.join(error.messages)}") from None


def _shown(value: object) -> str:
    return f"“{str(value)[:_SHOWN]}”"
