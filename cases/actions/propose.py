"""Turn what a story reports into leads, once each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import Q

from cases.models import Lead, LeadClaim, LeadField, LeadState
from cases.proposing import EventKey, described, key_of, title_of
from entities.models import Chip, Entity
from ingest.models import ArticleVersion, Claim, MemberRelation, Story, StoryMember
from ingest.queue import in_order
from ingest.reading.types import Party, ProposedLead, Reading
from rules.codes import ClaimKind, Stance, Support


@dataclass(frozen=True, slots=True)
class MemberReading:
    """A version in a story and what was read in it."""

    member: StoryMember
    reading: Reading

    @property
    def version(self) -> ArticleVersion:
        """The version that was read."""
        return self.member.version


def record_proposals(
    story: Story, readings: list[MemberReading], *, reader_version: int, now: datetime
) -> list[Lead]:
    """Keep the story's leads. What is on file already gains spans and claims, never a twin.

    A story in which something was read meanwhile stays pending and is looked at again.
    """
    leads = [
        keep_lead(story, member, lead, reader_version=reader_version, now=now)
        for member in readings
        if member.reading.relevant.yes
        for lead in member.reading.leads
        if member.member.holds(lead.fields[0].span.start)
    ]
    StoryMember.objects.filter(pk__in=[one.member.pk for one in readings]).update(
        proposed_by=reader_version
    )
    finish_quiet([story], now=now)
    return leads


def finish_quiet(stories: Sequence[Story], *, now: datetime) -> None:
    """Mark stories as looked at in which nothing was read meanwhile."""
    in_order(Story, (story.pk for story in stories))
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE ingest_story kept SET done_at = %s, failure = '', retry_at = NULL"
            " FROM unnest(%s::bigint[], %s::timestamptz[]) AS seen (id, changed_at)"
            " WHERE kept.id = seen.id AND kept.changed_at = seen.changed_at",
            [now, [story.pk for story in stories], [story.changed_at for story in stories]],
        )


def keep_lead(
    story: Story,
    member: MemberReading,
    proposed: ProposedLead,
    *,
    reader_version: int,
    now: datetime,
) -> Lead:
    """The lead of this event: the one on file, or a new one."""
    key = key_of(proposed)
    lead = lead_on_file(story, key)
    if lead is None:
        lead = Lead.objects.create(
            **_values(proposed),
            story=story,
            key=key.digest(story.public_id),
            reader_version=reader_version,
            proposed_at=now,
        )
    else:
        _note_new_evidence(lead, member, now=now)
        _improve(lead, proposed)
    _keep_fields(lead, member.version, proposed)
    _keep_claims(lead, member, proposed)
    return lead


def lead_on_file(story: Story, key: EventKey) -> Lead | None:
    """The story's lead on the same event, the surest match first."""
    leads = Lead.objects.filter(story=story, pathway=key.pathway).select_related(
        "principal__merged_into", "host__merged_into", "chip"
    )
    exact = key.digest(story.public_id)
    for lead in sorted(leads, key=lambda lead: (lead.key != exact, lead.pk)):
        if key_on_file(lead).matches(key):
            return lead
    return None


def key_on_file(lead: Lead) -> EventKey:
    """The event a lead on file speaks of."""
    principal = _party_key(lead.principal, lead.principal_label, lead.principal_role)
    host = _party_key(lead.host, lead.host_label, lead.host_role)
    return EventKey(lead.pathway, principal, host, lead.chip_text.casefold())


def _party_key(entity: Entity | None, label: str, role: str) -> str:
    if entity is not None:
        return (entity.merged_into or entity).public_id
    return label.casefold() or (f"?{role}" if role else "")


def _values(lead: ProposedLead) -> dict[str, object]:
    """A proposal as the columns of a lead."""
    return {
        "title": title_of(lead),
        "pathway": lead.pathway.value,
        "chip": _chip(lead.chip),
        "chip_text": lead.chip[:120],
        "country": lead.country,
        "score": lead.score,
        "reasons": [
            {"code": reason.code, "points": reason.points, "sentence": reason.sentence}
            for reason in lead.reasons
        ],
        **_party("principal", lead.principal),
        **_party("host", lead.host),
        **_amounts(lead),
    }


def _chip(label: str) -> Chip | None:
    """The chip of this name: the family, where the text does not say which variant."""
    if not label:
        return None
    named = Chip.objects.filter(Q(name=label) | Q(aliases__contains=[label]))
    return named.order_by("-is_family", "pk").first()


def _amounts(lead: ProposedLead) -> dict[str, object]:
    """How many, for how much, and when, as far as the text says."""
    values: dict[str, object] = {}
    if quantity := lead.quantity:
        values |= {
            "quantity_low": quantity.low,
            "quantity_best": quantity.best,
            "quantity_high": quantity.high,
            "quantity_unit": quantity.unit,
            "quantity_state": quantity.state.value,
        }
    if price := lead.price:
        values |= {
            "price_amount": price.amount,
            "price_currency": price.currency,
            "price_per": price.per,
            "price_chips": price.chips,
        }
    if period := lead.period:
        values |= {
            "from_day": period.from_day,
            "to_day": period.to_day,
            "precision": period.precision.value,
            "as_written": period.as_written[:200],
        }
    return values


def _party(side: str, party: Party | None) -> dict[str, object]:
    if party is None:
        return {}
    return {
        side: Entity.objects.filter(public_id=party.key).first() if party.key else None,
        f"{side}_label": party.label[:300],
        f"{side}_described": described(party)[:300],
        f"{side}_role": party.role.value,
        f"{side}_country": party.country,
    }


#: What a later copy of the report may add to a lead that nobody has judged. Each group is filled
#: as a whole or not at all: half a period or half a price is worse than none.
_GROUPS = (
    ("host", "host_label", "host_described", "host_role", "host_country"),
    ("chip", "chip_text"),
    ("country",),
    ("quantity_low", "quantity_best", "quantity_high", "quantity_unit", "quantity_state"),
    ("price_amount", "price_currency", "price_per", "price_chips"),
    ("from_day", "to_day", "precision", "as_written"),
)
#: Columns that hold a word even where nothing is known.
_ALWAYS_FILLED = {"quantity_state", "precision"}


def _improve(lead: Lead, proposed: ProposedLead) -> None:
    """Fill what the lead does not say yet, and keep the better score with its reasons."""
    if lead.state != LeadState.NEW:
        return
    values = _values(proposed)
    for group in _GROUPS:
        telling = set(group) - _ALWAYS_FILLED
        if all(getattr(lead, name) in (None, "") for name in telling):
            for name in set(group) & set(values):
                setattr(lead, name, values[name])
    if proposed.score > lead.score:
        lead.score = proposed.score
        lead.reasons = values["reasons"]
        lead.title = title_of(proposed)
    lead.save()


def _note_new_evidence(lead: Lead, member: MemberReading, *, now: datetime) -> None:
    """A judged lead comes back only when something that is no copy speaks of it."""
    known = lead.fields.filter(version=member.version).exists()
    copies = {MemberRelation.COPY, MemberRelation.TRANSLATION}
    if lead.state == LeadState.NEW or known or member.member.relation in copies:
        return
    lead.new_evidence_at = now
    lead.save(update_fields=["new_evidence_at"])


def _keep_fields(lead: Lead, version: ArticleVersion, proposed: ProposedLead) -> None:
    LeadField.objects.bulk_create(
        [
            LeadField(
                lead=lead,
                version=version,
                name=field.name,
                value=field.value[:500],
                start=field.span.start,
                end=field.span.end,
            )
            for field in proposed.fields
        ],
        ignore_conflicts=True,
    )


def _keep_claims(lead: Lead, member: MemberReading, proposed: ProposedLead) -> None:
    claims = member.reading.claims
    wanted = {(claims[at].span.start, claims[at].span.end, claims[at].kind.value)
              for at in (*proposed.claims, *proposed.answers)}  # fmt: skip
    stored = Claim.objects.filter(version=member.version)
    LeadClaim.objects.bulk_create(
        [
            LeadClaim(lead=lead, claim=claim, support=support_of(claim))
            for claim in stored
            if (claim.start, claim.end, claim.kind) in wanted
        ],
        ignore_conflicts=True,
    )


def support_of(claim: Claim) -> str:
    """What a claim does to the access it is kept with."""
    if claim.stance == Stance.DENIES or claim.kind == ClaimKind.DENIAL:
        return Support.DENIES.value
    asserting = {ClaimKind.ACCESS, ClaimKind.PRICE, ClaimKind.QUANTITY}
    return Support.SUPPORTS.value if claim.kind in asserting else Support.CONTEXT.value
