"""One report: who carries it, what else speaks of the event, what rests on it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from accounts.policy import Act, clearance, may
from cases.models import Incident, Lead
from dashboards.queries.story import carriers, resting_on, same_event
from ingest.models import MemberRelation, Regrouping, Story


@require_safe
def story(request: HttpRequest, public_id: str) -> HttpResponse:
    """A report without the text of any article."""
    markings = clearance(request.user).markings
    visible = Story.objects.visible_to(request.user)
    found = visible.with_heading(markings).filter(public_id=public_id).first()
    if found is None:
        joined = Regrouping.objects.joined_into(public_id)
        return redirect("story", get_object_or_404(visible, pk=joined and joined.pk).public_id)
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
        "regroupings": _decisions(found, request),
        "relations": [word for word in MemberRelation.choices if word[0] != MemberRelation.ROOT],
    }
    return render(request, "dashboards/story.html", context)


def _decisions(story: Story, request: HttpRequest) -> list[Regrouping]:
    """What people decided about the story, for those who work here."""
    if not may(request.user, Act.READ_LEADS):
        return []
    about = Regrouping.objects.about(story)
    return list(about.select_related("story", "other", "article", "by", "undone_by"))
