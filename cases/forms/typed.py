"""Read what a person typed for a chip or a day, and say who a step means."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from cases.pathways import PartyDraft
from entities.forms.typed import party_on_file, since_1900
from entities.models import Chip, Entity


def maker_of(chip: Chip | None) -> Entity | None:
    """The party on file that designs a chip, by the vendor's name."""
    if chip is None or not chip.vendor:
        return None
    try:
        return party_on_file(chip.vendor)
    except ValidationError:
        return None


def chip_on_file(typed: str) -> Chip | None:
    """The chip of that slug, name or alias, a family before its variants; None where none is."""
    if not typed:
        return None
    called = Q(slug__iexact=typed) | Q(name__iexact=typed) | Q(aliases__contains=[typed])
    return Chip.objects.filter(called).order_by("-is_family", "pk").first()


def day_in_reach(day: date, *, today: date) -> None:
    """Raises ValidationError for a day that has not come yet or lies before 1900."""
    if day > today:
        raise ValidationError(
            _("%(day)s has not come yet. Write a day up to today, %(today)s.")
            % {"day": day.isoformat(), "today": today.isoformat()}
        )
    since_1900(day)


def draft_words(draft: PartyDraft) -> str:
    """An end of a step as a reader sees it."""
    if draft.label:
        return draft.label
    described_as = draft.described_as or _("party")
    return _("unidentified: %(described)s") % {"described": described_as}
