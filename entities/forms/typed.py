"""Read what a person typed for a party, countries, a period."""

import re
from datetime import date, timedelta

from babel import Locale
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from entities.models import Entity
from rules.codes import Precision
from rules.periods import Period, parse_day

_ENTITY_ID = re.compile(r"\bENT-\d{6,}\b")
#: ISO 3166 codes: those CLDR names, but for groups, outlying places and codes for testing. Kosovo
#: has no code of ISO's own and goes by XK everywhere.
_COUNTRIES = frozenset(
    code for code in map(str, Locale("en").territories) if re.fullmatch(r"[A-Z]{2}", code)
) - {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
#: Nothing this is about is older; an earlier year is a slip of the keyboard.
_FIRST_YEAR = 1900


def party_words(entity: Entity) -> str:
    """A party on file as it stands in a field: its name and its id."""
    return f"{entity.label} ({entity.public_id})"


def party_on_file(typed: str) -> Entity | None:
    """The party meant by an id, or by a name that only one party has; None where nobody has it.

    Raises ValidationError for an id that does not exist and for a name that several have.
    """
    found = _ENTITY_ID.search(typed)
    if found:
        entity = Entity.objects.filter(public_id=found.group()).first()
        if entity is None:
            raise ValidationError(_("There is no party %(id)s.") % {"id": found.group()})
        return entity.merged_into or entity
    called = (
        Entity.objects.current()
        .identified()
        .filter(Q(name__iexact=typed) | Q(names__text__iexact=typed))
        .distinct()
        .order_by("pk")[:5]
    )
    if len(called) > 1:
        candidates = ", ".join(party_words(entity) for entity in called)
        raise ValidationError(
            _("Several parties are called “%(name)s”: %(candidates)s. Write the id of one.")
            % {"name": typed, "candidates": candidates}
        )
    return called[0] if called else None


def countries(typed: str) -> tuple[str, ...]:
    """ISO 3166 alpha-2 codes, separated by commas or spaces, each once.

    Raises ValidationError with the first that is none.
    """
    codes = [code.upper() for code in re.split(r"[\s,;]+", typed.strip()) if code]
    for code in codes:
        if code not in _COUNTRIES:
            raise ValidationError(
                _("“%(code)s” is not a country code. Write two letters, such as CN or MY.")
                % {"code": code}
            )
    return tuple(dict.fromkeys(codes))


def since_1900(day: date | None) -> None:
    """Raises ValidationError for a day before 1900."""
    if day and day.year < _FIRST_YEAR:
        raise ValidationError(
            _("%(day)s is too long ago. Write a day of %(year)s or later.")
            % {"day": day.isoformat(), "year": _FIRST_YEAR}
        )


def period_between(first: str, last: str) -> Period | None:
    """From the beginning of one stated day, month or year to the end of another.

    It may end in the future, for plans are reported too. Raises ValidationError with the value
    that is no date or lies before 1900, or when the end comes first.
    """
    if not first and not last:
        return None
    try:
        begins = parse_day(first) if first else None
        ends = parse_day(last) if last else None
        for part in (begins, ends):
            since_1900(part.from_day if part else None)
        coarser = max(
            (part.precision for part in (begins, ends) if part),
            key=list(Precision).index,
        )
        return Period(
            begins.from_day if begins else None,
            ends.to_day if ends else None,
            coarser,
            " – ".join(part for part in (first, last) if part),
        )
    except ValueError as error:
        raise ValidationError(str(error)) from error


def period_words(period: Period) -> tuple[str, str]:
    """A period as it stands in two fields, the last day included."""
    last = period.to_day - timedelta(days=1) if period.to_day else None
    shapes = {Precision.MONTH: "%Y-%m", Precision.YEAR: "%Y"}
    shape = shapes.get(period.precision, "%Y-%m-%d")
    begins = period.from_day.strftime(shape) if period.from_day else ""
    return begins, last.strftime(shape) if last else ""
