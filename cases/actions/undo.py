"""Take a judgement back: the lead is new again, what the judgement made is gone.

An incident that the judgement made is retracted and keeps its id and its history; its steps,
its evidence and the parties that came with it and that nothing else uses are deleted.
"""

from datetime import datetime

import pghistory
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.policy import Act, may
from cases.actions.judge import CannotJudge
from cases.actions.parties import remove_unused
from cases.models import Evidence, Incident, Judgement, Lead, LeadState, Verdict
from rules.codes import ReviewState


def undo(lead: Lead, *, by: User, now: datetime) -> Judgement:
    """Take back the judgement that stands. Raises CannotJudge with what stands against it."""
    with transaction.atomic(), pghistory.context(by=by.pk, why="undo"):
        lead = Lead.objects.select_for_update(of=("self",)).get(pk=lead.pk)
        judgement = lead.judgements.filter(undone_at=None).select_related("incident").first()
        if judgement is None:
            raise CannotJudge(
                _("%(id)s is not judged; there is nothing to undo.") % {"id": lead.public_id}
            )
        if judgement.verdict == Verdict.ACCEPT and judgement.incident is not None:
            _unmake(judgement.incident, judgement, by=by)
        else:
            Evidence.objects.filter(pk__in=judgement.made.get("evidence", [])).delete()
        judgement.undone_by, judgement.undone_at = by, now
        judgement.save(update_fields=["undone_by", "undone_at"])
        lead.state = LeadState.NEW
        lead.judged_by = lead.judged_at = lead.incident = None
        lead.save()
    return judgement


def _unmake(incident: Incident, judgement: Judgement, *, by: User) -> None:
    incident = Incident.objects.select_for_update().get(pk=incident.pk)
    if reason := _work_since(incident, judgement):
        raise CannotJudge(reason)
    if incident.review_state == ReviewState.PUBLISHED and not may(by, Act.PUBLISH):
        raise CannotJudge(
            _("%(id)s is published; only a reviewer can take that back.")
            % {"id": incident.public_id}
        )
    incident.evidence.all().delete()
    incident.hops.all().delete()
    remove_unused(judgement.made.get("entities", []))
    incident.review_state = ReviewState.RETRACTED.value
    incident.save(update_fields=["review_state", "updated_at"])


def _work_since(incident: Incident, judgement: Judgement) -> str:
    """What others have hung on the incident since, as a sentence, or nothing."""
    made = judgement.made
    steps = set(incident.hops.values_list("pk", flat=True))
    rests_on = set(incident.evidence.values_list("pk", flat=True))
    is_as_made = steps == set(made.get("hops", [])) and rests_on <= set(made.get("evidence", []))
    others = incident.leads.exclude(pk=judgement.lead_id).order_by("pk").first()
    if others is not None:
        return _("%(lead)s was merged into %(id)s since. Undo that first.") % {
            "lead": others.public_id,
            "id": incident.public_id,
        }
    if is_as_made and not incident.corrections.exists() and not incident.replies.exists():
        return ""
    return _("%(id)s was worked on since. Retract it instead of undoing.") % {
        "id": incident.public_id
    }
