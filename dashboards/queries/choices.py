"""What the filters offer: only what stands in an incident the reader may see."""

from dataclasses import dataclass

from django.db.models import QuerySet

from cases.models import Hop, Incident
from dashboards.words import country_name
from entities.models import Chip


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter and how it is said."""

    value: str
    label: str


def chips(incidents: QuerySet[Incident]) -> list[Choice]:
    """Chips, and families of chips, on any step."""
    used = Hop.objects.filter(incident__in=incidents.order_by().values("pk")).exclude(chip=None)
    direct = Chip.objects.filter(pk__in=used.values("chip"))
    families = Chip.objects.filter(pk__in=used.values("chip__family"))
    found = (direct | families).order_by("name", "pk").values_list("slug", "name")
    return [Choice(slug, name) for slug, name in found]


def countries(incidents: QuerySet[Incident]) -> list[Choice]:
    """Countries where chips stand or go, or where a party on the way is at home."""
    hops = Hop.objects.filter(incident__in=incidents.order_by().values("pk"))
    rows = hops.values_list("country", "from_entity__country", "to_entity__country").distinct()
    codes = {code for row in rows for code in row if code}
    return sorted((Choice(code, country_name(code)) for code in codes), key=lambda c: c.label)
