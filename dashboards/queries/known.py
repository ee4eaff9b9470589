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
    refuse_unknown_chip(asked.chip, user)
    refuse_unknown_country("country", asked.country)
    refuse_unknown_party("entity", asked.entity, user)


def refuse_unknown_chip(slug: str, user: "User | AnonymousUser") -> None:
    """Raise WrongFilter for a chip that is in no catalogue; nothing is no restriction."""
    if slug and not Chip.objects.visible_to(user).filter(slug=slug).exists():
        message = _("There is no chip “%(chip)s” in the catalogue.") % {"chip": slug[:80]}
        raise WrongFilter("chip", message)


def refuse_unknown_party(name: str, public_id: str, user: "User | AnonymousUser") -> None:
    """Raise WrongFilter for a party that nobody here knows; nothing is no restriction."""
    if public_id and not Entity.objects.visible_to(user).filter(public_id=public_id).exists():
        message = _("There is no party “%(id)s”, or it is not open to you.")
        raise WrongFilter(name, message % {"id": public_id[:80]})


def refuse_unknown_country(name: str, code: str) -> None:
    """Raise WrongFilter for what is no country's code; nothing is no restriction."""
    if code and not is_country(code):
        message = _("“%(code)s” is no country's code. Write it like MY.") % {"code": code}
        raise WrongFilter(name, message)
