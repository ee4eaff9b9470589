"""What an incident looks like."""

from rest_framework import serializers

from accounts.policy import Tlp
from api.v1.shapes.assess import FindingAnswer, RegimeAnswer, VerdictAnswer
from api.v1.shapes.parts import Answer, Party, Period, code, pages_of, shape, unknown
from cases.models import ReplyState, SeenAs
from cases.steps import Basis
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
from rules.findings import Presumption


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


StepAssessed = shape(
    "StepAssessed",
    "What the rules said of one step on one side of a rule change.",
    {
        "hop": serializers.IntegerField(help_text="Position of the hop."),
        "from": serializers.DateField(),
        "to": serializers.DateField(help_text="The last of its days."),
        "as_of": serializers.DateField(help_text="The day judged."),
        "days_are_those_of": code(Basis),
        "verdict": VerdictAnswer(),
        "reached_by": serializers.ListField(child=serializers.CharField(), help_text="Rules."),
        "presumed": serializers.ListField(child=code(Presumption)),
        "findings": FindingAnswer(many=True),
        "missing": FindingAnswer(many=True),
        "red_flags": serializers.ListField(child=serializers.CharField()),
        "decided_at": serializers.DateTimeField(),
        "regime": RegimeAnswer(),
    },
)


class AssessmentOfIncident(Answer):
    """Whether the rules covered it. The verdict is that of the last step that is an act, on the
    last of its days; `stale` says that something it rests on changed since. No legal advice."""

    verdict = unknown(VerdictAnswer)
    hop = unknown(serializers.IntegerField, help_text="Position of the hop that speaks.")
    stale = serializers.BooleanField()
    steps = StepAssessed(many=True)


class IncidentDetail(IncidentRow):
    """All fields, unless `fields` asks for fewer."""

    summary = serializers.CharField(required=False)
    hops = Hop(many=True, required=False)
    claims = Claim(many=True, required=False)
    sources = SourceOfIncident(many=True, required=False)
    assessment = unknown(
        AssessmentOfIncident, required=False, help_text="Null before it was assessed."
    )
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
