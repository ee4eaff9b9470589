"""Write down what an accepted lead says: steps, and what they rest on."""

from collections.abc import Sequence
from dataclasses import asdict

from cases.actions.parties import Cast
from cases.copies import Said, worth_keeping
from cases.grading import credibility_of, reliability_of, reliability_of_copy
from cases.models import Evidence, Hop, Incident, Lead, LeadClaim, SeenAs
from cases.pathways import HopDraft, hops
from cases.values import IncidentValues, dated_columns
from ingest.models import Article, MemberRelation, StoryMember
from rules.codes import Relation

_COPIES = frozenset({MemberRelation.COPY, MemberRelation.TRANSLATION})
_SEEN_AS: dict[str, str] = {
    MemberRelation.COPY: SeenAs.REPUBLICATION,
    MemberRelation.TRANSLATION: SeenAs.REPUBLICATION,
    MemberRelation.PICK_UP: SeenAs.SECONDARY_REPORT,
}


def record_hops(incident: Incident, values: IncidentValues, cast: Cast) -> list[Hop]:
    """The steps of the incident, in order, with the parties they need."""
    return [
        Hop.objects.create(
            incident=incident,
            position=position,
            from_entity=cast.entity(draft.start),
            from_role=draft.start.role.value,
            to_entity=cast.entity(draft.end),
            to_role=draft.end.role.value,
            relation=draft.relation.value,
            pathway=draft.pathway.value if draft.pathway else "",
            country=draft.country,
            **_goods(draft, values),
        )
        for position, draft in enumerate(hops(values.facts()), start=1)
    ]


def _goods(draft: HopDraft, values: IncidentValues) -> dict[str, object]:
    """Which chips a step moves. How many stands on one step, so that it is counted once."""
    if draft.relation is Relation.OWNS:
        return {}
    chips: dict[str, object] = {"chip": values.chip, "chip_text": values.chip_text}
    if not draft.carries:
        return chips
    return chips | asdict(values.amounts) | dated_columns(values.period)


def record_evidence(incident: Incident, lead: Lead) -> list[int]:
    """Hang the lead's claims on the incident, answers too; those that hang already stay.

    Copies and translations of a report are counted once.

    Returns the ids of what was added.
    """
    hanging = set(incident.evidence.values_list("claim", flat=True))
    members = list(lead.story.members.select_related("story__root__outlet").order_by("pk"))
    claims = list(
        lead.lead_claims.select_related("claim__version__article__outlet").order_by(
            "claim__version", "claim__start", "pk"
        )
    )
    wanted = worth_keeping(_said(kept, _carrying(kept, members)) for kept in claims)
    added: list[int] = []
    for kept in claims:
        if kept.claim_id in hanging or kept.claim_id not in wanted:
            continue
        member = _carrying(kept, members)
        position = len(hanging) + len(added) + 1
        added.append(_evidence(incident, kept, member, position).pk)
    return added


def _carrying(kept: LeadClaim, members: Sequence[StoryMember]) -> StoryMember | None:
    """The article, or the part of a digest, in which the claim stands."""
    claim = kept.claim
    holding = (m for m in members if m.version_id == claim.version_id and m.holds(claim.start))
    return next(holding, None)


def _said(kept: LeadClaim, member: StoryMember | None) -> Said:
    claim = kept.claim
    of_copy = member is not None and member.relation in _COPIES
    return Said(claim.pk, of_copy, claim.kind, claim.stance)


def _evidence(
    incident: Incident, kept: LeadClaim, member: StoryMember | None, position: int
) -> Evidence:
    claim = kept.claim
    article = claim.version.article
    reliability = _reliability(article)
    if member is not None and member.relation != MemberRelation.ROOT and member.story.root:
        reliability = reliability_of_copy(reliability, _reliability(member.story.root))
    return Evidence.objects.create(
        incident=incident,
        position=position,
        support=kept.support,
        claim=claim,
        outlet=article.outlet,
        title=article.title[:500],
        url=article.url[:1000],
        dated=article.published.isoformat() if article.published else "",
        seen_as=_seen_as(member),
        reliability=reliability,
        credibility=credibility_of([claim.speaker_kind]),
    )


def _reliability(article: Article) -> str:
    return reliability_of([article.outlet.reliability] if article.outlet else [])


def _seen_as(member: StoryMember | None) -> str:
    """What of the source we have read ourselves."""
    if member is None:
        return ""
    if member.relation in _SEEN_AS:
        return _SEEN_AS[member.relation]
    is_second_hand = bool(member.version.article.translator or member.story.attributed_to)
    return SeenAs.REPUBLICATION if is_second_hand else SeenAs.ORIGINAL
