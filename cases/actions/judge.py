"""Judge leads: accept, reject, merge, put off, take in new evidence."""

from collections.abc import Mapping
from datetime import datetime

import pghistory
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.policy import Act, clearance, may
from cases.actions.parties import Cast
from cases.actions.record import record_evidence, record_hops
from cases.models import Incident, Judgement, Lead, LeadState, Verdict
from cases.values import IncidentValues, dated_columns
from ingest.models import Article
from ingest.queue import nudge
from rules.codes import ReviewState

_STATE = {
    Verdict.ACCEPT: LeadState.ACCEPTED,
    Verdict.REJECT: LeadState.REJECTED,
    Verdict.MERGE: LeadState.MERGED,
}


class CannotJudge(Exception):
    """What stands against the judgement, as a sentence."""


def accept(lead: Lead, values: IncidentValues, *, by: User, now: datetime) -> Incident:
    """Make an incident of a lead: published by whoever may publish, else waiting for review.

    Raises CannotJudge when somebody judged it first, and for a marking beyond one's own.
    """
    if values.tlp not in clearance(by).markings:
        raise CannotJudge(
            _("You may not mark TLP:%(tlp)s: you would not see the incident again.")
            % {"tlp": values.tlp.upper()}
        )
    with transaction.atomic(), pghistory.context(by=by.pk, why=values.why):
        lead = open_lead(lead)
        incident = _incident(values, by=by)
        cast = _cast(lead)
        steps = record_hops(incident, values, cast)
        made = {
            "incident": incident.pk,
            "hops": [step.pk for step in steps],
            "evidence": record_evidence(incident, lead),
            "entities": cast.made,
        }
        _judge(lead, Verdict.ACCEPT, incident=incident, made=made, why=values.why, by=by, now=now)
        nudge("cases.assess")
    return incident


def reject(lead: Lead, *, why: str, by: User, now: datetime) -> None:
    """Keep the lead from coming back, and say why. Raises CannotJudge."""
    if not why.strip():
        raise CannotJudge(_("Say why the lead is rejected."))
    with transaction.atomic(), pghistory.context(by=by.pk, why=why):
        _judge(open_lead(lead), Verdict.REJECT, why=why.strip(), by=by, now=now)


def merge(lead: Lead, incident: Incident, *, why: str = "", by: User, now: datetime) -> None:
    """Hang the lead's claims on an incident that is on file. Raises CannotJudge."""
    with transaction.atomic(), pghistory.context(by=by.pk, why=why):
        lead = open_lead(lead)
        incident = Incident.objects.select_for_update().get(pk=incident.pk)
        if incident.review_state == ReviewState.RETRACTED:
            raise CannotJudge(
                _("%(id)s was retracted; nothing can be added to it.") % {"id": incident.public_id}
            )
        made = {"evidence": record_evidence(incident, lead)}
        _judge(lead, Verdict.MERGE, incident=incident, made=made, why=why, by=by, now=now)


def snooze(lead: Lead, until: datetime, *, by: User) -> None:
    """Put the lead off until then. It is not judged by that. Raises CannotJudge."""
    with transaction.atomic(), pghistory.context(by=by.pk, why="snooze"):
        lead = open_lead(lead)
        lead.snoozed_until = until
        lead.save(update_fields=["snoozed_until"])


def take_in(lead: Lead, *, by: User) -> int:
    """Add what was read since the judgement to the lead's incident, if it has one.

    Returns how many claims were added. A rejected lead stays rejected: its news is only noted.
    """
    with transaction.atomic(), pghistory.context(by=by.pk, why="new evidence"):
        lead = Lead.objects.select_for_update(of=("self",)).get(pk=lead.pk)
        lead.new_evidence_at = None
        lead.save(update_fields=["new_evidence_at"])
        judgement = lead.judgements.filter(undone_at=None).first()
        if judgement is None or judgement.incident is None:
            return 0
        added = record_evidence(judgement.incident, lead)
        judgement.made["evidence"] = judgement.made.get("evidence", []) + added
        judgement.save(update_fields=["made"])
    return len(added)


def open_lead(lead: Lead) -> Lead:
    """The lead, locked until the end of the transaction. Raises CannotJudge if it is judged."""
    locked = (
        Lead.objects.select_for_update(of=("self",)).select_related("judged_by").get(pk=lead.pk)
    )
    refuse_judged(locked)
    return locked


def refuse_judged(lead: Lead) -> None:
    """Raises CannotJudge, with who was first, for a lead that is judged."""
    if lead.state != LeadState.NEW:
        raise CannotJudge(
            _("%(id)s was already %(state)s by %(who)s. Nothing was changed.")
            % {"id": lead.public_id, "state": lead.get_state_display(), "who": lead.judged_by}
        )


def _judge(
    lead: Lead,
    verdict: Verdict,
    *,
    by: User,
    now: datetime,
    incident: Incident | None = None,
    made: Mapping[str, object] | None = None,
    why: str = "",
) -> None:
    """Write the judgement down and take the lead out of the queue."""
    Judgement.objects.create(
        lead=lead, verdict=verdict, why=why, incident=incident, made=dict(made or {}), by=by, at=now
    )
    lead.state = _STATE[verdict]
    lead.judged_by, lead.judged_at = by, now
    lead.incident = incident
    lead.snoozed_until = lead.new_evidence_at = None
    lead.save()


def _incident(values: IncidentValues, *, by: User) -> Incident:
    publishes = may(by, Act.PUBLISH)
    return Incident.objects.create(
        title=values.title,
        summary=values.summary,
        legal_stage=values.legal_stage,
        pathways=[code.value for code in values.pathways],
        reported_on=values.reported_on,
        reliability=values.reliability,
        credibility=values.credibility,
        tlp=values.tlp,
        review_state=(ReviewState.PUBLISHED if publishes else ReviewState.IN_REVIEW).value,
        **dated_columns(values.period),
    )


def _cast(lead: Lead) -> Cast:
    """The parties of this lead's incident, with the report they come from as their source."""
    article = (
        Article.objects.filter(versions__stories__story=lead.story)
        .select_related("outlet")
        .order_by("pk")
        .first()
    )
    if article is None:
        return Cast(lead, lang="", source=lead.story.title, source_url="")
    outlet = f"{article.outlet}, " if article.outlet else ""
    return Cast(lead, article.lang, f"{outlet}{article.title}", article.url[:1000])
