"""What a cloud provider looks like."""

from rest_framework import serializers

from api.v1.shapes.incidents import ChipName
from api.v1.shapes.parts import Answer, Party, code, pages_of, unknown
from entities.models import ProviderType, Quality
from rules.codes import LegalStage, Pathway


class ProviderRow(Answer):
    """All fields, unless `fields` asks for fewer. The public id is the party's."""

    public_id = serializers.CharField(required=False)
    url = serializers.URLField(required=False)
    name = serializers.CharField(required=False)
    type = code(ProviderType, required=False)
    seat = unknown(serializers.CharField, required=False)
    regions = serializers.ListField(child=serializers.CharField(), required=False)
    chips = serializers.ListField(
        child=serializers.CharField(), required=False, help_text="Slugs of chips on offer."
    )
    entity = serializers.URLField(required=False, help_text="The party it is.")


ProviderPage = pages_of(ProviderRow, "ProviderPage")


class Offer(Answer):
    """`price_per_chip_hour` is `price` over `divisor`, which is chips times hours."""

    chip = unknown(ChipName)
    chip_as_written = serializers.CharField()
    gpus = unknown(serializers.IntegerField)
    price = serializers.FloatField()
    currency = serializers.CharField()
    hours = serializers.FloatField(help_text="Hours the price buys.")
    price_per_chip_hour = unknown(serializers.FloatField)
    divisor = unknown(serializers.FloatField)
    region = unknown(serializers.CharField)
    terms = unknown(serializers.CharField)
    observed_on = unknown(serializers.DateField)
    source = unknown(serializers.CharField)
    source_url = unknown(serializers.CharField)
    quality = code(Quality)
    unverified = unknown(serializers.CharField)


class IncidentName(Answer):
    public_id = serializers.CharField()
    url = serializers.URLField()
    title = serializers.CharField()
    status = code(LegalStage)


class Tenant(Answer):
    """Somebody reported to rent there, and the incident that says so."""

    party = Party()
    pathway = code(Pathway, allow_null=True)
    incident = IncidentName()


class ProviderDetail(ProviderRow):
    """All fields, unless `fields` asks for fewer."""

    asks_of_customers = unknown(serializers.CharField, required=False)
    offers = Offer(many=True, required=False)
    tenants = Tenant(many=True, required=False)
    note = unknown(serializers.CharField, required=False)
    source = unknown(serializers.CharField, required=False)  # type: ignore[assignment]
    source_url = unknown(serializers.CharField, required=False)
    quality = code(Quality, required=False)
    unverified = unknown(serializers.CharField, required=False)
