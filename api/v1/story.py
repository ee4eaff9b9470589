"""One report whole: those who carry it, other reports on the event, incidents that rest on it."""

from typing import Any

from django.http import HttpRequest

from accounts.policy import clearance
from api import addresses
from cases.models import Incident
from dashboards.queries.story import Carrier, OtherReport, carriers, resting_on, same_event
from ingest.models import Story

Json = dict[str, Any]  # Any: a JSON object


def story_detail(story: Story, request: HttpRequest) -> Json:
    """Everything about a report, of stories with a heading; never an article's text."""
    markings = clearance(request.user).markings
    carrying = carriers(story, markings)
    whole = len(carrying) == story.members.count()
    visible = Story.objects.visible_to(request.user)
    incidents = resting_on(story, Incident.objects.visible_to(request.user))
    return {
        "public_id": story.public_id,
        "url": addresses.resource(request, "stories", story.public_id),
        "title": story.heading or None,
        "first_published": story.first_published,
        "articles": len({carrier.article_id for carrier in carrying}),
        "languages": sorted({carrier.lang for carrier in carrying if carrier.lang}),
        "attributed_to": (story.attributed_to or None) if whole else None,
        "carriers": [_carrier(carrier) for carrier in carrying],
        "same_event": [
            _other(other, request) for other in same_event(story, visible, markings, whole=whole)
        ],
        "incidents": [_incident(incident, request) for incident in incidents],
    }


def _carrier(carrier: Carrier) -> Json:
    return {
        "relation": carrier.code,
        "reason": carrier.reason or None,
        "by_hand": bool(carrier.by),
        "outlet": carrier.outlet or None,
        "title": carrier.title or None,
        "url": carrier.url or None,
        "dated": carrier.dated or None,
        "lang": carrier.lang or None,
        "version": carrier.version,
    }


def _other(other: OtherReport, request: HttpRequest) -> Json:
    return {
        "public_id": other.public_id,
        "url": addresses.resource(request, "stories", other.public_id),
        "title": other.title or None,
        "reason": other.reason or None,
    }


def _incident(incident: Incident, request: HttpRequest) -> Json:
    return {
        "public_id": incident.public_id,
        "url": addresses.resource(request, "incidents", incident.public_id),
        "title": incident.title,
        "status": incident.legal_stage,
    }
