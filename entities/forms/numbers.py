"""Read the figures that a person or a file states: prices, counts, currencies, days."""

import re
from datetime import date
from decimal import Decimal

from babel import Locale
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from entities.forms.typed import since_1900

_DECIMAL = re.compile(r"\d{1,12}(\.\d{1,6})?", re.ASCII)
_WHOLE = re.compile(r"\d{1,9}", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
#: ISO 4217 codes as CLDR names them, but for metals, funds, testing and no currency at all.
_CURRENCIES = (
    frozenset(code for code in map(str, Locale("en").currencies) if re.fullmatch(r"[A-Z]{3}", code))
    - {"XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR", "XPD", "XPT", "XRE", "XSU", "XTS", "XUA"}
    - {"XXX"}
)
_SHOWN = 40


def amount(typed: str, *, places: int, whole: int) -> Decimal:
    """A number of 0 or more with a point. Raises ValidationError that names the value."""
    written = typed.strip()
    if re.fullmatch(r"-\d.*", written):
        raise ValidationError(
            _("It must be 0 or more, not “%(value)s”.") % {"value": written[:_SHOWN]}
        )
    if not _DECIMAL.fullmatch(written):
        raise ValidationError(
            _("“%(value)s” is no number. Write it like 1200.50, without signs or spaces.")
            % {"value": written[:_SHOWN]}
        )
    number = Decimal(written)
    if number >= 10**whole or -int(number.normalize().as_tuple().exponent) > places:
        raise ValidationError(
            _("“%(value)s” has more digits than are kept: %(whole)d before and %(places)d after.")
            % {"value": written[:_SHOWN], "whole": whole, "places": places}
        )
    return number


def count(typed: str) -> int | None:
    """A whole number of 1 or more; None where none is given. Raises ValidationError."""
    written = typed.strip()
    if not written:
        return None
    number = int(written) if _WHOLE.fullmatch(written) else 0
    if number < 1:
        raise ValidationError(
            _("It must be a whole number of 1 or more, not “%(value)s”. Leave it empty if unknown.")
            % {"value": written[:_SHOWN]}
        )
    return number


def currency(typed: str) -> str:
    """An ISO 4217 code. Raises ValidationError for what is none."""
    code = typed.strip().upper()
    if code not in _CURRENCIES:
        raise ValidationError(
            _("“%(code)s” is no currency. Write three letters, such as USD, CNY or EUR.")
            % {"code": typed.strip()[:_SHOWN]}
        )
    return code


def past_day(typed: str, *, today: date) -> date:
    """A day from 1900 up to today. Raises ValidationError that names the value."""
    written = typed.strip()
    try:
        day = date.fromisoformat(written) if _DAY.fullmatch(written) else None
    except ValueError:
        day = None
    if day is None:
        raise ValidationError(
            _("“%(value)s” is no day. Write it like 2024-05-31.") % {"value": written[:_SHOWN]}
        )
    since_1900(day)
    if day > today:
        raise ValidationError(
            _("%(day)s has not come yet. Write a day up to %(today)s.")
            % {"day": day.isoformat(), "today": today.isoformat()}
        )
    return day
