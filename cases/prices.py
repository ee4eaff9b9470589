"""A reported price of computing time, read as an offer of the cloud provider who asks it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from accounts.policy import Tlp
from cases.models import Hop, Incident, Lead
from entities.models import CloudProvider, Entity
from ingest.models import Article
from rules.codes import Relation, ReviewState

#: Hours that a price of each kind buys; a price of a chip or of a whole deal buys no hours.
_HOURS = {"hour": "1", "month": "730"}
_RENTING = (Relation.RENTS_OUT.value, Relation.HOSTS.value)


@dataclass(frozen=True, slots=True)
class PriceSaid:
    """What fills in the form of an offer, and where it was said."""

    provider: CloudProvider
    seen_in: str
    initial: dict[str, str]


class NoOffer(Exception):
    """Why a price cannot be kept as an offer, as a sentence."""


def price_in_lead(lead: Lead, article: Article | None) -> PriceSaid:
    """The price of a lead as an offer of its host. Raises NoOffer."""
    provider = _provider(lead.host) or _provider(lead.principal)
    if article is not None and article.tlp != Tlp.CLEAR:
        raise NoOffer(
            _("The report is marked TLP:%(tlp)s, and an offer is open to all readers.")
            % {"tlp": article.tlp.upper()}
        )
    said = _said(lead, provider, lead.public_id)
    if article is not None:
        said.initial.update(_source(article))
    return said


def price_in_step(step: Hop) -> PriceSaid:
    """The price of a step as an offer of who rents out there. Raises NoOffer."""
    incident = step.incident
    if incident.tlp != Tlp.CLEAR or incident.review_state != ReviewState.PUBLISHED:
        raise NoOffer(
            _("%(id)s is not open to all readers, and an offer is.") % {"id": incident.public_id}
        )
    provider = _provider(step.from_entity) if step.relation in _RENTING else None
    said = _said(step, provider, incident.public_id)
    said.initial["observed_on"] = _day(incident.reported_on)
    return said


def priced_steps(incident: Incident) -> list[Hop]:
    """The steps of an incident whose price can be kept as an offer."""
    if incident.tlp != Tlp.CLEAR or incident.review_state != ReviewState.PUBLISHED:
        return []
    providers = CloudProvider.objects.values("entity")
    rented = incident.hops.filter(
        Q(from_entity__in=providers) | Q(from_entity__merged_into__in=providers),
        relation__in=_RENTING,
        price_amount__isnull=False,
        price_per__in=_HOURS,
    )
    return list(rented.order_by("position"))


def has_price(priced: Lead | Hop) -> bool:
    """Whether it states what an hour or a month costs."""
    return priced.price_amount is not None and priced.price_per in _HOURS


def offers_a_price(lead: Lead) -> bool:
    """Whether its price can be kept as an offer of a cloud provider on file."""
    return has_price(lead) and (_provider(lead.host) or _provider(lead.principal)) is not None


def _said(priced: Lead | Hop, provider: CloudProvider | None, seen_in: str) -> PriceSaid:
    if not has_price(priced):
        raise NoOffer(_("%(id)s states no price of an hour or a month.") % {"id": seen_in})
    if provider is None:
        raise NoOffer(
            _("Nobody who rents out in %(id)s is a cloud provider on file.") % {"id": seen_in}
        )
    chip = priced.chip.name if priced.chip else priced.chip_text
    assert priced.price_amount is not None
    initial = {
        "chip_text": chip,
        "gpus": str(priced.price_chips or ""),
        "price": f"{priced.price_amount.normalize():f}",
        "currency": priced.price_currency,
        "hours": _HOURS[priced.price_per],
        "quality": "secondary",
    }
    return PriceSaid(provider, seen_in, initial)


def _provider(entity: Entity | None) -> CloudProvider | None:
    if entity is None:
        return None
    stands = entity.merged_into or entity
    return CloudProvider.objects.select_related("entity").filter(entity=stands).first()


def _source(article: Article) -> dict[str, str]:
    words = filter(None, (str(article.outlet or ""), _day(article.published)))
    return {
        "source": ", ".join(words),
        "source_url": "" if article.is_sample else article.url,
        "observed_on": _day(article.published),
    }


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
