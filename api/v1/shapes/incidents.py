"""What an incident looks like."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.policy import Tlp
from api.v1.shapes.parts import Answer, Party, Period, code, pages_of, shape, unknown
from cases.models import ReplyState, SeenAs
from rules.codes import (
    ClaimKind,
    LegalStage,
    Pathway,
    QuantityState,
    Relation,
    ReviewState,
    Role,
    SpeakerKind,
    Stance,
    Support,
)


class IncidentRow(Answer):
    """All fields, unless `fields` asks for fewer."""

    public_id = serializers.CharField(required=False)
    url = serializers.URLField(required=False)
    title = serializers.CharField(required=False)
    status = code(LegalStage, required=False)
    review_state = code(ReviewState, required=False)
    pathways = serializers.ListField(child=code(Pathway), required=False)
    period = Period(required=False)
    reported_on = unknown(serializers.DateField, required=False)
    tlp = code(Tlp, required=False)


IncidentPage = pages_of(IncidentRow, "IncidentPage")


class PartyInRole(Party):
    role = code(Role)


class ChipName(Answer):
    slug = serializers.CharField()
    name = serializers.CharField()


class Quantity(Answer):
    """ "More than 300" is low 300, best 300, high null."""

    low = unknown(serializers.FloatField)
    best = unknown(serializers.FloatField)
    high = unknown(serializers.FloatField)
    unit = serializers.CharField()
    basis = unknown(serializers.CharField)
    state = code(QuantityState)


class Price(Answer):
    amount = serializers.FloatField()
    currency = unknown(serializers.CharField)
    per = unknown(serializers.CharField)
    chips = unknown(serializers.IntegerField)


Hop = shape(
    "Hop",
    "What the first party does for the second.",
    {
        "position": serializers.IntegerField(),
        "from": PartyInRole(),
        "to": PartyInRole(),
        "relation": code(Relation),
        "pathway": code(Pathway, allow_null=True),
        "documented": serializers.BooleanField(),
        "country": unknown(serializers.CharField),
        "chip": unknown(ChipName),
        "chip_as_written": unknown(serializers.CharField),
        "quantity": unknown(Quantity),
        "price": unknown(Price),
        "period": Period(),
        "note": unknown(serializers.CharField),
    },
)


class Source(Answer):
    outlet = unknown(serializers.CharField)
    title = unknown(serializers.CharField)
    url = unknown(serializers.CharField)
    dated = unknown(serializers.CharField)


class SourceOfIncident(Source):
    """A document, how far it was read, and the one it repeats."""

    grade = unknown(
        serializers.CharField,
        help_text="Admiralty: source, then information, as B2; null where only a copy is cited.",
    )
    seen_as = code(SeenAs, allow_null=True)
    copy_of = unknown(Source)


class Claim(Answer):
    """A statement. With `paraphrase`, `quote` holds our words, not the speaker's."""

    kind = code(ClaimKind, allow_null=True)
    stance = code(Stance, allow_null=True)
    speaker = unknown(serializers.CharField)
    speaker_kind = code(SpeakerKind, allow_null=True)
    quote = serializers.CharField()
    paraphrase = serializers.BooleanField()
    translation = unknown(serializers.CharField)
    lang = unknown(serializers.CharField)
    support = code(Support)
    hop = unknown(serializers.IntegerField, help_text="Position of the hop it speaks of.")
    grade = serializers.CharField(help_text="Admiralty: source, then information, such as B2.")
    source = unknown(Source)


class CorrectionOfIncident(Answer):
    """Something published about the incident that was wrong, and what is right."""

    text = serializers.CharField()
    on = serializers.DateField()


class Reply(Answer):
    """A named party was asked about the incident, and what it said."""

    party = Party()
    state = code(ReplyState)
    asked_on = serializers.DateField()
    answered_on = unknown(serializers.DateField)
    answer = unknown(serializers.CharField)
    lang = unknown(serializers.CharField)


@extend_schema_field({"type": "null"})
class Nothing(serializers.Field["None", "None", "None", "None"]):
    """A member that is null whatever is asked."""


class IncidentDetail(IncidentRow):
    """All fields, unless `fields` asks for fewer."""

    summary = serializers.CharField(required=False)
    hops = Hop(many=True, required=False)
    claims = Claim(many=True, required=False)
    sources = SourceOfIncident(many=True, required=False)
    assessment = Nothing(required=False, help_text="Always null: rules are not applied yet.")
    grade = serializers.CharField(
        required=False, help_text="Admiralty: source, then information, such as B2."
    )
    outcome = unknown(
        serializers.CharField, required=False, help_text="How the proceedings ended, as reported."
    )
    unverified = unknown(serializers.CharField, required=False, help_text="What is not verified.")
    starter = serializers.BooleanField(
        required=False, help_text="Came with the product and was not reviewed here."
    )
    corrections = CorrectionOfIncident(many=True, required=False)
    replies = Reply(many=True, required=False, help_text="What parties said when asked.")
