"""What an aggregated edge looks like."""

from rest_framework import serializers

from api.v1.shapes.parts import Answer, code, pages_of, shape, unknown
from dashboards.columns import COLUMNS
from rules.codes import Pathway


class Place(Answer):
    """A box of the chart: a column, and a party or a kind of parties in it."""

    column = serializers.ChoiceField(list(COLUMNS))
    key = serializers.CharField(help_text="A public id, or a word for a kind of parties.")
    label = serializers.CharField()
    known = serializers.BooleanField(help_text="False where nobody is reported.")


EdgeRow = shape(
    "EdgeRow",
    "All fields, unless `fields` asks for fewer. Totals count an incident's chips once.",
    {
        "key": serializers.CharField(required=False),
        "from": Place(required=False),
        "to": Place(required=False),
        "pathway": code(Pathway, allow_null=True, required=False),
        "incidents": serializers.IntegerField(required=False),
        "chips": serializers.FloatField(required=False, help_text="Delivered or seized."),
        "chips_unknown": serializers.IntegerField(
            required=False, help_text="Incidents that give no figure to add."
        ),
        "public_ids": serializers.ListField(
            child=serializers.CharField(), required=False, help_text="The incidents."
        ),
        "url": unknown(serializers.URLField, required=False, help_text="Their page."),
    },
)

EdgePage = pages_of(EdgeRow, "EdgePage")
