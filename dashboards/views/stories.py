"""One report: who carries it, what else speaks of the event, what rests on it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from accounts.policy import clearance
from cases.models import Incident, Lead
from dashboards.queries.story import carriers, resting_on, same_event
from ingest.models import Story


@require_GET
def story(request: HttpRequest, public_id: str) -> HttpResponse:
    """A report without the text of any article."""
    markings = clearance(request.user).markings
    visible = Story.objects.visible_to(request.user)
    found = get_object_or_404(visible.with_heading(markings), public_id=public_id)
    carrying = carriers(found, markings)
    whole = len(carrying) == found.members.count()
    context = {
        "story": found,
        "carriers": carrying,
        "languages": sorted({carrier.lang for carrier in carrying if carrier.lang}),
        "whole": whole,
        "linked": same_event(found, visible, markings, whole=whole),
        "incidents": resting_on(found, Incident.objects.visible_to(request.user)),
        "leads": Lead.objects.visible_to(request.user).filter(story=found).best_first(),
    }
    return render(request, "dashboards/story.html", context)
