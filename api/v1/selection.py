"""From what was asked to the parties and providers it asks for."""

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from cases.models import Hop, Incident
from dashboards.filters import Filter
from dashboards.queries.selection import select
from entities.models import CloudOffer, CloudProvider, Entity, Name

#: What is asked of the incidents a party takes part in, not of the party.
_OF_INCIDENTS = ("pathway", "entity", "chip", "reported_after", "reported_before", "status")


def select_parties(
    entities: QuerySet[Entity], incidents: QuerySet[Incident], asked: Filter
) -> QuerySet[Entity]:
    """Parties by name and country, and by the incidents they take part in."""
    for word in asked.q.split():
        entities = entities.filter(_named(word))
    if asked.country:
        entities = entities.filter(country=asked.country)
    if _asks_of_incidents(asked):
        entities = entities.filter(_takes_part(_incidents(incidents, asked), "pk"))
    return entities


def select_providers(
    providers: QuerySet[CloudProvider], incidents: QuerySet[Incident], asked: Filter, type: str
) -> QuerySet[CloudProvider]:
    """Providers by name, seat and type, by chips on offer, and by the incidents they are in."""
    for word in asked.q.split():
        found = Entity.objects.filter(_named(word)).values("pk")
        providers = providers.filter(entity__in=found)
    if type:
        providers = providers.filter(type=type)
    if asked.country:
        providers = providers.filter(Q(seat=asked.country) | Q(entity__country=asked.country))
    if _asks_of_incidents(asked):
        condition = _takes_part(_incidents(incidents, asked), "entity")
        if asked.chip and not _asks_of_incidents(asked, but="chip"):
            condition |= Q(pk__in=_offering(asked.chip).values("provider"))
        providers = providers.filter(condition)
    return providers


def _asks_of_incidents(asked: Filter, *, but: str = "") -> bool:
    return any(getattr(asked, name) for name in _OF_INCIDENTS if name != but)


def _incidents(incidents: QuerySet[Incident], asked: Filter) -> QuerySet[Incident]:
    """The incidents by what is asked of them; name and country are asked of the party."""
    of_incidents = Filter(**{name: getattr(asked, name) for name in _OF_INCIDENTS})
    return select(incidents, of_incidents)


def _takes_part(incidents: QuerySet[Incident], column: str) -> Q:
    """A party stands in a step of one of these, by itself or as what a party was merged into."""
    hops = Hop.objects.filter(incident__in=incidents.order_by().values("pk"))
    givers = hops.values(party=Coalesce("from_entity__merged_into", "from_entity"))
    takers = hops.values(party=Coalesce("to_entity__merged_into", "to_entity"))
    return Q(**{f"{column}__in": givers}) | Q(**{f"{column}__in": takers})


def _named(word: str) -> Q:
    names = Name.objects.filter(text__icontains=word).values("entity")
    return Q(name__icontains=word) | Q(pk__in=names) | Q(public_id__iexact=word)


def _offering(slug: str) -> QuerySet[CloudOffer]:
    return CloudOffer.objects.filter(Q(chip__slug=slug) | Q(chip__family__slug=slug))
