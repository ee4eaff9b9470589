"""The queue of leads, and one lead beside its article."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.gate import allowed
from accounts.policy import Act, may
from cases import desk
from cases.forms.incident import PATHWAY_FIELDS, IncidentForm, chip_names
from cases.forms.judging import REASONS, SNOOZE_DAYS, MergeForm, RejectForm
from cases.forms.proposal import initial_of, speaking_for
from cases.forms.typed import draft_words, maker_of
from cases.marks import marks_of
from cases.models import Lead, LeadState
from cases.pathways import HopDraft, hops
from cases.prices import offers_a_price
from cases.reasons import reason_words
from cases.values import IncidentValues, PartyValue
from ingest.marking import paragraphs
from ingest.models import SecondReading
from ingest.quotes import quoted
from rules.codes import PATHWAYS, Pathway, Role, Support

UNITS = ("chips", "servers", "racks", "systems", "supercomputers", "shipments")
PRICES_PER = ("chip", "server", "hour", "month", "deal_total", "payment", "investment")


@login_required
@require_safe
def leads(request: HttpRequest) -> HttpResponse:
    """The queue, with its best lead open."""
    asked, user = _asked(request), allowed(request, Act.READ_LEADS)
    first = desk.leads_in(asked, user, now=timezone.now()).first()
    if first is None:
        return render(request, "cases/leads.html", _queue(request, None))
    return lead_page(request, first.public_id)


@login_required
@require_safe
def lead(request: HttpRequest, public_id: str) -> HttpResponse:
    """One lead beside its article."""
    return lead_page(request, public_id)


def lead_page(
    request: HttpRequest, public_id: str, *, status: int = 200, **forms: Any
) -> HttpResponse:
    """The page of a lead; `forms` holds those that came back with mistakes.

    Any: forms of three classes, by the names the template has for them.
    """
    found = desk.whole_lead(public_id, allowed(request, Act.READ_LEADS))
    if found is None:
        raise Http404
    context = _queue(request, found) | _article(request, found) | _proposal(request, found, forms)
    wrong = next((form for form in forms.values() if form is not None), None)
    return render(request, "cases/leads.html", context | {"wrong": wrong}, status=status)


def proposed_form(found: Lead, posted: Any = None, *, members: Any = None) -> IncidentForm:
    """The incident as the lead proposes it, or as it came back. Any: what a form takes."""
    articles = [member.version.article for member in members or ()]
    initial = initial_of(found, articles, speaking_for(found))
    return IncidentForm(posted, initial=initial, today=timezone.localdate())


def _asked(request: HttpRequest) -> desk.QueueFilter:
    return desk.QueueFilter.read(request.GET.dict())


def _queue(request: HttpRequest, found: Lead | None) -> dict[str, Any]:
    asked, user, now = _asked(request), allowed(request, Act.READ_LEADS), timezone.now()
    queue = desk.leads_in(asked, user, now=now).select_related("principal", "host", "chip")
    query = request.GET.copy()
    for name in ("page", "article"):
        query.pop(name, None)
    return {
        "lead": found,
        "asked": asked,
        "shown": desk.SHOWN,
        "pathway_choices": [(code.value, facts.label) for code, facts in PATHWAYS.items()],
        "page": Paginator(queue, desk.QUEUE_LENGTH).get_page(request.GET.get("page")),
        "query": query.urlencode(),
        "counts": desk.counts(user, now=now),
        "last": desk.last_judgement(user, now=now),
        "in_review": list(desk.in_review(user)[:10]),
        "may_judge": may(user, Act.JUDGE_LEADS),
    }


def _article(request: HttpRequest, found: Lead) -> dict[str, Any]:
    user = allowed(request, Act.READ_LEADS)
    members = desk.members_of(found, user)
    version = desk.version_to_show(members, found.fields.all(), request.GET.get("article", ""))
    if version is None:
        return {"members": members, "version": None}
    others = desk.other_leads(found, version, user)
    marks = marks_of(found, version, others)
    claims = [kept for kept in found.lead_claims.all() if kept.claim.version_id == version.pk]
    return {
        "members": members,
        "version": version,
        "member": next(each for each in members if each.version_id == version.pk),
        "paragraphs": paragraphs(version.text, marks),
        "others": others,
        "claims": quoted(kept.claim for kept in claims if kept.support == Support.SUPPORTS),
        "answers": quoted(kept.claim for kept in claims if kept.support != Support.SUPPORTS),
        "spans": len(marks),
        "elsewhere": len(found.lead_claims.all()) - len(claims),
        "second": SecondReading.objects.answers_to(version).first(),
    }


def _proposal(request: HttpRequest, found: Lead, forms: dict[str, Any]) -> dict[str, Any]:
    if found.state != LeadState.NEW:
        standing = found.judgements.filter(undone_at=None).select_related("by", "incident")
        return {"judgement": standing.first(), "offers_a_price": offers_a_price(found)}
    user = allowed(request, Act.READ_LEADS)
    members = desk.members_of(found, user) if forms.get("form") is None else None
    form = forms.get("form") or proposed_form(found, members=members)
    return {
        "form": form,
        "pathway_fields": [form[name] for name in PATHWAY_FIELDS],
        "steps": [_step_words(draft) for draft in hops(_proposed(found).facts())],
        "score_reasons": reason_words(found.reasons),
        "reject_form": forms.get("reject_form") or RejectForm(),
        "merge_form": forms.get("merge_form") or MergeForm(user=user),
        "reasons": REASONS,
        "snooze_days": SNOOZE_DAYS,
        "alike": desk.alike(found, user),
        "listings": desk.listings_of(found, as_of=timezone.localdate()),
        "chips": chip_names(),
        "units": UNITS,
        "prices_per": PRICES_PER,
    }


def _proposed(found: Lead) -> IncidentValues:
    """The lead's own facts, for showing which steps follow from them."""
    maker = maker_of(found.chip)
    return IncidentValues(
        title=found.title,
        pathways=(Pathway(found.pathway),),
        principal=_side(found, "principal"),
        host=_side(found, "host") if found.host_role else None,
        maker=PartyValue(Role.CHIP_DESIGNER, maker) if maker else None,
        country=found.country,
    )


def _side(found: Lead, side: str) -> PartyValue:
    return PartyValue(
        Role(getattr(found, f"{side}_role")),
        getattr(found, side),
        getattr(found, f"{side}_label"),
        getattr(found, f"{side}_described"),
        getattr(found, f"{side}_country"),
    )


def _step_words(draft: HopDraft) -> dict[str, str]:
    return {
        "start": draft_words(draft.start),
        "end": draft_words(draft.end),
        "relation": draft.relation.value,
        "pathway": draft.pathway.value if draft.pathway else "",
    }
