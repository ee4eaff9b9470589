"""One incident whole: its steps, every claim with its denials, its sources."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from accounts.policy import clearance
from api import addresses
from api.v1.claims import claims_of, sources_of
from api.v1.parties import party
from cases.models import Correction, Evidence, Hop, Incident, RightOfReply
from dashboards.verdict import assessment_of
from entities.models.facts import Dated
from ingest.models import Claim

Json = dict[str, Any]  # Any: a JSON object


def incident_detail(incident: Incident, request: HttpRequest, fields: Iterable[str]) -> Json:
    """The fields asked for. What has rows of its own is read only where it is asked for."""
    wanted = list(fields)
    detail = incident_row(incident, request)
    if {"claims", "sources"} & set(wanted):
        markings = clearance(request.user).markings
        evidence = list(evidence_of(incident, request))
        detail["claims"] = claims_of(evidence, markings)
        detail["sources"] = sources_of(evidence, markings)
    if "hops" in wanted:
        detail["hops"] = [hop_member(hop, request) for hop in hops_of(incident)]
    if "assessment" in wanted:
        detail["assessment"] = assessment_of(incident)
    if "corrections" in wanted:
        detail["corrections"] = [_correction(row) for row in incident.corrections.order_by("at")]
    if "replies" in wanted:
        replies = incident.replies.select_related("entity__merged_into")
        detail["replies"] = [_reply(row, request) for row in replies.order_by("asked_on", "pk")]
    return {field: detail[field] for field in wanted}


def incident_row(incident: Incident, request: HttpRequest) -> Json:
    return {
        "public_id": incident.public_id,
        "url": addresses.resource(request, "incidents", incident.public_id),
        "title": incident.title,
        "status": incident.legal_stage,
        "review_state": incident.review_state,
        "pathways": incident.pathways,
        "period": period_member(incident),
        "reported_on": incident.reported_on,
        "tlp": incident.tlp,
        "summary": incident.summary,
        "grade": incident.grade,
        "outcome": incident.legal_outcome or None,
        "unverified": incident.unverified or None,
        "starter": incident.is_starter,
    }


def period_member(dated: Dated) -> Json:
    """A period with both days inclusive."""
    return {
        "from": dated.from_day,
        "to": last_day(dated.to_day),
        "precision": dated.precision if dated.from_day or dated.to_day else None,
        "as_written": dated.as_written or None,
    }


def last_day(to_day: date | None) -> date | None:
    """The last day of a half-open period."""
    return to_day - timedelta(days=1) if to_day else None


def hops_of(incident: Incident) -> QuerySet[Hop]:
    """The steps in order, with their parties and chips."""
    parties = ("from_entity__merged_into", "to_entity__merged_into")
    return incident.hops.select_related(*parties, "chip").order_by("position")


def evidence_of(incident: Incident, request: HttpRequest) -> QuerySet[Evidence]:
    """What the incident rests on, but for claims the asker may not see."""
    quoted = incident.evidence.exclude(claim=None).values("claim")
    seen = Claim.objects.visible_to(request.user).filter(pk__in=quoted)
    return (
        incident.evidence.filter(Q(claim=None) | Q(claim__in=seen.values("pk")))
        .select_related("hop", "outlet", "claim__version__article__outlet")
        .order_by("position", "pk")
    )


def hop_member(hop: Hop, request: HttpRequest) -> Json:
    chip = {"slug": hop.chip.slug, "name": hop.chip.name} if hop.chip else None
    return {
        "position": hop.position,
        "from": party(hop.from_entity, request) | {"role": hop.from_role},
        "to": party(hop.to_entity, request) | {"role": hop.to_role},
        "relation": hop.relation,
        "pathway": hop.pathway or None,
        "documented": hop.documented,
        "country": hop.country or None,
        "chip": chip,
        "chip_as_written": hop.chip_text or None,
        "quantity": _quantity(hop),
        "price": _price(hop),
        "period": period_member(hop),
        "note": hop.note or None,
    }


def _quantity(hop: Hop) -> Json | None:
    """How many, where anything is said about it."""
    figures = (hop.quantity_low, hop.quantity_best, hop.quantity_high)
    if all(figure is None for figure in figures):
        return None
    low, best, high = figures
    return {
        "low": low,
        "best": best,
        "high": high,
        "unit": hop.quantity_unit or "chips",
        "basis": hop.quantity_basis or None,
        "state": hop.quantity_state,
    }


def _price(hop: Hop) -> Json | None:
    if hop.price_amount is None:
        return None
    return {
        "amount": hop.price_amount,
        "currency": hop.price_currency or None,
        "per": hop.price_per or None,
        "chips": hop.price_chips,
    }


def _correction(correction: Correction) -> Json:
    return {"text": correction.text, "on": correction.at.date()}


def _reply(reply: RightOfReply, request: HttpRequest) -> Json:
    """That a party was asked, and what it said."""
    return {
        "party": party(reply.entity, request),
        "state": reply.state,
        "asked_on": reply.asked_on,
        "answered_on": reply.answered_on,
        "answer": reply.answer or None,
        "lang": reply.lang or None,
    }
