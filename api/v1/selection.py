"""From what was asked to the parties and providers it asks for."""

from collections.abc import Mapping

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from cases.models import Evidence, Hop, Incident, Lead
from dashboards.filters import Filter
from dashboards.queries.selection import select
from entities.models import CloudOffer, Entity, Name
from entities.models.provider import CloudProviderQuerySet
from ingest.models import Claim, StoryMember
from ingest.models.story import StoryQuerySet

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
    providers: CloudProviderQuerySet, incidents: QuerySet[Incident], asked: Filter, type: str
) -> CloudProviderQuerySet:
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
            offering = CloudOffer.objects.of_chip(asked.chip).order_by()
            condition |= Q(pk__in=offering.values("provider"))
        providers = providers.filter(condition)
    return providers


def select_stories(
    stories: StoryQuerySet, incidents: QuerySet[Incident], asked: Filter
) -> StoryQuerySet:
    """Reports by heading and first day, and by the incidents that rest on them."""
    for word in asked.q.split():
        stories = stories.filter(Q(heading__icontains=word) | Q(public_id__iexact=word))
    if asked.reported_after:
        stories = stories.filter(first_published__gte=asked.reported_after)
    if asked.reported_before:
        stories = stories.filter(first_published__lte=asked.reported_before)
    if of_incidents := _beside_days(asked):
        found = select(incidents, of_incidents).order_by().values("pk")
        quoted = StoryMember.objects.order_by().filter(
            version__claims__evidence__incident__in=found
        )
        proposed = Lead.objects.order_by().filter(incident__in=found)
        stories = stories.filter(
            Q(pk__in=quoted.values("story")) | Q(pk__in=proposed.values("story"))
        )
    return stories


def select_claims(
    claims: QuerySet[Claim],
    incidents: QuerySet[Incident],
    asked: Filter,
    more: Mapping[str, str],
) -> QuerySet[Claim]:
    """Statements by their words, kind and stance, and by the incidents that quote them."""
    for word in asked.q.split():
        said = Q(quote__icontains=word) | Q(translation__icontains=word)
        claims = claims.filter(said | Q(speaker__icontains=word))
    claims = claims.filter(**more)
    if asked.reported_after:
        claims = claims.filter(version__article__published__gte=asked.reported_after)
    if asked.reported_before:
        claims = claims.filter(version__article__published__lte=asked.reported_before)
    if of_incidents := _beside_days(asked):
        found = select(incidents, of_incidents).order_by().values("pk")
        quoted = Evidence.objects.order_by().filter(incident__in=found, claim__isnull=False)
        claims = claims.filter(pk__in=quoted.values("claim"))
    return claims


def _beside_days(asked: Filter) -> Filter | None:
    """What is asked of incidents but for words and days; None where nothing is."""
    names = ("pathway", "entity", "chip", "country", "status")
    given = {name: getattr(asked, name) for name in names if getattr(asked, name)}
    return Filter(**given) if given else None


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
