"""Whether what a filter names exists for the reader: a misspelling is no empty list."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from dashboards.filters import Filter, WrongFilter
from dashboards.words import is_country
from entities.models import Chip, Entity

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


def refuse_unknown(asked: Filter, user: "User | AnonymousUser") -> None:
    """Raise WrongFilter for a chip, country or party that nobody here knows."""
    if asked.chip and not Chip.objects.visible_to(user).filter(slug=asked.chip).exists():
        message = _("There is no chip “%(chip)s” in the catalogue.") % {"chip": asked.chip}
        raise WrongFilter("chip", message)
    refuse_unknown_country("country", asked.country)
    known = Entity.objects.visible_to(user)
    if asked.entity and not known.filter(public_id=asked.entity).exists():
        message = _("There is no party “%(id)s”, or it is not open to you.") % {"id": asked.entity}
        raise WrongFilter("entity", message)


def refuse_unknown_country(name: str, code: str) -> None:
    """Raise WrongFilter for what is no country's code; nothing is no restriction."""
    if code and not is_country(code):
        message = _("“%(code)s” is no country's code. Write it like MY.") % {"code": code}
        raise WrongFilter(name, message)
