"""The history of a party on control lists: when each entry stood, and what of that is unknown."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from entities.models import Entity, Listing


@dataclass(frozen=True, slots=True)
class Standing:
    """How long one entry stood.

    `begun` and `ended` are what is counted; where the day is not stated it is the one by which
    the entry stood, or by which it was gone. `open_from` and `open_to` are the first and last
    days of the stretch in which it may have come or gone, where that is unknown.
    """

    pk: int
    list: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    addresses: tuple[str, ...]
    listed_on: date | None
    listed_basis: str
    listed_by: date | None
    delisted_on: date | None
    absent_on: date | None
    first_seen: date | None
    last_seen: date | None
    citation: str
    licence_requirement: str
    licence_policy: str
    scope_text: str
    date_note: str
    matched_by: str
    source: str
    source_url: str

    @property
    def begun(self) -> date | None:
        """The first day that is sure."""
        return self.listed_on or self.listed_by or self.first_seen

    @property
    def begins_open(self) -> bool:
        return self.listed_on is None

    @property
    def ended(self) -> date | None:
        """The first day on which it surely stood no more; None where it stands."""
        return self.delisted_on or self.absent_on

    @property
    def surely_until(self) -> date | None:
        """The last day it is known to have stood; None while it stands."""
        if self.delisted_on or self.absent_on is None:
            return self.delisted_on
        return self.last_seen or self.begun

    @property
    def ends_open(self) -> bool:
        return self.delisted_on is None and self.absent_on is not None

    def stood_on(self, day: date) -> bool | None:
        """Whether it stood; None in a stretch nobody knows about."""
        if self.begun is None:
            return None
        if day < self.begun:
            return None if self.begins_open else False
        if self.ended and day >= self.ended:
            return False
        return None if self.ends_open and self.surely_until and day > self.surely_until else True

    @property
    def from_words(self) -> str:
        if self.listed_on:
            return _("from %(day)s") % {"day": self.listed_on.isoformat()}
        if self.begun:
            return _("came on an unknown day, by %(day)s") % {"day": self.begun.isoformat()}
        return _("date not stated")

    @property
    def to_words(self) -> str:
        """Nothing while it stands."""
        if self.delisted_on:
            return _("until %(day)s") % {"day": self.delisted_on.isoformat()}
        if self.absent_on and self.last_seen:
            words = _("left on an unknown day between %(seen)s and %(gone)s")
            return words % {"seen": self.last_seen.isoformat(), "gone": self.absent_on.isoformat()}
        if self.absent_on:
            return _("gone by %(day)s") % {"day": self.absent_on.isoformat()}
        return ""

    @property
    def stood_words(self) -> str:
        """From when until when, in one line."""
        return ", ".join(filter(None, [self.from_words, self.to_words]))


def standings(entity: Entity) -> list[Standing]:
    """All entries linked to a party, past ones included, the earliest first."""
    entries = Listing.objects.filter(entity=entity).order_by("listed_on", "pk")
    return sorted(map(_standing, entries), key=lambda one: (one.begun or date.max, one.pk))


def _standing(entry: Listing) -> Standing:
    return Standing(
        entry.pk,
        entry.control_list,
        str(entry.get_kind_display()),
        entry.name,
        tuple(entry.aliases),
        tuple(entry.addresses),
        entry.listed_on,
        entry.listed_basis,
        entry.listed_by,
        entry.delisted_on,
        entry.absent_on,
        entry.first_seen,
        entry.last_seen,
        entry.citation,
        entry.licence_requirement,
        entry.licence_policy,
        entry.scope_text,
        entry.date_note,
        entry.matched_by,
        entry.source,
        entry.source_url,
    )
