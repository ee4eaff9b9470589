"""A lead as the form starts with it."""

from datetime import date
from typing import Any

from accounts.policy import Tlp
from cases.forms.incident import PATHWAY_FIELDS
from cases.forms.typed import maker_of
from cases.grading import credibility_of, reliability_of
from cases.models import Lead
from cases.pathways import usual_host
from cases.summaries import Voice, summary_of
from entities.forms.typed import party_words, period_words
from entities.models import Entity
from ingest.models import Article, Claim
from rules.codes import LegalStage, Pathway, Precision, Role, SpeakerKind, Support
from rules.periods import Period

#: From the widest circle to the narrowest.
_NARROWER = list(Tlp.values)


def initial_of(lead: Lead, articles: list[Article], claims: list[Claim]) -> dict[str, Any]:
    """What the fields say before anybody changed them.

    `articles` carry the story, `claims` speak for the lead.
    """
    return {
        "title": lead.title,
        "summary": _summary(lead, articles, claims),
        PATHWAY_FIELDS[0]: lead.pathway,
        "chip": lead.chip.name if lead.chip else lead.chip_text,
        "maker": _maker(lead),
        "country": lead.country,
        "reported_on": lead.story.first_published,
        "legal_stage": LegalStage.REPORTED.value,
        "reliability": reliability_of(a.outlet.reliability for a in articles if a.outlet),
        "credibility": credibility_of(claim.speaker_kind for claim in claims),
        "tlp": max((article.tlp for article in articles), key=_NARROWER.index, default=Tlp.AMBER),
        **_amounts(lead),
        **_party("principal", lead.principal, lead),
        **_party("host", lead.host, lead),
        **_period(lead),
    }


def speaking_for(lead: Lead) -> list[Claim]:
    """The claims for a lead; they must be loaded."""
    return [kept.claim for kept in lead.lead_claims.all() if kept.support == Support.SUPPORTS]


def _summary(lead: Lead, articles: list[Article], claims: list[Claim]) -> str:
    """What is reported, by the first article that carried it."""
    first = min(articles, key=lambda one: (one.published or date.max, one.pk), default=None)
    voices = [
        Voice(SpeakerKind(claim.speaker_kind), claim.speaker, claim.speaker_count)
        for claim in claims
    ]
    outlet = str(first.outlet) if first and first.outlet else ""
    return summary_of(lead.title, voices, outlet=outlet, day=first.published if first else None)


def _amounts(lead: Lead) -> dict[str, Any]:
    names = (
        "quantity_low", "quantity_best", "quantity_high", "quantity_unit", "quantity_state",
        "price_amount", "price_currency", "price_per", "price_chips",
    )  # fmt: skip
    return {name: _plain(getattr(lead, name)) for name in names}


def _plain(value: Any) -> Any:  # Any: a column of any kind
    """A stored figure without the zeros its column adds."""
    return f"{value.normalize():f}" if hasattr(value, "normalize") else value


def _party(side: str, entity: Entity | None, lead: Lead) -> dict[str, Any]:
    label, described = getattr(lead, f"{side}_label"), getattr(lead, f"{side}_described")
    usual = usual_host([Pathway(lead.pathway)]) if side == "host" else Role.END_USER
    return {
        side: party_words(entity) if entity else label or described,
        f"{side}_role": getattr(lead, f"{side}_role") or usual.value,
        f"{side}_country": getattr(lead, f"{side}_country"),
        f"{side}_unidentified": entity is None and not label and bool(described),
    }


def _maker(lead: Lead) -> str:
    maker = maker_of(lead.chip)
    return party_words(maker) if maker else ""


def _period(lead: Lead) -> dict[str, Any]:
    if lead.from_day is None and lead.to_day is None:
        return {}
    period = Period(lead.from_day, lead.to_day, Precision(lead.precision), lead.as_written)
    first, last = period_words(period)
    return {"period": period, "period_from": first, "period_to": last}
