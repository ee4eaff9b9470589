"""What a chip looks like."""

from rest_framework import serializers

from api.v1.shapes.parts import Answer, code, pages_of, shape, unknown
from entities.models import Quality
from rules.findings import Enforcement, Outcome, Text


class ChipTest(Answer):
    """A test of a rule that looks at the chip, or that keeps the answer open."""

    rule = serializers.CharField()
    test = serializers.CharField()
    outcome = code(Outcome)
    reason = serializers.CharField(help_text="With the figures.")
    citation = serializers.CharField()


# "from" is a word of the language, so this shape cannot be written as a class.
Vintage = shape(
    "Vintage",
    "Days on which the rules said the same of a plain sale of the chip.",
    {
        "from": serializers.DateField(),
        "to": serializers.DateField(help_text="The first day after."),
        "text": code(Text),
        "enforcement": code(Enforcement),
        "licence_policy": unknown(
            serializers.CharField, help_text="How an application would be reviewed."
        ),
        "tests": ChipTest(many=True),
    },
)


class ChipRow(Answer):
    """All fields, unless `fields` asks for fewer. What is unknown is null, never zero."""

    slug = serializers.CharField(required=False)
    url = serializers.URLField(required=False)
    name = serializers.CharField(required=False)
    vendor = unknown(serializers.CharField, required=False, help_text="Who designed it.")
    family = unknown(serializers.CharField, required=False, help_text="Slug of its family.")
    is_family = serializers.BooleanField(required=False)
    form = unknown(serializers.CharField, required=False)
    released = unknown(serializers.CharField, required=False, help_text="As written.")
    tpp = unknown(
        serializers.FloatField,
        required=False,
        help_text="Total processing performance: dense TOPS times bit length.",
    )
    die_area = unknown(serializers.FloatField, required=False, help_text="mm²")
    performance_density = unknown(serializers.FloatField, required=False, help_text="TPP per mm²")
    link_bandwidth = unknown(serializers.FloatField, required=False, help_text="GB/s")
    memory_bandwidth = unknown(serializers.FloatField, required=False, help_text="GB/s")
    memory = unknown(serializers.FloatField, required=False, help_text="GB")
    aliases = serializers.ListField(
        child=serializers.CharField(), required=False, help_text="How texts write it."
    )


ChipPage = pages_of(ChipRow, "ChipPage")


class ChipDetail(ChipRow):
    """All fields, unless `fields` asks for fewer."""

    data_centre = unknown(serializers.BooleanField, required=False)
    variants = serializers.ListField(
        child=serializers.CharField(), required=False, help_text="Slugs of a family's variants."
    )
    destination = serializers.CharField(required=False)
    as_of = serializers.DateField(required=False)
    text = code(Text, required=False, help_text="On that day, of a plain sale there.")
    enforcement = code(Enforcement, required=False)
    vintages = Vintage(many=True, required=False)
    note = unknown(serializers.CharField, required=False)
    source = unknown(serializers.CharField, required=False)  # type: ignore[assignment]
    source_url = unknown(serializers.CharField, required=False)
    quality = code(Quality, required=False)
    unverified = unknown(serializers.CharField, required=False)
