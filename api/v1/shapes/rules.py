"""What a rule looks like."""

from rest_framework import serializers

from api.v1.shapes.parts import Answer, code, pages_of, shape, unknown
from dashboards.rule_words import STANDINGS
from rules.acts import Act
from rules.codes import Pathway
from rules.findings import Enforcement, Turn
from rules.loading import REGIMES
from rules.regime import Effect, Kind, Layer, Status

# "from" is a word of the language, so such shapes cannot be written as classes.
_WINDOW = {
    "from": serializers.DateField(),
    "to": unknown(serializers.DateField, help_text="The first day without; null: no end."),
    "citation": serializers.CharField(),
}
Suspension = shape("Suspension", "Days in which the rule is suspended.", _WINDOW)
Question = shape(
    "Question",
    "Days in which nobody has verified whether the rule stands.",
    {**_WINDOW, "question": serializers.CharField()},
)
EnforcementEvent = shape(
    "EnforcementEvent",
    "How the rule, or some of its ways, was enforced from a day on, apart from its text.",
    {
        "from": serializers.DateField(),
        "state": code(Enforcement),
        "what": serializers.CharField(),
        "ways": serializers.ListField(child=serializers.CharField(), help_text="Empty: all."),
        "citation": serializers.CharField(),
        "unverified": unknown(serializers.CharField),
    },
)
RuleValue = shape(
    "RuleValue",
    "A value from a day on, until another of the same name begins.",
    {
        "name": serializers.CharField(),
        "value": serializers.JSONField(help_text="A number, yes or no, or words."),
        "from": unknown(serializers.DateField),
        "citation": serializers.CharField(),
        "unverified": unknown(serializers.CharField),
    },
)


Settlement = shape(
    "Settlement",
    "How an open question about the rule was settled in this installation.",
    {
        "from": serializers.DateField(),
        "to": unknown(serializers.DateField, help_text="The first day without; null: no end."),
        "in_force": serializers.BooleanField(),
        "source": serializers.CharField(),
        "source_url": unknown(serializers.CharField),
        "remark": unknown(serializers.CharField),
        "entered_on": serializers.DateField(),
        "undone_on": unknown(serializers.DateField, help_text="Since then open again."),
    },
)


class RuleWay(Answer):
    """One way in which the rule reaches an act: all its tests together suffice."""

    name = serializers.CharField()
    says = serializers.CharField()
    tests = serializers.ListField(child=serializers.CharField())
    turns_on = serializers.ListField(child=code(Turn))
    effect = code(Effect)
    citation = serializers.CharField()


class RuleStatement(Answer):
    """What the rule says of a pathway."""

    pathway = code(Pathway)
    status = code(Status)
    reason = serializers.CharField()
    settled_by = serializers.ListField(child=serializers.CharField(), help_text="Tests.")
    turns_on = serializers.ListField(child=code(Turn))
    citation = serializers.CharField()


class RuleTest(Answer):
    """A test in the words that stand at its code."""

    name = serializers.CharField()
    explanation = serializers.CharField()


class RuleRow(Answer):
    """All fields, unless `fields` asks for fewer. All ends are the first day without."""

    public_id = serializers.CharField(required=False)
    url = serializers.URLField(required=False)
    name = serializers.CharField(required=False)
    kind = code(Kind, required=False)
    layer = code(Layer, required=False)
    regime = serializers.ChoiceField(REGIMES, required=False)
    status = serializers.CharField(required=False, help_text="As recorded.")
    standing = serializers.ChoiceField(
        list(STANDINGS), required=False, help_text="How it stands today."
    )
    announced = unknown(serializers.DateField, required=False)
    published = unknown(serializers.DateField, required=False)
    effective = unknown(serializers.DateField, required=False)
    compliance = unknown(serializers.DateField, required=False)
    ended = unknown(serializers.DateField, required=False)
    suspended = Suspension(many=True, required=False)
    unsettled = Question(many=True, required=False)
    citation = serializers.CharField(required=False)
    unverified = serializers.ListField(
        child=serializers.CharField(), required=False, help_text="What nobody has checked."
    )


RulePage = pages_of(RuleRow, "RulePage")


class RuleDetail(RuleRow):
    """All fields, unless `fields` asks for fewer."""

    summary = serializers.CharField(required=False)
    settlements = Settlement(many=True, required=False)
    scope = serializers.DictField(child=serializers.CharField(), required=False)
    acts = serializers.ListField(child=code(Act), required=False)
    enforcement = EnforcementEvent(many=True, required=False)
    parameters = RuleValue(many=True, required=False)
    ways = RuleWay(many=True, required=False)
    pathways = RuleStatement(many=True, required=False)
    tests = RuleTest(many=True, required=False)
    sources = serializers.ListField(child=serializers.CharField(), required=False)
    links = serializers.ListField(child=serializers.CharField(), required=False)
